// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"
#include "app/records/accountrecord.h"

#include <QList>
#include <QString>

namespace wizard
{

/// What was chosen and typed for a new instance, as it is kept between runs. Holds no secret: those are asked
/// for again.
struct KeptDraft {
    /// How far the set-up was visited.
    enum class Reached { Connector, Method, Settings, Credentials, Review };

    struct Setting {
        Field field = Field::None; ///< one of the Settings step
        QString text;              ///< as it was typed, wrong text included

        bool operator==(const Setting &) const = default;
    };
    struct Value {
        QString key; ///< of the variable
        int nth = 0; ///< of the method's variables with this key
        QString text;

        bool operator==(const Value &) const = default;
    };

    QString account; ///< accountKey(): it comes back under the same environment and company alone
    QString connectorId;
    QString connectorName; ///< for people
    QString methodId;
    Reached reached = Reached::Connector;
    QList<Setting> settings; ///< those alone that a person has typed
    QList<Value> values;     ///< likewise
    QString journalId; ///< of the attempt that was made from it, which may have left something; or empty

    bool operator==(const KeptDraft &) const = default;
};

/// Where a draft survives the end of the program. Memory only in demo, environment-file and play runs. An
/// account's draft belongs to one running program at a time: the first that takes it.
class DraftStore final
{
public:
    explicit DraftStore(RecordStore &store)
        : m_record(store, RecordKind::Draft)
    {
    }

    /// The account's draft, this program's until release() or its end, a kill included. Nothing where there
    /// is none, or where another running program has taken it: then write() and remove() do nothing.
    std::optional<KeptDraft> take(const QString &account)
    {
        return m_record.acquire(account) ? m_record.read(account) : std::nullopt;
    }
    /// Replaces it. False where it is not kept.
    bool write(const KeptDraft &draft) { return m_record.holds(draft.account) && m_record.write(draft); }
    void remove(const QString &account)
    {
        if (m_record.holds(account))
            m_record.remove(account);
    }
    void release() { m_record.release(); }

private:
    AccountRecord<KeptDraft> m_record;
};

} // namespace wizard
