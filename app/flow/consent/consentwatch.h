// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attempt.h"
#include "app/flow/consent/consentstate.h"
#include "app/flow/draft/setupeditor.h"
#include "app/flow/navigator.h"
#include "app/flow/session/platformsession.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace wizard
{

/// Notices that the platform has finished an attempt by itself (PLATFORM.md section 5, "The system browser"):
/// takes a baseline, then asks with growing pauses; only what is later than the baseline counts. Told as
/// "changed": nobody says who approved it.
class ConsentWatch : public QObject
{
    Q_OBJECT

public:
    /// Between two looks: the first pause, and the longest, which is reached when the platform may have
    /// forgotten the attempt.
    static constexpr std::chrono::seconds firstPause{2};
    static constexpr std::chrono::seconds longestPause{15};

    /// All outlive the watch. `attempt` is watched; `state` tells whether it is.
    ConsentWatch(Navigator &navigator, const PlatformSession &platform, const SetupEditor &setups,
                 const Attempt &attempt, ConsentState &state);
    ~ConsentWatch() override;

    /// Takes the baseline of the attempt, unless it has one, then calls `ready` (also where it failed: then
    /// `watchTrouble` says why nothing will be noticed) and watches. Where it watches already, it only calls
    /// `ready`.
    void begin(std::function<void()> ready);
    void stop();
    /// From changeSeen() to the next begin().
    const std::optional<Instance> &changed() const { return m_changed; }

Q_SIGNALS:
    /// The instance as it is before the consent; nothing: there is none yet, or more than one.
    void baselineTaken(const std::optional<wizard::Instance> &baseline);
    /// The platform shows a change after the baseline; nothing more is asked.
    void changeSeen();

private:
    using Seen = QList<Instance>;

    void look(std::function<void(const Result<Seen> &)> then);
    void takeBaseline(const Result<Seen> &seen);
    void lookAgainLater(std::chrono::milliseconds atLeast = {});
    void looked(const Result<Seen> &seen);

    Navigator &m_navigator;
    const PlatformSession &m_platform;
    const SetupEditor &m_setups;
    const Attempt &m_attempt;
    ConsentState &m_state;
    std::unique_ptr<Operation> m_look;
    std::unique_ptr<Alarm> m_next;
    std::function<void()> m_ready; ///< set while the baseline is on its way
    Seen m_before;
    std::optional<Instance> m_changed;
    std::chrono::milliseconds m_pause = firstPause;
    int m_failures = 0; ///< in a row
};

} // namespace wizard
