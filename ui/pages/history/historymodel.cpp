// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/historymodel.h"

#include "ui/pages/statetone.h"
#include "ui/text/historytext.h"
#include "ui/text/instancestate.h"
#include "ui/text/labels.h"

namespace wizard
{

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

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString HistoryModel::text(const HistoryEntry &entry, int column) const
{
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

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const HistoryEntry &entry = m_entries.at(index.row());
    const InstanceState state = instanceStateOf(entry.outcome);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(entry, index.column());
    case Qt::AccessibleTextRole: {
        if (index.column() != When)
            return text(entry, index.column());
        QStringList parts;
        for (int column = 0; column < Columns; ++column)
            parts.append(text(entry, column));
        parts.removeAll(QString());
        //: between the parts of what is read aloud for one entry of the history
        return parts.join(tr(", ", "list"));
    }
    case int(TableRole::Sign):
        return index.column() == Outcome ? QVariant(instanceStateSign(state)) : QVariant();
    case int(TableRole::Tone):
        if (index.column() == Outcome)
            return int(toneOf(state));
        return int(index.column() == InstanceName ? TableTone::Strong
                   : index.column() == When       ? TableTone::Plain
                                                  : TableTone::Dim);
    default:
        break;
    }
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case InstanceName:
        return tr("Instance");
    case Outcome:
        return tr("Outcome");
    case Place:
        return tr("Where");
    case Person:
        return tr("By");
    case Account:
        return tr("Account");
    default:
        break;
    }
    return {};
}

} // namespace wizard
