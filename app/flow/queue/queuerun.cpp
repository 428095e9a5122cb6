// SPDX-License-Identifier: Apache-2.0
// QueuePart's second half: one item after the other, and what becomes of it.
#include "app/domain/failure/failureword.h"
#include "app/flow/queue/queuepart.h"
#include "app/flow/running.h"
#include "app/patchworks/calls/listinstances.h"

#include <algorithm>
#include <utility>

namespace wizard
{

using Phase = QueueView::Phase;
using Pause = QueueView::Pause;
using State = QueueItem::State;

namespace
{

bool isDone(State state)
{
    return state == State::Authorised || state == State::Changed;
}

} // namespace

void QueuePart::begin()
{
    QueueView &queue = view();
    queue.phase = Phase::Running;
    queue.pause = Pause::None;
    queue.current = -1;
    queue.failure.reset();
    queue.pauseAsked = false;
    m_stopAsked = false;
    m_wish = Wish::None;
    m_refusal.reset();
    m_pauseOver.reset();
    if (keep())
        next();
    else
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
}

void QueuePart::nextLater()
{
    // In a later turn: what ended the item may have more to say (the session's end).
    const auto goOn = [this] {
        next();
    };
    QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
}

void QueuePart::next()
{
    QueueView &queue = view();
    if (!isRunning() || queue.current >= 0)
        return;
    m_notLookedUp = -1;
    if (m_stopAsked) {
        finish();
        return;
    }
    if (queue.pauseAsked) {
        pauseWith(Pause::ByPerson);
        return;
    }
    const auto waiting = std::find_if(queue.items.begin(), queue.items.end(),
                                      [](const QueueItem &item) { return item.state == State::Waiting; });
    if (waiting == queue.items.end()) {
        finish();
        return;
    }
    const QDateTime expires = m_core.state.session.expires;
    if (expires.isValid() && expires != m_acceptedEnd &&
        m_core.now().addSecs(std::chrono::seconds(leastSession).count()) > expires) {
        pauseWith(Pause::SessionEnding);
        return;
    }
    joinGroup(*waiting);
    queue.current = int(waiting - queue.items.begin());
    if (!m_core.dispatch(Event::QueueItemAsked))
        pauseWith(Pause::ByPerson); // the person has gone elsewhere
}

void QueuePart::joinGroup(const QueueItem &item)
{
    if (item.group != m_group)
        endGroup();
    m_group = item.group;
    if (!m_session)
        m_session = ++m_sessions;
}

void QueuePart::endGroup()
{
    if (m_session)
        m_consent.endSession();
    m_session = 0;
    m_group = -1;
    for (QueueGroup &group : view().groups)
        group.sessionIsOpen = false;
}

void QueuePart::openItem()
{
    QueueItem *item = current();
    item->state = State::Running;
    run(m_core.foreground, fetchInstance(m_core.access(), item->instanceId), this,
        [this](const Result<Instance> &result) { opened(result); });
}

void QueuePart::opened(const Result<Instance> &result)
{
    if (!result) {
        const Failure &failure = result.error();
        if (failure.cause == FailureCause::NotSignedIn) {
            m_core.state.failure = failure;
            m_core.dispatch(Event::SessionEnded);
        } else if (failure.cause == FailureCause::TooManyRequests) {
            putBack();
            pauseWith(Pause::TooManyRequests, failure);
            wait(failure);
        } else if (isOutOfReach(failure.cause)) {
            putBack();
            pauseWith(Pause::None, failure);
        } else {
            endOpened(State::Failed, failure.cause);
        }
        return;
    }
    QueueItem &item = *current();
    item.name = result->name;
    item.changedMeanwhile = item.changedMeanwhile || isChangedMeanwhile(item, *result);
    switch (brokenOff(item, *result)) {
    case BrokenOff::Finished:
        endOpened(State::Changed, FailureCause::Unknown);
        return;
    case BrokenOff::Untold:
        endOpened(State::Unknown, FailureCause::OutcomeUnknown);
        return;
    case BrokenOff::Unfinished:
        break;
    }
    attemptItem(*result);
}

void QueuePart::attemptItem(const Instance &instance)
{
    FlowState &state = m_core.state;
    if (!m_instances.takeTarget(instance)) {
        if (state.instance.method != MethodState::Unknown) {
            endOpened(State::Failed, state.instance.failure.value_or(Failure()).cause);
        } else if (state.catalogue.running) {
            m_waiting = instance;
        } else {
            putBack();
            pauseWith(Pause::None, state.catalogue.failure);
        }
        return;
    }
    // What the method asks for since, and the instance does not have, needs the person: one by one.
    if (const QList<Problem> problems = problemsOf(state, Step::Credentials); !problems.isEmpty()) {
        Failure missing = Failure::because(FailureCause::Invalid);
        missing.problems = problems;
        current()->refusals = refusalsOf(missing, state);
        endOpened(State::Failed, FailureCause::Invalid);
        return;
    }
    // An instance whose values have changed since may need another sign-in than its group.
    const bool fits = queueGroupKey(*state.method, state.environment.order, instance) ==
                      m_groupKeys.value(current()->group);
    const auto failure = m_attempt.begin(fits ? m_session : 0);
    if (!failure)
        return;
    if (failure->cause == FailureCause::VariablesVanished) {
        putBack();
        pauseWith(Pause::VariablesVanished, failure);
    } else {
        endOpened(State::Failed, failure->cause);
    }
}

bool QueuePart::noteStage(QueueItem::Stage stage, bool finishing, const QDateTime &baseline)
{
    QueueItem *item = current();
    if (!isRunning() || !item)
        return true;
    item->stage = stage;
    item->finishing = finishing;
    item->baseline = baseline;
    return keep();
}

void QueuePart::endItem(State state, FailureCause cause)
{
    QueueItem &item = *current();
    item.state = state;
    item.at = m_core.now();
    item.reason = wordOf(cause);
    if (isDone(state))
        m_core.state.selectedInstances.removeAll(item.instanceId); // what is left there is still to be done
    view().current = -1;
    m_waiting.reset(); // skipped while it waited for the catalogue, it has nothing to wait for
    m_instances.endReauthorise();
    // Where this is lost, the next start looks at the instance.
    if (!keep())
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
}

void QueuePart::endOpened(State state, FailureCause cause)
{
    const int index = view().current;
    endItem(state, cause);
    m_history.noteItem(view().items.at(index), view().begun);
    m_core.dispatch(Event::QueueItemEnded);
    nextLater();
}

void QueuePart::putBack()
{
    if (QueueItem *item = current())
        waitAgain(*item);
    view().current = -1;
    m_waiting.reset();
    m_core.dispatch(Event::QueueItemEnded);
}

void QueuePart::pauseWith(Pause pause, const std::optional<Failure> &failure)
{
    QueueView &queue = view();
    queue.phase = Phase::Paused;
    queue.pause = pause;
    queue.current = -1;
    queue.failure = failure;
    queue.pauseAsked = false;
    m_stopAsked = false;
    m_wish = Wish::None;
    m_instances.endReauthorise();
    m_core.touch();
}

void QueuePart::ask(State state, const Failure &failure)
{
    QueueItem &item = *current();
    item.state = state;
    item.at = m_core.now();
    item.reason = wordOf(failure.cause);
    QueueView &queue = view();
    queue.phase = Phase::Asking;
    queue.failure = failure;
    queue.pauseAsked = false;
    m_instances.endReauthorise();
    if (!keep())
        m_core.touch(); // it is asked again after a restart either way
}

bool QueuePart::takeResult()
{
    if (!isRunning() || !current() || !m_core.dispatch(Event::QueueItemEnded))
        return false;
    FlowState &state = m_core.state;
    const ResultView result = state.result;
    // The person's own browser keeps its sessions to itself.
    const bool hadPage =
        state.attempt.consentBegun.isValid() && state.attempt.way == ConsentView::Way::Embedded;
    if (hadPage && m_session && state.attempt.session == m_session)
        view().groups[m_group].sessionIsOpen = true;
    state.leftover.reset();
    QueueItem &item = *current();
    item.thirdPartyAccount = result.accountHint;
    const Wish wish = std::exchange(m_wish, Wish::None);
    const bool vanished = result.failure && result.failure->cause == FailureCause::VariablesVanished;
    if (result.outcome == Outcome::Authorised && !vanished) {
        m_refusal.reset();
        endItem(result.changedElsewhere ? State::Changed : State::Authorised);
    } else if (result.outcome == Outcome::Unknown && !vanished) {
        takeDoubt(result);
    } else if (wish == Wish::Skip) {
        endItem(State::Skipped);
    } else if (wish == Wish::Again || wish == Wish::Stop) {
        resetItem(item);
        view().current = -1;
        m_instances.endReauthorise();
    } else {
        takeFailure(result);
    }
    m_stopAsked = m_stopAsked || wish == Wish::Stop;
    nextLater();
    return true;
}

bool QueuePart::isNoEnd() const
{
    const ResultView &result = m_core.state.result;
    if (!isRunning() || result.outcome == Outcome::Authorised || result.outcome == Outcome::Unknown)
        return false;
    const auto &failure = result.failure;
    return m_wish != Wish::None || (failure && (failure->cause == FailureCause::ConsentClosed ||
                                                failure->cause == FailureCause::TooManyRequests ||
                                                failure->cause == FailureCause::Unavailable ||
                                                failure->cause == FailureCause::JournalUnwritable));
}

void QueuePart::takeDoubt(const ResultView &result)
{
    const int index = view().current;
    const QueueItem &item = *current();
    const auto seen =
        std::find_if(result.found.begin(), result.found.end(),
                     [&item](const Instance &instance) { return instance.id == item.instanceId; });
    const bool isLater = seen != result.found.end() && brokenOff(item, *seen) == BrokenOff::Finished;
    if (result.changedElsewhere || isLater) {
        endItem(State::Changed);
        return;
    }
    // Only a call that finishes can have finished it.
    endItem(item.finishing ? State::Unknown : State::Failed, FailureCause::OutcomeUnknown);
    if (!result.lookedUp)
        m_notLookedUp = index;
}

void QueuePart::takeFailure(const ResultView &result)
{
    const Failure failure = result.failure.value_or(Failure());
    const auto again = [this] {
        resetItem(*current());
        view().current = -1;
    };
    switch (failure.cause) {
    case FailureCause::ConsentDeclined:
        ask(State::Declined, failure);
        break;
    case FailureCause::ConsentClosed:
    case FailureCause::ConsentTimedOut:
        ask(State::Failed, failure);
        break;
    case FailureCause::TooManyRequests:
        again();
        pauseWith(Pause::TooManyRequests, failure);
        wait(failure);
        break;
    case FailureCause::Unavailable:
        again();
        pauseWith(Pause::None, failure);
        break;
    case FailureCause::VariablesVanished:
        endItem(State::Failed, failure.cause);
        pauseWith(Pause::VariablesVanished, failure);
        break;
    case FailureCause::JournalUnwritable:
        again();
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
        break;
    default:
        current()->refusals = refusalsOf(failure, m_core.state);
        if (isRefusedAgain(failure))
            ask(State::Failed, failure);
        else
            endItem(State::Failed, failure.cause);
        break;
    }
}

bool QueuePart::isRefusedAgain(const Failure &failure)
{
    const int group = current()->group;
    // A missing right needs no sentence to be the same for all.
    const bool isTold = !failure.platformMessage.isEmpty() || failure.cause == FailureCause::Forbidden;
    const bool isAgain = m_refusal && m_refusedGroup == group && isTold &&
                         m_refusal->cause == failure.cause &&
                         m_refusal->platformMessage == failure.platformMessage;
    m_refusal = failure;
    m_refusedGroup = group;
    return isAgain;
}

void QueuePart::wait(const Failure &failure)
{
    Failure told = failure;
    if (told.retryAfter.count() <= 0)
        told.retryAfter = usualPause;
    m_core.holdBack(told);
    waitFor(told.retryAfter);
}

void QueuePart::waitFor(std::chrono::seconds time)
{
    m_pauseOver = m_core.ports.clock.callAfter(time, [this] {
        const Place place = m_core.state.place;
        if (m_core.isHeldBack())
            waitFor(std::chrono::seconds(1)); // a coarse alarm
        else if (place == Place{Step::Queue, Activity::PreparingQueue})
            prepareNext();
        else if (view().pause == Pause::TooManyRequests && place == Place{Step::Queue, Activity::Idle})
            goOn();
    });
}

bool QueuePart::breakOff(Wish wish)
{
    if (m_core.state.place != Place{Step::Consent, Activity::Consenting})
        return false;
    m_wish = wish;
    m_attempt.consentFailed(Failure::because(FailureCause::ConsentClosed, Cure::StartConsentAgain),
                            Outcome::Declined);
    return true;
}

void QueuePart::closeConsent()
{
    breakOff(Wish::None);
}

void QueuePart::startAgain()
{
    breakOff(Wish::Again);
}

void QueuePart::finish()
{
    QueueView &queue = view();
    queue.phase = Phase::Finished;
    queue.pause = Pause::None;
    queue.current = -1;
    queue.failure.reset();
    queue.pauseAsked = false;
    m_stopAsked = false;
    m_pauseOver.reset();
    endGroup();
    m_instances.endReauthorise();
    m_core.stores().queue.remove(m_account);
    m_core.stores().queue.release();
    m_core.touch();
}

void QueuePart::interrupted()
{
    endGroup();
    QueueView &queue = view();
    FlowState &state = m_core.state;
    if (isRunning()) {
        if (QueueItem *item = current())
            waitAgain(*item);
        // Nobody could be asked about it: its turn comes again, and begins with a look at the instance.
        if (m_notLookedUp >= 0)
            queue.items[m_notLookedUp].state = State::Waiting;
        m_notLookedUp = -1;
        m_waiting.reset();
        state.leftover.reset();
        state.interrupted = Step::Queue;
        pauseWith(Pause::SessionEnded);
        keep();
    } else if (queue.phase == Phase::Preparing && state.interrupted == Step::Queue) {
        pauseWith(Pause::SessionEnded);
    } else if (queue.phase == Phase::Paused && queue.pause == Pause::SessionEnding) {
        queue.pause = Pause::SessionEnded;
    }
}

} // namespace wizard
