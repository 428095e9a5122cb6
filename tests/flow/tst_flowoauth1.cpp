// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(wizard::FailureCause)

namespace
{

const QByteArray catalogue = R"({"meta":{"current_page":1,"last_page":1,"total":1},"data":[
 {"id":11,"name":"ledger","label":"Ledger","date_format":"c","rate_limit_unit":"second",
  "rate_limit_duration":2,"authentication_implementations":[
   {"id":301,"name":"Three-legged","authentication_type":{"name":"OAuth 1"},
    "authorise_url":"https:\/\/ledger.example/oauth/authorize","variables":[
     {"id":1,"key":"consumer_key","label":"Consumer key","pivot":{"required":true}},
     {"id":2,"key":"consumer_secret","secret":true,"pivot":{"required":true}}]}]}]})";

const QByteArray page =
    R"({"url":"https:\/\/ledger.example/oauth/authorize?oauth_token=canary-token&lang=en"})";

void review(FlowScenario &scenario)
{
    scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200, catalogue);
    scenario.begin();
    scenario.signInWithKey();
    scenario.flow->addInstance();
    scenario.settle();
    scenario.flow->chooseConnector(u"11"_s);
    scenario.flow->chooseMethod(u"301"_s);
    scenario.press();
    QCOMPARE(scenario.step(), Step::Settings);
    scenario.flow->editText(Field::Name, u"Ledger"_s);
    scenario.flow->editText(Field::TimeZone, u"Europe/London"_s);
    scenario.press();
    scenario.fillIn(u"consumer_key"_s, u"key"_s);
    scenario.fillIn(u"consumer_secret"_s, u"canary-consumer-secret"_s);
    scenario.press();
    QCOMPARE(scenario.step(), Step::Review);
}

void openPage(FlowScenario &scenario)
{
    review(scenario);
    scenario.authorise(200, page);
    QCOMPARE(scenario.step(), Step::Consent);
}

QByteArray ledger(const QString &id)
{
    QByteArray json = FlowScenario::instance(id, u"Ledger"_s);
    return json.replace(R"("102")", R"("301")");
}

} // namespace

/// Three-legged OAuth 1: bound by `oauth_token`, handed over with `oauth_verifier` (PLATFORM.md section 5).
class TestFlowOAuth1 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void letsThePlatformMakeThePage()
    {
        FlowScenario scenario;
        review(scenario);
        // A request token is the platform's to ask for, though the method publishes an address.
        QVERIFY(!scenario.shot().setup.consentFirst);
        scenario.authorise(200, page);
        const ConsentView view = scenario.shot().consent;
        QVERIFY(view.platformMade);
        QVERIFY(!view.isWooCommerce);
        QCOMPARE(view.link, u"https://ledger.example/oauth/authorize?oauth_token=canary-token&lang=en"_s);
    }

    void handsTheVerifierOver_data()
    {
        QTest::addColumn<bool>("pasted");
        QTest::newRow("captured") << false;
        QTest::newRow("pasted") << true;
    }
    void handsTheVerifierOver()
    {
        QFETCH(bool, pasted);
        FlowScenario scenario;
        openPage(scenario);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, R"({"id":900})");
        scenario.leaves({ledger(u"900"_s)});
        const QUrl callback =
            scenario.callback("oauth_token=canary-token&oauth_verifier=a%2Bb+c%20d&company=77"
                              "&role=3");
        if (pasted) {
            scenario.flow->takeReturnAddress(Secret(callback.toString(QUrl::FullyEncoded)));
            scenario.settle();
        } else {
            scenario.capture(callback);
        }
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.shot().result.accountHint, u"77"_s);
        QCOMPARE(scenario.http.requestsTo(HttpMethod::Post, FlowScenario::authenticatePath).first().body,
                 R"({"oauth_token":"canary-token","oauth_verifier":"a+b+c d","company":"77","role":"3"})");
        QCOMPARE(scenario.posts(), 1);
        QVERIFY(!scenario.shot().result.details.contains(u"canary"));
    }

    void endsWhereThePersonDenies_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("denied") << QByteArray("denied=canary-token");
        QTest::newRow("denied, token told") << QByteArray("oauth_token=canary-token&denied=canary-token");
        QTest::newRow("problem") << QByteArray("oauth_token=canary-token&oauth_problem=user_refused");
    }
    void endsWhereThePersonDenies()
    {
        QFETCH(QByteArray, query);
        FlowScenario scenario;
        openPage(scenario);
        scenario.leaves({});
        scenario.capture(scenario.callback(query));
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Declined);
        QCOMPARE(scenario.authentications(), 0);
    }

    void refusesAnotherTokensAnswer_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<FailureCause>("cause");
        const auto row = [](const char *name, const char *query, FailureCause cause) {
            QTest::newRow(name) << QByteArray(query) << cause;
        };
        row("another token", "oauth_token=other&oauth_verifier=v", FailureCause::StateMismatch);
        row("in other case", "oauth_token=Canary-Token&oauth_verifier=v", FailureCause::StateMismatch);
        row("none", "oauth_verifier=v", FailureCause::StateMismatch);
        row("two", "oauth_token=canary-token&oauth_token=canary-token&oauth_verifier=v",
            FailureCause::StateMismatch);
        row("two verifiers", "oauth_token=canary-token&oauth_verifier=v&oauth_verifier=v",
            FailureCause::CallbackMalformed);
        row("no verifier", "oauth_token=canary-token", FailureCause::CallbackMalformed);
        row("empty verifier", "oauth_token=canary-token&oauth_verifier=", FailureCause::CallbackMalformed);
        row("a code instead", "oauth_token=canary-token&code=c", FailureCause::CallbackMalformed);
    }
    void refusesAnotherTokensAnswer()
    {
        QFETCH(QByteArray, query);
        QFETCH(FailureCause, cause);
        FlowScenario scenario;
        openPage(scenario);
        scenario.leaves({});
        scenario.capture(scenario.callback(query));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.shot().result.failure->cause, cause);
        QCOMPARE(scenario.authentications(), 0);
    }

    void endsNothingWhereAnotherTokenIsDenied()
    {
        FlowScenario scenario;
        openPage(scenario);
        scenario.capture(scenario.callback("denied=other"));
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(scenario.shot().consent.notice);
        QVERIFY(!scenario.shot().consent.notice->verified);
        QCOMPARE(scenario.authentications(), 0);
    }
};

WIZARD_GUILESS_TEST(TestFlowOAuth1)
#include "tst_flowoauth1.moc"
