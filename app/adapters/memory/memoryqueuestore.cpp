// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/memory/memoryqueuestore.h"

namespace wizard
{

bool MemoryQueueStore::write(const StoredQueue &queue)
{
    m_queues.insert(queue.account, queue);
    return true;
}

std::optional<StoredQueue> MemoryQueueStore::read(const QString &account) const
{
    const auto found = m_queues.constFind(account);
    return found == m_queues.constEnd() ? std::nullopt : std::optional(*found);
}

void MemoryQueueStore::remove(const QString &account)
{
    m_queues.remove(account);
}

} // namespace wizard
