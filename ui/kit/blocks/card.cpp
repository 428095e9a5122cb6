// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/card.h"

#include "ui/kit/style/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace wizard
{

Card::Card(QWidget *parent)
    : QFrame(parent)
    , m_content(new QVBoxLayout(this))
{
    m_content->setContentsMargins(grid::large, grid::large, grid::large, grid::large);
    m_content->setSpacing(grid::medium);
}

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void Card::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::cardRadius,
                            grid::cardRadius);
}

} // namespace wizard
