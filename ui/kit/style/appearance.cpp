// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style/appearance.h"

#include "ui/kit/style/desktoplook.h"
#include "ui/kit/style/focusring.h"
#include "ui/kit/style/wizardstyle.h"

#include <QApplication>

namespace wizard
{

void applyAppearance(QApplication &application, Appearance appearance)
{
    // The style polishes the palette that comes from the desktop's theme, so that Qt asks it again by itself
    // whenever the desktop changes; a palette set here would stand in the way of that.
    auto *style = new WizardStyle(appearance);
    QApplication::setStyle(style);
    QApplication::setPalette(QPalette());
    // A new palette comes by itself; these are settings of their own, and the palette may not know of them.
    followDesktopLook(style, [] { QApplication::setPalette(QPalette()); });
    FocusRing::follow(application);
}

} // namespace wizard
