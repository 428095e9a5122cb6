// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/measurements.h"
#include "tests/benchmarks/screen.h"

#include <QStringList>

namespace benchmark
{

/// One program started over and over, until its window has come to rest and what it holds is counted.
class LaunchRounds
{
public:
    LaunchRounds(const Screen &screen, const QStringList &command);

    /// False, with error() set, where no window came.
    bool round(bool counted);
    QString error() const { return m_error; }

    Series painted; ///< ms from before the start to the first paint
    Series usable;  ///< ms until the window looks as it does when it waits for the person
    Series memory;  ///< MiB

private:
    const Screen &m_screen;
    QStringList m_command;
    QString m_error;
};

} // namespace benchmark
