// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/history.h"

namespace wizard
{

/// One JSON object a line in a file that is its owner's alone (0600), each on the disk before append()
/// returns. Two running programs write into the same file; a line that was cut by a kill is passed over. The
/// newest 5,000 entries are kept.
class FileHistory : public History
{
public:
    static constexpr qsizetype most = 5000;

    /// `folder`; empty: `history` in QStandardPaths::AppDataLocation. Made when first needed (0700).
    explicit FileHistory(const QString &folder = {});

    bool append(const HistoryEntry &entry) override;
    QList<HistoryEntry> entries(const QString &account) const override;
    bool erase(const QString &account) override;

private:
    QString folder() const;
    QString path() const;
    bool rewrite(const QList<HistoryEntry> &entries) const;

    QString m_folder;
};

} // namespace wizard
