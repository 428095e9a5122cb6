// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/environment.h"
#include "app/flow/draft/setup.h"
#include "app/flow/snapshot.h"

namespace wizard
{

struct SignInState {
    SignInView view; ///< without its keyring: see Keyring::view()
    Secret apiKey;
    Secret password;
    FieldMarks marks;
};

/// All problems of the sign-in page, whether or not they are shown yet, the platform's included.
QList<Problem> problemsOf(const SignInState &signIn);

/// What is chosen and typed; `current` where a file or the demo decides.
Environment environmentOf(const SignInView &view, const Environment &current);

} // namespace wizard
