// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/callback.h"

#include "app/domain/address/queryitems.h"
#include "app/domain/address/stricturl.h"
#include "app/domain/platform/environment.h"
#include "app/domain/platform/validation.h"
#include "app/domain/secret/pem.h"
#include "app/domain/secret/redact.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype largestCallback = 64 * 1024;
constexpr qsizetype mostParameters = 1000;
constexpr int longestRefusalName = 60;
constexpr int longestErrorCode = 100;

/// Letters that are taken for Latin ones in a host, each beside what it is taken for.
QString lookAlikeSkeleton(const QString &host)
{
    static const QString strange =
        u"\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u043a\u043c"
        u"\u0442\u0432\u043d\u03bf\u03b1\u03bd\u03c1\u03c4\u03ba\u03b9\u03c5\u0131\u0261\u0585\u057d\u0251"
        u"\u0461\u0561\u03c9\u0570\u1d04\u043301"_s;
    static const QString plain = u"aeopcyxijshdqwkmtbhoavptkiuigouawwwhcrol"_s;
    Q_ASSERT(strange.size() == plain.size());

    QString unicode =
        QUrl::fromAce(host.toLatin1(), QUrl::IgnoreIDNWhitelist).normalized(QString::NormalizationForm_KD);
    unicode.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    for (QChar &c : unicode) {
        const qsizetype at = strange.indexOf(c.toLower());
        c = at < 0 ? c.toLower() : plain.at(at);
    }
    return unicode.replace(u'l', u'i');
}

/// CB's own host, a host that only looks like it, or one that begins with it (`CB.evil.test`).
bool isNearHost(const QString &host, const QString &callbackHost)
{
    if (host.isEmpty() || callbackHost.isEmpty())
        return false;
    if (host == callbackHost || host.startsWith(callbackHost + u'.'))
        return true;
    return lookAlikeSkeleton(host) == lookAlikeSkeleton(callbackHost);
}

/// The same page to a careless server: case, doubled, closing and encoded slashes, port and scheme aside.
bool isAlmostSameAddress(const QUrl &a, const QUrl &b)
{
    const auto words = [](const QUrl &url) {
        return url.path(QUrl::FullyDecoded).toLower().split(u'/', Qt::SkipEmptyParts);
    };
    return !a.host().isEmpty() && plainHost(a) == plainHost(b) && words(a) == words(b);
}

/// Its path is CB's, or holds it, to a careless server.
bool isNearPath(const QUrl &url, const QUrl &callback)
{
    const auto words = [](const QUrl &address) {
        return address.path(QUrl::FullyDecoded)
            .toLower()
            .replace(u'\\', u'/')
            .replace(u"%2f"_s, u"/"_s)
            .split(u'/', Qt::SkipEmptyParts)
            .join(u'/');
    };
    return words(url).contains(words(callback));
}

QString valueOf(const QList<QueryItem> &items, const QString &name)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&name](const QueryItem &item) { return item.name == name; });
    return found == items.end() ? QString() : found->value;
}

const QueryItem *itemNamed(const QList<QueryItem> &items, const QString &name)
{
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&name](const QueryItem &item) { return item.name == name; });
    return found == items.end() ? nullptr : &*found;
}

/// `code[]`, `code[0]`, `CODE`: what some servers take for `code`.
bool isVariantOf(const QString &name, const QString &plain)
{
    return name != plain && name.section(u'[', 0, 0).trimmed().toLower() == plain;
}

/// The first name that came twice, or beside a variant of itself that a server may take for it.
std::optional<QString> doubledName(const QList<QueryItem> &items)
{
    QSet<QString> seen;
    for (const QueryItem &item : items) {
        if (seen.contains(item.name))
            return item.name;
        seen.insert(item.name);
    }
    for (const QString &plain : {u"code"_s, u"state"_s, u"error"_s}) {
        if (!seen.contains(plain))
            continue;
        for (const QueryItem &item : items) {
            if (isVariantOf(item.name, plain))
                return item.name;
        }
    }
    return std::nullopt;
}

/// Takes as long for a wrong first byte as for a wrong last one.
bool isEqualInConstantTime(const QByteArray &a, const QByteArray &b)
{
    quint32 difference = quint32(a.size() ^ b.size());
    const qsizetype most = std::max(a.size(), b.size());
    for (qsizetype i = 0; i < most; ++i) {
        const quint8 left = i < a.size() ? quint8(a.at(i)) : 0;
        const quint8 right = i < b.size() ? quint8(b.at(i)) : 0;
        difference |= quint32(left ^ right);
    }
    return difference == 0;
}

