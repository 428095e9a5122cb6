// SPDX-License-Identifier: Apache-2.0
// Queue's second half: one item after the other, and what becomes of it.
#include "app/domain/failure/failureword.h"
#include "app/flow/queue/queue.h"
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

void Queue::begin()
{
    m_view.phase = Phase::Running;
    m_view.pause = Pause::None;
    m_view.current = -1;
    m_view.failure.reset();
    m_view.pauseAsked = false;
    m_stopAsked = false;
    m_wish = Wish::None;
    m_refusal.reset();
    m_pauseOver.reset();
    if (keep())
        next();
    else
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
}

void Queue::nextLater()
{
    // In a later turn: what ended the item may have more to say (the session's end).
    const auto goOn = [this] {
        next();
    };
    QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
}

void Queue::next()
{
    if (!isRunning() || m_view.current >= 0)
        return;
    m_notLookedUp = -1;
    if (m_stopAsked) {
        finish();
        return;
    }
    if (m_view.pauseAsked) {
        pauseWith(Pause::ByPerson);
        return;
    }
    const auto waiting = std::find_if(m_view.items.begin(), m_view.items.end(),
                                      [](const QueueItem &item) { return item.state == State::Waiting; });
    if (waiting == m_view.items.end()) {
        finish();
        return;
    }
    const QDateTime expires = m_platform.session().expires;
    if (expires.isValid() && expires != m_acceptedEnd &&
        m_navigator.now().addSecs(std::chrono::seconds(leastSession).count()) > expires) {
        pauseWith(Pause::SessionEnding);
        return;
    }
    joinGroup(*waiting);
    m_view.current = int(waiting - m_view.items.begin());
    if (m_navigator.dispatch(Event::QueueItemAsked))
        openItem();
    else
        pauseWith(Pause::ByPerson); // the person has gone elsewhere
}

void Queue::joinGroup(const QueueItem &item)
{
    if (item.group != m_group)
        endGroup();
    m_group = item.group;
    if (!m_session)
        m_session = ++m_sessions;
}

void Queue::endGroup()
{
    if (m_session)
        m_attempts.consent().endSession();
    m_session = 0;
    m_group = -1;
    for (QueueGroup &group : m_view.groups)
        group.sessionIsOpen = false;
}

void Queue::openItem()
{
    QueueItem *item = current();
    item->state = State::Running;
    run(m_navigator.foreground, fetchInstance(m_platform.access(), item->instanceId), this,
        [this](const Result<Instance> &result) { opened(result); });
}

