// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakejournal.h"

namespace wizard
{

bool FakeJournal::write(const JournalEntry &entry)
{
    m_written.append(entry);
    return !m_failing && m_kept.write(entry);
}

void FakeJournal::remove(const QString &id)
{
    m_removed.append(id);
    m_kept.remove(id);
}

} // namespace wizard
