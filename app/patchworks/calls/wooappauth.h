// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/patchworks/calls/platformaccess.h"
#include "app/patchworks/reading/authoriseanswer.h"

#include <chrono>
#include <memory>

namespace wizard
{

/// POST oauth/woo-app-auth without a body, once (PLATFORM.md section 5, WooCommerce). Any whole 2xx is a
/// success; it proves nothing, the instance is to be asked for afterwards. Members are filled where the
/// answer happens to tell them. Failures as authorise().
std::unique_ptr<ResultOperation<AuthoriseAnswer>> wooAppAuth(const PlatformAccess &access,
                                                             std::chrono::seconds methodTimeout);

} // namespace wizard
