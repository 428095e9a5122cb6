// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/queue/queuemodel.h"

#include "ui/text/labels.h"
#include "ui/text/queuetext.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct Look {
    QString sign;
    TableTone tone;
};

Look lookOf(QueueItem::State state)
{
    using State = QueueItem::State;
    switch (state) {
    case State::Running:
        return {u"refresh"_s, TableTone::Plain};
    case State::Authorised:
    case State::Changed:
        return {u"check"_s, TableTone::Good};
    case State::Skipped:
        return {u"arrow-right"_s, TableTone::Dim};
    case State::Declined:
    case State::Failed:
        return {u"cross"_s, TableTone::Bad};
    case State::Unknown:
        return {u"help"_s, TableTone::Caution};
    case State::Waiting:
        break;
    }
    return {u"clock"_s, TableTone::Dim};
}

} // namespace

QueueModel::QueueModel(QObject *parent)
    : RowModel({tr("Name"), tr("Connector"), tr("Outcome"), tr("Details")}, parent)
{
}

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
        Q_EMIT dataChanged(index(first, 0), index(last, Details));
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_items.size());
}

QString QueueModel::text(int row, int column) const
{
    const QueueItem &item = m_items.at(row);
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

QString QueueModel::spoken(int row, int column) const
{
    const QString shown = text(row, column);
    return column == Name ? u"%1, %2"_s.arg(shown, queueStateText(m_items.at(row).state)) : shown;
}

QString QueueModel::sign(int row, int column) const
{
    return column == Outcome ? lookOf(m_items.at(row).state).sign : QString();
}

TableTone QueueModel::tone(int row, int column) const
{
    if (column == Outcome)
        return lookOf(m_items.at(row).state).tone;
    return column == Name ? TableTone::Strong : TableTone::Dim;
}

bool QueueModel::isMarked(int row) const
{
    return m_items.at(row).state == QueueItem::State::Running;
}

} // namespace wizard
