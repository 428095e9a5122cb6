// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <optional>

namespace wizard
{

/// A JournalEntry, HistoryEntry, StoredQueue or KeptDraft as one line of JSON, its line end included.
template<class Record>
QByteArray jsonOf(Record record);

/// Nothing where it is no JSON or lacks what cannot be gone on without: of a journal entry its id, time and a
/// known stage; of a history entry its account, time and known words; of a queue its time and its list; of a
/// draft its account. Members that are not known, items without id or state, and texts of a draft that are
/// longer than anybody types are left out.
template<class Record>
std::optional<Record> recordFrom(const QByteArray &json);

} // namespace wizard
