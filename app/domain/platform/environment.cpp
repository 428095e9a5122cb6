// SPDX-License-Identifier: Apache-2.0
#include "app/domain/platform/environment.h"

#include "app/domain/address/stricturl.h"

#include <QRegularExpression>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int longestAddress = 2048;
constexpr int longestEnvironmentName = 64;

/// The host as it was typed, without user info and port; an IPv6 literal without its brackets.
QString writtenHost(const QString &text)
{
    QString authority = text.mid(text.indexOf(u"://"_s) + 3);
    const auto end = std::find_if(authority.begin(), authority.end(),
                                  [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    authority = authority.left(std::distance(authority.begin(), end));
    authority = authority.mid(authority.lastIndexOf(u'@') + 1);
    return authority.startsWith(u'[') ? authority.section(u']', 0, 0).mid(1) : authority.section(u':', 0, 0);
}

/// A.B.C.D in decimals without leading zeros.
bool isIpv4(const QString &host)
{
    static const QRegularExpression octets(
        u"\\A(?:(?:0|[1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5])(?:\\.(?!\\z)|\\z)){4}\\z"_s);
    return octets.match(host).hasMatch();
}

bool hasOddPath(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    const auto segments = path.split(u'/');
    return path.contains(u"//"_s) || path.contains(u"%2f"_s, Qt::CaseInsensitive) ||
           path.contains(u"%5c"_s, Qt::CaseInsensitive) || segments.contains(u"."_s) ||
           segments.contains(u".."_s);
}

bool isReservedName(const QString &name)
{
    QString plain = name.normalized(QString::NormalizationForm_KC).toCaseFolded();
    plain.removeIf([](QChar c) { return !c.isLetterOrNumber(); });
    return QStringList{u"production"_s, u"staging"_s, u"selfhosted"_s, u"demo"_s}.contains(plain);
}

} // namespace

bool Environment::isLoopback() const
{
    return isLoopbackLiteral(coreUrl) && isLoopbackLiteral(signInUrl) && isLoopbackLiteral(redirectUri);
}

bool isLoopbackLiteral(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    return host == u"::1" || (isIpv4(host) && host.startsWith(u"127."));
}

bool isLoopbackPage(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    return isLoopbackLiteral(url) || host == u"localhost" || host.endsWith(u".localhost");
}

QUrl pageToOpen(const QString &address, const Environment &environment)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return {};
    const bool isLocal = url.scheme() == u"http" && environment.isLoopback() && isLoopbackPage(url);
    return url.scheme() == u"https" || isLocal ? url : QUrl();
}

QUrl dashboardOf(const Environment &environment)
{
    return pageToOpen(originOf(environment.redirectUri) + u'/', environment);
}

QString hostForPeople(const QUrl &url)
{
    QString host = url.host(QUrl::FullyEncoded);
    if (host.contains(u':'))
        host = u'[' + host + u']';
    const bool isDefault = url.port() < 0 || (url.scheme() == u"https" && url.port() == 443) ||
                           (url.scheme() == u"http" && url.port() == 80);
    return isDefault ? host : host + u':' + QString::number(url.port());
}

QString originOf(const QUrl &url)
{
    return url.scheme() + u"://"_s + hostForPeople(url);
}

