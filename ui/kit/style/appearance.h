// SPDX-License-Identifier: Apache-2.0
#pragma once

class QApplication;

namespace wizard
{

enum class Appearance {
    Desktop, ///< the desktop's palette where it gives one, else ours, light or dark as the desktop is
    Light,   ///< ours, whatever the desktop says
    Dark,
};

/// Sets our style and, through it, the palette; follows the desktop while the program runs. May be called
/// again to change it.
void applyAppearance(QApplication &application, Appearance appearance);

} // namespace wizard
