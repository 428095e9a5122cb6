// SPDX-License-Identifier: Apache-2.0
#include "app/domain/platform/environment.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

Q_DECLARE_METATYPE(wizard::ProblemKind)
Q_DECLARE_METATYPE(wizard::ConsentOrder)

class EnvironmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsesAddresses_data();
    void parsesAddresses();
    void normalisesTheCoreAddressAlone();
    void knowsLoopback_data();
    void knowsLoopback();
    void opensPages_data();
    void opensPages();
    void tellsOrigins_data();
    void tellsOrigins();
    void readsAFile();
    void namesEveryWrongField();
    void reservesTheBuiltInNames_data();
    void reservesTheBuiltInNames();
    void readsTheOrder_data();
    void readsTheOrder();
    void honoursAnAccountOnLoopbackAlone();
    void knowsTheBuiltInAddresses();

private:
    static EnvironmentFields fields()
    {
        EnvironmentFields fields;
        fields.name = u"Warehouse"_s;
        fields.coreUrl = u"http://127.0.0.1:4321/core/"_s;
        fields.signInUrl = u"http://127.0.0.1:4322/login"_s;
        fields.redirectUri = u"http://[::1]:4323/oauth/authenticate"_s;
        return fields;
    }
};

void EnvironmentTest::parsesAddresses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ProblemKind>("problem");
    const auto row = [](const char *name, const QString &text, ProblemKind problem = ProblemKind::None) {
        QTest::newRow(name) << text << problem;
    };
    using P = ProblemKind;
    row("https", u"https://core.example/x"_s);
    row("upper case", u"HTTPS://CORE.example"_s);
    row("port", u"https://core.example:8443"_s);
    row("https on loopback", u"https://127.0.0.1:8443"_s);
    row("https name that begins like loopback", u"https://127.0.0.1.evil.test"_s);
    row("https localhost", u"https://localhost:8443"_s);
    row("http 127.0.0.1", u"http://127.0.0.1:8080"_s);
    row("http 127.1.2.3", u"http://127.1.2.3"_s);
    row("http 127.255.255.255", u"http://127.255.255.255"_s);
    row("http [::1]", u"http://[::1]:8080/"_s);
    row("http [::1] in full", u"http://[0:0:0:0:0:0:0:1]/"_s);
    row("international name", u"https://b\u00fccher.example"_s);

    row("empty", QString(), P::Required);
    row("space", u" "_s, P::NotAUrl);
    row("space before", u" https://core.example"_s, P::NotAUrl);
    row("line end after", u"https://core.example\n"_s, P::NotAUrl);
    row("half a surrogate pair", u"https://core.example/a"_s + QChar(0xd83d) + u"b"_s, P::NotAUrl);
    row("no scheme", u"core.example"_s, P::NotAUrl);
    row("no scheme, with port", u"core.example:443"_s, P::NotAUrl);
    row("no host", u"https://"_s, P::NotAUrl);
    row("backslash", u"https://core.example\\x"_s, P::NotAUrl);
    row("port 0", u"https://core.example:0"_s, P::NotAUrl);
    row("port too large", u"https://core.example:65536"_s, P::NotAUrl);
    row("trailing dot", u"https://core.example."_s, P::NotAUrl);
    row("doubled slash", u"https://core.example//x"_s, P::NotAUrl);
    row("dot segment", u"https://core.example/a/../b"_s, P::NotAUrl);
    row("encoded slash", u"https://core.example/a%2Fb"_s, P::NotAUrl);
    row("short loopback", u"http://127.1"_s, P::NotAUrl);
    row("hexadecimal loopback", u"http://0x7f.0.0.1"_s, P::NotAUrl);
    row("octal loopback", u"http://0177.0.0.1"_s, P::NotAUrl);
    row("number for an address", u"http://2130706433"_s, P::NotAUrl);
    row("zone id", u"http://[::1%25lo]"_s, P::NotAUrl);
    row("too long", u"https://core.example/"_s + QString(2048, u'a'), P::TooLong);

    row("http", u"http://core.example"_s, P::NotHttps);
    row("http localhost", u"http://localhost:8080"_s, P::NotHttps);
    row("http *.localhost", u"http://core.localhost:8080"_s, P::NotHttps);
    row("http name that begins like loopback", u"http://127.0.0.1.evil.test"_s, P::NotHttps);
    row("http 128.0.0.1", u"http://128.0.0.1"_s, P::NotHttps);
    row("http 0.0.0.0", u"http://0.0.0.0"_s, P::NotHttps);
    row("http [::2]", u"http://[::2]"_s, P::NotHttps);
    row("http mapped loopback", u"http://[::ffff:127.0.0.1]"_s, P::NotHttps);
    row("ftp", u"ftp://core.example"_s, P::NotHttps);

    row("user", u"https://me@core.example"_s, P::UrlHasUserInfo);
    row("user and password", u"https://me:it@core.example"_s, P::UrlHasUserInfo);
    row("empty user", u"https://@core.example"_s, P::UrlHasUserInfo);
    row("user before loopback", u"http://evil@127.0.0.1"_s, P::UrlHasUserInfo);
    row("loopback as user", u"http://127.0.0.1@evil.test"_s, P::UrlHasUserInfo);
    row("query", u"https://core.example/?a=b"_s, P::UrlHasQuery);
    row("empty query", u"https://core.example/?"_s, P::UrlHasQuery);
    row("fragment", u"https://core.example/#a"_s, P::UrlHasQuery);
    row("empty fragment", u"https://core.example/#"_s, P::UrlHasQuery);
}

