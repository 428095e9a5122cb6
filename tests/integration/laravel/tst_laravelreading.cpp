// SPDX-License-Identifier: Apache-2.0
// Signing in, lists, limits and maintenance of a real Laravel.
#include "app/adapters/desktop/systemclock.h"
#include "app/patchworks/calls/authenticate.h"
#include "app/patchworks/calls/listconnectionpools.h"
#include "app/patchworks/calls/listconnectors.h"
#include "app/patchworks/calls/listinstances.h"
#include "app/patchworks/calls/signin.h"
#include "tests/integration/laravel/laravelclient.h"
#include "tests/support/testprogram.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace std::chrono_literals;

namespace
{

SignInCredentials withPassword(const QString &password, const QString &email = LaravelServer::email)
{
    SignInCredentials credentials;
    credentials.email = email;
    credentials.password = Secret(password);
    return credentials;
}

SignInCredentials withKey(const QString &key)
{
    SignInCredentials credentials;
    credentials.apiKey = Secret(key);
    return credentials;
}

} // namespace

class TestLaravelReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { eachFront(); }
    void init();
    void cleanup();
    void signsInWithAPassword();
    void tellsAWrongSignIn_data();
    void tellsAWrongSignIn();
    void tellsWhatWasTypedWrongly();
    void holdsBackAfterTooManySignIns();
    void signsInWithAKey();
    void readsTheCatalogue();
    void readsPageByPage();
    void signsInWhereTheConnectionEndsTheAnswer();
    void readsFlatPages();
    void doesWithoutAnIncludeThatIsNotAllowed();
    void tellsThatAnInstanceIsGone();
    void findsWhatAnAttemptLeft();
    void tellsThatASessionHasEnded();
    void tellsThatARoleIsTooSmall();
    void holdsBackWhereThePlatformSaysSo();
    void holdsBackAtTheEndpointsOwnLimit();
    void tellsMaintenance_data();
    void tellsMaintenance();
    void followsNoRedirectOfMaintenance();

private:
    std::unique_ptr<LaravelServer> m_server;
    std::unique_ptr<LaravelClient> m;
    SystemClock m_clock;
};

void TestLaravelReading::init()
{
    QFETCH_GLOBAL(const LaravelServer::Front, front);
    m_server = std::make_unique<LaravelServer>(front);
    const QLatin1StringView test(QTest::currentTestFunction());
    QVERIFY(m_server->start(test == "readsPageByPage"_L1 ? 249 : test == "readsFlatPages"_L1 ? 102 : 0));
    m = std::make_unique<LaravelClient>(*m_server);
}

void TestLaravelReading::cleanup()
{
    m.reset();
    m_server.reset();
}

void TestLaravelReading::signsInWithAPassword()
{
    const auto session =
        ended(signIn(m->http(), m_server->environment(), withPassword(LaravelServer::password), m_clock));
    QVERIFY(session);
    QCOMPARE(session->kind, Session::Kind::Token);
    PlatformAccess mine = m->access();
    mine.session = *session;
    QVERIFY(ended(checkSession(mine)));
    QCOMPARE(m_server->count(u"POST"_s, u"api/v1/login"_s), 1);
}

void TestLaravelReading::tellsAWrongSignIn_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("401") << 401;
    QTest::newRow("422") << 422;
}

void TestLaravelReading::tellsAWrongSignIn()
{
    QFETCH(const int, status);
    m_server->choose(u"wrong_login"_s, status);
    // The platform does not trim a password, and neither do we.
    const auto session = ended(
        signIn(m->http(), m_server->environment(), withPassword(LaravelServer::password.trimmed()), m_clock));
    QVERIFY(!session);
    QCOMPARE(session.error().cause, FailureCause::CredentialsWrong);
    QCOMPARE(session.error().httpStatus, status);
    if (status == 422)
        QCOMPARE(textsAt(session.error(), {.field = Field::Email}),
                 QStringList{u"These credentials do not match our records."_s});
}

void TestLaravelReading::tellsWhatWasTypedWrongly()
{
    const auto session =
        ended(signIn(m->http(), m_server->environment(), withPassword(u"x"_s, u"amelia"_s), m_clock));
    QVERIFY(!session);
    QCOMPARE(session.error().cause, FailureCause::CredentialsWrong);
    QCOMPARE(textsAt(session.error(), {.field = Field::Email}),
             QStringList{u"The email must be a valid email address."_s});
}

