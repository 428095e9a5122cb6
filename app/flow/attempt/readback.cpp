// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/readback.h"

#include "app/flow/attempt/attempts.h"
#include "app/flow/attempt/reauthorisation.h"
#include "app/flow/attempt/seekinstances.h"
#include "app/flow/running.h"

#include <algorithm>

namespace wizard
{

using namespace std::chrono_literals;

namespace
{

constexpr auto lookEvery = 2s;
constexpr qint64 longestWait = 60; // seconds, for an instance that a store's server brings about

/// Asking again for an instance that is to appear would not help.
bool endsLooking(FailureCause cause)
{
    return cause == FailureCause::NotSignedIn || cause == FailureCause::Forbidden ||
           cause == FailureCause::InstanceMismatch;
}

} // namespace

ReadBack::ReadBack(AttemptContext &context, Attempts &attempts)
    : m_context(context)
    , m_attempts(attempts)
    , m_attempt(context.state.attempt)
{
}

ReadBack::~ReadBack() = default;

void ReadBack::begin()
{
    m_context.startWork(WorkStage::ReadingBack);
    if (!m_attempt.waitsForInstance && !m_attempt.saidNothing)
        m_context.succeeded();
    m_lastLook = m_context.navigator.now().addSecs(m_attempt.waitsForInstance ? longestWait : 0);
    ask();
}

void ReadBack::ask()
{
    const PlatformAccess access = m_context.platform.access();
    std::unique_ptr<Operation> &place = m_context.navigator.foreground;
    if (!m_attempt.instanceId.isEmpty()) {
        run(place, fetchInstance(access, m_attempt.instanceId), this,
            [this](const Result<Instance> &instance) {
                if (instance)
                    seen({*instance});
                else if (instance.error().cause == FailureCause::NotFound &&
                         (m_attempt.waitsForInstance || m_attempt.saidNothing))
                    seen({});
                else
                    failed(instance.error());
            });
        return;
    }
    const auto &method = m_context.setup().method;
    const InstanceSearch search{m_attempt.sessionId, {}, {}, {}, method ? method->id : QString()};
    const auto found = [this](const Result<QList<Instance>> &result) {
        if (result)
            seen(*result);
        else
            failed(result.error());
    };
    // Where it was there before, its variables may be all that a store's answer changes.
    const auto &before = m_attempt.baseline;
    if (m_attempt.waitsForInstance && before)
        seekAgain(place, access, before->id, search, this, found);
    else if (m_attempt.waitsForInstance && !m_attempt.hasBaseline)
        seekInstances(place, access, search, this, found);
    else
        run(place, findInstances(access, search), this, found);
}

void ReadBack::seen(const QList<Instance> &instances)
{
    if (m_attempt.saidNothing) {
        soughtAfterAcceptance(instances, std::nullopt);
        return;
    }
    if (m_attempt.waitsForInstance && !showsTheStoresAnswer(instances)) {
        failed(Failure::because(FailureCause::NotFound, Cure::LookUp));
        return;
    }
    if (instances.size() == 1)
        show(instances.first());
    m_attempts.end(Event::InstanceRead);
}

void ReadBack::show(const Instance &instance)
{
    if (m_attempt.waitsForInstance || m_attempt.saidNothing)
        m_context.succeeded(); // seen, and so proven
    m_context.showInstance(instance);
}

void ReadBack::soughtAfterAcceptance(const QList<Instance> &seen, const std::optional<Failure> &failure)
{
    if (seen.size() == 1) {
        show(seen.first());
    } else {
        m_context.rememberUnresolved();
        m_context.prepareResult(Outcome::Unknown, failure);
        if (failure)
            m_context.navigator.holdBack(*failure);
        m_context.state.result.lookedUp = !failure;
        m_context.state.result.found = seen;
    }
    if (failure && failure->cause == FailureCause::NotSignedIn)
        m_attempts.endForSignIn(Event::InstanceRead, Attempts::Resume::LookUp);
    else
        m_attempts.end(Event::InstanceRead);
}

bool ReadBack::showsTheStoresAnswer(const QList<Instance> &seen)
{
    if (!m_attempt.hasBaseline) {
        // Nobody could look before the page: what is there now is what a change is told from.
        m_attempt.hasBaseline = seen.size() <= 1;
        if (seen.size() == 1)
            m_attempt.baseline = seen.first();
        return false;
    }
    if (seen.size() != 1)
        return false;
    const auto &before = m_attempt.baseline;
    return !before || before->id != seen.first().id || hasChanged(seen.first(), *before);
}

void ReadBack::failed(const Failure &failure)
{
    if (m_attempt.saidNothing) {
        soughtAfterAcceptance({}, failure);
        return;
    }
    ResultView &result = m_context.state.result;
    if (m_attempt.waitsForInstance) {
        const auto pause = std::max<std::chrono::seconds>(lookEvery, failure.retryAfter);
        if (!endsLooking(failure.cause) && m_context.navigator.now().addSecs(pause.count()) <= m_lastLook) {
            m_nextLook = m_context.navigator.ports.clock.callAfter(pause, [this] {
                if (m_context.navigator.place().activity == Activity::ReadingBack)
                    ask();
            });
            return;
        }
        // Nobody has said yes, and it has not been seen.
        const bool isThereNot = failure.cause == FailureCause::NotFound;
        if (!m_attempt.reauthorises)
            m_context.rememberUnresolved();
        m_context.prepareResult(Outcome::Unknown,
                                isThereNot && m_attempt.reauthorises
                                    ? Failure::because(FailureCause::OutcomeUnknown, Cure::LookUp)
                                    : failure);
        result.lookedUp = isThereNot;
    } else {
        result.failure = failure;
        m_context.describeResult();
    }
    if (failure.cause == FailureCause::NotSignedIn)
        m_attempts.endForSignIn(Event::InstanceRead, Attempts::Resume::ReadBack);
    else
        m_attempts.end(Event::InstanceRead);
}

void ReadBack::stop(const Failure &failure)
{
    m_nextLook.reset();
    if (!m_attempt.waitsForInstance && !m_attempt.saidNothing)
        return; // the platform has said yes
    if (!m_attempt.reauthorises)
        m_context.rememberUnresolved();
    m_context.prepareResult(Outcome::Unknown, failure);
}

} // namespace wizard