void EnvironmentTest::parsesAddresses()
{
    QFETCH(QString, text);
    QFETCH(ProblemKind, problem);
    const auto url = parseAddress(text, Field::SignInUrl);
    QCOMPARE(url ? ProblemKind::None : url.error().kind, problem);
    if (!url)
        QCOMPARE(url.error().field.field, Field::SignInUrl);
}

void EnvironmentTest::normalisesTheCoreAddressAlone()
{
    const auto core = [](const QString &text) {
        return parseAddress(text, Field::CoreUrl)->toEncoded();
    };
    QCOMPARE(core(u"https://core.example/"_s), "https://core.example");
    QCOMPARE(core(u"https://core.example/prefix/"_s), "https://core.example/prefix");
    QCOMPARE(core(u"https://core.example/prefix"_s), "https://core.example/prefix");
    QCOMPARE(core(u"https://core.example/api/v1"_s), "https://core.example");
    QCOMPARE(core(u"https://core.example/p/api/v1/"_s), "https://core.example/p");
    QCOMPARE(core(u"https://core.example/myapi/v1"_s), "https://core.example/myapi/v1");
    QCOMPARE(parseAddress(u"https://app.example/back/"_s, Field::RedirectUri)->toEncoded(),
             "https://app.example/back/");
    QCOMPARE(parseAddress(u"https://a.example/api/v1/"_s, Field::SignInUrl)->toEncoded(),
             "https://a.example/api/v1/");
}

void EnvironmentTest::knowsLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("literal");
    QTest::addColumn<bool>("page");
    QTest::newRow("127.0.0.1") << u"http://127.0.0.1:1/"_s << true << true;
    QTest::newRow("127.1.2.3") << u"https://127.1.2.3/"_s << true << true;
    QTest::newRow("[::1]") << u"http://[::1]/"_s << true << true;
    QTest::newRow("localhost") << u"http://localhost/"_s << false << true;
    QTest::newRow("shop.localhost") << u"http://shop.LOCALHOST/"_s << false << true;
    QTest::newRow("evillocalhost") << u"http://evillocalhost/"_s << false << false;
    QTest::newRow("localhost.evil.test") << u"http://localhost.evil.test/"_s << false << false;
    QTest::newRow("127.0.0.1.evil.test") << u"http://127.0.0.1.evil.test/"_s << false << false;
    QTest::newRow("127.0.0.1.") << u"http://127.0.0.1./"_s << false << false;
    QTest::newRow("128.0.0.1") << u"http://128.0.0.1/"_s << false << false;
    QTest::newRow("0.0.0.0") << u"http://0.0.0.0/"_s << false << false;
    QTest::newRow("mapped") << u"http://[::ffff:127.0.0.1]/"_s << false << false;
    QTest::newRow("10.127.0.1") << u"http://10.127.0.1/"_s << false << false;
    QTest::newRow("empty") << QString() << false << false;
}

void EnvironmentTest::knowsLoopback()
{
    QFETCH(QString, url);
    QFETCH(bool, literal);
    QFETCH(bool, page);
    QCOMPARE(isLoopbackLiteral(QUrl(url)), literal);
    QCOMPARE(isLoopbackPage(QUrl(url)), page);
}

