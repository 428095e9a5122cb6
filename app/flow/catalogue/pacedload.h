// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/failure.h"
#include "app/ports/clock.h"

#include <QDateTime>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace wizard
{

/// The pauses of a load of many pages behind a limit of requests (PLATFORM.md section 4: 60 a minute).
/// Destroying it, or stop(), ends a pause without its action.
class PacedLoad
{
public:
    /// Longer than this nobody wants to be kept waiting: the load ends as a failure that tells how long.
    static constexpr std::chrono::seconds longestPause{900};

    /// `clock` outlives it.
    explicit PacedLoad(Clock &clock);

    /// A new load.
    void begin();
    void stop();
    /// How long to wait before the same page is asked for again; nothing: the load has failed.
    std::optional<std::chrono::seconds> pauseAfter(const Failure &failure);
    /// A page came: how long to wait before the next one. `rest` as in ListPage.
    std::chrono::seconds pauseAfterPage(std::optional<std::chrono::seconds> rest);
    /// Calls `action` then, or at once where there is nothing to wait for.
    void wait(std::chrono::seconds pause, std::function<void()> action);
    /// When the load goes on; invalid while it does not wait.
    const QDateTime &until() const { return m_until; }

private:
    Clock &m_clock;
    std::unique_ptr<Alarm> m_alarm;
    QDateTime m_until;
    QDateTime m_since;  ///< the first request since the last pause
    int m_refusals = 0; ///< one after another
};

} // namespace wizard
