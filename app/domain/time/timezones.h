// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/time/desktopzone.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace wizard
{

/// A zone that a search found.
struct TimeZoneMatch {
    QString name;      ///< an offered one
    QString otherName; ///< by which it was found; empty: by its own
    bool operator==(const TimeZoneMatch &) const = default;
};

/// What the platform takes: the names of tzdata's zone.tab, sorted, and `UTC` first.
const QList<QString> &timeZoneNames();

/// Of that list the name of the same zone; `Asia/Kolkata` for `Asia/Calcutta`. Empty where there is none.
QString offeredTimeZone(const QString &name);

/// What the computer is set to, by the name it has there: `Asia/Calcutta`, `Etc/GMT+5`.
QString desktopTimeZone(const DesktopZone &desktop);

/// The desktop's own zone by its offered name; `UTC` where it has none.
QString systemTimeZone();

/// The desktop's own zone where the platform takes none like it; empty where it does.
QString strangeSystemTimeZone();

/// An offered name, or another one for the same zone.
bool isTimeZone(const QString &name);

/// The rules of a zone that tzdata has by that name, also where the file of an old name is not installed.
/// Invalid for any other name.
QTimeZone timeZoneOf(const QString &name);

/// Zones that match what was typed: parts of the city or region, of any name that the zone has (spaces for
/// underscores, case and accents ignored), an offset at `now` ("+2", "+05:30", "utc-3") or an abbreviation at
/// `now`. The best first; all for an empty search.
QList<TimeZoneMatch> matchingTimeZones(const QString &search, const QDateTime &now);

/// "UTC+01:00" at that moment.
QString offsetText(const QString &timeZone, const QDateTime &moment);

/// The zone's next change of clocks after `moment`, in that zone; nothing where it has none.
std::optional<QDateTime> nextClockChange(const QString &timeZone, const QDateTime &moment);

} // namespace wizard
