// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/memory/memorydraftstore.h"

namespace wizard
{

std::optional<KeptDraft> MemoryDraftStore::take(const QString &account)
{
    const auto found = m_drafts.constFind(account);
    return found == m_drafts.constEnd() ? std::nullopt : std::optional(*found);
}

bool MemoryDraftStore::write(const KeptDraft &draft)
{
    m_drafts.insert(draft.account, draft);
    return true;
}

void MemoryDraftStore::remove(const QString &account)
{
    m_drafts.remove(account);
}

} // namespace wizard
