// SPDX-License-Identifier: Apache-2.0
// How attempts end before a real Laravel: authorised where it is, and nowhere else.
#include "app/patchworks/calls/authenticate.h"
#include "tests/integration/laravel/laravelclient.h"
#include "tests/integration/laravel/laravelscenario.h"
#include "tests/support/testprogram.h"

#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace std::chrono_literals;

using Shop = LaravelScenario::Shop;

Q_DECLARE_METATYPE(Shop)

namespace
{

const QString authorisePath = u"api/v1/oauth/authorise"_s;
const QString authenticatePath = u"api/v1/oauth/authenticate"_s;

} // namespace

class TestLaravelFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { eachFront(); }
    void init();
    void cleanup();
    void authorises_data() { eachShop(); }
    void authorises();
    void tellsThatItIsNotAuthorised_data() { eachShop(); }
    void tellsThatItIsNotAuthorised();
    void reauthorisesWithANewSecret();
    void reauthorisesThreeInAQueue();
    void marksTheFieldThatThePlatformRefuses();
    void holdsBackAndSendsOnce();
    void signsInAgainAndLosesNothing();
    void makesNoSecondInstanceAfterARefusedConsent();
    void makesNothingDuringMaintenance();
    void sendsAHeldBackCodeOnce();
    void losesNoConsentToARevokedSession();
    void losesNoConsentToMaintenance();
    void doesNotTellWhatARedirectMeans();
    void noticesWhatTheDashboardFinished();

private:
    /// Lets time pass until the flow has asked the platform so many times more for what it watches.
    bool asks(int times);
    static void eachShop();
    std::unique_ptr<LaravelServer> m_server;
    std::unique_ptr<LaravelClient> m_client; ///< another one than the flow's
    std::unique_ptr<LaravelScenario> m;
};

void TestLaravelFlow::init()
{
    QFETCH_GLOBAL(const LaravelServer::Front, front);
    m_server = std::make_unique<LaravelServer>(front);
    const bool several = QLatin1StringView(QTest::currentTestFunction()) == "reauthorisesThreeInAQueue"_L1;
    QVERIFY(m_server->start(several ? 2 : 0));
    m_client = std::make_unique<LaravelClient>(*m_server);
    m = std::make_unique<LaravelScenario>(*m_server);
    QVERIFY(m->begin());
}

void TestLaravelFlow::cleanup()
{
    m.reset();
    m_client.reset();
    m_server.reset();
}

void TestLaravelFlow::eachShop()
{
    QTest::addColumn<Shop>("shop");
    QTest::newRow("consent first") << Shop::ConsentFirst;
    QTest::newRow("platform first") << Shop::PlatformFirst;
    QTest::newRow("client credentials") << Shop::ClientCredentials;
}

void TestLaravelFlow::authorises()
{
    QFETCH(const Shop, shop);
    QVERIFY(m->review(shop));
    // What else the callback brings goes to a platform that began, which knows its connector.
    QVERIFY(m->carryOut(shop == Shop::PlatformFirst ? "code=good&shop=harbour.example" : "code=good"));
    const ResultView result = m->shot().result;
    QCOMPARE(result.outcome, Outcome::Authorised);
    QVERIFY(result.readBack);
    QCOMPARE(result.instance->id, u"2"_s);
    QCOMPARE(result.instance->name, u"Harbour Shop – Leeds"_s);
    QCOMPARE(m_server->count(u"POST"_s, authorisePath), 1);
    const auto finished = m_server->requests(u"POST"_s, authenticatePath);
    QCOMPARE(finished.size(), shop == Shop::PlatformFirst ? 1 : 0);
    if (!finished.isEmpty())
        QCOMPARE(finished.first().seen.value("shop"_L1).toString(), u"harbour.example"_s);
    QCOMPARE(m_client->instances(), 2);
    QVERIFY(m->journal.entries().isEmpty());
}

void TestLaravelFlow::tellsThatItIsNotAuthorised()
{
    QFETCH(const Shop, shop);
    QVERIFY(m->review(shop, u"not the secret"_s));
    QVERIFY(m->carryOut());
    // The platform keeps the row, but not one access token was given out.
    const ResultView result = m->shot().result;
    QVERIFY(result.outcome != Outcome::Authorised);
    QVERIFY(result.failure);
    QCOMPARE(result.failure->platformMessage, u"Failed to retrieve access token: invalid_client"_s);
    QVERIFY(result.somethingMayExist || !result.found.isEmpty());
    if (!m->shot().allowed.adopt)
        return;
    // It is gone on with, not taken for the result.
    m->flow().adopt(u"2"_s);
    QVERIFY(m->waitFor([this] { return !m->shot().busy; }));
    QVERIFY(m->shot().result.outcome != Outcome::Authorised);
    QCOMPARE(m_server->count(u"POST"_s, authorisePath), 1);
    QCOMPARE(m_client->instances(), 2);
}

