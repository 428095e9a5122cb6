// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/memory/memoryjournal.h"

namespace wizard
{

/// A journal in memory that can be made to fail, and that remembers what was asked of it.
class FakeJournal : public Journal
{
public:
    bool write(const JournalEntry &entry) override;
    void remove(const QString &id) override;
    QList<JournalEntry> entries() const override { return m_kept.entries(); }

    void setFailing(bool failing) { m_failing = failing; }
    /// Every write that was asked for, failed ones included, in order.
    const QList<JournalEntry> &written() const { return m_written; }
    const QStringList &removed() const { return m_removed; }

private:
    MemoryJournal m_kept;
    bool m_failing = false;
    QList<JournalEntry> m_written;
    QStringList m_removed;
};

} // namespace wizard
