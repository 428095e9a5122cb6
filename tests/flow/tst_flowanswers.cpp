// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

Q_DECLARE_METATYPE(Method)
Q_DECLARE_METATYPE(wizard::HttpAnswer)

namespace
{

const QByteArray invalidClient = R"({"message":"Failed to retrieve access token: invalid_client"})";

HttpAnswer waiting(int status, const QByteArray &seconds)
{
    HttpAnswer answer =
        FakeHttpClient::jsonAnswer(status, status == 503 ? R"({"message":"Service Unavailable"})"
                                                         : R"({"message":"Too Many Attempts."})");
    if (!seconds.isEmpty())
        answer.headers.emplaceBack("Retry-After", seconds);
    return answer;
}

// Up to the call that finishes, which gets this answer; what it made on the way is there.
void finishWith(FlowScenario &scenario, Method method, const HttpAnswer &answer)
{
    const QString path =
        method == Method::PlatformFirst ? FlowScenario::authenticatePath : FlowScenario::authorisePath;
    if (method == Method::PlatformFirst)
        scenario.openToldConsent();
    else
        scenario.reviewHarbourShop(method);
    if (method == Method::ConsentFirst)
        scenario.press();
    scenario.http.answer(HttpMethod::Post, path, answer);
    if (method == Method::ClientCredentials)
        scenario.press();
    else
        scenario.approve();
}

} // namespace

