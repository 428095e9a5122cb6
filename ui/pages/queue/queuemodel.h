// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QAbstractTableModel>

namespace wizard
{

/// The queue as its page lists it: one row an instance, in the order in which they run.
class QueueModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Connector, Outcome, Details, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Tells the view only what has changed.
    void setQueue(const QueueView &queue);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant text(const QueueItem &item, int column) const;

    QList<QueueItem> m_items;
    QList<QueueGroup> m_groups;
};

} // namespace wizard
