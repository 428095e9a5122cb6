// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

namespace
{

HttpAnswer tooMany(const QByteArray &seconds)
{
    HttpAnswer answer = FakeHttpClient::jsonAnswer(429, R"({"message":"Too Many Attempts."})");
    answer.headers.emplaceBack("Retry-After", seconds);
    return answer;
}

// `call` is on the wire when the session's end is told by something else.
void sendAsTheSessionEnds(FlowScenario &scenario, const QString &call, bool byToken)
{
    scenario.begin();
    scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200,
                             R"({"token":"canary-token","expires_in":60})");
    if (!byToken)
        scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath);
    scenario.signInWithPassword();
    scenario.chooseHarbourShop(Method::PlatformFirst);
    scenario.fillHarbourShop();
    if (call == FlowScenario::authenticatePath)
        scenario.authorise(200, FlowScenario::consentAnswer());
    scenario.http.hold(HttpMethod::Post, call);
    if (call == FlowScenario::authenticatePath)
        scenario.approve();
    else
        scenario.press();
    if (byToken) {
        scenario.wait(60s);
    } else {
        QCOMPARE(scenario.http.heldCount(), 2);
        scenario.http.releaseJson(401, R"({"message":"Unauthenticated."})");
        scenario.settle();
    }
}

} // namespace

class TestFlowRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInAgainAtAuthorise()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        const SetupDraft before = scenario.shot().setup.draft;
        scenario.authorise(401, R"({"message":"Unauthenticated."})");
        QCOMPARE(scenario.step(), Step::SignIn);
        QVERIFY2(scenario.journal.entries().isEmpty(), "refused: nothing was made");
        scenario.signInWithKey(u"another-key"_s);
        QCOMPARE(scenario.step(), Step::Review);
        QVERIFY(scenario.shot().setup.draft == before);
        QCOMPARE(scenario.posts(), 1);
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.posts(), 2);
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.lookUps(), 0);
    }

    void signsInAgainAtAuthoriseWithACode()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.press();
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 401, "{}");
        scenario.approve();
        QCOMPARE(scenario.step(), Step::SignIn);
        scenario.wait(121s); // the consent is too old to be sent then
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.browser.opened().size(), 2);
    }

    void signsInAgainAtAuthenticateAndLooksFirst()
    {
        FlowScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 401, "{}");
        scenario.approve();
        QCOMPARE(scenario.step(), Step::SignIn);
        QCOMPARE(scenario.journal.entries().size(), 1);
        scenario.wait(121s); // the consent is too old to be sent then
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.goOnWithWhatIsThere();
    }

    void calls401AtAuthenticateNoConsent_data()
    {
        QTest::addColumn<bool>("lookFails");
        QTest::newRow("two are found") << false;
        QTest::newRow("one is found by the second look") << true;
    }
    void calls401AtAuthenticateNoConsent()
    {
        QFETCH(bool, lookFails);
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 401, "{}");
        scenario.approve();
        scenario.wait(121s); // the consent is too old to be sent then
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Review);
        if (lookFails) {
            scenario.http.answerTrouble(HttpMethod::Get, FlowScenario::instancesPath, HttpTrouble::TimedOut);
            scenario.press();
            scenario.leaves({FlowScenario::instance(u"900"_s)});
            scenario.flow->lookUp();
            scenario.settle();
        } else {
            scenario.leaves({FlowScenario::instance(u"900"_s), FlowScenario::instance(u"901"_s)});
            scenario.press();
        }
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 200,
                                 FlowScenario::consentAnswer());
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QVERIFY2(scenario.step() == Step::Consent, "the code was refused with the call");
        QCOMPARE(scenario.patches(), 1);
        QCOMPARE(scenario.posts(), 1);
    }

    void leavesACallAloneWhenTheSessionEndsElsewhere_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<bool>("byToken");
        QTest::newRow("authorise, the token's end") << FlowScenario::authorisePath << true;
        QTest::newRow("authorise, a list's 401") << FlowScenario::authorisePath << false;
        QTest::newRow("authenticate, the token's end") << FlowScenario::authenticatePath << true;
        QTest::newRow("authenticate, a list's 401") << FlowScenario::authenticatePath << false;
    }
    void leavesACallAloneWhenTheSessionEndsElsewhere()
    {
        QFETCH(QString, call);
        QFETCH(bool, byToken);
        FlowScenario scenario;
        const bool atAuthorise = call == FlowScenario::authorisePath;
        sendAsTheSessionEnds(scenario, call, byToken);
        QCOMPARE(scenario.step(), Step::Working);
        QVERIFY2(scenario.http.heldCount() == 1, "what creates is not cut off");
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.http.releaseJson(200, atAuthorise ? FlowScenario::consentAnswer() : QByteArray("{}"));
        scenario.settle();
        QCOMPARE(scenario.step(), atAuthorise ? Step::Consent : Step::Result);
        QCOMPARE(scenario.posts(), 1);
    }

    void signsInWhereTheCallTellsThatTheSessionEnded_data()
    {
        leavesACallAloneWhenTheSessionEndsElsewhere_data();
    }
    void signsInWhereTheCallTellsThatTheSessionEnded()
    {
        QFETCH(QString, call);
        QFETCH(bool, byToken);
        FlowScenario scenario;
        sendAsTheSessionEnds(scenario, call, byToken);
        scenario.http.releaseJson(401, "{}");
        scenario.settle();
        QCOMPARE(scenario.step(), Step::SignIn);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200, R"({"token":"another"})");
        scenario.wait(121s); // the consent is too old to be sent then
        scenario.signInWithPassword();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.posts(), 1);
    }

    void signsInAgainAtReadingBackAndReadsAgain()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ClientCredentials);
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s, 401, "{}");
        scenario.authorise(200, R"({"id":900})");
        QCOMPARE(scenario.step(), Step::SignIn);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ClientCredentials)});
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(scenario.shot().result.readBack);
        QCOMPARE(scenario.posts(), 1);
    }

    void signsInAgainAtLookingUpAndLooksAgain()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ClientCredentials);
        scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authorisePath,
                                    HttpTrouble::ConnectionLost);
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath, 401, "{}");
        scenario.press();
        QCOMPARE(scenario.step(), Step::SignIn);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ClientCredentials)});
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QCOMPARE(scenario.shot().result.found.size(), 1);
        QCOMPARE(scenario.posts(), 1);
    }

    void goesOnWithTheCommitAfterSigningInAgain()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.flow->cancel();
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath, 401, "{}");
        scenario.press();
        QCOMPARE(scenario.step(), Step::SignIn);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 200,
                                 FlowScenario::consentAnswer());
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.patches(), 1);
    }

    void looksForNothingInAnotherCompany()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.flow->cancel();
        scenario.flow->signInAgain();
        scenario.settle();
        scenario.flow->editText(Field::CompanyId, u"43"_s);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.lookUps(), 0);
        QCOMPARE(scenario.posts(), 2);
        QVERIFY2(scenario.journal.entries().size() == 2, "the other company's work is still noted");
    }

    void goesOnWithNothingInAnotherCompany_data()
    {
        QTest::addColumn<QString>("brokenOff");
        QTest::addColumn<Step>("step");
        QTest::newRow("the look before a create") << u"before"_s << Step::Review;
        QTest::newRow("the look after a lost answer") << u"after"_s << Step::Review;
        QTest::newRow("the reading back") << u"back"_s << Step::Home;
    }
    void goesOnWithNothingInAnotherCompany()
    {
        QFETCH(QString, brokenOff);
        QFETCH(Step, step);
        FlowScenario scenario;
        if (brokenOff == u"before") {
            scenario.openToldConsent();
            scenario.flow->cancel();
        } else {
            scenario.reviewHarbourShop(Method::ClientCredentials);
        }
        const QString refusing = FlowScenario::instancesPath + (brokenOff == u"back" ? u"/900"_s : QString());
        scenario.http.answerJson(HttpMethod::Get, refusing, 401, "{}");
        if (brokenOff == u"after")
            scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authorisePath,
                                        HttpTrouble::ConnectionLost);
        else if (brokenOff == u"back")
            scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200, R"({"id":900})");
        scenario.press();
        QCOMPARE(scenario.step(), Step::SignIn);
        QCOMPARE(scenario.posts(), 1);
        const int lookUps = scenario.lookUps();
        const int fetches = scenario.http.count(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ClientCredentials)});
        scenario.http.answerAlwaysJson(HttpMethod::Post, FlowScenario::authorisePath, 200,
                                       FlowScenario::consentAnswer());
        scenario.flow->editText(Field::CompanyId, u"43"_s);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), step);
        QVERIFY2(scenario.posts() == 1, "nobody has pressed anything");
        QCOMPARE(scenario.patches(), 0);
        QCOMPARE(scenario.lookUps(), lookUps);
        QCOMPARE(scenario.http.count(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s), fetches);
        if (step != Step::Review)
            return;
        scenario.press();
        QCOMPARE(scenario.posts(), 2);
        QVERIFY2(scenario.lookUps() == lookUps, "what was left is in the other company");
        QVERIFY(scenario.sentBody(HttpMethod::Post, FlowScenario::authorisePath).value(u"session_id"_s) !=
                scenario.journal.entries().first().sessionId);
    }

    void leavesASuccessWhereItIsWhenTheCompanyChanges()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ClientCredentials);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ClientCredentials)});
        scenario.authorise(200, R"({"id":900})");
        scenario.flow->signInAgain();
        scenario.settle();
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200, R"({"data":[]})");
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
    }

    void putsARefusalOnItsField_data()
    {
        QTest::addColumn<QByteArray>("errors");
        QTest::addColumn<Step>("step");
        QTest::addColumn<Field>("field");
        QTest::addColumn<int>("variable");
        QTest::newRow("name") << QByteArray(R"({"name":["Taken."]})") << Step::Settings << Field::Name << -1;
        QTest::newRow("unit") << QByteArray(R"({"rate_limit_unit":["Unknown."]})") << Step::Settings
                              << Field::RateLimitUnit << -1;
        // Sent: client_id, client_secret, scope, …
        QTest::newRow("variable") << QByteArray(R"({"variables.1.value":["Wrong."]})") << Step::Credentials
                                  << Field::Variable << 1;
        QTest::newRow("both") << QByteArray(R"({"variables.1.value":["Wrong."],"timezone":["Unknown."]})")
                              << Step::Settings << Field::TimeZone << -1;
        QTest::newRow("with a stranger") << QByteArray(R"({"name":["Taken."],"mystery":["What?"]})")
                                         << Step::Settings << Field::Name << -1;
    }
    void putsARefusalOnItsField()
    {
        QFETCH(QByteArray, errors);
        QFETCH(Step, step);
        QFETCH(Field, field);
        QFETCH(int, variable);
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.authorise(422, R"({"message":"Invalid.","errors":)" + errors + '}');
        const FieldId id{field, variable};
        QCOMPARE(scenario.step(), step);
        QCOMPARE(scenario.shot().focusField, id);
        QVERIFY(!scenario.shot().problems.isEmpty());
        QCOMPARE(scenario.shot().problems.first().kind, ProblemKind::FromPlatform);
        QCOMPARE(scenario.shot().failure.has_value(), errors.contains("mystery"));
        QVERIFY(scenario.journal.entries().isEmpty());
        scenario.flow->openStep(Step::Review);
        scenario.press();
        QVERIFY2(scenario.posts() == 1, "not again with the same value");
        if (field == Field::Variable)
            scenario.flow->editSecret(id, Secret(u"other"_s));
        else
            scenario.flow->editText(field, field == Field::TimeZone ? u"UTC"_s : u"day"_s);
        QVERIFY(
            !scenario.shot().problems.contains(Problem{id, ProblemKind::FromPlatform, 0, {}, u"Taken."_s}));
    }

    void sendsAgainOnceTheValueHasChanged()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        const QString session = scenario.shot().setup.draft.settings.sessionId;
        scenario.authorise(422, R"({"message":"Invalid.","errors":{"name":["Taken."]}})");
        scenario.flow->editText(Field::Name, u"Free name"_s);
        scenario.press();
        scenario.press();
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.posts(), 2);
        QCOMPARE(scenario.lookUps(), 0);
        const QJsonObject body = scenario.sentBody(HttpMethod::Post, FlowScenario::authorisePath);
        QVERIFY(body.value(u"session_id"_s).toString() != session);
    }

    void leadsFromTheBarToTheFieldThatWasRefused()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.authorise(422, R"({"message":"x","errors":{"oauth":["Not now."],"name":["Taken."]}})");
        QCOMPARE(scenario.step(), Step::Settings);
        QCOMPARE(scenario.shot().failure->cure, Cure::FixFields);
        const int serial = scenario.shot().focusSerial;
        scenario.flow->cure();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Settings);
        QCOMPARE(scenario.shot().focusField, std::optional(FieldId{Field::Name}));
        QVERIFY(scenario.shot().focusSerial > serial);
        QCOMPARE(scenario.posts(), 1);
    }

    void putsOtherRefusalsInTheBar_data()
    {
        QTest::addColumn<QByteArray>("errors");
        QTest::newRow("unknown key") << QByteArray(R"({"mystery":["What?"]})");
        QTest::newRow("hidden variable") << QByteArray(R"({"variables.3.value":["Wrong."]})");
        QTest::newRow("ours") << QByteArray(R"({"session_id":["Taken."]})");
        QTest::newRow("chosen") << QByteArray(R"({"authentication_implementation_id":["Not yours."]})");
        QTest::newRow("a string") << QByteArray(R"("Nothing is right.")");
        QTest::newRow("none") << QByteArray("null");
    }
    void putsOtherRefusalsInTheBar()
    {
        QFETCH(QByteArray, errors);
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.authorise(422, R"({"message":"Invalid.","errors":)" + errors + '}');
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::Invalid);
        scenario.authorise(200, FlowScenario::consentAnswer());
        QVERIFY2(scenario.posts() == 2, "there is no field that could be mended");
    }

    void holdsBackAfterTooManyRequests()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.http.answer(HttpMethod::Post, FlowScenario::authorisePath, tooMany("5"));
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::TooManyRequests);
        QCOMPARE(scenario.shot().retryIn, 5s);
        QVERIFY2(scenario.shot().allowed.held, "the button says so");
        scenario.press();
        QCOMPARE(scenario.posts(), 1);
        scenario.wait(10s);
        QVERIFY2(scenario.posts() == 1, "never by itself");
        QVERIFY(!scenario.shot().allowed.held);
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.posts(), 2);
    }

    void endsAtACompleteRefusal_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<FailureCause>("cause");
        QTest::newRow("400") << 400 << FailureCause::PlatformRefused;
        QTest::newRow("403") << 403 << FailureCause::Forbidden;
        QTest::newRow("404") << 404 << FailureCause::NotFound;
        QTest::newRow("409") << 409 << FailureCause::Conflict;
        QTest::newRow("418") << 418 << FailureCause::PlatformRefused;
    }
    void endsAtACompleteRefusal()
    {
        QFETCH(int, status);
        QFETCH(FailureCause, cause);
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::PlatformFirst);
        scenario.authorise(status, R"({"message":"You may not add instances."})");
        const ResultView result = scenario.shot().result;
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(result.outcome, Outcome::Failed);
        QCOMPARE(result.failure->cause, cause);
        QCOMPARE(result.failure->platformMessage, u"You may not add instances."_s);
        QVERIFY(!result.somethingMayExist);
        QVERIFY(!scenario.shot().allowed.lookUp);
        QCOMPARE(scenario.lookUps(), 0);
        QVERIFY(scenario.journal.entries().isEmpty());
        scenario.flow->back();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.posts(), 2);
    }

    void asksForConsentAgainWhenTheCodeIsRefused()
    {
        FlowScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 400,
                                 R"({"message":"The attempt is over."})");
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::CodeRefused);
        QVERIFY(scenario.shot().allowed.startAgain);
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 200,
                                 FlowScenario::consentAnswer());
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.patches(), 1);
    }

    void asksForConsentWhenAnInstanceWithoutItIsTaken()
    {
        FlowScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.capture(scenario.callback("error=access_denied&state=platform-state-0123456789"));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Declined);
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 200,
                                 FlowScenario::consentAnswer());
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QVERIFY2(scenario.step() == Step::Consent, "it is never called authorised unasked");
    }

    void authorisesThoughItCannotBeReadBack_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("403") << 403 << QByteArray("{}");
        QTest::newRow("404") << 404 << QByteArray("{}");
        QTest::newRow("500") << 500 << QByteArray("<html>");
        QTest::newRow("another instance") << 200 << FlowScenario::instance(u"901"_s);
        QTest::newRow("cut") << 200 << QByteArray("{\"id\":");
    }
    void authorisesThoughItCannotBeReadBack()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ClientCredentials);
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s, status, body);
        scenario.authorise(200, R"({"id":900})");
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(!scenario.shot().result.readBack);
        QVERIFY(scenario.shot().result.failure);
        QCOMPARE(scenario.shot().result.name, u"Harbour Shop – UK"_s);
        QVERIFY(scenario.journal.entries().isEmpty());
    }
};

WIZARD_GUILESS_TEST(TestFlowRefusals)
#include "tst_flowrefusals.moc"
