// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/callback.h"
#include "app/domain/address/stricturl.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

Q_DECLARE_METATYPE(wizard::NavigationVerdict)

/// Who is the callback, who only looks like it.
class NavigationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesText_data();
    void judgesText();
    void judgesTheEnginesAddress_data();
    void judgesTheEnginesAddress();
    void judgesOnLoopback_data();
    void judgesOnLoopback();
    void staysOnThisComputerWhereItMust_data();
    void staysOnThisComputerWhereItMust();
    void letsOtherPagesOfASharedHostBe_data();
    void letsOtherPagesOfASharedHostBe();
    void takesAnEmptyPathForASlash();
    void neverTakesAnotherEnvironmentsAddressForItself();
    void capturesNothingWithoutACallback();
    void readsTextAsBrowsersDo_data();
    void readsTextAsBrowsersDo();

private:
    static CallbackRule production()
    {
        return {QUrl(u"https://app.wearepatchworks.com/oauth/authenticate"_s),
                {QUrl(u"https://stage.app.wearepatchworks.com/oauth/authenticate"_s)},
                false};
    }
};

void NavigationTest::judgesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<NavigationVerdict>("verdict");

    const auto row = [](const char *name, const QString &text, NavigationVerdict verdict) {
        QTest::newRow(name) << text << verdict;
    };
    using V = NavigationVerdict;
    row("itself", u"https://app.wearepatchworks.com/oauth/authenticate"_s, V::Callback);
    row("with a query", u"https://app.wearepatchworks.com/oauth/authenticate?code=a&state=b"_s, V::Callback);
    row("empty query", u"https://app.wearepatchworks.com/oauth/authenticate?"_s, V::Callback);
    row("with a fragment", u"https://app.wearepatchworks.com/oauth/authenticate#code=a"_s, V::Callback);
    row("upper case scheme and host", u"HTTPS://APP.WEAREPATCHWORKS.COM/oauth/authenticate?code=a"_s,
        V::Callback);
    row("default port", u"https://app.wearepatchworks.com:443/oauth/authenticate"_s, V::Callback);
    row("default port with zeros", u"https://app.wearepatchworks.com:00443/oauth/authenticate"_s,
        V::Callback);
    row("empty port", u"https://app.wearepatchworks.com:/oauth/authenticate"_s, V::Callback);
    row("full-width letters", u"https://\uff41pp.wearepatchworks.com/oauth/authenticate"_s, V::Callback);
    row("encoded letter in the path", u"https://app.wearepatchworks.com/o%61uth/authenticate"_s, V::Callback);
    row("invalid UTF-8 in the query", u"https://app.wearepatchworks.com/oauth/authenticate?code=%ff%00"_s,
        V::Callback);
    row("at sign in the query", u"https://app.wearepatchworks.com/oauth/authenticate?x=a@b"_s, V::Callback);
    row("bare braces and bars in the query",
        u"https://app.wearepatchworks.com/oauth/authenticate?scope=a|b&x={y}&z=100%"_s, V::Callback);

    row("other port", u"https://app.wearepatchworks.com:8443/oauth/authenticate"_s, V::NearCallback);
    row("port 80", u"https://app.wearepatchworks.com:80/oauth/authenticate"_s, V::NearCallback);
    row("port 0", u"https://app.wearepatchworks.com:0/oauth/authenticate"_s, V::NearCallback);
    row("http", u"http://app.wearepatchworks.com/oauth/authenticate"_s, V::NearCallback);
    row("http on port 443", u"http://app.wearepatchworks.com:443/oauth/authenticate"_s, V::NearCallback);
    row("ftp", u"ftp://app.wearepatchworks.com/oauth/authenticate"_s, V::NearCallback);
    row("trailing slash", u"https://app.wearepatchworks.com/oauth/authenticate/"_s, V::NearCallback);
    row("suffix", u"https://app.wearepatchworks.com/oauth/authenticated"_s, V::NearCallback);
    row("suffix with a dot", u"https://app.wearepatchworks.com/oauth/authenticate.php"_s, V::NearCallback);
    row("parameter in the path", u"https://app.wearepatchworks.com/oauth/authenticate;x=1"_s,
        V::NearCallback);
    row("other case in the path", u"https://app.wearepatchworks.com/OAuth/authenticate"_s, V::NearCallback);
    row("doubled slash", u"https://app.wearepatchworks.com//oauth/authenticate"_s, V::NearCallback);
    row("doubled slash inside", u"https://app.wearepatchworks.com/oauth//authenticate"_s, V::NearCallback);
    row("encoded slash", u"https://app.wearepatchworks.com/oauth%2fauthenticate"_s, V::NearCallback);
    row("dot segments", u"https://app.wearepatchworks.com/x/../oauth/authenticate"_s, V::NearCallback);
    row("encoded question mark", u"https://app.wearepatchworks.com/oauth/authenticate%3Fcode=a"_s,
        V::NearCallback);
    row("encoded NUL", u"https://app.wearepatchworks.com/oauth/authenticate%00"_s, V::NearCallback);
    row("root", u"https://app.wearepatchworks.com"_s, V::NearCallback);
    row("trailing dot in the host", u"https://app.wearepatchworks.com./oauth/authenticate"_s,
        V::NearCallback);
    row("host continued", u"https://app.wearepatchworks.com.evil.test/oauth/authenticate"_s, V::NearCallback);
    row("host continued by an ideographic dot",
        u"https://app.wearepatchworks.com\u3002evil.test/oauth/authenticate"_s, V::NearCallback);
    row("Cyrillic a", u"https://\u0430pp.wearepatchworks.com/oauth/authenticate"_s, V::NearCallback);
    row("Cyrillic a as punycode", u"https://xn--pp-6kc.wearepatchworks.com/oauth/authenticate"_s,
        V::NearCallback);
    row("Greek omicron", u"https://app.wearepatchw\u03bfrks.com/oauth/authenticate"_s, V::NearCallback);
    row("Latin alpha", u"https://\u0251pp.wearepatchworks.com/oauth/authenticate"_s, V::NearCallback);
    row("Cyrillic omega", u"https://app.\u0461earepatchworks.com/oauth/authenticate"_s, V::NearCallback);
    row("Armenian ayb", u"https://app.wearepatch\u0561orks.com/oauth/authenticate"_s, V::NearCallback);
    row("Greek omega", u"https://app.\u03c9earepatchworks.com/oauth/authenticate"_s, V::NearCallback);
    row("Armenian ho", u"https://app.wearepatc\u0570works.com/oauth/authenticate"_s, V::NearCallback);
    row("small capital c", u"https://app.wearepat\u1d04hworks.com/oauth/authenticate"_s, V::NearCallback);
    row("Cyrillic ghe", u"https://app.wea\u0433epatchworks.com/oauth/authenticate"_s, V::NearCallback);
    row("digit for a letter", u"https://app.wearepatchw0rks.com/oauth/authenticate"_s, V::NearCallback);
    row("user info", u"https://me@app.wearepatchworks.com/oauth/authenticate"_s, V::NearCallback);
    row("user and password", u"https://me:it@app.wearepatchworks.com/oauth/authenticate"_s, V::NearCallback);
    row("empty user info", u"https://@app.wearepatchworks.com/oauth/authenticate"_s, V::NearCallback);
    row("host as user name", u"https://app.wearepatchworks.com@evil.test/oauth/authenticate"_s,
        V::NearCallback);
    row("user info elsewhere", u"https://me@shop.example/"_s, V::NearCallback);

    row("other environment", u"https://stage.app.wearepatchworks.com/oauth/authenticate?code=a"_s,
        V::OtherEnvironment);
    row("other environment, other case", u"https://STAGE.app.wearepatchworks.com/oauth/Authenticate"_s,
        V::OtherEnvironment);
    row("other environment, trailing slash", u"https://stage.app.wearepatchworks.com/oauth/authenticate/"_s,
        V::OtherEnvironment);
    row("other environment, user info", u"https://a@stage.app.wearepatchworks.com/oauth/authenticate"_s,
        V::NearCallback);
    row("other environment over http", u"http://stage.app.wearepatchworks.com/oauth/authenticate"_s,
        V::NotHttps);

    row("third party",
        u"https://shop.example/oauth/authorize?redirect_uri=https://app.wearepatchworks.com/"_s, V::Ordinary);
    row("third party with our path", u"https://shop.example/oauth/authenticate"_s, V::Ordinary);
    row("sister host", u"https://www.wearepatchworks.com/"_s, V::Ordinary);
    row("host before ours", u"https://evilapp.wearepatchworks.com/oauth/authenticate"_s, V::Ordinary);
    row("IPv6", u"https://[2001:db8::1]/"_s, V::Ordinary);
    row("blank page", u"about:blank"_s, V::Ordinary);

    row("http page", u"http://shop.example/"_s, V::NotHttps);
    row("loopback page in production", u"http://127.0.0.1:8080/"_s, V::NotHttps);
    row("mailto", u"mailto:a@b.example"_s, V::NotHttps);
    row("own scheme", u"myapp:oauth?code=a"_s, V::NotHttps);
    row("file", u"file:///etc/passwd"_s, V::NotHttps);
    row("data", u"data:text/html,hello"_s, V::NotHttps);
    row("blob", u"blob:https://app.wearepatchworks.com/x"_s, V::NotHttps);
    row("javascript", u"javascript:alert(1)"_s, V::NotHttps);
    row("about:config", u"about:config"_s, V::NotHttps);

    row("empty", QString(), V::Malformed);
    row("space before", u" https://app.wearepatchworks.com/oauth/authenticate"_s, V::Malformed);
    row("space after", u"https://app.wearepatchworks.com/oauth/authenticate "_s, V::Malformed);
    row("no-break space after", u"https://app.wearepatchworks.com/oauth/authenticate\u00a0"_s, V::Malformed);
    row("tab inside", u"https://app.wearepatchworks.com/oauth/\tauthenticate"_s, V::Malformed);
    row("line end", u"https://app.wearepatchworks.com/oauth/authenticate\n"_s, V::Malformed);
    row("CR LF", u"https://app.wearepatchworks.com/oauth/authenticate?a=b\r\nX: y"_s, V::Malformed);
    row("NUL", u"https://app.wearepatchworks.com/oauth/authenticate"_s + QChar(0), V::Malformed);
    row("backslash and user info", u"https://evil.test\\@app.wearepatchworks.com/oauth/authenticate"_s,
        V::Malformed);
    row("half a surrogate pair in the query",
        u"https://app.wearepatchworks.com/oauth/authenticate?code=a"_s + QChar(0xd83d), V::Malformed);
    row("half a surrogate pair in the path",
        u"https://app.wearepatchworks.com/oauth/"_s + QChar(0xdd11) + u"authenticate"_s, V::Malformed);
    row("backslashes for slashes", u"https:\\\\app.wearepatchworks.com\\oauth\\authenticate"_s, V::Malformed);
    row("encoded at sign in the host", u"https://app.wearepatchworks.com%40evil.test/"_s, V::Malformed);
    row("encoded letter in the host", u"https://%61pp.wearepatchworks.com/oauth/authenticate"_s,
        V::Malformed);
    row("encoded dot in the host", u"https://app%2ewearepatchworks.com/oauth/authenticate"_s, V::Malformed);
    row("right-to-left override", u"https://app.wearepatchworks.com/oauth/\u202eauthenticate"_s,
        V::Malformed);
    row("no scheme", u"app.wearepatchworks.com/oauth/authenticate"_s, V::Malformed);
    row("scheme-relative", u"//app.wearepatchworks.com/oauth/authenticate"_s, V::Malformed);
    row("no slashes", u"https:app.wearepatchworks.com/oauth/authenticate"_s, V::Malformed);
    row("three slashes", u"https:///app.wearepatchworks.com/oauth/authenticate"_s, V::Malformed);
    row("port out of range", u"https://app.wearepatchworks.com:65979/oauth/authenticate"_s, V::Malformed);
    row("prose", u"I was sent back to the dashboard"_s, V::Malformed);
    row("two megabytes", u"https://app.wearepatchworks.com/oauth/authenticate?x="_s + QString(2000000, u'a'),
        V::Malformed);
}

