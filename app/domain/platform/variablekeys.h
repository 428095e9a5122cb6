// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLatin1StringView>

namespace wizard
{

/// The platform's own variables that the program reads or fills (PLATFORM.md sections 4 and 5).
inline constexpr QLatin1StringView clientIdKey{"client_id"};
inline constexpr QLatin1StringView clientSecretKey{"client_secret"};
inline constexpr QLatin1StringView scopeKey{"scope"};
inline constexpr QLatin1StringView stateLengthKey{"state_length"};
inline constexpr QLatin1StringView responseTypeKey{"response_type_key"};
/// Where the code of consent first goes.
inline constexpr QLatin1StringView authorisedCodeKey{"oauth_authorised_code"};
/// Holds the redirect URI of an attempt.
inline constexpr QLatin1StringView callbackUrlKey{"dashboard_oauth_callback_url"};

} // namespace wizard
