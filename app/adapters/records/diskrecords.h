// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/records/linefile.h"
#include "app/ports/recordstore.h"

namespace wizard
{

/// One small JSON file (0600) for each record in its kind's folder (0700), made when first needed, so that
/// two running programs do not overwrite each other's; a lock beside it. What is put aside is renamed to
/// `….unreadable`. The lines are `history/entries.jsonl`.
class DiskRecords : public RecordStore
{
public:
    /// `folder` of the kinds' folders; empty: QStandardPaths::AppDataLocation. `patience`: LineFile's.
    explicit DiskRecords(const QString &folder = {},
                         std::chrono::milliseconds patience = LineFile::usualPatience);

    bool write(RecordKind kind, const QString &name, const QByteArray &bytes) override;
    std::optional<QByteArray> read(RecordKind kind, const QString &name) const override;
    QStringList names(RecordKind kind) const override;
    void remove(RecordKind kind, const QString &name) override;
    void putAside(RecordKind kind, const QString &name) override;
    RecordLock lock(RecordKind kind, const QString &name) override;

    void append(const QByteArray &line, const LineRule &rule, std::function<void(bool isKept)> done) override;
    QList<QByteArray> lines() const override { return m_lines.read(); }
    bool keepLines(const LineRule &rule) override { return m_lines.keep(rule); }

private:
    QString pathOf(RecordKind kind, const QString &file) const;

    QString m_folder;
    LineFile m_lines;
};

} // namespace wizard
