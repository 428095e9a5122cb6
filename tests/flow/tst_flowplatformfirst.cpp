// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

class TestFlowPlatformFirst : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void authorises_data()
    {
        QTest::addColumn<QString>("idAtAuthorise");
        QTest::addColumn<QByteArray>("authenticated");
        QTest::newRow("made at authorise, told again") << u"900"_s << QByteArray(R"({"id":900})");
        QTest::newRow("made at authorise, nothing said") << u"900"_s << QByteArray();
        QTest::newRow("made at authenticate") << QString() << QByteArray(R"({"data":{"id":"900"}})");
        QTest::newRow("made at authenticate, nothing said") << QString() << QByteArray();
        QTest::newRow("empty object") << QString() << QByteArray("{}");
    }
    void authorises()
    {
        QFETCH(QString, idAtAuthorise);
        QFETCH(QByteArray, authenticated);
        FlowScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(idAtAuthorise));
        QCOMPARE(scenario.posts(), 1);
        QVERIFY(scenario.shot().consent.platformMade);
        QCOMPARE(scenario.journal.entries().first().stage, JournalEntry::Stage::Consent);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, authenticated);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.approve("&shop=harbour-uk&hmac=a%2Bb+c");
        const FlowSnapshot shot = scenario.shot();
        QCOMPARE(shot.step, Step::Result);
        QCOMPARE(shot.result.outcome, Outcome::Authorised);
        QCOMPARE(shot.result.instance->id, u"900"_s);
        QCOMPARE(shot.result.accountHint, u"harbour-uk"_s);
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.authentications(), 1);
        QCOMPARE(
            scenario.http.requestsTo(HttpMethod::Post, FlowScenario::authenticatePath).first().body,
            R"({"code":"canary-code","state":"platform-state-0123456789","shop":"harbour-uk","hmac":"a+b+c"})");
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void tellsTheStages()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.http.hold(HttpMethod::Post, FlowScenario::authorisePath);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Working);
        QCOMPARE(scenario.shot().work.current, WorkStage::Authorising);
        QVERIFY(scenario.shot().busy);
        QVERIFY(!scenario.shot().allowed.cancel);
        scenario.flow->cancel();
        scenario.flow->back();
        scenario.flow->signOut();
        scenario.flow->openStep(Step::Settings);
        QCOMPARE(scenario.step(), Step::Working);
        QCOMPARE(scenario.http.heldCount(), 1);
        scenario.http.releaseJson(200, FlowScenario::consentAnswer(u"900"_s));
        scenario.settle();
        scenario.http.hold(HttpMethod::Post, FlowScenario::authenticatePath);
        scenario.approve();
        QCOMPARE(scenario.shot().work.current, WorkStage::Authenticating);
        scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s);
        scenario.http.releaseJson(200, "{}");
        scenario.settle();
        QCOMPARE(scenario.shot().work.current, WorkStage::ReadingBack);
        QVERIFY(scenario.shot().work.done.contains(WorkStage::Authenticating));
        scenario.http.releaseJson(200, FlowScenario::instance(u"900"_s));
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Result);
    }

    void authorisesClientCredentialsWithoutABrowser()
    {
        FlowScenario scenario;
        scenario.browser.setUnavailableReason(u"root"_s);
        scenario.reviewHarbourShop(Method::ClientCredentials);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.authorise(200, R"({"data":{"id":900,"name":"Harbour Shop"}})");
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(scenario.browser.opened().isEmpty());
        QCOMPARE(scenario.posts(), 1);
    }

    void postsOnce()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.http.hold(HttpMethod::Post, FlowScenario::authorisePath);
        scenario.flow->primary();
        scenario.flow->primary();
        scenario.settle();
        scenario.flow->primary();
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.posts(), 1);
    }

    void writesTheJournalBeforeEachCall()
    {
        FlowScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        const JournalEntry first = scenario.journal.written().first();
        QCOMPARE(first.stage, JournalEntry::Stage::Authorise);
        QCOMPARE(first.methodId, u"102"_s);
        QCOMPARE(first.name, u"Harbour Shop – UK"_s);
        QCOMPARE(first.connectorName, u"Harbour Shop"_s);
        const QJsonObject body = scenario.sentBody(HttpMethod::Post, FlowScenario::authorisePath);
        QCOMPARE(body.value(u"session_id"_s).toString(), first.sessionId);
        QCOMPARE(scenario.journal.entries().first().instanceId, u"900"_s);
        scenario.http.hold(HttpMethod::Post, FlowScenario::authenticatePath);
        scenario.approve();
        QCOMPARE(scenario.journal.entries().size(), 1);
        QCOMPARE(scenario.journal.entries().first().stage, JournalEntry::Stage::Authenticate);
    }

    void sendsNothingWithoutAJournal()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.journal.setFailing(true);
        scenario.press();
        QCOMPARE(scenario.posts(), 0);
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::JournalUnwritable);
        scenario.journal.setFailing(false);
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.posts(), 1);
        scenario.journal.setFailing(true);
        scenario.leaves({});
        scenario.approve();
        QCOMPARE(scenario.authentications(), 0);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::JournalUnwritable);
    }

    void takesASecondConsentAddressForAFailure()
    {
        FlowScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200,
                                 FlowScenario::consentAnswer());
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.approve();
        QCOMPARE(scenario.browser.opened().size(), 1);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::UnexpectedAnswer);
        QCOMPARE(scenario.shot().result.found.size(), 1);
    }

    void takesAnotherInstanceForAFailure()
    {
        FlowScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, R"({"id":901})");
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.approve();
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::InstanceMismatch);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
    }

    void opensNoUnsafeAddressOfThePlatform_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("http") << QByteArray("{\"url\":\"http:\\/\\/harbour.example/a?state=0123456789\"}");
        QTest::newRow("no state") << QByteArray("{\"url\":\"https:\\/\\/harbour.example/a?client_id=x\"}");
        QTest::newRow("other return address")
            << QByteArray("{\"url\":\"https:\\/\\/harbour.example/a?state=0123456789&"
                          "redirect_uri=https%3A%2F%2Fevil.example%2F\"}");
        QTest::newRow("user info") << QByteArray(
            "{\"url\":\"https:\\/\\/a@harbour.example/a?state=0123456789\"}");
    }
    void opensNoUnsafeAddressOfThePlatform()
    {
        QFETCH(QByteArray, answer);
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.leaves({});
        scenario.authorise(200, answer);
        QVERIFY(scenario.browser.opened().isEmpty());
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::ConsentUrlRefused);
        QVERIFY(!scenario.shot().result.somethingMayExist);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void hintsThatThePlatformMayHaveForgotten()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.wait(89s);
        QVERIFY(scenario.shot().consent.showHints);
        QVERIFY(!scenario.shot().consent.showExpiryHint);
        scenario.wait(1s);
        QVERIFY(scenario.shot().consent.showExpiryHint);
        QVERIFY(scenario.shot().consent.startAgainOffered);
    }

    void looksForWhatItLeftAtTheDeadline()
    {
        FlowScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(10min);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::ConsentTimedOut);
        QVERIFY(scenario.shot().result.somethingMayExist);
        QCOMPARE(scenario.shot().result.found.size(), 1);
    }

    void looksForWhatItLeftWhenDeclined()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.leaves({});
        scenario.capture(scenario.callback("error=access_denied&state=platform-state-0123456789"));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Declined);
        QVERIFY(!scenario.shot().result.somethingMayExist);
        QCOMPARE(scenario.lookUps(), 2); // by session id, then by name
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void startsAgainWithTheInstanceThatIsThere()
    {
        FlowScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        const QString session = scenario.shot().setup.draft.settings.sessionId;
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 200,
                                 FlowScenario::consentAnswer(u"900"_s, u"second-state-0123456789"_s));
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.patches(), 1);
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.journal.entries().size(), 1);
        QCOMPARE(scenario.journal.entries().first().sessionId, session);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, "{}");
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.shot().result.instance->id, u"900"_s);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void leavesAloneWhatIsOfAnotherMethod_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("listed");
        QTest::newRow("recent") << u"Harbour Shop"_s << true;
        QTest::newRow("of the same name") << u"Harbour Shop – UK"_s << true;
        QTest::newRow("told by itself alone") << u"Harbour Shop"_s << false;
    }
    void leavesAloneWhatIsOfAnotherMethod()
    {
        QFETCH(QString, name);
        QFETCH(bool, listed);
        FlowScenario scenario;
        scenario.openToldConsent();
        // The platform does not know the filter: somebody else has just made one.
        QByteArray other = FlowScenario::instance(u"900"_s, name);
        other.replace("\"102\"", "\"105\"");
        scenario.leaves({other});
        if (!listed)
            scenario.http.answerAlwaysJson(
                HttpMethod::Get, FlowScenario::instancesPath, 200,
                FlowScenario::instances({other.replace("\"authentication_implementation_id\"", "\"x\"")}));
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200,
                                 FlowScenario::consentAnswer({}, u"second-state-0123456789"_s));
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.patches(), 0);
        QCOMPARE(scenario.posts(), 2);
        QCOMPARE(scenario.step(), Step::Consent);
    }

    void patchesNoChoiceOfAnotherMethod()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.flow->cancel();
        scenario.leaves({FlowScenario::instance(u"900"_s), FlowScenario::instance(u"901"_s)});
        scenario.press();
        QCOMPARE(scenario.shot().result.found.size(), 2);
        QByteArray other = FlowScenario::instance(u"900"_s);
        other.replace("\"102\"", "\"105\"");
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s, 200, other);
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::InstanceMismatch);
        QCOMPARE(scenario.patches(), 0);
        QCOMPARE(scenario.posts(), 1);
    }

    void readsBackNoneOfAnotherMethod()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        QByteArray other = FlowScenario::instance(u"900"_s);
        other.replace("\"102\"", "\"105\"");
        scenario.leaves({other});
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, "{}");
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QVERIFY(scenario.shot().result.accepted);
        QVERIFY(!scenario.shot().result.instance);
    }

    void asksForNoConsentWhereVariablesVanished()
    {
        InstanceScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        QJsonObject whole = InstanceScenario::harbour(Method::PlatformFirst);
        whole.remove(u"created_at"_s);
        QJsonObject replaced = whole;
        InstanceScenario::drop(replaced, u"scope"_s);
        scenario.shows({replaced});
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s, 200,
                                 QJsonDocument(whole).toJson());
        scenario.answerPatch(200, FlowScenario::consentAnswer(u"900"_s));
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Result);
        const ResultView result = scenario.shot().result;
        QCOMPARE(result.outcome, Outcome::Failed);
        QCOMPARE(result.failure->cause, FailureCause::VariablesVanished);
        QCOMPARE(result.failure->keys, QStringList{u"scope"_s});
        QCOMPARE(result.found.size(), 1);
        QCOMPARE(scenario.browser.opened().size(), 1);
        // Whichever way it is tried again: nothing more is sent to it, and none is made beside it.
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.shot().failure->cause, FailureCause::VariablesVanished);
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::VariablesVanished);
        scenario.press();
        scenario.press();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.patches(), 1);
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.authentications(), 0);
    }

    void tellsAtTheEndWhatVanished()
    {
        InstanceScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        QJsonObject whole = InstanceScenario::harbour(Method::PlatformFirst);
        whole.remove(u"created_at"_s);
        scenario.shows({whole});
        scenario.answerPatch(200, FlowScenario::consentAnswer(u"900"_s));
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        InstanceScenario::drop(whole, u"scope"_s);
        scenario.shows({whole});
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, "{}");
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::VariablesVanished);
        QCOMPARE(scenario.shot().result.instance->id, u"900"_s);
    }

    void signsInAgainWhereTheCheckTellsThatTheSessionEnded()
    {
        InstanceScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        const QString fetched = FlowScenario::instancesPath + u"/900"_s;
        scenario.http.answerJson(HttpMethod::Get, fetched, 200, FlowScenario::instance(u"900"_s));
        scenario.http.answerJson(HttpMethod::Get, fetched, 401, "{}");
        scenario.answerPatch(200, FlowScenario::consentAnswer(u"900"_s));
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::SignIn);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.answerPatch(200, FlowScenario::consentAnswer(u"900"_s));
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.patches(), 2);
        QCOMPARE(scenario.posts(), 1);
    }

    void startsAgainWithANewOneWhereNoneIsThere()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        const QString session = scenario.shot().setup.draft.settings.sessionId;
        scenario.leaves({});
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200,
                                 FlowScenario::consentAnswer({}, u"second-state-0123456789"_s));
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.posts(), 2);
        QCOMPARE(scenario.patches(), 0);
        QCOMPARE(scenario.step(), Step::Consent);
        const QJsonObject body = scenario.sentBody(HttpMethod::Post, FlowScenario::authorisePath);
        QVERIFY(body.value(u"session_id"_s).toString() != session);
        QCOMPARE(scenario.journal.entries().size(), 1);
    }

    void looksBeforeTheNextCommitAfterACancel()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.flow->cancel();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.journal.entries().size(), 1);
        scenario.goOnWithWhatIsThere();
        // Cancelled once more: it is still the same instance that is gone on with.
        scenario.flow->cancel();
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 422,
                                 R"({"errors":{"name":["Taken."]}})");
        scenario.press();
        QCOMPARE(scenario.step(), Step::Settings);
        scenario.flow->editText(Field::Name, u"Another name"_s);
        scenario.flow->openStep(Step::Review);
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 200,
                                 FlowScenario::consentAnswer());
        scenario.press();
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.patches(), 3);
        QCOMPARE(scenario.step(), Step::Consent);
    }

    void remembersWhatItLeftWhenTheMethodChangesForAWhile()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.flow->openStep(Step::Method);
        scenario.flow->chooseMethod(u"103"_s);
        scenario.flow->chooseMethod(u"102"_s);
        scenario.press();
        scenario.press();
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.goOnWithWhatIsThere();
    }

    void showsBothWhereTwoAreThere()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.flow->cancel();
        scenario.leaves({FlowScenario::instance(u"900"_s), FlowScenario::instance(u"901"_s)});
        scenario.press();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QCOMPARE(scenario.shot().result.found.size(), 2);
        QCOMPARE(scenario.posts(), 1);
        // Neither has its consent yet: taking one asks for it.
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 200,
                                 FlowScenario::consentAnswer());
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.patches(), 1);
        QCOMPARE(scenario.posts(), 1);
    }

    void waitsForTheInstanceOfAStoresServer()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.authorise(200,
                           "{\"url\":\"https:\\/\\/store.example/wc-auth/v1/authorize?user_id=77&return_url="
                           "https%3A%2F%2Fapp.wearepatchworks.com%2Foauth%2Fauthenticate\"}");
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.leaves({});
        scenario.http.answerJson(HttpMethod::Post, u"/api/v1/oauth/woo-app-auth"_s, 200, "");
        scenario.capture(scenario.callback("success=1&user_id=77"));
        QCOMPARE(scenario.step(), Step::Working);
        QCOMPARE(scenario.authentications(), 0);
        scenario.wait(10s);
        QCOMPARE(scenario.step(), Step::Working);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(2s);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.shot().result.instance->id, u"900"_s);
    }

    void waitsAMinuteAtMostForAStoresServer()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.authorise(200,
                           "{\"url\":\"https:\\/\\/store.example/wc-auth/v1/authorize?user_id=77&return_url="
                           "https%3A%2F%2Fapp.wearepatchworks.com%2Foauth%2Fauthenticate\"}");
        scenario.leaves({});
        scenario.http.answerJson(HttpMethod::Post, u"/api/v1/oauth/woo-app-auth"_s, 200, "");
        scenario.capture(scenario.callback("success=1&user_id=77"));
        for (int i = 0; i < 40; ++i)
            scenario.wait(2s);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QVERIFY(scenario.shot().allowed.lookUp);
        const int asked = scenario.lookUps();
        scenario.wait(60s);
        QCOMPARE(scenario.lookUps(), asked);
    }
};

WIZARD_GUILESS_TEST(TestFlowPlatformFirst)
#include "tst_flowplatformfirst.moc"
