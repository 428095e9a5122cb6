// SPDX-License-Identifier: Apache-2.0
// What the four endpoints' calls send, a real Laravel reads; what it answers, they understand.
#include "app/domain/address/consenturl.h"
#include "app/domain/platform/validation.h"
#include "app/patchworks/calls/authenticate.h"
#include "app/patchworks/calls/wooappauth.h"
#include "tests/integration/laravel/laravelclient.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace std::chrono_literals;

namespace
{

const QString authorisePath = u"api/v1/oauth/authorise"_s;

} // namespace

class TestLaravelEndpoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { eachFront(); }
    void init();
    void cleanup();
    void authorisesConsentFirst();
    void authorisesPlatformFirst();
    void authorisesClientCredentials();
    void sendsValuesAsTheyAre_data();
    void sendsValuesAsTheyAre();
    void takesForNothingWhatThePlatformTrims();
    void changesWhatHasChanged();
    void clearsWhatWasCleared();
    void tellsWhatThePlatformSaysOfACode_data();
    void tellsWhatThePlatformSaysOfACode();
    void takesAStateOnce();
    void putsRefusalsAtTheirFields();
    void putsRefusalsOfAChangeAtTheirFields();
    void tellsATooLargeValue();
    void confirmsWooCommerceWithNothing();

private:
    std::unique_ptr<LaravelServer> m_server;
    std::unique_ptr<LaravelClient> m;
};

void TestLaravelEndpoints::init()
{
    QFETCH_GLOBAL(const LaravelServer::Front, front);
    m_server = std::make_unique<LaravelServer>(front);
    QVERIFY(m_server->start());
    m = std::make_unique<LaravelClient>(*m_server);
}

void TestLaravelEndpoints::cleanup()
{
    m.reset();
    m_server.reset();
}

void TestLaravelEndpoints::authorisesConsentFirst()
{
    AuthoriseRequest asked = m->request(u"Consent First"_s);
    asked.code = Secret(u"a+b%26 ü"_s);
    const auto answer = ended(authorise(m->access(), asked));
    QVERIFY(answer);
    QCOMPARE(answer->instanceId, u"2"_s);
    QVERIFY(answer->consentUrl.isEmpty());

    const auto posts = m_server->requests(u"POST"_s, authorisePath);
    QCOMPARE(posts.size(), 1);
    QCOMPARE(posts.first().status, 201); // the framework's own for what has just been made
    QCOMPARE(posts.first().seen.value("session_id"_L1).toString(), asked.settings.sessionId);
    const Instance made = m->instance(u"2"_s);
    QCOMPARE(made.name, u"Harbour Shop – Leeds"_s);
    QCOMPARE(made.timeZone, u"Europe/London"_s);
    QVERIFY(made.rateLimit == (RateLimit{2, RateLimitUnit::Second}));
    QCOMPARE(valueOf(made, u"client_id"_s), u"harbour-client"_s);
    QCOMPARE(valueOf(made, u"client_secret"_s), QString());
    QCOMPARE(valueOf(made, u"scope"_s), u"orders.read"_s);
    QCOMPARE(valueOf(made, u"access_token"_s), QString());
}

void TestLaravelEndpoints::authorisesPlatformFirst()
{
    const auto answer = ended(authorise(m->access(), m->request(u"Platform First"_s)));
    QVERIFY(answer);
    QVERIFY(answer->instanceId.isEmpty());
    const auto consent = checkConsentUrl(answer->consentUrl, m_server->environment().redirectUri);
    QVERIFY(consent);
    QVERIFY(!consent->state.isEmpty());

    const auto done = ended(authenticate(m->access(),
                                         {{u"code"_s, Secret(u"good+code"_s)},
                                          {u"state"_s, consent->state},
                                          {u"shop"_s, Secret(u"harbour.example"_s)}},
                                         30s));
    QVERIFY(done);
    QCOMPARE(done->instanceId, u"2"_s);
    const auto calls = m_server->requests(u"POST"_s, u"api/v1/oauth/authenticate"_s);
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls.first().seen.value("code"_L1).toString(), u"good+code"_s);
    QCOMPARE(m_server->count(u"POST"_s, authorisePath), 1);
}

void TestLaravelEndpoints::authorisesClientCredentials()
{
    const auto answer = ended(authorise(m->access(), m->request(u"Client Credentials"_s)));
    QVERIFY(answer);
    QCOMPARE(answer->instanceId, u"2"_s);
    QVERIFY(answer->consentUrl.isEmpty());
}

void TestLaravelEndpoints::sendsValuesAsTheyAre_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("signs") << u"\"\\/<>&'{}[]%2B\u2028\u2029+"_s;
    QTest::newRow("beyond ASCII") << u"Zürich·Łódź·東京·\U0001F511"_s;
    QTest::newRow("lines") << u"-----BEGIN\nabc\r\ndef\n-----END"_s;
    QTest::newRow("looks like a number") << u"007"_s;
    QTest::newRow("longer than a default value") << QString(3272, u'k');
}

