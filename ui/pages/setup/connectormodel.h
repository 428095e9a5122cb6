// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/connector.h"

#include <QAbstractListModel>
#include <QList>
#include <QStringList>

namespace wizard
{

/// The catalogue as the Connector page lists it: in groups by type with the recently used first, or, while
/// something is searched for, what matches in the platform's order. Rows are numbers into the shared
/// catalogue, so that ten thousand of them stay cheap.
class ConnectorModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Cheap where neither has changed.
    void setCatalogue(const QList<Connector> &connectors, const QStringList &recentIds);
    /// Words of which each must occur in name, label or type.
    void setSearch(const QString &text);

    int total() const { return static_cast<int>(m_connectors.size()); }
    int matches() const { return m_matches; }
    bool isSearching() const { return !m_needles.isEmpty(); }
    /// Folded words, for the highlight.
    const QStringList &needles() const { return m_needles; }

    /// Null for a heading.
    const Connector *connectorAt(int row) const;
    /// -1 where it is not listed now.
    int rowOf(const QString &connectorId) const;
    int firstConnectorRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        int connector = -1; ///< -1: a heading
        QString heading;
    };

    void rebuild();
    void addGroups();

    QList<Connector> m_connectors;
    QStringList m_recentIds;
    QStringList m_needles;
    QStringList m_folded; ///< beside the catalogue: what is searched
    QList<Row> m_rows;
    int m_matches = 0;
};

} // namespace wizard
