// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/sidepanel.h"

#include "ui/kit/style/theme.h"

#include <QPainter>

namespace wizard
{

void SidePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int edge = layoutDirection() == Qt::LeftToRight ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), Theme::of(palette()).line);
}

} // namespace wizard
