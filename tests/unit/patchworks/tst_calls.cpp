// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/authenticate.h"
#include "app/patchworks/calls/authorise.h"
#include "app/patchworks/calls/reauthorise.h"
#include "app/patchworks/calls/signin.h"
#include "app/patchworks/calls/wooappauth.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttpclient.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const QString apiKey = u"canary-api-key"_s;

PlatformAccess accessTo(FakeHttpClient &http)
{
    PlatformAccess access;
    access.http = &http;
    access.environment.coreUrl = QUrl(u"https://core.test/prefix/"_s);
    access.environment.signInUrl = QUrl(u"https://sign.test/api/v1/login"_s);
    access.session.kind = Session::Kind::ApiKey;
    access.session.credential = Secret(apiKey);
    return access;
}

Variable variable(const QString &key, bool required, bool secret = false)
{
    Variable made;
    made.key = key;
    made.required = required;
    made.secret = secret;
    return made;
}

AuthoriseRequest request()
{
    AuthoriseRequest made;
    made.method.id = u"7"_s;
    made.method.timeout = 40s;
    Variable hidden = variable(u"grant_type"_s, false);
    hidden.value = Secret(u"authorization_code"_s);
    made.method.variables = {variable(u"scope"_s, false), variable(u"client_id"_s, true), hidden,
                             variable(u"client_secret"_s, true, true)};
    made.values = {Secret(), Secret(u"client"_s), Secret(), Secret(u"canary-secret"_s)};
    made.settings.name = u"Shop"_s;
    made.settings.rateLimitAmount = u"2"_s;
    return made;
}

// Starts it, proves that nothing is heard inside start(), and waits for its one end.
template<class T>
Result<T> resultOf(const std::unique_ptr<ResultOperation<T>> &operation)
{
    QSignalSpy finished(operation.get(), &Operation::finished);
    operation->start();
    if (operation->isFinished() || !finished.isEmpty())
        QTest::qFail("finished inside start()", __FILE__, __LINE__);
    if (!finished.wait(5000))
        QTest::qFail("never finished", __FILE__, __LINE__);
    QCoreApplication::sendPostedEvents();
    if (finished.size() != 1)
        QTest::qFail("did not finish exactly once", __FILE__, __LINE__);
    return operation->result();
}

QByteArray header(const HttpRequest &asked, const QByteArray &name)
{
    QByteArrayList found;
    for (const auto &[key, value] : asked.headers) {
        if (key == name)
            found.append(value);
    }
    return found.join('|');
}

QString dump(const Failure &failure)
{
    QString text = failure.host + u' ' + failure.detail + u' ' + failure.platformMessage + u' ' +
                   failure.keys.join(u' ');
    for (const Problem &problem : failure.problems)
        text += u' ' + problem.detail + u' ' + problem.text;
    return text;
}

} // namespace

/// The calls that sign in and those that create: what goes out, and what each end means.
class TestCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesThePlatform();
    void sendsTheTokenAndTheCompany();
    void keepsEncodedPathsAsTheyAre();
    void limitsTheDeadline_data();
    void limitsTheDeadline();
    void authorisesOnce();
    void putsA422AtItsField_data();
    void putsA422AtItsField();
    void keepsSecretsOutOfFailures_data();
    void keepsSecretsOutOfFailures();
    void isSilentOnceItIsDestroyed();
    void reauthorisesOnce();
    void refusesAnotherInstanceThanTheOneReauthorised();
    void authenticatesWithEveryParameter();
    void acceptsWooWithoutContent_data();
    void acceptsWooWithoutContent();
    void signsInWithAPassword_data();
    void signsInWithAPassword();
    void saysThatASecondFactorIsWanted_data();
    void saysThatASecondFactorIsWanted();
    void namesTheFieldsThatSignInRefuses();
    void signsInWithAKey();
    void refusesAWebPageInsteadOfTheCatalogue();
    void checksASession();
};

