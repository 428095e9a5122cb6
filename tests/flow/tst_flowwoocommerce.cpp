// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

Q_DECLARE_METATYPE(wizard::FailureCause)
Q_DECLARE_METATYPE(wizard::Outcome)
Q_DECLARE_METATYPE(wizard::HttpAnswer)

namespace
{

const QString appAuthPath = u"/api/v1/oauth/woo-app-auth"_s;
const QByteArray storePage =
    R"({"url":"https:\/\/store.example/shop/wc-auth/v1/authorize?app_name=Patchworks&scope=read_write&user_id=77&)"
    R"(return_url=https%3A%2F%2Fapp.wearepatchworks.com%2Fwoo%2Freturn&)"
    R"(callback_url=https%3A%2F%2Fcore.wearepatchworks.com%2Fwoo"})";

QUrl returned(const QByteArray &query)
{
    return QUrl::fromEncoded("https://app.wearepatchworks.com/woo/return?" + query, QUrl::StrictMode);
}

/// A new instance, up to the store's page.
void openStore(FlowScenario &scenario)
{
    scenario.reviewHarbourShop(Method::PlatformFirst);
    scenario.authorise(200, storePage);
    QCOMPARE(scenario.step(), Step::Consent);
    QVERIFY(scenario.browser.isOpen());
}

/// An instance that is there, up to the store's page.
void openStoreAgain(InstanceScenario &scenario)
{
    scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
    scenario.answerPatch(200, storePage);
    scenario.press();
    QCOMPARE(scenario.step(), Step::Consent);
    QVERIFY(scenario.browser.isOpen());
}

void showsChanged(InstanceScenario &scenario)
{
    scenario.shows({InstanceScenario::changedAt(InstanceScenario::harbour(Method::PlatformFirst),
                                                scenario.clock.now().toString(Qt::ISODate))});
}

} // namespace

