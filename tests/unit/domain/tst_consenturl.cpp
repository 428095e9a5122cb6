// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/consenturl.h"
#include "app/domain/address/queryitems.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

Q_DECLARE_METATYPE(wizard::ConsentUrlRule)
Q_DECLARE_METATYPE(wizard::ConsentKind)
Q_DECLARE_METATYPE(wizard::UrlTemplateError::Kind)

class ConsentUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheStatesLength_data();
    void choosesTheStatesLength();
    void builds_data();
    void builds();
    void encodesEveryValue();
    void refusesToBuild_data();
    void refusesToBuild();
    void checksThePlatformsUrl_data();
    void checksThePlatformsUrl();
    void tellsKindAndBinding_data();
    void tellsKindAndBinding();
    void keepsThePlatformsUrlAsItCame();
    void takesWoosReturnUrlForTheCallback();
    void findsWhatWasChangedAfterwards();

private:
    static QUrl callback() { return QUrl(u"https://app.wearepatchworks.com/oauth/authenticate"_s); }
    static QString state() { return u"abcDEF-_~0123456789wxyz"_s; }
    static Variable variable(const QString &key, const QString &value, bool secret = false)
    {
        Variable made;
        made.key = key;
        made.value = Secret(value);
        made.secret = secret;
        return made;
    }
};

void ConsentUrlTest::choosesTheStatesLength_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("length");
    QTest::newRow("empty") << QString() << 43;
    QTest::newRow("spaces") << u"  "_s << 43;
    QTest::newRow("no number") << u"long"_s << 43;
    QTest::newRow("fraction") << u"32.5"_s << 43;
    QTest::newRow("number and more") << u"32 characters"_s << 43;
    QTest::newRow("hexadecimal") << u"0x40"_s << 43;
    QTest::newRow("other digits") << u"\u0663\u0662"_s << 43;
    QTest::newRow("plain") << u"32"_s << 32;
    QTest::newRow("with space") << u" 64 "_s << 64;
    QTest::newRow("zero") << u"0"_s << 22;
    QTest::newRow("negative") << u"-5"_s << 22;
    QTest::newRow("just too short") << u"21"_s << 22;
    QTest::newRow("shortest") << u"22"_s << 22;
    QTest::newRow("longest") << u"1024"_s << 1024;
    QTest::newRow("just too long") << u"1025"_s << 1024;
    QTest::newRow("beyond int") << u"99999999999"_s << 1024;
    QTest::newRow("beyond everything") << QString(50, u'9') << 1024;
    QTest::newRow("far below") << u'-' + QString(50, u'9') << 22;
}

void ConsentUrlTest::choosesTheStatesLength()
{
    QFETCH(QString, text);
    QFETCH(int, length);
    QCOMPARE(stateLengthFrom(text), length);
}

