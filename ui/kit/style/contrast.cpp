// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/style/contrast.h"

#include <algorithm>
#include <cmath>

namespace wizard
{

namespace
{

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

} // namespace

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int from, int to) {
        return static_cast<int>(std::lround(from + (to - from) * share));
    };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

QColor readable(const QColor &colour, const QColor &ground, const QColor &towards, double ratio)
{
    for (int step = 0; step < 20; ++step) {
        const QColor candidate = mixed(colour, towards, step / 20.0);
        if (contrastRatio(candidate, ground) >= ratio)
            return candidate;
    }
    return towards;
}

} // namespace wizard