void TestCalls::addressesThePlatform()
{
    FakeHttpClient http;
    const HttpRequest get =
        platformRequest(accessTo(http), HttpMethod::Get, "systems", "filter%5Ba%5D=b%26c");
    QCOMPARE(get.url.toEncoded(), QByteArray("https://core.test/prefix/api/v1/systems?filter%5Ba%5D=b%26c"));
    QCOMPARE(header(get, "Authorization"), apiKey.toUtf8());
    QCOMPARE(header(get, "Accept"), QByteArray("application/json"));
    QCOMPARE(header(get, "Content-Type"), QByteArray());
    QCOMPARE(header(get, "patchworks-tenant"), QByteArray());
    QCOMPARE(get.headers.size(), 2);
    const HttpRequest post = platformRequest(accessTo(http), HttpMethod::Post, "x", {}, "{}");
    QCOMPARE(header(post, "Content-Type"), QByteArray("application/json"));
    QCOMPARE(post.body, QByteArray("{}"));
    QVERIFY(!post.url.hasQuery());
}

void TestCalls::sendsTheTokenAndTheCompany()
{
    FakeHttpClient http;
    PlatformAccess access = accessTo(http);
    access.session.kind = Session::Kind::Token;
    access.session.companyId = u"12"_s;
    const HttpRequest get = platformRequest(access, HttpMethod::Get, "systems");
    QCOMPARE(header(get, "Authorization"), "Bearer " + apiKey.toUtf8());
    QCOMPARE(header(get, "patchworks-tenant"), QByteArray("12"));
}

void TestCalls::keepsEncodedPathsAsTheyAre()
{
    FakeHttpClient http;
    PlatformAccess access = accessTo(http);
    access.environment.coreUrl = QUrl(u"https://core.test"_s);
    const HttpRequest get = platformRequest(access, HttpMethod::Get, "connectors/a%2Fb%3F");
    QCOMPARE(get.url.toEncoded(), QByteArray("https://core.test/api/v1/connectors/a%2Fb%3F"));
}

void TestCalls::limitsTheDeadline_data()
{
    QTest::addColumn<int>("timeout");
    QTest::addColumn<int>("deadline");

    QTest::newRow("none") << 0 << 30;
    QTest::newRow("short") << 15 << 30;
    QTest::newRow("just longer") << 16 << 31;
    QTest::newRow("long") << 120 << 135;
    QTest::newRow("negative") << -100 << 30;
    QTest::newRow("absurd") << 1000000000 << 3615;
}

void TestCalls::limitsTheDeadline()
{
    QFETCH(int, timeout);
    QFETCH(int, deadline);

    QCOMPARE(requestDeadline(std::chrono::seconds(timeout)), std::chrono::seconds(deadline));
}

void TestCalls::authorisesOnce()
{
    FakeHttpClient http;
    const QString target = u"/prefix/api/v1/oauth/authorise"_s;
    http.answerJson(HttpMethod::Post, target, 200, R"({"id":5,"redirect_url":"https://a.test/"})");
    const auto result = resultOf(authorise(accessTo(http), request()));
    QVERIFY(result.has_value());
    QCOMPARE(result->instanceId, u"5"_s);
    QCOMPARE(result->consentUrl, u"https://a.test/"_s);
    QCOMPARE(http.requests().size(), 1);
    QCOMPARE(http.requests()[0].body, authorisePayload(request()));
    QCOMPARE(http.requests()[0].deadline, 55s);
}

void TestCalls::putsA422AtItsField_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<FieldId>("field");
    QTest::addColumn<QString>("detail");

    const auto row = [](const char *key, FieldId field, const QString &detail = {}) {
        QTest::newRow(key) << QByteArray(key) << field << detail;
    };
    row("name", {Field::Name, -1});
    row("timezone", {Field::TimeZone, -1});
    row("date_format", {Field::DateFormat, -1});
    row("rate_limit_unit", {Field::RateLimitUnit, -1});
    row("rate_limit_duration", {Field::RateLimitAmount, -1});
    row("connection_pool_id", {Field::ConnectionPool, -1});
    row("session_id", {Field::SessionId, -1});
    row("platform_app_key", {Field::PlatformAppKey, -1});
    row("certificate_id", {Field::CertificateId, -1});
    row("authentication_implementation_id", {.field = Field::Method});
    row("Name", {}, u"Name"_s);
    // Sent were client_id, grant_type, client_secret and the code: scope has no value.
    row("variables.0.value", {Field::Variable, 1});
    row("variables.0", {Field::Variable, 1});
    row("variables[2][value]", {Field::Variable, 3});
    row("variables.1.value", {}, u"grant_type"_s);
    row("variables.3.value", {}, u"oauth_authorised_code"_s);
    row("variables.4.value", {}, u"variables"_s);
    row("variables.-1.value", {}, u"variables"_s);
    row("variables.99999999999.value", {}, u"variables"_s);
    row("variables.client_secret", {Field::Variable, 3});
    row("variables.Client_Secret", {}, u"variables"_s);
    row("variables", {}, u"variables"_s);
}