/// Parameters that stand in every answer and are no code.
bool isOfAnswer(const QString &name)
{
    return name == u"state" || name == u"iss" || name == u"scope" || name == u"session_state" ||
           name.startsWith(u"error");
}

QString bindingName(const ConsentUrl &consent, const QList<QueryItem> &items)
{
    switch (consent.kind) {
    case ConsentKind::OAuth2:
        return u"state"_s;
    case ConsentKind::OAuth1:
        // A refused request comes back as `denied=<token>`, without `oauth_token`.
        return itemNamed(items, u"oauth_token"_s) || !itemNamed(items, u"denied"_s) ? u"oauth_token"_s
                                                                                    : u"denied"_s;
    case ConsentKind::WooCommerce:
        return u"user_id"_s;
    }
    return {};
}

CallbackProblem stateProblem(const QList<QueryItem> &items, const QString &name, const QString &expected)
{
    const auto count = std::count_if(items.begin(), items.end(),
                                     [&name](const QueryItem &item) { return item.name == name; });
    if (count > 1)
        return CallbackProblem::StateDoubled;
    const QueryItem *item = itemNamed(items, name);
    if (!item || item->value.isEmpty())
        return CallbackProblem::StateMissing;
    // An attempt without a state of its own takes none; replacement characters equal one another.
    if (expected.isEmpty() || !item->isText ||
        !isEqualInConstantTime(item->value.toUtf8(), expected.toUtf8()))
        return CallbackProblem::StateWrong;
    return CallbackProblem::None;
}

bool answersInFragment(const QUrl &url)
{
    const auto items = queryItems(url.fragment(QUrl::FullyEncoded).toLatin1());
    return std::any_of(items.begin(), items.end(), [](const QueryItem &item) {
        return item.name == u"code" || item.name == u"access_token" || item.name == u"id_token" ||
               item.name == u"error" || item.name == u"oauth_verifier";
    });
}

/// The error that the answer tells, in RFC 6749's words; empty where it tells none.
QString errorIn(const QList<QueryItem> &items, ConsentKind kind)
{
    const QString error = valueOf(items, u"error"_s);
    if (!error.isEmpty())
        return error;
    if (kind == ConsentKind::OAuth1) {
        const QString problem = valueOf(items, u"oauth_problem"_s);
        if (itemNamed(items, u"denied"_s) || problem == u"user_refused" || problem == u"permission_denied")
            return u"access_denied"_s;
        return problem;
    }
    if (kind == ConsentKind::WooCommerce && valueOf(items, u"success"_s) == u"0")
        return u"access_denied"_s;
    return {};
}

/// The parameter that says yes, and whether it does.
QString consentName(ConsentKind kind)
{
    switch (kind) {
    case ConsentKind::OAuth2:
        return u"code"_s;
    case ConsentKind::OAuth1:
        return u"oauth_verifier"_s;
    case ConsentKind::WooCommerce:
        return u"success"_s;
    }
    return {};
}

/// The item that says yes: a code may have the method's own name, or one of those that are known in the world
/// (Amazon's Selling Partner API, TikTok and Alibaba).
const QueryItem *consentItem(const QList<QueryItem> &items, const ConsentUrl &consent)
{
    if (consent.kind != ConsentKind::OAuth2)
        return itemNamed(items, consentName(consent.kind));
    for (const QString &name : {consent.codeName, u"code"_s, u"spapi_oauth_code"_s, u"auth_code"_s}) {
        if (const QueryItem *item = name.isEmpty() || isOfAnswer(name) ? nullptr : itemNamed(items, name))
            return item;
    }
    return nullptr;
}

bool saysYes(const QList<QueryItem> &items, const ConsentUrl &consent)
{
    const auto says = [](const QueryItem &item) {
        return item.isText && !item.value.isEmpty();
    };
    const QueryItem *item = consentItem(items, consent);
    if (!item && consent.isPlatforms && consent.kind == ConsentKind::OAuth2) {
        // What the platform waits for is its own affair; a variant of `code` is nobody's.
        return std::any_of(items.begin(), items.end(), [&says](const QueryItem &each) {
            return !isOfAnswer(each.name) && !isVariantOf(each.name, u"code"_s) && says(each);
        });
    }
    return item && says(*item) && (consent.kind != ConsentKind::WooCommerce || item->value == u"1");
}

