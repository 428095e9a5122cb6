// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/queuestore.h"

#include <QByteArray>

#include <optional>

namespace wizard
{

/// A queue as one line of JSON, its line end included.
QByteArray jsonOf(const StoredQueue &queue);

/// Nothing where it is no JSON, or lacks its time or its list. Items without id or state are left out.
std::optional<StoredQueue> queueFrom(const QByteArray &json);

} // namespace wizard
