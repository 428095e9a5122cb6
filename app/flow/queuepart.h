// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attemptpart.h"
#include "app/flow/flowcore.h"
#include "app/flow/instancepart.h"

#include <QObject>

#include <chrono>

namespace wizard
{

/// The part of the flow that re-authorises many instances, one after the other: fetches them, groups them by
/// the sign-in that serves them, runs each through the same attempt as a single one, and keeps the queue on
/// the disk (without secrets) before each step that counts.
class QueuePart : public QObject
{
    Q_OBJECT

public:
    /// Less than this left of the session: asked before the next item.
    static constexpr std::chrono::minutes leastSession{15};

    /// All outlive the part.
    QueuePart(FlowCore &core, InstancePart &instances, AttemptPart &attempt, ConsentPart &consent);
    ~QueuePart() override;

    /// A queue of an earlier run, after signing in.
    void readStored();
    /// A new queue of these instances; false where one is active.
    bool put(const QStringList &ids);

    // Intents
    void primary(); ///< begin, go on, or (report) back to the instances
    void pause();
    void goOn();
    void skip();
    void repeat();
    void stop();
    void discard();

    // Effects
    void prepare();
    void openItem();

    /// An attempt has come to its result while the queue runs: notes it and goes on. False where the queue
    /// does not run: the result is shown.
    bool takeResult();
    bool isRunning() const { return m_core.state.queue.phase == QueueView::Phase::Running; }
    /// Before a call goes out: how far the item is, durable. False where it could not be written: nothing may
    /// go out then.
    bool noteStage(QueueItem::Stage stage, bool finishing, const QDateTime &baseline);
    /// The session has ended, the window closes, or the person signs out.
    void interrupted();
    void forget();

private:
    FlowCore &m_core;
    InstancePart &m_instances;
    AttemptPart &m_attempt;
    ConsentPart &m_consent;
};

} // namespace wizard