void TestCalls::putsA422AtItsField()
{
    QFETCH(QByteArray, key);

    FakeHttpClient http;
    http.answerJson(HttpMethod::Post, u"/prefix/api/v1/oauth/authorise"_s, 422,
                    R"({"message":"m","errors":{")" + key + R"(":["is wrong"]}})");
    AuthoriseRequest sent = request();
    sent.code = Secret(u"canary-code"_s);
    const auto result = resultOf(authorise(accessTo(http), sent));
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().cause, FailureCause::Invalid);
    QCOMPARE(result.error().problems.size(), 1);
    QTEST(result.error().problems[0].field, "field");
    QTEST(result.error().problems[0].detail, "detail");
    QCOMPARE(result.error().problems[0].text, u"is wrong"_s);
}

void TestCalls::keepsSecretsOutOfFailures_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    const QByteArray echo = "canary-secret canary-code canary-state canary-api-key";
    for (const int status : {200, 302, 400, 401, 403, 404, 409, 422, 429, 500, 503}) {
        QTest::addRow("%d JSON", status)
            << status
            << QByteArray(R"({"message":")" + echo + R"(","errors":{"name":[")" + echo + R"("],")" + echo +
                          R"(":["x"]},")" + echo + R"(":1})");
        QTest::addRow("%d text", status) << status << echo;
        QTest::addRow("%d HTML", status) << status << QByteArray("<p>" + echo + "</p>");
    }
}

void TestCalls::keepsSecretsOutOfFailures()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);

    FakeHttpClient http;
    for (const auto &path : {u"authorise"_s, u"authenticate"_s})
        http.answerAlwaysJson(HttpMethod::Post, u"/prefix/api/v1/oauth/"_s + path, status, body);
    http.answerAlwaysJson(HttpMethod::Patch, u"/prefix/api/v1/oauth/5/reauthorise"_s, status, body);

    AuthoriseRequest create = request();
    create.code = Secret(u"canary-code"_s);
    create.method.variables.append(variable(u"token"_s, true, true));
    create.values.append(Secret(u"canary-state"_s));
    ReauthoriseRequest change;
    change.instanceId = u"5"_s;
    change.variables = {{u"1"_s, u"a"_s, Secret(u"canary-secret"_s), true, 0},
                        {u"2"_s, u"b"_s, Secret(u"canary-state"_s), true, 1}};
    change.code = Secret(u"canary-code"_s);
    const QList<CallbackParameter> callback{{u"code"_s, Secret(u"canary-code"_s)},
                                            {u"state"_s, Secret(u"canary-state"_s)},
                                            {u"hmac"_s, Secret(u"canary-secret"_s)}};
    const PlatformAccess access = accessTo(http);
    for (const auto &result : {resultOf(authorise(access, create)), resultOf(reauthorise(access, change)),
                               resultOf(authenticate(access, callback, 0s))}) {
        QVERIFY(!result.has_value());
        QVERIFY2(!dump(result.error()).contains(u"canary"_s), qPrintable(dump(result.error())));
    }
}

void TestCalls::isSilentOnceItIsDestroyed()
{
    FakeHttpClient http;
    http.hold(HttpMethod::Post, u"/prefix/api/v1/oauth/authorise"_s);
    auto operation = authorise(accessTo(http), request());
    QSignalSpy finished(operation.get(), &Operation::finished);
    operation->start();
    QCOMPARE(http.heldCount(), 1);
    operation.reset();
    QCOMPARE(http.heldCount(), 0);
    QVERIFY(!http.releaseJson(200, "{}"));
    QVERIFY(finished.isEmpty());
}

