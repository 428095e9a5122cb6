// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace wizard
{

/// IANA names that this system knows, sorted, without Qt's own `UTC±hh:mm` ids; `UTC` first.
const QList<QString> &timeZoneNames();

/// The desktop's own zone; `UTC` where it has none that the platform would know.
QString systemTimeZone();

/// A zone that this system knows; `Etc/UTC` and other aliases of UTC count.
bool isTimeZone(const QString &name);

/// Names that match what was typed: parts of the city or region (spaces for underscores, case and accents
/// ignored), an offset at `now` ("+2", "+05:30", "utc-3") or an abbreviation at `now`. All names for an empty
/// search.
QList<QString> matchingTimeZones(const QString &search, const QDateTime &now);

/// "UTC+01:00" at that moment.
QString offsetText(const QString &timeZone, const QDateTime &moment);

/// The zone's next change of clocks after `moment`, in that zone; nothing where it has none.
std::optional<QDateTime> nextClockChange(const QString &timeZone, const QDateTime &moment);

} // namespace wizard