/// WooCommerce's application authentication (PLATFORM.md section 5).
class TestFlowWooCommerce : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheStoresOwnReturnAddress()
    {
        FlowScenario scenario;
        openStore(scenario);
        const ConsentView view = scenario.shot().consent;
        QVERIFY(view.isWooCommerce);
        QCOMPARE(view.returnAddress, u"https://app.wearepatchworks.com/woo/return"_s);
        QCOMPARE(scenario.browser.opened().last().rule.callback, QUrl(view.returnAddress));
    }

    void believesThePlatformAlone()
    {
        FlowScenario scenario;
        openStore(scenario);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        QCOMPARE(scenario.step(), Step::Working);
        QCOMPARE(scenario.authentications(), 0);
        QVERIFY(scenario.http.requestsTo(HttpMethod::Post, appAuthPath).first().body.isEmpty());
        scenario.wait(20s);
        QCOMPARE(scenario.step(), Step::Working);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(2s);
        const ResultView result = scenario.shot().result;
        QCOMPARE(result.outcome, Outcome::Authorised);
        QCOMPARE(result.instance->id, u"900"_s);
        QVERIFY(result.isWooCommerce);
        QVERIFY(!result.changedElsewhere);
    }

    void waitsForALaterChangeOfWhatIsThere()
    {
        InstanceScenario scenario;
        openStoreAgain(scenario);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        scenario.wait(20s);
        QCOMPARE(scenario.step(), Step::Working);
        showsChanged(scenario);
        scenario.wait(2s);
        const ResultView result = scenario.shot().result;
        QCOMPARE(result.outcome, Outcome::Authorised);
        QVERIFY(result.reauthorised);
        QVERIFY(result.isWooCommerce);
        QVERIFY(!result.changedElsewhere);
    }

    void seesTheStoresKeysInWhatWasMadeBefore()
    {
        // Made at authorise, and nothing but its variables changes when the store sends its keys.
        InstanceScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        QJsonObject made = scenario.harbourMadeNow();
        scenario.shows({made});
        scenario.authorise(200, storePage);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        const int asked = scenario.http.requests().size();
        for (int i = 0; i < 10; ++i)
            scenario.wait(2s);
        QVERIFY2(scenario.http.requests().size() - asked <= 11,
                 "one for each look: 60 a minute is a usual limit");
        QCOMPARE(scenario.step(), Step::Working);
        InstanceScenario::change(made, u"client_secret"_s, u"value"_s, u"********"_s);
        scenario.shows({made});
        scenario.wait(2s);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
    }

    void waitsAMinuteAtMost_data()
    {
        QTest::addColumn<bool>("again");
        QTest::newRow("new") << false;
        QTest::newRow("re-authorised") << true;
    }
    void waitsAMinuteAtMost()
    {
        QFETCH(bool, again);
        InstanceScenario scenario;
        if (again)
            openStoreAgain(scenario);
        else
            openStore(scenario);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        for (int i = 0; i < 29; ++i)
            scenario.wait(2s);
        QCOMPARE(scenario.step(), Step::Working);
        for (int i = 0; i < 3; ++i)
            scenario.wait(2s);
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QCOMPARE(scenario.journal.entries().size(), 1);
        const int asked = scenario.http.requests().size();
        scenario.wait(10min);
        QCOMPARE(scenario.http.requests().size(), asked);
    }

    void provesNothingByALookThatFails_data()
    {
        QTest::addColumn<HttpAnswer>("answer");
        HttpAnswer trouble;
        QTest::newRow("500") << FakeHttpClient::jsonAnswer(500, "<html>");
        QTest::newRow("429") << FakeHttpClient::jsonAnswer(429, "{}");
        QTest::newRow("cut") << FakeHttpClient::jsonAnswer(200, R"({"data":[)");
        trouble.trouble = HttpTrouble::TimedOut;
        QTest::newRow("timeout") << trouble;
        trouble.trouble = HttpTrouble::ConnectionLost;
        QTest::newRow("lost") << trouble;
    }
    void provesNothingByALookThatFails()
    {
        QFETCH(HttpAnswer, answer);
        FlowScenario scenario;
        openStore(scenario);
        scenario.http.answer(HttpMethod::Get, FlowScenario::instancesPath, answer);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        QCOMPARE(scenario.step(), Step::Working);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(2s);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.shot().result.instance->id, u"900"_s);
        QVERIFY(!scenario.shot().result.failure);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void doesNotKnowWhereEveryLookFails_data() { provesNothingByALookThatFails_data(); }
    void doesNotKnowWhereEveryLookFails()
    {
        QFETCH(HttpAnswer, answer);
        FlowScenario scenario;
        openStore(scenario);
        scenario.http.answerAlways(HttpMethod::Get, FlowScenario::instancesPath, answer);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        for (int i = 0; i < 32; ++i)
            scenario.wait(2s);
        QCOMPARE(scenario.step(), Step::Result);
        const ResultView result = scenario.shot().result;
        QCOMPARE(result.outcome, Outcome::Unknown);
        QVERIFY(!result.lookedUp && result.failure);
        QVERIFY(scenario.shot().allowed.lookUp);
        QCOMPARE(scenario.journal.entries().size(), 1);
    }

    void doesNotKnowWhereNobodyMayLook()
    {
        FlowScenario scenario;
        openStore(scenario);
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath, 403, "{}");
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::Forbidden);
        QCOMPARE(scenario.journal.entries().size(), 1);
    }

    void asksOnAfterSigningInAgain()
    {
        FlowScenario scenario;
        openStore(scenario);
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath, 401, "{}");
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        QCOMPARE(scenario.step(), Step::SignIn);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Working);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(2s);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void takesNoneOfSeveral()
    {
        FlowScenario scenario;
        openStore(scenario);
        scenario.leaves({FlowScenario::instance(u"900"_s), FlowScenario::instance(u"901"_s)});
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        QCOMPARE(scenario.step(), Step::Working);
        for (int i = 0; i < 32; ++i)
            scenario.wait(2s);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
    }

    void keepsItsNoteUntilTheInstanceIsThere()
    {
        FlowScenario scenario;
        openStore(scenario);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        QCOMPARE(scenario.step(), Step::Working);
        scenario.begin(); // killed while it waits
        scenario.signInWithKey();
        QCOMPARE(scenario.shot().home.unfinished.size(), 1);
    }

    void keepsItsNoteOfAReauthorisationToo()
    {
        InstanceScenario scenario;
        openStoreAgain(scenario);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        QCOMPARE(scenario.step(), Step::Working);
        QCOMPARE(scenario.journal.entries().size(), 1);
        showsChanged(scenario);
        scenario.wait(2s);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void provesNothingByWhatWasMadeBeforeTheConsent()
    {
        FlowScenario scenario;
        QByteArray early = FlowScenario::instance(u"900"_s);
        early.replace("{\"auth", "{\"updated_at\":\"2026-03-16T08:59:59Z\",\"auth");
        QVERIFY(early.contains("updated_at"));
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.leaves({early}); // made at authorise, without keys
        scenario.authorise(200, storePage);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        QCOMPARE(scenario.step(), Step::Working);
        scenario.wait(10s);
        QCOMPARE(scenario.step(), Step::Working);
        scenario.leaves({early.replace("08:59:59", "09:00:10")});
        scenario.wait(2s);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
    }

    void endsWhereTheStoreRefuses_data()
    {
        QTest::addColumn<bool>("again");
        QTest::newRow("new") << false;
        QTest::newRow("re-authorised") << true;
    }
    void endsWhereTheStoreRefuses()
    {
        QFETCH(bool, again);
        InstanceScenario scenario;
        if (again)
            openStoreAgain(scenario);
        else
            openStore(scenario);
        scenario.capture(returned("success=0&user_id=77"));
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Declined);
        QCOMPARE(scenario.http.count(HttpMethod::Post, appAuthPath), 0);
    }

    void refusesAnAnswerOfSomeoneElse_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<FailureCause>("cause");
        const auto row = [](const char *name, const char *query, FailureCause cause) {
            QTest::newRow(name) << QByteArray(query) << cause;
        };
        row("another user", "success=1&user_id=78", FailureCause::StateMismatch);
        row("no user", "success=1", FailureCause::StateMismatch);
        row("empty user", "success=1&user_id=", FailureCause::StateMismatch);
        row("two users", "success=1&user_id=77&user_id=77", FailureCause::StateMismatch);
        row("two answers", "success=0&success=1&user_id=77", FailureCause::CallbackMalformed);
        row("another answer", "success=true&user_id=77", FailureCause::CallbackMalformed);
        row("no answer", "user_id=77", FailureCause::CallbackMalformed);
    }
    void refusesAnAnswerOfSomeoneElse()
    {
        QFETCH(QByteArray, query);
        QFETCH(FailureCause, cause);
        FlowScenario scenario;
        openStore(scenario);
        scenario.capture(returned(query));
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.shot().result.failure->cause, cause);
        QCOMPARE(scenario.http.count(HttpMethod::Post, appAuthPath), 0);
    }

    void noticesAStoreThatNeverLeadsBack_data()
    {
        QTest::addColumn<bool>("again");
        QTest::newRow("new") << false;
        QTest::newRow("re-authorised") << true;
    }
    void noticesAStoreThatNeverLeadsBack()
    {
        QFETCH(bool, again);
        InstanceScenario scenario;
        if (again)
            openStoreAgain(scenario);
        else
            openStore(scenario);
        QVERIFY(scenario.shot().consent.watching);
        scenario.wait(30s);
        QCOMPARE(scenario.step(), Step::Consent);
        if (again)
            showsChanged(scenario);
        else
            scenario.leaves({FlowScenario::instance(u"900"_s)});
        for (int i = 0; i < 10; ++i)
            scenario.wait(2s);
        const FlowSnapshot shot = scenario.shot();
        QCOMPARE(shot.step, Step::Result);
        QCOMPARE(shot.result.outcome, Outcome::Authorised);
        QVERIFY(shot.result.changedElsewhere);
        QVERIFY(shot.result.isWooCommerce);
        QVERIFY(!scenario.browser.isOpen());
        QCOMPARE(scenario.http.count(HttpMethod::Post, appAuthPath), 0);
    }

    void prefersThePagesOwnWord()
    {
        FlowScenario scenario;
        openStore(scenario);
        // The store hands its keys over before it leads back, and we happen to look in between.
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(2s);
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(!scenario.shot().result.changedElsewhere);
        scenario.wait(1min);
        QCOMPARE(scenario.step(), Step::Result);
    }

    void opensTheStoreAfterTheBaseline()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath);
        scenario.authorise(200, storePage);
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(scenario.browser.opened().isEmpty());
        scenario.http.releaseJson(200, R"({"data":[]})");
        scenario.settle();
        QCOMPARE(scenario.browser.opened().size(), 1);
    }

    void opensTheStoreThoughNothingCanBeNoticed_data()
    {
        QTest::addColumn<bool>("before");
        QTest::addColumn<bool>("changes");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("made by the store's answer") << false << false << Outcome::Authorised;
        QTest::newRow("made at authorise") << true << false << Outcome::Unknown;
        QTest::newRow("made at authorise, changed since") << true << true << Outcome::Authorised;
    }
    void opensTheStoreThoughNothingCanBeNoticed()
    {
        QFETCH(bool, before);
        QFETCH(bool, changes);
        QFETCH(Outcome, outcome);
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath, 403, "{}");
        scenario.authorise(200, storePage);
        QVERIFY(scenario.browser.isOpen());
        QVERIFY(scenario.shot().consent.watchTrouble);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        QByteArray instance = FlowScenario::instance(u"900"_s);
        instance.replace("{\"auth", "{\"updated_at\":\"2026-03-16T08:59:59Z\",\"auth");
        if (before)
            scenario.leaves({instance});
        scenario.capture(returned("success=1&user_id=77"));
        // The first look after the page is what a change is told from.
        QCOMPARE(scenario.step(), Step::Working);
        if (changes)
            instance.replace("08:59:59", "09:00:10");
        scenario.leaves({instance});
        for (int i = 0; i < 32; ++i)
            scenario.wait(2s);
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, outcome);
    }

    void takesNoChangeOfItsOwnForTheStores()
    {
        // The PATCH itself is later than what was there before it.
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.fillIn(u"scope"_s, u"orders.write"_s);
        scenario.openPage();
        scenario.flow->cancel(); // the platform has been seen to merge: now it may be unreadable
        scenario.answerPatch(200, storePage);
        const QString fetched = FlowScenario::instancesPath + u"/900"_s;
        scenario.http.answerJson(HttpMethod::Get, fetched, 500, "{}"); // after the PATCH
        scenario.http.answerJson(HttpMethod::Get, fetched, 500, "{}"); // the baseline
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(scenario.shot().consent.watchTrouble);
        showsChanged(scenario);
        scenario.http.answerJson(HttpMethod::Post, appAuthPath, 200, "");
        scenario.capture(returned("success=1&user_id=77"));
        QCOMPARE(scenario.step(), Step::Working);
    }

    void opensNoUnsafeStore_data()
    {
        QTest::addColumn<QByteArray>("url");
        const QByteArray query = "/wc-auth/v1/authorize?user_id=77&return_url=";
        const QByteArray back = "https%3A%2F%2Fapp.wearepatchworks.com%2Fwoo%2Freturn";
        QTest::newRow("http") << "http://store.example" + query + back;
        QTest::newRow("no host") << "https://" + query + back;
        QTest::newRow("no way back") << QByteArray("https://store.example/wc-auth/v1/authorize?user_id=77");
        QTest::newRow("user info") << "https://me@store.example" + query + back;
        QTest::newRow("no user") << "https://store.example/wc-auth/v1/authorize?return_url=" + back;
    }
    void opensNoUnsafeStore()
    {
        QFETCH(QByteArray, url);
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.authorise(200, "{\"url\":\"" + url + "\"}");
        QCOMPARE(scenario.step(), Step::Result);
        QVERIFY(scenario.browser.opened().isEmpty());
        QVERIFY(scenario.shot().result.outcome != Outcome::Authorised);
    }
};

WIZARD_GUILESS_TEST(TestFlowWooCommerce)
#include "tst_flowwoocommerce.moc"