void TestLaravelFlow::reauthorisesWithANewSecret()
{
    m_server->choose(u"shop_secret"_s, u"new secret"_s);
    m->flow().openInstance(u"1"_s);
    QVERIFY(m->waitFor([this] { return m->shot().instance.instance.has_value(); }));
    m->flow().reauthorise({u"1"_s});
    QVERIFY(m->reaches(Step::Review));
    m->flow().openStep(Step::Credentials);
    QVERIFY(m->reaches(Step::Credentials));
    m->fillIn(u"client_secret"_s, u"new secret"_s);
    m->fillIn(u"note"_s, {});
    QVERIFY(m->press(Step::Review));
    QCOMPARE(m->shot().setup.changes.size(), 2);
    QVERIFY(m->carryOut());
    const ResultView result = m->shot().result;
    QCOMPARE(result.outcome, Outcome::Authorised);
    QVERIFY(result.reauthorised);
    QCOMPARE(result.instance->id, u"1"_s);
    const auto patches = m_server->requests(u"PATCH"_s, u"api/v1/oauth/1/reauthorise"_s);
    QCOMPARE(patches.size(), 1);
    QCOMPARE(patches.first().status, 200);
    QCOMPARE(m_server->count(u"POST"_s, authorisePath), 0);
    QCOMPARE(m_client->instances(), 1);
}

void TestLaravelFlow::reauthorisesThreeInAQueue()
{
    m->flow().reauthorise({u"1"_s, u"2"_s, u"3"_s});
    const auto phase = [this] {
        return m->shot().queue.phase;
    };
    QVERIFY(m->waitFor([&] { return phase() == QueueView::Phase::Ready; }));
    m->flow().primary();
    qsizetype pages = 0;
    const bool hasEnded = m->waitFor([&] {
        if (m->shot().consent.accountAsked)
            m->flow().acceptAccount();
        else if (m->browser.isOpen() && m->browser.opened().size() > pages) {
            pages = m->browser.opened().size();
            m->answer("code=good");
        }
        return phase() == QueueView::Phase::Finished;
    });
    QVERIFY(hasEnded);
    QCOMPARE(m->shot().queue.count(QueueItem::State::Authorised), 3);
    QCOMPARE(pages, 3);
    for (const QString &id : {u"1"_s, u"2"_s, u"3"_s})
        QCOMPARE(m_server->count(u"PATCH"_s, u"api/v1/oauth/%1/reauthorise"_s.arg(id)), 1);
    QCOMPARE(m_server->count(u"POST"_s, authenticatePath), 3);
    QCOMPARE(m_client->instances(), 3);
}

void TestLaravelFlow::marksTheFieldThatThePlatformRefuses()
{
    QVERIFY(m->review(Shop::PlatformFirst));
    m->flow().openStep(Step::Settings);
    QVERIFY(m->reaches(Step::Settings));
    m->flow().editText(Field::ConnectionPool, u"1"_s);
    QVERIFY(m->press(Step::Credentials));
    QVERIFY(m->press(Step::Review));
    QVERIFY(m_server->sql(u"DELETE FROM connection_pools"_s)); // somebody else, meanwhile
    QVERIFY(m->press(Step::Settings));
    const auto problems = m->shot().problems;
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().field.field, Field::ConnectionPool);
    QCOMPARE(problems.first().kind, ProblemKind::FromPlatform);
    QCOMPARE(m_client->instances(), 1);
    m->flow().editText(Field::ConnectionPool, {});
    QVERIFY(m->press(Step::Credentials));
    QVERIFY(m->press(Step::Review));
    QVERIFY(m->carryOut());
    QCOMPARE(m->shot().result.outcome, Outcome::Authorised);
    QCOMPARE(m_client->instances(), 2);
}

