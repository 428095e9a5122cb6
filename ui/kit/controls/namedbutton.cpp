// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/namedbutton.h"

#include <QPushButton>
#include <QVariant>

namespace wizard
{

QString withoutAccessKey(const QString &label)
{
    QString spoken;
    for (qsizetype i = 0; i < label.size(); ++i) {
        if (label.at(i) == u'&' && i + 1 < label.size())
            ++i; // "&&" is an ampersand
        spoken += label.at(i);
    }
    return spoken;
}

QString asLabel(QString name)
{
    return name.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QPushButton *namedButton(const QString &objectName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(objectName);
    button->setAccessibleName(withoutAccessKey(text));
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
