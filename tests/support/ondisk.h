// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/records/diskrecords.h"
#include "app/records/draftstore.h"
#include "app/records/history.h"
#include "app/records/journal.h"
#include "app/records/queuestore.h"

#include <QTest>

namespace wizard
{

/// A journal, history, queue or draft as another run of the program has it: with a disk side of its own.
template<class Store>
class OnDisk
{
public:
    explicit OnDisk(const QString &folder, std::chrono::milliseconds patience = LineFile::usualPatience)
        : m_records(folder, patience)
    {
    }

    Store &operator*() { return m_store; }
    Store *operator->() { return &m_store; }

private:
    DiskRecords m_records;
    Store m_store{m_records};
};

/// Appends and waits. False where it is not kept.
inline bool keep(History &history, const HistoryEntry &entry)
{
    const auto kept = std::make_shared<std::optional<bool>>();
    history.append(entry, [kept](bool isKept) { *kept = isKept; });
    return QTest::qWaitFor([&kept] { return kept->has_value(); }, 60'000) && **kept;
}

} // namespace wizard
