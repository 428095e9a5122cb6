// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

/// Whether a text holds a key or certificate of RFC 7468 (`-----BEGIN …-----`).
bool holdsPem(const QString &text);

/// The same text with the line ends of its keys and certificates as they belong: written ones (`\n`, as in an
/// environment file or JSON), spaces where a one-line field took them away, or none at all. Anything else is
/// left as it is.
QString restoredPem(const QString &text);

} // namespace wizard
