// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"

#include <QEvent>

namespace wizard
{

bool Application::event(QEvent *event)
{
    if (event->type() == QEvent::Quit)
        Q_EMIT quitAsked();
    return QApplication::event(event);
}

} // namespace wizard
