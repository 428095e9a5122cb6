// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home/instancerecords.h"

#include "app/flow/snapshot.h"

#include <utility>

namespace wizard
{

bool InstanceRecords::setHistory(const QList<HistoryEntry> &history)
{
    if (isSameList(history, m_history))
        return false;
    m_history = history;
    m_records.clear();
    for (const HistoryEntry &entry : std::as_const(m_history)) {
        if (entry.instanceId.isEmpty())
            continue;
        const bool known = m_records.contains(entry.instanceId);
        Record &record = m_records[entry.instanceId];
        if (!known)
            record.state = instanceStateOf(entry.outcome);
        const bool worked = entry.outcome == HistoryEntry::Outcome::Authorised ||
                            entry.outcome == HistoryEntry::Outcome::Changed;
        if (worked && !record.lastAuthorised.isValid())
            record.lastAuthorised = entry.at;
    }
    return true;
}

} // namespace wizard
