// SPDX-License-Identifier: Apache-2.0
#include "app/flow/navigator.h"

#include <QMetaObject>

namespace wizard
{

Navigator::Navigator(const FlowPorts &flowPorts, const FlowOptions &flowOptions)
    : ports(flowPorts)
    , options(flowOptions)
{
}

Navigator::~Navigator() = default;

bool Navigator::dispatch(Event event)
{
    const auto row = transition(m_state.place, event);
    if (!row)
        return false;
    const Place from = m_state.place;
    m_state.place = row->to;
    if (row->toInterrupted) {
        m_state.place.step = m_state.interrupted.value_or(Step::Home);
        m_state.interrupted.reset();
    }
    if (m_state.place.activity != from.activity)
        foreground.reset();
    touch();
    Q_EMIT moved(from, event);
    return true;
}

void Navigator::touch()
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

void Navigator::tell(const std::optional<Failure> &failure)
{
    m_state.failure = failure;
    touch();
}

void Navigator::focus(const FieldId &field)
{
    m_state.focusField = field;
    ++m_state.focusSerial;
    touch();
}

void Navigator::holdBack(const Failure &failure)
{
    const bool asksToWait =
        failure.cause == FailureCause::TooManyRequests || failure.cause == FailureCause::Unavailable;
    if (!asksToWait || failure.retryAfter.count() <= 0)
        return;
    m_state.retryAt = now().addSecs(failure.retryAfter.count());
    countDown();
}

void Navigator::countDown()
{
    m_second =
        isHeldBack() ? ports.clock.callAfter(std::chrono::seconds(1), [this] { countDown(); }) : nullptr;
    touch();
}

void Navigator::forget()
{
    m_state.interrupted.reset();
    m_state.failure.reset();
    m_state.retryAt = {};
    touch();
}

} // namespace wizard
