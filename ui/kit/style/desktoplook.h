// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>

class QObject;

namespace wizard
{

/// Whether the desktop's settings ask for a dark look; nothing where they or this Qt (before 6.5) do not
/// tell: there the brightness of the desktop's palette alone says it.
std::optional<bool> desktopIsDark();

/// Whether they ask for high contrast; false where this Qt does not tell (before 6.10). A palette of high
/// contrast that the desktop gives wins anyway.
bool desktopWantsContrast();

/// Calls `changed` whenever one of the two changes, as long as `context` lives.
void followDesktopLook(QObject *context, const std::function<void()> &changed);

} // namespace wizard
