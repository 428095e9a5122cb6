// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/history.h"

#include <QByteArray>

#include <optional>

namespace wizard
{

/// An entry as one line of JSON, its line end included.
QByteArray jsonOf(const HistoryEntry &entry);

/// Nothing where the line is no JSON, or lacks account, time, action or outcome.
std::optional<HistoryEntry> historyEntryFrom(const QByteArray &json);

} // namespace wizard
