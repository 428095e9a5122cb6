// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace wizard
{

/// A text with escapes taken off, as UTF-8, and where in the text each of its bytes came from.
struct DecodedText {
    QByteArray bytes;
    QList<qsizetype> begin; ///< for each byte: the first character of the text that it came from
    QList<qsizetype> end;   ///< likewise: behind the last one
};

/// The text as it is, first, and what it says once percent-encoding (RFC 3986 section 2.1), the entities of
/// HTML and the escapes of JSON (RFC 8259 section 7) are taken off: each alone, each behind each, and all of
/// them together until nothing is left. Each different result once; their number has a bound, so that it
/// takes time in proportion to the text's length. A `+` stays a `+`.
QList<DecodedText> decodedTexts(const QString &text);

} // namespace wizard