void NavigationTest::judgesText()
{
    QFETCH(QString, text);
    QFETCH(NavigationVerdict, verdict);
    QCOMPARE(judgeNavigation(text, production()), verdict);
}

void NavigationTest::judgesTheEnginesAddress_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<NavigationVerdict>("verdict");
    const auto row = [](const char *name, const QByteArray &encoded, NavigationVerdict verdict) {
        QTest::newRow(name) << QUrl::fromEncoded(encoded) << verdict;
    };
    using V = NavigationVerdict;
    row("itself", "https://app.wearepatchworks.com/oauth/authenticate?code=a", V::Callback);
    row("bare bars", "https://app.wearepatchworks.com/oauth/authenticate?scope=a|b", V::Callback);
    row("invalid (what %40 in a host arrives as)", "", V::Malformed);
    row("relative", "/oauth/authenticate", V::Malformed);
    row("user info", "https://app.wearepatchworks.com@evil.test/", V::NearCallback);
    row("http on the host", "http://app.wearepatchworks.com/", V::NearCallback);
    row("web socket on the host", "wss://app.wearepatchworks.com/", V::NearCallback);
    row("other", "https://shop.example/", V::Ordinary);
    row("frame's own document", "about:srcdoc", V::Ordinary);
}

void NavigationTest::judgesTheEnginesAddress()
{
    QFETCH(QUrl, url);
    QFETCH(NavigationVerdict, verdict);
    QCOMPARE(judgeNavigation(url, production()), verdict);
}

