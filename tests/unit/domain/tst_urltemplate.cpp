// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/urltemplate.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

Q_DECLARE_METATYPE(wizard::UrlTemplateError::Kind)

class UrlTemplateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fills_data();
    void fills();
    void refuses_data();
    void refuses();
    void takesTheFirstOfDoubledKeys();
    void namesTheKeysOnceInOrder();
    void tellsWhetherAValueFits_data();
    void tellsWhetherAValueFits();
    void proposesWhatWasMeant_data();
    void proposesWhatWasMeant();

private:
    static QList<Variable> values(const QString &value, bool secret = false)
    {
        Variable variable;
        variable.key = u"v"_s;
        variable.value = Secret(value);
        variable.secret = secret;
        Variable second;
        second.key = u"w"_s;
        second.value = Secret(u"two"_s);
        return {variable, second};
    }
};

void UrlTemplateTest::fills_data()
{
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *name, const QString &urlTemplate, const QString &value,
                        const QByteArray &url) {
        QTest::newRow(name) << urlTemplate << value << url;
    };
    row("nothing to fill", u"https://a.example/b?c=d#e"_s, QString(), "https://a.example/b?c=d#e");
    row("upper case scheme", u"HTTPS://a.example/"_s, QString(), "https://a.example/");

    row("beginning", u"{{v}}/authorize"_s, u"https://shop.example"_s, "https://shop.example/authorize");
    row("beginning, with port", u"{{v}}/authorize"_s, u"https://shop.example:8443"_s,
        "https://shop.example:8443/authorize");
    row("beginning, alone", u"{{v}}"_s, u"https://shop.example"_s, "https://shop.example");
    row("beginning, query follows", u"{{v}}?a=b"_s, u"https://shop.example"_s, "https://shop.example?a=b");
    row("beginning, upper case", u"{{v}}/a"_s, u"HTTPS://Shop.Example"_s, "https://shop.example/a");
    row("beginning, loopback", u"{{v}}/a"_s, u"http://shop.localhost:80"_s, "http://shop.localhost:80/a");
    row("beginning, IPv6 loopback", u"{{v}}/a"_s, u"http://[::1]:8080"_s, "http://[::1]:8080/a");

    row("host, first label", u"https://{{v}}.shop.example/a"_s, u"me"_s, "https://me.shop.example/a");
    row("host, several labels", u"https://{{v}}.shop.example/a"_s, u"a.b-c.1"_s,
        "https://a.b-c.1.shop.example/a");
    row("host, upper case", u"https://{{v}}.shop.example/a"_s, u"ME"_s, "https://me.shop.example/a");
    row("host, punycode label", u"https://{{v}}.shop.example/a"_s, u"xn--bcher-kva"_s,
        "https://xn--bcher-kva.shop.example/a");
    row("host, part of a label", u"https://{{v}}-api.shop.example/a"_s, u"eu"_s,
        "https://eu-api.shop.example/a");
    row("host, whole", u"https://{{v}}/a"_s, u"shop.example"_s, "https://shop.example/a");
    row("host, with port behind", u"https://{{v}}.example:8443/a"_s, u"shop"_s,
        "https://shop.example:8443/a");
    row("host, twice", u"https://{{v}}.{{w}}.example/"_s, u"one"_s, "https://one.two.example/");
    row("host, spaces in the braces", u"https://{{ v }}.example/"_s, u"one"_s, "https://one.example/");
    row("host, longest label", u"https://{{v}}.example/"_s, QString(63, u'a'),
        "https://" + QByteArray(63, 'a') + ".example/");
    row("port", u"https://shop.example:{{v}}/a"_s, u"8443"_s, "https://shop.example:8443/a");

    row("path", u"https://a.example/{{v}}/authorize"_s, u"me"_s, "https://a.example/me/authorize");
    row("path, delimiters", u"https://a.example/{{v}}/b"_s, u"x/y?z#w@;=&+%"_s,
        "https://a.example/x%2Fy%3Fz%23w%40%3B%3D%26%2B%25/b");
    row("path, backslash and line ends", u"https://a.example/{{v}}"_s, u"a\\b\r\nc"_s,
        "https://a.example/a%5Cb%0D%0Ac");
    row("path, climbing as text", u"https://a.example/{{v}}"_s, u"../../x"_s,
        "https://a.example/..%2F..%2Fx");
    row("path, encoded already", u"https://a.example/{{v}}"_s, u"%2e%2e"_s, "https://a.example/%252e%252e");
    row("path, three dots", u"https://a.example/{{v}}"_s, u"..."_s, "https://a.example/...");
    row("path, dots beside a literal", u"https://a.example/x{{v}}"_s, u".."_s, "https://a.example/x..");
    row("path, non-ASCII", u"https://a.example/{{v}}"_s, u"\u00fc"_s, "https://a.example/%C3%BC");
    row("query", u"https://a.example/?shop={{v}}&x=1"_s, u"a&b=c+d e#f%20"_s,
        "https://a.example/?shop=a%26b%3Dc%2Bd%20e%23f%2520&x=1");
    row("query, dots", u"https://a.example/?x={{v}}"_s, u".."_s, "https://a.example/?x=..");
    row("query without a path", u"https://a.example?x={{v}}"_s, u"a/b"_s, "https://a.example?x=a%2Fb");
    row("query, placeholder text", u"https://a.example/?x={{v}}"_s, u"{{w}}"_s,
        "https://a.example/?x=%7B%7Bw%7D%7D");
    row("fragment", u"https://a.example/#{{v}}"_s, u"a#b c"_s, "https://a.example/#a%23b%20c");
}

