// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/memory/memoryjournal.h"

#include <algorithm>

namespace wizard
{

bool MemoryJournal::write(const JournalEntry &entry)
{
    remove(entry.id);
    m_entries.append(entry);
    return true;
}

void MemoryJournal::remove(const QString &id)
{
    m_entries.removeIf([&id](const JournalEntry &entry) { return entry.id == id; });
}

QList<JournalEntry> MemoryJournal::entries() const
{
    QList<JournalEntry> sorted = m_entries;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const JournalEntry &a, const JournalEntry &b) { return a.begun < b.begun; });
    return sorted;
}

} // namespace wizard
