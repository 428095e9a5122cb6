// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/records/accountlock.h"
#include "app/ports/queuestore.h"

namespace wizard
{

/// One JSON file (0600) for each account, replaced as a whole; each write reaches the disk before write()
/// returns. A file that cannot be read is renamed to `….unreadable` and kept for whoever wants to look; of a
/// readable one, members that this version does not know are left out. The lock beside it goes with its
/// process, however that ends.
class FileQueueStore : public QueueStore
{
public:
    /// `folder`; empty: `queue` in QStandardPaths::AppDataLocation. Made when first needed (0700).
    explicit FileQueueStore(const QString &folder = {});
    ~FileQueueStore() override;

    bool write(const StoredQueue &queue) override;
    std::optional<StoredQueue> read(const QString &account) const override;
    void remove(const QString &account) override;
    bool acquire(const QString &account) override;
    bool isElsewhere() const override { return m_lock.isElsewhere(); }
    void release() override;

private:
    /// Without its ending. Accounts are addresses: only their hash makes a file's name.
    QString pathOf(const QString &account) const;

    QString m_folder;
    AccountLock m_lock;
};

} // namespace wizard
