// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/badge.h"

#include "ui/kit/style/theme.h"

#include <QPainter>

namespace wizard
{

Badge::Badge(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(text);
}

QFont Badge::badgeFont() const
{
    QFont result = font();
    result.setPointSizeF(result.pointSizeF() * 0.85);
    result.setWeight(QFont::Medium);
    return result;
}

QSize Badge::sizeHint() const
{
    const QFontMetrics metrics(badgeFont());
    return {metrics.horizontalAdvance(m_text) + 16, metrics.height() + 4};
}

void Badge::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.tint);
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setFont(badgeFont());
    painter.setPen(theme.accent);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace wizard
