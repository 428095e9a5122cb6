// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fakerecords.h"

#include <utility>

namespace wizard
{

bool FakeRecords::write(RecordKind kind, const QString &name, const QByteArray &bytes)
{
    if (isKilled)
        return false;
    written.append(bytes);
    return !isFull && MemoryRecords::write(kind, name, bytes);
}

void FakeRecords::remove(RecordKind kind, const QString &name)
{
    if (!isKilled)
        MemoryRecords::remove(kind, name);
}

void FakeRecords::append(const QByteArray &line, const LineRule &rule, std::function<void(bool isKept)> done)
{
    if (!losesLines)
        MemoryRecords::append(line, rule, std::move(done));
}

RecordLock FakeRecords::lock(RecordKind kind, const QString &name)
{
    return !isTaken && takesLocks ? MemoryRecords::lock(kind, name) : RecordLock{nullptr, isTaken};
}

} // namespace wizard