void TestLaravelEndpoints::sendsValuesAsTheyAre()
{
    QFETCH(const QString, value);
    AuthoriseRequest asked = m->request(u"Platform First"_s);
    asked.values[asked.method.indexOf(u"note"_s)] = Secret(value);
    QVERIFY(ended(authorise(m->access(), asked)));
    QCOMPARE(valueOf(m->instance(u"2"_s), u"note"_s), value);
}

void TestLaravelEndpoints::takesForNothingWhatThePlatformTrims()
{
    // All that there is, each in a member of its own, in as many requests as a server takes.
    constexpr char32_t perRequest = 0x4000;
    for (const char32_t plane : {0x00000, 0x10000, 0xe0000}) {
        for (char32_t first = plane; first < plane + 0x10000; first += perRequest) {
            QJsonObject sent;
            for (char32_t c = first; c < first + perRequest; ++c) {
                if (!QChar::isSurrogate(c))
                    sent.insert(QString::number(c, 16), QString::fromUcs4(&c, 1));
            }
            QVERIFY(
                ended(m->http().send(platformRequest(m->access(), HttpMethod::Post, "oauth/authorise", {},
                                                     QJsonDocument(sent).toJson(QJsonDocument::Compact)))));
        }
    }
    int trimmed = 0;
    int seen = 0;
    for (const LaravelServer::Request &request : m_server->requests(u"POST"_s, authorisePath)) {
        const QJsonObject sent = QJsonDocument::fromJson(request.raw).object();
        for (auto member = request.seen.begin(); member != request.seen.end(); ++member) {
            ++seen;
            if (!member->isNull())
                continue;
            ++trimmed;
            QVERIFY2(isBlank(sent.value(member.key()).toString()), qPrintable(member.key()));
        }
    }
    QCOMPARE(seen, 3 * 0x10000 - 0x800);
    QVERIFY2(trimmed >= 6, "the least that PHP's own trim() takes");
}

void TestLaravelEndpoints::changesWhatHasChanged()
{
    const Instance before = m->instance(u"1"_s);
    ReauthoriseRequest change = changeOf(u"1"_s);
    change.name = u"Harbour Shop – York"_s;
    change.variables = {changed(before, u"client_secret"_s, u"new secret"_s)};
    const auto answer = ended(reauthorise(m->access(), change));
    QVERIFY(answer);
    QVERIFY(checkConsentUrl(answer->consentUrl, m_server->environment().redirectUri));
    const Instance after = m->instance(u"1"_s);
    QCOMPARE(after.name, u"Harbour Shop – York"_s);
    QCOMPARE(after.variables, before.variables); // the secret among them is not shown
    QCOMPARE(after.connectionPoolId, u"1"_s);
    QCOMPARE(m_server->count(u"PATCH"_s, u"api/v1/oauth/1/reauthorise"_s), 1);
    // It was taken: with the old one in the third party's book the code is refused now.
    const auto consent = checkConsentUrl(answer->consentUrl, m_server->environment().redirectUri);
    m_server->choose(u"shop_secret"_s, u"new secret"_s);
    QVERIFY(ended(
        authenticate(m->access(), {{u"code"_s, Secret(u"good"_s)}, {u"state"_s, consent->state}}, 30s)));
}

void TestLaravelEndpoints::clearsWhatWasCleared()
{
    const Instance before = m->instance(u"1"_s);
    ReauthoriseRequest change = changeOf(u"1"_s);
    change.connectionPoolId = QString();
    change.variables = {changed(before, u"note"_s, {})};
    QVERIFY(ended(reauthorise(m->access(), change)));
    const Instance after = m->instance(u"1"_s);
    QCOMPARE(after.connectionPoolId, QString());
    QCOMPARE(valueOf(after, u"note"_s), QString());
    QCOMPARE(after.variables.size(), before.variables.size());
}

void TestLaravelEndpoints::tellsWhatThePlatformSaysOfACode_data()
{
    QTest::addColumn<QString>("shopSecret");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("wrong secret") << u"another"_s << u"good"_s
                                  << u"Failed to retrieve access token: invalid_client"_s;
    QTest::newRow("code was used") << u"wide awake 7"_s << u"spent"_s
                                   << u"Failed to retrieve access token: invalid_grant"_s;
}

