// SPDX-License-Identifier: Apache-2.0
#pragma once

class QString;
class QWidget;

namespace wizard
{

/// Puts `text` on the clipboard and has a screen reader say so. Never for secrets. Where the text goes when
/// the program ends, a note at `button` says it as well: see keepsClipboard().
void copyText(QWidget *button, const QString &text);

/// "Copied", and what to mind where the desktop does not keep it.
QString copiedText();

/// Whether what was copied outlives the program. On X11 Qt hands it to the desktop's clipboard manager at the
/// end, on Wayland the desktop has to have taken a copy before: GNOME's and KDE's do both, others of X11 the
/// first. Without either it goes with the program that it came from, whichever that is. `platform`:
/// QGuiApplication::platformName(); `desktop`: XDG_CURRENT_DESKTOP.
bool keepsClipboard(const QString &platform, const QString &desktop);

} // namespace wizard
