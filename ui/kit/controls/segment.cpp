// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/segment.h"

#include "ui/kit/style/contrast.h"
#include "ui/kit/style/theme.h"

#include <QPainter>

namespace wizard
{

Segment::Segment(const QString &text, QWidget *parent)
    : QRadioButton(text, parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
}

QFont Segment::segmentFont(bool chosen) const
{
    QFont result = font();
    result.setWeight(chosen ? QFont::DemiBold : QFont::Medium);
    return result;
}

QSize Segment::sizeHint() const
{
    const QFontMetrics metrics(segmentFont(true));
    return {metrics.size(Qt::TextShowMnemonic, text()).width() + 2 * grid::large,
            qMax(grid::controlHeight - 4, metrics.height() + 12)};
}

void Segment::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all(rect());
    painter.setPen(Qt::NoPen);
    if (isChecked() || underMouse()) {
        painter.setBrush(isChecked() ? theme.tint : mixed(theme.surface, theme.text, 0.035));
        painter.drawRoundedRect(all, grid::controlRadius - 1, grid::controlRadius - 1);
    }
    if (isChecked()) {
        // A line as well as a tint: the choice must not be told by colour alone.
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 1.25));
        painter.drawRoundedRect(all.adjusted(0.75, 0.75, -0.75, -0.75), grid::controlRadius - 1,
                                grid::controlRadius - 1);
    }
    painter.setFont(segmentFont(isChecked()));
    painter.setPen(!isEnabled() ? theme.dim : isChecked() ? theme.accent : theme.text);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextShowMnemonic, text());
}

} // namespace wizard
