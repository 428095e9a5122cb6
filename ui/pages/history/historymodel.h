// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/history.h"

#include <QAbstractTableModel>
#include <QList>

namespace wizard
{

/// What was done from here, as the History page lists it: newest first.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, InstanceName, Outcome, Place, Person, Account, Columns };

    using QAbstractTableModel::QAbstractTableModel;

    /// May be null. True where the rows were made anew.
    bool take(const QList<HistoryEntry> &history);
    const QList<HistoryEntry> &entries() const { return m_entries; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const HistoryEntry &entry, int column) const;

    QList<HistoryEntry> m_entries; ///< shared with the flow's: while it is held, a change there makes another
};

} // namespace wizard
