// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/recordstore.h"
#include "app/records/recordjson.h"

namespace wizard
{

/// The one record of a kind that an account has. One running program at a time works on it.
template<class Record>
class AccountRecord
{
public:
    AccountRecord(RecordStore &store, RecordKind kind)
        : m_store(store)
        , m_kind(kind)
    {
    }

    /// Replaces the account's record; durable when it returns true.
    bool write(const Record &record)
    {
        return m_store.write(m_kind, recordName(record.account), jsonOf(record));
    }
    /// What cannot be read is put aside.
    std::optional<Record> read(const QString &account) const
    {
        const auto bytes = m_store.read(m_kind, recordName(account));
        if (!bytes)
            return std::nullopt; // nor is what another program writes meanwhile put aside
        auto record = recordFrom<Record>(*bytes);
        // Whoever copies a record to another account's name brings nothing back under it.
        if (record && record->account == account)
            return record;
        m_store.putAside(m_kind, recordName(account));
        return std::nullopt;
    }
    void remove(const QString &account) { m_store.remove(m_kind, recordName(account)); }

    /// True where `account`'s is this program's, until release() or its end, a kill included. What was held
    /// before is let go.
    bool acquire(const QString &account)
    {
        if (holds(account))
            return true;
        release();
        m_account = account;
        m_lock = m_store.lock(m_kind, recordName(account));
        return holds(account);
    }
    bool holds(const QString &account) const { return m_lock.held && m_account == account; }
    /// Why acquire() last said no: true where another program has it, false where that cannot be written
    /// down.
    bool isElsewhere() const { return m_lock.isElsewhere; }
    void release() { m_lock = {}; }

private:
    RecordStore &m_store;
    RecordKind m_kind;
    QString m_account;
    RecordLock m_lock;
};

} // namespace wizard
