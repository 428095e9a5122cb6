// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QTableView>

namespace wizard
{

class TableHeader;

/// A table of whole rows: one row is current, some may be ticked. Columns share the width; those that matter
/// least go first where there is too little of it, so that nothing scrolls sideways.
///
/// Space ticks, Shift with the arrows or a click ticks all on the way, Ctrl+A ticks all; Enter or a double
/// click opens.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    /// How wide a column is.
    struct Plan {
        int column = 0;
        QStringList samples; ///< texts that must have room
        int before = 0;      ///< room for a tile or sign before it
        int share = 0;       ///< of what is left over
        int rank = 0;        ///< the highest goes first; 0 stays
        int spare = 0;       ///< characters that the others must have to spare beside it
    };

    explicit RowTable(QWidget *parent = nullptr);

    /// Room before a text for the delegate's tile, and for its sign.
    static constexpr int tileRoom = 34;
    static constexpr int signRoom = 20;

    void setPlans(const QList<Plan> &plans);
    /// The column of check boxes; no row can be ticked without.
    void setCheckColumn(int column) { m_checkColumn = column; }
    TableHeader *header() const { return m_header; }

    int currentRow() const { return currentIndex().row(); }
    /// Scrolls no further than needed; -1: none.
    void setCurrentRow(int row);
    int firstVisibleRow() const { return rowAt(0); }

Q_SIGNALS:
    void opened(int row);
    void checkAsked(int first, int last, bool on);
    void allAsked(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void currentChanged(const QModelIndex &now, const QModelIndex &before) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();
    bool isChecked(int row) const;
    void checkTo(int row);

    TableHeader *m_header = nullptr;
    QList<Plan> m_plans;
    int m_checkColumn = -1;
    int m_anchor = -1; ///< where a range began
};

} // namespace wizard
