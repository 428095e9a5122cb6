// SPDX-License-Identifier: Apache-2.0
// The queue as a person steers it, and its preparation. The running of its items: queuerun.cpp.
#include "app/flow/queue/queuepart.h"

#include "app/domain/failure/failureword.h"
#include "app/flow/running.h"
#include "app/patchworks/calls/listinstances.h"

#include <algorithm>

namespace wizard
{

using Phase = QueueView::Phase;
using Pause = QueueView::Pause;

QueuePart::QueuePart(FlowCore &core, InstancePart &instances, AttemptPart &attempt, ConsentPart &consent,
                     HistoryPart &history)
    : m_core(core)
    , m_instances(instances)
    , m_attempt(attempt)
    , m_consent(consent)
    , m_history(history)
{
    attempt.setStageNote([this](QueueItem::Stage stage, bool finishing, const QDateTime &baseline) {
        return noteStage(stage, finishing, baseline);
    });
}

QueuePart::~QueuePart()
{
    m_core.stores().queue.release();
}

QueueItem *QueuePart::current()
{
    const int index = view().current;
    return index >= 0 && index < view().items.size() ? &view().items[index] : nullptr;
}

bool QueuePart::keep()
{
    m_core.touch();
    return m_core.stores().queue.write(storedQueue(view(), m_account));
}

bool QueuePart::showPage()
{
    return m_core.state.place.step == Step::Queue || m_core.dispatch(Event::QueueShown);
}

void QueuePart::readStored()
{
    if (view().phase != Phase::Empty && m_account == m_core.account())
        return;
    forget();
    m_account = m_core.account();
    const auto stored = m_core.stores().queue.read(m_account);
    if (!stored || std::none_of(stored->items.begin(), stored->items.end(),
                                [](const QueueItem &item) { return item.isOpen(); }))
        return;
    view().phase = Phase::Stored;
    view().items = recoveredItems(*stored);
    view().begun = stored->begun;
    arrangeQueue(view(), {});
    m_core.touch();
}

bool QueuePart::put(const QStringList &ids)
{
    if (view().phase == Phase::Empty || view().phase == Phase::Finished) {
        // Another program may have left one since.
        forget();
        readStored();
    }
    if (view().phase != Phase::Empty)
        return false;
    if (!m_core.stores().queue.acquire(m_account)) {
        notAcquired();
        return false;
    }
    QHash<QString, const Instance *> known;
    for (const Instance &instance : std::as_const(*m_core.state.instances))
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
        view().items.append(item);
    }
    view().begun = m_core.now();
    view().phase = Phase::Preparing;
    const bool isKept = keep();
    if (!isKept)
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
    if (showPage() && isKept)
        m_core.dispatch(Event::QueuePrepareAsked);
    return true;
}

void QueuePart::notAcquired()
{
    if (m_core.stores().queue.isElsewhere())
        pauseWith(Pause::InUse, Failure::because(FailureCause::QueueInUse));
    else
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
}

void QueuePart::takeOver()
{
    QueueStore &store = m_core.stores().queue;
    if (!store.acquire(m_account)) {
        notAcquired();
        return;
    }
    // What stood there at the start may have been gone on with elsewhere.
    const QString account = m_account;
    const auto stored = store.read(account);
    view() = {};
    m_core.touch();
    if (!stored) {
        store.release();
        return;
    }
    view().phase = Phase::Preparing;
    view().items = recoveredItems(*stored);
    view().begun = stored->begun;
    m_isPrepared = false;
    m_beginsByItself = true;
    m_core.dispatch(Event::QueuePrepareAsked);
}

void QueuePart::shown()
{
    if (view().phase == Phase::Preparing)
        m_core.dispatch(Event::QueuePrepareAsked);
}

void QueuePart::prepare()
{
    if (view().prepared == 0)
        m_seen.clear();
    prepareNext();
}

void QueuePart::prepareNext()
{
    QueueView &queue = view();
    while (queue.prepared < queue.items.size() && !queue.items.at(queue.prepared).isOpen())
        ++queue.prepared;
    m_core.touch();
    if (queue.prepared >= queue.items.size()) {
        arrange();
        return;
    }
    run(m_core.foreground, fetchInstance(m_core.access(), queue.items.at(queue.prepared).instanceId), this,
        [this](const Result<Instance> &result) { prepared(result); });
}

void QueuePart::prepared(const Result<Instance> &result)
{
    QueueItem &item = view().items[view().prepared];
    if (result) {
        item.name = result->name;
        item.methodId = result->methodId;
        item.changedMeanwhile = item.changedMeanwhile || isChangedMeanwhile(item, *result);
        const BrokenOff stands = brokenOff(item, *result);
        item.at = m_core.now();
        if (stands == BrokenOff::Finished) {
            item.state = QueueItem::State::Changed;
            m_core.state.selectedInstances.removeAll(item.instanceId);
            m_history.noteItem(item, view().begun);
        } else if (stands == BrokenOff::Untold) {
            item.state = QueueItem::State::Unknown;
            item.reason = wordOf(FailureCause::OutcomeUnknown);
            m_history.noteItem(item, view().begun);
        } else {
            resetItem(item);
            item.baseline = result->updatedAt;
            m_seen.insert(item.instanceId, *result);
        }
    } else {
        const Failure &failure = result.error();
        switch (failure.cause) {
        case FailureCause::NotSignedIn:
            m_core.state.failure = failure;
            m_core.dispatch(Event::SessionEnded);
            return;
        case FailureCause::TooManyRequests:
            wait(failure);
            return;
        case FailureCause::NotFound:
        case FailureCause::Forbidden:
            item.state = QueueItem::State::Failed;
            item.at = m_core.now();
            item.reason = wordOf(failure.cause);
            m_history.noteItem(item, view().begun);
            break;
        default:
            if (isOutOfReach(failure.cause)) {
                m_core.dispatch(Event::QueuePrepared);
                pauseWith(Pause::None, failure);
                return;
            }
            break; // its method alone decides, and its turn tells
        }
    }
    ++view().prepared;
    prepareNext();
}

