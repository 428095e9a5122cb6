// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace wizard
{

/// Where a computer says which zone it is in.
struct DesktopZone {
    std::optional<QString> tz; ///< the variable TZ; nothing: it is not set
    QStringList localtime;     ///< what /etc/localtime links to, and what that links to, in this order
    QString etcTimezone;       ///< the text of /etc/timezone
};

/// The zone's name as it is set there, as the C library reads it: TZ first, then /etc/localtime, then
/// Debian's file. It may be another name than the one that is offered, or no name of tzdata's, such as
/// `CET-1CEST`. Empty: none of them says it.
QString nameOf(const DesktopZone &zone);

} // namespace wizard
