// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/flowcore.h"

#include <QObject>

namespace wizard
{

/// The part of the flow that notes down how attempts ended, on this computer alone and without secrets.
class HistoryPart : public QObject
{
    Q_OBJECT

public:
    /// As many as the store keeps; older ones go.
    static constexpr qsizetype most = 5000;

    /// `core` outlives the part.
    explicit HistoryPart(FlowCore &core);

    /// The account's entries into the state.
    void read();
    void forget();
    /// The result that is shown now; each once.
    void noteResult();
    /// A queue's item that ended without an attempt of this run: looked at and found done, or not to be had.
    /// `since`: what was noted of it from then on with a good end stands.
    void noteItem(const QueueItem &item, const QDateTime &since);
    void erase();
    /// The account or shop that the instance was last connected to from here; empty where that is not known.
    QString lastAccountOf(const QString &instanceId) const;

private:
    /// The result that was noted last.
    struct Noted {
        quint64 attempt = 0;
        HistoryEntry::Outcome outcome = HistoryEntry::Outcome::Failed;
        QString instanceId;
        bool operator==(const Noted &) const = default;
    };

    /// Who, where and when, of the account that is signed in.
    HistoryEntry begunEntry(const QString &instanceId, const QDateTime &at) const;
    void append(const HistoryEntry &entry);
    const HistoryEntry *lastOf(const QString &instanceId) const;
    void index();

    FlowCore &m_core;
    std::optional<Noted> m_noted;
};

} // namespace wizard
