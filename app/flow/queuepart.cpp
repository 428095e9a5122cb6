// SPDX-License-Identifier: Apache-2.0
#include "app/flow/queuepart.h"

namespace wizard
{

QueuePart::QueuePart(FlowCore &core, InstancePart &instances, AttemptPart &attempt, ConsentPart &consent)
    : m_core(core)
    , m_instances(instances)
    , m_attempt(attempt)
    , m_consent(consent)
{
}

QueuePart::~QueuePart() = default;

void QueuePart::readStored() {}

bool QueuePart::put(const QStringList &)
{
    return false;
}

void QueuePart::primary() {}
void QueuePart::pause() {}
void QueuePart::goOn() {}
void QueuePart::skip() {}
void QueuePart::repeat() {}
void QueuePart::stop() {}
void QueuePart::discard() {}
void QueuePart::prepare() {}
void QueuePart::openItem() {}

bool QueuePart::takeResult()
{
    return false;
}

bool QueuePart::noteStage(QueueItem::Stage, bool, const QDateTime &)
{
    return true;
}

void QueuePart::interrupted() {}
void QueuePart::forget() {}

} // namespace wizard
