// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/consentwatch.h"

#include "app/flow/attempt/seekinstances.h"
#include "app/flow/running.h"
#include "app/patchworks/calls/listinstances.h"

#include <algorithm>
#include <utility>

namespace wizard
{

namespace
{

/// A single failed look says nothing yet.
constexpr int failuresToTell = 2;

/// Asking again would not help.
bool endsWatching(FailureCause cause)
{
    return cause == FailureCause::NotSignedIn || cause == FailureCause::Forbidden ||
           cause == FailureCause::NotFound || cause == FailureCause::InstanceMismatch;
}

} // namespace

ConsentWatch::ConsentWatch(FlowCore &core)
    : m_core(core)
{
}

ConsentWatch::~ConsentWatch() = default;

void ConsentWatch::begin(std::function<void()> ready)
{
    Attempt &attempt = m_core.state.attempt;
    if (m_ready) {
        m_ready = std::move(ready); // the baseline is on its way
        return;
    }
    if (attempt.watching) {
        ready();
        return;
    }
    m_pause = firstPause;
    m_failures = 0;
    m_changed.reset();
    m_before.clear();
    attempt.watchTrouble.reset();
    m_core.touch();
    if (attempt.hasBaseline) {
        if (attempt.baseline)
            m_before = {*attempt.baseline};
        attempt.watching = true;
        lookAgainLater();
        ready();
        return;
    }
    m_ready = std::move(ready);
    look([this](const Result<Seen> &seen) { baselineTaken(seen); });
}

void ConsentWatch::stop()
{
    m_look.reset();
    m_next.reset();
    m_ready = nullptr;
    m_core.state.attempt.watching = false;
}

void ConsentWatch::look(std::function<void(const Result<Seen> &)> then)
{
    const FlowState &state = m_core.state;
    const Attempt &attempt = state.attempt;
    if (attempt.instanceId.isEmpty()) {
        // A platform that does not know the filter tells other people's instances too.
        seekInstances(m_look, m_core.access(),
                      {attempt.sessionId, state.method->connectorId, {}, attempt.begun, state.method->id},
                      this, std::move(then));
        return;
    }
    run(m_look, fetchInstance(m_core.access(), attempt.instanceId), this,
        [isThere = attempt.left.has_value(), then = std::move(then)](const Result<Instance> &now) {
            if (now)
                then(Seen{*now});
            else if (!isThere && now.error().cause == FailureCause::NotFound)
                then(Seen()); // the platform has told its id beforehand
            else
                then(failed(now.error()));
        });
}

void ConsentWatch::baselineTaken(const Result<Seen> &seen)
{
    Attempt &attempt = m_core.state.attempt;
    const auto ready = std::exchange(m_ready, nullptr);
    if (seen) {
        m_before = *seen;
        attempt.hasBaseline = true;
        if (m_before.size() == 1)
            attempt.baseline = m_before.first();
        attempt.watching = true;
        lookAgainLater();
    } else {
        attempt.watchTrouble = seen.error();
    }
    m_core.touch();
    ready();
}

void ConsentWatch::lookAgainLater(std::chrono::milliseconds atLeast)
{
    m_next = m_core.ports.clock.callAfter(
        std::max(m_pause, atLeast), [this] { look([this](const Result<Seen> &seen) { looked(seen); }); });
    m_pause = std::min<std::chrono::milliseconds>(m_pause * 11 / 10, longestPause);
}

void ConsentWatch::looked(const Result<Seen> &seen)
{
    Attempt &attempt = m_core.state.attempt;
    if (!seen) {
        if (endsWatching(seen.error().cause)) {
            attempt.watching = false;
            attempt.watchTrouble = seen.error();
        } else {
            if (++m_failures >= failuresToTell)
                attempt.watchTrouble = seen.error();
            lookAgainLater(seen.error().retryAfter);
        }
        m_core.touch();
        return;
    }
    m_failures = 0;
    if (attempt.watchTrouble) {
        attempt.watchTrouble.reset();
        m_core.touch();
    }
    for (const Instance &now : *seen) {
        const auto before = std::find_if(m_before.cbegin(), m_before.cend(),
                                         [&now](const Instance &each) { return each.id == now.id; });
        if (before != m_before.cend() && !hasChanged(now, *before))
            continue;
        m_changed = now;
        attempt.watching = false;
        m_core.touch();
        Q_EMIT changeSeen();
        return;
    }
    lookAgainLater();
}

} // namespace wizard
