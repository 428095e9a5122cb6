// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

namespace wizard
{

/// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

/// `share` of `b` in `a`, 0 to 1.
QColor mixed(const QColor &a, const QColor &b, double share);

/// `colour` moved towards `towards` until it reaches `ratio` on `ground`; `towards` itself where nothing less
/// does.
QColor readable(const QColor &colour, const QColor &ground, const QColor &towards, double ratio = 4.5);

} // namespace wizard
