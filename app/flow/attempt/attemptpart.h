// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/consentpart.h"
#include "app/flow/flowcore.h"
#include "app/patchworks/calls/authorise.h"

#include <QObject>

#include <functional>
#include <utility>

namespace wizard
{

/// What half-made work of an earlier run may have left.
Leftover leftoverOf(const JournalEntry &entry);

/// The part of the flow from the commit to the result: authorise, authenticate, reading back, looking up.
/// Writes the journal before each call that creates.
class AttemptPart : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the part.
    AttemptPart(FlowCore &core, ConsentPart &consent);

    /// Asked before each call of a re-authorisation goes out, and when the platform waits for the consent:
    /// how far it is, whether that call finishes it, and `updated_at` before it. False: nothing may go out.
    using StageNote = std::function<bool(QueueItem::Stage stage, bool finishing, const QDateTime &baseline)>;
    void setStageNote(StageNote note) { m_noteStage = std::move(note); }

    /// Review's button, and *start again*: checks what can be checked, then goes the method's way.
    void commit();
    /// The target of a queue, in this browser session (see ConsentRequest::session). A failure: nothing was
    /// begun.
    std::optional<Failure> begin(quint64 session);

    void postAuthorise();
    void postAuthenticate();
    void readBack();
    void lookUp();
    /// The consent has come to its end; takes what there is to the next call or to the result.
    void consentFinished();
    void consentFailed(const Failure &failure, Outcome outcome);
    void stopWaiting();
    void adopt(const QString &instanceId);
    void openUnfinished(const JournalEntry &entry);
    /// What the end of the session broke off.
    void goOnAfterSignIn();
    void dismiss(const QString &journalId);
    /// Remembers what an attempt that is being dropped may have left.
    void rememberLeftover();

private:
    void newAttempt();
    bool writeJournal(JournalEntry::Stage stage);
    bool noteStage(JournalEntry::Stage stage);
    /// Nothing is open any more about the instance that is re-authorised.
    void forgetReauthorisation();
    /// The attempt has failed, and it is known how: what was created on the way is looked for.
    void endAttempt();
    /// Before the page opens: has the platform merged what was sent (PLATFORM.md section 5)?
    void checkMerge();
    bool hasLostVariables(const Instance &now);
    void lookAtTarget();
    void forgetJournal(const QString &id);
    /// Why nothing may go out at all: no usable return address, no browser, no complete consent URL.
    std::optional<Failure> obstacle();
    /// No PATCH may go out: the platform has lost variables at one.
    std::optional<Failure> replacing() const;
    /// The look-up that runs comes before a create, not after an unknown outcome.
    bool looksBefore() const { return m_core.state.place.activity == Activity::LookingBefore; }
    /// A complete refusal: what went out has made nothing.
    void nothingMade();
    void mismatched(const Failure &failure);
    void authoriseAnswered(const Result<AuthoriseAnswer> &result);
    void authenticateAnswered(const Result<AuthoriseAnswer> &result);
    /// The platform is down: whether it has begun anything cannot be looked up now.
    void unavailable(const Failure &failure);
    /// True: the call was refused unread and is sent once more when the platform allows it.
    bool holdsAnswer(const Failure &failure);
    bool livesLongerThan(std::chrono::seconds time) const;
    void sendAgain();
    void waitToSend(std::chrono::seconds time);
    void refused(const Failure &failure);
    /// A queue shows no form: what is refused ends its item.
    bool endsInQueue(const Failure &failure);
    void fieldsRefused(const Failure &failure);
    bool takeInstanceId(const QString &id);
    /// The last call was accepted without a word.
    void soughtAfterAcceptance(const QList<Instance> &seen, const std::optional<Failure> &failure);
    /// Nothing was left: create. An instance was: re-authorise it.
    void goOnAfterLook(const std::optional<Instance> &seen);
    /// Yes: the result has been prepared.
    enum class IsToldYet { No, Yes };
    void lookedUp(const Result<QList<Instance>> &found, IsToldYet isToldYet = IsToldYet::No);
    void askForInstance();
    void instanceSeen(const QList<Instance> &seen);
    /// It has appeared, or changed, since the baseline: all that a store's success can be told from.
    bool showsTheStoresAnswer(const QList<Instance> &seen);
    void readBackFailed(const Failure &failure);
    /// The result is a good one, whether or not the instance can be shown: its notes are done with.
    void succeeded();
    MethodMatch matchOf(const Leftover &leftover) const;
    /// As Attempt::handedOver; of an earlier run as far as the catalogue tells.
    bool wasHandedOver(const Leftover &leftover) const;
    /// Sets up what an earlier run had chosen. A failure: the catalogue does not have it, or not yet.
    std::optional<Failure> takeMethodOf(const Leftover &leftover);
    void fillDraftFrom(const Instance &instance);
    void authorised(const Instance &instance);
    void startWork(WorkStage stage);
    void prepareResult(Outcome outcome, const std::optional<Failure> &failure);

    FlowCore &m_core;
    ConsentPart &m_consent;
    std::unique_ptr<Alarm> m_nextLook;
    std::unique_ptr<Alarm> m_nextTry;     ///< of the call that was refused unread
    std::optional<Failure> m_heldBecause; ///< while that waits
    StageNote m_noteStage;
    QDateTime m_lastLook; ///< no more waiting for the instance after it
};

} // namespace wizard
