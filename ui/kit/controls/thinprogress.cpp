// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/thinprogress.h"

#include "ui/kit/style/theme.h"

#include <QPainter>

namespace wizard
{

ThinProgress::ThinProgress(QWidget *parent)
    : QProgressBar(parent)
{
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ThinProgress::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF all(rect());
    const double radius = all.height() / 2;
    painter.setBrush(theme.line);
    painter.drawRoundedRect(all, radius, radius);
    // Without a known end a part of it stands for "something is going on".
    const double share = maximum() > minimum() ? double(value() - minimum()) / (maximum() - minimum()) : 0.15;
    QRectF done(all.left(), all.top(), all.width() * qBound(0.0, share, 1.0), all.height());
    if (isRightToLeft())
        done.moveRight(all.right());
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(done, radius, radius);
}

} // namespace wizard