void TestCalls::reauthorisesOnce()
{
    FakeHttpClient http;
    http.answerJson(HttpMethod::Patch, u"/prefix/api/v1/oauth/a%2Fb/reauthorise"_s, 200, R"({"id":"a/b"})");
    ReauthoriseRequest change;
    change.instanceId = u"a/b"_s;
    change.methodTimeout = 60s;
    const auto result = resultOf(reauthorise(accessTo(http), change));
    QVERIFY(result.has_value());
    QCOMPARE(http.requests().size(), 1);
    QCOMPARE(http.requests()[0].url.toEncoded(),
             QByteArray("https://core.test/prefix/api/v1/oauth/a%2Fb/reauthorise"));
    QCOMPARE(http.requests()[0].deadline, 75s);
}

void TestCalls::refusesAnotherInstanceThanTheOneReauthorised()
{
    FakeHttpClient http;
    http.answerJson(HttpMethod::Patch, u"/prefix/api/v1/oauth/5/reauthorise"_s, 200,
                    R"({"id":6,"redirect_url":"https://a.test/"})");
    ReauthoriseRequest change;
    change.instanceId = u"5"_s;
    const auto result = resultOf(reauthorise(accessTo(http), change));
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().cause, FailureCause::InstanceMismatch);
}

void TestCalls::authenticatesWithEveryParameter()
{
    FakeHttpClient http;
    const QString target = u"/prefix/api/v1/oauth/authenticate"_s;
    http.answerJson(HttpMethod::Post, target, 204, {});
    const QList<CallbackParameter> callback{{u"code"_s, Secret(u"a+b"_s)}, {u"shop"_s, Secret(u"x.test"_s)}};
    const auto result = resultOf(authenticate(accessTo(http), callback, 100s));
    QVERIFY(result.has_value());
    QCOMPARE(*result, AuthoriseAnswer());
    QCOMPARE(http.requests()[0].body, QByteArray(R"({"code":"a+b","shop":"x.test"})"));
    QCOMPARE(http.requests()[0].deadline, 115s);

    http.answerJson(HttpMethod::Post, target, 500, R"({"message":"invalid_grant"})");
    const auto refused = resultOf(authenticate(accessTo(http), callback, 0s));
    QCOMPARE(refused.error().cause, FailureCause::AuthorisingFailed);
    QCOMPARE(refused.error().platformMessage, u"invalid_grant"_s);
    http.answerJson(HttpMethod::Post, target, 400, R"({"message":"too late"})");
    QCOMPARE(resultOf(authenticate(accessTo(http), callback, 0s)).error().cause, FailureCause::CodeRefused);
}

void TestCalls::acceptsWooWithoutContent_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureCause>("cause"); // Unknown: success

    QTest::newRow("nothing") << 200 << QByteArray() << FailureCause::Unknown;
    QTest::newRow("no content") << 204 << QByteArray() << FailureCause::Unknown;
    QTest::newRow("text") << 200 << QByteArray("OK") << FailureCause::Unknown;
    QTest::newRow("address") << 200 << QByteArray(R"({"url":"https://a.test/"})") << FailureCause::Unknown;
    QTest::newRow("401") << 401 << QByteArray() << FailureCause::NotSignedIn;
    QTest::newRow("404") << 404 << QByteArray() << FailureCause::NotFound;
    QTest::newRow("500") << 500 << QByteArray() << FailureCause::OutcomeUnknown;
    QTest::newRow("307") << 307 << QByteArray() << FailureCause::OutcomeUnknown;
}

void TestCalls::acceptsWooWithoutContent()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(FailureCause, cause);

    FakeHttpClient http;
    http.answerJson(HttpMethod::Post, u"/prefix/api/v1/oauth/woo-app-auth"_s, status, body);
    const auto result = resultOf(wooAppAuth(accessTo(http), 0s));
    QCOMPARE(result.has_value(), cause == FailureCause::Unknown);
    if (result)
        QCOMPARE(*result, AuthoriseAnswer());
    else
        QCOMPARE(result.error().cause, cause);
    QCOMPARE(http.requests()[0].body, QByteArray());
    QCOMPARE(header(http.requests()[0], "Content-Type"), QByteArray());
}

