// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/memory/memoryrecords.h"

namespace wizard
{

bool MemoryRecords::write(RecordKind kind, const QString &name, const QByteArray &bytes)
{
    m_records.insert({kind, name}, bytes);
    return true;
}

std::optional<QByteArray> MemoryRecords::read(RecordKind kind, const QString &name) const
{
    const auto found = m_records.constFind({kind, name});
    return found == m_records.cend() ? std::nullopt : std::optional(*found);
}

QStringList MemoryRecords::names(RecordKind kind) const
{
    QStringList found;
    for (auto record = m_records.cbegin(); record != m_records.cend(); ++record) {
        if (record.key().first == kind)
            found.append(record.key().second);
    }
    return found;
}

void MemoryRecords::remove(RecordKind kind, const QString &name)
{
    m_records.remove({kind, name});
}

void MemoryRecords::append(const QByteArray &line, const LineRule &, std::function<void(bool isKept)> done)
{
    m_lines.append(line.chopped(1));
    done(true);
}

bool MemoryRecords::keepLines(const LineRule &rule)
{
    m_lines.removeIf([&rule](const QByteArray &line) { return !rule.isWanted(line); });
    return true;
}

} // namespace wizard
