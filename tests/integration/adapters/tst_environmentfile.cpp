// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/environmentfile.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

Q_DECLARE_METATYPE(wizard::Field)
Q_DECLARE_METATYPE(wizard::ProblemKind)

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

constexpr char loopback[] = R"({"name":"Mine","core_url":"http://127.0.0.1:4000","sign_in_url":)"
                            R"("http://127.0.0.1:4001/api/v1/login","redirect_uri":)"
                            R"("http://127.0.0.1:4002/oauth/authenticate")";

QByteArray with(const QByteArray &more)
{
    return QByteArray(loopback) + more + '}';
}

} // namespace

/// `--environment FILE` and the demo platform's line (PLATFORM.md section 2). What makes an address
/// acceptable is the domain's business and tested there.
class TestEnvironmentFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsFile();
    void refuses_data();
    void refuses();
    void namesTheFieldOfAWrongType_data();
    void namesTheFieldOfAWrongType();
    void tellsTheLine_data();
    void tellsTheLine();
    void trimsAddresses();
    void refusesFiles();
    void honoursAccountOnLoopbackOnly();
    void takesDemoOnLoopbackOnly();
};

void TestEnvironmentFile::readsFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"environment.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(with(R"(,"order":"platform","unknown":[1,{"a":null}])"));
    file.close();
    const Result<Environment> environment = readEnvironmentFile(file.fileName());
    QVERIFY(environment.has_value());
    QCOMPARE(environment->kind, EnvironmentKind::FromFile);
    QCOMPARE(environment->name, u"Mine"_s);
    QCOMPARE(environment->coreUrl, QUrl(u"http://127.0.0.1:4000"_s));
    QCOMPARE(environment->signInUrl, QUrl(u"http://127.0.0.1:4001/api/v1/login"_s));
    QCOMPARE(environment->redirectUri, QUrl(u"http://127.0.0.1:4002/oauth/authenticate"_s));
    QCOMPARE(environment->order, ConsentOrder::Platform);
    QVERIFY(environment->account.isEmpty());
}

void TestEnvironmentFile::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("core_url=https://a.example");
    QTest::newRow("list") << QByteArray("[{}]");
    QTest::newRow("text") << QByteArray("\"a\"");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("cut") << QByteArray(loopback);
    QTest::newRow("two objects") << with({}) + with({});
    QTest::newRow("unknown order") << with(R"(,"order":"sideways")");
    QTest::newRow("http to a name") << with({}).replace("127.0.0.1:4000", "core.example");
    QTest::newRow("reserved name") << with({}).replace("Mine", "Production");
}

void TestEnvironmentFile::refuses()
{
    QFETCH(const QByteArray, json);
    const Result<Environment> environment = environmentFromJson(json);
    QVERIFY(!environment.has_value());
    QCOMPARE(environment.error().cause, FailureCause::EnvironmentInvalid);
}

void TestEnvironmentFile::namesTheFieldOfAWrongType_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Field>("field");
    QTest::newRow("name") << QByteArray("name") << with(R"(,"name":5)") << Field::Name;
    QTest::newRow("core") << QByteArray("core_url") << with(R"(,"core_url":["http://127.0.0.1"])")
                          << Field::CoreUrl;
    QTest::newRow("sign-in") << QByteArray("sign_in_url") << with(R"(,"sign_in_url":{})") << Field::SignInUrl;
    QTest::newRow("redirect") << QByteArray("redirect_uri") << with(R"(,"redirect_uri":true)")
                              << Field::RedirectUri;
    QTest::newRow("order") << QByteArray("order") << with(R"(,"order":1)") << Field::None;
    QTest::newRow("e-mail") << QByteArray("email") << with(R"(,"account":{"email":1})") << Field::Email;
}

void TestEnvironmentFile::namesTheFieldOfAWrongType()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, json);
    QFETCH(const Field, field);
    const Result<Environment> environment = environmentFromJson(json);
    QVERIFY(!environment.has_value());
    QCOMPARE(environment.error().problems.size(), 1);
    QCOMPARE(environment.error().problems.constFirst().field.field, field);
    QCOMPARE(environment.error().problems.constFirst().detail.toUtf8(), key);
}

