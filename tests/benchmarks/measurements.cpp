// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/measurements.h"

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace benchmark
{

double Series::median() const
{
    if (values.isEmpty())
        return 0;
    QList<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const qsizetype middle = sorted.size() / 2;
    return sorted.size() % 2 ? sorted.at(middle) : (sorted.at(middle - 1) + sorted.at(middle)) / 2;
}

double Series::smallest() const
{
    return values.isEmpty() ? 0 : *std::min_element(values.cbegin(), values.cend());
}

double Series::largest() const
{
    return values.isEmpty() ? 0 : *std::max_element(values.cbegin(), values.cend());
}

void say(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

void tell(const QString &name, const Series &series, const QString &unit)
{
    say(u"  %1 %2 %3   (%4 to %5, %6 rounds)"_s.arg(name, -52)
            .arg(series.median(), 7, 'f', 1)
            .arg(unit)
            .arg(series.smallest(), 0, 'f', 1)
            .arg(series.largest(), 0, 'f', 1)
            .arg(series.values.size()));
}

void tellRatio(const QString &name, const Series &ours, const Series &reference, double aim)
{
    if (ours.values.isEmpty() || reference.median() <= 0) {
        say(u"  %1 not measured"_s.arg(name, -52));
        return;
    }
    const double ratio = ours.median() / reference.median();
    Series rounds;
    for (qsizetype i = 0; i < std::min(ours.values.size(), reference.values.size()); ++i)
        rounds.values.append(ours.values.at(i) / reference.values.at(i));
    QString line = u"  %1 %2      (rounds %3 to %4)"_s.arg(name, -52)
                       .arg(ratio, 7, 'f', 2)
                       .arg(rounds.smallest(), 0, 'f', 2)
                       .arg(rounds.largest(), 0, 'f', 2);
    if (aim > 0)
        line += u"   aim %1: %2"_s.arg(aim, 0, 'f', 1).arg(ratio <= aim ? u"reached"_s : u"missed"_s);
    say(line);
}

} // namespace benchmark
