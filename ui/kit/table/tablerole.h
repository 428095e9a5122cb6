// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Qt>

namespace wizard
{

/// What a model tells the delegate of our tables beside the text.
enum class TableRole {
    Tile = Qt::UserRole, ///< a platform's colour word: initials on that ground before the text
    Sign,                ///< an icon's name, before the text
    Tone,                ///< a TableTone
    Marked,              ///< bool: the row stands on the tint
};

/// How a cell's text is written.
enum class TableTone { Plain, Strong, Dim, Good, Caution, Bad };

} // namespace wizard