void Queue::opened(const Result<Instance> &result)
{
    if (!result) {
        const Failure &failure = result.error();
        if (failure.cause == FailureCause::NotSignedIn) {
            m_navigator.tell(failure);
            m_navigator.dispatch(Event::SessionEnded);
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

void Queue::attemptItem(const Instance &instance)
{
    if (!m_instances.takeTarget(instance)) {
        if (m_instances.state().open.method != MethodState::Unknown) {
            endOpened(State::Failed, m_instances.state().open.failure.value_or(Failure()).cause);
        } else if (m_catalogue.load().running) {
            m_waiting = instance;
        } else {
            putBack();
            pauseWith(Pause::None, m_catalogue.load().failure);
        }
        return;
    }
    // What the method asks for since, and the instance does not have, needs the person: one by one.
    if (const QList<Problem> problems = m_setups.problems(Step::Credentials); !problems.isEmpty()) {
        Failure missing = Failure::because(FailureCause::Invalid);
        missing.problems = problems;
        current()->refusals = refusalsOf(missing, m_setups.setup(), m_attempts.consent().secrets());
        endOpened(State::Failed, FailureCause::Invalid);
        return;
    }
    // An instance whose values have changed since may need another sign-in than its group.
    const bool fits = queueGroupKey(*m_setups.setup().method, m_platform.environment().order, instance) ==
                      m_groupKeys.value(current()->group);
    const bool isKnown = m_view.groups.value(current()->group).isKnown;
    const auto failure = m_attempts.begin({fits ? m_session : 0, isKnown});
    if (!failure)
        return;
    if (failure->cause == FailureCause::VariablesVanished) {
        putBack();
        pauseWith(Pause::VariablesVanished, failure);
    } else {
        endOpened(State::Failed, failure->cause);
    }
}

bool Queue::noteStage(QueueItem::Stage stage, bool finishing, const QDateTime &baseline)
{
    QueueItem *item = current();
    if (!isRunning() || !item)
        return true;
    item->stage = stage;
    item->finishing = finishing;
    item->baseline = baseline;
    return keep();
}

void Queue::endItem(State state, FailureCause cause)
{
    QueueItem &item = *current();
    item.state = state;
    item.at = m_navigator.now();
    item.reason = wordOf(cause);
    item.isUnnoted = isDone(state) && m_history.isKeeping(item.instanceId);
    if (isDone(state))
        m_instances.deselect(item.instanceId); // what is left there is still to be done
    m_view.current = -1;
    m_waiting.reset(); // skipped while it waited for the catalogue, it has nothing to wait for
    m_instances.endReauthorise();
    // Where this is lost, the next start looks at the instance.
    if (!keep())
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
}

void Queue::endOpened(State state, FailureCause cause)
{
    const int index = m_view.current;
    endItem(state, cause);
    m_history.noteItem(m_view.items.at(index), m_view.begun);
    m_navigator.dispatch(Event::QueueItemEnded);
    nextLater();
}

void Queue::putBack()
{
    if (QueueItem *item = current())
        waitAgain(*item);
    m_view.current = -1;
    m_waiting.reset();
    m_navigator.dispatch(Event::QueueItemEnded);
}

void Queue::pauseWith(Pause pause, const std::optional<Failure> &failure)
{
    m_view.phase = Phase::Paused;
    m_view.pause = pause;
    m_view.current = -1;
    m_view.failure = failure;
    m_view.pauseAsked = false;
    m_stopAsked = false;
    m_wish = Wish::None;
    m_instances.endReauthorise();
    m_navigator.touch();
}

void Queue::ask(State state, const Failure &failure)
{
    QueueItem &item = *current();
    item.state = state;
    item.at = m_navigator.now();
    item.reason = wordOf(failure.cause);
    m_view.phase = Phase::Asking;
    m_view.failure = failure;
    m_view.pauseAsked = false;
    m_instances.endReauthorise();
    if (!keep())
        m_navigator.touch(); // it is asked again after a restart either way
}

bool Queue::takeResult()
{
    if (!isRunning() || !current() || !m_navigator.dispatch(Event::QueueItemEnded))
        return false;
    const ResultView result = m_attempts.state().result;
    // The person's own browser keeps its sessions to itself.
    const ConsentState &consent = m_attempts.consent().state();
    const bool hadPage = consent.begun.isValid() && consent.way == ConsentView::Way::Embedded;
    if (hadPage && m_session && m_attempts.state().attempt.session == m_session)
        m_view.groups[m_group].sessionIsOpen = true;
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
        m_view.current = -1;
        m_instances.endReauthorise();
    } else {
        takeFailure(result);
    }
    m_stopAsked = m_stopAsked || wish == Wish::Stop;
    nextLater();
    return true;
}

bool Queue::isNoEnd() const
{
    const ResultView &result = m_attempts.state().result;
    if (!isRunning() || result.outcome == Outcome::Authorised || result.outcome == Outcome::Unknown)
        return false;
    const auto &failure = result.failure;
    return m_wish != Wish::None || (failure && (failure->cause == FailureCause::ConsentClosed ||
                                                failure->cause == FailureCause::TooManyRequests ||
                                                failure->cause == FailureCause::Unavailable ||
                                                failure->cause == FailureCause::JournalUnwritable));
}

void Queue::takeDoubt(const ResultView &result)
{
    const int index = m_view.current;
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

void Queue::takeFailure(const ResultView &result)
{
    const Failure failure = result.failure.value_or(Failure());
    const auto again = [this] {
        resetItem(*current());
        m_view.current = -1;
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
        current()->refusals = refusalsOf(failure, m_setups.setup(), m_attempts.consent().secrets());
        if (isRefusedAgain(failure))
            ask(State::Failed, failure);
        else
            endItem(State::Failed, failure.cause);
        break;
    }
}

bool Queue::isRefusedAgain(const Failure &failure)
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

void Queue::wait(const Failure &failure)
{
    Failure told = failure;
    if (told.retryAfter.count() <= 0)
        told.retryAfter = usualPause;
    m_navigator.holdBack(told);
    waitFor(told.retryAfter);
}

void Queue::waitFor(std::chrono::seconds time)
{
    m_pauseOver = m_navigator.ports.clock.callAfter(time, [this] {
        const Place place = m_navigator.place();
        if (m_navigator.isHeldBack())
            waitFor(std::chrono::seconds(1)); // a coarse alarm
        else if (place == Place{Step::Queue, Activity::PreparingQueue})
            prepareNext();
        else if (m_view.pause == Pause::TooManyRequests && place == Place{Step::Queue, Activity::Idle})
            goOn();
    });
}

bool Queue::breakOff(Wish wish)
{
    if (m_navigator.place() != Place{Step::Consent, Activity::Consenting})
        return false;
    m_wish = wish;
    m_attempts.endConsent(Failure::because(FailureCause::ConsentClosed, Cure::StartConsentAgain),
                          Outcome::Declined);
    return true;
}

void Queue::closeConsent()
{
    breakOff(Wish::None);
}

void Queue::startAgain()
{
    breakOff(Wish::Again);
}

void Queue::finish()
{
    m_view.phase = Phase::Finished;
    m_view.pause = Pause::None;
    m_view.current = -1;
    m_view.failure.reset();
    m_view.pauseAsked = false;
    m_stopAsked = false;
    m_pauseOver.reset();
    endGroup();
    m_instances.endReauthorise();
    m_platform.stores().queue.remove(m_account);
    m_platform.stores().queue.release();
    m_navigator.touch();
}

void Queue::interrupted()
{
    endGroup();
    if (isRunning()) {
        if (QueueItem *item = current())
            waitAgain(*item);
        // Nobody could be asked about it: its turn comes again, and begins with a look at the instance.
        if (m_notLookedUp >= 0)
            m_view.items[m_notLookedUp].state = State::Waiting;
        m_notLookedUp = -1;
        m_waiting.reset();
        m_navigator.returnTo(Step::Queue);
        pauseWith(Pause::SessionEnded);
        keep();
    } else if (m_view.phase == Phase::Preparing && m_navigator.state().interrupted == Step::Queue) {
        pauseWith(Pause::SessionEnded);
    } else if (m_view.phase == Phase::Paused && m_view.pause == Pause::SessionEnding) {
        m_view.pause = Pause::SessionEnded;
    }
}

} // namespace wizard
