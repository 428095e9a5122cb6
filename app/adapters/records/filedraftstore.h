// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/records/accountlock.h"
#include "app/ports/draftstore.h"

namespace wizard
{

/// One JSON file (0600) for each account, replaced as a whole, and a lock beside it. A file that cannot be
/// read is renamed to `….unreadable`, until the account's draft is removed.
class FileDraftStore : public DraftStore
{
public:
    /// `folder`; empty: `draft` in QStandardPaths::AppDataLocation. Made when first needed (0700).
    explicit FileDraftStore(const QString &folder = {});

    std::optional<KeptDraft> take(const QString &account) override;
    bool write(const KeptDraft &draft) override;
    void remove(const QString &account) override;
    void release() override;

private:
    /// Without its ending. Accounts are addresses: only their hash makes a file's name.
    QString pathOf(const QString &account) const;

    QString m_folder;
    AccountLock m_lock;
};

} // namespace wizard
