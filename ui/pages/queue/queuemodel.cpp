// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/queue/queuemodel.h"

#include "ui/kit/table/tablerole.h"
#include "ui/text/labels.h"
#include "ui/text/queuetext.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString iconOf(QueueItem::State state)
{
    switch (state) {
    case QueueItem::State::Waiting:
        return u"clock"_s;
    case QueueItem::State::Running:
        return u"refresh"_s;
    case QueueItem::State::Authorised:
    case QueueItem::State::Changed:
        return u"check"_s;
    case QueueItem::State::Skipped:
        return u"arrow-right"_s;
    case QueueItem::State::Declined:
    case QueueItem::State::Failed:
        return u"cross"_s;
    case QueueItem::State::Unknown:
        return u"help"_s;
    }
    return {};
}

TableTone toneOf(QueueItem::State state)
{
    switch (state) {
    case QueueItem::State::Running:
        return TableTone::Plain;
    case QueueItem::State::Authorised:
    case QueueItem::State::Changed:
        return TableTone::Good;
    case QueueItem::State::Declined:
    case QueueItem::State::Failed:
        return TableTone::Bad;
    case QueueItem::State::Unknown:
        return TableTone::Caution;
    case QueueItem::State::Waiting:
    case QueueItem::State::Skipped:
        break;
    }
    return TableTone::Dim;
}

} // namespace

void QueueModel::setQueue(const QueueView &queue)
{
    m_groups = queue.groups;
    if (queue.items.size() != m_items.size()) {
        beginResetModel();
        m_items = queue.items;
        endResetModel();
        return;
    }
    int first = -1;
    int last = -1;
    for (int row = 0; row < m_items.size(); ++row) {
        if (m_items.at(row) == queue.items.at(row))
            continue;
        first = first < 0 ? row : first;
        last = row;
    }
    m_items = queue.items;
    if (first >= 0)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant QueueModel::text(const QueueItem &item, int column) const
{
    switch (column) {
    case Name:
        return item.name.isEmpty() ? u"#"_s + item.instanceId : item.name;
    case Connector:
        return item.group >= 0 ? tr("%1 · group %2").arg(item.connectorName).arg(item.group + 1)
                               : item.connectorName;
    case Outcome:
        return queueStateText(item.state);
    default:
        break;
    }
    QStringList words;
    if (!item.thirdPartyAccount.isEmpty())
        words.append(item.thirdPartyAccount);
    if (item.at.isValid())
        words.append(momentText(item.at));
    if (const QString reason = queueReasonText(item); !reason.isEmpty())
        words.append(reason);
    return words.join(u" · "_s);
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const QueueItem &item = m_items.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(item, index.column());
    case Qt::ToolTipRole:
        return text(item, index.column());
    case int(TableRole::Sign):
        return index.column() == Outcome ? QVariant(iconOf(item.state)) : QVariant();
    case int(TableRole::Tone):
        if (index.column() == Outcome)
            return int(toneOf(item.state));
        return int(index.column() == Name ? TableTone::Strong : TableTone::Dim);
    case int(TableRole::Marked):
        return item.state == QueueItem::State::Running;
    case Qt::AccessibleTextRole:
        return index.column() == Name
                   ? u"%1, %2"_s.arg(text(item, Name).toString(), queueStateText(item.state))
                   : text(item, index.column());
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Connector:
        return tr("Connector");
    case Outcome:
        return tr("Outcome");
    default:
        return tr("Details");
    }
}

} // namespace wizard
