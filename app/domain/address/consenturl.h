// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/urltemplate.h"
#include "app/domain/platform/environment.h"

#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace wizard
{

/// Rules that a consent URL can break.
enum class ConsentUrlRule {
    None,
    NotAUrl,  ///< does not parse strictly, or has no host
    NotHttps, ///< https, loopback pages excepted
    UserInfo,
    OtherRedirectUri, ///< `redirect_uri` (or OAuth 1's `oauth_callback`) is there and neither CB nor a
                      ///< registered name, or is doubled; Woo's `return_url` is missing, doubled or no
                      ///< address to come back to
    NoState,          ///< OAuth 2 without `state`, or with an empty or doubled one
    TooLong,          ///< more than 64 kB
};

/// What the attempt is bound by (PLATFORM.md section 5).
enum class ConsentKind {
    OAuth2,      ///< `state`
    OAuth1,      ///< `oauth_token`
    WooCommerce, ///< `user_id`; captured at its `return_url`
};

/// A consent URL that may be opened.
struct ConsentUrl {
    QUrl url;
    ConsentKind kind = ConsentKind::OAuth2;
    Secret state;  ///< decoded once; the value of `oauth_token` or `user_id` for the other kinds
    QUrl callback; ///< CB, or Woo's `return_url`
    /// Said by the attempt. Consent first: the method's own name for the code (`response_type_key`), beside
    /// those that are known.
    QString codeName;
    /// Likewise: the platform knows its connector, and whatever comes back with a right state is for it.
    bool isPlatforms = false;

    bool operator==(const ConsentUrl &) const = default;
};

/// What some third parties (eBay) take as `redirect_uri`: no address but a name under which they know one,
/// such as `Acme_Ltd-AcmeLtd-Shop-abcdefgh`. Letters, digits, hyphens and underscores; not the words by which
/// a page is asked not to come back at all (`oob`, `postmessage`).
bool isRegisteredName(const QString &text);

/// The name in an address's sole `redirect_uri`; empty where that is an address or missing.
QString registeredNameIn(const QUrl &consentUrl);

/// How many characters a made state has: the number in `stateLength`, 43 where that is empty or no number,
/// never fewer than 22 or more than 1,024.
int stateLengthFrom(const QString &stateLength);

/// Consent first: builds the URL from the method's published template. `state` has been made by the
/// caller. Parameters that the URL already holds are kept; standard ones are not sent twice (ours win over
/// the template's; where we have none, the template's first one stays). A variable `client_id` or `scope`
/// that is marked secret is refused like a secret placeholder. A registered name (isRegisteredName()) in the
/// method's return address or in the template goes into `redirect_uri` as it is. What is made here still has
/// to pass brokenRule().
tl::expected<ConsentUrl, UrlTemplateError> buildConsentUrl(const QString &authoriseUrl,
                                                           const QList<Variable> &values,
                                                           const QUrl &callback, const Secret &state);

/// Platform first: checks the URL that the platform made. `text` as it came. What names
/// `client_id` or `response_type` is OAuth 2; else Woo is told by its path `…/wc-auth/v1/authorize`, OAuth 1
/// by an `oauth_token`. Everything else is OAuth 2 and needs a `state`.
tl::expected<ConsentUrl, ConsentUrlRule> checkConsentUrl(const QString &text, const QUrl &callback);

/// The platform is not one of those that we know, and its core or the consent's beginning lies on CB's own
/// host: other pages of that host are ordinary ones then.
bool sharesCallbackHost(const Environment &environment, const ConsentUrl &consent);

/// The rules above for a URL that is about to be opened, wherever it came from.
ConsentUrlRule brokenRule(const ConsentUrl &consent);

} // namespace wizard
