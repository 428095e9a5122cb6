// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home/instancemodel.h"

#include "ui/pages/statetone.h"
#include "ui/text/labels.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

InstanceModel::InstanceModel(QObject *parent)
    : RowModel({QString(), tr("Name"), tr("Connector"), tr("Method"), tr("Time zone"), tr("Last change"),
                tr("Authorised here"), tr("State")},
               parent)
{
}

bool InstanceModel::take(const FlowSnapshot &snapshot)
{
    const QList<Instance> &instances = snapshot.home.instances;
    const bool sameInstances = isSameList(instances, m_order.instances());
    const bool otherRecords = m_records.setHistory(snapshot.history.entries);
    takeColours(snapshot);
    const bool otherDay = m_now.toLocalTime().date() != snapshot.now.toLocalTime().date();
    m_now = snapshot.now;
    if (sameInstances && !otherRecords) {
        if (otherDay && matches() > 0)
            Q_EMIT dataChanged(index(0, LastChange), index(matches() - 1, LastAuthorised));
        return false;
    }
    beginResetModel();
    if (!sameInstances)
        m_order.setInstances(instances);
    m_order.setRecords(m_records);
    m_order.sort(sortColumn(), sortOrder(), m_selected);
    endResetModel();
    return true;
}

void InstanceModel::takeColours(const FlowSnapshot &snapshot)
{
    const qsizetype connectors = snapshot.catalogue.connectors.size();
    if (connectors == m_colouredConnectors)
        return;
    m_colouredConnectors = connectors;
    m_colours.clear();
    for (qsizetype i = 0; i < connectors; ++i)
        m_colours.insert(snapshot.catalogue.connectors.at(i).id, snapshot.catalogue.connectors.at(i).colour);
    if (matches() > 0)
        Q_EMIT dataChanged(index(0, ConnectorName), index(matches() - 1, ConnectorName));
}

void InstanceModel::setSearch(const QString &text)
{
    if (m_order.setSearch(text))
        list();
}

void InstanceModel::setConnector(const QString &name)
{
    if (m_order.setConnector(name))
        list();
}

void InstanceModel::setStateFilter(StateFilter filter)
{
    if (m_order.setStateFilter(filter))
        list();
}

void InstanceModel::list()
{
    beginResetModel();
    m_order.list();
    endResetModel();
}

void InstanceModel::sort(int column, Qt::SortOrder sortOrder)
{
    if (column < 0 || column >= Columns || (column == sortColumn() && sortOrder == m_order.direction()))
        return;
    beginResetModel();
    m_order.sort(column, sortOrder, m_selected);
    endResetModel();
}

const Instance *InstanceModel::instanceAt(int row) const
{
    return row >= 0 && row < matches() ? &m_order.at(row) : nullptr;
}

int InstanceModel::rowOf(const QString &instanceId) const
{
    for (int row = 0; row < matches() && !instanceId.isEmpty(); ++row) {
        if (m_order.at(row).id == instanceId)
            return row;
    }
    return -1;
}

InstanceState InstanceModel::stateAt(int row) const
{
    return instanceAt(row) ? m_order.recordAt(row).state : InstanceState::Unknown;
}

void InstanceModel::setSelected(const QStringList &ids)
{
    const QSet<QString> selected(ids.cbegin(), ids.cend());
    if (selected == m_selected)
        return;
    m_selected = selected;
    if (matches() > 0)
        Q_EMIT dataChanged(index(0, 0), index(matches() - 1, Columns - 1), {Qt::CheckStateRole});
}

bool InstanceModel::isSelected(int row) const
{
    const Instance *instance = instanceAt(row);
    return instance && m_selected.contains(instance->id);
}

void InstanceModel::select(int first, int last, bool on)
{
    if (first > last)
        std::swap(first, last);
    first = std::max(first, 0);
    last = std::min(last, matches() - 1);
    if (first > last)
        return;
    for (int row = first; row <= last; ++row) {
        if (on)
            m_selected.insert(instanceAt(row)->id);
        else
            m_selected.remove(instanceAt(row)->id);
    }
    Q_EMIT dataChanged(index(first, 0), index(last, Columns - 1), {Qt::CheckStateRole});
}

