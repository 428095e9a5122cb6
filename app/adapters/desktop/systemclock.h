// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"

namespace wizard
{

/// The computer's own time and the event loop's timers.
class SystemClock : public Clock
{
public:
    QDateTime now() const override;
    std::unique_ptr<Alarm> callAfter(std::chrono::milliseconds delay, std::function<void()> action) override;
};

} // namespace wizard
