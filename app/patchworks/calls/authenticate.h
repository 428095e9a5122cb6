// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/patchworks/calls/authorise.h"

#include <QList>
#include <QPair>
#include <QString>

#include <chrono>
#include <memory>

namespace wizard
{

/// POST oauth/authenticate with all parameters of the callback, once (PLATFORM.md section 5, order 2). An
/// empty 2xx answer is an AuthoriseAnswer without members. Failures as authorise(); 400 and other complete
/// 4xx: CodeRefused.
std::unique_ptr<ResultOperation<AuthoriseAnswer>>
authenticate(const PlatformAccess &access, const QList<QPair<QString, QString>> &parameters,
             std::chrono::seconds methodTimeout);

/// The JSON that goes out.
QByteArray authenticatePayload(const QList<QPair<QString, QString>> &parameters);

} // namespace wizard
