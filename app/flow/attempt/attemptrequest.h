// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attempt.h"
#include "app/flow/draft/setup.h"
#include "app/flow/snapshot.h"
#include "app/patchworks/calls/authorise.h"
#include "app/patchworks/calls/reauthorise.h"

namespace wizard
{

/// The creating call of the attempt, with the code where it came first.
AuthoriseRequest authoriseRequest(const Attempt &attempt, const Setup &setup);

/// What differs between the draft and an instance that is there already (Attempt::left: the one that is
/// re-authorised, or what an earlier attempt left without its consent), and the code where it came first.
ReauthoriseRequest reauthoriseRequest(const Attempt &attempt, const Setup &setup);

/// The platform takes a zone by one name only: `UTC` for `Etc/UTC`, `Asia/Kolkata` for `Asia/Calcutta`.
QString timeZoneToSend(const QString &name);

/// Those that go out of what was typed.
QList<Secret> secretValues(const Setup &setup);

/// Without these: the platform may echo what it was given by an earlier call.
Failure withoutSecrets(Failure failure, const QList<Secret> &secrets);

/// What Copy details gives: technical, one `name: value` a line, nothing secret.
QString attemptDetails(const Attempt &attempt, const ResultView &result, const Setup &setup,
                       const Environment &environment);

} // namespace wizard
