// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attemptcalls.h"
#include "app/flow/attempt/attemptcontext.h"
#include "app/flow/attempt/lookup.h"
#include "app/flow/attempt/readback.h"

#include <QObject>

#include <optional>

namespace wizard
{

/// What a queue says of an attempt at one of its items.
struct QueueAttempt {
    quint64 session = 0;         ///< of the browser: see ConsentRequest::session
    bool accountIsKnown = false; ///< one sign-in serves the item's whole group
};

/// From the commit to the result: consent, authorise, authenticate, reading back, looking up. One attempt at
/// a time. Writes the journal before each call that creates.
class Attempts : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    Attempts(Navigator &navigator, const PlatformSession &platform, SetupEditor &setups,
             Catalogue &catalogue);
    ~Attempts() override;

    const AttemptState &state() const { return m_context.state; }
    const QList<JournalEntry> &unfinished() const { return m_context.journal.unfinished(); }
    const Consent &consent() const { return m_context.consent; }
    /// For the intents of its page.
    Consent &consent() { return m_context.consent; }

    void setStageNote(AttemptJournal::StageNote note) { m_context.journal.setStageNote(std::move(note)); }

    /// Review's button, and *start again*: checks what can be checked, then goes the method's way.
    void commit();
    /// The target of a queue. A failure: nothing was begun.
    std::optional<Failure> begin(const QueueAttempt &item);
    /// *Look up*, of the result that is shown.
    void lookUpAgain();
    /// One that a look-up has found is the result, or is gone on with.
    void adopt(const QString &instanceId) { m_lookUp.adopt(instanceId); }
    void stopWaiting();
    /// The consent ends without an answer that could be used.
    void endConsent(const Failure &failure, Outcome outcome);

    void openUnfinished(const JournalEntry &entry) { m_lookUp.open(entry); }
    void dismissUnfinished(const QString &journalId);
    void readUnfinished() { m_context.journal.readUnfinished(); }

    /// The page was left, or the session has ended in the middle: state, page and code go; what it may have
    /// left is remembered where `mayHaveLeft`.
    enum class MayHaveLeft { No, Yes };
    void drop(MayHaveLeft mayHaveLeft);
    void rememberWhatItMayHaveLeft() { m_context.rememberUnresolved(); }
    /// The result is not shown any more: a new instance is begun.
    void leaveResult();
    void leaveOpened() { m_context.state.opened.reset(); }
    void forgetResult() { m_context.state.result = {}; }
    /// What was begun in another account is known there alone.
    void leaveAccount();
    /// What the end of the session broke off.
    void goOnAfterSignIn();
    /// Signed out.
    void forget();
    /// The attempt at this instance has come to its good end.
    bool hasReauthorised(const QString &instanceId) const;
    void answerProxy(const QString &proxy) { markProxyAnswered(m_context.state.result.failure, proxy); }

    // From stage to stage
    /// Opens the consent of the attempt, whose URL is made now.
    void openConsent();
    /// By the order of its method: to the page, or to the call that asks for one.
    void goOn(Event platformFirst = Event::PlatformFirstAsked);
    void authorise();
    void readBack();
    void lookUp();
    /// The attempt has failed, and it is known how: what was created on the way is looked for.
    void endFailed();
    /// `event` leads to the result.
    void end(Event event);
    /// After signing in again: looks up, or looks before, or reads back.
    enum class Resume { LookUp, LookBefore, ReadBack };
    void endForSignIn(Event event, Resume resume);

Q_SIGNALS:
    /// A call that creates is about to go out.
    void posting();
    /// The result is there to be shown.
    void ended();

private:
    /// With what its consent has told.
    void forgetAttempt();
    void consentAccepted(const CallbackAnswer &answer);
    void finishedElsewhere(const Instance &instance);

    AttemptContext m_context;
    AttemptCalls m_calls;
    ReadBack m_readBack;
    LookUp m_lookUp;
    std::optional<Resume> m_resume; ///< what the end of the session broke off: goes on after signing in
};

} // namespace wizard
