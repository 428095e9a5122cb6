// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"
#include "app/records/accountrecord.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace wizard
{

/// One instance in the re-authorisation queue. Holds no secret: it is kept on the disk.
struct QueueItem {
    enum class State {
        Waiting,
        Running,
        Authorised,
        Changed, ///< the platform shows a change since; who approved it is not known
        Skipped, ///< by the person
        Declined,
        Failed,
        Unknown, ///< an answer is missing and the look-up could not tell
    };
    /// How far a running item got; written before the call goes out.
    enum class Stage {
        None,
        Reauthorise,  ///< PATCH; in consent-first order it finishes the item
        Consent,      ///< the platform made the attempt and waits for the consent
        Authenticate, ///< the callback is about to be handed over: it finishes the item
    };

    QString instanceId;
    QString name;
    QString connectorName;
    QString methodId;
    QString methodName;
    int group = -1; ///< number of its group; -1: not known yet
    State state = State::Waiting;
    Stage stage = Stage::None;
    bool finishing = false; ///< the call of `stage` finishes the item: done is not done again
    QDateTime baseline;     ///< UTC, `updated_at` before that call; invalid where not told
    QDateTime at;           ///< UTC, when it ended
    QString reason;         ///< wordOf() the failure that stood in the way, or empty
    QString thirdPartyAccount;
    bool changedMeanwhile = false; ///< by someone else, between queueing and its turn
    bool isUnnoted = false;        ///< it is done, and the history has not said that it kept it

    /// A value that the platform did not take.
    struct Refusal {
        Field field = Field::None; ///< None: the platform named none that is known
        QString title;             ///< of the variable
        QString text;              ///< the platform's own words: plain, cut, redacted

        bool operator==(const Refusal &) const = default;
    };
    /// For this run's report. Not kept: what a platform says may hold a value that only it knows.
    QList<Refusal> refusals;

    bool isOpen() const { return state == State::Waiting || state == State::Running; }
    bool operator==(const QueueItem &) const = default;
};

/// A queue as it is kept between runs.
struct StoredQueue {
    QString account; ///< accountKey(): it goes on under the same environment and company alone
    QDateTime begun; ///< UTC
    QList<QueueItem> items;

    bool operator==(const StoredQueue &) const = default;
};

/// Where the queue survives the end of the program. Memory only in demo, environment-file and play runs.
/// What is written is durable where write() returns true; where it does not, nothing may go out.
class QueueStore final : public AccountRecord<StoredQueue>
{
public:
    explicit QueueStore(RecordStore &store)
        : AccountRecord(store, RecordKind::Queue)
    {
    }
};

} // namespace wizard
