// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attempt.h"
#include "app/flow/draft/setupeditor.h"
#include "app/flow/navigator.h"
#include "app/flow/session/platformsession.h"

#include <functional>
#include <utility>

namespace wizard
{

/// The notes of attempts that outlive the program: written before each call that creates, forgotten when the
/// outcome is known.
class AttemptJournal
{
public:
    /// All outlive it. `attempt`: the one that is noted.
    AttemptJournal(Navigator &navigator, const PlatformSession &platform, const SetupEditor &setups,
                   const Attempt &attempt);

    /// Asked before each call of a re-authorisation goes out, and when the platform waits for the consent:
    /// how far it is, whether that call finishes it, and `updated_at` before it. False: nothing may go out.
    using StageNote = std::function<bool(QueueItem::Stage stage, bool finishing, const QDateTime &baseline)>;
    void setStageNote(StageNote note) { m_noteStage = std::move(note); }

    /// False: it could not be written, and nothing may go out.
    bool write(JournalEntry::Stage stage);
    void forget(const QString &id);
    /// Nothing is open any more about the instance that is re-authorised.
    void forgetReauthorisation();

    /// Half-made work of earlier runs for the account.
    const QList<JournalEntry> &unfinished() const { return m_unfinished; }
    void readUnfinished();
    void clear() { m_unfinished.clear(); }

private:
    bool noteStage(JournalEntry::Stage stage);

    Navigator &m_navigator;
    const PlatformSession &m_platform;
    const SetupEditor &m_setups;
    const Attempt &m_attempt;
    StageNote m_noteStage;
    QList<JournalEntry> m_unfinished;
};

} // namespace wizard