void ConsentUrlTest::builds_data()
{
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<QStringList>("variables"); // key, value, key, value …
    QTest::addColumn<QByteArray>("url");

    const QByteArray tail = "redirect_uri=https%3A%2F%2Fapp.wearepatchworks.com%2Foauth%2Fauthenticate"
                            "&state=abcDEF-_~0123456789wxyz";
    const auto row = [&tail](const char *name, const QString &urlTemplate, const QStringList &variables,
                             const QByteArray &before, const QByteArray &after = {}) {
        QTest::newRow(name) << urlTemplate << variables << before + tail + after;
    };
    const QString plain = u"https://shop.example/oauth/authorize"_s;
    const QStringList id{u"client_id"_s, u"me"_s};
    const QByteArray start = "https://shop.example/oauth/authorize?";

    row("smallest", plain, id, start + "response_type=code&client_id=me&");
    row("scope", plain, id + QStringList{u"scope"_s, u"read write"_s},
        start + "response_type=code&client_id=me&scope=read%20write&");
    row("empty scope", plain, id + QStringList{u"scope"_s, QString()},
        start + "response_type=code&client_id=me&");
    row("other response type", plain, id + QStringList{u"response_type_key"_s, u"code id_token"_s},
        start + "response_type=code%20id_token&client_id=me&");
    row("first of doubled keys", plain, id + QStringList{u"client_id"_s, u"you"_s},
        start + "response_type=code&client_id=me&");
    row("key in other case", plain, id + QStringList{u"Scope"_s, u"x"_s},
        start + "response_type=code&client_id=me&");
    row("no path", u"https://shop.example"_s, id, "https://shop.example?response_type=code&client_id=me&");
    row("parameters kept", plain + u"?prompt=consent&a=%2B+%26&b"_s, id,
        start + "prompt=consent&a=%2B+%26&b&response_type=code&client_id=me&");
    row("extras may be doubled", plain + u"?resource=1&resource=2"_s, id,
        start + "resource=1&resource=2&response_type=code&client_id=me&");
    row("standard ones replaced",
        plain + u"?client_id=x&state=fixed&redirect_uri=https://evil.test/&response_type=token"_s,
        id + QStringList{u"response_type_key"_s, u"code"_s}, start + "response_type=code&client_id=me&");
    row("template's response type kept where we have none", plain + u"?response_type=code%20id_token"_s, id,
        start + "response_type=code%20id_token&client_id=me&");
    row("encoded name replaced", plain + u"?st%61te=fixed&redirect%5Furi=https://evil.test/"_s, id,
        start + "response_type=code&client_id=me&");
    row("template's client kept where we have none", plain + u"?client_id=theirs"_s, {},
        start + "client_id=theirs&response_type=code&");
    row("template's scope kept, once", plain + u"?scope=a&scope=b"_s, id,
        start + "scope=a&response_type=code&client_id=me&");
    row("placeholder in the query", plain + u"?client_id={{client_id}}&shop={{shop}}"_s,
        id + QStringList{u"shop"_s, u"a&b"_s}, start + "shop=a%26b&response_type=code&client_id=me&");
    row("placeholder in the host", u"https://{{shop}}.example/authorize"_s,
        id + QStringList{u"shop"_s, u"one"_s},
        "https://one.example/authorize?response_type=code&client_id=me&");
    row("fragment kept", plain + u"#/login"_s, id, start + "response_type=code&client_id=me&", "#/login");
    row("empty query", plain + u'?', id, start + "response_type=code&client_id=me&");
    const QByteArray named = "redirect_uri=Acme_Ltd-Shop&state=abcDEF-_~0123456789wxyz";
    QTest::newRow("registered name typed")
        << plain << id + QStringList{u"dashboard_oauth_callback_url"_s, u"Acme_Ltd-Shop"_s}
        << start + "response_type=code&client_id=me&" + named;
    QTest::newRow("registered name in the template")
        << plain + u"?redirect_uri=Acme_Ltd-Shop"_s << id
        << start + "redirect_uri=Acme_Ltd-Shop&response_type=code&client_id=me&state=abcDEF-_~0123456789wxyz";
    QTest::newRow("registered name by a placeholder")
        << plain + u"?redirect_uri={{ru_name}}"_s << id + QStringList{u"ru_name"_s, u"Acme_Ltd-Shop"_s}
        << start + "redirect_uri=Acme_Ltd-Shop&response_type=code&client_id=me&state=abcDEF-_~0123456789wxyz";
    row("host without a scheme in the template", plain + u"?redirect_uri=evil.test"_s, id,
        start + "response_type=code&client_id=me&");
    row("loopback page", u"http://shop.localhost:8080/authorize"_s, id,
        "http://shop.localhost:8080/authorize?response_type=code&client_id=me&");
}

void ConsentUrlTest::builds()
{
    QFETCH(QString, urlTemplate);
    QFETCH(QStringList, variables);
    QFETCH(QByteArray, url);
    QList<Variable> values;
    for (qsizetype i = 0; i + 1 < variables.size(); i += 2)
        values.append(variable(variables.at(i), variables.at(i + 1)));

    const auto consent = buildConsentUrl(urlTemplate, values, callback(), Secret(state()));
    QVERIFY(consent);
    QCOMPARE(consent->url.toEncoded(), url);
    QCOMPARE(consent->kind, ConsentKind::OAuth2);
    QCOMPARE(consent->state.reveal(), state());
    QCOMPARE(consent->callback, callback());
    QCOMPARE(brokenRule(*consent), ConsentUrlRule::None);

    // What we would open is what we would accept from the platform.
    const auto checked = checkConsentUrl(QString::fromLatin1(url), callback());
    QVERIFY(checked);
    QCOMPARE(*checked, *consent);
}

