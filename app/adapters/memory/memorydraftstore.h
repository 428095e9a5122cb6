// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/draftstore.h"

#include <QHash>

namespace wizard
{

/// For demo and play runs: forgotten at the end of the run, and nobody else's.
class MemoryDraftStore : public DraftStore
{
public:
    std::optional<KeptDraft> take(const QString &account) override;
    bool write(const KeptDraft &draft) override;
    void remove(const QString &account) override;
    void release() override {}

private:
    QHash<QString, KeptDraft> m_drafts; ///< by account
};

} // namespace wizard
