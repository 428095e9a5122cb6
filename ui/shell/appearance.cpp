// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/appearance.h"

#include "ui/shell/focusring.h"
#include "ui/shell/wizardstyle.h"

#include <QApplication>

namespace wizard
{

void applyAppearance(QApplication &application, Appearance appearance)
{
    // The style polishes the palette that comes from the desktop's theme, so that Qt asks it again by itself
    // whenever the desktop changes; a palette set here would stand in the way of that.
    QApplication::setStyle(new WizardStyle(appearance));
    QApplication::setPalette(QPalette());
    FocusRing::follow(application);
}

} // namespace wizard
