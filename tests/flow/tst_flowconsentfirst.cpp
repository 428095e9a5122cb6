// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"
#include "tests/support/testprogram.h"

#include <QUrlQuery>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

namespace
{

// Up to the third party's page.
void openConsent(FlowScenario &scenario)
{
    scenario.reviewHarbourShop(Method::ConsentFirst);
    scenario.press();
    QCOMPARE(scenario.step(), Step::Consent);
}

// Its authorise URL names a variable that has no value and that nobody is asked for.
QByteArray catalogueWithHiddenPlaceholder()
{
    return "{\"data\":[{\"id\":11,\"name\":\"x\",\"authentication_implementations\":[{\"id\":101,"
           "\"authentication_type\":{\"name\":\"OAuth 2 Authorisation Code\"},"
           "\"authorise_url\":\"https://{{account}}.example/a\",\"variables\":["
           "{\"key\":\"client_id\",\"value\":\"x\"},{\"key\":\"account\"}]}]}]}";
}

} // namespace

class TestFlowConsentFirst : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void authorises()
    {
        FlowScenario scenario;
        openConsent(scenario);
        QVERIFY2(scenario.posts() == 0, "nothing is created before the consent");
        const QUrlQuery query(scenario.browser.opened().last().url);
        QCOMPARE(query.queryItemValue(u"client_id"_s), u"canary-client-id"_s);
        QCOMPARE(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded),
                 u"https://app.wearepatchworks.com/oauth/authenticate"_s);
        QCOMPARE(scenario.stateOfPage().size(), 43);
        QVERIFY(scenario.shot().setup.consentFirst);

        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 201,
                                 R"({"data":{"id":900}})");
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.approve();
        const FlowSnapshot shot = scenario.shot();
        QCOMPARE(shot.step, Step::Result);
        QCOMPARE(shot.result.outcome, Outcome::Authorised);
        QCOMPARE(shot.result.instance->id, u"900"_s);
        QVERIFY(shot.result.readBack);
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.authentications(), 0);
        const QJsonObject body = scenario.sentBody(HttpMethod::Post, FlowScenario::authorisePath);
        QCOMPARE(scenario.sentVariable(body, u"oauth_authorised_code"_s), u"canary-code"_s);
        QCOMPARE(body.value(u"name"_s).toString(), u"Harbour Shop – UK"_s);
        QVERIFY(scenario.journal.entries().isEmpty());
        QVERIFY(!scenario.browser.isOpen());
    }

    void sendsNoClearedDefault()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.fillIn(u"scope"_s, QString());
        scenario.press();
        QVERIFY(!QUrlQuery(scenario.browser.opened().last().url).hasQueryItem(u"scope"_s));
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200, R"({"id":900})");
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ConsentFirst)});
        scenario.approve();
        const QJsonObject body = scenario.sentBody(HttpMethod::Post, FlowScenario::authorisePath);
        QCOMPARE(scenario.sentVariable(body, u"scope"_s), QString());
    }

    void sendsDefaultsAsThePlatformKeepsThem()
    {
        FlowScenario scenario;
        QByteArray catalogue = FlowScenario::catalogue;
        QVERIFY(catalogue.contains(R"("value":"code")"));
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                       catalogue.replace(R"("value":"code")", R"("value":" code\n")"));
        openConsent(scenario);
        QCOMPARE(QUrlQuery(scenario.browser.opened().last().url).queryItemValue(u"response_type"_s),
                 u"code"_s);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200, R"({"id":900})");
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ConsentFirst)});
        scenario.approve();
        const QJsonObject body = scenario.sentBody(HttpMethod::Post, FlowScenario::authorisePath);
        QCOMPARE(scenario.sentVariable(body, u"response_type_key"_s), u"code"_s);
    }

    void handsOnWhatTheCallbackBrings_data()
    {
        QTest::addColumn<QByteArray>("extra");
        QTest::addColumn<QString>("realm");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QStringList>("asked");
        const QString eu = u"https://accounts.example.eu"_s;
        const QString us = u"https://accounts.example.com"_s;
        QTest::newRow("key") << QByteArray("&realmId=4471902") << u"4471902"_s << us << QStringList();
        QTest::newRow("alias over a default")
            << QByteArray("&accounts-server=https%3A%2F%2Faccounts.example.eu") << QString() << eu
            << QStringList();
        QTest::newRow("other case") << QByteArray("&realmid=7") << u"7"_s << us << QStringList();
        QTest::newRow("of the protocol")
            << QByteArray(
                   "&session_state=a&authuser=0&scope=orders.read%20orders.write&client_id=evil&grant_type=y")
            << QString() << us << QStringList();
        QTest::newRow("who approved")
            << QByteArray("&company=4471902&role=3&entity=12") << QString() << us << QStringList();
        QTest::newRow("no place") << QByteArray("&realmId=7&location=eu&wave=%3Cb%3E") << u"7"_s << us
                                  << QStringList{u"location"_s, u"wave"_s};
        QTest::newRow("locked") << QByteArray("&region=us") << QString() << us << QStringList{u"region"_s};
        QTest::newRow("typed otherwise")
            << QByteArray("&shop=acme.example") << QString() << us << QStringList{u"shop"_s};
        QTest::newRow("typed likewise") << QByteArray("&shop=acme") << QString() << us << QStringList();
    }

    void handsOnWhatTheCallbackBrings()
    {
        QFETCH(const QByteArray, extra);
        QFETCH(const QString, realm);
        QFETCH(const QString, server);
        QFETCH(const QStringList, asked);
        FlowScenario scenario;
        QByteArray catalogue = FlowScenario::catalogue;
        catalogue.replace(R"({"id":4,"key":"response_type_key")",
                          R"({"id":50,"key":"realmId"},{"id":51,"key":"region","value":"eu","locked":true,)"
                          R"("pivot":{"configurable":true}},{"id":52,"key":"accounts_server","value":)"
                          R"("https://accounts.example.com","pivot":{"alias":"accounts-server"}},)"
                          R"({"id":53,"key":"shop","pivot":{"configurable":true}},)"
                          R"({"id":4,"key":"response_type_key")");
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200, catalogue);
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.fillIn(u"shop"_s, u"acme"_s);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200, R"({"id":900})");
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ConsentFirst)});
        scenario.approve(extra);
        QCOMPARE(scenario.shot().consent.unplacedAsked, asked);
        if (!asked.isEmpty()) {
            QVERIFY2(scenario.posts() == 0, "said before anything is sent");
            QVERIFY(scenario.shot().consent.issuerAsked.isEmpty());
            scenario.flow->acceptIssuer();
            scenario.settle();
        }
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        const QJsonObject body = scenario.sentBody(HttpMethod::Post, FlowScenario::authorisePath);
        QCOMPARE(scenario.sentVariable(body, u"realmId"_s), realm);
        QCOMPARE(scenario.sentVariable(body, u"accounts_server"_s), server);
        QCOMPARE(scenario.sentVariable(body, u"region"_s), u"eu"_s);
        QCOMPARE(scenario.sentVariable(body, u"shop"_s), u"acme"_s);
        QCOMPARE(scenario.sentVariable(body, u"client_id"_s), u"canary-client-id"_s);
        QCOMPARE(scenario.sentVariable(body, u"oauth_authorised_code"_s), u"canary-code"_s);
    }

    void asksAboutParametersWithoutAPlaceOnce()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.approve("&wave=3");
        QCOMPARE(scenario.shot().consent.unplacedAsked, QStringList{u"wave"_s});
        scenario.flow->cancel();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.posts(), 0);
        for (const int posts : {1, 2}) {
            scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 403,
                                     R"({"message":"no"})");
            scenario.press();
            QCOMPARE(scenario.step(), Step::Consent);
            scenario.approve("&wave=3");
            if (posts == 1)
                scenario.flow->acceptIssuer();
            scenario.settle();
            QVERIFY(scenario.shot().consent.unplacedAsked.isEmpty());
            QCOMPARE(scenario.posts(), posts);
            QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
            scenario.flow->createAgain();
            QCOMPARE(scenario.step(), Step::Review);
        }
    }

    void sendsUtcByItsOwnName()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.flow->editText(Field::TimeZone, u"Etc/UTC"_s);
        scenario.flow->editText(Field::Name, u"  Shop "_s);
        scenario.press();
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200, R"({"id":900})");
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ConsentFirst)});
        scenario.approve();
        const QJsonObject body = scenario.sentBody(HttpMethod::Post, FlowScenario::authorisePath);
        QCOMPARE(body.value(u"timezone"_s).toString(), u"UTC"_s);
        QCOMPARE(body.value(u"name"_s).toString(), u"Shop"_s);
    }

    void letsThePlatformMakeAnAddressWithASecretClientId()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::SecretClientId);
        QVERIFY(!scenario.shot().setup.consentFirst);
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.step(), Step::Consent);
    }

    void followsTheConsentAddressOfTheAnswerOnce()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200,
                                 FlowScenario::consentAnswer(u"900"_s));
        scenario.approve();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.browser.opened().size(), 2);
        QVERIFY(scenario.browser.opened().at(0).attempt != scenario.browser.opened().at(1).attempt);
        QVERIFY(scenario.shot().consent.platformMade);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, R"({"id":"900"})");
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.authentications(), 1);
    }

    void refusesCallbacks_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<FailureCause>("cause");
        const FailureCause state = FailureCause::StateMismatch;
        const FailureCause malformed = FailureCause::CallbackMalformed;
        QTest::newRow("wrong state") << QByteArray("code=c&state=wrong") << state;
        QTest::newRow("other case") << QByteArray("code=c&state=STATE") << state;
        QTest::newRow("no state") << QByteArray("code=c") << state;
        QTest::newRow("empty state") << QByteArray("code=c&state=") << state;
        QTest::newRow("two states") << QByteArray("code=c&state=%1&state=%1") << state;
        QTest::newRow("two codes") << QByteArray("code=c&code=d&state=%1") << malformed;
        QTest::newRow("code and error") << QByteArray("code=c&error=access_denied&state=%1") << malformed;
        QTest::newRow("empty code") << QByteArray("code=&state=%1") << malformed;
        QTest::newRow("CODE") << QByteArray("CODE=c&state=%1") << malformed;
        QTest::newRow("code[]") << QByteArray("code[]=c&state=%1") << malformed;
        QTest::newRow("doubled extra") << QByteArray("code=c&shop=a&shop=b&state=%1") << malformed;
        QTest::newRow("neither") << QByteArray("state=%1") << malformed;
    }
    void refusesCallbacks()
    {
        QFETCH(QByteArray, query);
        QFETCH(FailureCause, cause);
        FlowScenario scenario;
        openConsent(scenario);
        query.replace("STATE", scenario.stateOfPage().toUpper().toLatin1());
        query.replace("%1", scenario.stateOfPage().toLatin1());
        const qsizetype before = scenario.http.requests().size();
        scenario.capture(scenario.callback(query));
        QCOMPARE(scenario.http.requests().size(), before);
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.shot().result.failure->cause, cause);
        QVERIFY(!scenario.shot().result.somethingMayExist);
        QVERIFY(scenario.shot().allowed.startAgain);
        QCOMPARE(scenario.typed(u"client_secret"_s), u"canary-client-secret"_s);
    }

    void showsAnUnverifiedErrorAndGoesOn()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.capture(scenario.callback("error=access_denied&error_description=<b>no</b>"));
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(!scenario.shot().consent.notice->verified);
        QVERIFY(scenario.shot().consent.startAgainOffered);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200, R"({"id":900})");
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
    }

    void tellsThatItWasDeclined()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.capture(scenario.callback("error=access_denied&state=" + scenario.stateOfPage().toLatin1()));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Declined);
        QCOMPARE(scenario.posts(), 0);
        QVERIFY(scenario.journal.written().isEmpty());
        scenario.flow->back();
        QCOMPARE(scenario.step(), Step::Review);
    }

    void tellsOtherErrorsOfTheThirdParty()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.capture(scenario.callback("error=invalid_scope&error_description=No+such%20scope&state=" +
                                           scenario.stateOfPage().toLatin1()));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::ConsentError);
        QCOMPARE(scenario.shot().result.failure->detail, u"invalid_scope"_s);
    }

    void asksAboutAForeignIssuer()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.approve("&iss=https%3A%2F%2Fissuer.example%2Frealm");
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.shot().consent.issuerAsked, u"issuer.example"_s);
        QCOMPARE(scenario.posts(), 0);
        scenario.approve();
        QVERIFY2(scenario.posts() == 0, "the first callback is the one that counts");
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200, R"({"id":900})");
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.flow->acceptIssuer();
        scenario.flow->acceptIssuer();
        scenario.settle();
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
    }

    void takesTheIssuerOfThePageWithoutAsking()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200, R"({"id":900})");
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.approve("&iss=https%3A%2F%2Fharbour.example");
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
    }

    void refusesTheIssuerAtCancel()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.approve("&iss=https%3A%2F%2Fissuer.example");
        scenario.flow->cancel();
        scenario.flow->acceptIssuer();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.posts(), 0);
    }

    void leavesConsentForTheDraft_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<Step>("step");
        QTest::newRow("cancel") << u"cancel"_s << Step::Review;
        QTest::newRow("back") << u"back"_s << Step::Review;
        QTest::newRow("a step") << u"step"_s << Step::Settings;
    }
    void leavesConsentForTheDraft()
    {
        QFETCH(QString, way);
        QFETCH(Step, step);
        FlowScenario scenario;
        openConsent(scenario);
        const SetupDraft before = scenario.shot().setup.draft;
        const quint64 attempt = scenario.browser.opened().last().attempt;
        const QUrl late = scenario.callback("code=late&state=" + scenario.stateOfPage().toLatin1());
        if (way == u"cancel")
            scenario.flow->cancel();
        else if (way == u"back")
            scenario.flow->back();
        else
            scenario.flow->openStep(Step::Settings);
        scenario.browser.captureFor(attempt, late);
        scenario.settle();
        QCOMPARE(scenario.step(), step);
        QVERIFY(!scenario.browser.isOpen());
        QCOMPARE(scenario.posts(), 0);
        QVERIFY(scenario.shot().setup.draft == before);
        scenario.wait(11min);
        QVERIFY2(scenario.step() == step, "the deadline went with the attempt");
    }

    void takesOneOfThreeCallbacks()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.http.hold(HttpMethod::Post, FlowScenario::authorisePath);
        const quint64 attempt = scenario.browser.opened().last().attempt;
        const QUrl url = scenario.callback("code=canary-code&state=" + scenario.stateOfPage().toLatin1());
        for (int i = 0; i < 3; ++i)
            scenario.browser.captureFor(attempt, url);
        scenario.settle();
        QCOMPARE(scenario.posts(), 1);
    }

    void dropsACallbackOfAnotherAttempt()
    {
        FlowScenario scenario;
        openConsent(scenario);
        const quint64 first = scenario.browser.opened().last().attempt;
        const QUrl old = scenario.callback("code=old&state=" + scenario.stateOfPage().toLatin1());
        scenario.flow->startConsentAgain();
        scenario.settle();
        scenario.browser.captureFor(first, old);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.posts(), 0);
        scenario.capture(old);
        QVERIFY2(scenario.posts() == 0, "the old state is nobody's");
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::StateMismatch);
    }

    void startsAgainWithANewStateAndSessionId()
    {
        FlowScenario scenario;
        openConsent(scenario);
        const QString state = scenario.stateOfPage();
        const QString session = scenario.shot().setup.draft.settings.sessionId;
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(scenario.stateOfPage() != state);
        QVERIFY(scenario.shot().setup.draft.settings.sessionId != session);
        QCOMPARE(scenario.posts(), 0);
        QCOMPARE(scenario.lookUps(), 0);
    }

    void hintsAndEnds()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.wait(59s);
        QVERIFY(!scenario.shot().consent.showHints);
        scenario.wait(1s);
        QVERIFY(scenario.shot().consent.showHints);
        scenario.wait(60s);
        QVERIFY2(!scenario.shot().consent.showExpiryHint, "nobody but us has this attempt");
        scenario.wait(479s);
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.wait(1s);
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::ConsentTimedOut);
        QCOMPARE(scenario.posts(), 0);
    }

    void showsWhatTheBrowserTells()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.browser.change({u"harbour.example"_s, true, false, true});
        scenario.browser.trouble(BrowserTrouble::RefusedNavigation, NavigationVerdict::NearCallback,
                                 u"app.wearepatchworks.com.evil.test"_s);
        scenario.settle();
        QCOMPARE(scenario.shot().consent.browser.host, u"harbour.example"_s);
        QCOMPARE(scenario.shot().consent.trouble->verdict, NavigationVerdict::NearCallback);
        scenario.flow->reloadConsentPage();
        QCOMPARE(scenario.browser.reloads(), 1);
        QVERIFY(!scenario.shot().consent.trouble);
    }

    void answersAPagesQuestionTheNextTime()
    {
        FlowScenario scenario;
        openConsent(scenario);
        QCOMPARE(scenario.shot().consent.clientId, u"canary-client-id"_s);
        scenario.flow->agreeToPage();
        QCOMPARE(scenario.browser.agreements(), 0);
        scenario.browser.trouble(BrowserTrouble::QuestionDeclined);
        scenario.settle();
        scenario.flow->agreeToPage();
        QCOMPARE(scenario.browser.agreements(), 1);
        QVERIFY(scenario.shot().consent.agreed);
        scenario.browser.trouble(BrowserTrouble::QuestionDeclined);
        scenario.settle();
        QVERIFY(!scenario.shot().consent.agreed); // another question
    }

    void asksBeforeLessAccessIsSaved()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.approve("&scope=orders.write");
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.shot().consent.scopesMissing, QStringList{u"orders.read"_s});
        QCOMPARE(scenario.posts(), 0);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200, R"({"id":900})");
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.flow->acceptScope();
        scenario.flow->acceptScope();
        scenario.settle();
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
    }

    void savesNothingWhereLessAccessIsRefused()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.approve("&scope=orders.write");
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(scenario.shot().consent.scopesMissing.isEmpty());
        scenario.flow->acceptScope();
        scenario.settle();
        QCOMPARE(scenario.posts(), 0);
    }

    void showsNoClientIdThatIsSecret()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::SecretClientId);
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.shot().consent.clientId, QString());
    }

    void offersTheOwnBrowserWithoutAnEmbeddedOne_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::newRow("root") << u"root"_s;
        QTest::newRow("missing") << u"missing"_s;
    }
    void offersTheOwnBrowserWithoutAnEmbeddedOne()
    {
        QFETCH(QString, reason);
        FlowScenario scenario;
        scenario.browser.setUnavailableReason(reason);
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(scenario.shot().consent.way == ConsentView::Way::OwnBrowser);
        QVERIFY(!scenario.shot().consent.canEmbed);
        // Nothing opens before the person says so.
        QVERIFY(scenario.systemBrowser.opened.isEmpty());
        QCOMPARE(scenario.posts(), 0);
    }

    void opensNothingWithAnIncompleteAddress()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                       catalogueWithHiddenPlaceholder());
        scenario.signInWithKey();
        scenario.flow->addInstance();
        scenario.flow->chooseConnector(u"11"_s);
        scenario.press();
        scenario.flow->editText(Field::TimeZone, u"UTC"_s);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::ConsentUrlRefused);
        QCOMPARE(scenario.shot().failure->detail, u"url_unfilled:account"_s);
        QVERIFY(scenario.browser.opened().isEmpty());
    }

    void ignoresDoublePresses()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.flow->primary();
        scenario.flow->primary();
        scenario.flow->primary();
        scenario.settle();
        QCOMPARE(scenario.browser.opened().size(), 1);
    }

    void createsNothingFromASuccess()
    {
        FlowScenario scenario;
        openConsent(scenario);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200, R"({"id":900})");
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        scenario.flow->startConsentAgain();
        scenario.flow->createAgain();
        scenario.flow->back();
        scenario.flow->lookUp();
        scenario.flow->openStep(Step::Review);
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.browser.opened().size(), 1);
        QCOMPARE(scenario.posts(), 1);
    }
};

WIZARD_GUILESS_TEST(TestFlowConsentFirst)
#include "tst_flowconsentfirst.moc"
