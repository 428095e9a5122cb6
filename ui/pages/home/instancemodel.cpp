// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home/instancemodel.h"

#include "ui/kit/blocks/foldedtext.h"
#include "ui/pages/statetone.h"
#include "ui/text/labels.h"

#include <algorithm>
#include <limits>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// In one of the list's text columns; connector and method by their ids where the platform tells no name.
QString named(const QString &name, const QString &id)
{
    return name.isEmpty() ? id : name;
}

QString methodName(const Instance &instance)
{
    return named(instance.methodName, instance.methodId);
}

/// Those that a person should look at first.
int urgency(InstanceState state)
{
    switch (state) {
    case InstanceState::Refused:
        return 0;
    case InstanceState::Failed:
        return 1;
    case InstanceState::Uncertain:
        return 2;
    case InstanceState::Unknown:
        return 3;
    case InstanceState::Changed:
        return 4;
    case InstanceState::Authorised:
        break;
    }
    return 5;
}

} // namespace

InstanceModel::InstanceModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true); // "Shop 2" stands before "Shop 10"
}

bool InstanceModel::take(const FlowSnapshot &snapshot)
{
    const QList<Instance> &instances = snapshot.instances;
    const bool sameInstances = isSameList(instances, m_instances);
    const bool otherRecords = m_records.setHistory(snapshot.history);
    takeColours(snapshot);
    const bool otherDay = m_now.toLocalTime().date() != snapshot.now.toLocalTime().date();
    m_now = snapshot.now;
    if (sameInstances && !otherRecords) {
        if (otherDay && !m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, LastChange), index(matches() - 1, LastAuthorised));
        return false;
    }
    beginResetModel();
    if (!sameInstances)
        prepare(instances);
    noteRecords();
    order();
    list();
    endResetModel();
    return true;
}

void InstanceModel::prepare(const QList<Instance> &instances)
{
    QSet<QString> connectors;
    for (qsizetype i = 0; i < instances.size(); ++i) {
        const Instance &instance = instances.at(i);
        connectors.insert(instance.connectorName);
        if (i < m_instances.size()) {
            // Pages are added at the end: what stands before them is ready.
            const Instance &before = m_instances.at(i);
            if (before.name == instance.name && before.connectorName == instance.connectorName &&
                before.methodName == instance.methodName && before.timeZone == instance.timeZone)
                continue;
        }
        Prepared prepared{foldedText(instance.name + u'\n' + instance.connectorName + u'\n' +
                                     instance.methodName + u'\n' + instance.timeZone),
                          m_collator.sortKey(instance.name),
                          {}};
        if (static_cast<size_t>(i) < m_prepared.size())
            m_prepared[static_cast<size_t>(i)] = std::move(prepared);
        else
            m_prepared.push_back(std::move(prepared));
    }
    if (static_cast<size_t>(instances.size()) < m_prepared.size())
        m_prepared.erase(m_prepared.begin() + instances.size(), m_prepared.end());
    m_instances = instances;
    connectors.remove(QString());
    m_connectorNames = connectors.values();
    std::sort(m_connectorNames.begin(), m_connectorNames.end(), m_collator);
}

void InstanceModel::noteRecords()
{
    for (qsizetype i = 0; i < m_instances.size(); ++i)
        m_prepared[static_cast<size_t>(i)].record = m_records.of(m_instances.at(i).id);
}

void InstanceModel::takeColours(const FlowSnapshot &snapshot)
{
    const qsizetype connectors = snapshot.connectors.size();
    if (connectors == m_colouredConnectors)
        return;
    m_colouredConnectors = connectors;
    m_colours.clear();
    for (qsizetype i = 0; i < connectors; ++i)
        m_colours.insert(snapshot.connectors.at(i).id, snapshot.connectors.at(i).colour);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, ConnectorName), index(matches() - 1, ConnectorName));
}

