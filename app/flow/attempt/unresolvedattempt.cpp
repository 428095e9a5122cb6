// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/unresolvedattempt.h"

namespace wizard
{

UnresolvedAttempt unresolvedAttemptOf(const JournalEntry &entry)
{
    UnresolvedAttempt left;
    left.search = {entry.sessionId, {}, entry.name, entry.begun, entry.methodId};
    left.journalId = entry.id;
    left.account = entry.account;
    left.methodId = entry.methodId;
    left.instanceId = entry.instanceId;
    left.ofEarlierRun = true;
    left.reauthorises = entry.sessionId.isEmpty() && !entry.instanceId.isEmpty();
    left.allSent = entry.stage == JournalEntry::Stage::Authenticate;
    left.atAuthorise = entry.stage == JournalEntry::Stage::Authorise;
    return left;
}

} // namespace wizard