void InstanceModel::selectListed(bool on)
{
    select(0, matches() - 1, on);
}

QStringList InstanceModel::selected() const
{
    QStringList ids;
    if (m_selected.isEmpty())
        return ids;
    for (const Instance &instance : m_order.instances()) {
        if (m_selected.contains(instance.id))
            ids.append(instance.id);
    }
    return ids;
}

int InstanceModel::selectedRows() const
{
    int count = 0;
    for (int row = 0; row < matches() && !m_selected.isEmpty(); ++row)
        count += isSelected(row) ? 1 : 0;
    return count;
}

int InstanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : matches();
}

QString InstanceModel::text(int row, int column) const
{
    const Instance &instance = m_order.at(row);
    const InstanceRecords::Record &record = m_order.recordAt(row);
    switch (column) {
    case Name:
        return instance.name.isEmpty() ? tr("Instance %1").arg(instance.id) : instance.name;
    case ConnectorName:
        return InstanceOrder::connectorOf(instance);
    case Method:
        return shortMethodText(InstanceOrder::methodOf(instance));
    case TimeZone:
        return instance.timeZone;
    case LastChange:
        return dayText(instance.updatedAt, m_now);
    case LastAuthorised:
        return record.lastAuthorised.isValid() ? dayText(record.lastAuthorised, m_now)
                                               //: not authorised from this program
                                               : tr("never here");
    case State:
        return instanceStateText(record.state);
    default:
        return {};
    }
}

QString InstanceModel::toolTip(int row, int column) const
{
    const Instance &instance = m_order.at(row);
    switch (column) {
    case LastChange:
        return momentText(instance.updatedAt);
    case LastAuthorised:
        return momentText(m_order.recordAt(row).lastAuthorised);
    case Method:
        return InstanceOrder::methodOf(instance);
    case Name: {
        // What may have no column where there is too little room.
        QStringList lines{text(row, Name), InstanceOrder::methodOf(instance), instance.timeZone};
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    default:
        return text(row, column);
    }
}

QString InstanceModel::spoken(int row, int column) const
{
    if (column == Selection)
        return isSelected(row) ? tr("selected") : tr("not selected");
    if (column != Name)
        return text(row, column);
    QStringList parts{text(row, Name), text(row, ConnectorName)};
    if (isSelected(row))
        parts.append(tr("selected"));
    parts.append(tr("last authorised: %1").arg(text(row, LastAuthorised)));
    parts.append(tr("state: %1").arg(text(row, State)));
    if (const QString zone = text(row, TimeZone); !zone.isEmpty())
        parts.append(tr("time zone: %1").arg(zone));
    parts.removeAll(QString());
    //: between the parts of what is read aloud for an instance
    return parts.join(tr(", ", "list"));
}

QString InstanceModel::tile(int row, int column) const
{
    return column == ConnectorName ? m_colours.value(m_order.at(row).connectorId, u"gray"_s) : QString();
}

QString InstanceModel::sign(int row, int column) const
{
    return column == State ? instanceStateSign(stateAt(row)) : QString();
}

TableTone InstanceModel::tone(int row, int column) const
{
    if (column == State)
        return toneOf(stateAt(row));
    return column == Name ? TableTone::Strong : column == ConnectorName ? TableTone::Plain : TableTone::Dim;
}

QVariant InstanceModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::CheckStateRole)
        return RowModel::data(index, role);
    if (index.column() != Selection || !instanceAt(index.row()))
        return {};
    return isSelected(index.row()) ? Qt::Checked : Qt::Unchecked;
}

QVariant InstanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (section == Selection && orientation == Qt::Horizontal && role == Qt::AccessibleTextRole)
        return tr("Selected");
    return RowModel::headerData(section, orientation, role);
}

Qt::ItemFlags InstanceModel::flags(const QModelIndex &index) const
{
    if (!instanceAt(index.row()))
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Selection ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace wizard