void TestLaravelReading::holdsBackAfterTooManySignIns()
{
    m_server->choose(u"login_per_minute"_s, 1);
    const SignInCredentials wrong = withPassword(u"wrong"_s);
    QVERIFY(!ended(signIn(m->http(), m_server->environment(), wrong, m_clock)));
    const auto session = ended(signIn(m->http(), m_server->environment(), wrong, m_clock));
    QVERIFY(!session);
    QCOMPARE(session.error().cause, FailureCause::TooManyRequests);
    QVERIFY(session.error().retryAfter > 0s);
    QVERIFY(session.error().retryAfter <= 60s);
}

void TestLaravelReading::signsInWithAKey()
{
    const auto session =
        ended(signIn(m->http(), m_server->environment(), withKey(LaravelServer::apiKey), m_clock));
    QVERIFY(session);
    QCOMPARE(session->kind, Session::Kind::ApiKey);
    const auto wrong = ended(signIn(m->http(), m_server->environment(), withKey(u"another-key"_s), m_clock));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().cause, FailureCause::CredentialsWrong);
}

void TestLaravelReading::readsTheCatalogue()
{
    const auto page = ended(listConnectors(m->access(), 1));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 3);
    QVERIFY(page->unreadable.isEmpty());
    QCOMPARE(page->next(), 0);
    const Connector &first = page->items.at(1);
    QCOMPARE(first.label, u"Consent First"_s);
    QCOMPARE(first.type, u"eCommerce"_s);
    QCOMPARE(first.dateFormat, u"Y-m-d\\TH:i:sP"_s);
    QVERIFY(first.rateLimit == (RateLimit{60, RateLimitUnit::Minute}));
    QCOMPARE(first.methods.size(), 1);
    const AuthenticationImplementation &method = first.methods.first();
    QCOMPARE(method.type, AuthenticationType::OAuth2AuthorisationCode);
    QCOMPARE(method.authoriseUrl, u"https://shop.example/authorize"_s);
    QCOMPARE(method.timeout, 30s);
    QCOMPARE(method.variables.size(), 7);
    const Variable &secret = method.variables.at(method.indexOf(u"client_secret"_s));
    QVERIFY(secret.secret);
    QVERIFY(secret.required);
    QVERIFY(!secret.configurable);

    const auto pools = ended(listConnectionPools(m->access()));
    QVERIFY(pools);
    QCOMPARE(pools->size(), 1);
    QCOMPARE(pools->first().name, u"Shared"_s);
}

void TestLaravelReading::readsPageByPage()
{
    QStringList names;
    for (int page = 1; page != 0;) {
        const auto part = ended(listInstances(m->access(), page));
        QVERIFY(part);
        QCOMPARE(part->current, page);
        QCOMPARE(part->last, 3);
        QCOMPARE(part->total, 250);
        QVERIFY(part->unreadable.isEmpty());
        for (const Instance &one : part->items)
            names.append(one.name);
        page = part->next();
    }
    QCOMPARE(names.size(), 250);
    QCOMPARE(names.first(), u"Harbour Shop"_s);
    QCOMPARE(names.last(), u"Shop 00249"_s);
    QVERIFY(std::is_sorted(names.cbegin(), names.cend()));
    // One past the end is an empty page of its own number.
    const auto past = ended(listInstances(m->access(), 4));
    QVERIFY(past);
    QVERIFY(past->items.isEmpty());
    QCOMPARE(past->next(), 0);
}

void TestLaravelReading::tellsThatAnInstanceIsGone()
{
    const auto gone = ended(fetchInstance(m->access(), u"4711"_s));
    QVERIFY(!gone);
    QCOMPARE(gone.error().cause, FailureCause::NotFound);
    const auto change = ended(reauthorise(m->access(), renaming(u"4711"_s)));
    QVERIFY(!change);
    QCOMPARE(change.error().cause, FailureCause::NotFound);
}

