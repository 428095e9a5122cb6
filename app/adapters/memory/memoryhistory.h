// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/history.h"

namespace wizard
{

/// For demo and play runs: forgotten at the end of the run.
class MemoryHistory : public History
{
public:
    void append(const HistoryEntry &entry, std::function<void(bool isKept)> done) override;
    QList<HistoryEntry> entries(const QString &account) const override;
    bool erase(const QString &account) override;

private:
    QList<HistoryEntry> m_entries;
};

} // namespace wizard
