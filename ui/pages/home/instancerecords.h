// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/text/instancestate.h"

#include <QDateTime>
#include <QHash>
#include <QList>

namespace wizard
{

/// What our own history knows of each instance.
class InstanceRecords
{
public:
    struct Record {
        InstanceState state = InstanceState::Unknown;
        QDateTime lastAuthorised; ///< UTC; invalid: never from here
    };

    /// `history` newest first. True where something has changed; cheap where nothing has.
    bool setHistory(const QList<HistoryEntry> &history);

    Record of(const QString &instanceId) const { return m_records.value(instanceId); }
    /// By the instance's id; those that the history does not know are not in it.
    const QHash<QString, Record> &records() const { return m_records; }

private:
    QList<HistoryEntry> m_history; ///< shared with the flow's: while it is held, a change there makes another
    QHash<QString, Record> m_records;
};

} // namespace wizard
