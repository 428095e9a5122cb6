// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/authenticationimplementation.h"

namespace wizard
{

/// The method's variables with what was typed: what is not shown or locked keeps its default, and white space
/// at the ends is gone, as the platform trims it (PLATFORM.md section 5).
QList<Variable> effectiveVariables(const AuthenticationImplementation &method, const QList<Secret> &values);

/// What goes out of them when an instance is made: no mask in the place of a secret. The call, Review and the
/// consent take it from here, so that what is shown is what is sent.
QList<Variable> valuesToSend(const AuthenticationImplementation &method, const QList<Secret> &values);

} // namespace wizard
