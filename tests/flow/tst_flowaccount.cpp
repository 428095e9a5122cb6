// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using Method = FlowScenario::Method;
using Question = ConsentView::AccountQuestion;

Q_DECLARE_METATYPE(Method)

namespace
{

/// The page of an instance that was connected to `harbour-uk` before, as the platform tells it.
void openPage(InstanceScenario &scenario, Method method)
{
    QJsonObject instance = InstanceScenario::harbour(method);
    QJsonArray variables = instance.value(u"variables"_s).toArray();
    variables.append(QJsonObject{{u"id"_s, 97}, {u"key"_s, u"shop"_s}, {u"value"_s, u"harbour-uk"_s}});
    instance.insert(u"variables"_s, variables);
    scenario.reviewOf(instance);
    if (method == Method::PlatformFirst)
        scenario.openPage();
    else
        scenario.press();
    QCOMPARE(scenario.step(), Step::Consent);
}

int allSent(const InstanceScenario &scenario, Method method)
{
    return method == Method::PlatformFirst ? scenario.authentications() : scenario.patches();
}

void answer(InstanceScenario &scenario, Method method)
{
    if (method == Method::PlatformFirst)
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, R"({"id":"900"})");
    else
        scenario.answerPatch(200, R"({"data":{"id":900}})");
}

} // namespace

