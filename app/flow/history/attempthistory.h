// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attemptcontext.h"
#include "app/flow/navigator.h"
#include "app/flow/session/platformsession.h"

#include <QObject>

namespace wizard
{

struct HistoryState {
    QList<HistoryEntry> entries; ///< of the account, newest first
};

/// Notes down how attempts ended, on this computer alone and without secrets.
class AttemptHistory : public QObject
{
    Q_OBJECT

public:
    /// As many as the store keeps; older ones go.
    static constexpr qsizetype most = 5000;

    /// Both outlive it.
    AttemptHistory(Navigator &navigator, const PlatformSession &platform);

    const HistoryState &state() const { return m_state; }

    /// The account's entries.
    void read();
    void forget();
    /// The result that is shown now; each once.
    void noteResult(const AttemptState &attempt, const Setup &setup);
    /// A queue's item that ended without an attempt of this run: looked at and found done, or not to be had.
    /// `since`: what was noted of it from then on with a good end stands.
    void noteItem(const QueueItem &item, const QDateTime &since);
    /// Likewise one that an earlier run has done and could not note. Nobody knows any more who was signed in.
    void noteEarlier(const QueueItem &item, const QDateTime &since);
    /// What was noted of the instance last is not known to be kept.
    bool isKeeping(const QString &instanceId) const { return m_keeping.contains(instanceId); }
    void erase();
    /// The account or shop that the instance was last connected to from here; empty where that is not known.
    QString lastAccountOf(const QString &instanceId) const;

Q_SIGNALS:
    /// What was noted of the instance is on the disk.
    void kept(const QString &instanceId);

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
    std::optional<HistoryEntry> entryOf(const QueueItem &item, const QDateTime &since) const;

    Navigator &m_navigator;
    const PlatformSession &m_platform;
    HistoryState m_state;
    std::optional<Noted> m_noted;
    QSet<QString> m_keeping; ///< instances whose last entry is on its way
};

} // namespace wizard
