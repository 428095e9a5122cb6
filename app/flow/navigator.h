// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/failure.h"
#include "app/flow/flowports.h"
#include "app/flow/transitions.h"
#include "app/ports/operation.h"

#include <QDateTime>
#include <QObject>

#include <memory>
#include <optional>

namespace wizard
{

/// Where the flow stands, and what its page says of all that happened.
struct NavigationState {
    Place place;
    std::optional<Step> interrupted; ///< where a sign-in in the middle goes back to
    std::optional<Failure> failure;  ///< what belongs to no field: in the page's bar
    std::optional<FieldId> focusField;
    int focusSerial = 0;
    QDateTime retryAt; ///< 429: when it may be tried again
};

/// Moves the flow by the table, and holds what there is one of: the place, the message of the page, and the
/// foreground operation (ARCHITECTURE rule 3).
class Navigator : public QObject
{
    Q_OBJECT

public:
    Navigator(const FlowPorts &flowPorts, const FlowOptions &flowOptions);
    ~Navigator() override;

    const FlowPorts ports;
    const FlowOptions options;
    std::unique_ptr<Operation> foreground;

    const NavigationState &state() const { return m_state; }
    const Place &place() const { return m_state.place; }
    const std::optional<Failure> &failure() const { return m_state.failure; }
    QDateTime now() const { return ports.clock.now(); }

    /// Takes the table's row for `event`. The foreground operation ends with its activity. False where there
    /// is no row: then nothing has changed.
    bool dispatch(Event event);
    /// Whether dispatch() would find a row.
    bool accepts(Event event) const { return transition(m_state.place, event).has_value(); }

    /// A state was written: a picture will be drawn, once, from the event loop.
    void touch();

    void tell(const std::optional<Failure> &failure);
    void tellNothing() { tell(std::nullopt); }
    /// The field gets the focus when its page is drawn.
    void focus(const FieldId &field);
    void forgetFocus() { m_state.focusField.reset(); }
    /// Where a sign-in in the middle leads back to.
    void returnTo(Step step) { m_state.interrupted = step; }
    /// What a proxy has asked for is given: see Failure::proxyAnswered.
    void answerProxy(const QString &proxy) { markProxyAnswered(m_state.failure, proxy); }

    /// 429, 503: nothing goes out before `failure.retryAfter` is over; the countdown is drawn every second.
    void holdBack(const Failure &failure);
    bool isHeldBack() const { return m_state.retryAt.isValid() && now() < m_state.retryAt; }
    /// Signed out: nothing is said, held back or gone back to.
    void forget();

Q_SIGNALS:
    /// `event` has led here.
    void moved(const wizard::Place &from, wizard::Event event);
    void changed();

private:
    void countDown();

    NavigationState m_state;
    std::unique_ptr<Alarm> m_second;
    bool m_touched = false;
};

} // namespace wizard
