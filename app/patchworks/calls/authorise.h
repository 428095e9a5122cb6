// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/authenticationimplementation.h"
#include "app/domain/platform/setupdraft.h"
#include "app/patchworks/calls/platformaccess.h"
#include "app/patchworks/reading/authoriseanswer.h"

#include <memory>
#include <optional>

namespace wizard
{

/// A creating call. Every member has been validated before.
struct AuthoriseRequest {
    AuthenticationImplementation method;
    InstanceSettings settings;
    QList<Secret> values;       ///< beside method.variables; empty ones fall back to the default
    std::optional<Secret> code; ///< consent first: goes into `oauth_authorised_code`
};

/// The JSON that goes out: compact UTF-8, members in the order of PLATFORM.md section 5, every variable that
/// has a value in the order in which they came. A locked variable always has its default. The code goes into
/// the first variable of its key; where the method declares none it comes last, marked secret and with every
/// other flag false. A label falls back to the key, an alias is left out where there is none.
QByteArray authorisePayload(const AuthoriseRequest &request);

/// Which of the method's variables stands at each index of the payload's `variables`; -1 for the code where
/// the method does not declare it. For 422 answers.
QList<int> sentVariables(const AuthoriseRequest &request);

/// POST oauth/authorise, once. Failures: Invalid with problems at their fields, Forbidden, NotSignedIn,
/// TooManyRequests, NotFound, Conflict, PlatformRefused for any other complete 4xx; Unavailable for
/// 503, AuthorisingFailed for another 5xx with the platform's own sentence; OutcomeUnknown for everything
/// else that is not a whole 2xx of JSON; UnexpectedAnswer for a 2xx without instance and consent URL. A
/// problem of a variable that is not shown, or of the code, belongs to no field; its `detail` is the
/// variable's title.
std::unique_ptr<ResultOperation<AuthoriseAnswer>> authorise(const PlatformAccess &access,
                                                            const AuthoriseRequest &request);

} // namespace wizard
