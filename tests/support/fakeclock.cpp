// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakeclock.h"

#include <QTimeZone>

#include <algorithm>

namespace wizard
{

namespace
{

class FakeAlarm : public Alarm
{
public:
    FakeAlarm(std::weak_ptr<FakeClock::Entries> entries, quint64 id)
        : m_entries(std::move(entries))
        , m_id(id)
    {
    }
    ~FakeAlarm() override
    {
        if (const auto entries = m_entries.lock())
            entries->removeIf([this](const FakeClock::Entry &entry) { return entry.id == m_id; });
    }

private:
    std::weak_ptr<FakeClock::Entries> m_entries;
    quint64 m_id;
};

} // namespace

FakeClock::FakeClock()
    : m_now(QDate(2026, 3, 16), QTime(9, 0), QTimeZone::utc())
    , m_alarms(std::make_shared<Entries>())
{
}

std::unique_ptr<Alarm> FakeClock::callAfter(std::chrono::milliseconds delay, std::function<void()> action)
{
    m_alarms->append({++m_lastId, m_now.addMSecs(delay.count()), std::move(action)});
    return std::make_unique<FakeAlarm>(m_alarms, m_lastId);
}

void FakeClock::advance(std::chrono::milliseconds by)
{
    const QDateTime end = m_now.addMSecs(by.count());
    for (;;) {
        const auto next = std::min_element(m_alarms->cbegin(), m_alarms->cend(),
                                           [](const Entry &a, const Entry &b) { return a.due < b.due; });
        if (next == m_alarms->cend() || next->due > end)
            break;
        const Entry entry = *next;
        m_alarms->erase(next);
        m_now = std::max(m_now, entry.due);
        entry.action();
    }
    m_now = end;
}

} // namespace wizard
