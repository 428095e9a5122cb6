// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/consenturl.h"

#include "app/domain/address/queryitems.h"
#include "app/domain/address/stricturl.h"
#include "app/domain/platform/authenticationimplementation.h"
#include "app/domain/platform/environment.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype longestUrl = 64 * 1024;
constexpr int defaultStateLength = 43; // 32 random bytes in base64url
constexpr int shortestState = 22;      // 128 bits
constexpr int longestState = 1024;

QList<QueryItem> itemsNamed(const QList<QueryItem> &items, const QString &name)
{
    QList<QueryItem> found;
    std::copy_if(items.begin(), items.end(), std::back_inserter(found),
                 [&name](const QueryItem &item) { return item.name == name; });
    return found;
}

bool names(const QList<QueryItem> &items, const QString &name)
{
    return !itemsNamed(items, name).isEmpty();
}

/// The one readable, non-empty value of a parameter; empty where it is missing, doubled or no text.
QString soleValue(const QList<QueryItem> &items, const QString &name)
{
    const auto found = itemsNamed(items, name);
    return found.size() == 1 && found.first().isText ? found.first().value : QString();
}

ConsentKind kindOf(const QUrl &url, const QList<QueryItem> &items)
{
    // Both names are required by RFC 6749 4.1.1: with either of them nothing but `state` binds the attempt.
    if (names(items, u"client_id"_s) || names(items, u"response_type"_s))
        return ConsentKind::OAuth2;
    const QString path = url.path(QUrl::FullyEncoded);
    if (path.endsWith(u"/wc-auth/v1/authorize") || path.endsWith(u"/wc-auth/v1/authorize/"))
        return ConsentKind::WooCommerce;
    return names(items, u"oauth_token"_s) ? ConsentKind::OAuth1 : ConsentKind::OAuth2;
}

QString bindingName(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::OAuth2:
        return u"state"_s;
    case ConsentKind::OAuth1:
        return u"oauth_token"_s;
    case ConsentKind::WooCommerce:
        return u"user_id"_s;
    }
    return {};
}

/// What `name` holds is one address that leads back to `callback` and nowhere else; missing is fine.
bool leadsBack(const QList<QueryItem> &items, const QString &name, const QUrl &callback)
{
    if (!names(items, name))
        return true;
    const QString value = soleValue(items, name);
    if (name == u"redirect_uri" && isRegisteredName(value))
        return true; // where it leads only the third party knows
    const std::optional<QUrl> url = strictUrl(value);
    return url && isSameAddress(*url, callback) && !url->hasFragment() &&
           url->query(QUrl::FullyEncoded) == callback.query(QUrl::FullyEncoded);
}

/// Whatever the kind, a server may follow these.
bool namesNoOtherWayBack(const QList<QueryItem> &items, const QUrl &callback)
{
    return leadsBack(items, u"redirect_uri"_s, callback) && leadsBack(items, u"oauth_callback"_s, callback);
}

/// Rules of the URL itself, whatever it is for.
ConsentUrlRule brokenUrlRule(const QUrl &url)
{
    if (url.toEncoded().size() > longestUrl)
        return ConsentUrlRule::TooLong;
    if (!url.isValid() || url.host().isEmpty())
        return ConsentUrlRule::NotAUrl;
    if (url.scheme() != u"https" && !(url.scheme() == u"http" && isLoopbackPage(url)))
        return ConsentUrlRule::NotHttps;
    if (hasUserInfo(url))
        return ConsentUrlRule::UserInfo;
    return ConsentUrlRule::None;
}

} // namespace

bool isRegisteredName(const QString &text)
{
    static const QRegularExpression name(u"\\A[A-Za-z0-9][A-Za-z0-9_-]{2,254}\\z"_s);
    return name.match(text).hasMatch() && text.compare(u"oob"_s, Qt::CaseInsensitive) != 0 &&
           text.compare(u"postmessage"_s, Qt::CaseInsensitive) != 0;
}

QString registeredNameIn(const QUrl &consentUrl)
{
    const QString value = soleValue(queryItems(consentUrl), u"redirect_uri"_s);
    return isRegisteredName(value) ? value : QString();
}

int stateLengthFrom(const QString &stateLength)
{
    static const QRegularExpression number(u"\\A([+-]?)[0-9]+\\z"_s);
    const QString text = stateLength.trimmed();
    const auto match = number.match(text);
    if (!match.hasMatch())
        return defaultStateLength;
    bool fits = false;
    const qlonglong value = text.toLongLong(&fits);
    if (!fits)
        return match.captured(1) == u"-" ? shortestState : longestState;
    return int(std::clamp<qlonglong>(value, shortestState, longestState));
}

