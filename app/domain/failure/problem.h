// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace wizard
{

/// The fields that a person fills in, on every step. A variable is told by its position in the
/// method's list, because keys may be doubled and differ in case only.
enum class Field {
    None,
    // Sign in
    CoreUrl,
    SignInUrl,
    RedirectUri,
    ApiKey,
    Email,
    Password,
    CompanyId,
    // What is set up
    Connector,
    Method,
    // Settings
    Name,
    TimeZone,
    DateFormat,
    RateLimitAmount,
    RateLimitUnit,
    ConnectionPool,
    SessionId,
    PlatformAppKey,
    CertificateId,
    // Credentials
    Variable,
};

struct FieldId {
    Field field = Field::None;
    int variable = -1; ///< index in the method's variables; -1 for every other field

    friend bool operator==(const FieldId &, const FieldId &) = default;
    // clang-tidy 14 takes the zero that a defaulted comparison is compared with for a pointer.
    friend auto operator<=>(const FieldId &, const FieldId &) = default; // NOLINT(modernize-use-nullptr)
};

/// What is wrong with one field.
enum class ProblemKind {
    None,
    Required,
    TooLong, ///< `limit`: the most characters
    NotAUrl,
    NotHttps, ///< https is needed (loopback literals excepted)
    UrlHasUserInfo,
    UrlHasQuery,
    NotAnOrigin,   ///< a placeholder at a URL's beginning: scheme and host only; `detail`: what was meant
    NotAHostLabel, ///< a placeholder inside a host; `detail`: what was meant
    HostDoubled,   ///< a placeholder inside a host, with what the address adds itself; `detail` likewise
    NotATimeZone,
    DateFormatInvalid, ///< `detail`: which
    NotANumber,
    OutOfRange, ///< `limit`: the lowest allowed
    NotAUuid,
    NotAnEmail,
    ControlCharacters, ///< line ends or other control characters
    NameReserved,      ///< one of the built-in environments' names
    IsMask,            ///< what stands in the place of a value that is not shown was typed
    FromPlatform,      ///< the platform's own words in `text`
};

/// One field's problem. `detail` holds no secret. `text` only for FromPlatform: plain, cleaned, cut,
/// redacted.
struct Problem {
    FieldId field;
    ProblemKind kind = ProblemKind::None;
    int limit = 0;
    QString detail;
    QString text;
    int line = 0; ///< of the file that it stands in, from 1; 0: in none

    bool operator==(const Problem &) const = default;
};

/// A problem of one of our own fields; a variable's index is for whoever knows it to add.
inline Problem problemWith(Field field, ProblemKind kind, int limit = 0, const QString &detail = {})
{
    return {.field = {.field = field}, .kind = kind, .limit = limit, .detail = detail, .text = {}, .line = 0};
}

} // namespace wizard