void UrlTemplateTest::fills()
{
    QFETCH(QString, urlTemplate);
    QFETCH(QString, value);
    QFETCH(QByteArray, url);
    const auto filled = filledUrl(urlTemplate, values(value));
    QVERIFY(filled);
    QCOMPARE(filled->toEncoded(), url);
}

void UrlTemplateTest::refuses_data()
{
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("secret");
    QTest::addColumn<UrlTemplateError::Kind>("kind");
    QTest::addColumn<QString>("key");
    using K = UrlTemplateError::Kind;
    const auto row = [](const char *name, const QString &urlTemplate, const QString &value, K kind,
                        const QString &key = u"v"_s, bool secret = false) {
        QTest::newRow(name) << urlTemplate << value << secret << kind << key;
    };
    const QString none;

    row("empty template", none, u"x"_s, K::Malformed, none);
    row("http", u"http://a.example/"_s, u"x"_s, K::Malformed, none);
    row("no scheme", u"a.example/{{v}}"_s, u"x"_s, K::Malformed, none);
    row("other scheme", u"ftp://a.example/{{v}}"_s, u"x"_s, K::Malformed, none);
    row("scheme as placeholder", u"{{v}}://a.example/"_s, u"https"_s, K::Malformed, none);
    row("beginning continued", u"{{v}}.evil.test/"_s, u"https://shop.example"_s, K::Malformed, none);
    row("beginning continued by a placeholder", u"{{v}}{{w}}/"_s, u"https://shop.example"_s, K::Malformed,
        none);
    row("beginning continued by user info", u"{{v}}@evil.test/"_s, u"https://shop.example"_s, K::Malformed,
        none);
    row("user info as placeholder", u"https://{{v}}@a.example/"_s, u"me"_s, K::Malformed, none);
    row("user info in the template", u"https://me@{{v}}.example/"_s, u"shop"_s, K::Malformed, none);
    row("braces open", u"https://a.example/{{v"_s, u"x"_s, K::Malformed, none);
    row("braces half closed", u"https://a.example/{{v}"_s, u"x"_s, K::Malformed, none);
    row("braces closed only", u"https://a.example/v}}"_s, u"x"_s, K::Malformed, none);
    row("single braces", u"https://a.example/{v}"_s, u"x"_s, K::Malformed, none);
    row("three braces", u"https://a.example/{{{v}}}"_s, u"x"_s, K::Malformed, none);
    row("empty key", u"https://a.example/{{}}"_s, u"x"_s, K::Malformed, none);
    row("space in the template", u"https://a.example/a b/{{v}}"_s, u"x"_s, K::Malformed, none);
    row("space around", u" https://a.example/{{v}}"_s, u"x"_s, K::Malformed, none);
    row("backslash in the template", u"https://a.example\\{{v}}"_s, u"x"_s, K::Malformed, none);
    row("words in the port", u"https://a.example:{{v}}/"_s, u"80@evil.test"_s, K::Malformed, none);
    row("dot segments in the template", u"https://a.example/../{{v}}"_s, u"x"_s, K::Malformed, none);

    row("unknown key", u"https://a.example/{{u}}"_s, u"x"_s, K::UnknownKey, u"u"_s);
    row("key in other case", u"https://a.example/{{V}}"_s, u"x"_s, K::UnknownKey, u"V"_s);
    row("unfilled", u"https://a.example/{{v}}"_s, none, K::Unfilled);
    row("unfilled host", u"https://{{v}}.a.example/"_s, none, K::Unfilled);
    row("secret", u"https://a.example/{{v}}"_s, u"canary"_s, K::Secret, u"v"_s, true);
    row("secret in the query", u"https://a.example/?key={{v}}"_s, u"canary"_s, K::Secret, u"v"_s, true);
    row("secret and empty", u"https://a.example/{{v}}"_s, none, K::Secret, u"v"_s, true);

    const QString beginning = u"{{v}}/authorize"_s;
    for (const char *value : {"http://shop.example",
                              "shop.example",
                              "https://",
                              "https://shop.example/",
                              "https://shop.example/x",
                              "https://shop.example?x",
                              "https://shop.example#",
                              "https://me@shop.example",
                              "https://@shop.example",
                              "https://shop.example:",
                              "https://shop.example\\evil",
                              " https://shop.example",
                              "https://shop.example ",
                              "https://shop.example\n",
                              "https://0x7f.1",
                              "https://127.1",
                              "https://shop.example.",
                              "https://shop%2eexample",
                              "javascript:alert(1)",
                              "https://shop_1.example",
                              "https:shop.example",
                              "//shop.example",
                              "https://a..example",
                              "https://\xEF\xBD\x81.example"})
        row(qPrintable(u"origin "_s + QString::fromUtf8(value)), beginning, QString::fromUtf8(value),
            K::NotAnOrigin);

    const QString host = u"https://{{v}}.shop.example/a"_s;
    for (const char *value : {"evil.test/",
                              "evil.test#",
                              "evil.test?",
                              "evil.test\\",
                              "a@b",
                              "a:b",
                              "evil.test:443",
                              "..",
                              ".",
                              "a..b",
                              ".a",
                              "a.",
                              "-a",
                              "a-",
                              "a b",
                              " a",
                              "a ",
                              "a\n",
                              "a\tb",
                              "a%2e",
                              "%2F",
                              "a_b",
                              "[::1]",
                              "a,b",
                              "a;b",
                              "https://a",
                              "b\xC3\xBC"
                              "cher",
                              "\xD0\xB0pp",
                              "a\xE3\x80\x82"
                              "b",
                              "\xEF\xBD\x81",
                              "a\xC2\xAD"
                              "b"})
        row(qPrintable(u"host "_s + QString::fromUtf8(value)), host, QString::fromUtf8(value), K::NotAHost);
    row("host, label too long", host, QString(64, u'a'), K::NotAHost);
    row("host, NUL", host, u"a"_s + QChar(0) + u"b"_s, K::NotAHost);
    row("host, too long in all", host, (QString(60, u'a') + u'.').repeated(4) + u"aaaaaaaa"_s, K::NotAHost);
    row("whole host, a number", u"https://{{v}}/"_s, u"2130706433"_s, K::HostEscaped);
    row("whole host, an address", u"https://{{v}}/"_s, u"127.0.0.1"_s, K::NotAHost);
    row("whole host, hexadecimal", u"https://{{v}}/"_s, u"0x7f.1"_s, K::HostEscaped);
    row("host behind a fixed beginning", u"https://api.{{v}}/"_s, u"127.0.0.1/x"_s, K::NotAHost);

    row("path, parent", u"https://a.example/{{v}}/b"_s, u".."_s, K::Malformed);
    row("path, here", u"https://a.example/b/{{v}}"_s, u"."_s, K::Malformed);
    row("path, parent before a query", u"https://a.example/b/{{v}}?c"_s, u".."_s, K::Malformed);
    row("path, parent of two parts", u"https://a.example/.{{v}}/b"_s, u"."_s, K::Malformed);
    row("path, parent behind an origin", u"{{w}}/{{v}}"_s, u".."_s, K::NotAnOrigin, u"w"_s);
}

