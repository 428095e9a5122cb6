// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/patchworks/calls/listinstances.h"
#include "app/records/journal.h"

#include <QString>

namespace wizard
{

/// An attempt that may have left an instance on the platform; looked for before anything is created again.
struct UnresolvedAttempt {
    InstanceSearch search;
    QString journalId;
    QString account;
    QString methodId;
    QString instanceId;   ///< where the platform told one
    QString chosenId;     ///< of several, the one that the person chose to go on with
    bool allSent = false; ///< as Attempt::allSent
    bool ofEarlierRun = false;
    bool atAuthorise = false;  ///< of an earlier run, which sent no more: its method tells what that was
    bool reauthorises = false; ///< nothing was created: `instanceId` was there before
};

/// What half-made work of an earlier run may have left.
UnresolvedAttempt unresolvedAttemptOf(const JournalEntry &entry);

} // namespace wizard
