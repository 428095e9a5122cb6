// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/connectormodel.h"

#include "app/flow/snapshot.h"
#include "ui/kit/blocks/foldedtext.h"

#include <QHash>
#include <QMap>

namespace wizard
{

void ConnectorModel::setCatalogue(const QList<Connector> &connectors, const QStringList &recentIds)
{
    const bool sameList = isSameList(m_connectors, connectors);
    if (sameList && m_recentIds == recentIds)
        return;
    m_recentIds = recentIds;
    if (!sameList) {
        m_connectors = connectors;
        m_folded.clear();
        m_folded.reserve(total());
        for (int i = 0; i < total(); ++i) {
            const Connector &connector = m_connectors.at(i);
            m_folded.append(foldedText(connector.name + u'\n' + connector.label + u'\n' + connector.type));
        }
    }
    rebuild();
}

void ConnectorModel::setSearch(const QString &text)
{
    const QStringList needles = searchWords(text);
    if (needles == m_needles)
        return;
    m_needles = needles;
    rebuild();
}

void ConnectorModel::rebuild()
{
    beginResetModel();
    m_rows.clear();
    if (m_needles.isEmpty()) {
        addGroups();
        m_matches = total();
    } else {
        for (int i = 0; i < total(); ++i) {
            if (holdsWords(m_folded.at(i), m_needles))
                m_rows.append(Row{i, {}});
        }
        m_matches = static_cast<int>(m_rows.size());
    }
    endResetModel();
}

void ConnectorModel::addGroups()
{
    QHash<QString, int> byId;
    QMap<QString, QList<int>> byType;
    QList<int> others;
    for (int i = 0; i < total(); ++i) {
        const Connector &connector = m_connectors.at(i);
        byId.insert(connector.id, i);
        if (connector.type.isEmpty() || connector.type.compare(u"other", Qt::CaseInsensitive) == 0)
            others.append(i);
        else
            byType[connector.type].append(i);
    }
    const auto addGroup = [this](const QString &heading, const QList<int> &members) {
        if (members.isEmpty())
            return;
        m_rows.append(Row{-1, heading});
        for (const int member : members)
            m_rows.append(Row{member, {}});
    };
    QList<int> recent;
    for (const QString &id : m_recentIds) {
        if (const int index = byId.value(id, -1); index >= 0)
            recent.append(index);
    }
    addGroup(tr("Recently used"), recent);
    for (auto group = byType.cbegin(); group != byType.cend(); ++group)
        addGroup(group.key(), group.value());
    addGroup(tr("Other"), others);
}

const Connector *ConnectorModel::connectorAt(int row) const
{
    if (row < 0 || row >= m_rows.size() || m_rows[row].connector < 0)
        return nullptr;
    return &m_connectors.at(m_rows[row].connector);
}

int ConnectorModel::rowOf(const QString &connectorId) const
{
    if (connectorId.isEmpty())
        return -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        const Connector *connector = connectorAt(row);
        if (connector && connector->id == connectorId)
            return row;
    }
    return -1;
}

int ConnectorModel::firstConnectorRow() const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].connector >= 0)
            return row;
    }
    return -1;
}

int ConnectorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConnectorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Connector *connector = connectorAt(index.row());
    if (role == Qt::DisplayRole)
        return connector ? connector->title() : m_rows[index.row()].heading;
    if (role == Qt::AccessibleTextRole) {
        if (!connector)
            return m_rows[index.row()].heading;
        //: read aloud for one connector: its name, type and number of methods
        return tr("%1, %2, %n method(s)", nullptr, static_cast<int>(connector->methods.size()))
            .arg(connector->title(), connector->type.isEmpty() ? tr("Other") : connector->type);
    }
    return {};
}

Qt::ItemFlags ConnectorModel::flags(const QModelIndex &index) const
{
    if (!connectorAt(index.row()))
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace wizard
