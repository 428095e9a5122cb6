// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace wizard
{

/// The platform's four words for a rate limit's unit (PLATFORM.md section 5).
enum class RateLimitUnit { Second, Minute, Hour, Day };

/// How many requests per unit; `amount` is what the API calls `rate_limit_duration`.
struct RateLimit {
    int amount = 1; ///< at least 1
    RateLimitUnit unit = RateLimitUnit::Second;

    friend bool operator==(const RateLimit &, const RateLimit &) = default;
};

/// `second`, `minute`, `hour`, `day`.
QString rateLimitUnitWord(RateLimitUnit unit);
/// Tolerant of case, surrounding space and the plural.
std::optional<RateLimitUnit> rateLimitUnitFromWord(const QString &word);

} // namespace wizard
