// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

namespace
{

HttpAnswer answerOf(int status, const QByteArray &body, HttpTrouble trouble = HttpTrouble::None)
{
    HttpAnswer answer = FakeHttpClient::jsonAnswer(status, body);
    answer.trouble = trouble;
    return answer;
}

// A create whose answer is missing, and what the look-up finds.
void loseTheAnswer(FlowScenario &scenario, Method method, const QList<QByteArray> &left)
{
    scenario.reviewHarbourShop(method);
    scenario.leaves(left);
    scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authorisePath, HttpTrouble::ConnectionLost);
    scenario.press();
}

} // namespace

class TestFlowUnknownOutcome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsThatNothingHasPassedAProxy_data()
    {
        QTest::addColumn<HttpTrouble>("trouble");
        QTest::addColumn<FailureCause>("cause");
        QTest::newRow("fails") << HttpTrouble::ProxyFailed << FailureCause::ProxyFailed;
        QTest::newRow("asks") << HttpTrouble::ProxyWantsPassword << FailureCause::ProxyWantsPassword;
    }

    void knowsThatNothingHasPassedAProxy()
    {
        QFETCH(HttpTrouble, trouble);
        QFETCH(FailureCause, cause);
        FlowScenario scenario;
        scenario.reviewHarbourShop(FlowScenario::Method::PlatformFirst);
        scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authorisePath, trouble);
        scenario.press();
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.lookUps(), 0);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QVERIFY(!scenario.shot().result.somethingMayExist);
        QVERIFY(scenario.shot().result.failure);
        QCOMPARE(scenario.shot().result.failure->cause, cause);
    }

    void looksWhereTheAnswerIsMissing_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<HttpTrouble>("trouble");
        const QByteArray html = "<html>Bad gateway</html>";
        const QByteArray whole = R"({"id":900})";
        QTest::newRow("500") << 500 << QByteArray("{}") << HttpTrouble::None;
        QTest::newRow("502 with HTML") << 502 << html << HttpTrouble::None;
        QTest::newRow("302") << 302 << QByteArray() << HttpTrouble::None;
        QTest::newRow("307 with an error") << 307 << QByteArray() << HttpTrouble::Other;
        QTest::newRow("103") << 103 << QByteArray() << HttpTrouble::None;
        QTest::newRow("201 cut") << 201 << whole.left(5) << HttpTrouble::ConnectionLost;
        QTest::newRow("200 whole with an error") << 200 << whole << HttpTrouble::ConnectionLost;
        QTest::newRow("200 with HTML") << 200 << html << HttpTrouble::None;
        QTest::newRow("200 empty") << 200 << QByteArray() << HttpTrouble::None;
        QTest::newRow("200 of neither form")
            << 200 << QByteArray(R"({"message":"fine"})") << HttpTrouble::None;
        QTest::newRow("422 cut") << 422 << QByteArray("{\"er") << HttpTrouble::ConnectionLost;
        QTest::newRow("closed") << 0 << QByteArray() << HttpTrouble::ConnectionLost;
        QTest::newRow("timeout") << 0 << QByteArray() << HttpTrouble::TimedOut;
        QTest::newRow("too large") << 200 << QByteArray() << HttpTrouble::TooLarge;
    }
    void looksWhereTheAnswerIsMissing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(HttpTrouble, trouble);
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.http.answer(HttpMethod::Post, FlowScenario::authorisePath, answerOf(status, body, trouble));
        scenario.press();
        const FlowSnapshot shot = scenario.shot();
        QCOMPARE(shot.step, Step::Result);
        QCOMPARE(shot.result.outcome, Outcome::Unknown);
        QVERIFY(shot.result.lookedUp);
        QCOMPARE(shot.result.found.size(), 1);
        QVERIFY(shot.allowed.adopt);
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.journal.entries().size(), 1);
        const QUrl asked = scenario.askedInstances().first();
        QVERIFY(asked.query(QUrl::FullyDecoded)
                    .contains(u"filter[forSession]="_s + scenario.journal.entries().first().sessionId));
    }

    void takesTheOneThatIsThere()
    {
        FlowScenario scenario;
        loseTheAnswer(scenario, Method::ClientCredentials,
                      {FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ClientCredentials)});
        scenario.flow->adopt(u"901"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.shot().result.instance->id, u"900"_s);
        QCOMPARE(scenario.posts(), 1);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void asksForTheConsentOfTheOneThatIsThere()
    {
        FlowScenario scenario;
        loseTheAnswer(scenario, Method::PlatformFirst, {FlowScenario::instance(u"900"_s)});
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 200,
                                 FlowScenario::consentAnswer());
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, "{}");
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.posts(), 1);
    }

    void takesTheOneThatGotTheCode()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.press();
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ConsentFirst)});
        scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authorisePath, HttpTrouble::TimedOut);
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.posts(), 1);
    }

    void createsAgainAtThePersonsWord()
    {
        FlowScenario scenario;
        loseTheAnswer(scenario, Method::PlatformFirst, {});
        QVERIFY(scenario.shot().result.lookedUp);
        QVERIFY(scenario.shot().result.found.isEmpty());
        QVERIFY(scenario.shot().allowed.startAgain);
        QVERIFY(scenario.shot().allowed.lookUp);
        QCOMPARE(scenario.posts(), 1);
        scenario.flow->createAgain();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.posts(), 1);
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.posts(), 2);
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.journal.entries().size(), 1);
    }

    void createsNothingWhereItAppearedMeanwhile()
    {
        FlowScenario scenario;
        loseTheAnswer(scenario, Method::PlatformFirst, {});
        scenario.flow->createAgain();
        scenario.goOnWithWhatIsThere();
    }

    void showsBothAndDeletesNone()
    {
        FlowScenario scenario;
        loseTheAnswer(scenario, Method::PlatformFirst,
                      {FlowScenario::instance(u"900"_s), FlowScenario::instance(u"901"_s)});
        QCOMPARE(scenario.shot().result.found.size(), 2);
        for (const HttpRequest &request : scenario.http.requests())
            QVERIFY(request.method != HttpMethod::Patch);
    }

    void looksByNameWhereTheSessionFindsNothing()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ClientCredentials);
        const QString session = scenario.shot().setup.draft.settings.sessionId;
        scenario.http.answerJson(HttpMethod::Get,
                                 FlowScenario::instancesPath + u"?filter[forSession]="_s + session, 200,
                                 FlowScenario::instances({}));
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop – UK"_s, Method::ClientCredentials),
                         FlowScenario::instance(u"901"_s, u"Another"_s, Method::ClientCredentials)});
        scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authorisePath,
                                    HttpTrouble::ConnectionLost);
        scenario.press();
        QCOMPARE(scenario.shot().result.found.size(), 1);
        QCOMPARE(scenario.shot().result.found.first().id, u"900"_s);
    }

    void offersToLookAgainWhereLookingFails()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authorisePath,
                                    HttpTrouble::ConnectionLost);
        scenario.http.answerTrouble(HttpMethod::Get, FlowScenario::instancesPath, HttpTrouble::HostNotFound);
        scenario.press();
        QVERIFY(!scenario.shot().result.lookedUp);
        QVERIFY(scenario.shot().result.somethingMayExist);
        QVERIFY(scenario.shot().allowed.lookUp);
        QVERIFY2(!scenario.shot().allowed.startAgain, "not before it is known");
        scenario.flow->startConsentAgain();
        scenario.flow->createAgain();
        QCOMPARE(scenario.step(), Step::Result);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.flow->lookUp();
        scenario.settle();
        QVERIFY(scenario.shot().result.lookedUp);
        QCOMPARE(scenario.shot().result.found.size(), 1);
        QCOMPARE(scenario.posts(), 1);
    }

    void looksForWhatAuthenticateMade_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("500 of the framework") << 500 << QByteArray(R"({"message":"Server Error"})");
        QTest::newRow("HTML") << 200 << QByteArray("<html>");
        QTest::newRow("307") << 307 << QByteArray();
    }
    void looksForWhatAuthenticateMade()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, status, body);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QCOMPARE(scenario.shot().result.found.size(), 1);
        QCOMPARE(scenario.authentications(), 1);
    }

    void stopsWaiting_data()
    {
        QTest::addColumn<Activity>("activity");
        QTest::newRow("authorise") << Activity::Authorising;
        QTest::newRow("authenticate") << Activity::Authenticating;
    }
    void stopsWaiting()
    {
        QFETCH(Activity, activity);
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.leaves({});
        if (activity == Activity::Authorising) {
            scenario.http.hold(HttpMethod::Post, FlowScenario::authorisePath);
            scenario.press();
        } else {
            scenario.authorise(200, FlowScenario::consentAnswer());
            scenario.http.hold(HttpMethod::Post, FlowScenario::authenticatePath);
            scenario.approve();
        }
        QCOMPARE(scenario.http.heldCount(), 1);
        scenario.flow->stopWaiting();
        scenario.settle();
        QCOMPARE(scenario.http.heldCount(), 0);
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QVERIFY(scenario.shot().result.lookedUp);
        QCOMPARE(scenario.posts(), 1);
    }

    void stopsWaitingForALookUp()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authorisePath, HttpTrouble::TimedOut);
        scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Working);
        scenario.flow->stopWaiting();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QVERIFY(!scenario.shot().result.lookedUp);
        QVERIFY(scenario.shot().allowed.lookUp);
    }

    void stopsWaitingForTheReadingBack()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ClientCredentials);
        scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s);
        scenario.authorise(200, R"({"id":900})");
        scenario.flow->stopWaiting();
        scenario.settle();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(!scenario.shot().result.readBack);
    }
};

WIZARD_GUILESS_TEST(TestFlowUnknownOutcome)
#include "tst_flowunknownoutcome.moc"