/// What a third party wrote for people. Queries are written as forms are: a `+` is a space there, and a plus
/// is
/// `%2B`.
QString descriptionIn(QByteArray query)
{
    return valueOf(queryItems(query.replace('+', "%20")), u"error_description"_s);
}

} // namespace

NavigationVerdict judgeNavigation(const QUrl &url, const CallbackRule &rule)
{
    if (!url.isValid() || url.scheme().isEmpty())
        return NavigationVerdict::Malformed;
    if (isSameAddress(url, rule.callback))
        return NavigationVerdict::Callback;
    if (hasUserInfo(url))
        return NavigationVerdict::NearCallback;

    const bool isPage =
        url.scheme() == u"https" || (url.scheme() == u"http" && rule.loopbackPages && isLoopbackPage(url));
    for (const QUrl &other : rule.otherCallbacks) {
        if (isPage && !isSameAddress(other, rule.callback) && isAlmostSameAddress(url, other) &&
            !isAlmostSameAddress(url, rule.callback))
            return NavigationVerdict::OtherEnvironment;
    }
    const bool isElsewhereOnSharedHost =
        rule.sharedHost && plainHost(url) == plainHost(rule.callback) && !isNearPath(url, rule.callback);
    if (!isElsewhereOnSharedHost && isNearHost(plainHost(url), plainHost(rule.callback)))
        return NavigationVerdict::NearCallback;
    // What popups and frames are before they are anything.
    if (url == QUrl(u"about:blank"_s) || url == QUrl(u"about:srcdoc"_s))
        return NavigationVerdict::Ordinary;
    if (!isPage)
        return NavigationVerdict::NotHttps;
    if (url.host().isEmpty())
        return NavigationVerdict::Malformed;
    return rule.loopbackOnly && !isLoopbackPage(url) ? NavigationVerdict::NotLoopback
                                                     : NavigationVerdict::Ordinary;
}

NavigationVerdict judgeNavigation(const QString &text, const CallbackRule &rule)
{
    const std::optional<QUrl> url = strictUrl(text);
    return url ? judgeNavigation(*url, rule) : NavigationVerdict::Malformed;
}

QString addressAsPasted(const QString &text, const QUrl &callback)
{
    static const QRegularExpression wrapped(u"\\s*[\\r\\n\\x{2028}\\x{2029}]\\s*(?![A-Za-z]+://)"_s);
    // What closes a sentence may belong to the address; brackets and quotes never stand at both its ends.
    QString address = holdsPem(text) ? text : cleanedPaste(text).text;
    if (address.size() > 2 && address.startsWith(u'<') && address.endsWith(u'>'))
        address = address.mid(1, address.size() - 2).trimmed();
    address.remove(wrapped);
    const QString host = callback.host(QUrl::FullyEncoded);
    if (!host.isEmpty()) {
        const QString rest = address.startsWith("//"_L1) ? address.mid(2) : address;
        const QString next = rest.mid(host.size(), 1);
        if (rest.startsWith(host, Qt::CaseInsensitive) && (next == u"/" || next == u":" || next == u"?"))
            address = callback.scheme() + u"://"_s + rest;
    }
    return address;
}

QString CallbackAnswer::value(const QString &name) const
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&name](const auto &parameter) { return parameter.name == name; });
    return found == parameters.end() ? QString() : found->value.reveal();
}

bool saysNo(const QString &error, const ConsentUrl &consent)
{
    static const QStringList words{
        u"access_denied"_s,  u"accessdenied"_s,  u"user_cancelled_login"_s, u"user_cancelled_authorize"_s,
        u"user_cancelled"_s, u"user_canceled"_s, u"user_denied"_s,          u"user_refused"_s,
        u"cancelled"_s,      u"canceled"_s,      u"consent_declined"_s,     u"declined"_s,
    };
    const QString word = error.toLower();
    if (words.contains(word))
        return true;
    const QString prompt = valueOf(queryItems(consent.url), u"prompt"_s);
    return word == u"consent_required" && !prompt.split(u' ').contains(u"none"_s);
}

