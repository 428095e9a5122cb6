// SPDX-License-Identifier: Apache-2.0
#include "app/records/history.h"

#include "app/records/recordjson.h"

#include <limits>

namespace wizard
{

void History::append(const HistoryEntry &entry, std::function<void(bool isKept)> done)
{
    const auto isReadable = [](const QByteArray &line) {
        return recordFrom<HistoryEntry>(line).has_value();
    };
    m_store.append(jsonOf(entry), {most, isReadable}, std::move(done));
}

QList<HistoryEntry> History::entries(const QString &account) const
{
    QList<HistoryEntry> found;
    const QList<QByteArray> lines = m_store.lines();
    for (const QByteArray &line : lines) {
        if (const auto entry = recordFrom<HistoryEntry>(line))
            found.append(*entry);
    }
    if (found.size() > most)
        found = found.mid(found.size() - most);
    found.removeIf([&account](const HistoryEntry &entry) { return entry.account != account; });
    return found;
}

bool History::erase(const QString &account)
{
    // A line that cannot be read may be anybody's: it goes as well.
    const auto isOthers = [&account](const QByteArray &line) {
        const auto entry = recordFrom<HistoryEntry>(line);
        return entry && entry->account != account;
    };
    return m_store.keepLines({std::numeric_limits<qsizetype>::max(), isOthers});
}

} // namespace wizard
