// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPalette>

namespace wizard
{

/// The few colours that the window is drawn with. Made from a
/// palette: where the desktop gives one of its own (high contrast, an accent colour), it wins over our
/// numbers.
struct Theme {
    bool dark = false;
    QColor window, side, surface, line, text, dim;
    QColor accent, onAccent, tint;
    QColor good, goodTint, caution, cautionTint, bad, badTint;

    static Theme of(const QPalette &palette);

    bool operator==(const Theme &) const = default;
};

/// Our own light and dark palettes, for desktops that give none.
QPalette lightPalette();
QPalette darkPalette();

/// Distances of the 4 px grid, in device-independent pixels.
namespace grid
{
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int section = 24;
inline constexpr int page = 36;
inline constexpr int pageSide = 44;
inline constexpr int controlHeight = 38;
inline constexpr int controlRadius = 8;
inline constexpr int cardRadius = 10;
inline constexpr int sideWidth = 252;
inline constexpr int summaryWidth = 276;
inline constexpr int textWidth = 640;
} // namespace grid

} // namespace wizard
