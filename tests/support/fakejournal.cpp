// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakejournal.h"

#include "app/records/recordjson.h"

namespace wizard
{

QList<JournalEntry> FakeJournal::written() const
{
    QList<JournalEntry> entries;
    for (const QByteArray &bytes : m_records.written)
        entries.append(recordFrom<JournalEntry>(bytes).value());
    return entries;
}

} // namespace wizard