void ConsentUrlTest::encodesEveryValue()
{
    const QString value = u"a+b&c=d#e?f%2Bg h/\"<>\\^`{|}\u00fc\U0001F511'()*!;:@,$[]"_s;
    const auto consent = buildConsentUrl(u"https://shop.example/a"_s,
                                         {variable(u"client_id"_s, value), variable(u"scope"_s, value)},
                                         callback(), Secret(state()));
    QVERIFY(consent);
    const QByteArray encoded =
        "a%2Bb%26c%3Dd%23e%3Ff%252Bg%20h%2F%22%3C%3E%5C%5E%60%7B%7C%7D%C3%BC%F0%9F%94%91"
        "%27%28%29%2A%21%3B%3A%40%2C%24%5B%5D";
    QVERIFY(consent->url.toEncoded().contains("&client_id=" + encoded + "&scope=" + encoded + "&"));
    const auto items = queryItems(consent->url);
    QCOMPARE(items.size(), 5);
    QCOMPARE(items.at(1).value, value);
    QVERIFY(!consent->url.hasFragment());
}

void ConsentUrlTest::refusesToBuild_data()
{
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QUrl>("redirect");
    QTest::addColumn<UrlTemplateError::Kind>("kind");
    QTest::addColumn<QString>("key");
    using K = UrlTemplateError::Kind;
    const QString plain = u"https://shop.example/a?id={{client_id}}"_s;
    QTest::newRow("http") << u"http://shop.example/a"_s << state() << callback() << K::Malformed << QString();
    QTest::newRow("empty") << QString() << state() << callback() << K::Malformed << QString();
    QTest::newRow("unfilled") << u"https://shop.example/{{empty}}"_s << state() << callback() << K::Unfilled
                              << u"empty"_s;
    QTest::newRow("secret placeholder") << u"https://shop.example/{{client_secret}}"_s << state()
                                        << callback() << K::Secret << u"client_secret"_s;
    QTest::newRow("no state") << plain << QString() << callback() << K::Malformed << u"state"_s;
    QTest::newRow("no callback") << plain << state() << QUrl() << K::Malformed << u"redirect_uri"_s;

    const auto none = buildConsentUrl(u"https://shop.example/"_s, {}, callback(), Secret(state()));
    QVERIFY(!none);
    QCOMPARE(none.error(), (UrlTemplateError{K::Unfilled, u"client_id"_s}));
    const auto secret = buildConsentUrl(u"https://shop.example/"_s, {variable(u"client_id"_s, u"x"_s, true)},
                                        callback(), Secret(state()));
    QVERIFY(!secret);
    QCOMPARE(secret.error(), (UrlTemplateError{K::Secret, u"client_id"_s}));
}

void ConsentUrlTest::refusesToBuild()
{
    QFETCH(QString, urlTemplate);
    QFETCH(QString, state);
    QFETCH(QUrl, redirect);
    QFETCH(UrlTemplateError::Kind, kind);
    QFETCH(QString, key);
    const auto consent = buildConsentUrl(urlTemplate,
                                         {variable(u"client_id"_s, u"me"_s), variable(u"empty"_s, QString()),
                                          variable(u"client_secret"_s, u"canary"_s, true)},
                                         redirect, Secret(state));
    QVERIFY(!consent);
    QCOMPARE(consent.error().kind, kind);
    QCOMPARE(consent.error().key, key);
}