std::vector<qint64> InstanceModel::sortValues() const
{
    std::vector<qint64> values(m_prepared.size());
    // Texts of which there are few: each is given its place in the alphabet once.
    QHash<QString, qint64> places;
    if (m_sortColumn == ConnectorName || m_sortColumn == Method || m_sortColumn == TimeZone) {
        QStringList texts;
        for (qsizetype i = 0; i < m_instances.size(); ++i) {
            const QString shown = text(m_instances.at(i), m_prepared[static_cast<size_t>(i)], m_sortColumn);
            if (!places.contains(shown)) {
                places.insert(shown, 0);
                texts.append(shown);
            }
        }
        std::sort(texts.begin(), texts.end(), m_collator);
        for (qsizetype i = 0; i < texts.size(); ++i)
            places[texts.at(i)] = i;
    }
    const auto moment = [](const QDateTime &when) {
        return when.isValid() ? when.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
    };
    for (size_t i = 0; i < m_prepared.size(); ++i) {
        const Instance &instance = m_instances.at(static_cast<qsizetype>(i));
        const Prepared &prepared = m_prepared[i];
        switch (m_sortColumn) {
        case Selection:
            values[i] = m_selected.contains(instance.id) ? 0 : 1;
            break;
        case ConnectorName:
        case Method:
        case TimeZone:
            values[i] = places.value(text(instance, prepared, m_sortColumn));
            break;
        case LastChange:
            values[i] = moment(instance.updatedAt);
            break;
        case LastAuthorised:
            values[i] = moment(prepared.record.lastAuthorised);
            break;
        case State:
            values[i] = urgency(prepared.record.state);
            break;
        default:
            break;
        }
    }
    return values;
}

void InstanceModel::order()
{
    m_order.resize(m_instances.size());
    for (int i = 0; i < m_order.size(); ++i)
        m_order[i] = i;
    const std::vector<qint64> values = sortValues();
    const bool up = m_sortOrder == Qt::AscendingOrder;
    std::sort(m_order.begin(), m_order.end(), [&](int left, int right) {
        const auto one = static_cast<size_t>(left);
        const auto other = static_cast<size_t>(right);
        if (values[one] != values[other])
            return up ? values[one] < values[other] : values[one] > values[other];
        const int names = m_prepared[one].nameKey.compare(m_prepared[other].nameKey);
        if (names != 0)
            return up || m_sortColumn != Name ? names < 0 : names > 0;
        return left < right;
    });
}

bool InstanceModel::isMatch(int instance) const
{
    const Prepared &prepared = m_prepared[static_cast<size_t>(instance)];
    switch (m_stateFilter) {
    case StateFilter::Any:
        break;
    case StateFilter::NeedsAttention:
        if (!needsAttention(prepared.record.state))
            return false;
        break;
    case StateFilter::AuthorisedHere:
        if (prepared.record.state != InstanceState::Authorised &&
            prepared.record.state != InstanceState::Changed)
            return false;
        break;
    case StateFilter::NotAuthorisedHere:
        if (prepared.record.lastAuthorised.isValid())
            return false;
        break;
    }
    if (!m_connector.isEmpty() && m_instances.at(instance).connectorName != m_connector)
        return false;
    for (const QString &needle : m_needles) {
        if (!prepared.folded.contains(needle))
            return false;
    }
    return true;
}

void InstanceModel::list()
{
    m_rows.clear();
    m_rows.reserve(m_order.size());
    for (const int instance : std::as_const(m_order)) {
        if (isMatch(instance))
            m_rows.append(instance);
    }
}

void InstanceModel::setSearch(const QString &text)
{
    const QStringList needles = foldedText(text).split(u' ', Qt::SkipEmptyParts);
    if (needles == m_needles)
        return;
    // While one types on, what did not match before cannot match now.
    bool narrower = needles.size() >= m_needles.size();
    for (qsizetype i = 0; narrower && i < m_needles.size(); ++i)
        narrower = needles.at(i).contains(m_needles.at(i));
    beginResetModel();
    m_needles = needles;
    if (narrower)
        m_rows.removeIf([this](int instance) { return !isMatch(instance); });
    else
        list();
    endResetModel();
}

void InstanceModel::setConnector(const QString &name)
{
    if (name == m_connector)
        return;
    beginResetModel();
    m_connector = name;
    list();
    endResetModel();
}

void InstanceModel::setStateFilter(StateFilter filter)
{
    if (filter == m_stateFilter)
        return;
    beginResetModel();
    m_stateFilter = filter;
    list();
    endResetModel();
}

void InstanceModel::sort(int column, Qt::SortOrder sortOrder)
{
    if (column < 0 || column >= Columns || (column == m_sortColumn && sortOrder == m_sortOrder))
        return;
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = sortOrder;
    order();
    list();
    endResetModel();
}

bool InstanceModel::isFiltered() const
{
    return !m_needles.isEmpty() || !m_connector.isEmpty() || m_stateFilter != StateFilter::Any;
}

const Instance *InstanceModel::instanceAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_instances.at(m_rows.at(row)) : nullptr;
}

int InstanceModel::rowOf(const QString &instanceId) const
{
    if (instanceId.isEmpty())
        return -1;
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_instances.at(m_rows.at(row)).id == instanceId)
            return row;
    }
    return -1;
}

InstanceState InstanceModel::stateAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? m_prepared[static_cast<size_t>(m_rows.at(row))].record.state
                                           : InstanceState::Unknown;
}

