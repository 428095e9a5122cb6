// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/queuestore.h"

#include <QHash>

namespace wizard
{

/// For demo and play runs: forgotten at the end of the run, and nobody else's.
class MemoryQueueStore : public QueueStore
{
public:
    bool write(const StoredQueue &queue) override;
    std::optional<StoredQueue> read(const QString &account) const override;
    void remove(const QString &account) override;
    bool acquire(const QString &) override { return true; }
    bool isElsewhere() const override { return false; }
    void release() override {}

private:
    QHash<QString, StoredQueue> m_queues; ///< by account
};

} // namespace wizard