void NavigationTest::judgesOnLoopback_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("loopbackPages");
    QTest::addColumn<NavigationVerdict>("verdict");
    using V = NavigationVerdict;
    QTest::newRow("itself") << u"http://127.0.0.1:4321/oauth/authenticate?code=a"_s << true << V::Callback;
    QTest::newRow("other port") << u"http://127.0.0.1:4322/oauth/authenticate"_s << true << V::NearCallback;
    QTest::newRow("https") << u"https://127.0.0.1:4321/oauth/authenticate"_s << true << V::NearCallback;
    QTest::newRow("other literal") << u"http://127.0.0.2:4321/oauth/authenticate"_s << true << V::Ordinary;
    QTest::newRow("page") << u"http://shop.localhost:4321/consent"_s << true << V::Ordinary;
    QTest::newRow("page, not allowed") << u"http://shop.localhost:4321/consent"_s << false << V::NotHttps;
    QTest::newRow("IPv6 page") << u"http://[::1]:4321/consent"_s << true << V::Ordinary;
    QTest::newRow("name that only begins so") << u"http://127.0.0.1.evil.test/"_s << true << V::NearCallback;
    QTest::newRow("name that only ends so") << u"http://evillocalhost/"_s << true << V::NotHttps;
    QTest::newRow("elsewhere") << u"http://shop.example/"_s << true << V::NotHttps;
}