void UrlTemplateTest::refuses()
{
    QFETCH(QString, urlTemplate);
    QFETCH(QString, value);
    QFETCH(bool, secret);
    QFETCH(UrlTemplateError::Kind, kind);
    QFETCH(QString, key);
    const auto filled = filledUrl(urlTemplate, values(value, secret));
    QVERIFY(!filled);
    QCOMPARE(filled.error().kind, kind);
    QCOMPARE(filled.error().key, key);
}

void UrlTemplateTest::takesTheFirstOfDoubledKeys()
{
    QList<Variable> doubled = values(u"first"_s) + values(u"second"_s);
    const auto filled = filledUrl(u"https://a.example/{{v}}"_s, doubled);
    QVERIFY(filled);
    QCOMPARE(filled->toEncoded(), "https://a.example/first");
}

void UrlTemplateTest::namesTheKeysOnceInOrder()
{
    QCOMPARE(placeholderKeys(u"https://{{b}}.example/{{ a }}/{{b}}?{{A}}"_s),
             (QList<QString>{u"b"_s, u"a"_s, u"A"_s}));
    QVERIFY(placeholderKeys(u"https://a.example/"_s).isEmpty());
    QVERIFY(placeholderKeys(u"https://a.example/{{b"_s).isEmpty());
}

