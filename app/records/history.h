// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/recordstore.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace wizard
{

/// How one attempt ended, for the person's own records. Holds no secret.
struct HistoryEntry {
    enum class Action { Authorise, Reauthorise };
    enum class Outcome {
        Authorised,
        Changed, ///< finished by the dashboard or the store: a later change was seen, not who approved it
        Declined,
        Failed,
        Unknown,
    };

    QString account; ///< accountKey(): core URL, sign-in URL and company, never a name
    QDateTime at;    ///< UTC
    Action action = Action::Authorise;
    Outcome outcome = Outcome::Failed;
    QString instanceId; ///< empty where none was told
    QString instanceName;
    QString connectorName;
    QString environmentName; ///< for people
    QString host;            ///< of the core URL, for people
    QString companyId;
    QString desktopUser;       ///< the login name on this computer
    QString signedInAs;        ///< e-mail; empty: API key
    QString thirdPartyAccount; ///< shop or account that the callback told; empty where none

    bool operator==(const HistoryEntry &) const = default;
};

/// What this program has done, on this computer alone. Memory only in demo, environment-file and play runs.
/// The newest 5,000 entries are kept.
class History final
{
public:
    static constexpr qsizetype most = 5000;

    explicit History(RecordStore &store)
        : m_store(store)
    {
    }

    /// `done(false)` where it could not be written: the work itself goes on. Called from the event loop, or
    /// at once; not at all where the store goes before, which writes what it was given all the
    /// same, unless another program holds the history for longer.
    void append(const HistoryEntry &entry, std::function<void(bool isKept)> done);
    /// Those of an account, oldest first.
    QList<HistoryEntry> entries(const QString &account) const;
    /// Those of an account are gone from the disk too. False where they are not.
    bool erase(const QString &account);

private:
    RecordStore &m_store;
};

} // namespace wizard
