// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/flowstate.h"
#include "app/patchworks/authorise.h"
#include "app/patchworks/reauthorise.h"

namespace wizard
{

/// The creating call of state.attempt, with the code where it came first.
AuthoriseRequest authoriseRequest(const FlowState &state);

/// For an instance that an earlier attempt left without its consent (state.attempt.left): everything that is
/// set up now is sent to it.
ReauthoriseRequest reauthoriseRequest(const FlowState &state);

/// What Copy details gives: technical, one `name: value` a line, nothing secret.
QString attemptDetails(const FlowState &state);

} // namespace wizard
