// SPDX-License-Identifier: Apache-2.0
#include "app/domain/platform/ratelimit.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

QString rateLimitUnitWord(RateLimitUnit unit)
{
    switch (unit) {
    case RateLimitUnit::Second:
        return u"second"_s;
    case RateLimitUnit::Minute:
        return u"minute"_s;
    case RateLimitUnit::Hour:
        return u"hour"_s;
    case RateLimitUnit::Day:
        return u"day"_s;
    }
    return {};
}

std::optional<RateLimitUnit> rateLimitUnitFromWord(const QString &word)
{
    const QString plain = word.trimmed().toLower();
    for (auto unit :
         {RateLimitUnit::Second, RateLimitUnit::Minute, RateLimitUnit::Hour, RateLimitUnit::Day}) {
        if (plain == rateLimitUnitWord(unit) || plain == rateLimitUnitWord(unit) + u's')
            return unit;
    }
    return std::nullopt;
}

} // namespace wizard
