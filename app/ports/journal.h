// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace wizard
{

/// One attempt to create, written down before the call goes out, so that a killed program can find what it
/// may have left behind. Holds no secret.
struct JournalEntry {
    enum class Stage {
        Authorise,    ///< a creating authorise is about to go out, or went out without an answer
        Consent,      ///< the platform made the attempt and waits for the consent
        Authenticate, ///< the callback is about to be handed over
    };

    QString id;        ///< of the entry; the attempt's session id where it has one
    QString account;   ///< credentials key: core origin + sign-in URL + company (never a name)
    QString sessionId; ///< empty: `instanceId` was being re-authorised, nothing was created
    QString methodId;
    QString instanceId; ///< where the platform told one
    QString name;
    QString connectorName;
    Stage stage = Stage::Authorise;
    QDateTime begun; ///< UTC

    bool operator==(const JournalEntry &) const = default;
};

/// Survives a kill from the moment write() returned true. Memory only in demo and play runs.
class Journal
{
public:
    virtual ~Journal() = default;

    /// Inserts or replaces by id. False where it could not be made durable: then nothing may be created.
    virtual bool write(const JournalEntry &entry) = 0;
    virtual void remove(const QString &id) = 0;
    /// Oldest first.
    virtual QList<JournalEntry> entries() const = 0;
};

} // namespace wizard
