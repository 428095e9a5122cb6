// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/historymodel.h"

#include "ui/pages/statetone.h"
#include "ui/text/historytext.h"
#include "ui/text/instancestate.h"
#include "ui/text/labels.h"

namespace wizard
{

HistoryModel::HistoryModel(QObject *parent)
    : RowModel({tr("When"), tr("What"), tr("Instance"), tr("Outcome"), tr("Where"), tr("By"), tr("Account")},
               parent)
{
}

bool HistoryModel::take(const QList<HistoryEntry> &history)
{
    if (isSameList(history, m_entries))
        return false;
    beginResetModel();
    m_entries = history;
    endResetModel();
    return true;
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString HistoryModel::text(int row, int column) const
{
    const HistoryEntry &entry = m_entries.at(row);
    switch (column) {
    case When:
        return momentText(entry.at);
    case What:
        return historyActionText(entry.action);
    case InstanceName:
        return historyInstanceText(entry);
    case Outcome:
        return historyOutcomeText(entry.outcome);
    case Place:
        return historyPlaceText(entry);
    case Person:
        return historyPersonText(entry);
    case Account:
        return entry.thirdPartyAccount;
    default:
        break;
    }
    return {};
}

QString HistoryModel::spoken(int row, int column) const
{
    if (column != When)
        return text(row, column);
    QStringList parts;
    for (int each = 0; each < columnCount(); ++each)
        parts.append(text(row, each));
    parts.removeAll(QString());
    //: between the parts of what is read aloud for one entry of the history
    return parts.join(tr(", ", "list"));
}

QString HistoryModel::sign(int row, int column) const
{
    return column == Outcome ? instanceStateSign(instanceStateOf(m_entries.at(row).outcome)) : QString();
}

TableTone HistoryModel::tone(int row, int column) const
{
    if (column == Outcome)
        return toneOf(instanceStateOf(m_entries.at(row).outcome));
    return column == InstanceName ? TableTone::Strong : column == When ? TableTone::Plain : TableTone::Dim;
}

} // namespace wizard
