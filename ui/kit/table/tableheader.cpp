// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/table/tableheader.h"

#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/kit/table/tabledelegate.h"

#include <QAccessible>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int arrow = 12;

} // namespace

TableHeader::TableHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(u"tableHeader"_s);
    setAccessibleName(tr("Column titles"));
    setSectionResizeMode(QHeaderView::Fixed);
    setHighlightSections(false);
    setMinimumSectionSize(24);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    setProperty("ownFocusRing", true);
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        if (isSortable(column))
            Q_EMIT sortAsked(column);
    });
    connect(this, &QHeaderView::sectionResized, this, [this] { placeCheckBox(); });
}

void TableHeader::setSortable(bool sortable)
{
    m_sortable = sortable;
    setSectionsClickable(sortable);
    setFocusPolicy(sortable ? Qt::TabFocus : Qt::NoFocus);
}

void TableHeader::showSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    if (m_current >= 0)
        moveTo(m_current);
    viewport()->update();
}

QCheckBox *TableHeader::addCheckBox(int column)
{
    m_box = new QCheckBox(viewport());
    m_boxColumn = column;
    placeCheckBox();
    return m_box;
}

QFont TableHeader::titleFont() const
{
    QFont result = font();
    result.setPointSizeF(result.pointSizeF() * 0.9);
    result.setWeight(QFont::DemiBold);
    return result;
}

QString TableHeader::titleOf(int column) const
{
    return model() ? model()->headerData(column, orientation(), Qt::DisplayRole).toString() : QString();
}

bool TableHeader::isSortable(int column) const
{
    return m_sortable && column >= 0 && !isSectionHidden(column) && !titleOf(column).isEmpty();
}

int TableHeader::widthFor(int column) const
{
    return QFontMetrics(titleFont()).horizontalAdvance(titleOf(column)) + 2 * TableDelegate::cellPadding +
           (m_sortable ? arrow + 4 : 0) + 2;
}

QSize TableHeader::sizeHint() const
{
    return {100, QFontMetrics(titleFont()).height() + 22};
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const Theme theme = Theme::of(palette());
    painter->save();
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    const QString title = titleOf(column);
    QRect room = rect.adjusted(TableDelegate::cellPadding, 0, -TableDelegate::cellPadding, 0);
    const auto mirrored = [this, &rect](const QRect &logical) {
        return QStyle::visualRect(layoutDirection(), rect, logical);
    };
    const bool sorted = column == m_sortColumn && !title.isEmpty();
    const QFontMetrics metrics(titleFont());
    const int most = room.width() - (sorted ? arrow + 4 : 0);
    const QString shown = metrics.elidedText(title, Qt::ElideRight, most);
    painter->setFont(titleFont());
    painter->setPen(theme.text);
    painter->drawText(
        mirrored(QRect(room.left(), room.top(), most, room.height())),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        shown);
    if (sorted) {
        const QRect place(room.left() + metrics.horizontalAdvance(shown) + 4, rect.center().y() - arrow / 2,
                          arrow, arrow);
        const QRectF seen = mirrored(place);
        painter->save();
        if (m_sortOrder == Qt::AscendingOrder) {
            painter->translate(seen.center());
            painter->scale(1, -1);
            painter->translate(-seen.center());
        }
        paintIcon(*painter, seen, u"chevron-down"_s, theme.dim);
        painter->restore();
    }
    if (hasFocus() && column == m_current) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(theme.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(rect).adjusted(1, 3, -1, -3), 5, 5);
    }
    painter->restore();
}

void TableHeader::moveTo(int column)
{
    m_current = column;
    QString name = tr("Sort by %1").arg(titleOf(column));
    if (column == m_sortColumn)
        name = m_sortOrder == Qt::AscendingOrder ? tr("%1, sorted upwards").arg(titleOf(column))
                                                 : tr("%1, sorted downwards").arg(titleOf(column));
    setAccessibleName(name);
    if (hasFocus()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
}

void TableHeader::keyPressEvent(QKeyEvent *event)
{
    int step = 0;
    switch (event->key()) {
    case Qt::Key_Left:
        step = isRightToLeft() ? 1 : -1;
        break;
    case Qt::Key_Right:
        step = isRightToLeft() ? -1 : 1;
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isSortable(m_current)) {
            Q_EMIT sortAsked(m_current);
            return;
        }
        break;
    default:
        break;
    }
    if (step == 0) {
        // Not the item view's: a header has no rows to move through.
        event->ignore();
        return;
    }
    for (int column = m_current + step; column >= 0 && column < count(); column += step) {
        if (isSortable(column)) {
            moveTo(column);
            break;
        }
    }
}

void TableHeader::focusInEvent(QFocusEvent *event)
{
    if (!isSortable(m_current)) {
        int first = 0;
        while (first < count() && !isSortable(first))
            ++first;
        m_current = isSortable(m_sortColumn) ? m_sortColumn : first;
    }
    moveTo(m_current);
    QWidget::focusInEvent(event);
}

void TableHeader::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QWidget::focusOutEvent(event);
}

void TableHeader::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    placeCheckBox();
}

void TableHeader::placeCheckBox()
{
    if (!m_box)
        return;
    const QSize size = m_box->sizeHint();
    const QRect section(0, 0, sectionSize(m_boxColumn), viewport()->height());
    const QRect place(TableDelegate::cellPadding, (section.height() - size.height()) / 2, size.width(),
                      size.height());
    m_box->setGeometry(QStyle::visualRect(
        layoutDirection(), QRect(sectionViewportPosition(m_boxColumn), 0, section.width(), section.height()),
        place.translated(sectionViewportPosition(m_boxColumn), 0)));
}

} // namespace wizard
