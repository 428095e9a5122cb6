// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/controls/namedbutton.h"

#include <QPushButton>
#include <QVariant>

namespace wizard
{

QPushButton *namedButton(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    // Access keys are marked by "&": not part of what is read aloud.
    QString spoken = text;
    button->setAccessibleName(spoken.remove(u'&'));
    button->setAutoDefault(false);
    return button;
}

QPushButton *namedLink(const QString &objectName, const QString &text, QWidget *parent)
{
    QPushButton *button = namedButton(objectName, text, parent);
    button->setFlat(true);
    button->setProperty("link", true);
    return button;
}

} // namespace wizard
