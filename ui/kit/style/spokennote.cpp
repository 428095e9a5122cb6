// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style/spokennote.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype mostNotes = 8;

QAccessibleInterface *notificationFace(const QString &className, QObject *object)
{
    if (className != "wizard::SpokenNote"_L1)
        return nullptr;
    return new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::Notification);
}

} // namespace

SpokenNote::SpokenNote(QWidget *window)
    : QWidget(window)
{
    QAccessible::installFactory(notificationFace); // once only: Qt ignores one that it has
    setObjectName(u"spokenNote"_s);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void SpokenNote::say(QWidget *window, const QString &text)
{
    const QList<SpokenNote *> earlier =
        window->findChildren<SpokenNote *>(QString(), Qt::FindDirectChildrenOnly);
    for (qsizetype i = 0; i + mostNotes <= earlier.size(); ++i)
        delete earlier.at(i);
    auto *note = new SpokenNote(window);
    note->setAccessibleName(text);
    QAccessibleEvent event(note, QAccessible::ObjectShow);
    QAccessible::updateAccessibility(&event);
}

} // namespace wizard
