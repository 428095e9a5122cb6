// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>

#include <chrono>
#include <optional>

namespace wizard
{

/// Tells a press that was meant for what stood there before from one that is meant for what stands there now.
/// In the time of the input events: however long the program was busy, what counts is when the person
/// pressed.
class TurnGuard
{
public:
    /// What is new was not seen before that.
    static constexpr std::chrono::milliseconds untilSeen{500};

    /// `stamp` as of QInputEvent::timestamp(); 0: an event without its time, made by no hand.
    void noteInput(quint64 stamp);
    /// Something else stands there from now on.
    void noteTurn();
    bool isTooEarly(quint64 stamp) const;

private:
    quint64 m_lastInput = 0;
    QElapsedTimer m_sinceInput;
    std::optional<qint64> m_turned; ///< in the events' time; nothing: not known, before the first input
};

} // namespace wizard