tl::expected<QUrl, Problem> parseAddress(const QString &text, Field field)
{
    const auto wrong = [field](ProblemKind kind, const QString &detail = {}) {
        return tl::make_unexpected(problemWith(field, kind, 0, detail));
    };
    if (text.isEmpty())
        return wrong(ProblemKind::Required);
    if (text.size() > longestAddress) {
        return tl::make_unexpected(problemWith(field, ProblemKind::TooLong, longestAddress));
    }
    std::optional<QUrl> url = strictUrl(text);
    if (!url)
        return wrong(ProblemKind::NotAUrl);
    const bool isHttp = url->scheme() == u"http";
    if (url->scheme() != u"https" && !isHttp)
        return wrong(text.contains(u"://"_s) ? ProblemKind::NotHttps : ProblemKind::NotAUrl);
    const QString host = url->host(QUrl::FullyEncoded);
    if (host.isEmpty() || host.endsWith(u'.') || host.contains(u'%') || url->port(443) == 0)
        return wrong(ProblemKind::NotAUrl);
    if (hasUserInfo(*url))
        return wrong(ProblemKind::UrlHasUserInfo);
    // 127.1 or 0x7f.1: an address that does not look like the one it is.
    if (isIpv4(host) && writtenHost(text) != host)
        return wrong(ProblemKind::NotAUrl);
    if (isHttp && !isLoopbackLiteral(*url))
        return wrong(ProblemKind::NotHttps);
    if (url->hasQuery())
        return wrong(ProblemKind::UrlHasQuery);
    if (url->hasFragment())
        return wrong(ProblemKind::UrlHasQuery, u"fragment"_s);
    if (hasOddPath(*url))
        return wrong(ProblemKind::NotAUrl);

    if (field == Field::CoreUrl) {
        QString path = url->path(QUrl::FullyEncoded);
        while (path.endsWith(u'/'))
            path.chop(1);
        // Where documentation shows an endpoint, it shows it with this; ours is added in one place.
        if (path.endsWith(u"/api/v1"))
            path.chop(7);
        url->setPath(path, QUrl::StrictMode);
    }
    return *url;
}

Environment productionEnvironment()
{
    Environment environment;
    environment.kind = EnvironmentKind::Production;
    environment.name = u"Production"_s;
    environment.coreUrl = QUrl(u"https://core.wearepatchworks.com"_s);
    environment.signInUrl = QUrl(u"https://svc-fabric.pwks.co/api/v1/login"_s);
    environment.redirectUri = QUrl(u"https://app.wearepatchworks.com/oauth/authenticate"_s);
    return environment;
}

Environment stagingEnvironment()
{
    Environment environment;
    environment.kind = EnvironmentKind::Staging;
    environment.name = u"Staging"_s;
    environment.signInUrl = QUrl(u"https://svc-fabric-stage.pwks.co/api/v1/login"_s);
    environment.redirectUri = QUrl(u"https://stage.app.wearepatchworks.com/oauth/authenticate"_s);
    return environment;
}

QList<Environment> knownEnvironments()
{
    return {productionEnvironment(), stagingEnvironment()};
}

Result<Environment> environmentFromFields(const EnvironmentFields &fields)
{
    Environment environment;
    environment.kind = EnvironmentKind::FromFile;
    environment.name = fields.name.trimmed();
    QList<Problem> problems;

    const bool hasControl = std::any_of(environment.name.begin(), environment.name.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    if (environment.name.isEmpty()) {
        problems.append(problemWith(Field::Name, ProblemKind::Required));
    } else if (environment.name.size() > longestEnvironmentName) {
        problems.append(problemWith(Field::Name, ProblemKind::TooLong, longestEnvironmentName));
    } else if (hasControl) {
        problems.append(problemWith(Field::Name, ProblemKind::ControlCharacters));
    } else if (isReservedName(environment.name)) {
        problems.append(problemWith(Field::Name, ProblemKind::NameReserved));
    }

    const auto take = [&problems](const QString &text, Field field, QUrl &target) {
        if (const auto url = parseAddress(text, field))
            target = *url;
        else
            problems.append(url.error());
    };
    take(fields.coreUrl, Field::CoreUrl, environment.coreUrl);
    take(fields.signInUrl, Field::SignInUrl, environment.signInUrl);
    take(fields.redirectUri, Field::RedirectUri, environment.redirectUri);

    const QString order = fields.order.trimmed().toLower();
    if (order == u"platform")
        environment.order = ConsentOrder::Platform;
    else if (order == u"consent")
        environment.order = ConsentOrder::Consent;
    else if (!order.isEmpty() && order != u"auto")
        problems.append(problemWith(Field::None, ProblemKind::OutOfRange, 0, u"order"_s));

    if (!problems.isEmpty()) {
        Failure failure;
        failure.cause = FailureCause::EnvironmentInvalid;
        failure.cure = Cure::FixFields;
        failure.problems = problems;
        return failed(failure);
    }
    if (environment.isLoopback())
        environment.account = fields.account;
    return environment;
}

} // namespace wizard
