// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style/focusring.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>

namespace wizard
{

namespace
{

bool wantsRing(const QWidget *widget)
{
    if (widget->property("ownFocusRing").toBool())
        return false;
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->hasFrame();
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget) ||
           widget->property("cornerRadius").isValid();
}

} // namespace

void FocusRing::follow(QApplication &application)
{
    static QPointer<FocusRing> ring;
    if (!ring)
        ring = new FocusRing(application);
}

FocusRing::FocusRing(QApplication &application)
    : QObject(&application)
{
    connect(&application, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { moveTo(now); });
}

void FocusRing::moveTo(QWidget *widget)
{
    // A combo box or spin box that can be typed into hands the focus to a line edit inside it.
    if (widget && qobject_cast<QLineEdit *>(widget) && widget->parentWidget() &&
        (qobject_cast<QComboBox *>(widget->parentWidget()) ||
         qobject_cast<QAbstractSpinBox *>(widget->parentWidget())))
        widget = widget->parentWidget();
    // A card is one thing to a person, though a radio button inside it has the focus.
    if (widget && widget->property("ringAroundParent").toBool())
        widget = widget->parentWidget();
    if (m_frame && m_frame->widget() == widget)
        return;
    // A frame belongs to the window of its widget and may be gone with it: made new each time.
    delete m_frame;
    if (!widget || widget->isWindow() || !wantsRing(widget))
        return;
    m_frame = new QFocusFrame(widget->window());
    m_frame->setWidget(widget);
}

} // namespace wizard
