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
    /// When an instance was last authorised from here, and how that ended: index in `entries`.
    QHash<QString, qsizetype> lastByInstance;
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

    Navigator &m_navigator;
    const PlatformSession &m_platform;
    HistoryState m_state;
    std::optional<Noted> m_noted;
};

} // namespace wizard
