// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/connector.h"
#include "app/patchworks/reading/jsonreader.h"

#include <optional>

namespace wizard
{

/// A `system` with its methods (PLATFORM.md section 4). A method that cannot be read is left out and counted
/// in `unreadable`: with one of its variables missing it would be another method. Nothing where the connector
/// itself cannot be read.
std::optional<Connector> readConnector(JsonReader &item, QStringList &unreadable);

/// `rate_limit_unit` and `rate_limit_duration`, where both are there and make sense.
std::optional<RateLimit> readRateLimit(const JsonReader &item);

/// A name where it may be an object with `name` (`system_type{name}`) or the name itself.
QString readNested(const JsonReader &item, QLatin1StringView key, QLatin1StringView member);

} // namespace wizard
