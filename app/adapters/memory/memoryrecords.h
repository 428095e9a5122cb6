// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/recordstore.h"

#include <QMap>

#include <utility>

namespace wizard
{

/// For demo and play runs: forgotten at the end of the run, and nobody else's.
class MemoryRecords : public RecordStore
{
public:
    bool write(RecordKind kind, const QString &name, const QByteArray &bytes) override;
    std::optional<QByteArray> read(RecordKind kind, const QString &name) const override;
    QStringList names(RecordKind kind) const override;
    void remove(RecordKind kind, const QString &name) override;
    void putAside(RecordKind kind, const QString &name) override { remove(kind, name); }
    RecordLock lock(RecordKind, const QString &) override { return {std::make_shared<int>()}; }

    void append(const QByteArray &line, const LineRule &, std::function<void(bool isKept)> done) override;
    QList<QByteArray> lines() const override { return m_lines; }
    bool keepLines(const LineRule &rule) override;

private:
    QMap<std::pair<RecordKind, QString>, QByteArray> m_records;
    QList<QByteArray> m_lines;
};

} // namespace wizard
