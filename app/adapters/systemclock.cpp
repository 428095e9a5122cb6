// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/systemclock.h"

#include <QTimer>

#include <algorithm>

namespace wizard
{

namespace
{

class TimerAlarm : public Alarm
{
public:
    TimerAlarm(std::chrono::milliseconds delay, std::function<void()> action)
        : m_action(std::move(action))
    {
        m_timer.setSingleShot(true);
        m_timer.callOnTimeout(&m_timer, [this] {
            // The action may destroy this alarm: nothing of it is touched afterwards.
            const auto now = std::exchange(m_action, nullptr);
            now();
        });
        m_timer.start(std::max(delay, std::chrono::milliseconds{0}));
    }

private:
    QTimer m_timer;
    std::function<void()> m_action;
};

} // namespace

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::unique_ptr<Alarm> SystemClock::callAfter(std::chrono::milliseconds delay, std::function<void()> action)
{
    return std::make_unique<TimerAlarm>(delay, std::move(action));
}

} // namespace wizard
