// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/journal.h"

namespace wizard
{

/// For demo and play runs: forgotten at the end of the run.
class MemoryJournal : public Journal
{
public:
    bool write(const JournalEntry &entry) override;
    void remove(const QString &id) override;
    QList<JournalEntry> entries() const override;

private:
    QList<JournalEntry> m_entries;
};

} // namespace wizard
