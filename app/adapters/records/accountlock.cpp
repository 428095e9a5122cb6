// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/accountlock.h"

#include "app/adapters/records/durablefile.h"

#include <QFile>

namespace wizard
{

bool AccountLock::acquire(const QString &account, const QString &path)
{
    if (holds(account))
        return true;
    release();
    m_isElsewhere = false;
    if (!ensureFolder(path))
        return false;
    auto lock = std::make_unique<QLockFile>(path);
    // Its program may wait for its person for days: only the end of its process ends a lock.
    lock->setStaleLockTime(0);
    if (!lock->tryLock(0)) {
        m_isElsewhere = lock->error() == QLockFile::LockFailedError;
        return false;
    }
    // It names the process and the computer: nobody else's business either.
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    m_lock = std::move(lock);
    m_account = account;
    return true;
}

void AccountLock::release()
{
    m_lock.reset();
    m_account.clear();
}

} // namespace wizard
