// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/memory/memoryrecords.h"

namespace wizard
{

/// Records in memory that can be made to fail or to be another program's, and that remember what was asked of
/// them.
class FakeRecords : public MemoryRecords
{
public:
    bool isFull = false;
    bool isTaken = false; ///< by another program
    bool takesLocks = true;
    /// A kill comes before a line is written: nobody hears of it.
    bool losesLines = false;
    /// The program is to be killed: what it still says counts for nothing.
    bool isKilled = false;
    QList<QByteArray> written; ///< every write that was asked for, failed ones included, in order

    bool write(RecordKind kind, const QString &name, const QByteArray &bytes) override;
    void remove(RecordKind kind, const QString &name) override;
    RecordLock lock(RecordKind kind, const QString &name) override;
    void append(const QByteArray &line, const LineRule &rule, std::function<void(bool isKept)> done) override;
};

} // namespace wizard
