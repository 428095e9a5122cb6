// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"
#include "ui/pages/home/instancerecords.h"

#include <QAbstractTableModel>
#include <QCollator>
#include <QSet>

#include <vector>

namespace wizard
{

/// The company's instances as Home lists them: sorted, filtered, some of them selected. Rows are numbers into
/// the flow's shared list; what is searched and sorted by is kept ready, so that a key in the search of ten
/// thousand costs no more than looking through them once.
class InstanceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Selection,
        Name,
        ConnectorName,
        Method,
        TimeZone,
        LastChange,
        LastAuthorised,
        State,
        Columns
    };
    enum class StateFilter { Any, NeedsAttention, AuthorisedHere, NotAuthorisedHere };

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
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    int total() const { return static_cast<int>(m_instances.size()); }
    int matches() const { return static_cast<int>(m_rows.size()); }
    bool isFiltered() const;
    /// In alphabetical order.
    const QStringList &connectorNames() const { return m_connectorNames; }

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
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// What an instance is searched, filtered and sorted by.
    struct Prepared {
        QString folded;
        QCollatorSortKey nameKey;
        InstanceRecords::Record record;
    };

    void prepare(const QList<Instance> &instances);
    void noteRecords();
    void takeColours(const FlowSnapshot &snapshot);
    bool isMatch(int instance) const;
    void order();
    void list();
    std::vector<qint64> sortValues() const;
    QString text(const Instance &instance, const Prepared &prepared, int column) const;
    QString spoken(int row) const;

    QCollator m_collator;
    QList<Instance> m_instances; ///< shared with the flow's: while it is held, a change there makes another
    std::vector<Prepared> m_prepared; ///< beside the instances
    InstanceRecords m_records;
    QHash<QString, QString> m_colours; ///< platform's words by connector id
    qsizetype m_colouredConnectors = -1;
    QStringList m_connectorNames;
    QDateTime m_now;

    QStringList m_needles;
    QString m_connector;
    StateFilter m_stateFilter = StateFilter::Any;
    int m_sortColumn = Name;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    QList<int> m_order; ///< all instances, sorted
    QList<int> m_rows;  ///< those that are listed
    QSet<QString> m_selected;
};

} // namespace wizard