void TestCalls::signsInWithAPassword_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("life"); // seconds; 0: refused

    QTest::newRow("whole") << QByteArray(R"({"message":"m","token":"t0ken","expires_in":3600})") << 3600;
    QTest::newRow("text") << QByteArray(R"({"token":"t0ken","expires_in":"3600"})") << 3600;
    QTest::newRow("without end") << QByteArray(R"({"token":"t0ken"})") << 86400;
    QTest::newRow("end null") << QByteArray(R"({"token":"t0ken","expires_in":null})") << 86400;
    QTest::newRow("end passed") << QByteArray(R"({"token":"t0ken","expires_in":-1})") << 86400;
    QTest::newRow("end never") << QByteArray(R"({"token":"t0ken","expires_in":9223372036854775807})")
                               << 366 * 86400;
    QTest::newRow("wrapped") << QByteArray(R"({"data":{"token":"t0ken","expires_in":60}})") << 60;
    QTest::newRow("no token") << QByteArray(R"({"message":"m"})") << 0;
    QTest::newRow("empty token") << QByteArray(R"({"token":""})") << 0;
    QTest::newRow("HTML") << QByteArray("<html>") << 0;
}

void TestCalls::signsInWithAPassword()
{
    QFETCH(QByteArray, body);
    QFETCH(int, life);

    FakeHttpClient http;
    FakeClock clock;
    http.answerJson(HttpMethod::Post, u"/api/v1/login"_s, 200, body);
    SignInCredentials typed{Secret(), u"ann@harbour.test"_s, Secret(u"pass\"word"_s), u"12"_s};
    const auto result = resultOf(signIn(http, accessTo(http).environment, typed, clock));
    const HttpRequest &sent = http.requests()[0];
    QCOMPARE(sent.url.toEncoded(), QByteArray("https://sign.test/api/v1/login"));
    QCOMPARE(sent.body, QByteArray("{\"email\":\"ann@harbour.test\",\"password\":\"pass\\\"word\"}"));
    QCOMPARE(header(sent, "Content-Type"), QByteArray("application/json"));
    QCOMPARE(header(sent, "Authorization"), QByteArray());
    QCOMPARE(result.has_value(), life > 0);
    if (!result) {
        QCOMPARE(result.error().cause, FailureCause::AnswerUnreadable);
        QCOMPARE(result.error().host, u"sign.test"_s);
        return;
    }
    QCOMPARE(result->kind, Session::Kind::Token);
    QCOMPARE(result->credential.reveal(), u"t0ken"_s);
    QCOMPARE(result->email, u"ann@harbour.test"_s);
    QCOMPARE(result->companyId, u"12"_s);
    QCOMPARE(result->expires, clock.now().addSecs(life));
}

void TestCalls::saysThatASecondFactorIsWanted_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("wanted");
    QTest::newRow("Fortify") << 200 << QByteArray(R"({"two_factor":true})") << true;
    QTest::newRow("other names") << 200 << QByteArray(R"({"data":{"requires_2fa":1}})") << true;
    QTest::newRow("challenge") << 200 << QByteArray(R"({"mfa_token":"x","message":"m"})") << true;
    QTest::newRow("message") << 200 << QByteArray(R"({"message":"Enter your two-factor code."})") << true;
    QTest::newRow("refusal") << 403 << QByteArray(R"({"message":"A verification code was sent to you."})")
                             << true;
    QTest::newRow("422") << 422 << QByteArray(R"({"message":"m","two_factor_required":"true"})") << true;
    QTest::newRow("said no") << 200 << QByteArray(R"({"two_factor":false})") << false;
    QTest::newRow("nothing") << 200 << QByteArray(R"({"message":"Welcome."})") << false;
    QTest::newRow("too many") << 429 << QByteArray(R"({"message":"Too many verification codes."})") << false;
}

