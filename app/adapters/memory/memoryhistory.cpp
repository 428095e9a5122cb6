// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/memory/memoryhistory.h"

#include <algorithm>
#include <iterator>

namespace wizard
{

void MemoryHistory::append(const HistoryEntry &entry, std::function<void(bool isKept)> done)
{
    m_entries.append(entry);
    done(true);
}

QList<HistoryEntry> MemoryHistory::entries(const QString &account) const
{
    QList<HistoryEntry> found;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(found),
                 [&account](const HistoryEntry &entry) { return entry.account == account; });
    return found;
}

bool MemoryHistory::erase(const QString &account)
{
    m_entries.removeIf([&account](const HistoryEntry &entry) { return entry.account == account; });
    return true;
}

} // namespace wizard