void EnvironmentTest::opensPages_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("anywhere");
    QTest::addColumn<bool>("onLoopback");

    QTest::newRow("https") << u"https://docs.example/a?b=1&c=2"_s << true << true;
    QTest::newRow("http") << u"http://docs.example/"_s << false << false;
    QTest::newRow("http, loopback name") << u"http://docs.localhost:4010/a"_s << false << true;
    QTest::newRow("http, loopback literal") << u"http://127.0.0.1:4010/a"_s << false << true;
    QTest::newRow("http, nearly loopback") << u"http://localhost.example/a"_s << false << false;
    QTest::newRow("script") << u"javascript:alert(1)"_s << false << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false << false;
    QTest::newRow("user info") << u"https://docs.example@evil.test/"_s << false << false;
    QTest::newRow("user info, loopback") << u"http://a:b@localhost/"_s << false << false;
    QTest::newRow("markup") << u"https://docs.example/\"><b>x"_s << false << false;
    QTest::newRow("no host") << u"https:///a"_s << false << false;
    QTest::newRow("empty") << QString() << false << false;
}

void EnvironmentTest::opensPages()
{
    QFETCH(const QString, address);
    QFETCH(const bool, anywhere);
    QFETCH(const bool, onLoopback);
    Environment local;
    local.coreUrl = QUrl(u"http://127.0.0.1:4010"_s);
    local.signInUrl = QUrl(u"http://127.0.0.1:4011/login"_s);
    local.redirectUri = QUrl(u"http://127.0.0.1:4012/oauth/authenticate"_s);
    QCOMPARE(pageToOpen(address, productionEnvironment()).isValid(), anywhere);
    QCOMPARE(pageToOpen(address, local).isValid(), onLoopback);
    QCOMPARE(dashboardOf(local), QUrl(u"http://127.0.0.1:4012/"_s));
    QCOMPARE(dashboardOf(productionEnvironment()), QUrl(u"https://app.wearepatchworks.com/"_s));
    QVERIFY(!dashboardOf(Environment()).isValid());
}

void EnvironmentTest::tellsOrigins_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<QString>("host");
    QTest::newRow("plain") << u"https://A.example/x?y#z"_s << u"https://a.example"_s << u"a.example"_s;
    QTest::newRow("default port") << u"https://a.example:443/"_s << u"https://a.example"_s << u"a.example"_s;
    QTest::newRow("http default port")
        << u"http://a.example:80/"_s << u"http://a.example"_s << u"a.example"_s;
    QTest::newRow("other port") << u"https://a.example:80/"_s << u"https://a.example:80"_s
                                << u"a.example:80"_s;
    QTest::newRow("IPv6") << u"http://[::1]:8080/"_s << u"http://[::1]:8080"_s << u"[::1]:8080"_s;
    QTest::newRow("international") << u"https://\u0430pp.example/"_s << u"https://xn--pp-6kc.example"_s
                                   << u"xn--pp-6kc.example"_s;
    QTest::newRow("user info") << u"https://me@a.example/"_s << u"https://a.example"_s << u"a.example"_s;
}

void EnvironmentTest::tellsOrigins()
{
    QFETCH(QString, url);
    QFETCH(QString, origin);
    QFETCH(QString, host);
    QCOMPARE(originOf(QUrl(url)), origin);
    QCOMPARE(hostForPeople(QUrl(url)), host);
}

void EnvironmentTest::readsAFile()
{
    const auto environment = environmentFromFields(fields());
    QVERIFY(environment);
    QCOMPARE(environment->kind, EnvironmentKind::FromFile);
    QCOMPARE(environment->name, u"Warehouse"_s);
    QCOMPARE(environment->coreUrl.toEncoded(), "http://127.0.0.1:4321/core");
    QCOMPARE(environment->signInUrl.toEncoded(), "http://127.0.0.1:4322/login");
    QCOMPARE(environment->redirectUri.toEncoded(), "http://[::1]:4323/oauth/authenticate");
    QCOMPARE(environment->order, ConsentOrder::Auto);
    QVERIFY(environment->isLoopback());
    QVERIFY(environment->isComplete());
}

void EnvironmentTest::namesEveryWrongField()
{
    EnvironmentFields wrong;
    wrong.coreUrl = u"http://core.example"_s;
    wrong.signInUrl = u"https://a@b.example"_s;
    wrong.redirectUri = u"https://app.example/?a"_s;
    wrong.order = u"backwards"_s;
    const auto environment = environmentFromFields(wrong);
    QVERIFY(!environment);
    QCOMPARE(environment.error().cause, FailureCause::EnvironmentInvalid);
    QList<QPair<Field, ProblemKind>> found;
    for (const Problem &problem : environment.error().problems)
        found.append({problem.field.field, problem.kind});
    const QList<QPair<Field, ProblemKind>> expected{{Field::Name, ProblemKind::Required},
                                                    {Field::CoreUrl, ProblemKind::NotHttps},
                                                    {Field::SignInUrl, ProblemKind::UrlHasUserInfo},
                                                    {Field::RedirectUri, ProblemKind::UrlHasQuery},
                                                    {Field::None, ProblemKind::OutOfRange}};
    QCOMPARE(found, expected);
}

