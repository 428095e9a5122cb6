// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/history.h"
#include "ui/kit/table/rowmodel.h"

#include <QList>

namespace wizard
{

/// What was done from here, as the History page lists it: newest first.
class HistoryModel : public RowModel
{
    Q_OBJECT

public:
    enum Column { When, What, InstanceName, Outcome, Place, Person, Account };

    explicit HistoryModel(QObject *parent = nullptr);

    /// True where the rows were made anew.
    bool take(const QList<HistoryEntry> &history);
    const QList<HistoryEntry> &entries() const { return m_entries; }

    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    QString text(int row, int column) const override;
    QString spoken(int row, int column) const override;
    QString sign(int row, int column) const override;
    TableTone tone(int row, int column) const override;

private:
    QList<HistoryEntry> m_entries; ///< shared with the flow's: while it is held, a change there makes another
};

} // namespace wizard
