// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

namespace
{

const QString proxyName = u"proxy.example:3128"_s;

HttpAnswer heldUp(HttpTrouble trouble)
{
    HttpAnswer answer;
    answer.trouble = trouble;
    answer.proxy = proxyName;
    return answer;
}

} // namespace

/// A proxy that asks for a user name and a password is given them in the window, once for API and page.
class TestFlowProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksAndGoesOn()
    {
        FlowScenario scenario;
        scenario.begin();
        QVERIFY(!scenario.shot().proxyAsked);
        scenario.http.answer(HttpMethod::Get, FlowScenario::systemsPath,
                             heldUp(HttpTrouble::ProxyWantsPassword));
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::SignIn);
        QVERIFY(scenario.shot().proxyAsked);
        QCOMPARE(scenario.shot().proxyAsked->detail, proxyName);
        scenario.flow->giveProxyLogin(u"ann"_s, Secret(u"canary-proxy"_s));
        QCOMPARE(scenario.http.proxyLogins().size(), 1);
        QCOMPARE(scenario.http.proxyLogins().first().proxy, proxyName);
        QCOMPARE(scenario.http.proxyLogins().first().user, u"ann"_s);
        QCOMPARE(scenario.http.proxyLogins().first().password, Secret(u"canary-proxy"_s));
        QVERIFY2(!scenario.shot().proxyAsked, "it is answered");
        scenario.press();
        QCOMPARE(scenario.step(), Step::Home);
    }

    void asksAgainForWhatWasRefused()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answer(HttpMethod::Get, FlowScenario::systemsPath,
                             heldUp(HttpTrouble::ProxyWantsPassword));
        scenario.http.answer(HttpMethod::Get, FlowScenario::systemsPath, heldUp(HttpTrouble::ProxyRefused));
        scenario.signInWithKey();
        scenario.flow->giveProxyLogin(u"ann"_s, Secret(u"wrong"_s));
        scenario.press();
        QVERIFY(scenario.shot().proxyAsked);
        QCOMPARE(scenario.shot().proxyAsked->cause, FailureCause::ProxyRefused);
        scenario.flow->giveProxyLogin(u"ann"_s, Secret(u"right"_s));
        QVERIFY2(!scenario.shot().proxyAsked, "what was refused is not what was given last");
        scenario.press();
        QCOMPARE(scenario.step(), Step::Home);
        QCOMPARE(scenario.http.proxyLogins().size(), 2);
        scenario.http.answer(HttpMethod::Get, FlowScenario::instancesPath, heldUp(HttpTrouble::ProxyFailed));
        scenario.flow->reloadInstances();
        scenario.settle();
        QCOMPARE(scenario.shot().home.load.failure->cause, FailureCause::ProxyFailed);
        QVERIFY2(!scenario.shot().proxyAsked, "what has worked is not asked for because the proxy is down");
    }

    void asksAgainWhereNothingPassesWithWhatWasGiven()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answer(HttpMethod::Get, FlowScenario::systemsPath, heldUp(HttpTrouble::ProxyFailed));
        scenario.signInWithKey();
        QVERIFY2(!scenario.shot().proxyAsked, "a proxy that never asked wants none");
        for (const HttpTrouble trouble : {HttpTrouble::ProxyWantsPassword, HttpTrouble::ProxyFailed}) {
            scenario.http.answer(HttpMethod::Get, FlowScenario::systemsPath, heldUp(trouble));
            scenario.press();
            QVERIFY(scenario.shot().proxyAsked);
            scenario.flow->giveProxyLogin(u"ann"_s, Secret(u"wrong"_s));
        }
        scenario.press();
        QCOMPARE(scenario.step(), Step::Home);
    }

    void takesNothingThatNobodyAskedFor()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->giveProxyLogin(u"ann"_s, Secret(u"canary-proxy"_s));
        scenario.http.answer(HttpMethod::Get, FlowScenario::systemsPath,
                             heldUp(HttpTrouble::ProxyWantsPassword));
        scenario.signInWithKey();
        scenario.flow->giveProxyLogin({}, Secret(u"canary-proxy"_s));
        QVERIFY(scenario.http.proxyLogins().isEmpty());
        QVERIFY(scenario.shot().proxyAsked);
    }

    void asksWhereACreatingCallDidNotLeave()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(FlowScenario::Method::PlatformFirst);
        scenario.http.answer(HttpMethod::Post, FlowScenario::authorisePath,
                             heldUp(HttpTrouble::ProxyWantsPassword));
        scenario.press();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QVERIFY(scenario.shot().proxyAsked);
        QCOMPARE(scenario.posts(), 1);
        scenario.flow->giveProxyLogin(u"ann"_s, Secret(u"right"_s));
        scenario.settle();
        QVERIFY2(scenario.posts() == 1, "what creates goes out by its own button alone");
    }

    void givesItToThePageToo()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answer(HttpMethod::Get, FlowScenario::systemsPath,
                             heldUp(HttpTrouble::ProxyWantsPassword));
        scenario.signInWithKey();
        scenario.flow->giveProxyLogin(u"ann"_s, Secret(u"right"_s));
        scenario.press();
        scenario.flow->addInstance();
        scenario.chooseHarbourShop(FlowScenario::Method::ConsentFirst);
        scenario.fillHarbourShop();
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(scenario.browser.opened().last().proxyLogin);
        QCOMPARE(scenario.browser.opened().last().proxyLogin->proxy, proxyName);
        QCOMPARE(scenario.browser.opened().last().proxyLogin->user, u"ann"_s);
    }
};

WIZARD_GUILESS_TEST(TestFlowProxy)
#include "tst_flowproxy.moc"
