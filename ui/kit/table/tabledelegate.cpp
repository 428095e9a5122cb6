// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/table/tabledelegate.h"

#include "ui/kit/controls/initials.h"
#include "ui/kit/style/contrast.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/kit/table/tablerole.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionButton>

namespace wizard
{

namespace
{

constexpr int cellSign = 24;
constexpr int sign = 14;

QColor inkFor(TableTone tone, const Theme &theme, const QColor &ground)
{
    QColor ink = theme.text;
    switch (tone) {
    case TableTone::Plain:
    case TableTone::Strong:
        break;
    case TableTone::Dim:
        ink = theme.dim;
        break;
    case TableTone::Good:
        ink = theme.good;
        break;
    case TableTone::Caution:
        ink = theme.caution;
        break;
    case TableTone::Bad:
        ink = theme.bad;
        break;
    }
    return readable(ink, ground, theme.text);
}

} // namespace

int TableDelegate::rowHeight(const QFont &font)
{
    return qMax(43, QFontMetrics(font).height() + 20);
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Theme theme = Theme::of(option.palette);
    const bool marked = index.data(int(TableRole::Marked)).toBool();
    const QColor ground = marked ? theme.tint : theme.window;
    painter->save();
    if (marked)
        painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.line);

    const auto mirrored = [&option](const QRect &logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    QRect room = option.rect.adjusted(cellPadding, 0, -cellPadding, -1);
    const QVariant checked = index.data(Qt::CheckStateRole);
    if (checked.isValid()) {
        const QStyle *style = option.widget->style();
        QStyleOptionButton box;
        box.palette = option.palette;
        box.direction = option.direction;
        const int side = style->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, option.widget);
        box.rect = mirrored(QRect(room.left(), room.center().y() - side / 2, side, side));
        box.state = QStyle::State_Enabled;
        box.state |= checked.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
        style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, option.widget);
        painter->restore();
        return;
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    const QVariant colour = index.data(int(TableRole::Tile));
    if (colour.isValid()) {
        paintInitials(*painter,
                      mirrored(QRect(room.left(), room.center().y() - cellSign / 2, cellSign, cellSign)),
                      text, colour.toString());
        room.setLeft(room.left() + cellSign + 10);
    }
    const auto tone = TableTone(index.data(int(TableRole::Tone)).toInt());
    const QColor ink = inkFor(tone, theme, ground);
    const QVariant icon = index.data(int(TableRole::Sign));
    if (icon.isValid()) {
        paintIcon(*painter, mirrored(QRect(room.left(), room.center().y() - sign / 2, sign, sign)),
                  icon.toString(), ink);
        room.setLeft(room.left() + sign + 6);
    }
    QFont font = option.font;
    if (tone == TableTone::Strong)
        font.setWeight(QFont::Medium);
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(
        mirrored(room),
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
            Qt::TextSingleLine,
        QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
    painter->restore();
}

} // namespace wizard
