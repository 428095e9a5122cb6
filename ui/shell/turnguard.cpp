// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/turnguard.h"

namespace wizard
{

namespace
{

// An X server counts in 32 bits: after 49 days it begins anew, and that is no early press.
constexpr std::chrono::milliseconds longestQueue = std::chrono::minutes(1);

} // namespace

void TurnGuard::noteInput(quint64 stamp)
{
    if (stamp == 0)
        return;
    m_lastInput = stamp;
    m_sinceInput.start();
}

void TurnGuard::noteTurn()
{
    if (m_sinceInput.isValid())
        m_turned = qint64(m_lastInput) + m_sinceInput.elapsed();
}

bool TurnGuard::isTooEarly(quint64 stamp) const
{
    if (stamp == 0 || !m_turned)
        return false;
    const std::chrono::milliseconds since(qint64(stamp) - *m_turned);
    return since < untilSeen && since > -longestQueue;
}

} // namespace wizard
