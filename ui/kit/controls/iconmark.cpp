// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/iconmark.h"

#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>

namespace wizard
{

IconMark::IconMark(const QString &icon, TextLabel::Colour colour, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconMark::show(const QString &icon, TextLabel::Colour colour)
{
    if (m_icon == icon && m_colour == colour)
        return;
    m_icon = icon;
    m_colour = colour;
    update();
}

QSize IconMark::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line - 2, line};
}

void IconMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, QRectF(rect()), m_icon,
              TextLabel::inkOf(m_colour, Theme::of(QApplication::palette())));
}

void IconMark::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace wizard