void TestCalls::saysThatASecondFactorIsWanted()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, wanted);
    FakeHttpClient http;
    FakeClock clock;
    http.answerJson(HttpMethod::Post, u"/api/v1/login"_s, status, body);
    const SignInCredentials typed{Secret(), u"ann@harbour.test"_s, Secret(u"canary-pass"_s), {}};
    const auto result = resultOf(signIn(http, accessTo(http).environment, typed, clock));
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().detail == secondFactorWanted, wanted);
    if (wanted)
        QCOMPARE(result.error().cause, FailureCause::CredentialsWrong);
}

void TestCalls::namesTheFieldsThatSignInRefuses()
{
    FakeHttpClient http;
    FakeClock clock;
    http.answerJson(HttpMethod::Post, u"/api/v1/login"_s, 422,
                    R"({"message":"m","errors":{"password":["not canary-pass"],"email":["unknown"]}})");
    SignInCredentials typed{Secret(), u"ann@harbour.test"_s, Secret(u"canary-pass"_s), {}};
    const auto result = resultOf(signIn(http, accessTo(http).environment, typed, clock));
    QCOMPARE(result.error().cause, FailureCause::CredentialsWrong);
    QCOMPARE(result.error().problems.size(), 2);
    QCOMPARE(result.error().problems[0].field.field, Field::Email);
    QCOMPARE(result.error().problems[1].field.field, Field::Password);
    QVERIFY(!dump(result.error()).contains(u"canary"_s));
}

void TestCalls::signsInWithAKey()
{
    FakeHttpClient http;
    FakeClock clock;
    const QString target = u"/prefix/api/v1/systems?per_page=1"_s;
    http.answerJson(HttpMethod::Get, target, 200, R"({"data":[]})");
    const SignInCredentials typed{Secret(apiKey), {}, {}, u"12"_s};
    const auto result = resultOf(signIn(http, accessTo(http).environment, typed, clock));
    QVERIFY(result.has_value());
    QCOMPARE(result->kind, Session::Kind::ApiKey);
    QCOMPARE(result->credential.reveal(), apiKey);
    QVERIFY(!result->expires.isValid());
    QCOMPARE(header(http.requests()[0], "Authorization"), apiKey.toUtf8());
    QCOMPARE(header(http.requests()[0], "patchworks-tenant"), QByteArray("12"));

    http.answerJson(HttpMethod::Get, target, 401, R"({"message":"Unauthenticated."})");
    const auto wrong = resultOf(signIn(http, accessTo(http).environment, typed, clock));
    QCOMPARE(wrong.error().cause, FailureCause::CredentialsWrong);
    http.answerTrouble(HttpMethod::Get, target, HttpTrouble::HostNotFound);
    const auto away = resultOf(signIn(http, accessTo(http).environment, typed, clock));
    QCOMPARE(away.error().cause, FailureCause::HostNotFound);
    QCOMPARE(away.error().host, u"core.test"_s);
}

void TestCalls::refusesAWebPageInsteadOfTheCatalogue()
{
    FakeHttpClient http;
    FakeClock clock;
    http.answerJson(HttpMethod::Get, u"/prefix/api/v1/systems"_s, 200,
                    "<!doctype html><title>Sign in</title>");
    const SignInCredentials typed{Secret(apiKey), {}, {}, {}};
    const auto result = resultOf(signIn(http, accessTo(http).environment, typed, clock));
    QCOMPARE(result.error().cause, FailureCause::AnswerUnreadable);
    QCOMPARE(result.error().httpStatus, 200);
}

void TestCalls::checksASession()
{
    FakeHttpClient http;
    const PlatformAccess access = accessTo(http);
    http.answerJson(HttpMethod::Get, u"/prefix/api/v1/systems"_s, 200, R"({"data":[]})");
    const auto good = resultOf(checkSession(access));
    QVERIFY(good.has_value());
    QCOMPARE(*good, access.session);
    http.answerJson(HttpMethod::Get, u"/prefix/api/v1/systems"_s, 401, "{}");
    const auto ended = resultOf(checkSession(access));
    QCOMPARE(ended.error().cause, FailureCause::NotSignedIn);
    QCOMPARE(ended.error().cure, Cure::SignInAgain);
}

WIZARD_GUILESS_TEST(TestCalls)
#include "tst_calls.moc"
