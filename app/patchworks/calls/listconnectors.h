// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/connector.h"
#include "app/patchworks/calls/platformaccess.h"
#include "app/patchworks/reading/paging.h"

#include <memory>

namespace wizard
{

/// One page of 100 connectors with their methods and variables (PLATFORM.md section 4). What the platform
/// refuses to include is asked for no more.
std::unique_ptr<ResultOperation<ListPage<Connector>>> listConnectors(const PlatformAccess &access,
                                                                     const PageRequest &page);

} // namespace wizard
