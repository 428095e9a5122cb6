// SPDX-License-Identifier: Apache-2.0
#include "app/flow/flowcore.h"

#include <QMetaObject>

namespace wizard
{

FlowCore::FlowCore(const FlowPorts &flowPorts, const FlowOptions &flowOptions)
    : ports(flowPorts)
    , options(flowOptions)
{
}

FlowCore::~FlowCore() = default;

bool FlowCore::dispatch(Event event)
{
    const auto row = transition(state.place, event);
    if (!row)
        return false;
    const Step from = state.place.step;
    state.place = row->to;
    if (row->toInterrupted) {
        state.place.step = state.interrupted.value_or(Step::Home);
        state.interrupted.reset();
    }
    if (state.place.step != from)
        Q_EMIT moved(from);
    touch();
    if (row->effect != Effect::None)
        Q_EMIT effectDue(row->effect);
    return true;
}

void FlowCore::touch()
{
    if (m_touched)
        return;
    m_touched = true;
    // Many small writes of one turn make one picture.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_touched = false;
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

const FlowStores &FlowCore::stores() const
{
    return options.memoryOnly() || state.environment.kind == EnvironmentKind::Demo ? ports.memory
                                                                                   : ports.kept;
}

PlatformAccess FlowCore::access() const
{
    return {&ports.http, state.environment, state.session};
}

void FlowCore::holdBack(const Failure &failure)
{
    const bool asksToWait =
        failure.cause == FailureCause::TooManyRequests || failure.cause == FailureCause::Unavailable;
    if (!asksToWait || failure.retryAfter.count() <= 0)
        return;
    state.retryAt = now().addSecs(failure.retryAfter.count());
    countDown();
}

void FlowCore::countDown()
{
    m_second =
        isHeldBack() ? ports.clock.callAfter(std::chrono::seconds(1), [this] { countDown(); }) : nullptr;
    touch();
}

} // namespace wizard