void NavigationTest::judgesOnLoopback()
{
    QFETCH(QString, text);
    QFETCH(bool, loopbackPages);
    QFETCH(NavigationVerdict, verdict);
    CallbackRule rule{QUrl(u"http://127.0.0.1:4321/oauth/authenticate"_s),
                      {QUrl(u"https://app.wearepatchworks.com/oauth/authenticate"_s)},
                      loopbackPages};
    QCOMPARE(judgeNavigation(text, rule), verdict);
}

void NavigationTest::staysOnThisComputerWhereItMust_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<NavigationVerdict>("verdict");
    using V = NavigationVerdict;
    QTest::newRow("itself") << u"http://127.0.0.1:4321/oauth/authenticate?code=a"_s << V::Callback;
    QTest::newRow("near") << u"http://127.0.0.1:4321/oauth"_s << V::NearCallback;
    QTest::newRow("page") << u"http://shop.localhost:4321/consent"_s << V::Ordinary;
    QTest::newRow("secured page") << u"https://shop.localhost:4321/consent"_s << V::Ordinary;
    QTest::newRow("elsewhere") << u"https://shop.example/consent"_s << V::NotLoopback;
    QTest::newRow("name that only begins so") << u"https://localhost.evil.test/"_s << V::NotLoopback;
    QTest::newRow("elsewhere, not secured") << u"http://shop.example/"_s << V::NotHttps;
    QTest::newRow("blank page") << u"about:blank"_s << V::Ordinary;
}

void NavigationTest::staysOnThisComputerWhereItMust()
{
    QFETCH(QString, text);
    QFETCH(NavigationVerdict, verdict);
    const CallbackRule rule{.callback = QUrl(u"http://127.0.0.1:4321/oauth/authenticate"_s),
                            .otherCallbacks = {},
                            .loopbackPages = true,
                            .loopbackOnly = true};
    QCOMPARE(judgeNavigation(text, rule), verdict);
}

