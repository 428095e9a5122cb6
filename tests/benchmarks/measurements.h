// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace benchmark
{

/// What a number of rounds gave for one program.
struct Series {
    QList<double> values;

    double median() const;
    double smallest() const;
    double largest() const;
};

/// Prints "name   median (smallest to largest) unit".
void tell(const QString &name, const Series &series, const QString &unit);

/// Prints the quotient of the medians, the spread of the rounds' own quotients, and how that stands to `aim`
/// (0: none). Value i of both series is of the same round, so that a busy moment weighs on both.
void tellRatio(const QString &name, const Series &ours, const Series &reference, double aim);

void say(const QString &line);

} // namespace benchmark
