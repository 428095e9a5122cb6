// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/systemclock.h"

#include <QTimer>

#include <algorithm>

namespace wizard
{

namespace
{

// QTimer counts milliseconds in an int, which is 24 days: a longer wait is waited for in pieces.
constexpr std::chrono::milliseconds longestPiece = std::chrono::hours(24);

class TimerAlarm : public Alarm
{
public:
    TimerAlarm(std::chrono::milliseconds delay, std::function<void()> action)
        : m_left(std::max(delay, std::chrono::milliseconds{0}))
        , m_action(std::move(action))
    {
        m_timer.setSingleShot(true);
        m_timer.callOnTimeout(&m_timer, [this] {
            if (m_left.count() > 0) {
                startPiece();
                return;
            }
            // The action may destroy this alarm: nothing of it is touched afterwards.
            const auto now = std::exchange(m_action, nullptr);
            now();
        });
        startPiece();
    }

private:
    void startPiece()
    {
        const auto piece = std::min(m_left, longestPiece);
        m_left -= piece;
        m_timer.start(piece);
    }

    QTimer m_timer;
    std::chrono::milliseconds m_left;
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
