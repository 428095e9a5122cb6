// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/journal.h"

namespace wizard
{

/// One small JSON file (0600) for each entry, so that two running programs do not overwrite each other's.
/// Each write reaches the disk before write() returns. A file that cannot be read is renamed to
/// `….unreadable` and kept for whoever wants to look.
class FileJournal : public Journal
{
public:
    /// `folder`; empty: `journal` in QStandardPaths::AppDataLocation. Made when first needed (0700).
    explicit FileJournal(const QString &folder = {});

    bool write(const JournalEntry &entry) override;
    void remove(const QString &id) override;
    QList<JournalEntry> entries() const override;

private:
    QString folder() const;
    QString pathOf(const QString &id) const;

    QString m_folder;
};

} // namespace wizard
