// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/connectionpool.h"
#include "app/patchworks/calls/platformaccess.h"
#include "app/patchworks/reading/paging.h"

#include <memory>

namespace wizard
{

/// The company's connection pools, all pages.
std::unique_ptr<ResultOperation<QList<ConnectionPool>>> listConnectionPools(const PlatformAccess &access);

} // namespace wizard
