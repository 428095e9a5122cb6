// SPDX-License-Identifier: Apache-2.0
#include "app/flow/instances/instanceloader.h"

#include "app/flow/running.h"
#include "app/patchworks/calls/listinstances.h"

#include <algorithm>
#include <utility>

namespace wizard
{

namespace
{

constexpr int mostReserved = 100'000;

} // namespace

InstanceLoader::InstanceLoader(QList<Instance> &instances, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_instances(instances)
    , m_pace(clock)
{
}

InstanceLoader::~InstanceLoader() = default;

void InstanceLoader::start(const PlatformAccess &access)
{
    stop();
    m_access = access;
    m_refreshes = !m_instances.isEmpty();
    m_coming.clear();
    m_before = 0;
    // A refresh of a part leaves a part until it is whole.
    const int partOf = m_load.partOf;
    m_load = {};
    m_load.partOf = partOf;
    m_load.running = true;
    m_pace.begin();
    ask(1);
    Q_EMIT changed();
}

void InstanceLoader::stop()
{
    m_page.reset();
    m_pace.stop();
    m_load.running = false;
    m_load.waitsUntil = {};
}

void InstanceLoader::clear()
{
    stop();
    m_instances.clear();
    m_coming.clear();
    m_load = {};
    Q_EMIT changed();
}

void InstanceLoader::ask(const PageRequest &page)
{
    run(m_page, listInstances(m_access, page), this,
        [this, page](const Result<ListPage<Instance>> &result) { take(page, result); });
}

void InstanceLoader::askAfter(std::chrono::seconds pause, const PageRequest &page)
{
    m_pace.wait(pause, [this, page] {
        m_load.waitsUntil = {};
        ask(page);
        Q_EMIT changed();
    });
    m_load.waitsUntil = m_pace.until();
}

Instance InstanceLoader::sameAsBefore(const Instance &instance)
{
    constexpr qsizetype farthest = 200; // both lists come in the same order
    const qsizetype end = std::min(m_before + farthest, m_instances.size());
    for (qsizetype i = m_before; i < end; ++i) {
        if (m_instances.at(i).id != instance.id)
            continue;
        m_before = i + 1;
        if (m_instances.at(i) == instance)
            return m_instances.at(i);
        break;
    }
    return instance;
}

void InstanceLoader::take(const PageRequest &asked, const Result<ListPage<Instance>> &result)
{
    if (!result) {
        if (const auto pause = m_pace.pauseAfter(result.error())) {
            askAfter(*pause, asked);
            Q_EMIT changed();
            return;
        }
        m_load.running = false;
        m_load.failure = result.error();
        Q_EMIT changed();
        if (result.error().cause == FailureCause::NotSignedIn)
            Q_EMIT sessionEnded();
        return;
    }
    QList<Instance> &list = m_refreshes ? m_coming : m_instances;
    if (list.isEmpty())
        list.reserve(std::min(result->total, mostReserved)); // growing would hold it twice for a moment
    for (const Instance &instance : result->items)
        list.append(m_refreshes ? sameAsBefore(instance) : instance);
    m_load.unreadable.append(result->unreadable);
    m_load.loaded = int(list.size());
    m_load.total = std::max(result->total, m_load.loaded);
    if (result->next() > 0) {
        if (!m_refreshes)
            m_load.partOf = m_load.total;
        askAfter(m_pace.pauseAfterPage(result->rest), result->following());
    } else if (result->isCut) {
        m_load.running = false;
        if (!m_refreshes)
            m_load.partOf = m_load.total;
        m_load.failure = listCut();
    } else {
        m_load.running = false;
        m_load.partOf = 0;
        if (m_refreshes)
            m_instances = std::exchange(m_coming, {});
    }
    Q_EMIT changed();
}

} // namespace wizard