void EnvironmentTest::reservesTheBuiltInNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<ProblemKind>("problem");
    for (const char *name : {"Production", "production", " PRODUCTION ", "Staging", "Self-hosted",
                             "self hosted", "SelfHosted", "Demo",
                             "\xEF\xBC\xA4"
                             "emo"})
        QTest::newRow(name) << QString::fromUtf8(name) << ProblemKind::NameReserved;
    QTest::newRow("other") << u"Demo of Monday"_s << ProblemKind::None;
    QTest::newRow("empty") << QString() << ProblemKind::Required;
    QTest::newRow("control") << u"a\nb"_s << ProblemKind::ControlCharacters;
    QTest::newRow("direction mark") << u"a\u202eb"_s << ProblemKind::ControlCharacters;
    QTest::newRow("longest") << QString(64, u'a') << ProblemKind::None;
    QTest::newRow("too long") << QString(65, u'a') << ProblemKind::TooLong;
}

void EnvironmentTest::reservesTheBuiltInNames()
{
    QFETCH(QString, name);
    QFETCH(ProblemKind, problem);
    EnvironmentFields named = fields();
    named.name = name;
    const auto environment = environmentFromFields(named);
    QCOMPARE(environment ? ProblemKind::None : environment.error().problems.first().kind, problem);
}

void EnvironmentTest::readsTheOrder_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ConsentOrder>("order");
    QTest::newRow("none") << QString() << ConsentOrder::Auto;
    QTest::newRow("auto") << u"auto"_s << ConsentOrder::Auto;
    QTest::newRow("platform") << u"platform"_s << ConsentOrder::Platform;
    QTest::newRow("consent") << u"consent"_s << ConsentOrder::Consent;
}

void EnvironmentTest::readsTheOrder()
{
    QFETCH(QString, text);
    QFETCH(ConsentOrder, order);
    EnvironmentFields ordered = fields();
    ordered.order = text;
    const auto environment = environmentFromFields(ordered);
    QVERIFY(environment);
    QCOMPARE(environment->order, order);
}

void EnvironmentTest::honoursAnAccountOnLoopbackAlone()
{
    EnvironmentFields with = fields();
    with.account.email = u"ada@example.test"_s;
    with.account.password = Secret(u"pw"_s);
    with.account.apiKey = Secret(u"key"_s);
    QCOMPARE(environmentFromFields(with)->account, with.account);

    for (QString EnvironmentFields::*address :
         {&EnvironmentFields::coreUrl, &EnvironmentFields::signInUrl, &EnvironmentFields::redirectUri}) {
        EnvironmentFields elsewhere = with;
        elsewhere.*address = u"https://127.0.0.1.evil.test/x"_s;
        const auto environment = environmentFromFields(elsewhere);
        QVERIFY(environment);
        QVERIFY(environment->account.isEmpty());
        QVERIFY(environment->account.password.isEmpty());
    }
}

void EnvironmentTest::knowsTheBuiltInAddresses()
{
    const Environment production = productionEnvironment();
    QCOMPARE(production.coreUrl.toEncoded(), "https://core.wearepatchworks.com");
    QCOMPARE(production.signInUrl.toEncoded(), "https://svc-fabric.pwks.co/api/v1/login");
    QCOMPARE(production.redirectUri.toEncoded(), "https://app.wearepatchworks.com/oauth/authenticate");
    QVERIFY(production.isComplete());
    QVERIFY(!production.isLoopback());
    const Environment staging = stagingEnvironment();
    QVERIFY(!staging.isComplete());
    QCOMPARE(staging.signInUrl.toEncoded(), "https://svc-fabric-stage.pwks.co/api/v1/login");
    QCOMPARE(staging.redirectUri.toEncoded(), "https://stage.app.wearepatchworks.com/oauth/authenticate");
    QCOMPARE(knownEnvironments(), (QList<Environment>{production, staging}));
}

WIZARD_GUILESS_TEST(EnvironmentTest)
#include "tst_environment.moc"
