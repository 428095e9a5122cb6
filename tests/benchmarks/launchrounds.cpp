// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/launchrounds.h"

#include "tests/benchmarks/runningprogram.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace benchmark
{

LaunchRounds::LaunchRounds(const Screen &screen, const QStringList &command)
    : m_screen(screen)
    , m_command(command)
{
}

bool LaunchRounds::round(bool counted)
{
    const QRect place = m_screen.rect();
    const Frame before = m_screen.frame(place);
    {
        RunningProgram program(m_command);
        const Appearing window =
            m_screen.watch(place, before, program.begun(), std::chrono::milliseconds(1000));
        if (!window.settled) {
            m_error = u"no window of %1 came to rest"_s.arg(m_command.first());
            return false;
        }
        m_screen.keep(QFileInfo(m_command.first()).fileName());
        program.comesToRest();
        if (counted) {
            painted.values.append(window.first);
            usable.values.append(window.complete);
            memory.values.append(program.memory());
        }
    }
    // The next one begins on an empty screen.
    for (int tries = 0; tries < 500 && Screen::difference(m_screen.frame(place), before) > 0; ++tries)
        pause(std::chrono::milliseconds(10));
    return true;
}

} // namespace benchmark
