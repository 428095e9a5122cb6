// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/spinner.h"

#include "ui/kit/style/theme.h"

#include <QPainter>
#include <QStyle>

namespace wizard
{

Spinner::Spinner(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_turn.setInterval(40);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 14) % 360;
        update();
    });
}

QSize Spinner::sizeHint() const
{
    const int line = fontMetrics().height();
    return {line - 2, line};
}

void Spinner::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = qMin(width(), height()) - 4.0;
    const QRectF circle((width() - side) / 2, (height() - side) / 2, side, side);
    painter.setPen(QPen(theme.line, 2));
    painter.drawEllipse(circle);
    painter.setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, (90 - m_angle) * 16, -100 * 16);
}

void Spinner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0)
        m_turn.start();
}

void Spinner::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_turn.stop();
}

} // namespace wizard
