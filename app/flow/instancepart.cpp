// SPDX-License-Identifier: Apache-2.0
#include "app/flow/instancepart.h"

namespace wizard
{

InstancePart::InstancePart(FlowCore &core)
    : m_core(core)
    , m_loader(*core.state.instances)
{
    connect(&m_loader, &InstanceLoader::changed, this, [this] {
        m_core.state.instanceLoad = m_loader.load();
        m_core.touch();
    });
    connect(&m_loader, &InstanceLoader::sessionEnded, this, [this] { m_core.dispatch(Event::SessionEnded); });
}

InstancePart::~InstancePart() = default;

void InstancePart::load()
{
    m_loader.start(m_core.access());
}

void InstancePart::stopLoading()
{
    m_loader.stop();
}

void InstancePart::clear()
{
    m_loader.clear();
}

void InstancePart::noteChanged(const Instance &) {}

void InstancePart::select(const QStringList &ids)
{
    m_core.state.selectedInstances = ids;
    m_core.touch();
}

void InstancePart::open(const QString &) {}

void InstancePart::reauthorise(const QString &) {}

void InstancePart::fetch() {}

void InstancePart::beginReauthorise() {}

void InstancePart::endReauthorise() {}

bool InstancePart::takeTarget(const Instance &)
{
    return false;
}

void InstancePart::catalogueCompleted() {}

} // namespace wizard
