// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/ratelimit.h"
#include "app/domain/secret/secret.h"
#include "app/patchworks/calls/platformaccess.h"
#include "app/patchworks/reading/authoriseanswer.h"

#include <QList>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace wizard
{

/// One of an instance's variables whose value has changed. An untouched secret is no change: it comes back
/// blank or masked, and a mask must never be sent (PLATFORM.md section 4).
struct ChangedVariable {
    QString id; ///< empty for the code of an instance that does not declare its variable
    QString key;
    Secret value; ///< empty: cleared
    bool secret = false;
    int position = -1; ///< of its field, for 422 answers; -1: no field
    QString title{};   ///< of its field
};

/// What changes about an instance; what is not set stays as it is. Every member has been validated before.
struct ReauthoriseRequest {
    QString instanceId;
    QString type; ///< as the instance carries it; empty: not sent
    std::chrono::seconds methodTimeout{0};
    std::optional<QString> name;
    std::optional<QString> methodId;
    std::optional<QString> timeZone;
    std::optional<QString> dateFormat;
    std::optional<RateLimitUnit> rateLimitUnit;
    std::optional<int> rateLimitAmount;
    std::optional<QString> connectionPoolId; ///< empty: taken out of its pool, sent as `null`
    QList<ChangedVariable> variables;
    /// Consent first: goes into `oauth_authorised_code`, into the changed variable of that key where there is
    /// one, else as one more at the end under `codeId`.
    std::optional<Secret> code;
    QString codeId; ///< id of the instance's `oauth_authorised_code`; empty: the instance has none
};

/// The JSON that goes out: compact UTF-8, changes alone, variables as `{id, key, value}`. `{}` where nothing
/// changes.
QByteArray reauthorisePayload(const ReauthoriseRequest &request);

/// PATCH oauth/{instance}/reauthorise, once. Failures as authorise(), and InstanceMismatch where the answer
/// is another instance.
std::unique_ptr<ResultOperation<AuthoriseAnswer>> reauthorise(const PlatformAccess &access,
                                                              const ReauthoriseRequest &request);

} // namespace wizard
