// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/settingsfield.h"

#include <array>
#include <utility>

namespace wizard
{

Field settingsField(const QString &key)
{
    constexpr std::array<std::pair<QLatin1StringView, Field>, 10> fields{{
        {QLatin1StringView("authentication_implementation_id"), Field::Method},
        {QLatin1StringView("name"), Field::Name},
        {QLatin1StringView("timezone"), Field::TimeZone},
        {QLatin1StringView("date_format"), Field::DateFormat},
        {QLatin1StringView("rate_limit_duration"), Field::RateLimitAmount},
        {QLatin1StringView("rate_limit_unit"), Field::RateLimitUnit},
        {QLatin1StringView("connection_pool_id"), Field::ConnectionPool},
        {QLatin1StringView("session_id"), Field::SessionId},
        {QLatin1StringView("platform_app_key"), Field::PlatformAppKey},
        {QLatin1StringView("certificate_id"), Field::CertificateId},
    }};
    for (const auto &[word, field] : fields) {
        if (key == word)
            return field;
    }
    return Field::None;
}

} // namespace wizard
