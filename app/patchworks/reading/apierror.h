// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/result.h"
#include "app/domain/secret/secret.h"
#include "app/patchworks/calls/platformaccess.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace wizard
{

/// What a call was for decides what its failure means (PLATFORM.md sections 5 and 6).
enum class CallPurpose {
    Reading,        ///< changes nothing: network causes are told as they are
    SigningIn,      ///< 401 and 422 speak of what was typed
    Creating,       ///< authorise, reauthorise: without a complete 2xx or 4xx answer the outcome is unknown
    Authenticating, ///< as Creating; a complete 4xx that is not about us ends the attempt: CodeRefused
};

struct ApiCall {
    /// A 422's key by its parts (`variables`, `0`, `value`), and the field that it speaks of. `detail` is the
    /// title of a variable, or names what the text is about where that is no field.
    using FieldLookup = std::function<Problem(const QStringList &key)>;

    CallPurpose purpose = CallPurpose::Reading;
    QString host;          ///< for people
    QList<Secret> secrets; ///< what must not come back in a text: everything secret that was sent
    FieldLookup fieldOf;   ///< none: no text belongs to a field
};

inline constexpr int maximumProblems = 50;

/// A whole answer with 2xx.
bool isSuccess(const HttpAnswer &answer);

/// The failure that an answer without success is. A 422 becomes problems at fields, at most maximumProblems.
/// Texts are cleaned, cut and redacted; constants of the framework are none for people (`detail` has them),
/// and paths in sentences have become titles. Asking it about a success gives AnswerUnreadable, or
/// OutcomeUnknown for what creates.
Failure failureOf(const HttpAnswer &answer, const ApiCall &call);

/// A call that reads with this access: its host, and its credential among the secrets.
ApiCall readingCall(const PlatformAccess &access);

/// Adds to a failure of reading what only the call knows: host and status.
template<class T>
Result<T> inCall(Result<T> result, const HttpAnswer &answer, const ApiCall &call)
{
    if (!result) {
        result.error().host = call.host;
        result.error().httpStatus = answer.status;
    }
    return result;
}

/// Text from the platform as a person may see it.
QString presentable(const QString &text, const QList<Secret> &secrets, int most = 500);

/// Seconds to wait by `Retry-After`: a number or an HTTP date (RFC 9110 section 10.2.3), rounded up, at most
/// a day; 0 where there is none or it says nothing. A date is measured against the answer's own `Date`,
/// because this computer's clock may be wrong, and against `now` where there is none.
std::chrono::seconds retryAfter(const HttpAnswer &answer, const QDateTime &now);

} // namespace wizard