void TestLaravelEndpoints::tellsWhatThePlatformSaysOfACode()
{
    QFETCH(const QString, shopSecret);
    QFETCH(const QString, code);
    QFETCH(const QString, said);
    m_server->choose(u"shop_secret"_s, shopSecret);

    AuthoriseRequest asked = m->request(u"Consent First"_s);
    asked.code = Secret(code);
    const auto made = ended(authorise(m->access(), asked));
    QVERIFY(!made);
    QCOMPARE(made.error().httpStatus, 500);
    QCOMPARE(made.error().platformMessage, said);

    const QString state = m->stateFor(u"1"_s);
    QVERIFY(!state.isEmpty());
    const auto done =
        ended(authenticate(m->access(), {{u"code"_s, Secret(code)}, {u"state"_s, Secret(state)}}, 30s));
    QVERIFY(!done);
    QCOMPARE(done.error().httpStatus, 500);
    QCOMPARE(done.error().platformMessage, said);
}

void TestLaravelEndpoints::takesAStateOnce()
{
    const QString state = m->stateFor(u"1"_s);
    QVERIFY(!state.isEmpty());
    const QList<CallbackParameter> answer{{u"code"_s, Secret(u"good"_s)}, {u"state"_s, Secret(state)}};
    QVERIFY(ended(authenticate(m->access(), answer, 30s)));
    const auto again = ended(authenticate(m->access(), answer, 30s));
    QVERIFY(!again);
    QCOMPARE(again.error().cause, FailureCause::CodeRefused);
    QCOMPARE(again.error().httpStatus, 400);
    QCOMPARE(again.error().platformMessage, u"The state is unknown or has expired."_s);
}

void TestLaravelEndpoints::putsRefusalsAtTheirFields()
{
    AuthoriseRequest asked = m->request(u"Platform First"_s);
    asked.settings.name = QString(256, u'n');
    asked.settings.timeZone = u"US/Eastern"_s; // PHP lists no alias
    asked.settings.connectionPoolId = u"99"_s;
    const int note = asked.method.indexOf(u"note"_s);
    asked.values[note] = Secret(QString(4097, u'k'));
    const auto answer = ended(authorise(m->access(), asked));
    QVERIFY(!answer);
    const Failure &failure = answer.error();
    QCOMPARE(failure.cause, FailureCause::Invalid);
    QCOMPARE(textsAt(failure, {.field = Field::Name}),
             QStringList{u"The name must not be greater than 255 characters."_s});
    QCOMPARE(textsAt(failure, {.field = Field::TimeZone}),
             QStringList{u"The timezone must be a valid timezone."_s});
    QCOMPARE(textsAt(failure, {.field = Field::ConnectionPool}).size(), 1);
    QCOMPARE(textsAt(failure, {.field = Field::Variable, .variable = note}).size(), 1);
    QCOMPARE(failure.problems.size(), 4);
    QCOMPARE(m->instances(), 1); // nothing was made
}

void TestLaravelEndpoints::putsRefusalsOfAChangeAtTheirFields()
{
    const Instance before = m->instance(u"1"_s);
    ReauthoriseRequest change = changeOf(u"1"_s);
    change.timeZone = u"GMT"_s;
    change.variables = {changed(before, u"scope"_s, u"orders.write"_s, 2),
                        changed(before, u"note"_s, QString(4097, u'k'), 3)};
    const auto answer = ended(reauthorise(m->access(), change));
    QVERIFY(!answer);
    QCOMPARE(answer.error().cause, FailureCause::Invalid);
    QCOMPARE(textsAt(answer.error(), {.field = Field::TimeZone}).size(), 1);
    QCOMPARE(textsAt(answer.error(), {.field = Field::Variable, .variable = 3}).size(), 1);
    QCOMPARE(answer.error().problems.size(), 2);
    QCOMPARE(m->instance(u"1"_s), before);
}

void TestLaravelEndpoints::tellsATooLargeValue()
{
    AuthoriseRequest asked = m->request(u"Platform First"_s);
    // nginx takes 1 MB and answers with a page of its own, PHP 8 MB.
    asked.values[asked.method.indexOf(u"note"_s)] = Secret(QString(9 * 1024 * 1024, u'k'));
    const auto answer = ended(authorise(m->access(), asked));
    QVERIFY(!answer);
    QCOMPARE(answer.error().httpStatus, 413);
    QCOMPARE(answer.error().cause, FailureCause::PlatformRefused);
}

void TestLaravelEndpoints::confirmsWooCommerceWithNothing()
{
    const auto answer = ended(wooAppAuth(m->access(), 30s));
    QVERIFY(answer);
    QVERIFY(answer->instanceId.isEmpty());
    QVERIFY(answer->consentUrl.isEmpty());
    QCOMPARE(m_server->requests(u"POST"_s, u"api/v1/oauth/woo-app-auth"_s).first().raw, QByteArray());
}

WIZARD_GUILESS_TEST(TestLaravelEndpoints)
#include "tst_laravelendpoints.moc"
