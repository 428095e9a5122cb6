// SPDX-License-Identifier: Apache-2.0
#include "app/flow/instanceloader.h"

#include "app/flow/running.h"
#include "app/patchworks/listinstances.h"

#include <algorithm>
#include <utility>

namespace wizard
{

InstanceLoader::InstanceLoader(QList<Instance> &instances, QObject *parent)
    : QObject(parent)
    , m_instances(instances)
{
}

InstanceLoader::~InstanceLoader() = default;

void InstanceLoader::start(const PlatformAccess &access)
{
    stop();
    m_access = access;
    m_refreshes = !m_instances.isEmpty();
    m_coming.clear();
    // A refresh of a part leaves a part until it is whole.
    const int partOf = m_load.partOf;
    m_load = {};
    m_load.partOf = partOf;
    m_load.running = true;
    ask(1);
    Q_EMIT changed();
}

void InstanceLoader::stop()
{
    m_page.reset();
    m_load.running = false;
}

void InstanceLoader::clear()
{
    stop();
    m_instances.clear();
    m_coming.clear();
    m_load = {};
    Q_EMIT changed();
}

void InstanceLoader::ask(int page)
{
    run(m_page, listInstances(m_access, page), this, [this](const Result<ListPage<Instance>> &result) {
        if (!result) {
            m_load.running = false;
            m_load.failure = result.error();
            Q_EMIT changed();
            if (result.error().cause == FailureCause::NotSignedIn)
                Q_EMIT sessionEnded();
            return;
        }
        QList<Instance> &list = m_refreshes ? m_coming : m_instances;
        list.append(result->items);
        m_load.loaded = int(list.size());
        m_load.total = std::max(result->total, m_load.loaded);
        if (const int next = result->next()) {
            if (!m_refreshes)
                m_load.partOf = m_load.total;
            ask(next);
        } else {
            m_load.running = false;
            m_load.partOf = 0;
            if (m_refreshes)
                m_instances = std::exchange(m_coming, {});
        }
        Q_EMIT changed();
    });
}

} // namespace wizard
