// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/flowrow.h"

#include <QStyle>
#include <QWidget>

namespace wizard
{

namespace
{

bool expands(const QLayoutItem *item)
{
    return item->expandingDirections().testFlag(Qt::Horizontal);
}

int heightOf(const QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

} // namespace

FlowRow::FlowRow(int spacing, QWidget *parent)
    : QLayout(parent)
{
    setSpacing(spacing);
}

FlowRow::~FlowRow()
{
    qDeleteAll(m_items);
}

void FlowRow::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *FlowRow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowRow::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowRow::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

QSize FlowRow::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.isEmpty() ? 0 : spacing()),
                qMax(size.height(), hint.height())};
    }
    return size.grownBy(contentsMargins());
}

void FlowRow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowRow::arrange(const QRect &rect, bool place) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    QList<QLayoutItem *> line;
    int used = 0;
    int top = inner.top();
    const auto finishLine = [&] {
        if (line.isEmpty())
            return;
        top += placeLine(line, QRect(inner.left(), top, inner.width(), 0), place) + spacing();
        line.clear();
        used = 0;
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const int width = item->sizeHint().width();
        if (!line.isEmpty() && used + spacing() + width > inner.width())
            finishLine();
        used += width + (line.isEmpty() ? 0 : spacing());
        line.append(item);
    }
    finishLine();
    const int content = qMax(0, top - inner.top() - spacing());
    return content + margins.top() + margins.bottom();
}

int FlowRow::placeLine(const QList<QLayoutItem *> &line, const QRect &rect, bool place) const
{
    int left = rect.width() + spacing();
    int takers = 0;
    for (const QLayoutItem *item : line) {
        left -= item->sizeHint().width() + spacing();
        takers += expands(item) ? 1 : 0;
    }
    QList<QSize> sizes;
    int height = 0;
    for (const QLayoutItem *item : line) {
        int width = item->sizeHint().width();
        if (left > 0 && expands(item)) {
            width += left / takers;
            left -= left / takers;
            --takers;
        }
        width = qMin(width, rect.width());
        sizes.append({width, heightOf(item, width)});
        height = qMax(height, sizes.last().height());
    }
    if (!place)
        return height;
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.left();
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QRect each(QPoint(x, rect.top() + (height - sizes[i].height()) / 2), sizes[i]);
        line[i]->setGeometry(QStyle::visualRect(direction, rect, each));
        x += sizes[i].width() + spacing();
    }
    return height;
}

} // namespace wizard
