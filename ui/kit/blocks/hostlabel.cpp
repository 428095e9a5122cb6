// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/hostlabel.h"

#include "ui/kit/style/theme.h"

#include <QEvent>
#include <QPainter>

namespace wizard
{

HostLabel::HostLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void HostLabel::setHost(const QString &host, const QString &registrable)
{
    const HostName parts = hostName(host, registrable);
    if (m_parts == parts)
        return;
    m_parts = parts;
    setAccessibleName(host);
    setToolTip(host.toHtmlEscaped());
    updateGeometry();
    update();
}

QSize HostLabel::sizeHint() const
{
    const QFontMetrics bold(boldFont());
    return {fontMetrics().horizontalAdvance(m_parts.before) + bold.horizontalAdvance(m_parts.registrable) +
                fontMetrics().horizontalAdvance(m_parts.port) + 2,
            fontMetrics().height()};
}

QSize HostLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 20), sizeHint().height()};
}

void HostLabel::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    const QFontMetrics plain = fontMetrics();
    const QFontMetrics bold(boldFont());
    const QString registrable =
        bold.elidedText(m_parts.registrable, Qt::ElideLeft, width() - plain.horizontalAdvance(m_parts.port));
    const int rest =
        width() - bold.horizontalAdvance(registrable) - plain.horizontalAdvance(m_parts.port) - 1;
    const QString before = plain.elidedText(m_parts.before, Qt::ElideLeft, qMax(0, rest));
    const int baseline = (height() - plain.height()) / 2 + plain.ascent();
    const int used = plain.horizontalAdvance(before) + bold.horizontalAdvance(registrable) +
                     plain.horizontalAdvance(m_parts.port);
    int x = layoutDirection() == Qt::RightToLeft ? width() - used : 0;
    const auto write = [&](const QString &text, const QFont &font, const QColor &colour) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(x, baseline, text);
        x += QFontMetrics(font).horizontalAdvance(text);
    };
    write(before, this->font(), theme.dim);
    write(registrable, boldFont(), theme.text);
    write(m_parts.port, this->font(), theme.dim);
}

void HostLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

QFont HostLabel::boldFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

} // namespace wizard
