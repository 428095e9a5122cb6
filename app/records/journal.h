// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/recordstore.h"

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
class Journal final
{
public:
    explicit Journal(RecordStore &store)
        : m_store(store)
    {
    }

    /// Inserts or replaces by id. False where it could not be made durable: then nothing may be created.
    bool write(const JournalEntry &entry);
    void remove(const QString &id);
    /// Oldest first. What cannot be read is put aside.
    QList<JournalEntry> entries() const;

private:
    RecordStore &m_store;
};

} // namespace wizard
