// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wizard
{

/// Text as the search compares it: case, accents and width of letters ignored.
QString foldedText(const QString &text);

/// A piece of a text.
struct TextRange {
    int start = -1; ///< -1: none
    int length = 0;

    bool operator==(const TextRange &) const = default;
};

/// Where in `text` the (already folded) `needle` first stands, in positions of `text` itself.
TextRange foldedMatch(const QString &text, const QString &needle);

/// The folded words of what is searched for.
QStringList searchWords(const QString &text);
/// Whether each of `words` occurs in a folded text.
bool holdsWords(const QString &folded, const QStringList &words);

} // namespace wizard
