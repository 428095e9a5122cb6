// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/connectordelegate.h"

#include "ui/kit/blocks/foldedtext.h"
#include "ui/kit/controls/initials.h"
#include "ui/kit/style/theme.h"
#include "ui/pages/setup/connectormodel.h"

#include <QPainter>
#include <QTextLayout>

namespace wizard
{

namespace
{

constexpr int signSize = 36;
constexpr int cardPadding = 16;
constexpr int gap = 10; // below each card

QFont hintFont(const QFont &font)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * 0.9);
    return result;
}

QFont titleFont(const QFont &font)
{
    QFont result = font;
    result.setWeight(QFont::DemiBold);
    return result;
}

int cardHeight(const QFont &font)
{
    const int text = QFontMetrics(titleFont(font)).height() + 2 + QFontMetrics(hintFont(font)).height();
    return qMax(signSize, text) + 2 * cardPadding;
}

} // namespace

ConnectorDelegate::ConnectorDelegate(const ConnectorModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
{
}

QSize ConnectorDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_model.connectorAt(index.row()))
        return {100, QFontMetrics(hintFont(option.font)).height() + grid::medium + grid::small};
    return {100, cardHeight(option.font) + gap};
}

void ConnectorDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QString &text) const
{
    const Theme theme = Theme::of(option.palette);
    QFont font = hintFont(option.font);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(theme.dim);
    painter->drawText(
        option.rect.adjusted(0, 0, 0, -grid::small),
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignBottom)), text);
}

void ConnectorDelegate::paintTitle(QPainter *painter, const QRect &where, const QStyleOptionViewItem &option,
                                   const QString &title) const
{
    const Theme theme = Theme::of(option.palette);
    const QFont font = titleFont(option.font);
    const QString shown = QFontMetrics(font).elidedText(title, Qt::ElideRight, where.width());
    QList<QTextLayout::FormatRange> marks;
    for (const QString &needle : m_model.needles()) {
        const TextRange range = foldedMatch(shown, needle);
        if (range.start < 0)
            continue;
        QTextLayout::FormatRange mark;
        mark.start = range.start;
        mark.length = range.length;
        mark.format.setBackground(theme.cautionTint);
        // The match must not be told by its ground alone.
        mark.format.setFontUnderline(true);
        marks.append(mark);
    }
    QTextLayout layout(shown, font);
    QTextOption direction(QStyle::visualAlignment(option.direction, Qt::AlignLeft));
    direction.setTextDirection(option.direction);
    direction.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(direction);
    layout.setFormats(marks);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(where.width());
    layout.endLayout();
    painter->setPen(theme.text);
    layout.draw(painter, where.topLeft());
}

void ConnectorDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    painter->save();
    const Connector *connector = m_model.connectorAt(index.row());
    if (!connector) {
        paintHeading(painter, option, index.data(Qt::DisplayRole).toString());
        painter->restore();
        return;
    }
    const Theme theme = Theme::of(option.palette);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool lit = option.state & (QStyle::State_MouseOver | QStyle::State_HasFocus);
    const QRect card = option.rect.adjusted(0, 0, 0, -gap);
    painter->setRenderHint(QPainter::Antialiasing);
    const double border = chosen ? 2 : 1;
    painter->setPen(QPen(chosen || lit ? theme.accent : theme.line, border));
    painter->setBrush(theme.surface);
    painter->drawRoundedRect(QRectF(card).adjusted(border / 2, border / 2, -border / 2, -border / 2),
                             grid::cardRadius, grid::cardRadius);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        constexpr double ring = 2.5;
        const double inset = border + ring / 2;
        QColor colour = theme.accent;
        colour.setAlphaF(0.35F);
        painter->setPen(QPen(colour, ring));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset),
                                 grid::cardRadius - inset, grid::cardRadius - inset);
    }

    const auto mirrored = [&option, &card](const QRect &logical) {
        return QStyle::visualRect(option.direction, card, logical);
    };
    const int middle = card.center().y();
    const QRect sign(card.left() + cardPadding, middle - signSize / 2, signSize, signSize);
    paintInitials(*painter, mirrored(sign), connector->title(), connector->colour);

    const QFont hints = hintFont(option.font);
    const QFontMetrics hintMetrics(hints);
    const int typeWidth = qMin(hintMetrics.horizontalAdvance(connector->type) + 2, card.width() / 3);
    const int textLeft = sign.right() + 1 + 14;
    const int textWidth = card.right() - cardPadding - typeWidth - grid::medium - textLeft;
    const int titleHeight = QFontMetrics(titleFont(option.font)).height();
    const int top = middle - (titleHeight + 2 + hintMetrics.height()) / 2;
    paintTitle(painter, mirrored(QRect(textLeft, top, textWidth, titleHeight)), option, connector->title());

    const int methods = static_cast<int>(connector->methods.size());
    QString below = methods == 0 ? tr("no method") : tr("%n method(s)", nullptr, methods);
    if (!connector->label.isEmpty() && connector->name != connector->label && !connector->name.isEmpty())
        //: a connector's technical name and its number of methods
        below = tr("%1 · %2").arg(connector->name, below);
    painter->setFont(hints);
    painter->setPen(theme.dim);
    const int start =
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
    const int end =
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter));
    painter->drawText(mirrored(QRect(textLeft, top + titleHeight + 2, textWidth, hintMetrics.height())),
                      start, hintMetrics.elidedText(below, Qt::ElideRight, textWidth));
    painter->drawText(
        mirrored(QRect(card.right() - cardPadding - typeWidth, card.top(), typeWidth, card.height())), end,
        hintMetrics.elidedText(connector->type, Qt::ElideRight, typeWidth));
    painter->restore();
}

} // namespace wizard