void UrlTemplateTest::tellsWhetherAValueFits_data()
{
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<QString>("value");
    QTest::addColumn<UrlTemplateError::Kind>("kind");
    using K = UrlTemplateError::Kind;
    QTest::newRow("origin") << u"{{v}}/a"_s << u"https://a.example"_s << K::None;
    QTest::newRow("no origin") << u"{{v}}/a"_s << u"a.example"_s << K::NotAnOrigin;
    QTest::newRow("label") << u"https://{{v}}.example"_s << u"a"_s << K::None;
    QTest::newRow("no label") << u"https://{{v}}.example"_s << u"a/"_s << K::NotAHost;
    QTest::newRow("path") << u"https://a.example/{{v}}"_s << u"a/b"_s << K::None;
    QTest::newRow("parent") << u"https://a.example/{{v}}"_s << u".."_s << K::Malformed;
    QTest::newRow("parent beside another placeholder")
        << u"https://{{w}}.example/{{w}}/{{v}}"_s << u".."_s << K::Malformed;
    QTest::newRow("empty") << u"https://{{v}}.example"_s << QString() << K::None;
    QTest::newRow("not named") << u"https://{{w}}.example"_s << u"a/"_s << K::None;
    QTest::newRow("no template") << QString() << u"a/"_s << K::None;
}

void UrlTemplateTest::tellsWhetherAValueFits()
{
    QFETCH(QString, urlTemplate);
    QFETCH(QString, value);
    QFETCH(UrlTemplateError::Kind, kind);
    QCOMPARE(placeholderMisfit(urlTemplate, u"v"_s, value), kind);
}