void ConsentUrlTest::checksThePlatformsUrl_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ConsentUrlRule>("rule");
    const auto row = [](const char *name, const QString &text, ConsentUrlRule rule) {
        QTest::newRow(name) << text << rule;
    };
    using R = ConsentUrlRule;
    const QString page = u"https://shop.example/authorize?client_id=me&"_s;
    const QString back = u"redirect_uri=https%3A%2F%2Fapp.wearepatchworks.com%2Foauth%2Fauthenticate"_s;

    row("plain", page + back + u"&state=s"_s, R::None);
    row("redirect_uri bare",
        page + u"redirect_uri=https://app.wearepatchworks.com/oauth/authenticate&state=s"_s, R::None);
    row("redirect_uri with its port",
        page + u"redirect_uri=https://APP.wearepatchworks.com:443/oauth/authenticate&state=s"_s, R::None);
    row("no redirect_uri", page + u"state=s"_s, R::None);
    row("registered name", page + u"redirect_uri=Acme_Ltd-AcmeLtd-Shop-abcdefgh&state=s"_s, R::None);
    row("registered name, digits first", page + u"redirect_uri=4471902_SB1&state=s"_s, R::None);
    row("loopback page", u"http://shop.localhost:1/a?client_id=me&state=s"_s, R::None);
    row("loopback literal", u"http://127.0.0.1:1/a?client_id=me&state=s"_s, R::None);

    row("empty", QString(), R::NotAUrl);
    row("prose", u"see the dashboard"_s, R::NotAUrl);
    row("relative", u"/oauth/authorize?state=s"_s, R::NotAUrl);
    row("no host", u"https:///authorize?state=s"_s, R::NotAUrl);
    row("space before", u' ' + page + u"state=s"_s, R::NotAUrl);
    row("line end after", page + u"state=s\n"_s, R::NotAUrl);
    row("tab inside", page + u"sta\tte=s"_s, R::NotAUrl);
    row("backslash", u"https://evil.test\\@shop.example/?client_id=me&state=s"_s, R::NotAUrl);
    row("space in the path", u"https://shop.example/a b?state=s"_s, R::NotAUrl);
    row("encoded host", u"https://shop%2eexample/?state=s"_s, R::NotAUrl);

    row("http", u"http://shop.example/?client_id=me&state=s"_s, R::NotHttps);
    row("http, loopback in the name only", u"http://127.0.0.1.evil.test/?state=s"_s, R::NotHttps);
    row("http, localhost in the name only", u"http://localhost.evil.test/?state=s"_s, R::NotHttps);
    row("ftp", u"ftp://shop.example/?state=s"_s, R::NotHttps);
    row("javascript", u"javascript:alert(1)"_s, R::NotAUrl);

    row("user", u"https://me@shop.example/?client_id=me&state=s"_s, R::UserInfo);
    row("user and password", u"https://me:it@shop.example/?client_id=me&state=s"_s, R::UserInfo);
    row("empty user", u"https://@shop.example/?client_id=me&state=s"_s, R::UserInfo);

    row("other redirect_uri", page + u"redirect_uri=https://evil.test/&state=s"_s, R::OtherRedirectUri);
    row("redirect_uri with slash", page + back + u"%2F&state=s"_s, R::OtherRedirectUri);
    row("redirect_uri with query", page + back + u"%3Fa%3Db&state=s"_s, R::OtherRedirectUri);
    row("redirect_uri with fragment", page + back + u"%23&state=s"_s, R::OtherRedirectUri);
    row("redirect_uri with user",
        page + u"redirect_uri=https://a@app.wearepatchworks.com/oauth/authenticate&state=s"_s,
        R::OtherRedirectUri);
    row("redirect_uri over http",
        page + u"redirect_uri=http://app.wearepatchworks.com/oauth/authenticate&state=s"_s,
        R::OtherRedirectUri);
    row("redirect_uri of staging",
        page + u"redirect_uri=https://stage.app.wearepatchworks.com/oauth/authenticate&state=s"_s,
        R::OtherRedirectUri);
    row("redirect_uri encoded twice",
        page +
            u"redirect_uri=https%253A%252F%252Fapp.wearepatchworks.com%252Foauth%252Fauthenticate&state=s"_s,
        R::OtherRedirectUri);
    row("redirect_uri without a scheme", page + u"redirect_uri=evil.test&state=s"_s, R::OtherRedirectUri);
    row("redirect_uri of CB without a scheme",
        page + u"redirect_uri=app.wearepatchworks.com/oauth/authenticate&state=s"_s, R::OtherRedirectUri);
    row("redirect_uri relative to a scheme", page + u"redirect_uri=//evil.test/&state=s"_s,
        R::OtherRedirectUri);
    row("redirect_uri relative", page + u"redirect_uri=/back&state=s"_s, R::OtherRedirectUri);
    row("redirect_uri out of band", page + u"redirect_uri=urn:ietf:wg:oauth:2.0:oob&state=s"_s,
        R::OtherRedirectUri);
    row("redirect_uri oob", page + u"redirect_uri=oob&state=s"_s, R::OtherRedirectUri);
    row("redirect_uri postmessage", page + u"redirect_uri=postmessage&state=s"_s, R::OtherRedirectUri);
    row("redirect_uri of an app", page + u"redirect_uri=myapp:back&state=s"_s, R::OtherRedirectUri);
    row("registered name and white space", page + u"redirect_uri=Acme-Shop%20&state=s"_s,
        R::OtherRedirectUri);
    row("registered name twice", page + u"redirect_uri=Acme-Shop&redirect_uri=Acme-Shop&state=s"_s,
        R::OtherRedirectUri);
    row("registered name for OAuth 1", u"https://shop.example/a?oauth_token=t&oauth_callback=Acme-Shop"_s,
        R::OtherRedirectUri);
    row("empty redirect_uri", page + u"redirect_uri=&state=s"_s, R::OtherRedirectUri);
    row("redirect_uri twice, equal", page + back + u'&' + back + u"&state=s"_s, R::OtherRedirectUri);
    row("redirect_uri twice, other one last", page + back + u"&redirect_uri=https://evil.test/&state=s"_s,
        R::OtherRedirectUri);
    row("redirect_uri twice, name encoded", page + back + u"&redirect%5Furi=https://evil.test/&state=s"_s,
        R::OtherRedirectUri);

    row("no state", page + back, R::NoState);
    row("no parameter", u"https://shop.example/authorize"_s, R::NoState);
    row("empty state", page + u"state="_s, R::NoState);
    row("state twice", page + u"state=s&state=s"_s, R::NoState);
    row("State", page + u"State=s"_s, R::NoState);
    row("state in the fragment", page + u"#state=s"_s, R::NoState);
    row("state no UTF-8", page + u"state=%FF"_s, R::NoState);
    row("OAuth 2 with an oauth_token", page + u"oauth_token=t"_s, R::NoState);
    row("response_type with an oauth_token", u"https://shop.example/a?response_type=code&oauth_token=t"_s,
        R::NoState);

    row("OAuth 1", u"https://shop.example/authorize?oauth_token=t"_s, R::None);
    row("OAuth 1, token twice", u"https://shop.example/authorize?oauth_token=t&oauth_token=u"_s, R::NoState);
    row("OAuth 1, empty token", u"https://shop.example/authorize?oauth_token="_s, R::NoState);
    row("OAuth 1, other callback",
        u"https://shop.example/authorize?oauth_token=t&oauth_callback=https://evil.test"_s,
        R::OtherRedirectUri);

    const QString woo = u"https://store.example/wc-auth/v1/authorize?app_name=P&scope=read_write&"_s;
    row("Woo", woo + u"user_id=7&return_url=https%3A%2F%2Fapp.wearepatchworks.com%2Fconnectors%3Fx%3D1"_s,
        R::None);
    row("Woo in a folder",
        u"https://store.example/shop/wc-auth/v1/authorize?user_id=7&return_url=https://app.wearepatchworks.com/"_s,
        R::None);
    row("Woo without return_url", woo + u"user_id=7"_s, R::OtherRedirectUri);
    row("Woo with two", woo + u"user_id=7&return_url=https://a.example/&return_url=https://b.example/"_s,
        R::OtherRedirectUri);
    row("Woo back over http", woo + u"user_id=7&return_url=http://a.example/"_s, R::OtherRedirectUri);
    row("Woo back with user", woo + u"user_id=7&return_url=https://a@a.example/"_s, R::OtherRedirectUri);
    row("Woo without user", woo + u"return_url=https://a.example/"_s, R::NoState);
    row("Woo with two users", woo + u"user_id=7&user_id=8&return_url=https://a.example/"_s, R::NoState);
    row("Woo over http",
        u"http://store.example/wc-auth/v1/authorize?user_id=7&return_url=https://a.example/"_s, R::NotHttps);
    row("path that only mentions Woo", u"https://store.example/wc-auth/v1/authorize/x?user_id=7"_s,
        R::NoState);

    row("OAuth 2 on Woo's path without a state",
        u"https://x.test/wc-auth/v1/authorize?client_id=c&response_type=code&redirect_uri=https://evil.test/"
        "&user_id=7&return_url=https://app.wearepatchworks.com/oauth/authenticate"_s,
        R::OtherRedirectUri);
    row("response_type on Woo's path", woo + u"response_type=code&user_id=7&return_url=https://a.example/"_s,
        R::NoState);
    row("Woo back elsewhere by another name",
        woo + u"user_id=7&return_url=https://evil.test/&redirect_uri=https://evil.test/"_s,
        R::OtherRedirectUri);
    row("Woo back elsewhere by OAuth 1's name",
        woo + u"user_id=7&return_url=https://app.wearepatchworks.com/oauth/authenticate"
              "&oauth_callback=https://evil.test/"_s,
        R::OtherRedirectUri);

    row("too long", page + u"state=s&x="_s + QString(65536, u'a'), R::TooLong);
    row("too long once encoded", page + u"state=s&x="_s + QString(20000, u'\u20ac'), R::TooLong);
}