void QueuePart::catalogueChanged()
{
    if (m_core.state.catalogue.running)
        return;
    if (m_core.state.place == Place{Step::Queue, Activity::PreparingQueue}) {
        if (view().prepared >= view().items.size())
            arrange();
    } else if (m_waiting) {
        const Instance instance = *m_waiting;
        m_waiting.reset();
        attemptItem(instance);
    }
}

void QueuePart::arrange()
{
    const FlowState &state = m_core.state;
    if (state.catalogue.running)
        return;
    QHash<QString, QueueGroupKey> keys;
    for (const Instance &instance : std::as_const(m_seen)) {
        const MethodMatch match = matchMethod(*state.connectors, true, instance);
        if (!match.method)
            continue;
        keys.insert(instance.id, queueGroupKey(*match.method, state.environment.order, instance));
        for (QueueItem &item : view().items) {
            if (item.instanceId != instance.id)
                continue;
            item.connectorName = match.connector->title();
            item.methodName = match.method->name;
        }
    }
    m_seen.clear();
    m_groupKeys = arrangeQueue(view(), keys);
    m_isPrepared = true;
    m_core.dispatch(Event::QueuePrepared);
    if (!keep()) {
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
        return;
    }
    view().phase = Phase::Ready;
    const bool isDone = view().count(QueueItem::State::Waiting) == 0;
    if (isDone)
        finish();
    else if (m_beginsByItself)
        begin();
}

void QueuePart::primary()
{
    switch (view().phase) {
    case Phase::Ready:
        begin();
        break;
    case Phase::Stored:
    case Phase::Paused:
        goOn();
        break;
    case Phase::Finished:
        m_core.dispatch(Event::WentHome);
        break;
    default:
        break;
    }
}

void QueuePart::goOn()
{
    QueueView &queue = view();
    const bool canGoOn = queue.phase == Phase::Stored ||
                         (queue.phase == Phase::Paused && queue.pause != Pause::VariablesVanished);
    if (!canGoOn || m_core.isHeldBack() || !showPage() ||
        m_core.state.place != Place{Step::Queue, Activity::Idle})
        return;
    if (queue.phase == Phase::Stored || queue.pause == Pause::InUse) {
        takeOver();
        return;
    }
    if (queue.pause == Pause::SessionEnding)
        m_acceptedEnd = m_core.state.session.expires;
    if (!keep()) {
        pauseWith(Pause::NotKept, Failure::because(FailureCause::QueueUnwritable));
        return;
    }
    if (m_isPrepared) {
        begin();
        return;
    }
    queue.phase = Phase::Preparing;
    queue.pause = Pause::None;
    queue.failure.reset();
    m_core.dispatch(Event::QueuePrepareAsked);
}

void QueuePart::pause()
{
    if (!isRunning())
        return;
    const Place place = m_core.state.place;
    if (place.step != Step::Queue) {
        // Consent or a call: the item that runs is not torn apart.
        view().pauseAsked = !view().pauseAsked;
        m_core.touch();
        return;
    }
    putBack();
    pauseWith(Pause::ByPerson);
}

void QueuePart::skip()
{
    if (view().phase == Phase::Asking) {
        // A third party's refusal stays what it was.
        if (QueueItem *item = current(); item && item->state != QueueItem::State::Declined)
            item->state = QueueItem::State::Skipped;
        begin();
    } else if (isRunning() && m_core.state.place.activity == Activity::OpeningInstance) {
        endOpened(QueueItem::State::Skipped, FailureCause::Unknown);
    } else if (isRunning()) {
        breakOff(Wish::Skip);
    }
}

void QueuePart::repeat()
{
    if (view().phase != Phase::Asking)
        return;
    if (QueueItem *item = current())
        resetItem(*item);
    begin();
}

void QueuePart::stop()
{
    const Place place = m_core.state.place;
    switch (view().phase) {
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
        m_core.foreground.reset();
        m_core.dispatch(Event::QueuePrepared);
        finish();
        break;
    case Phase::Paused:
        if (view().pause == Pause::InUse)
            forget();
        else
            finish();
        break;
    default:
        break;
    }
    m_core.touch();
}

void QueuePart::discard()
{
    const Phase phase = view().phase;
    if (phase != Phase::Stored && phase != Phase::Ready && phase != Phase::Finished)
        return;
    if (phase != Phase::Finished) {
        // It may be another program's by now.
        if (!m_core.stores().queue.acquire(m_account)) {
            notAcquired();
            return;
        }
        m_core.stores().queue.remove(m_account);
    }
    forget();
    m_core.dispatch(Event::WentHome);
}

void QueuePart::forget()
{
    m_core.stores().queue.release();
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
    view() = {};
    m_core.touch();
}

} // namespace wizard
