// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace wizard
{

/// Draws the cells of our tables: a check box, a tile with initials, a sign, the text; a thin line below.
/// What stands where is the model's to say (TableRole).
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Free room at both ends of a cell, in a title of the header too.
    static constexpr int cellPadding = 8;

    /// How high a row is in this font.
    static int rowHeight(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    /// A click on a check box is the table's, which knows of ranges.
    bool editorEvent(QEvent *, QAbstractItemModel *, const QStyleOptionViewItem &,
                     const QModelIndex &) override
    {
        return false;
    }
};

} // namespace wizard