/// Whose consent it is: asked about before it is used, and given by another account in a fresh session.
class TestFlowAccount : public QObject
{
    Q_OBJECT

private:
    static void bothOrders()
    {
        QTest::addColumn<Method>("method");
        QTest::newRow("consent first") << Method::ConsentFirst;
        QTest::newRow("platform first") << Method::PlatformFirst;
    }

private Q_SLOTS:
    void takesTheAccountOfBefore_data() { bothOrders(); }
    void takesTheAccountOfBefore()
    {
        QFETCH(Method, method);
        InstanceScenario scenario;
        openPage(scenario, method);
        answer(scenario, method);
        scenario.approve("&shop=harbour-uk");
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.shot().result.accountHint, u"harbour-uk"_s);
    }

    void asksBeforeAnotherAccountIsUsed_data() { bothOrders(); }
    void asksBeforeAnotherAccountIsUsed()
    {
        QFETCH(Method, method);
        InstanceScenario scenario;
        openPage(scenario, method);
        const int before = allSent(scenario, method);
        scenario.approve("&shop=Harbour-UK");
        QCOMPARE(scenario.step(), Step::Consent);
        const auto asked = scenario.shot().consent.accountAsked;
        QVERIFY(asked.has_value());
        QVERIFY(asked->kind == Question::Kind::Different);
        QCOMPARE(asked->before, u"harbour-uk"_s);
        QCOMPARE(asked->told, u"Harbour-UK"_s);
        QCOMPARE(allSent(scenario, method), before);
        answer(scenario, method);
        scenario.flow->acceptAccount();
        scenario.flow->acceptAccount();
        scenario.settle();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.shot().result.accountHint, u"Harbour-UK"_s);
        QCOMPARE(allSent(scenario, method), before + 1);
    }

    void tellsNoAccountOfAnotherAttempt()
    {
        InstanceScenario scenario;
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        scenario.signIn();
        scenario.chooseHarbourShop(Method::ClientCredentials);
        scenario.fillHarbourShop();
        scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authorisePath,
                                    HttpTrouble::ConnectionLost);
        scenario.press();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        scenario.goHome();
        scenario.reauthorise();
        scenario.openPage();
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, R"({"id":"900"})");
        scenario.approve("&shop=harbour-uk");
        if (scenario.shot().consent.accountAsked)
            scenario.flow->acceptAccount();
        scenario.settle();
        QCOMPARE(scenario.shot().result.accountHint, u"harbour-uk"_s);
        scenario.goHome();
        // What the first one may have left is looked for before it is tried again: two are there.
        scenario.flow->addInstance();
        scenario.settle();
        scenario.leaves({FlowScenario::instance(u"901"_s, u"Harbour Shop"_s, Method::ClientCredentials),
                         FlowScenario::instance(u"902"_s, u"Harbour Shop"_s, Method::ClientCredentials)});
        scenario.flow->openStep(Step::Review);
        scenario.settle();
        scenario.press();
        QCOMPARE(scenario.shot().result.found.size(), 2);
        QCOMPARE(scenario.shot().result.accountHint, QString());
    }

    void dropsTheAnswerWhereThePersonCancels_data() { bothOrders(); }
    void dropsTheAnswerWhereThePersonCancels()
    {
        QFETCH(Method, method);
        InstanceScenario scenario;
        openPage(scenario, method);
        const int before = allSent(scenario, method);
        scenario.approve("&shop=other");
        scenario.flow->cancel();
        scenario.flow->acceptAccount();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Review);
        QVERIFY(!scenario.shot().consent.accountAsked);
        QCOMPARE(allSent(scenario, method), before);
    }

    void switchesToAFreshSession_data() { bothOrders(); }
    void switchesToAFreshSession()
    {
        QFETCH(Method, method);
        InstanceScenario scenario;
        openPage(scenario, method);
        const ConsentRequest first = scenario.browser.opened().last();
        const int creations = scenario.browser.creations();
        scenario.approve("&shop=other");
        QVERIFY(scenario.shot().consent.canSwitchAccount);
        scenario.flow->switchAccount();
        scenario.settle();
        const ConsentRequest second = scenario.browser.opened().last();
        QCOMPARE(scenario.browser.creations(), creations + 1);
        QVERIFY(second.attempt != first.attempt);
        QVERIFY(!scenario.shot().consent.accountAsked);
        // The platform's own attempt goes on; ours has used its check value.
        QCOMPARE(second.url == first.url, method == Method::PlatformFirst);
        scenario.browser.captureFor(first.attempt, scenario.callback("code=late&state=late"));
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        answer(scenario, method);
        scenario.approve("&shop=harbour-uk");
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.shot().result.accountHint, u"harbour-uk"_s);
    }

    void sendsNoOldAnswer_data() { bothOrders(); }
    void sendsNoOldAnswer()
    {
        QFETCH(Method, method);
        for (const int seconds : {44, 45}) {
            InstanceScenario scenario;
            openPage(scenario, method);
            const int before = allSent(scenario, method);
            const ConsentRequest first = scenario.browser.opened().last();
            scenario.approve("&shop=other");
            scenario.wait(std::chrono::seconds(seconds));
            answer(scenario, method);
            scenario.flow->acceptAccount();
            scenario.settle();
            QCOMPARE(allSent(scenario, method), before + (seconds < 45 ? 1 : 0));
            if (seconds < 45)
                continue;
            const ConsentRequest again = scenario.browser.opened().last();
            QVERIFY(again.attempt != first.attempt);
            QVERIFY2(again.session == first.session && again.session, "nobody signs in twice");
            QCOMPARE(again.url == first.url, method == Method::PlatformFirst);
            QVERIFY(!scenario.shot().consent.accountAsked);
            QCOMPARE(scenario.shot().consent.notice->cause, FailureCause::AnswerTooOld);
            scenario.approve("&shop=other");
            QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
            QCOMPARE(allSent(scenario, method), before + 1);
        }
    }

    void showsNoHintsUnderAQuestion()
    {
        InstanceScenario scenario;
        openPage(scenario, Method::PlatformFirst);
        scenario.approve("&shop=other");
        scenario.wait(std::chrono::seconds(100));
        QVERIFY(scenario.shot().consent.accountAsked.has_value());
        QVERIFY(!scenario.shot().consent.showHints);
        QVERIFY(!scenario.shot().consent.showExpiryHint);
        QVERIFY(!scenario.shot().consent.startAgainOffered);
    }

    void asksAboutAPastedAddressToo()
    {
        InstanceScenario scenario;
        openPage(scenario, Method::PlatformFirst);
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        scenario.flow->takeReturnAddress(
            Secret(scenario.callback("code=c&shop=other&state=" + scenario.stateOfPage().toLatin1())
                       .toString(QUrl::FullyEncoded)));
        scenario.settle();
        QVERIFY(scenario.shot().consent.accountAsked);
        QCOMPARE(scenario.authentications(), 0);
        const int pages = scenario.browser.opened().size();
        scenario.flow->switchAccount();
        scenario.settle();
        QVERIFY(!scenario.shot().consent.accountAsked);
        QVERIFY(!scenario.shot().consent.ownBrowserOpened);
        QCOMPARE(scenario.browser.opened().size(), pages);
    }

    void asksNothingOfANewInstance()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, "{}");
        scenario.approve("&shop=any");
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
    }
};

WIZARD_GUILESS_TEST(TestFlowAccount)
#include "tst_flowaccount.moc"
