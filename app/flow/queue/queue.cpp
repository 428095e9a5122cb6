// SPDX-License-Identifier: Apache-2.0
// The queue as a person steers it, and its preparation. The running of its items: queuerun.cpp.
#include "app/flow/queue/queue.h"

#include "app/domain/failure/failureword.h"
#include "app/flow/running.h"
#include "app/patchworks/calls/listinstances.h"

#include <algorithm>

namespace wizard
{

using Phase = QueueView::Phase;
using Pause = QueueView::Pause;

Queue::Queue(Navigator &navigator, const PlatformSession &platform, const Catalogue &catalogue,
             const SetupEditor &setups, Attempts &attempts, Instances &instances, AttemptHistory &history)
    : m_navigator(navigator)
    , m_platform(platform)
    , m_catalogue(catalogue)
    , m_setups(setups)
    , m_attempts(attempts)
    , m_instances(instances)
    , m_history(history)
{
    connect(&history, &AttemptHistory::kept, this, [this](const QString &instanceId) {
        for (QueueItem &item : m_view.items) {
            if (item.instanceId == instanceId)
                item.isUnnoted = false; // kept with what is kept next
        }
    });
    attempts.setStageNote([this](QueueItem::Stage stage, bool finishing, const QDateTime &baseline) {
        return noteStage(stage, finishing, baseline);
    });
}

Queue::~Queue()
{
    m_platform.stores().queue.release();
}

QueueItem *Queue::current()
{
    const int index = m_view.current;
    return index >= 0 && index < m_view.items.size() ? &m_view.items[index] : nullptr;
}

bool Queue::keep()
{
    m_navigator.touch();
    return m_platform.stores().queue.write(storedQueue(m_view, m_account));
}

bool Queue::showPage()
{
    return m_navigator.place().step == Step::Queue || m_navigator.dispatch(Event::QueueShown);
}

void Queue::readStored()
{
    if (m_view.phase != Phase::Empty && m_account == m_platform.account())
        return;
    forget();
    m_account = m_platform.account();
    const auto stored = m_platform.stores().queue.read(m_account);
    if (!stored || std::none_of(stored->items.begin(), stored->items.end(),
                                [](const QueueItem &item) { return item.isOpen(); }))
        return;
    m_view.phase = Phase::Stored;
    m_view.items = recoveredItems(*stored);
    m_view.begun = stored->begun;
    arrangeQueue(m_view, {});
    m_navigator.touch();
}

bool Queue::put(const QStringList &ids)
{
    if (m_view.phase == Phase::Empty || m_view.phase == Phase::Finished) {
        // Another program may have left one since.
        forget();
        readStored();
    }
    if (m_view.phase != Phase::Empty)
        return false;
    if (!m_platform.stores().queue.acquire(m_account)) {
        notAcquired();
        return false;
    }
    QHash<QString, const Instance *> known;
    for (const Instance &instance : m_instances.state().instances)
        known.insert(instance.id, &instance);
    QStringList unique = ids;
    unique.removeDuplicates();
    for (const QString &id : std::as_const(unique)) {
        QueueItem item;
        item.instanceId = id;
        if (const Instance *instance = known.value(id)) {
            item.name = instance->name;
            item.connectorName = instance->connectorName;
            item.methodId = instance->methodId;
            item.methodName = instance->methodName;
        }
        m_view.items.append(item);
    }
    m_view.begun = m_navigator.now();
    m_view.phase = Phase::Preparing;
    const bool isKept = keep();
    if (!isKept)
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
    if (showPage() && isKept)
        prepare();
    return true;
}

void Queue::notAcquired()
{
    if (m_platform.stores().queue.isElsewhere())
        pauseWith(Pause::InUse, Failure::because(FailureCause::QueueInUse));
    else
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
}

void Queue::takeOver()
{
    QueueStore &store = m_platform.stores().queue;
    if (!store.acquire(m_account)) {
        notAcquired();
        return;
    }
    // What stood there at the start may have been gone on with elsewhere.
    const QString account = m_account;
    const auto stored = store.read(account);
    m_view = {};
    m_navigator.touch();
    if (!stored) {
        store.release();
        return;
    }
    m_view.phase = Phase::Preparing;
    m_view.items = recoveredItems(*stored);
    m_view.begun = stored->begun;
    noteWhatWasNot();
    m_isPrepared = false;
    m_beginsByItself = true;
    prepare();
}

void Queue::noteWhatWasNot()
{
    // The history is written beside the queue: what killed the run may have come between.
    m_history.read();
    const QList<QueueItem> items = m_view.items;
    for (const QueueItem &item : items) {
        if (item.isUnnoted)
            m_history.noteEarlier(item, m_view.begun);
    }
}

void Queue::shown()
{
    if (m_view.phase == Phase::Preparing)
        prepare();
}

void Queue::prepare()
{
    if (!m_navigator.dispatch(Event::QueuePrepareAsked))
        return;
    if (m_view.prepared == 0)
        m_seen.clear();
    prepareNext();
}

void Queue::prepareNext()
{
    while (m_view.prepared < m_view.items.size() && !m_view.items.at(m_view.prepared).isOpen())
        ++m_view.prepared;
    m_navigator.touch();
    if (m_view.prepared >= m_view.items.size()) {
        arrange();
        return;
    }
    run(m_navigator.foreground,
        fetchInstance(m_platform.access(), m_view.items.at(m_view.prepared).instanceId), this,
        [this](const Result<Instance> &result) { prepared(result); });
}

void Queue::prepared(const Result<Instance> &result)
{
    QueueItem &item = m_view.items[m_view.prepared];
    if (result) {
        item.name = result->name;
        item.methodId = result->methodId;
        item.changedMeanwhile = item.changedMeanwhile || isChangedMeanwhile(item, *result);
        const BrokenOff stands = brokenOff(item, *result);
        item.at = m_navigator.now();
        if (stands == BrokenOff::Finished) {
            item.state = QueueItem::State::Changed;
            m_instances.deselect(item.instanceId);
            m_history.noteItem(item, m_view.begun);
        } else if (stands == BrokenOff::Untold) {
            item.state = QueueItem::State::Unknown;
            item.reason = wordOf(FailureCause::OutcomeUnknown);
            m_history.noteItem(item, m_view.begun);
        } else {
            resetItem(item);
            item.baseline = result->updatedAt;
            m_seen.insert(item.instanceId, *result);
        }
    } else {
        const Failure &failure = result.error();
        switch (failure.cause) {
        case FailureCause::NotSignedIn:
            m_navigator.tell(failure);
            m_navigator.dispatch(Event::SessionEnded);
            return;
        case FailureCause::TooManyRequests:
            wait(failure);
            return;
        case FailureCause::NotFound:
        case FailureCause::Forbidden:
            item.state = QueueItem::State::Failed;
            item.at = m_navigator.now();
            item.reason = wordOf(failure.cause);
            m_history.noteItem(item, m_view.begun);
            break;
        default:
            if (isOutOfReach(failure.cause)) {
                m_navigator.dispatch(Event::QueuePrepared);
                pauseWith(Pause::None, failure);
                return;
            }
            break; // its method alone decides, and its turn tells
        }
    }
    ++m_view.prepared;
    prepareNext();
}

void Queue::catalogueChanged()
{
    if (m_catalogue.load().running)
        return;
    if (m_navigator.place() == Place{Step::Queue, Activity::PreparingQueue}) {
        if (m_view.prepared >= m_view.items.size())
            arrange();
    } else if (m_waiting) {
        const Instance instance = *m_waiting;
        m_waiting.reset();
        attemptItem(instance);
    }
}

void Queue::arrange()
{
    if (m_catalogue.load().running)
        return;
    QHash<QString, QueueGroupKey> keys;
    for (const Instance &instance : std::as_const(m_seen)) {
        const MethodMatch match = matchMethod(m_catalogue.connectors(), true, instance);
        if (!match.method)
            continue;
        keys.insert(instance.id, queueGroupKey(*match.method, m_platform.environment().order, instance));
        for (QueueItem &item : m_view.items) {
            if (item.instanceId != instance.id)
                continue;
            item.connectorName = match.connector->title();
            item.methodName = match.method->name;
        }
    }
    m_seen.clear();
    m_groupKeys = arrangeQueue(m_view, keys);
    m_isPrepared = true;
    m_navigator.dispatch(Event::QueuePrepared);
    if (!keep()) {
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
        return;
    }
    m_view.phase = Phase::Ready;
    const bool isDone = m_view.count(QueueItem::State::Waiting) == 0;
    if (isDone)
        finish();
    else if (m_beginsByItself)
        begin();
}

void Queue::primary()
{
    switch (m_view.phase) {
    case Phase::Ready:
        begin();
        break;
    case Phase::Stored:
    case Phase::Paused:
        goOn();
        break;
    case Phase::Finished:
        m_navigator.dispatch(Event::WentHome);
        break;
    default:
        break;
    }
}

void Queue::goOn()
{
    const bool canGoOn = m_view.phase == Phase::Stored ||
                         (m_view.phase == Phase::Paused && m_view.pause != Pause::VariablesVanished);
    if (!canGoOn || m_navigator.isHeldBack() || !showPage() ||
        m_navigator.place() != Place{Step::Queue, Activity::Idle})
        return;
    if (m_view.phase == Phase::Stored || m_view.pause == Pause::InUse) {
        takeOver();
        return;
    }
    if (m_view.pause == Pause::SessionEnding)
        m_acceptedEnd = m_platform.session().expires;
    if (!keep()) {
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
        return;
    }
    if (m_isPrepared) {
        begin();
        return;
    }
    m_view.phase = Phase::Preparing;
    m_view.pause = Pause::None;
    m_view.failure.reset();
    prepare();
}

void Queue::pause()
{
    if (!isRunning())
        return;
    const Place place = m_navigator.place();
    if (place.step != Step::Queue) {
        // Consent or a call: the item that runs is not torn apart.
        m_view.pauseAsked = !m_view.pauseAsked;
        m_navigator.touch();
        return;
    }
    putBack();
    pauseWith(Pause::ByPerson);
}

void Queue::skip()
{
    if (m_view.phase == Phase::Asking) {
        // A third party's refusal stays what it was.
        if (QueueItem *item = current(); item && item->state != QueueItem::State::Declined)
            item->state = QueueItem::State::Skipped;
        begin();
    } else if (isRunning() && m_navigator.place().activity == Activity::OpeningInstance) {
        endOpened(QueueItem::State::Skipped, FailureCause::Unknown);
    } else if (isRunning()) {
        breakOff(Wish::Skip);
    }
}

void Queue::repeat()
{
    if (m_view.phase != Phase::Asking)
        return;
    if (QueueItem *item = current())
        resetItem(*item);
    begin();
}

void Queue::stop()
{
    const Place place = m_navigator.place();
    switch (m_view.phase) {
    case Phase::Running:
        if (place.step == Step::Queue) {
            putBack();
            finish();
        } else if (!breakOff(Wish::Stop)) {
            m_stopAsked = true;
        }
        break;
    case Phase::Asking:
        if (QueueItem *item = current(); item && item->state != QueueItem::State::Declined)
            item->state = QueueItem::State::Skipped;
        finish();
        break;
    case Phase::Preparing:
        m_navigator.dispatch(Event::QueuePrepared);
        finish();
        break;
    case Phase::Paused:
        if (m_view.pause == Pause::InUse)
            forget();
        else
            finish();
        break;
    default:
        break;
    }
    m_navigator.touch();
}

void Queue::discard()
{
    const Phase phase = m_view.phase;
    if (phase != Phase::Stored && phase != Phase::Ready && phase != Phase::Finished)
        return;
    if (phase != Phase::Finished) {
        // It may be another program's by now.
        if (!m_platform.stores().queue.acquire(m_account)) {
            notAcquired();
            return;
        }
        m_platform.stores().queue.remove(m_account);
    }
    forget();
    m_navigator.dispatch(Event::WentHome);
}

void Queue::forget()
{
    m_platform.stores().queue.release();
    m_pauseOver.reset();
    m_seen.clear();
    m_groupKeys.clear();
    m_waiting.reset();
    m_isPrepared = false;
    m_beginsByItself = false;
    m_stopAsked = false;
    m_wish = Wish::None;
    m_notLookedUp = -1;
    m_acceptedEnd = {};
    endGroup();
    m_view = {};
    m_navigator.touch();
}

} // namespace wizard