void InstanceModel::setSelected(const QStringList &ids)
{
    const QSet<QString> selected(ids.cbegin(), ids.cend());
    if (selected == m_selected)
        return;
    m_selected = selected;
    if (!m_rows.isEmpty())
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
    for (const Instance &instance : m_instances) {
        if (m_selected.contains(instance.id))
            ids.append(instance.id);
    }
    return ids;
}

int InstanceModel::selectedRows() const
{
    if (m_selected.isEmpty())
        return 0;
    return static_cast<int>(std::count_if(m_rows.cbegin(), m_rows.cend(), [this](int instance) {
        return m_selected.contains(m_instances.at(instance).id);
    }));
}

int InstanceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : matches();
}

int InstanceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString InstanceModel::text(const Instance &instance, const Prepared &prepared, int column) const
{
    switch (column) {
    case Name:
        return named(instance.name, tr("Instance %1").arg(instance.id));
    case ConnectorName:
        return named(instance.connectorName, instance.connectorId);
    case Method:
        return shortMethodText(methodName(instance));
    case TimeZone:
        return instance.timeZone;
    case LastChange:
        return dayText(instance.updatedAt, m_now);
    case LastAuthorised:
        return prepared.record.lastAuthorised.isValid() ? dayText(prepared.record.lastAuthorised, m_now)
                                                        //: not authorised from this program
                                                        : tr("never here");
    case State:
        return instanceStateText(prepared.record.state);
    default:
        break;
    }
    return {};
}

QString InstanceModel::spoken(int row) const
{
    const Instance &instance = *instanceAt(row);
    const Prepared &prepared = m_prepared[static_cast<size_t>(m_rows.at(row))];
    QStringList parts{text(instance, prepared, Name), text(instance, prepared, ConnectorName)};
    if (isSelected(row))
        parts.append(tr("selected"));
    parts.append(tr("last authorised: %1").arg(text(instance, prepared, LastAuthorised)));
    parts.append(tr("state: %1").arg(text(instance, prepared, State)));
    if (!instance.timeZone.isEmpty())
        parts.append(tr("time zone: %1").arg(instance.timeZone));
    parts.removeAll(QString());
    //: between the parts of what is read aloud for an instance
    return parts.join(tr(", ", "list"));
}

QVariant InstanceModel::data(const QModelIndex &index, int role) const
{
    const Instance *instance = instanceAt(index.row());
    if (!index.isValid() || !instance)
        return {};
    const Prepared &prepared = m_prepared[static_cast<size_t>(m_rows.at(index.row()))];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(*instance, prepared, column);
    case Qt::CheckStateRole:
        if (column == Selection)
            return isSelected(index.row()) ? Qt::Checked : Qt::Unchecked;
        break;
    case Qt::ToolTipRole:
        if (column == LastChange)
            return momentText(instance->updatedAt);
        if (column == LastAuthorised)
            return momentText(prepared.record.lastAuthorised);
        if (column == Name) {
            // What may have no column where there is too little room.
            QStringList lines{text(*instance, prepared, Name), methodName(*instance), instance->timeZone};
            lines.removeAll(QString());
            return lines.join(u'\n');
        }
        return column == Method ? methodName(*instance) : text(*instance, prepared, column);
    case Qt::AccessibleTextRole:
        if (column == Selection)
            return isSelected(index.row()) ? tr("selected") : tr("not selected");
        if (column == Name)
            return spoken(index.row());
        return text(*instance, prepared, column);
    case int(TableRole::Tile):
        if (column == ConnectorName)
            return m_colours.value(instance->connectorId, u"gray"_s);
        break;
    case int(TableRole::Sign):
        if (column == State)
            return instanceStateSign(prepared.record.state);
        break;
    case int(TableRole::Tone):
        if (column == State)
            return int(toneOf(prepared.record.state));
        return int(column == Name            ? TableTone::Strong
                   : column == ConnectorName ? TableTone::Plain
                                             : TableTone::Dim);
    case int(TableRole::Marked):
        return isSelected(index.row());
    default:
        break;
    }
    return {};
}

QVariant InstanceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case Selection:
        return role == Qt::AccessibleTextRole ? tr("Selected") : QString();
    case Name:
        return tr("Name");
    case ConnectorName:
        return tr("Connector");
    case Method:
        return tr("Method");
    case TimeZone:
        return tr("Time zone");
    case LastChange:
        return tr("Last change");
    case LastAuthorised:
        return tr("Authorised here");
    case State:
        return tr("State");
    default:
        break;
    }
    return {};
}

Qt::ItemFlags InstanceModel::flags(const QModelIndex &index) const
{
    if (!instanceAt(index.row()))
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.column() == Selection ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace wizard
