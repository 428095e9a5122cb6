// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/time/desktopzone.h"
#include "app/domain/time/timezonetable.h"

namespace wizard
{

/// Reads tzdata's tables in `folder`; where zone.tab is missing, what Qt knows stands in for it.
TimeZoneTable readTimeZones(const QString &folder);

/// This system's zones. Read once, when they are first asked for: they are as constant for a run as the rules
/// of the zones that QTimeZone reads from the same folder.
const TimeZoneTable &systemTimeZones();

/// What this computer says now.
DesktopZone readDesktopZone();

} // namespace wizard