void NavigationTest::letsOtherPagesOfASharedHostBe_data()
{
    using V = NavigationVerdict;
    QTest::addColumn<QString>("text");
    QTest::addColumn<NavigationVerdict>("verdict");
    const QString host = u"https://patchworks.example"_s;
    QTest::newRow("itself") << host + u"/oauth/authenticate?code=a"_s << V::Callback;
    QTest::newRow("where the consent begins") << host + u"/oauth/start/7?x=1"_s << V::Ordinary;
    QTest::newRow("sign-in") << host + u"/login"_s << V::Ordinary;
    QTest::newRow("root") << host + u"/"_s << V::Ordinary;
    QTest::newRow("another port") << host + u":8443/login"_s << V::Ordinary;
    QTest::newRow("over http") << u"http://patchworks.example/login"_s << V::NotHttps;
    QTest::newRow("itself over http") << u"http://patchworks.example/oauth/authenticate"_s << V::NearCallback;
    QTest::newRow("itself on another port") << host + u":8443/oauth/authenticate"_s << V::NearCallback;
    QTest::newRow("trailing slash") << host + u"/oauth/authenticate/"_s << V::NearCallback;
    QTest::newRow("suffix") << host + u"/oauth/authenticated"_s << V::NearCallback;
    QTest::newRow("other case") << host + u"/OAuth/authenticate"_s << V::NearCallback;
    QTest::newRow("doubled slash") << host + u"//oauth//authenticate"_s << V::NearCallback;
    QTest::newRow("encoded slash") << host + u"/oauth%2fauthenticate"_s << V::NearCallback;
    QTest::newRow("slash encoded twice") << host + u"/oauth%252fauthenticate"_s << V::NearCallback;
    QTest::newRow("encoded backslash") << host + u"/oauth%5cauthenticate"_s << V::NearCallback;
    QTest::newRow("dot segments") << host + u"/x/../oauth/authenticate"_s << V::NearCallback;
    QTest::newRow("user info") << u"https://me@patchworks.example/login"_s << V::NearCallback;
    QTest::newRow("host continued") << u"https://patchworks.example.evil.test/login"_s << V::NearCallback;
    QTest::newRow("look-alike") << u"https://pаtchworks.example/login"_s << V::NearCallback;
    QTest::newRow("other environment")
        << u"https://app.wearepatchworks.com/oauth/authenticate"_s << V::OtherEnvironment;
}

void NavigationTest::letsOtherPagesOfASharedHostBe()
{
    QFETCH(QString, text);
    QFETCH(NavigationVerdict, verdict);
    CallbackRule rule{QUrl(u"https://patchworks.example/oauth/authenticate"_s),
                      {QUrl(u"https://app.wearepatchworks.com/oauth/authenticate"_s)}};
    rule.sharedHost = true;
    QCOMPARE(judgeNavigation(text, rule), verdict);
}

void NavigationTest::takesAnEmptyPathForASlash()
{
    // Browsers know no https address without a path.
    CallbackRule rule{QUrl(u"https://app.example"_s), {}, false};
    QCOMPARE(judgeNavigation(u"https://app.example/?code=a"_s, rule), NavigationVerdict::Callback);
    QCOMPARE(judgeNavigation(u"https://app.example?code=a"_s, rule), NavigationVerdict::Callback);
    QCOMPARE(judgeNavigation(u"https://app.example//?code=a"_s, rule), NavigationVerdict::NearCallback);
}

void NavigationTest::neverTakesAnotherEnvironmentsAddressForItself()
{
    CallbackRule rule = production();
    rule.otherCallbacks.append(rule.callback);
    QCOMPARE(judgeNavigation(u"https://app.wearepatchworks.com/oauth/authenticate"_s, rule),
             NavigationVerdict::Callback);
    QCOMPARE(judgeNavigation(u"https://app.wearepatchworks.com/oauth/authenticate/"_s, rule),
             NavigationVerdict::NearCallback);
}

void NavigationTest::capturesNothingWithoutACallback()
{
    QCOMPARE(judgeNavigation(u"https://shop.example/"_s, CallbackRule{}), NavigationVerdict::Ordinary);
    QCOMPARE(judgeNavigation(QUrl(), CallbackRule{}), NavigationVerdict::Malformed);
}

void NavigationTest::readsTextAsBrowsersDo_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("plain") << u"https://a.example/b?c=d%26e+f#g"_s
                           << QByteArray("https://a.example/b?c=d%26e+f#g");
    QTest::newRow("lone percent sign")
        << u"https://a.example/?c=%zz%26%"_s << QByteArray("https://a.example/?c=%25zz%26%25");
    QTest::newRow("letters") << u"https://a.example/?c=\u00fc"_s << QByteArray("https://a.example/?c=%C3%BC");
    QTest::newRow("bar in the path") << u"https://a.example/a|b"_s << QByteArray();
    QTest::newRow("percent in the path") << u"https://a.example/%zz"_s << QByteArray();
}

void NavigationTest::readsTextAsBrowsersDo()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoded);
    const auto url = strictUrl(text);
    QCOMPARE(url ? url->toEncoded() : QByteArray(), encoded);
}

WIZARD_GUILESS_TEST(NavigationTest)
#include "tst_navigation.moc"
