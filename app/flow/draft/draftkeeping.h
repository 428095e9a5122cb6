// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/draft/draftpart.h"
#include "app/flow/draft/keptdraft.h"
#include "app/flow/flowcore.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// The part of the flow that keeps the draft of a new instance over the end of the program, and brings it
/// back under the same account. What an earlier run typed waits (FlowState::keptDraft) until a person asks to
/// add an instance, so that it is in nobody's way before.
class DraftKeeping : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the part.
    DraftKeeping(FlowCore &core, DraftPart &draft);
    /// What was typed last is kept.
    ~DraftKeeping() override;

    /// Somebody has signed in.
    void read();
    /// A draft was begun: what waits is gone on with. `complete`: all connectors are known.
    void goOn(bool complete);
    /// More connectors are known: the one that was chosen may be among them.
    void catalogueChanged(bool complete);
    /// What waits is not gone on with: it is removed.
    void discard();
    /// Signed out: also from the disk.
    void forget();
    /// Before a call that creates: the next run must know what it belongs to. And before the end.
    void writeNow();
    /// What of the typing the end of the program would take along.
    CloseLoss lossAtEnd();
    /// An attempt is read back: it may become the instance that the draft was for.
    void noteAttempt();
    /// The result is shown.
    void noteResult();
    /// The result was left: a draft that has become an instance is done.
    void leftResult();

private:
    void update();
    void tellWhetherKept(bool isKept);
    bool choose(const KeptDraft &kept, bool complete);
    /// Of what waited and does not any more.
    void takeSettingsOut();
    void reach(const KeptDraft &kept);
    void lookForWhatItLeft(const KeptDraft &kept);

    FlowCore &m_core;
    DraftPart &m_draft;
    DraftStore *m_store = nullptr;
    QString m_account;                  ///< whose draft is kept
    std::optional<KeptDraft> m_written; ///< as it is in the store
    bool m_settingsAreBack = false;     ///< of what waits: only its connector is waited for
    QString m_journalId;                ///< of the attempt that was last read back
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace wizard
