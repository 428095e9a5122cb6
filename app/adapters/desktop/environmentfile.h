// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/environment.h"

#include <QByteArray>

namespace wizard
{

/// An environment from JSON with the keys of PLATFORM.md section 2: `name`, `core_url`, `sign_in_url`,
/// `redirect_uri`, optionally `order` and `account` (`email`, `password`, `api_key`; loopback only). Unknown
/// keys are ignored, white space around addresses too. Failure: EnvironmentInvalid with problems at the
/// fields and the lines that they stand in, or with the detail `not-json` and the line where it ends to be
/// JSON.
Result<Environment> environmentFromJson(const QByteArray &json);

/// The line that a demo platform announces itself with: the same keys, loopback literals only. It is called
/// Demo whatever it calls itself, for that name is reserved to it. Failure: EnvironmentInvalid, also with the
/// detail `not-loopback`.
Result<Environment> environmentFromDemo(const QByteArray &json);

/// What `--environment FILE` names; at most 1 MiB. Failure: EnvironmentInvalid, also with the details
/// `unreadable` and `too-large`.
Result<Environment> readEnvironmentFile(const QString &path);

} // namespace wizard