tl::expected<ConsentUrl, UrlTemplateError> buildConsentUrl(const QString &authoriseUrl,
                                                           const QList<Variable> &values,
                                                           const QUrl &callback, const Secret &state)
{
    using Kind = UrlTemplateError::Kind;
    const auto wrong = [](Kind kind, const QString &key) {
        return tl::make_unexpected(UrlTemplateError{kind, key});
    };
    const auto base = filledUrl(authoriseUrl, values);
    if (!base)
        return tl::make_unexpected(base.error());
    if (state.isEmpty())
        return wrong(Kind::Malformed, u"state"_s);
    if (!callback.isValid() || callback.host().isEmpty())
        return wrong(Kind::Malformed, u"redirect_uri"_s);

    const auto variable = [&values](const QString &key) {
        const auto found = std::find_if(values.begin(), values.end(),
                                        [&key](const Variable &candidate) { return candidate.key == key; });
        return found == values.end() ? Variable{} : *found;
    };
    const QList<QueryItem> existing = queryItems(*base);
    QList<std::pair<QString, QString>> standard;
    for (const QString &key : {QString(clientIdKey), QString(scopeKey)}) {
        const Variable given = variable(key);
        if (given.value.isEmpty())
            continue;
        if (given.secret)
            return wrong(Kind::Secret, key);
        standard.append({key, given.value.reveal()});
    }
    if (variable(clientIdKey).value.isEmpty() && soleValue(existing, u"client_id"_s).isEmpty())
        return wrong(Kind::Unfilled, clientIdKey);
    const Variable responseType = variable(responseTypeKey);
    if (!responseType.value.isEmpty() && !responseType.secret)
        standard.prepend({u"response_type"_s, responseType.value.reveal()});
    else if (soleValue(existing, u"response_type"_s).isEmpty())
        standard.prepend({u"response_type"_s, u"code"_s});
    const QString typed = variable(callbackUrlKey).value.reveal().trimmed();
    if (isRegisteredName(typed))
        standard.append({u"redirect_uri"_s, typed});
    else if (registeredNameIn(*base).isEmpty())
        standard.append({u"redirect_uri"_s, callback.toString(QUrl::FullyEncoded)});
    standard.append({u"state"_s, state.reveal()});

    const auto isOurs = [&standard](const QString &name) {
        return std::any_of(standard.begin(), standard.end(),
                           [&name](const auto &parameter) { return parameter.first == name; });
    };
    const auto isStandard = [](const QString &name) {
        return name == u"response_type" || name == u"client_id" || name == u"scope" ||
               name == u"redirect_uri";
    };
    QByteArrayList query;
    QStringList kept;
    for (const QueryItem &item : existing) {
        if (isOurs(item.name) || (isStandard(item.name) && kept.contains(item.name)))
            continue;
        kept.append(item.name);
        query.append(item.encoded);
    }
    for (const auto &[name, value] : std::as_const(standard))
        query.append(queryEncoded(name) + '=' + queryEncoded(value));

    QByteArray text =
        base->adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment).toEncoded() + '?' + query.join('&');
    if (base->hasFragment())
        text += '#' + base->fragment(QUrl::FullyEncoded).toLatin1();

    ConsentUrl consent;
    consent.url = QUrl::fromEncoded(text, QUrl::StrictMode);
    consent.kind = ConsentKind::OAuth2;
    consent.state = state;
    consent.callback = callback;
    if (!consent.url.isValid())
        return wrong(Kind::Malformed, {});
    return consent;
}

tl::expected<ConsentUrl, ConsentUrlRule> checkConsentUrl(const QString &text, const QUrl &callback)
{
    if (text.size() > longestUrl)
        return tl::make_unexpected(ConsentUrlRule::TooLong);
    const std::optional<QUrl> url = strictUrl(text);
    if (!url)
        return tl::make_unexpected(ConsentUrlRule::NotAUrl);
    if (const auto rule = brokenUrlRule(*url); rule != ConsentUrlRule::None)
        return tl::make_unexpected(rule);

    ConsentUrl consent;
    consent.url = *url;
    consent.callback = callback;
    const QList<QueryItem> items = queryItems(*url);
    if (!namesNoOtherWayBack(items, callback))
        return tl::make_unexpected(ConsentUrlRule::OtherRedirectUri);
    consent.kind = kindOf(*url, items);
    if (consent.kind == ConsentKind::WooCommerce) {
        const std::optional<QUrl> returnUrl = strictUrl(soleValue(items, u"return_url"_s));
        if (!returnUrl)
            return tl::make_unexpected(ConsentUrlRule::OtherRedirectUri);
        consent.callback = *returnUrl;
    }
    consent.state = Secret(soleValue(items, bindingName(consent.kind)));
    if (const auto rule = brokenRule(consent); rule != ConsentUrlRule::None)
        return tl::make_unexpected(rule);
    return consent;
}

bool sharesCallbackHost(const Environment &environment, const ConsentUrl &consent)
{
    if (environment.kind == EnvironmentKind::Production || environment.kind == EnvironmentKind::Staging)
        return false;
    const QString host = plainHost(consent.callback);
    return host == plainHost(environment.coreUrl) || host == plainHost(consent.url);
}

ConsentUrlRule brokenRule(const ConsentUrl &consent)
{
    if (const auto rule = brokenUrlRule(consent.url); rule != ConsentUrlRule::None)
        return rule;

    const QList<QueryItem> items = queryItems(consent.url);
    if (!namesNoOtherWayBack(items, consent.callback))
        return ConsentUrlRule::OtherRedirectUri;
    if (consent.kind == ConsentKind::WooCommerce &&
        (!names(items, u"return_url"_s) || !leadsBack(items, u"return_url"_s, consent.callback) ||
         brokenUrlRule(consent.callback) != ConsentUrlRule::None))
        return ConsentUrlRule::OtherRedirectUri;

    // The kind is the URL's own: an OAuth 2 address that is called OAuth 1 would need no state.
    const QString bound = soleValue(items, bindingName(kindOf(consent.url, items)));
    if (kindOf(consent.url, items) != consent.kind || bound.isEmpty() || bound != consent.state.reveal())
        return ConsentUrlRule::NoState;
    return ConsentUrlRule::None;
}

} // namespace wizard