void TestLaravelReading::findsWhatAnAttemptLeft()
{
    const QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-60);
    const AuthoriseRequest asked = m->request(u"Platform First"_s);
    const InstanceSearch search{.sessionId = asked.settings.sessionId,
                                .connectorId = u"2"_s,
                                .name = asked.settings.name,
                                .since = since,
                                .methodId = u"2"_s};
    const auto nothing = ended(findInstances(m->access(), search));
    QVERIFY(nothing);
    QVERIFY(nothing->isEmpty());
    QVERIFY(ended(authorise(m->access(), asked)));
    const auto found = ended(findInstances(m->access(), search));
    QVERIFY(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().id, u"2"_s);
    // Without its session, by its name.
    InstanceSearch other = search;
    other.sessionId = u"00000000-0000-4000-8000-000000000000"_s;
    const auto named = ended(findInstances(m->access(), other));
    QVERIFY(named);
    QCOMPARE(named->size(), 1);
}

void TestLaravelReading::tellsThatASessionHasEnded()
{
    const AuthoriseRequest asked = m->request(u"Platform First"_s);
    QVERIFY(m_server->sql(u"DELETE FROM tokens"_s));
    const auto list = ended(listInstances(m->access(), 1));
    QVERIFY(!list);
    QCOMPARE(list.error().cause, FailureCause::NotSignedIn);
    const auto made = ended(authorise(m->access(), asked));
    QVERIFY(!made);
    QCOMPARE(made.error().cause, FailureCause::NotSignedIn);
    const auto changed = ended(reauthorise(m->access(), renaming(u"1"_s)));
    QVERIFY(!changed);
    QCOMPARE(changed.error().cause, FailureCause::NotSignedIn);
    const auto done =
        ended(authenticate(m->access(), {{u"code"_s, Secret(u"good"_s)}, {u"state"_s, Secret(u"x"_s)}}, 30s));
    QVERIFY(!done);
    QCOMPARE(done.error().cause, FailureCause::NotSignedIn);
}

void TestLaravelReading::tellsThatARoleIsTooSmall()
{
    QVERIFY(m_server->sql(u"UPDATE users SET role = 'viewer'"_s));
    QVERIFY(ended(listInstances(m->access(), 1)));
    const auto made = ended(authorise(m->access(), m->request(u"Platform First"_s)));
    QVERIFY(!made);
    QCOMPARE(made.error().cause, FailureCause::Forbidden);
    const auto changed = ended(reauthorise(m->access(), renaming(u"1"_s)));
    QVERIFY(!changed);
    QCOMPARE(changed.error().cause, FailureCause::Forbidden);
    const auto done =
        ended(authenticate(m->access(), {{u"code"_s, Secret(u"good"_s)}, {u"state"_s, Secret(u"x"_s)}}, 30s));
    QVERIFY(!done);
    QCOMPARE(done.error().cause, FailureCause::Forbidden);
    QCOMPARE(m->instances(), 1);
}

void TestLaravelReading::holdsBackWhereThePlatformSaysSo()
{
    const AuthoriseRequest asked = m->request(u"Platform First"_s);
    m_server->choose(u"api_per_minute"_s, 2); // one of them was the catalogue
    QVERIFY(ended(listInstances(m->access(), 1)));
    const auto list = ended(listInstances(m->access(), 1));
    QVERIFY(!list);
    QCOMPARE(list.error().cause, FailureCause::TooManyRequests);
    QVERIFY(list.error().retryAfter > 0s);
    QVERIFY(list.error().retryAfter <= 60s);
    const auto made = ended(authorise(m->access(), asked));
    QVERIFY(!made);
    QCOMPARE(made.error().cause, FailureCause::TooManyRequests);
    QVERIFY(made.error().retryAfter > 0s);
    QVERIFY(m_server->artisan({u"cache:clear"_s}));
    QVERIFY(ended(listInstances(m->access(), 1)));
    QCOMPARE(m->instances(), 1); // nothing was made
}

void TestLaravelReading::holdsBackAtTheEndpointsOwnLimit()
{
    m_server->choose(u"oauth_per_minute"_s, 1);
    const QString state = m->stateFor(u"1"_s);
    QVERIFY(!state.isEmpty());
    const QList<CallbackParameter> answer{{u"code"_s, Secret(u"good"_s)}, {u"state"_s, Secret(state)}};
    const auto heldBack = ended(authenticate(m->access(), answer, 30s));
    QVERIFY(!heldBack);
    QCOMPARE(heldBack.error().cause, FailureCause::TooManyRequests);
    QVERIFY(heldBack.error().retryAfter > 0s);
    // Lists have a limit of their own, and state and code are as good as before.
    QVERIFY(ended(listInstances(m->access(), 1)));
    m_server->choose(u"oauth_per_minute"_s, 10);
    QVERIFY(ended(authenticate(m->access(), answer, 30s)));
}

