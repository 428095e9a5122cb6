// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/consenturl.h"
#include "app/domain/secret/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace wizard
{

/// What to do with an address that the consent page wants to go to.
enum class NavigationVerdict {
    Ordinary,     ///< load it (`about:blank` and `about:srcdoc` too: popups and frames begin so)
    Callback,     ///< captured: never loaded
    NearCallback, ///< on CB's host but not CB (CallbackRule::sharedHost aside), on a host that begins with it
                  ///< or looks like it, or with user info: refused
    OtherEnvironment, ///< the redirect URI of another known environment, near misses included: refused
    NotHttps,         ///< http outside loopback, or any other scheme: refused
    NotLoopback,      ///< a page of elsewhere where the rule wants this computer's alone: refused
    Malformed,        ///< not a valid address: refused
};

/// What an attempt's navigations are judged by.
struct CallbackRule {
    QUrl callback;              ///< CB of this attempt
    QList<QUrl> otherCallbacks; ///< redirect URIs of the other known environments
    bool loopbackPages = false; ///< http is allowed for loopback pages (demo, loopback environments)
    bool loopbackOnly = false;  ///< no other pages at all (plays)
    /// A self-hosted platform whose dashboard and core share one host: there CB alone, and what is almost CB,
    /// is anything but an ordinary page.
    bool sharedHost = false;

    bool operator==(const CallbackRule &) const = default;
};

NavigationVerdict judgeNavigation(const QUrl &url, const CallbackRule &rule);
/// For text that a person pasted: StrictMode first (QUrl's tolerant mode and Chromium differ).
NavigationVerdict judgeNavigation(const QString &text, const CallbackRule &rule);

/// The address that a pasted text means: without what cannot be seen, brackets and quotes around it, and the
/// line ends of a mail or terminal that wrapped it; with the scheme of `callback` where a browser hid it.
QString addressAsPasted(const QString &text, const QUrl &callback);

/// Why a callback's content is not taken.
enum class CallbackProblem {
    None,
    TooLarge, ///< more than 64 kB or 1,000 parameters
    StateMissing,
    StateDoubled,
    StateWrong,       ///< also where it is no UTF-8
    ParameterDoubled, ///< `name` tells which; also `CODE` or `code[]` beside `code` (`state`, `error` alike)
    CodeAndError,
    CodeMissing,      ///< neither code nor error (also empty code, CODE, code[], a code that is no UTF-8);
                      ///< where the platform made the attempt, nothing at all beside the state
    CodeInFragment,   ///< the implicit grant's way of answering: told, not waited for
    NothingInAddress, ///< OAuth 2's response mode `form_post` answers so where no posted form can be read
    IssuerWrong,      ///< `iss` differs from the known issuer, or is empty
};

/// One parameter of a callback. Nobody knows which of them is a token.
struct CallbackParameter {
    QString name;
    Secret value;

    bool operator==(const CallbackParameter &) const = default;
};

/// A callback that belongs to the attempt, every parameter decoded exactly once (`+` stays `+`).
struct CallbackAnswer {
    QList<CallbackParameter> parameters; ///< in the order in which they came
    Secret code;                         ///< empty where `error` is set or where the kind has none
    QString error; ///< RFC 6749 4.1.2.1 code; `access_denied` for OAuth 1's `denied` and Woo's success=0
    QString errorDescription; ///< cleaned and cut, for people; `+` read as a space
    QString issuer;           ///< `iss` (RFC 9207) where present

    QString value(const QString &name) const;
    bool operator==(const CallbackAnswer &) const = default;
};

struct CallbackRefusal {
    CallbackProblem problem = CallbackProblem::None;
    QString name;             ///< the parameter's name where one is to blame, cleaned
    QString error;            ///< an error code that came without a valid state: unverified, ends nothing
    QString errorDescription; ///< likewise, cleaned and cut

    bool operator==(const CallbackRefusal &) const = default;
};

/// Parses the captured callback and checks it against the attempt: state byte for byte (OAuth 2),
/// `oauth_token` (OAuth 1), `user_id` (Woo). Pure; one use per attempt is the caller's to keep, and so is
/// asking where isForeignIssuer(). Bytes of an extra that are no UTF-8 become U+FFFD. `knownIssuer` is empty
/// where none is known.
tl::expected<CallbackAnswer, CallbackRefusal> readCallback(const QUrl &captured, const ConsentUrl &consent,
                                                           const QString &knownIssuer = {});

/// Whether an error is a person's (or their administrator's) no rather than a fault: `access_denied`, what
/// servers say in its place (LinkedIn's `user_cancelled_login` and its like), and `consent_required` unless
/// the request itself forbade to ask (`prompt=none`).
bool saysNo(const QString &error, const ConsentUrl &consent);

/// What was asked for in `scope` and is not in the callback's: in the order in which it was asked, without
/// `openid`. Empty where the callback names no scope, which means that all was granted (RFC 6749 3.3).
QStringList scopesNotGranted(const CallbackAnswer &answer, const ConsentUrl &consent);

/// An `iss` of another origin than the consent URL's: shown and asked before the code is used
///.
bool isForeignIssuer(const CallbackAnswer &answer, const ConsentUrl &consent);

} // namespace wizard
