// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"

#include <QList>

namespace wizard
{

/// Time that passes at the test's word. Starts at 2026-03-16 09:00 UTC, a Monday morning.
class FakeClock : public Clock
{
public:
    FakeClock();

    QDateTime now() const override { return m_now; }
    std::unique_ptr<Alarm> callAfter(std::chrono::milliseconds delay, std::function<void()> action) override;

    /// Lets time pass; alarms that fall due ring in their order, each at its own time, also those that were
    /// set meanwhile.
    void advance(std::chrono::milliseconds by);
    void setNow(const QDateTime &now) { m_now = now.toUTC(); }
    /// Alarms that are set and have not rung.
    int pendingAlarms() const { return static_cast<int>(m_alarms->size()); }

    struct Entry {
        quint64 id = 0;
        QDateTime due;
        std::function<void()> action;
    };
    using Entries = QList<Entry>;

private:
    QDateTime m_now;
    quint64 m_lastId = 0;
    std::shared_ptr<Entries> m_alarms;
};

} // namespace wizard
