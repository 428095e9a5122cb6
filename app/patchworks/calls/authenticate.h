// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/callback.h"
#include "app/patchworks/calls/authorise.h"

#include <QList>

#include <chrono>
#include <memory>

namespace wizard
{

/// POST oauth/authenticate with all parameters of the callback, once (PLATFORM.md section 5, order 2). An
/// empty 2xx answer is an AuthoriseAnswer without members. Failures as authorise(); 400 and other complete
/// 4xx: CodeRefused.
std::unique_ptr<ResultOperation<AuthoriseAnswer>> authenticate(const PlatformAccess &access,
                                                               const QList<CallbackParameter> &parameters,
                                                               std::chrono::seconds methodTimeout);

/// The JSON that goes out.
QByteArray authenticatePayload(const QList<CallbackParameter> &parameters);

} // namespace wizard