void TestLaravelFlow::holdsBackAndSendsOnce()
{
    QVERIFY(m->review(Shop::ClientCredentials));
    m_server->choose(u"api_per_minute"_s, 1); // more than that have come in already
    QVERIFY(m->press(Step::Review));
    QVERIFY(m->shot().failure);
    QCOMPARE(m->shot().failure->cause, FailureCause::TooManyRequests);
    QVERIFY(m->shot().retryIn > 0s);
    QVERIFY(m->shot().retryIn <= 60s);
    m_server->choose(u"api_per_minute"_s, 1000);
    QCOMPARE(m_client->instances(), 1);
    // Nothing goes out by itself when the time is over.
    m->clock.advance(61s);
    QCOMPARE(m->shot().retryIn, 0s);
    QCOMPARE(m_server->count(u"POST"_s, authorisePath), 1);
    QVERIFY(m->carryOut());
    QCOMPARE(m->shot().result.outcome, Outcome::Authorised);
    QCOMPARE(m_server->count(u"POST"_s, authorisePath), 2);
    QCOMPARE(m_client->instances(), 2);
}

void TestLaravelFlow::signsInAgainAndLosesNothing()
{
    QVERIFY(m->review(Shop::ClientCredentials));
    QVERIFY(m_server->sql(u"UPDATE tokens SET token = 'another-key'"_s));
    m->flow().primary();
    QVERIFY(m->waitFor([this] { return !m->shot().busy && m->shot().failure.has_value(); }));
    QCOMPARE(m->shot().failure->cause, FailureCause::NotSignedIn);
    if (m->shot().step != Step::SignIn) {
        m->flow().signInAgain();
        QVERIFY(m->reaches(Step::SignIn));
    }
    QVERIFY(m->signIn(u"another-key"_s));
    QVERIFY(m->reaches(Step::Review));
    QVERIFY(m->carryOut());
    QCOMPARE(m->shot().result.outcome, Outcome::Authorised);
    QCOMPARE(m->shot().result.instance->name, u"Harbour Shop – Leeds"_s);
}

void TestLaravelFlow::makesNoSecondInstanceAfterARefusedConsent()
{
    QVERIFY(m->review(Shop::PlatformFirst));
    QVERIFY(m->carryOut("error=access_denied"));
    QCOMPARE(m->shot().result.outcome, Outcome::Declined);
    QCOMPARE(m_client->instances(), 2); // this platform makes the row at authorise
    m->flow().startConsentAgain();
    QVERIFY(m->opensPage());
    m->answer("code=good");
    QVERIFY(m->reaches(Step::Result));
    QCOMPARE(m->shot().result.outcome, Outcome::Authorised);
    QCOMPARE(m->shot().result.instance->id, u"2"_s);
    QCOMPARE(m_server->count(u"POST"_s, authorisePath), 1);
    QCOMPARE(m_client->instances(), 2);
}

void TestLaravelFlow::makesNothingDuringMaintenance()
{
    QVERIFY(m->review(Shop::ClientCredentials));
    QVERIFY(m_server->artisan({u"down"_s, u"--retry=60"_s}));
    m->flow().primary();
    QVERIFY(m->waitFor([this] { return !m->shot().busy; }));
    QCOMPARE(m_server->count(u"POST"_s, authorisePath), 1);
    QVERIFY(m->shot().result.outcome != Outcome::Authorised);
    QVERIFY(m_server->artisan({u"up"_s}));
    QCOMPARE(m_client->instances(), 1);
}

void TestLaravelFlow::sendsAHeldBackCodeOnce()
{
    m_server->choose(u"oauth_per_minute"_s, 1);
    QVERIFY(m->review(Shop::PlatformFirst));
    m->flow().primary();
    QVERIFY(m->opensPage());
    m->answer("code=good");
    QVERIFY(m->waitFor([this] { return m_server->count(u"POST"_s, authenticatePath) == 1; }));
    QVERIFY(m->waitFor([this] { return m->shot().retryIn > 0s; }));
    m_server->choose(u"oauth_per_minute"_s, 100);
    m->clock.advance(61s);
    QVERIFY(m->reaches(Step::Result));
    QCOMPARE(m->shot().result.outcome, Outcome::Authorised);
    QCOMPARE(m_server->count(u"POST"_s, authenticatePath), 2);
    QCOMPARE(m_client->instances(), 2);
}

void TestLaravelFlow::losesNoConsentToMaintenance()
{
    QVERIFY(m->review(Shop::PlatformFirst));
    m->flow().primary();
    QVERIFY(m->opensPage());
    QVERIFY(m_server->artisan({u"down"_s, u"--retry=60"_s}));
    m->answer("code=good");
    QVERIFY(m->waitFor([this] { return m_server->count(u"POST"_s, authenticatePath) == 1; }));
    QVERIFY(m->waitFor([this] { return m->shot().retryIn > 0s; }));
    QVERIFY(m_server->artisan({u"up"_s}));
    m->clock.advance(61s);
    QVERIFY(m->reaches(Step::Result));
    QCOMPARE(m->shot().result.outcome, Outcome::Authorised);
    QCOMPARE(m_server->count(u"POST"_s, authenticatePath), 2);
    QCOMPARE(m_server->count(u"POST"_s, authorisePath), 1);
    QCOMPARE(m_client->instances(), 2);
}

