// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"
#include "ui/kit/table/rowmodel.h"
#include "ui/pages/home/instanceorder.h"

namespace wizard
{

/// The company's instances as Home lists them: sorted, filtered, some of them selected.
class InstanceModel : public RowModel
{
    Q_OBJECT

public:
    using Column = InstanceOrder::Column;
    using enum InstanceOrder::Column;
    using StateFilter = InstanceOrder::StateFilter;

    explicit InstanceModel(QObject *parent = nullptr);

    /// Takes instances, history and connectors' colours; cheap where none of them has changed. True where the
    /// rows were made anew.
    bool take(const FlowSnapshot &snapshot);

    /// Words of which each must occur in name, connector, method or time zone; accents and case ignored.
    void setSearch(const QString &text);
    /// Empty: all.
    void setConnector(const QString &name);
    void setStateFilter(StateFilter filter);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    int sortColumn() const { return m_order.column(); }
    Qt::SortOrder sortOrder() const { return m_order.direction(); }

    int total() const { return static_cast<int>(m_order.instances().size()); }
    int matches() const { return m_order.rows(); }
    bool isFiltered() const { return m_order.isFiltered(); }
    /// In alphabetical order.
    const QStringList &connectorNames() const { return m_order.connectorNames(); }

    /// Null where there is no such row.
    const Instance *instanceAt(int row) const;
    /// -1 where it is not listed now.
    int rowOf(const QString &instanceId) const;
    InstanceState stateAt(int row) const;

    void setSelected(const QStringList &ids);
    bool isSelected(int row) const;
    /// Rows from `first` to `last` in either order.
    void select(int first, int last, bool on);
    void selectListed(bool on);
    /// In the platform's order; those that are filtered away stay selected.
    QStringList selected() const;
    /// How many of the rows that are listed now.
    int selectedRows() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    QString text(int row, int column) const override;
    QString toolTip(int row, int column) const override;
    QString spoken(int row, int column) const override;
    TableTone tone(int row, int column) const override;
    QString sign(int row, int column) const override;
    QString tile(int row, int column) const override;
    bool isMarked(int row) const override { return isSelected(row); }

private:
    void takeColours(const FlowSnapshot &snapshot);
    void list();

    InstanceOrder m_order;
    InstanceRecords m_records;
    QHash<QString, QString> m_colours; ///< platform's words by connector id
    qsizetype m_colouredConnectors = -1;
    QDateTime m_now;
    QSet<QString> m_selected;
};

} // namespace wizard
