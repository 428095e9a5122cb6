// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/localmoment.h"

namespace wizard
{

QDateTime localMoment(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    if (!date.isValid() || !time.isValid() || !zone.isValid())
        return {};
    // As if it were UTC: at most 14 hours off, so that a day before and after lie on either side of it.
    const QDateTime asUtc(date, time, QTimeZone::utc());
    const int before = zone.offsetFromUtc(asUtc.addDays(-1));
    const int after = zone.offsetFromUtc(asUtc.addDays(1));
    const QDateTime first = asUtc.addSecs(-before);
    const QDateTime second = asUtc.addSecs(-after);
    const bool isSecond = zone.offsetFromUtc(first) != before && zone.offsetFromUtc(second) == after;
    return (isSecond ? second : first).toTimeZone(zone);
}

} // namespace wizard
