// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/instance.h"
#include "ui/pages/home/instancerecords.h"

#include <QCollator>
#include <QSet>
#include <QStringList>

#include <vector>

namespace wizard
{

/// Which of the company's instances are listed, and in which order. Rows are numbers into the flow's shared
/// list; what is searched and sorted by is kept ready, so that a key in the search of ten thousand costs no
/// more than looking through them once.
class InstanceOrder
{
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

    InstanceOrder();

    void setInstances(const QList<Instance> &instances);
    void setRecords(const InstanceRecords &records);
    const QList<Instance> &instances() const { return m_instances; }
    /// In alphabetical order.
    const QStringList &connectorNames() const { return m_connectorNames; }

    /// False where nothing was changed by it; list() lists by it.
    bool setSearch(const QString &text);
    bool setConnector(const QString &name);
    bool setStateFilter(StateFilter filter);
    bool isFiltered() const;
    int column() const { return m_column; }
    Qt::SortOrder direction() const { return m_direction; }
    void sort(int column, Qt::SortOrder direction, const QSet<QString> &selected);
    /// Those of the sorted ones that fit search and filters.
    void list();

    int rows() const { return static_cast<int>(m_rows.size()); }
    const Instance &at(int row) const { return m_instances.at(m_rows.at(row)); }
    const InstanceRecords::Record &recordAt(int row) const
    {
        return m_prepared[static_cast<size_t>(m_rows.at(row))].record;
    }
    /// Connector and method by their ids where the platform tells no name.
    static QString connectorOf(const Instance &instance);
    static QString methodOf(const Instance &instance);

private:
    /// What an instance is searched, filtered and sorted by.
    struct Prepared {
        QString folded;
        QCollatorSortKey nameKey;
        InstanceRecords::Record record;
    };

    bool isMatch(int instance) const;
    std::vector<qint64> sortValues(const QSet<QString> &selected) const;

    QCollator m_collator;
    QList<Instance> m_instances; ///< shared with the flow's: while it is held, a change there makes another
    std::vector<Prepared> m_prepared; ///< beside the instances
    QStringList m_connectorNames;
    QStringList m_needles;
    bool m_isNarrower = false; ///< what was not listed before need not be looked at
    QString m_connector;
    StateFilter m_stateFilter = StateFilter::Any;
    int m_column = Name;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    QList<int> m_order; ///< all instances, sorted
    QList<int> m_rows;  ///< those that are listed
};

} // namespace wizard