void ConsentUrlTest::checksThePlatformsUrl()
{
    QFETCH(QString, text);
    QFETCH(ConsentUrlRule, rule);
    const auto consent = checkConsentUrl(text, callback());
    QCOMPARE(consent ? ConsentUrlRule::None : consent.error(), rule);
    if (consent)
        QCOMPARE(brokenRule(*consent), ConsentUrlRule::None);
}

void ConsentUrlTest::tellsKindAndBinding_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ConsentKind>("kind");
    QTest::addColumn<QString>("binding");
    QTest::newRow("OAuth 2") << u"https://a.example/?client_id=x&state=a%2Bb+c%2526"_s << ConsentKind::OAuth2
                             << u"a+b+c%26"_s;
    QTest::newRow("OAuth 1") << u"https://a.example/?oauth_token=t%2F"_s << ConsentKind::OAuth1 << u"t/"_s;
    QTest::newRow("Woo") << u"https://a.example/wc-auth/v1/authorize?user_id=u&return_url=https://b.example"_s
                         << ConsentKind::WooCommerce << u"u"_s;
    QTest::newRow("OAuth 2 on Woo's path")
        << u"https://a.example/wc-auth/v1/authorize?client_id=x&state=s&user_id=u&return_url=https://b.example"_s
        << ConsentKind::OAuth2 << u"s"_s;
    QTest::newRow("unknown type with a state")
        << u"https://a.example/grant?state=s"_s << ConsentKind::OAuth2 << u"s"_s;
}