void TestLaravelReading::tellsMaintenance_data()
{
    QTest::addColumn<QStringList>("down");
    QTest::newRow("JSON") << QStringList{u"down"_s, u"--retry=60"_s};
    // A page for all before version 13, which asks what is accepted.
    QTest::newRow("prepared page") << QStringList{u"down"_s, u"--retry=60"_s, u"--render=errors::503"_s};
}

void TestLaravelReading::followsNoRedirectOfMaintenance()
{
    const AuthoriseRequest asked = m->request(u"Client Credentials"_s);
    QVERIFY(m_server->artisan({u"down"_s, u"--redirect=/soon"_s, u"--retry=60"_s}));
    const auto list = ended(listInstances(m->access(), 1));
    QVERIFY(!list);
    // Version 13 redirects whoever asks for a page, and tells whoever asks for JSON that it is down.
    const bool redirects = list.error().httpStatus == 302;
    QCOMPARE(list.error().cause, redirects ? FailureCause::Redirected : FailureCause::Unavailable);
    for (const Failure &failure : {ended(authorise(m->access(), asked)).error(),
                                   ended(reauthorise(m->access(), renaming(u"1"_s))).error()}) {
        QCOMPARE(failure.cause, redirects ? FailureCause::OutcomeUnknown : FailureCause::Unavailable);
        QCOMPARE(failure.httpStatus, redirects ? 302 : 503);
    }
    QCOMPARE(m_server->count(u"GET"_s, u"soon"_s) + m_server->count(u"POST"_s, u"soon"_s), 0);
    QVERIFY(m_server->artisan({u"up"_s}));
    QCOMPARE(m->instances(), 1);
}

void TestLaravelReading::tellsMaintenance()
{
    QFETCH(const QStringList, down);
    const AuthoriseRequest asked = m->request(u"Client Credentials"_s);
    QVERIFY(m_server->artisan(down));
    const auto session =
        ended(signIn(m->http(), m_server->environment(), withPassword(LaravelServer::password), m_clock));
    QVERIFY(!session);
    QCOMPARE(session.error().httpStatus, 503);
    const auto list = ended(listInstances(m->access(), 1));
    QVERIFY(!list);
    QCOMPARE(list.error().httpStatus, 503);
    const auto made = ended(authorise(m->access(), asked));
    QVERIFY(!made);
    QCOMPARE(made.error().httpStatus, 503);
    const auto changed = ended(reauthorise(m->access(), renaming(u"1"_s)));
    QVERIFY(!changed);
    QCOMPARE(changed.error().httpStatus, 503);
    for (const Failure &failure : {session.error(), list.error(), made.error(), changed.error()})
        QCOMPARE(failure.retryAfter, 60s);
    QVERIFY(m_server->artisan({u"up"_s}));
    const auto now = ended(listInstances(m->access(), 1));
    QVERIFY(now);
    QCOMPARE(now->total, 1);
    QCOMPARE(now->items.first().name, u"Harbour Shop"_s);
}

void TestLaravelReading::signsInWhereTheConnectionEndsTheAnswer()
{
    m_server->choose(u"length"_s, false);
    const auto session =
        ended(signIn(m->http(), m_server->environment(), withPassword(LaravelServer::password), m_clock));
    QVERIFY(session);
}

void TestLaravelReading::readsFlatPages()
{
    m_server->choose(u"flat"_s, true);
    int count = 0;
    for (int page = 1; page != 0;) {
        const auto part = ended(listInstances(m->access(), page));
        QVERIFY(part);
        count += int(part->items.size());
        page = part->next();
    }
    QCOMPARE(count, 103);
}

void TestLaravelReading::doesWithoutAnIncludeThatIsNotAllowed()
{
    m_server->choose(u"without_include"_s, u"logo"_s);
    const auto page = ended(listConnectors(m->access(), 1));
    QVERIFY(page);
    QCOMPARE(page->items.size(), 3);
}

WIZARD_GUILESS_TEST(TestLaravelReading)
#include "tst_laravelreading.moc"
