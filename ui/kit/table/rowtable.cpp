// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/table/rowtable.h"

#include "ui/kit/style/theme.h"
#include "ui/kit/table/tabledelegate.h"
#include "ui/kit/table/tableheader.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace wizard
{

namespace
{

constexpr int checkWidth = 38;

} // namespace

RowTable::RowTable(QWidget *parent)
    : QTableView(parent)
    , m_header(new TableHeader(this))
{
    setHorizontalHeader(m_header);
    // Sorting by a column must not make its first row the current one.
    disconnect(m_header, &QHeaderView::sectionPressed, this, nullptr);
    disconnect(m_header, &QHeaderView::sectionEntered, this, nullptr);
    setItemDelegate(new TableDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(20);
    verticalHeader()->setDefaultSectionSize(TableDelegate::rowHeight(font()));
    // The current row's own border shows where the focus is.
    setProperty("ownFocusRing", true);
}

void RowTable::setPlans(const QList<Plan> &plans)
{
    m_plans = plans;
    arrange();
}

void RowTable::arrange()
{
    if (!model() || m_plans.isEmpty())
        return;
    const int room = viewport()->width();
    QList<Plan> shown = m_plans;
    const auto needed = [this](const Plan &plan) {
        if (plan.column == m_checkColumn)
            return checkWidth;
        int widest = 0;
        for (const QString &sample : plan.samples)
            widest = std::max(widest, fontMetrics().horizontalAdvance(sample));
        return std::max(widest + plan.before + 2 * TableDelegate::cellPadding + 2,
                        m_header->widthFor(plan.column));
    };
    int sum = 0;
    for (const Plan &plan : std::as_const(shown))
        sum += needed(plan);
    for (;;) {
        const auto last =
            std::max_element(shown.begin(), shown.end(),
                             [](const Plan &one, const Plan &other) { return one.rank < other.rank; });
        if (last == shown.end() || last->rank == 0 ||
            sum + last->spare * fontMetrics().averageCharWidth() <= room)
            break;
        sum -= needed(*last);
        shown.erase(last);
    }
    int shares = 0;
    for (const Plan &plan : std::as_const(shown))
        shares += plan.share;
    int left = room - sum;
    const int all = left;
    for (const Plan &plan : std::as_const(shown))
        left -= shares > 0 ? all * plan.share / shares : 0;
    // What does not divide evenly is the widest's.
    const int widest = std::max_element(shown.cbegin(), shown.cend(), [](const Plan &one, const Plan &other) {
                           return one.share < other.share;
                       })->column;
    for (const Plan &plan : std::as_const(m_plans)) {
        const auto found = std::find_if(shown.cbegin(), shown.cend(),
                                        [&plan](const Plan &each) { return each.column == plan.column; });
        setColumnHidden(plan.column, found == shown.cend());
        if (found != shown.cend())
            setColumnWidth(plan.column,
                           std::max(checkWidth, needed(plan) + (shares > 0 ? all * plan.share / shares : 0) +
                                                    (found->column == widest ? left : 0)));
    }
}

void RowTable::setCurrentRow(int row)
{
    if (row < 0 || !model() || row >= model()->rowCount()) {
        setCurrentIndex({});
        return;
    }
    // A row is read aloud by its first column of text.
    int column = currentIndex().isValid() ? currentIndex().column() : (m_checkColumn == 0 ? 1 : 0);
    if (isColumnHidden(column))
        column = m_checkColumn == 0 ? 1 : 0;
    setCurrentIndex(model()->index(row, column));
}

bool RowTable::isChecked(int row) const
{
    return model() && m_checkColumn >= 0 &&
           model()->index(row, m_checkColumn).data(Qt::CheckStateRole).toInt() == Qt::Checked;
}

void RowTable::checkTo(int row)
{
    if (m_anchor < 0 || m_anchor >= model()->rowCount())
        m_anchor = row;
    Q_EMIT checkAsked(m_anchor, row, true);
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool ticks = m_checkColumn >= 0;
    switch (event->key()) {
    case Qt::Key_Space:
        if (!ticks || row < 0)
            break;
        if (shift) {
            checkTo(row);
        } else {
            m_anchor = row;
            Q_EMIT checkAsked(row, row, !isChecked(row));
        }
        return;
    case Qt::Key_A:
        if (!ticks || !event->modifiers().testFlag(Qt::ControlModifier))
            break;
        Q_EMIT allAsked(!shift);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row < 0 || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
            break;
        if (!event->isAutoRepeat())
            Q_EMIT opened(row);
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End: {
        // Home and End are rows here: a row's columns are all in sight.
        Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::ShiftModifier;
        if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
            modifiers |= Qt::ControlModifier;
        const int column = currentIndex().column();
        QKeyEvent move(QEvent::KeyPress, event->key(), modifiers);
        QTableView::keyPressEvent(&move);
        if (column >= 0 && currentIndex().isValid() && currentIndex().column() != column)
            setCurrentIndex(currentIndex().siblingAtColumn(column));
        if (shift && ticks && row >= 0) {
            if (m_anchor < 0)
                m_anchor = row;
            checkTo(currentRow());
        } else if (!shift) {
            m_anchor = currentRow();
        }
        return;
    }
    case Qt::Key_Escape:
        event->ignore();
        return;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex hit = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !hit.isValid()) {
        QTableView::mousePressEvent(event);
        return;
    }
    setCurrentRow(hit.row());
    if (m_checkColumn < 0)
        return;
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        checkTo(hit.row());
        return;
    }
    m_anchor = hit.row();
    if (hit.column() == m_checkColumn || event->modifiers().testFlag(Qt::ControlModifier))
        Q_EMIT checkAsked(hit.row(), hit.row(), !isChecked(hit.row()));
}

void RowTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex hit = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !hit.isValid())
        return;
    if (hit.column() == m_checkColumn)
        mousePressEvent(event); // two quick clicks on a check box are two clicks
    else if (event->modifiers() == Qt::NoModifier)
        Q_EMIT opened(hit.row());
}

void RowTable::mouseMoveEvent(QMouseEvent *)
{
    // The item view would drag the current row along.
}

void RowTable::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentRow(0);
    QTableView::focusInEvent(event);
    viewport()->update();
}

void RowTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    viewport()->update();
}

void RowTable::currentChanged(const QModelIndex &now, const QModelIndex &before)
{
    QTableView::currentChanged(now, before);
    viewport()->update();
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrange();
}

void RowTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        verticalHeader()->setDefaultSectionSize(TableDelegate::rowHeight(font()));
        arrange();
    }
}

void RowTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!hasFocus() || !currentIndex().isValid())
        return;
    const int row = currentRow();
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::of(palette()).accent, 2));
    painter.setBrush(Qt::NoBrush);
    const QRectF frame(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    painter.drawRoundedRect(frame.adjusted(1, 1, -1, -2), 6, 6);
}

} // namespace wizard
