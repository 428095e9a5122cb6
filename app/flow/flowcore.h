// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/flowports.h"
#include "app/flow/flowstate.h"
#include "app/patchworks/calls/platformaccess.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// What the parts of the flow share: the state, the ports, the one foreground operation, and the table.
class FlowCore : public QObject
{
    Q_OBJECT

public:
    FlowCore(const FlowPorts &flowPorts, const FlowOptions &flowOptions);
    ~FlowCore() override;

    FlowState state;
    const FlowPorts ports;
    const FlowOptions options;
    std::unique_ptr<Operation> foreground;

    /// Takes the table's row for `event`: moves, then asks for the row's effect. False where there is none:
    /// then nothing has changed.
    bool dispatch(Event event);
    /// Whether dispatch() would find a row.
    bool accepts(Event event) const { return transition(state.place, event).has_value(); }

    /// The state was written: a picture will be drawn, once, from the event loop.
    void touch();

    /// Memory for the demo platform and for runs that keep nothing.
    const FlowStores &stores() const;
    PlatformAccess access() const;
    QDateTime now() const { return ports.clock.now(); }
    QString account() const { return accountKey(state.environment, state.session.companyId); }

    /// 429, 503: nothing goes out before `failure.retryAfter` is over; the countdown is drawn every second.
    void holdBack(const Failure &failure);
    bool isHeldBack() const { return state.retryAt.isValid() && now() < state.retryAt; }

Q_SIGNALS:
    void effectDue(wizard::Effect effect);
    void moved(wizard::Step from);
    void changed();

private:
    void countDown();

    std::unique_ptr<Alarm> m_second;
    bool m_touched = false;
};

} // namespace wizard
