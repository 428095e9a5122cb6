// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace wizard
{

/// Lets one running program at a time work on what is kept for an account. The lock goes with its process,
/// however that ends.
class AccountLock
{
public:
    /// True where `account` is this program's; `path` is the lock's file, its folder made where there is none
    /// (0700). What was held before is let go.
    bool acquire(const QString &account, const QString &path);
    /// Why acquire() last said no: true where another program has it, false where the lock cannot be written.
    bool isElsewhere() const { return m_isElsewhere; }
    void release();
    bool holds(const QString &account) const { return m_lock && m_account == account; }

private:
    bool m_isElsewhere = false;
    QString m_account;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace wizard
