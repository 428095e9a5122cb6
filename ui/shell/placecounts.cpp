// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/placecounts.h"

#include <QCoreApplication>
#include <QLocale>

namespace wizard
{

namespace
{

struct PlaceTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::PlaceCounts)
};

QString queueText(const QueueView &queue)
{
    int left = 0;
    for (const QueueItem &item : queue.items)
        left += item.isOpen() ? 1 : 0;
    switch (queue.phase) {
    case QueueView::Phase::Empty:
        return PlaceTexts::tr("empty", "queue");
    case QueueView::Phase::Preparing:
        return PlaceTexts::tr("being prepared", "queue");
    case QueueView::Phase::Ready:
        return PlaceTexts::tr("%n ready", "instances in the queue", left);
    case QueueView::Phase::Paused:
        return PlaceTexts::tr("paused · %n left", "instances in the queue", left);
    case QueueView::Phase::Stored:
        return PlaceTexts::tr("unfinished · %n left", "instances in the queue", left);
    case QueueView::Phase::Running:
    case QueueView::Phase::Asking:
        return PlaceTexts::tr("%n left", "instances in the queue", left);
    case QueueView::Phase::Finished:
        break;
    }
    return PlaceTexts::tr("finished", "queue");
}

} // namespace

bool isPlace(Step step)
{
    return step == Step::Home || step == Step::Instance || step == Step::Queue || step == Step::History;
}

void PlaceCounts::take(const FlowSnapshot &snapshot)
{
    const QList<Instance> &instances = snapshot.home.instances;
    const bool same = isSameList(instances, m_instances);
    if (!m_records.setHistory(snapshot.history.entries) && same)
        return;
    m_instances = instances;
    m_attention = 0;
    if (m_records.records().isEmpty())
        return;
    // The history may know of instances that are gone: they need nothing any more.
    for (const Instance &instance : std::as_const(m_instances))
        m_attention += needsAttention(m_records.of(instance.id).state) ? 1 : 0;
}

QString PlaceCounts::instancesText(const FlowSnapshot &snapshot) const
{
    if (m_instances.isEmpty()) {
        if (snapshot.home.load.running)
            return PlaceTexts::tr("loading…", "instances");
        if (!snapshot.home.load.unreadable.isEmpty())
            return PlaceTexts::tr("none can be read", "instances");
        return snapshot.home.load.failure ? PlaceTexts::tr("not loaded", "instances")
                                          : PlaceTexts::tr("none yet", "instances");
    }
    const QLocale locale;
    const int all = snapshot.home.load.partOf;
    const QString size = locale.toString(m_instances.size());
    //: so many instances are listed, of so many that there are
    const QString count = all > m_instances.size()
                              ? PlaceTexts::tr("%1 of %2", "instances").arg(size, locale.toString(all))
                              : size;
    if (m_attention == 0)
        return count;
    //: how many instances there are, and how many of them should be looked at
    return PlaceTexts::tr("%1 · %2", "instances")
        .arg(count, PlaceTexts::tr("%n need(s) attention", "instances", m_attention));
}

QString PlaceCounts::of(Step place, const FlowSnapshot &snapshot) const
{
    switch (place) {
    case Step::Home:
        return instancesText(snapshot);
    case Step::Queue:
        return queueText(snapshot.queue);
    case Step::History: {
        const auto entries = static_cast<int>(snapshot.history.entries.size());
        return entries == 0 ? PlaceTexts::tr("empty", "history")
                            : PlaceTexts::tr("%n entry(s)", "history", entries);
    }
    default:
        return {};
    }
}

} // namespace wizard
