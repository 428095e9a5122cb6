// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/session.h"
#include "app/patchworks/calls/platformaccess.h"
#include "app/ports/clock.h"

#include <memory>

namespace wizard
{

/// Either an API key or an e-mail address and a password; `companyId` may be empty.
struct SignInCredentials {
    Secret apiKey;
    QString email;
    Secret password;
    QString companyId;
};

/// Signs in (PLATFORM.md section 3). With a password: POST to the sign-in URL. With an API key: the key is
/// tried on a small list of the core API. Failures: CredentialsWrong (401, 422), Forbidden, TooManyRequests,
/// network. `clock` outlives the operation.
std::unique_ptr<ResultOperation<Session>> signIn(HttpClient &http, const Environment &environment,
                                                 const SignInCredentials &credentials, const Clock &clock);

/// Whether a kept session still works: the small list again. Failure NotSignedIn where it does not.
std::unique_ptr<ResultOperation<Session>> checkSession(const PlatformAccess &access);

} // namespace wizard
