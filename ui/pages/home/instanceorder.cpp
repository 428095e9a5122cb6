// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home/instanceorder.h"

#include "ui/kit/blocks/foldedtext.h"
#include "ui/text/labels.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace wizard
{

namespace
{

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

/// As the list shows it, in one of the columns that have few different texts.
QString listedText(const Instance &instance, int column)
{
    return column == InstanceOrder::ConnectorName ? InstanceOrder::connectorOf(instance)
           : column == InstanceOrder::Method      ? shortMethodText(InstanceOrder::methodOf(instance))
                                                  : instance.timeZone;
}

} // namespace

InstanceOrder::InstanceOrder()
{
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
    m_collator.setNumericMode(true); // "Shop 2" stands before "Shop 10"
}

QString InstanceOrder::connectorOf(const Instance &instance)
{
    return instance.connectorName.isEmpty() ? instance.connectorId : instance.connectorName;
}

QString InstanceOrder::methodOf(const Instance &instance)
{
    return instance.methodName.isEmpty() ? instance.methodId : instance.methodName;
}

void InstanceOrder::setInstances(const QList<Instance> &instances)
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

void InstanceOrder::setRecords(const InstanceRecords &records)
{
    for (qsizetype i = 0; i < m_instances.size(); ++i)
        m_prepared[static_cast<size_t>(i)].record = records.of(m_instances.at(i).id);
}

std::vector<qint64> InstanceOrder::sortValues(const QSet<QString> &selected) const
{
    std::vector<qint64> values(m_prepared.size());
    // Texts of which there are few: each is given its place in the alphabet once.
    QHash<QString, qint64> places;
    if (m_column == ConnectorName || m_column == Method || m_column == TimeZone) {
        QStringList texts;
        for (qsizetype i = 0; i < m_instances.size(); ++i) {
            const QString shown = listedText(m_instances.at(i), m_column);
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
        switch (m_column) {
        case Selection:
            values[i] = selected.contains(instance.id) ? 0 : 1;
            break;
        case ConnectorName:
        case Method:
        case TimeZone:
            values[i] = places.value(listedText(instance, m_column));
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

void InstanceOrder::sort(int column, Qt::SortOrder direction, const QSet<QString> &selected)
{
    m_column = column;
    m_direction = direction;
    m_order.resize(m_instances.size());
    for (int i = 0; i < m_order.size(); ++i)
        m_order[i] = i;
    const std::vector<qint64> values = sortValues(selected);
    const bool up = m_direction == Qt::AscendingOrder;
    std::sort(m_order.begin(), m_order.end(), [&](int left, int right) {
        const auto one = static_cast<size_t>(left);
        const auto other = static_cast<size_t>(right);
        if (values[one] != values[other])
            return up ? values[one] < values[other] : values[one] > values[other];
        const int names = m_prepared[one].nameKey.compare(m_prepared[other].nameKey);
        if (names != 0)
            return up || m_column != Name ? names < 0 : names > 0;
        return left < right;
    });
    m_isNarrower = false;
    list();
}

bool InstanceOrder::isMatch(int instance) const
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
    return holdsWords(prepared.folded, m_needles);
}

void InstanceOrder::list()
{
    if (std::exchange(m_isNarrower, false)) {
        m_rows.removeIf([this](int instance) { return !isMatch(instance); });
        return;
    }
    m_rows.clear();
    m_rows.reserve(m_order.size());
    std::copy_if(m_order.cbegin(), m_order.cend(), std::back_inserter(m_rows),
                 [this](int instance) { return isMatch(instance); });
}

bool InstanceOrder::setSearch(const QString &text)
{
    const QStringList needles = searchWords(text);
    if (needles == m_needles)
        return false;
    // While one types on, what did not match before cannot match now.
    m_isNarrower = needles.size() >= m_needles.size();
    for (qsizetype i = 0; m_isNarrower && i < m_needles.size(); ++i)
        m_isNarrower = needles.at(i).contains(m_needles.at(i));
    m_needles = needles;
    return true;
}

bool InstanceOrder::setConnector(const QString &name)
{
    return std::exchange(m_connector, name) != name;
}

bool InstanceOrder::setStateFilter(StateFilter filter)
{
    return std::exchange(m_stateFilter, filter) != filter;
}

bool InstanceOrder::isFiltered() const
{
    return !m_needles.isEmpty() || !m_connector.isEmpty() || m_stateFilter != StateFilter::Any;
}

} // namespace wizard