/// What the platform's answers say of an authorisation, and what they do not say.
class TestFlowAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheRefusalOfTheCallItself_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<bool>("left");
        for (const bool left : {true, false}) {
            const char *end = left ? "a row is left" : "nothing is left";
            QTest::addRow("platform first, %s", end) << Method::PlatformFirst << left;
            QTest::addRow("consent first, %s", end) << Method::ConsentFirst << left;
            QTest::addRow("client credentials, %s", end) << Method::ClientCredentials << left;
        }
    }
    void tellsTheRefusalOfTheCallItself()
    {
        QFETCH(Method, method);
        QFETCH(bool, left);
        FlowScenario scenario;
        if (left)
            scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, method)});
        finishWith(scenario, method, FakeHttpClient::jsonAnswer(500, invalidClient));
        const FlowSnapshot shot = scenario.shot();
        QCOMPARE(shot.step, Step::Result);
        QCOMPARE(shot.result.outcome, Outcome::Failed);
        QCOMPARE(shot.result.failure->cause, FailureCause::AuthorisingFailed);
        QCOMPARE(shot.result.failure->platformMessage, u"Failed to retrieve access token: invalid_client"_s);
        QVERIFY(shot.result.lookedUp);
        QCOMPARE(shot.result.found.size(), left ? 1 : 0);
        QVERIFY(!shot.work.done.contains(method == Method::PlatformFirst ? WorkStage::Authenticating
                                                                         : WorkStage::Authorising));
        QCOMPARE(scenario.journal.entries().size(), left ? 1 : 0);
        if (!left)
            return;
        QVERIFY2(scenario.journal.entries().first().stage == JournalEntry::Stage::Consent,
                 "the next start takes nothing for finished");
        // It is gone on with and never taken for done.
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 500, invalidClient);
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        if (method == Method::ConsentFirst)
            scenario.approve();
        QCOMPARE(scenario.patches(), 1);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.posts(), 1);
    }

    void tellsTheRefusalOfAReauthorisation_data()
    {
        QTest::addColumn<Method>("method");
        QTest::newRow("platform first") << Method::PlatformFirst;
        QTest::newRow("consent first") << Method::ConsentFirst;
    }
    void tellsTheRefusalOfAReauthorisation()
    {
        QFETCH(Method, method);
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(method));
        if (method == Method::PlatformFirst) {
            scenario.openPage();
            scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 500, invalidClient);
        } else {
            scenario.press();
            scenario.answerPatch(500, invalidClient);
        }
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::AuthorisingFailed);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void saysOfWhatIsTakenThatNobodyConfirmedIt()
    {
        FlowScenario scenario;
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        finishWith(scenario, Method::PlatformFirst, FakeHttpClient::jsonAnswer(500, "<html>"));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(scenario.shot().result.adopted);
        QCOMPARE(scenario.shot().history.entries.first().outcome, HistoryEntry::Outcome::Changed);
    }

    void looksWhereASuccessSaysNothing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("204") << 204 << QByteArray();
        QTest::newRow("200 without content") << 200 << QByteArray();
        QTest::newRow("{}") << 200 << QByteArray("{}");
        QTest::newRow("[]") << 200 << QByteArray("[]");
        QTest::newRow("data null") << 200 << QByteArray(R"({"data":null})");
        QTest::newRow("data empty list") << 200 << QByteArray(R"({"data":[]})");
        QTest::newRow("data empty object") << 200 << QByteArray(R"({"data":{}})");
        QTest::newRow("null") << 200 << QByteArray("null");
    }
    void looksWhereASuccessSaysNothing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FlowScenario scenario;
        finishWith(scenario, Method::PlatformFirst, FakeHttpClient::jsonAnswer(status, body));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QVERIFY(scenario.shot().result.accepted);
        QVERIFY(scenario.shot().result.lookedUp);
        QVERIFY(scenario.shot().allowed.lookUp);
        QCOMPARE(scenario.journal.entries().size(), 1);
        // It appears, and needs nobody to take it.
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.flow->lookUp();
        scenario.settle();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(!scenario.shot().result.adopted);
        QCOMPARE(scenario.shot().result.instance->id, u"900"_s);
        QVERIFY(scenario.journal.entries().isEmpty());
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.authentications(), 1);
    }

    void looksWhereTheCallWithTheCodeSaysNothing()
    {
        FlowScenario scenario;
        finishWith(scenario, Method::ConsentFirst, FakeHttpClient::jsonAnswer(204, {}));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QVERIFY(scenario.shot().result.accepted);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ConsentFirst)});
        scenario.flow->lookUp();
        scenario.settle();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(!scenario.shot().result.adopted);
    }

    void looksWhereClientCredentialsAreAcceptedInSilence()
    {
        FlowScenario scenario;
        finishWith(scenario, Method::ClientCredentials, FakeHttpClient::jsonAnswer(200, "{}"));
        QVERIFY(scenario.shot().result.accepted);
        QVERIFY2(!scenario.shot().result.hadConsent, "nobody has consented to anything");
    }

    void takesASilentPatchForAccepted_data()
    {
        QTest::addColumn<Method>("method");
        QTest::newRow("with the code") << Method::ConsentFirst;
        QTest::newRow("client credentials") << Method::ClientCredentials;
    }
    void takesASilentPatchForAccepted()
    {
        QFETCH(Method, method);
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(method));
        if (method == Method::ConsentFirst)
            scenario.press();
        scenario.answerPatch(204, {});
        if (method == Method::ConsentFirst)
            scenario.approve();
        else
            scenario.press();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(scenario.shot().result.instance.has_value());
    }

    void tellsWhatItFoundWhereASuccessSaysNothing()
    {
        FlowScenario scenario;
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        finishWith(scenario, Method::PlatformFirst, FakeHttpClient::jsonAnswer(204, {}));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.shot().result.instance->id, u"900"_s);
    }

    void missesTheInstanceThatThePlatformHadNamed()
    {
        FlowScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, "{}");
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s, 404,
                                       R"({"message":"No query results for model [X] 900"})");
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QVERIFY(scenario.shot().result.accepted);
    }

    void sendsTheConsentOnceMoreAfterSigningIn_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<bool>("late");
        QTest::newRow("platform first") << Method::PlatformFirst << false;
        QTest::newRow("consent first") << Method::ConsentFirst << false;
        QTest::newRow("platform first, too late") << Method::PlatformFirst << true;
        QTest::newRow("consent first, too late") << Method::ConsentFirst << true;
    }
    void sendsTheConsentOnceMoreAfterSigningIn()
    {
        QFETCH(Method, method);
        QFETCH(bool, late);
        const bool platformFirst = method == Method::PlatformFirst;
        const QString path = platformFirst ? FlowScenario::authenticatePath : FlowScenario::authorisePath;
        FlowScenario scenario;
        finishWith(scenario, method, FakeHttpClient::jsonAnswer(401, R"({"message":"Unauthenticated."})"));
        QCOMPARE(scenario.step(), Step::SignIn);
        if (late)
            scenario.wait(120s);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, method)});
        if (!late)
            scenario.http.answerJson(HttpMethod::Post, path, 200, R"({"id":900})");
        scenario.signInWithKey(u"another-key"_s);
        QCOMPARE(scenario.http.count(HttpMethod::Post, path), late ? 1 : 2);
        if (late) {
            QCOMPARE(scenario.step(), Step::Review);
            return;
        }
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.browser.opened().size(), 1);
        const QList<HttpRequest> sent = scenario.http.requestsTo(HttpMethod::Post, path);
        QVERIFY2(sent.at(0).body == sent.at(1).body, "the very same");
        QVERIFY(sent.at(1).body.contains("canary-code"));
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void sendsItOnlyOnceMore()
    {
        FlowScenario scenario;
        finishWith(scenario, Method::PlatformFirst, FakeHttpClient::jsonAnswer(401, "{}"));
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 401, "{}");
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::SignIn);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.authentications(), 2);
    }

    void sendsNoConsentToAnotherCompany()
    {
        FlowScenario scenario;
        finishWith(scenario, Method::PlatformFirst, FakeHttpClient::jsonAnswer(401, "{}"));
        scenario.flow->editText(Field::CompanyId, u"42"_s);
        scenario.signInWithKey();
        QCOMPARE(scenario.authentications(), 1);
    }

    void holdsTheConsentWhileThePlatformAsksToWait_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<HttpAnswer>("answer");
        QTest::addColumn<int>("seconds"); // 0: not held
        QTest::newRow("platform first") << Method::PlatformFirst << waiting(429, "60") << 60;
        QTest::newRow("consent first") << Method::ConsentFirst << waiting(429, "60") << 60;
        QTest::newRow("not told how long") << Method::PlatformFirst << waiting(429, {}) << 30;
        QTest::newRow("longer than the attempt lives") << Method::PlatformFirst << waiting(429, "121") << 0;
        QTest::newRow("longer than a code lives") << Method::ConsentFirst << waiting(429, "121") << 0;
        QTest::newRow("maintenance, platform first") << Method::PlatformFirst << waiting(503, "60") << 60;
        QTest::newRow("maintenance, consent first") << Method::ConsentFirst << waiting(503, "60") << 60;
        QTest::newRow("long maintenance") << Method::PlatformFirst << waiting(503, "121") << 0;
        // A gateway's: the platform may have had the code.
        QTest::newRow("503 with no time") << Method::PlatformFirst << waiting(503, {}) << 0;
        HttpAnswer page = waiting(503, "60");
        page.body = "<h1>Service Unavailable</h1>";
        QTest::newRow("503 with a page") << Method::PlatformFirst << page << 0;
    }
    void holdsTheConsentWhileThePlatformAsksToWait()
    {
        QFETCH(Method, method);
        QFETCH(HttpAnswer, answer);
        QFETCH(int, seconds);
        const QString path =
            method == Method::PlatformFirst ? FlowScenario::authenticatePath : FlowScenario::authorisePath;
        FlowScenario scenario;
        finishWith(scenario, method, answer);
        QCOMPARE(scenario.http.count(HttpMethod::Post, path), 1);
        if (!seconds) {
            QVERIFY(scenario.step() != Step::Working);
            scenario.wait(200s);
            QCOMPARE(scenario.http.count(HttpMethod::Post, path), 1);
            return;
        }
        QCOMPARE(scenario.step(), Step::Working);
        QCOMPARE(scenario.shot().retryIn, std::chrono::seconds(seconds));
        scenario.wait(std::chrono::seconds(seconds - 1));
        QCOMPARE(scenario.http.count(HttpMethod::Post, path), 1);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, method)});
        scenario.http.answerJson(HttpMethod::Post, path, 200, R"({"id":900})");
        scenario.wait(2s);
        QCOMPARE(scenario.http.count(HttpMethod::Post, path), 2);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
    }

    void holdsItOnce()
    {
        FlowScenario scenario;
        finishWith(scenario, Method::PlatformFirst, waiting(429, "5"));
        scenario.http.answer(HttpMethod::Post, FlowScenario::authenticatePath, waiting(429, "5"));
        scenario.wait(6s);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::TooManyRequests);
        scenario.wait(60s);
        QCOMPARE(scenario.authentications(), 2);
    }

    void letsGoOfWhatIsHeld_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("too many requests") << 429;
        QTest::newRow("maintenance") << 503;
    }
    void letsGoOfWhatIsHeld()
    {
        QFETCH(int, status);
        FlowScenario scenario;
        finishWith(scenario, Method::PlatformFirst, waiting(status, "60"));
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.flow->stopWaiting();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Result);
        QVERIFY2(scenario.shot().result.outcome == Outcome::Failed, "refused, and nothing is on its way");
        scenario.wait(120s);
        QCOMPARE(scenario.authentications(), 1);
    }

    void takesMaintenanceForAnAnswer_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("platform first") << Method::PlatformFirst << QByteArray("<h1>Back soon</h1>");
        QTest::newRow("consent first") << Method::ConsentFirst << QByteArray(R"({"message":"Back at ten"})");
        QTest::newRow("client credentials")
            << Method::ClientCredentials << QByteArray(R"({"message":"Service Unavailable"})");
    }
    void takesMaintenanceForAnAnswer()
    {
        QFETCH(Method, method);
        QFETCH(QByteArray, body);
        FlowScenario scenario;
        HttpAnswer answer = waiting(503, "60");
        answer.body = body;
        finishWith(scenario, method, answer);
        const FlowSnapshot shot = scenario.shot();
        QCOMPARE(shot.step, Step::Result);
        QCOMPARE(shot.result.outcome, Outcome::Failed);
        QCOMPARE(shot.result.failure->cause, FailureCause::Unavailable);
        QCOMPARE(shot.retryIn, 60s);
        QCOMPARE(scenario.lookUps(), 0);
        QVERIFY2(shot.result.somethingMayExist, "it could not be looked up");
        QVERIFY(!shot.work.done.contains(WorkStage::Authenticating));
        QVERIFY(shot.allowed.lookUp);
        scenario.flow->lookUp();
        scenario.settle();
        QVERIFY2(scenario.lookUps() == 0, "not before the time is over");
        scenario.wait(60s);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, method)});
        scenario.flow->lookUp();
        scenario.settle();
        QCOMPARE(scenario.shot().result.found.size(), 1);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.posts(), 1);
    }

    void handsOnACodeOfAnotherName_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<bool>("consentFirst");
        QTest::newRow("the connector's own, consent first") << QByteArray("ticket") << true;
        QTest::newRow("known, consent first") << QByteArray("spapi_oauth_code") << true;
        QTest::newRow("known, platform first") << QByteArray("auth_code") << false;
        QTest::newRow("the connector's own, platform first") << QByteArray("grant") << false;
    }
    void handsOnACodeOfAnotherName()
    {
        QFETCH(QByteArray, name);
        QFETCH(bool, consentFirst);
        FlowScenario scenario;
        scenario.leaves({FlowScenario::instance(
            u"900"_s, u"Harbour Shop"_s, consentFirst ? Method::ConsentFirst : Method::PlatformFirst)});
        const QString path = consentFirst ? FlowScenario::authorisePath : FlowScenario::authenticatePath;
        if (consentFirst) {
            QByteArray catalogue = FlowScenario::catalogue;
            catalogue.replace(R"("key":"response_type_key","value":"code")",
                              R"("key":"response_type_key","value":"ticket")");
            scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200, catalogue);
            scenario.reviewHarbourShop(Method::ConsentFirst);
            scenario.press();
        } else {
            scenario.openToldConsent();
        }
        scenario.http.answerJson(HttpMethod::Post, path, 200, R"({"id":900})");
        scenario.capture(scenario.callback(name + "=canary-code&state=" + scenario.stateOfPage().toLatin1()));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        const QJsonObject body = scenario.sentBody(HttpMethod::Post, path);
        if (consentFirst)
            QCOMPARE(scenario.sentVariable(body, u"oauth_authorised_code"_s), u"canary-code"_s);
        else
            QCOMPARE(body.value(QString::fromLatin1(name)).toString(), u"canary-code"_s);
    }

    void takesACancelledLoginForARefusal()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.capture(
            scenario.callback("error=user_cancelled_login&error_description=User+declined+to+consent&state=" +
                              scenario.stateOfPage().toLatin1()));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Declined);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::ConsentDeclined);
        QCOMPARE(scenario.shot().result.failure->platformMessage, u"User declined to consent"_s);
    }

    void seesAChangeThatMovesNoTime_data()
    {
        QTest::addColumn<bool>("changed");
        QTest::newRow("a secret's mask appears") << true;
        QTest::newRow("nothing is to be seen") << false;
    }
    void seesAChangeThatMovesNoTime()
    {
        QFETCH(bool, changed);
        InstanceScenario scenario;
        QJsonObject instance = InstanceScenario::harbour(Method::PlatformFirst);
        scenario.reviewOf(instance);
        scenario.openPage();
        if (changed)
            InstanceScenario::change(instance, u"client_secret"_s, u"value"_s, u"********"_s);
        scenario.shows({instance});
        scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authenticatePath,
                                    HttpTrouble::ConnectionLost);
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, changed ? Outcome::Authorised : Outcome::Unknown);
        QCOMPARE(scenario.shot().result.changedElsewhere, changed);
    }

    void noticesAConsentInThePersonsBrowserThatMovesNoTime()
    {
        InstanceScenario scenario;
        QJsonObject instance = InstanceScenario::harbour(Method::PlatformFirst);
        scenario.reviewOf(instance);
        scenario.openPage();
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        scenario.wait(10s);
        QCOMPARE(scenario.step(), Step::Consent);
        InstanceScenario::change(instance, u"client_secret"_s, u"value"_s, u"********"_s);
        scenario.shows({instance});
        scenario.wait(10s);
        QCOMPARE(scenario.step(), Step::Result);
        QVERIFY(scenario.shot().result.changedElsewhere);
    }
};

WIZARD_GUILESS_TEST(TestFlowAnswers)
#include "tst_flowanswers.moc"
