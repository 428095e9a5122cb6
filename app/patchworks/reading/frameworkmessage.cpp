// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/frameworkmessage.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <iterator>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// Laravel's own (Handler, ValidationException, ThrottleRequests, the maintenance page), the phrases of RFC
// 9110 that Symfony and servers fall back on, and those of the usual gateways.
constexpr QStringView constants[] = {
    u"bad gateway",
    u"bad request",
    u"conflict",
    u"csrf token mismatch",
    u"endpoint request timed out",
    u"error",
    u"forbidden",
    u"gateway timeout",
    u"gateway time-out",
    u"gone",
    u"internal server error",
    u"method not allowed",
    u"not found",
    u"origin mismatch",
    u"page expired",
    u"payload too large",
    u"request timeout",
    u"server error",
    u"service temporarily unavailable",
    u"service unavailable",
    u"the given data was invalid",
    u"the post data is too large",
    u"the upstream server is timing out",
    u"an invalid response was received from the upstream server",
    u"this action is unauthorized",
    u"too many attempts",
    u"too many requests",
    u"unauthenticated",
    u"unprocessable content",
    u"unprocessable entity",
    u"whoops, looks like something went wrong",
};

constexpr QStringView beginnings[] = {
    u"no query results for model",
    u"route [",
    u"sqlstate[",
    u"the route ",
};

} // namespace

bool isFrameworkMessage(const QString &text)
{
    QString plain = text.simplified().toLower();
    while (plain.endsWith(u'.') || plain.endsWith(u'!'))
        plain.chop(1);
    // "The GET method is not supported for route x. Supported methods: POST."
    if (plain.startsWith(u"the ") && plain.contains(u" method is not supported for "))
        return true;
    // A key of its language files that has no translation: "validation.required".
    static const QRegularExpression key(u"^(validation|auth|passwords)\\.[\\w.]+$"_s);
    if (key.match(plain).hasMatch())
        return true;
    return std::any_of(std::begin(constants), std::end(constants),
                       [&plain](QStringView constant) { return plain == constant; }) ||
           std::any_of(std::begin(beginnings), std::end(beginnings),
                       [&plain](QStringView beginning) { return plain.startsWith(beginning); });
}

} // namespace wizard