void TestEnvironmentFile::tellsTheLine_data()
{
    QTest::addColumn<QByteArray>("core");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<Field>("field");
    QTest::addColumn<ProblemKind>("kind");
    QTest::addColumn<int>("line");
    using enum ProblemKind;
    QTest::newRow("http") << QByteArray(R"("http://core.example")") << QByteArray() << Field::CoreUrl
                          << NotHttps << 6;
    QTest::newRow("no address") << QByteArray(R"("core.example")") << QByteArray() << Field::CoreUrl
                                << NotAUrl << 6;
    QTest::newRow("query") << QByteArray(R"("https://a.example/?x=1")") << QByteArray() << Field::CoreUrl
                           << UrlHasQuery << 6;
    QTest::newRow("number") << QByteArray("5") << QByteArray() << Field::CoreUrl << NotAUrl << 6;
    QTest::newRow("null") << QByteArray("null") << QByteArray() << Field::CoreUrl << Required << 6;
    QTest::newRow("the last of two") << QByteArray(R"("https://a.example")")
                                     << QByteArray(",\n\n\"core_url\":\"x\"") << Field::CoreUrl << NotAUrl
                                     << 10;
    QTest::newRow("order") << QByteArray(R"("https://a.example")") << QByteArray(",\n \"order\":\"up\"")
                           << Field::None << OutOfRange << 9;
}

void TestEnvironmentFile::tellsTheLine()
{
    QFETCH(const QByteArray, core);
    QFETCH(const QByteArray, more);
    QFETCH(const Field, field);
    QFETCH(const ProblemKind, kind);
    QFETCH(const int, line);
    // What stands in other objects and in values is no key of ours.
    const QByteArray json = "{\n\"x\": {\"core_url\": 1},\n\"y\": [\"core_url\"],\n\"name\": "
                            "\"core_url\",\n\n  \"core_url\" : " +
                            core + ",\n\"sign_in_url\": \"https://b.example\",\n\"redirect_uri\": " +
                            "\"https://c.example/oauth\"" + more + "}";
    const Result<Environment> environment = environmentFromJson(json);
    QVERIFY(!environment.has_value());
    QCOMPARE(environment.error().problems.size(), 1);
    const Problem problem = environment.error().problems.constFirst();
    QCOMPARE(problem.field.field, field);
    QCOMPARE(problem.kind, kind);
    QCOMPARE(problem.line, line);

    const Result<Environment> broken =
        environmentFromJson(QByteArray(json).replace("https://b.example\"", "x"));
    QCOMPARE(broken.error().detail, u"not-json"_s);
    QVERIFY(broken.error().problems.constFirst().line >= 7);
}

void TestEnvironmentFile::trimsAddresses()
{
    const QByteArray json = with({}).replace("\"http://127.0.0.1:4000\"", "\" http://127.0.0.1:4000\\n\"");
    const Result<Environment> environment = environmentFromJson(json);
    QVERIFY(environment.has_value());
    QCOMPARE(environment->coreUrl, QUrl(u"http://127.0.0.1:4000"_s));
}

void TestEnvironmentFile::refusesFiles()
{
    QTemporaryDir folder;
    const QString pipe = folder.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QFile large(folder.filePath(u"large"_s));
    QVERIFY(large.open(QIODevice::WriteOnly));
    large.write(with(",\"x\":\"" + QByteArray(1024 * 1024, 'x') + '"'));
    large.close();

    QCOMPARE(readEnvironmentFile(folder.filePath(u"nothing"_s)).error().detail, u"unreadable"_s);
    QCOMPARE(readEnvironmentFile(folder.path()).error().detail, u"unreadable"_s);
    QCOMPARE(readEnvironmentFile(u"/dev/zero"_s).error().detail, u"unreadable"_s);
    QCOMPARE(readEnvironmentFile(pipe).error().detail, u"unreadable"_s);
    QCOMPARE(readEnvironmentFile(large.fileName()).error().detail, u"too-large"_s);
}

void TestEnvironmentFile::honoursAccountOnLoopbackOnly()
{
    const QByteArray account = R"(,"account":{"email":"a@b.example","password":"word","api_key":"key"})";
    const Result<Environment> here = environmentFromJson(with(account));
    QVERIFY(here.has_value());
    QCOMPARE(here->account.email, u"a@b.example"_s);
    QCOMPARE(here->account.password.reveal(), u"word"_s);
    QCOMPARE(here->account.apiKey.reveal(), u"key"_s);

    const Result<Environment> there =
        environmentFromJson(with(account).replace("http://127.0.0.1:4000", "https://core.example"));
    QVERIFY(there.has_value());
    QVERIFY(there->account.isEmpty());
    QVERIFY(there->account.password.isEmpty());
}

void TestEnvironmentFile::takesDemoOnLoopbackOnly()
{
    const Result<Environment> demo = environmentFromDemo(with({}).replace("Mine", "Demo"));
    QVERIFY(demo.has_value());
    QCOMPARE(demo->kind, EnvironmentKind::Demo);
    QCOMPARE(demo->name, u"Demo"_s);
    const Result<Environment> there =
        environmentFromDemo(with({}).replace("http://127.0.0.1:4001", "https://sign-in.example"));
    QVERIFY(!there.has_value());
    QCOMPARE(there.error().detail, u"not-loopback"_s);
}

WIZARD_GUILESS_TEST(TestEnvironmentFile)
#include "tst_environmentfile.moc"
