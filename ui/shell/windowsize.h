// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace wizard
{

class Preferences;

/// Makes `window` as large as it was when the last run ended, and maximised if it was; never smaller than its
/// minimum nor larger than the screen. As it is where nothing is kept or what is kept is no size. Where it
/// stands is the desktop's to say: Wayland tells nobody.
void restoreSize(QWidget &window, const Preferences &preferences);

/// Keeps the size for the next run; of a maximised window the one that it has when it is not.
void keepSize(const QWidget &window, Preferences &preferences);

} // namespace wizard
