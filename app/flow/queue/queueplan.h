// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/authenticationimplementation.h"
#include "app/domain/platform/environment.h"
#include "app/domain/platform/instance.h"
#include "app/flow/snapshot.h"
#include "app/records/queuestore.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace wizard
{

struct Setup;

/// What tells whether one sign-in at a third party serves two instances: the same method with the same values
/// in the consent URL's placeholders and the same `client_id`. Where these are not known (blank, secret, or
/// the platform makes the page), the same method alone. Lives in memory only.
struct QueueGroupKey {
    QString methodId;
    QStringList values;
    bool isKnown = false;

    bool operator==(const QueueGroupKey &) const = default;
};

/// `instance` with its variables.
QueueGroupKey queueGroupKey(const AuthenticationImplementation &method, ConsentOrder order,
                            const Instance &instance);

/// Puts the items in the order in which they run: what is done first, then group by group, groups in the
/// order in which they appear and items in their own. `keys`: by instance id; an item without one goes by its
/// method alone. Groups are made of what is open. Gives their keys, by group number.
QList<QueueGroupKey> arrangeQueue(QueueView &queue, const QHash<QString, QueueGroupKey> &keys);

/// What is kept of a queue. An item that is asked about is kept as one that waits: nobody has decided yet.
StoredQueue storedQueue(const QueueView &queue, const QString &account);

/// An earlier run's items as they can be gone on with: what ran waits again, and remembers how far it was
/// where it may have been finished.
QList<QueueItem> recoveredItems(const StoredQueue &queue);

/// How an item that was broken off stands.
enum class BrokenOff {
    Unfinished, ///< nothing was finished: it runs again
    Finished,   ///< the platform shows a later change: it is not done again
    Untold,     ///< it may have been finished, and the platform tells no times
};
BrokenOff brokenOff(const QueueItem &item, const Instance &now);

/// As if it had never been begun.
void resetItem(QueueItem &item);

/// An item that ran waits again; how far it was is remembered where it may have been finished.
void waitAgain(QueueItem &item);

/// The item has not run, and its instance is not what it was when it was queued.
bool isChangedMeanwhile(const QueueItem &item, const Instance &now);

/// What the platform said of which value (FailureCause::Invalid), or which values are missing; redacted.
/// `setup`: with the item's method and draft.
QList<QueueItem::Refusal> refusalsOf(const Failure &failure, const Setup &setup,
                                     const QList<Secret> &secrets);

/// Nothing was answered and the next item would fare no better.
bool isOutOfReach(FailureCause cause);

} // namespace wizard
