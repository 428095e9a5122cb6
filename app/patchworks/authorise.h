// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/authenticationimplementation.h"
#include "app/domain/instance.h"
#include "app/domain/setupdraft.h"
#include "app/patchworks/platformaccess.h"

#include <memory>
#include <optional>

namespace wizard
{

/// What authorise, reauthorise and authenticate answer (platform.md section 5): an instance, a consent URL,
/// or both.
struct AuthoriseAnswer {
    QString instanceId; ///< empty where none was told
    QString consentUrl; ///< as it came; still to be checked by checkConsentUrl()
    std::optional<Instance> instance;

    bool operator==(const AuthoriseAnswer &) const = default;
};

/// A creating call. Every member has been validated before.
struct AuthoriseRequest {
    AuthenticationImplementation method;
    InstanceSettings settings;
    QList<Secret> values;       ///< beside method.variables; empty ones fall back to the default
    std::optional<Secret> code; ///< consent first: goes into `oauth_authorised_code`
};

/// The JSON that goes out: compact UTF-8, every variable that has a value in the order in which they came.
QByteArray authorisePayload(const AuthoriseRequest &request);

/// Which of the method's variables stands at each index of the payload's `variables`; -1 for the code where
/// the method does not declare it. For 422 answers.
QList<int> sentVariables(const AuthoriseRequest &request);

/// POST oauth/authorise, once. Failures: Invalid with problems at their fields, Forbidden, NotSignedIn,
/// TooManyRequests, PlatformRefused for a complete 4xx; OutcomeUnknown for everything else that is not a
/// whole 2xx; UnexpectedAnswer for a 2xx without instance and consent URL.
std::unique_ptr<ResultOperation<AuthoriseAnswer>> authorise(const PlatformAccess &access,
                                                            const AuthoriseRequest &request);

/// How an answer's body is read (shared with reauthorise and authenticate).
Result<AuthoriseAnswer> readAuthoriseAnswer(const QByteArray &body);

} // namespace wizard
