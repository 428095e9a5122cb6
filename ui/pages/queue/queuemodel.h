// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"
#include "ui/kit/table/rowmodel.h"

namespace wizard
{

/// The queue as its page lists it: one row an instance, in the order in which they run.
class QueueModel : public RowModel
{
    Q_OBJECT

public:
    enum Column { Name, Connector, Outcome, Details };

    explicit QueueModel(QObject *parent = nullptr);

    /// Tells the view only what has changed.
    void setQueue(const QueueView &queue);

    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    QString text(int row, int column) const override;
    QString spoken(int row, int column) const override;
    QString sign(int row, int column) const override;
    TableTone tone(int row, int column) const override;
    bool isMarked(int row) const override;

private:
    QList<QueueItem> m_items;
    QList<QueueGroup> m_groups;
};

} // namespace wizard
