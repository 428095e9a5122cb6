// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"

#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace wizard
{

/// Why something did not work. The sentence for people is made from it in ui/text alone.
enum class FailureCause {
    Unknown,
    // Network
    HostNotFound,
    ConnectionRefused,
    ConnectionLost,
    TimedOut,
    TlsRefused,
    ProxyFailed,        ///< the proxy `detail` on the way to `host`: nothing was sent
    ProxyWantsPassword, ///< likewise: it asks for a user name and a password
    ProxyRefused,       ///< likewise: it did not take those that it got
    Redirected,         ///< the platform answered with a redirect; it was not followed
    AnswerTooLarge,
    AnswerUnreadable, ///< not JSON, cut, or not of the documented form
    // Platform (PLATFORM.md section 6)
    NotSignedIn,        ///< 401 with a session: sign in again in place
    CredentialsWrong,   ///< 401 or 422 at sign-in
    Forbidden,          ///< 403
    NotFound,           ///< 404
    Conflict,           ///< 409
    Invalid,            ///< 422: `problems` says where
    TooManyRequests,    ///< 429: `retryAfter`
    PlatformRefused,    ///< any other complete 4xx
    PlatformBroken,     ///< 5xx of a call that changes nothing
    Unavailable,        ///< 503: the platform is down for a while, `retryAfter` where it tells how long
    AuthorisingFailed,  ///< 5xx of a creating call with the platform's own sentence: not authorised; whether
                        ///< something was created is another question
    OutcomeUnknown,     ///< a creating call without an answer that tells what it did (PLATFORM.md section 5)
    UnexpectedAnswer,   ///< neither instance nor consent URL: `keys` names what was there
    VariablesVanished,  ///< after a PATCH the instance lacks variables: the platform replaced, not merged;
                        ///< `keys` has their titles
    MethodVanished,     ///< the instance's method is not in the catalogue any more
    MethodNotByConsent, ///< it is, but nobody consents to it (any more)
    CatalogueLoading,   ///< the method is looked for in a catalogue that is not complete yet
    InstanceMismatch,   ///< the platform answered with another instance than the attempt's
    CodeRefused, ///< a complete 4xx to the finishing call: the code, or the attempt, is no longer accepted
    // Consent
    ConsentUrlRefused, ///< unsafe or incomplete consent URL; `detail` says which rule
    ConsentDeclined,   ///< access_denied
    ConsentError,      ///< another error of RFC 6749 4.1.2.1; `detail` is the error code
    StateMismatch,     ///< state wrong, missing, doubled
    CallbackMalformed, ///< doubled parameters, empty code, code in the fragment, too large
    ConsentClosed,     ///< the person ended it
    ConsentTimedOut,   ///< 10 minutes without a callback
    AnswerTooOld,      ///< a question kept it too long: the page is open again
    // This computer
    EnvironmentInvalid, ///< a URL that must not be used; `problems` says which
    KeychainUnavailable,
    KeychainLocked,
    HistoryUnwritable, ///< the local history could not be written or erased
    QueueInUse,        ///< another running program works on the queue
    QueueUnwritable,   ///< the queue could not be kept: nothing was sent
    JournalUnwritable, ///< the note before a creating call could not be made: nothing was sent
    DemoUnavailable,   ///< the demo platform did not start
    Cancelled,
};

/// What the person can do about it; the window turns it into the button that is offered.
enum class Cure {
    None,
    TryAgain,
    SignInAgain,
    FixFields,
    ChooseAnotherMethod,
    StartConsentAgain,
    LookUp,
    ReviewSettings,
};

/// `detail` of CredentialsWrong where the password was right and not enough.
inline constexpr QLatin1StringView secondFactorWanted{"second-factor"};

/// The doing of the proxy on the way: nothing was sent.
constexpr bool isOfProxy(FailureCause cause)
{
    return cause == FailureCause::ProxyFailed || cause == FailureCause::ProxyWantsPassword ||
           cause == FailureCause::ProxyRefused;
}

/// A failure is a value with a cause and a cure (ARCHITECTURE rule 7). Holds nothing secret: texts from
/// outside have been cut and cleaned (see sanitisedText()) and redacted before they get here.
struct Failure {
    FailureCause cause = FailureCause::Unknown;
    Cure cure = Cure::None;
    int httpStatus = 0;                 ///< 0 where there was none
    QString host;                       ///< whom we were talking to
    QString detail;                     ///< a short technical word: error code, rule, key
    QString platformMessage;            ///< plain text, cleaned and cut
    QList<Problem> problems;            ///< for Invalid and EnvironmentInvalid
    QStringList keys;                   ///< for UnexpectedAnswer: names only
    std::chrono::seconds retryAfter{0}; ///< for TooManyRequests and Unavailable; 0 where not told
    bool refusedUnread = false;         ///< Unavailable, and the call has done nothing
    bool proxyAnswered = false;         ///< what the proxy asks for has been given since
    bool verified = true;               ///< false: an error answer without a valid state

    static Failure because(FailureCause cause, Cure cure = Cure::None, const QString &detail = {})
    {
        Failure failure;
        failure.cause = cause;
        failure.cure = cure;
        failure.detail = detail;
        return failure;
    }

    bool operator==(const Failure &) const = default;
};

/// What the failure says `proxy` asks for has been given; another's failure stays as it is.
inline void markProxyAnswered(std::optional<Failure> &failure, const QString &proxy)
{
    if (failure && failure->detail == proxy)
        failure->proxyAnswered = isOfProxy(failure->cause);
}

} // namespace wizard
