// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attempts.h"
#include "app/flow/history/attempthistory.h"
#include "app/flow/instances/instances.h"
#include "app/flow/navigator.h"
#include "app/flow/queue/queueplan.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace wizard
{

/// Re-authorises many instances, one after the other: fetches them, groups them by
/// the sign-in that serves them, runs each through the same attempt as a single one, and keeps the queue on
/// the disk (without secrets) before each step that counts.
class Queue : public QObject
{
    Q_OBJECT

public:
    /// Less than this left of the session: asked before the next item.
    static constexpr std::chrono::minutes leastSession{15};
    /// 429 without a time of its own.
    static constexpr std::chrono::seconds usualPause{60};

    /// All outlive it.
    Queue(Navigator &navigator, const PlatformSession &platform, const Catalogue &catalogue,
          const SetupEditor &setups, Attempts &attempts, Instances &instances, AttemptHistory &history);
    ~Queue() override;

    const QueueView &view() const { return m_view; }

    /// A queue of an earlier run, after signing in. One that was interrupted by the session's end stands
    /// where it was.
    void readStored();
    /// A new queue of these instances, and its page; false where one is there already.
    bool put(const QStringList &ids);

    // Intents
    void primary(); ///< begin, go on, or (report) back to the instances
    void pause();
    void goOn();
    void skip();
    void repeat();
    void stop();
    void discard();
    /// The person closes the running item's consent page: asks what to do.
    void closeConsent();
    /// The running item from its beginning, at once.
    void startAgain();

    /// The queue's page was turned to: what was left halfway goes on.
    void shown();
    void catalogueChanged();

    /// An attempt has come to its result while the queue runs: notes it and goes on. False where the queue
    /// does not run: the result is shown.
    bool takeResult();
    /// The result says nothing of the running item's instance: the person put it off or passed over it, or
    /// nothing of it was taken.
    bool isNoEnd() const;
    bool isRunning() const { return m_view.phase == QueueView::Phase::Running; }
    /// Before a call goes out: how far the item is, durable. False where it could not be written: nothing may
    /// go out then.
    bool noteStage(QueueItem::Stage stage, bool finishing, const QDateTime &baseline);
    /// The session has ended.
    void interrupted();
    /// Signed out: what is kept stays.
    void forget();
    void answerProxy(const QString &proxy) { markProxyAnswered(m_view.failure, proxy); }

private:
    /// What the person asked for while an item ran.
    enum class Wish { None, Skip, Again, Stop };

    void prepare();
    void openItem();
    QueueItem *current();
    bool keep();
    bool showPage();
    void notAcquired();
    void takeOver();
    /// What an earlier run has done and may not have come to note down.
    void noteWhatWasNot();
    void prepareNext();
    void prepared(const Result<Instance> &result);
    void arrange();
    void begin();
    void next();
    void nextLater();
    void opened(const Result<Instance> &result);
    void attemptItem(const Instance &instance);
    void joinGroup(const QueueItem &item);
    void endGroup();
    void endItem(QueueItem::State state, FailureCause cause = FailureCause::Unknown);
    /// The running item waits again; the place is the queue's page.
    void putBack();
    /// The running item has ended before anything of it went out.
    void endOpened(QueueItem::State state, FailureCause cause);
    void pauseWith(QueueView::Pause pause, const std::optional<Failure> &failure = {});
    void ask(QueueItem::State state, const Failure &failure);
    void takeFailure(const ResultView &result);
    /// What this group's item before was refused with as well: the next ones would be, too.
    bool isRefusedAgain(const Failure &failure);
    /// An answer is missing, and the platform was asked about the instance.
    void takeDoubt(const ResultView &result);
    /// 429: goes on by itself when it is over, where the person has stayed.
    void wait(const Failure &failure);
    void waitFor(std::chrono::seconds time);
    void finish();
    bool breakOff(Wish wish);

    Navigator &m_navigator;
    const PlatformSession &m_platform;
    const Catalogue &m_catalogue;
    const SetupEditor &m_setups;
    Attempts &m_attempts;
    Instances &m_instances;
    AttemptHistory &m_history;
    QueueView m_view;
    QString m_account;                ///< whose queue it is
    QHash<QString, Instance> m_seen;  ///< while preparing
    QList<QueueGroupKey> m_groupKeys; ///< by group number
    bool m_isPrepared = false;
    bool m_beginsByItself = false; ///< when prepared: the person has said go on
    bool m_stopAsked = false;
    Wish m_wish = Wish::None;
    int m_group = -1; ///< whose browser session it is
    quint64 m_session = 0;
    quint64 m_sessions = 0;           ///< counts them
    int m_notLookedUp = -1;           ///< ended in doubt because nothing could be asked
    QDateTime m_acceptedEnd;          ///< of the session that the person goes on with all the same
    std::optional<Failure> m_refusal; ///< of the last item of `m_refusedGroup` that was refused
    int m_refusedGroup = -1;
    std::optional<Instance> m_waiting; ///< fetched; its method is told once the catalogue is there
    std::unique_ptr<Alarm> m_pauseOver;
};

} // namespace wizard