void TestLaravelFlow::doesNotTellWhatARedirectMeans()
{
    QVERIFY(m->review(Shop::PlatformFirst));
    m->flow().primary();
    QVERIFY(m->opensPage());
    QVERIFY(m_server->artisan({u"down"_s, u"--redirect=/soon"_s, u"--retry=60"_s}));
    m->answer("code=good");
    QVERIFY(m->waitFor([this] { return m_server->count(u"POST"_s, authenticatePath) == 1; }));
    // Version 13 redirects whoever asks for a page, and tells whoever asks for JSON that it is down.
    if (m_server->requests(u"POST"_s, authenticatePath).first().status == 503) {
        QVERIFY(m->waitFor([this] { return m->shot().retryIn > 0s; }));
        QCOMPARE(m->shot().step, Step::Working);
        return;
    }
    QVERIFY(m->reaches(Step::Result));
    QCOMPARE(m->shot().result.outcome, Outcome::Unknown);
    QCOMPARE(m_server->count(u"POST"_s, authenticatePath), 1);
    QCOMPARE(m_server->requests(u"POST"_s, authenticatePath).first().status, 302);
    QVERIFY(m_server->artisan({u"up"_s}));
    m->flow().lookUp();
    QVERIFY(m->waitFor([this] { return !m->shot().busy; }));
    QVERIFY2(m->shot().result.outcome != Outcome::Authorised, "the row of authorise is there, and no token");
    QCOMPARE(m->shot().result.found.size(), 1);
    QCOMPARE(m_server->count(u"GET"_s, u"soon"_s) + m_server->count(u"POST"_s, u"soon"_s), 0);
    QCOMPARE(m_server->count(u"POST"_s, authenticatePath), 1);
}

void TestLaravelFlow::losesNoConsentToARevokedSession()
{
    QVERIFY(m->review(Shop::PlatformFirst));
    m->flow().primary();
    QVERIFY(m->opensPage());
    QVERIFY(m_server->sql(u"UPDATE tokens SET token = 'another-key'"_s));
    m->answer("code=good");
    QVERIFY(m->reaches(Step::SignIn));
    QVERIFY(m->signIn(u"another-key"_s));
    QVERIFY(m->shot().step != Step::Review);
    QVERIFY(m->reaches(Step::Result));
    QCOMPARE(m->shot().result.outcome, Outcome::Authorised);
    QCOMPARE(m_server->count(u"POST"_s, authorisePath), 1);
    QVERIFY(m_server->sql(u"UPDATE tokens SET token = 'key-of-amelia'"_s));
    QCOMPARE(m_client->instances(), 2);
}

bool TestLaravelFlow::asks(int times)
{
    // It sets the next time when an answer has come, so that time passes in small steps.
    const auto asked = [this] {
        qsizetype count = 0;
        for (const LaravelServer::Request &request : m_server->requests())
            count += request.path.startsWith(u"api/v1/connectors"_s);
        return count;
    };
    const qsizetype enough = asked() + times;
    return m->waitFor([&] {
        m->clock.advance(200ms);
        return m->shot().step != Step::Consent || asked() >= enough;
    });
}

void TestLaravelFlow::noticesWhatTheDashboardFinished()
{
    QVERIFY(m->review(Shop::PlatformFirst));
    m->flow().primary();
    QVERIFY(m->opensPage());
    const QUrl page = m->browser.opened().last().url;
    m->flow().continueInOwnBrowser();
    QVERIFY(m->waitFor([this] { return m->systemBrowser.opened.size() == 1 && m->shot().consent.watching; }));
    QVERIFY(asks(2)); // the baseline stands
    // The dashboard's page does what ours would. The framework leaves `updated_at` alone where rows of
    // another table change, and here one is new.
    const auto call = authenticate(
        m_client->access(),
        {{u"code"_s, Secret(u"good"_s)}, {u"state"_s, Secret(QUrlQuery(page).queryItemValue(u"state"_s))}},
        30s);
    QSignalSpy finished(call.get(), &Operation::finished);
    call->start();
    QVERIFY(finished.wait(30'000));
    QVERIFY(call->result());
    QVERIFY(asks(8));
    QVERIFY(m->reaches(Step::Result));
    QVERIFY(m->shot().result.changedElsewhere);
}

WIZARD_GUILESS_TEST(TestLaravelFlow)
#include "tst_laravelflow.moc"
