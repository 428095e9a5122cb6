// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/journal.h"

#include <QByteArray>

#include <optional>

namespace wizard
{

/// An entry as one line of JSON, its line end included.
QByteArray jsonOf(const JournalEntry &entry);

/// Nothing where it is no JSON, or lacks id, time or a known stage.
std::optional<JournalEntry> journalEntryFrom(const QByteArray &json);

} // namespace wizard
