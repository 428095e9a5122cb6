// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/flowcore.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace wizard
{

/// Notices that the platform has finished an attempt by itself (platform.md section 5, "The system browser"):
/// takes a baseline, then asks every 2 s with backoff; only what is later than the baseline counts. Told as
/// "changed": nobody says who approved it.
class ConsentWatch : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds firstPause{2};
    static constexpr std::chrono::seconds longestPause{15};

    /// `core` outlives the watch.
    explicit ConsentWatch(FlowCore &core);
    ~ConsentWatch() override;

    /// Takes the baseline of state.attempt, unless it has one, then calls `ready` (also where it failed: then
    /// `state.attempt.watchTrouble` says why nothing will be noticed).
    void begin(std::function<void()> ready);
    void stop();

Q_SIGNALS:
    /// The platform shows a change after the baseline; state.attempt knows the instance.
    void changeSeen();

private:
    FlowCore &m_core;
    std::unique_ptr<Operation> m_look;
    std::unique_ptr<Alarm> m_next;
    std::chrono::seconds m_pause = firstPause;
};

} // namespace wizard
