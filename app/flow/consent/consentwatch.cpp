// SPDX-License-Identifier: Apache-2.0
#include "app/flow/consent/consentwatch.h"

#include "app/flow/attempt/reauthorisation.h"
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

ConsentWatch::ConsentWatch(Navigator &navigator, const PlatformSession &platform, const SetupEditor &setups,
                           const Attempt &attempt, ConsentState &state)
    : m_navigator(navigator)
    , m_platform(platform)
    , m_setups(setups)
    , m_attempt(attempt)
    , m_state(state)
{
}

ConsentWatch::~ConsentWatch() = default;

void ConsentWatch::begin(std::function<void()> ready)
{
    if (m_ready) {
        m_ready = std::move(ready); // the baseline is on its way
        return;
    }
    if (m_state.watching) {
        ready();
        return;
    }
    m_pause = firstPause;
    m_failures = 0;
    m_changed.reset();
    m_before.clear();
    m_state.watchTrouble.reset();
    m_navigator.touch();
    if (m_attempt.hasBaseline) {
        if (m_attempt.baseline)
            m_before = {*m_attempt.baseline};
        m_state.watching = true;
        lookAgainLater();
        ready();
        return;
    }
    m_ready = std::move(ready);
    look([this](const Result<Seen> &seen) { takeBaseline(seen); });
}

void ConsentWatch::stop()
{
    m_look.reset();
    m_next.reset();
    m_ready = nullptr;
    m_state.watching = false;
}

void ConsentWatch::look(std::function<void(const Result<Seen> &)> then)
{
    if (m_attempt.instanceId.isEmpty()) {
        // A platform that does not know the filter tells other people's instances too.
        seekInstances(m_look, m_platform.access(),
                      {m_attempt.sessionId,
                       m_setups.setup().method->connectorId,
                       {},
                       m_attempt.begun,
                       m_setups.setup().method->id},
                      this, std::move(then));
        return;
    }
    run(m_look, fetchInstance(m_platform.access(), m_attempt.instanceId), this,
        [isThere = m_attempt.left.has_value(), then = std::move(then)](const Result<Instance> &now) {
            if (now)
                then(Seen{*now});
            else if (!isThere && now.error().cause == FailureCause::NotFound)
                then(Seen()); // the platform has told its id beforehand
            else
                then(failed(now.error()));
        });
}

void ConsentWatch::takeBaseline(const Result<Seen> &seen)
{
    const auto ready = std::exchange(m_ready, nullptr);
    if (seen) {
        m_before = *seen;
        Q_EMIT baselineTaken(m_before.size() == 1 ? std::optional(m_before.first()) : std::nullopt);
        m_state.watching = true;
        lookAgainLater();
    } else {
        m_state.watchTrouble = seen.error();
    }
    m_navigator.touch();
    ready();
}

void ConsentWatch::lookAgainLater(std::chrono::milliseconds atLeast)
{
    m_next = m_navigator.ports.clock.callAfter(
        std::max(m_pause, atLeast), [this] { look([this](const Result<Seen> &seen) { looked(seen); }); });
    m_pause = std::min<std::chrono::milliseconds>(m_pause * 11 / 10, longestPause);
}

void ConsentWatch::looked(const Result<Seen> &seen)
{
    if (!seen) {
        if (endsWatching(seen.error().cause)) {
            m_state.watching = false;
            m_state.watchTrouble = seen.error();
        } else {
            if (++m_failures >= failuresToTell)
                m_state.watchTrouble = seen.error();
            lookAgainLater(seen.error().retryAfter);
        }
        m_navigator.touch();
        return;
    }
    m_failures = 0;
    if (m_state.watchTrouble) {
        m_state.watchTrouble.reset();
        m_navigator.touch();
    }
    for (const Instance &now : *seen) {
        const auto before = std::find_if(m_before.cbegin(), m_before.cend(),
                                         [&now](const Instance &each) { return each.id == now.id; });
        if (before != m_before.cend() && !hasChanged(now, *before))
            continue;
        m_changed = now;
        m_state.watching = false;
        m_navigator.touch();
        Q_EMIT changeSeen();
        return;
    }
    lookAgainLater();
}

} // namespace wizard
