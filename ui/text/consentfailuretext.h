// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/text/failuretext.h"

namespace wizard
{

/// The part of failureText() that is about the consent page and its answer.
FailureText consentFailureText(const Failure &failure);

} // namespace wizard
