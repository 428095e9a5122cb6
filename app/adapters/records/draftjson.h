// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/draftstore.h"

#include <QByteArray>

#include <optional>

namespace wizard
{

/// A draft as one line of JSON, its line end included.
QByteArray jsonOf(const KeptDraft &draft);

/// Nothing where it is no JSON or tells no account. Settings that are not known, and settings and values that
/// are no text or longer than anybody types, are left out.
std::optional<KeptDraft> draftFrom(const QByteArray &json);

} // namespace wizard
