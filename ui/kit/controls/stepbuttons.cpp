// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/stepbuttons.h"

#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"

#include <QMouseEvent>
#include <QPainter>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

StepButtons::StepButtons(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("More or fewer"));
}

QSize StepButtons::sizeHint() const
{
    return {20, 32};
}

void StepButtons::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT stepped(event->position().y() < height() / 2.0 ? 1 : -1);
}

void StepButtons::paintEvent(QPaintEvent *)
{
    const QColor colour = Theme::of(palette()).dim;
    QPainter painter(this);
    const double half = height() / 2.0;
    const QRectF lower((width() - 12) / 2.0, half + (half - 12) / 2 - 2, 12, 12);
    paintIcon(painter, lower, u"chevron-down"_s, colour);
    // The upper arrow is the lower one, turned over.
    painter.translate(0, half);
    painter.scale(1, -1);
    painter.translate(0, -half);
    paintIcon(painter, lower, u"chevron-down"_s, colour);
}

} // namespace wizard
