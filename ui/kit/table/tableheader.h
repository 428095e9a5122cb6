// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHeaderView>

class QCheckBox;

namespace wizard
{

/// The header of our tables: a click on a title, or the arrow keys and Space, sorts by it. May carry a check
/// box for all rows above the column of check boxes.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);

    /// A click or key on a title asks for it by sortAsked().
    void setSortable(bool sortable);
    /// Draws the arrow; sorts nothing.
    void showSort(int column, Qt::SortOrder order);
    /// Puts a check box above `column`; owned by the header.
    QCheckBox *addCheckBox(int column);
    /// The width in which a column's title stands uncut, with room for the arrow.
    int widthFor(int column) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void sortAsked(int column);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int column) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QFont titleFont() const;
    QString titleOf(int column) const;
    bool isSortable(int column) const;
    void moveTo(int column);
    void placeCheckBox();

    bool m_sortable = false;
    int m_current = -1; ///< where the keyboard is
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QCheckBox *m_box = nullptr;
    int m_boxColumn = -1;
};

} // namespace wizard
