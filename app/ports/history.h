// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <functional>

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
class History
{
public:
    virtual ~History() = default;

    /// `done(false)` where it could not be written: the work itself goes on. Called from the event loop, or
    /// at once; not at all where the history goes before, which writes what it was given all the same.
    virtual void append(const HistoryEntry &entry, std::function<void(bool isKept)> done) = 0;
    /// Those of an account, oldest first.
    virtual QList<HistoryEntry> entries(const QString &account) const = 0;
    /// Those of an account are gone from the disk too. False where they are not.
    virtual bool erase(const QString &account) = 0;
};

} // namespace wizard
