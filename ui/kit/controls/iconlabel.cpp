// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/iconlabel.h"

#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"

#include <QPainter>

namespace wizard
{

IconLabel::IconLabel(const QString &name, Kind kind, int side, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_kind(kind)
    , m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString &name, Kind kind)
{
    if (m_name == name && m_kind == kind)
        return;
    m_name = name;
    m_kind = kind;
    update();
}

void IconLabel::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QColor ground = Qt::transparent;
    QColor ink = theme.dim;
    switch (m_kind) {
    case Kind::Plain:
        break;
    case Kind::Accent:
    case Kind::Account:
        ground = theme.tint;
        ink = theme.accent;
        break;
    case Kind::Good:
        ground = theme.goodTint;
        ink = theme.good;
        break;
    case Kind::Caution:
        ground = theme.cautionTint;
        ink = theme.caution;
        break;
    case Kind::Bad:
        ground = theme.badTint;
        ink = theme.bad;
        break;
    case Kind::PlainGood:
        ink = theme.good;
        break;
    case Kind::PlainCaution:
        ink = theme.caution;
        break;
    case Kind::PlainBad:
        ink = theme.bad;
        break;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all((width() - m_side) / 2.0, (height() - m_side) / 2.0, m_side, m_side);
    double inset = 0;
    if (ground.alpha() > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawEllipse(all);
        inset = m_side * 0.24;
    }
    paintIcon(painter, all.adjusted(inset, inset, -inset, -inset), m_name, ink);
}

} // namespace wizard
