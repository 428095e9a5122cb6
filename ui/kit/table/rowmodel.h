// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/table/tablerole.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace wizard
{

/// What our tables show: one thing a row, one property a column. A model says what stands where; which role
/// that is for, and that the whole row is read aloud with its first text, is said here.
class RowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// `titles`: one a column.
    explicit RowModel(QStringList titles, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    virtual QString text(int row, int column) const = 0;
    virtual QString toolTip(int row, int column) const { return text(row, column); }
    virtual QString spoken(int row, int column) const { return text(row, column); }
    virtual TableTone tone(int row, int column) const = 0;
    /// An icon's name; empty for none.
    virtual QString sign(int, int) const { return {}; }
    /// A platform's word for a colour; empty for none.
    virtual QString tile(int, int) const { return {}; }
    virtual bool isMarked(int) const { return false; }

private:
    QStringList m_titles;
};

} // namespace wizard
