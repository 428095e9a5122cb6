// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attemptcontext.h"
#include "app/patchworks/calls/authorise.h"

#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace wizard
{

class Attempts;

/// The calls of an attempt: authorise or reauthorise, and authenticate. Each goes out once; one that was
/// refused unread is held with its consent and goes out once more.
class AttemptCalls : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    AttemptCalls(AttemptContext &context, Attempts &attempts);
    ~AttemptCalls() override;

    /// POST authorise, or PATCH reauthorise where there is an instance already.
    void authorise();
    void authenticate();
    /// The person waits no longer.
    void stop(const Failure &failure);
    /// The answer that the end of the session has held back, where it is still worth sending.
    std::optional<CallbackAnswer> takeHeldAnswer();
    void forget();

private:
    void authoriseAnswered(const Result<AuthoriseAnswer> &result);
    void authenticateAnswered(const Result<AuthoriseAnswer> &result);
    /// The platform makes the consent, whatever was meant.
    void followConsent(const ConsentUrl &url);
    /// Before the page opens: has the platform merged what was sent (PLATFORM.md section 5)?
    void checkMerge();
    void openToldConsent();
    bool takeInstanceId(const QString &id);
    void mismatched(const Failure &failure);
    void refused(const Failure &failure);
    /// A complete refusal: what went out has made nothing.
    void nothingMade();
    /// A queue shows no form: what is refused ends its item.
    bool endsInQueue(const Failure &failure);
    void fieldsRefused(const Failure &failure);
    /// The platform is down: whether it has begun anything cannot be looked up now.
    void unavailable(const Failure &failure);
    /// The end of the session: nothing of the attempt can go on before a new one.
    void notSignedIn(const Failure &failure);
    void failed(Outcome outcome, const Failure &failure);
    void lookForOutcome(const Failure &failure);

    /// True: the call was refused unread and is sent once more when the platform allows it.
    bool holdsAnswer(const Failure &failure);
    bool livesLongerThan(std::chrono::seconds time) const;
    void waitToSend(std::chrono::seconds time);
    void sendAgain();

    AttemptContext &m_context;
    Attempts &m_attempts;
    Navigator &m_navigator;
    Attempt &m_attempt;
    std::unique_ptr<Alarm> m_nextTry;     ///< of the call that was refused unread
    std::optional<Failure> m_heldBecause; ///< while that waits
};

} // namespace wizard
