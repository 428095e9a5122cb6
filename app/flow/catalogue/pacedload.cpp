// SPDX-License-Identifier: Apache-2.0
#include "app/flow/catalogue/pacedload.h"

#include <algorithm>
#include <utility>

namespace wizard
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::seconds usualWindow = 60s; // of the limit, where its end is not told
constexpr int mostRefusals = 10;

} // namespace

PacedLoad::PacedLoad(Clock &clock)
    : m_clock(clock)
{
}

void PacedLoad::begin()
{
    stop();
    m_since = m_clock.now();
    m_refusals = 0;
}

void PacedLoad::stop()
{
    m_alarm.reset();
    m_until = {};
}

std::optional<std::chrono::seconds> PacedLoad::pauseAfter(const Failure &failure)
{
    if (failure.cause != FailureCause::TooManyRequests || failure.retryAfter > longestPause ||
        ++m_refusals > mostRefusals)
        return std::nullopt;
    return failure.retryAfter > 0s ? failure.retryAfter : usualWindow;
}

std::chrono::seconds PacedLoad::pauseAfterPage(std::optional<std::chrono::seconds> rest)
{
    m_refusals = 0;
    if (!rest)
        return 0s;
    if (*rest > 0s)
        return std::min(*rest, longestPause);
    const std::chrono::seconds gone(std::max<qint64>(0, m_since.secsTo(m_clock.now())));
    return std::max<std::chrono::seconds>(1s, usualWindow - gone);
}

void PacedLoad::wait(std::chrono::seconds pause, std::function<void()> action)
{
    if (pause <= 0s) {
        action();
        return;
    }
    m_until = m_clock.now().addSecs(pause.count());
    m_alarm = m_clock.callAfter(pause, [this, action = std::move(action)] {
        // The action may begin the next pause, which would destroy what is running here.
        const auto kept = action;
        const std::unique_ptr<Alarm> done = std::move(m_alarm);
        m_until = {};
        m_since = m_clock.now();
        kept();
    });
}

} // namespace wizard