QStringList scopesNotGranted(const CallbackAnswer &answer, const ConsentUrl &consent)
{
    // Spaces by the book, commas at Shopify and GitHub; a plus sign is a space that a form has written.
    const auto words = [](const QString &scope) {
        static const QRegularExpression between(u"[\\s,+]+"_s);
        return scope.split(between, Qt::SkipEmptyParts);
    };
    if (answer.value(u"scope"_s).trimmed().isEmpty())
        return {};
    const QStringList granted = words(answer.value(u"scope"_s));
    QStringList missing;
    for (const QString &asked : words(valueOf(queryItems(consent.url), u"scope"_s))) {
        if (asked != u"openid" && !granted.contains(asked) && !missing.contains(asked))
            missing.append(sanitisedText(asked, longestRefusalName));
    }
    return missing;
}

bool isForeignIssuer(const CallbackAnswer &answer, const ConsentUrl &consent)
{
    if (answer.issuer.isEmpty())
        return false;
    const std::optional<QUrl> issuer = strictUrl(answer.issuer);
    return !issuer || originOf(*issuer) != originOf(consent.url);
}

tl::expected<CallbackAnswer, CallbackRefusal> readCallback(const QUrl &captured, const ConsentUrl &consent,
                                                           const QString &knownIssuer)
{
    const auto refused = [](CallbackProblem problem, const QString &name = {}) {
        CallbackRefusal refusal;
        refusal.problem = problem;
        refusal.name = sanitisedText(name, longestRefusalName);
        return refusal;
    };
    // Before anything is taken apart.
    const QByteArray query = captured.query(QUrl::FullyEncoded).toLatin1();
    if (captured.toEncoded().size() > largestCallback || query.count('&') >= mostParameters)
        return tl::make_unexpected(refused(CallbackProblem::TooLarge));

    const QList<QueryItem> items = queryItems(query);
    const QString error = sanitisedText(errorIn(items, consent.kind), longestErrorCode);
    const QString errorDescription = sanitisedText(descriptionIn(query));
    const QString binding = bindingName(consent, items);
    const CallbackProblem state = stateProblem(items, binding, consent.state.reveal());
    const QueryItem *yes = consentItem(items, consent);
    const bool isSilent = !yes && !itemNamed(items, u"error"_s);
    const auto unverified = [&](CallbackRefusal refusal) {
        refusal.error = error;
        refusal.errorDescription = error.isEmpty() ? QString() : errorDescription;
        return tl::make_unexpected(refusal);
    };

    if (isSilent && answersInFragment(captured))
        return tl::make_unexpected(refused(CallbackProblem::CodeInFragment));
    if (consent.kind == ConsentKind::OAuth2 && query.isEmpty() && captured.fragment().isEmpty())
        return tl::make_unexpected(refused(CallbackProblem::NothingInAddress));
    if (state != CallbackProblem::None)
        return unverified(refused(state, binding));
    if (const auto doubled = doubledName(items))
        return tl::make_unexpected(refused(CallbackProblem::ParameterDoubled, *doubled));
    const QueryItem *issuer = itemNamed(items, u"iss"_s);
    if (issuer && (!issuer->isText || issuer->value.isEmpty() ||
                   (!knownIssuer.isEmpty() && issuer->value != knownIssuer)))
        return unverified(refused(CallbackProblem::IssuerWrong, u"iss"_s));

    const bool hasErrorName = itemNamed(items, u"error"_s) != nullptr;
    const bool isRefusalByValue = consent.kind == ConsentKind::WooCommerce && !hasErrorName;
    if ((hasErrorName || !error.isEmpty()) && !isRefusalByValue && yes)
        return tl::make_unexpected(refused(CallbackProblem::CodeAndError));

    CallbackAnswer answer;
    answer.error = error;
    if (error.isEmpty() && !saysYes(items, consent))
        return tl::make_unexpected(refused(CallbackProblem::CodeMissing, consentName(consent.kind)));
    for (const QueryItem &item : items)
        answer.parameters.append({item.name, Secret(item.value)});
    if (error.isEmpty() && consent.kind == ConsentKind::OAuth2 && yes)
        answer.code = Secret(yes->value);
    if (!error.isEmpty())
        answer.errorDescription = errorDescription;
    answer.issuer = issuer ? issuer->value : QString();
    return answer;
}

} // namespace wizard
