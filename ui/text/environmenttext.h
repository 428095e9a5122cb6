// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/text/failuretext.h"

namespace wizard
{

/// EnvironmentInvalid: which key of the environment's file, at which line, and why.
FailureText environmentFailureText(const Failure &failure);

} // namespace wizard
