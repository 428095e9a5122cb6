// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace wizard
{

/// The moment at which clocks in that zone show this date and time: of a time that comes twice the first, and
/// a time that clocks skip is as much later, as PHP has it. QDateTime's own answer to both depends on Qt's
/// release.
QDateTime localMoment(const QDate &date, const QTime &time, const QTimeZone &zone);

} // namespace wizard
