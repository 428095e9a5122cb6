// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/flowstate.h"
#include "app/patchworks/calls/authorise.h"
#include "app/patchworks/calls/reauthorise.h"

namespace wizard
{

/// The creating call of state.attempt, with the code where it came first.
AuthoriseRequest authoriseRequest(const FlowState &state);

/// What differs between the draft and an instance that is there already (state.attempt.left: the one that is
/// re-authorised, or what an earlier attempt left without its consent), and the code where it came first.
ReauthoriseRequest reauthoriseRequest(const FlowState &state);

/// The platform takes a zone by one name only: `UTC` for `Etc/UTC`, `Asia/Kolkata` for `Asia/Calcutta`.
QString timeZoneToSend(const QString &name);

/// What must never be told of the attempt: the session's credential, the check value, the code, secret
/// values.
QList<Secret> attemptSecrets(const FlowState &state);

/// Without what is secret about the attempt: the platform may echo what it was given by an earlier call.
Failure withoutSecrets(Failure failure, const FlowState &state);

/// What Copy details gives: technical, one `name: value` a line, nothing secret.
QString attemptDetails(const FlowState &state);

} // namespace wizard
