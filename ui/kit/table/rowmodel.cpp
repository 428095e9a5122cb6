// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/table/rowmodel.h"

#include <utility>

namespace wizard
{

namespace
{

QVariant unlessEmpty(const QString &text)
{
    return text.isEmpty() ? QVariant() : text;
}

} // namespace

RowModel::RowModel(QStringList titles, QObject *parent)
    : QAbstractTableModel(parent)
    , m_titles(std::move(titles))
{
}

int RowModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    const int row = index.row();
    const int column = index.column();
    if (!index.isValid() || row >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case int(TableRole::Tile):
        return unlessEmpty(tile(row, column));
    case int(TableRole::Sign):
        return unlessEmpty(sign(row, column));
    case int(TableRole::Tone):
        return int(tone(row, column));
    case int(TableRole::Marked):
        return isMarked(row);
    default:
        return {};
    }
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return m_titles.value(section);
}

} // namespace wizard
