// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace wizard
{

/// A row of a table of texts, which are marked for translation by QT_TR_NOOP. Tables stand inside the struct
/// whose context the texts have.
template<class Key>
struct Phrase {
    Key key;
    const char *text;
};

/// For tr(), which makes an empty text of null: what a table does not hold.
template<class Key, std::size_t rows>
const char *phraseOf(const Phrase<Key> (&table)[rows], Key key)
{
    for (const Phrase<Key> &row : table) {
        if (row.key == key)
            return row.text;
    }
    return nullptr;
}

} // namespace wizard
