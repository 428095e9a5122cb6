// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPalette>

namespace wizard
{

/// Black on white or white on black, for desktops that ask for high contrast and give no palette of their
/// own.
QPalette contrastPalette(bool dark);

} // namespace wizard
