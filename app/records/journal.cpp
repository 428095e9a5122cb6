// SPDX-License-Identifier: Apache-2.0
#include "app/records/journal.h"

#include "app/records/recordjson.h"

#include <algorithm>

namespace wizard
{

bool Journal::write(const JournalEntry &entry)
{
    return m_store.write(RecordKind::Journal, recordName(entry.id), jsonOf(entry));
}

void Journal::remove(const QString &id)
{
    m_store.remove(RecordKind::Journal, recordName(id));
}

QList<JournalEntry> Journal::entries() const
{
    QList<JournalEntry> found;
    const QStringList names = m_store.names(RecordKind::Journal);
    for (const QString &name : names) {
        const auto bytes = m_store.read(RecordKind::Journal, name);
        const auto entry = bytes ? recordFrom<JournalEntry>(*bytes) : std::nullopt;
        // The name must be the entry's own, or it could never be removed.
        if (entry && recordName(entry->id) == name)
            found.append(*entry);
        else
            m_store.putAside(RecordKind::Journal, name);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const JournalEntry &a, const JournalEntry &b) { return a.begun < b.begun; });
    return found;
}

} // namespace wizard