void ConsentUrlTest::tellsKindAndBinding()
{
    QFETCH(QString, text);
    QFETCH(ConsentKind, kind);
    QFETCH(QString, binding);
    const auto consent = checkConsentUrl(text, callback());
    QVERIFY(consent);
    QCOMPARE(consent->kind, kind);
    QCOMPARE(consent->state.reveal(), binding);
}

void ConsentUrlTest::keepsThePlatformsUrlAsItCame()
{
    const QString text = u"https://shop.example/a;b/%2F?scope=a+b%20c%2Bd&state=s&x[]=%26%2526#/p?q"_s;
    const auto consent = checkConsentUrl(text, callback());
    QVERIFY(consent);
    QCOMPARE(consent->url.toEncoded(), text.toLatin1());
    QCOMPARE(consent->callback, callback());
}

void ConsentUrlTest::takesWoosReturnUrlForTheCallback()
{
    const auto consent = checkConsentUrl(
        u"https://store.example/wc-auth/v1/authorize?user_id=7&return_url=https%3A%2F%2Fb.example%2Fc%3Fd%3De&callback_url=https://x.example"_s,
        callback());
    QVERIFY(consent);
    QCOMPARE(consent->callback, QUrl(u"https://b.example/c?d=e"_s));
}

void ConsentUrlTest::findsWhatWasChangedAfterwards()
{
    const auto consent = checkConsentUrl(u"https://a.example/?client_id=x&state=s"_s, callback());
    QVERIFY(consent);

    ConsentUrl changed = *consent;
    changed.state = Secret(u"other"_s);
    QCOMPARE(brokenRule(changed), ConsentUrlRule::NoState);
    changed = *consent;
    changed.state = {};
    QCOMPARE(brokenRule(changed), ConsentUrlRule::NoState);
    changed = *consent;
    changed.kind = ConsentKind::OAuth1;
    QCOMPARE(brokenRule(changed), ConsentUrlRule::NoState);
    changed = *consent;
    changed.url = QUrl(u"http://a.example/?state=s"_s);
    QCOMPARE(brokenRule(changed), ConsentUrlRule::NotHttps);
    QCOMPARE(brokenRule(ConsentUrl{}), ConsentUrlRule::NotAUrl);

    const auto woo = checkConsentUrl(
        u"https://a.example/wc-auth/v1/authorize?user_id=u&return_url=https://b.example/"_s, callback());
    QVERIFY(woo);
    changed = *woo;
    changed.url = QUrl(woo->url.toString() + u"&redirect_uri=https://evil.test/"_s);
    QCOMPARE(brokenRule(changed), ConsentUrlRule::OtherRedirectUri);
}

WIZARD_GUILESS_TEST(ConsentUrlTest)
#include "tst_consenturl.moc"
