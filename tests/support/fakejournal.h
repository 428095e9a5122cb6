// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/journal.h"
#include "tests/support/fakerecords.h"

namespace wizard
{

/// A journal in memory that can be made to fail, and that remembers what was asked of it.
class FakeJournal
{
public:
    operator Journal &() { return m_journal; }
    QList<JournalEntry> entries() const { return m_journal.entries(); }

    void setFailing(bool failing) { m_records.isFull = failing; }
    /// Every write that was asked for, failed ones included, in order.
    QList<JournalEntry> written() const;

private:
    FakeRecords m_records;
    Journal m_journal{m_records};
};

} // namespace wizard
