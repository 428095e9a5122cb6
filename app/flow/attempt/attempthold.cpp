// SPDX-License-Identifier: Apache-2.0
// AttemptPart's third part: what is held, broken off and gone on with.
#include "app/flow/attempt/attemptpart.h"

#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// Before a refused call goes out again, where the platform does not tell how long.
constexpr auto usualHold = 30s;
/// How long an answer of the third party is worth sending: most servers forget a code after a minute or more,
/// and one that has is refused as any other.
constexpr auto answerLives = 120s;

} // namespace

bool AttemptPart::livesLongerThan(std::chrono::seconds time) const
{
    const Attempt &attempt = m_core.state.attempt;
    const QDateTime end =
        attempt.platformAnswered.isValid()
            ? attempt.platformAnswered.addSecs(std::chrono::seconds(ConsentPart::platformKeeps).count())
            : attempt.answeredAt.addSecs(answerLives.count());
    return end.isValid() && m_core.now().addSecs(time.count()) < end;
}

bool AttemptPart::holdsAnswer(const Failure &failure)
{
    Attempt &attempt = m_core.state.attempt;
    m_heldBecause.reset();
    const bool isRefusedUnread = failure.cause == FailureCause::NotSignedIn ||
                                 failure.cause == FailureCause::TooManyRequests || failure.refusedUnread;
    Failure told = failure;
    if (told.retryAfter.count() <= 0)
        told.retryAfter = usualHold;
    if (!attempt.sent || attempt.sentAgain || !isRefusedUnread) {
        attempt.sent.reset();
        return false;
    }
    if (failure.cause == FailureCause::NotSignedIn)
        return false; // it waits for the sign-in
    if (!livesLongerThan(told.retryAfter)) {
        attempt.sent.reset();
        return false;
    }
    m_heldBecause = failure;
    m_core.holdBack(told);
    waitToSend(told.retryAfter);
    m_core.touch();
    return true;
}

void AttemptPart::waitToSend(std::chrono::seconds time)
{
    m_nextTry = m_core.ports.clock.callAfter(time, [this] {
        if (m_core.isHeldBack())
            waitToSend(1s); // a coarse alarm
        else
            sendAgain();
    });
}

void AttemptPart::sendAgain()
{
    Attempt &attempt = m_core.state.attempt;
    const Activity activity = m_core.state.place.activity;
    m_heldBecause.reset();
    if (!attempt.sent)
        return;
    attempt.sentAgain = true;
    attempt.answer = std::exchange(attempt.sent, std::nullopt);
    if (activity == Activity::Authorising)
        postAuthorise();
    else if (activity == Activity::Authenticating)
        postAuthenticate();
}

void AttemptPart::goOnAfterSignIn()
{
    FlowState &state = m_core.state;
    Attempt &attempt = state.attempt;
    const auto resume = std::exchange(state.resume, std::nullopt);
    if (attempt.sent) {
        const auto answer = std::exchange(attempt.sent, std::nullopt);
        if (state.place != Place{Step::Review, Activity::Idle} || !livesLongerThan(0s))
            return;
        attempt.sentAgain = true;
        attempt.answer = answer;
        m_core.dispatch(attempt.consentFirst ? Event::CallbackForAuthorise : Event::CallbackForAuthenticate);
        return;
    }
    if (!resume || state.place != Place{Step::Result, Activity::Idle})
        return;
    if (*resume == Event::LookBeforeAsked)
        commit();
    else
        m_core.dispatch(*resume);
}

void AttemptPart::stopWaiting()
{
    FlowState &state = m_core.state;
    m_nextLook.reset();
    m_nextTry.reset();
    state.attempt.sent.reset();
    const Failure failure =
        Failure::because(FailureCause::OutcomeUnknown, Cure::LookUp, u"stopped-waiting"_s);
    switch (state.place.activity) {
    case Activity::Authorising:
    case Activity::Authenticating:
        // What is held was refused: nothing is on its way.
        if (m_heldBecause)
            state.attempt.handedOver = false;
        prepareResult(m_heldBecause ? Outcome::Failed : Outcome::Unknown, m_heldBecause.value_or(failure));
        m_heldBecause.reset();
        break;
    case Activity::LookingBefore:
    case Activity::LookingUp:
        if (looksBefore())
            prepareResult(Outcome::Unknown, failure);
        state.result.somethingMayExist = !state.result.reauthorised;
        break;
    case Activity::ReadingBack:
        if (state.attempt.waitsForInstance) {
            if (!state.attempt.reauthorises)
                rememberLeftover();
            prepareResult(Outcome::Unknown, failure);
        }
        break;
    default:
        break;
    }
    m_core.foreground.reset();
    m_core.dispatch(Event::WaitingStopped);
}

} // namespace wizard