void UrlTemplateTest::proposesWhatWasMeant_data()
{
    using K = UrlTemplateError::Kind;
    QTest::addColumn<QString>("urlTemplate");
    QTest::addColumn<QString>("value");
    QTest::addColumn<K>("kind");
    QTest::addColumn<QString>("proposal");
    const auto row = [](const char *name, const QString &urlTemplate, const QString &value, K kind,
                        const QString &proposal) {
        QTest::newRow(name) << urlTemplate << value << kind << proposal;
    };
    const QString shop = u"https://{{v}}.myshopify.com/admin/oauth/authorize"_s;
    row("fits", shop, u"acme"_s, K::None, QString());
    row("doubled ending", shop, u"acme.myshopify.com"_s, K::HostDoubled, u"acme"_s);
    row("doubled ending, capitals", shop, u"acme.MyShopify.com"_s, K::HostDoubled, u"acme"_s);
    row("doubled ending, two labels", shop, u"eu.acme.myshopify.com"_s, K::HostDoubled, u"eu.acme"_s);
    row("half of the ending", shop, u"acme.myshopify"_s, K::HostDoubled, u"acme"_s);
    row("address", shop, u"https://acme.myshopify.com/admin?x=1"_s, K::NotAHost, u"acme"_s);
    row("address without scheme", shop, u"acme.myshopify.com/"_s, K::NotAHost, u"acme"_s);
    row("white space", shop, u" acme.myshopify.com "_s, K::NotAHost, u"acme"_s);
    row("host hidden behind a name", shop, u"https://acme.myshopify.com@evil.test/"_s, K::NotAHost,
        QString());
    row("ending with a port", u"https://{{v}}.shop.example:8443/a"_s, u"acme.shop.example"_s, K::HostDoubled,
        u"acme"_s);
    row("ending with a hyphen", u"https://{{v}}-app.shop.example/a"_s, u"acme-app.shop.example"_s,
        K::HostDoubled, u"acme"_s);
    row("in the middle", u"https://api.{{v}}.shop.example/a"_s, u"eu.shop.example"_s, K::HostDoubled,
        u"eu"_s);
    row("same name elsewhere", shop, u"myshopify"_s, K::None, QString());
    row("ending alone", shop, u".myshopify.com"_s, K::NotAHost, u"myshopify.com"_s);
    row("whole host", u"https://{{v}}/authorize"_s, u"acme.example"_s, K::None, QString());
    row("whole host, address", u"https://{{v}}/authorize"_s, u"https://acme.example/x"_s, K::NotAHost,
        u"acme.example"_s);
    const QString suite = u"https://{{v}}.suitetalk.example/token"_s;
    row("underscore", suite, u"4471902_SB1"_s, K::NotAHost, u"4471902-sb1"_s);
    row("underscore and ending", suite, u"4471902_SB1.suitetalk.example"_s, K::NotAHost, u"4471902-sb1"_s);
    row("words", suite, u"Acme Shop"_s, K::NotAHost, QString());
    row("other letters", suite, u"caf\u00e9"_s, K::NotAHost, QString());
    row("origin without scheme", u"{{v}}/authorize"_s, u"acme.example"_s, K::NotAnOrigin,
        u"https://acme.example"_s);
    row("origin with slash", u"{{v}}/authorize"_s, u"https://acme.example/"_s, K::NotAnOrigin,
        u"https://acme.example"_s);
    row("origin with path and port", u"{{v}}/authorize"_s, u"https://acme.example:8443/shop?a"_s,
        K::NotAnOrigin, u"https://acme.example:8443"_s);
    row("origin over http", u"{{v}}/authorize"_s, u"http://acme.example"_s, K::NotAnOrigin,
        u"https://acme.example"_s);
    row("origin with a user", u"{{v}}/authorize"_s, u"https://acme.example@evil.test"_s, K::NotAnOrigin,
        QString());
    row("path", u"https://a.example/{{v}}/authorize"_s, u".."_s, K::Malformed, QString());
    row("another key", u"https://{{w}}.example/"_s, u"a_b"_s, K::None, QString());
}

void UrlTemplateTest::proposesWhatWasMeant()
{
    QFETCH(QString, urlTemplate);
    QFETCH(QString, value);
    QFETCH(UrlTemplateError::Kind, kind);
    QFETCH(QString, proposal);

    QCOMPARE(placeholderMisfit(urlTemplate, u"v"_s, value), kind);
    QCOMPARE(placeholderProposal(urlTemplate, u"v"_s, value), proposal);
    QCOMPARE(filledUrl(urlTemplate, values(value)).has_value(), kind == UrlTemplateError::Kind::None);
}

WIZARD_GUILESS_TEST(UrlTemplateTest)
#include "tst_urltemplate.moc"
