// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"
#include "tests/support/testprogram.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QUrlQuery>

#include <algorithm>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

class TestFlowDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appliesTheConnectorsDefaults()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        scenario.chooseHarbourShop(Method::ConsentFirst);
        QCOMPARE(scenario.step(), Step::Settings);
        const InstanceSettings settings = scenario.shot().setup.draft.settings;
        QCOMPARE(settings.name, u"Harbour Shop"_s);
        QCOMPARE(settings.dateFormat, u"c"_s);
        QCOMPARE(settings.rateLimitAmount, u"2"_s);
        QCOMPARE(settings.rateLimitUnit, RateLimitUnit::Second);
        QVERIFY(!settings.timeZone.isEmpty());
        QVERIFY(!settings.sessionId.isEmpty());
        QCOMPARE(scenario.typed(u"scope"_s), u"orders.read"_s);
    }

    void proposesTheDesktopsZone_data()
    {
        QTest::addColumn<QByteArray>("tz");
        QTest::addColumn<QString>("proposed");
        QTest::addColumn<QString>("strange");
        QTest::newRow("offered") << QByteArray("Asia/Tokyo") << u"Asia/Tokyo"_s << QString();
        QTest::newRow("old name") << QByteArray("Asia/Calcutta") << u"Asia/Kolkata"_s << QString();
        QTest::newRow("Etc/UTC") << QByteArray("Etc/UTC") << u"UTC"_s << QString();
        QTest::newRow("none like it") << QByteArray("Etc/GMT+5") << u"UTC"_s << u"Etc/GMT+5"_s;
    }

    void proposesTheDesktopsZone()
    {
        QFETCH(const QByteArray, tz);
        QFETCH(const QString, proposed);
        QFETCH(const QString, strange);
        const bool wasSet = qEnvironmentVariableIsSet("TZ");
        const QByteArray before = qgetenv("TZ");
        const auto restore = qScopeGuard([&] { wasSet ? qputenv("TZ", before) : qunsetenv("TZ"); });
        qputenv("TZ", tz);
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        scenario.chooseHarbourShop(Method::ConsentFirst);
        QCOMPARE(scenario.shot().setup.draft.settings.timeZone, proposed);
        QCOMPARE(scenario.shot().setup.strangeTimeZone, strange);
        // What a person chooses is no stand-in.
        scenario.flow->editText(Field::TimeZone, u"America/Lima"_s);
        QCOMPARE(scenario.shot().setup.strangeTimeZone, QString());
    }

    void takesAnotherNameForTheOfferedOne_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("taken");
        QTest::newRow("old name") << u"Asia/Calcutta"_s << u"Asia/Kolkata"_s;
        QTest::newRow("Etc/UTC") << u"Etc/UTC"_s << u"UTC"_s;
        QTest::newRow("offered") << u"Europe/Oslo"_s << u"Europe/Oslo"_s;
        QTest::newRow("half typed") << u"Asia/Calc"_s << u"Asia/Calc"_s;
    }

    void takesAnotherNameForTheOfferedOne()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, taken);
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        scenario.chooseHarbourShop(Method::ConsentFirst);
        scenario.flow->editText(Field::TimeZone, typed);
        QCOMPARE(scenario.shot().setup.draft.settings.timeZone, typed);
        scenario.flow->leaveField({Field::Name});
        QCOMPARE(scenario.shot().setup.draft.settings.timeZone, typed);
        scenario.flow->leaveField({Field::TimeZone});
        QCOMPARE(scenario.shot().setup.draft.settings.timeZone, taken);
        // By Enter, too, which leaves no field.
        scenario.flow->editText(Field::TimeZone, typed);
        scenario.press();
        QCOMPARE(scenario.shot().setup.draft.settings.timeZone, taken);
    }

    void trimsWhatWasTyped()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        scenario.chooseHarbourShop(Method::ConsentFirst);
        scenario.flow->editText(Field::Name, u" Shop \u00a0"_s);
        scenario.flow->editText(Field::DateFormat, u"Y-m-d "_s);
        scenario.flow->leaveField({Field::DateFormat});
        QCOMPARE(scenario.shot().setup.draft.settings.name, u" Shop \u00a0"_s);
        QCOMPARE(scenario.shot().setup.draft.settings.dateFormat, u"Y-m-d"_s);
        scenario.press(); // Enter leaves no field
        QCOMPARE(scenario.step(), Step::Credentials);
        QCOMPARE(scenario.shot().setup.draft.settings.name, u"Shop"_s);
        scenario.fillIn(u"client_secret"_s, u"x"_s);
        scenario.fillIn(u"client_id"_s, u"x"_s);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.fillIn(u"client_id"_s, u"lab-client \n"_s);
        const int clientId = scenario.shot().setup.method->indexOf(u"client_id"_s);
        scenario.flow->leaveField({Field::Variable, clientId});
        QCOMPARE(scenario.typed(u"client_id"_s), u"lab-client"_s);
        scenario.fillIn(u"client_id"_s, u" lab-client "_s);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.typed(u"client_id"_s), u"lab-client"_s);
        QCOMPARE(QUrlQuery(scenario.browser.opened().last().url).queryItemValue(u"client_id"_s),
                 u"lab-client"_s);
    }

    void leavesAPasswordAsItWasTyped()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->chooseSignInWay(SignInView::Way::Password);
        scenario.flow->editText(Field::Email, u" me@example.com "_s);
        scenario.flow->editSecret({Field::Password}, Secret(u" pass "_s));
        scenario.flow->leaveField({Field::Email});
        scenario.flow->leaveField({Field::Password});
        QCOMPARE(scenario.shot().signIn.email, u"me@example.com"_s);
        QCOMPARE(scenario.flow->typedCredential(Field::Password), Secret(u" pass "_s));
    }

    void keepsTypedSettingsWhenTheConnectorChanges()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        scenario.chooseHarbourShop(Method::ConsentFirst);
        scenario.flow->editText(Field::Name, u"Mine"_s);
        scenario.flow->editText(Field::RateLimitAmount, u"x7"_s);
        scenario.flow->openStep(Step::Connector);
        scenario.flow->chooseConnector(u"12"_s);
        const InstanceSettings settings = scenario.shot().setup.draft.settings;
        QCOMPARE(settings.name, u"Mine"_s);
        QCOMPARE(settings.rateLimitAmount, u"x7"_s);
        QCOMPARE(settings.dateFormat, u"Y-m-d H:i:s"_s);
        QCOMPARE(scenario.shot().setup.draft.methodId, u"201"_s);
    }

    void saysThatNothingIsChosen()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        scenario.flow->addInstance();
        QVERIFY(scenario.shot().problems.isEmpty());
        scenario.press();
        QCOMPARE(scenario.step(), Step::Connector);
        QCOMPARE(scenario.shot().problems.size(), 1);
        QCOMPARE(scenario.shot().problems.first().field, (FieldId{Field::Connector}));
        QCOMPARE(scenario.shot().focusField, (FieldId{Field::Connector}));
        scenario.flow->chooseConnector(u"11"_s);
        QVERIFY(scenario.shot().problems.isEmpty());
        scenario.press();
        QCOMPARE(scenario.step(), Step::Method);
        QVERIFY(scenario.shot().problems.isEmpty());
        scenario.press();
        QCOMPARE(scenario.step(), Step::Method);
        QCOMPARE(scenario.shot().problems.size(), 1);
        QCOMPARE(scenario.shot().problems.first().field, (FieldId{Field::Method}));
    }

    void skipsWhatAsksNothing()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        scenario.flow->addInstance();
        scenario.flow->chooseConnector(u"12"_s);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Settings);
        scenario.flow->editText(Field::TimeZone, u"UTC"_s);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.flow->back();
        QCOMPARE(scenario.step(), Step::Settings);
        scenario.flow->back();
        QCOMPARE(scenario.step(), Step::Connector);
        scenario.flow->openStep(Step::Method);
        QCOMPARE(scenario.step(), Step::Connector);
    }

    void choosesNoMethodThatIsNoConsent()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        scenario.chooseHarbourShop(Method::Token);
        QCOMPARE(scenario.step(), Step::Method);
        QVERIFY(!scenario.shot().setup.method);
    }

    void keepsTypedValuesOfEachMethod()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.flow->openStep(Step::Method);
        scenario.flow->chooseMethod(u"103"_s);
        QVERIFY(scenario.typed(u"client_secret"_s).isEmpty());
        scenario.flow->chooseMethod(u"101"_s);
        QCOMPARE(scenario.typed(u"client_secret"_s), u"canary-client-secret"_s);
        scenario.fillIn(u"client_secret"_s, u"typed since"_s);
        scenario.flow->openStep(Step::Connector);
        scenario.flow->chooseConnector(u"12"_s);
        scenario.flow->chooseConnector(u"11"_s);
        scenario.press();
        scenario.flow->chooseMethod(u"101"_s);
        QCOMPARE(scenario.typed(u"client_secret"_s), u"typed since"_s);
    }

    void keepsTheDraftFromCancelToAdd()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        const SetupDraft before = scenario.shot().setup.draft;
        scenario.flow->cancel();
        QCOMPARE(scenario.step(), Step::Home);
        scenario.flow->addInstance();
        QCOMPARE(scenario.step(), Step::Connector);
        QVERIFY(scenario.shot().setup.draft == before);
        scenario.flow->openStep(Step::Review);
        QCOMPARE(scenario.step(), Step::Review);
    }

    void beginsANewDraftAfterASuccess()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ClientCredentials);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ClientCredentials)});
        scenario.authorise(200, R"({"id":"900"})");
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        const QString session = scenario.shot().setup.draft.settings.sessionId;
        scenario.flow->addAnother();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Connector);
        QVERIFY(scenario.shot().setup.draft.values.isEmpty());
        QVERIFY(scenario.shot().setup.draft.connectorId.isEmpty());
        QVERIFY(scenario.shot().setup.draft.settings.sessionId != session);
        scenario.flow->openStep(Step::Review);
        QCOMPARE(scenario.step(), Step::Connector);
    }

    void takesWrongAndHalfTypedTextAsItIs()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.flow->openStep(Step::Settings);
        scenario.flow->editText(Field::TimeZone, u"Europe/Lon"_s);
        scenario.flow->editText(Field::RateLimitAmount, u""_s);
        QCOMPARE(scenario.shot().setup.draft.settings.timeZone, u"Europe/Lon"_s);
        QVERIFY2(scenario.shot().problems.isEmpty(), "quiet until it is left");
        scenario.flow->openStep(Step::Review);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Settings);
        QCOMPARE(scenario.shot().focusField, (FieldId{Field::TimeZone}));
        QVERIFY(scenario.browser.opened().isEmpty());
    }

    void showsAProblemOnceItsFieldWasLeft()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        scenario.chooseHarbourShop(Method::ConsentFirst);
        scenario.flow->editText(Field::Name, u""_s);
        QVERIFY(scenario.shot().problems.isEmpty());
        scenario.flow->openStep(Step::Settings);
        QVERIFY(!scenario.shot().steps.at(2).hasProblems);
        scenario.flow->leaveField({Field::Name});
        QCOMPARE(scenario.shot().problems.size(), 1);
        QVERIFY(scenario.shot().steps.at(2).hasProblems);
        QCOMPARE(scenario.shot().steps.at(2).state, StepView::State::Current);
        scenario.flow->editText(Field::Name, u"M"_s);
        QVERIFY2(scenario.shot().problems.isEmpty(), "gone the moment it is right");
    }

    void refusesAValueThatIsTooLong()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.fillIn(u"client_secret"_s, QString(20000, u'x'));
        scenario.press();
        QCOMPARE(scenario.step(), Step::Credentials);
        QCOMPARE(scenario.shot().problems.first().kind, ProblemKind::TooLong);
        QCOMPARE(scenario.typed(u"client_secret"_s).size(), 20000);
        QVERIFY(scenario.browser.opened().isEmpty());
    }

    void changesNoLockedOrHiddenVariable()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.fillIn(u"response_type_key"_s, u"token"_s);
        QCOMPARE(scenario.typed(u"response_type_key"_s), u"code"_s);
    }

    void opensNoStepThatWasNotVisited()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        scenario.flow->addInstance();
        scenario.flow->openStep(Step::Review);
        scenario.flow->openStep(Step::Consent);
        scenario.flow->openStep(Step::Result);
        QCOMPARE(scenario.step(), Step::Connector);
        scenario.press();
        QVERIFY2(scenario.step() == Step::Connector, "nothing is chosen");
    }

    void opensNoLaterStepAfterAnotherMethod()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.flow->openStep(Step::Method);
        scenario.flow->chooseMethod(u"103"_s);
        scenario.flow->openStep(Step::Review);
        QCOMPARE(scenario.step(), Step::Method);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Settings);
    }

    void asksBeforeItClosesFromTheCommitOn()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        QSignalSpy closed(scenario.flow.get(), &SetupFlow::closed);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.http.hold(HttpMethod::Post, FlowScenario::authorisePath);
        scenario.approve();
        scenario.flow->askToClose();
        QVERIFY(closed.isEmpty());
        QVERIFY(scenario.shot().closeAsked);
        QVERIFY(scenario.shot().attemptUnderWay);
        scenario.flow->keepOpen();
        QVERIFY(!scenario.shot().closeAsked);
        scenario.flow->askToClose();
        scenario.flow->confirmClose();
        QCOMPARE(closed.size(), 1);
    }

    void asksBeforeItClosesOverWhatWasTyped()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        QSignalSpy closed(scenario.flow.get(), &SetupFlow::closed);
        for (const Step step : {Step::Review, Step::Credentials, Step::Settings, Step::Connector}) {
            scenario.flow->openStep(step);
            QCOMPARE(scenario.step(), step);
            scenario.flow->askToClose();
            QVERIFY(scenario.shot().closeAsked);
            QCOMPARE(scenario.shot().closeLoss, CloseLoss::Some);
            QVERIFY(!scenario.shot().attemptUnderWay);
            scenario.flow->keepOpen();
        }
        scenario.flow->openStep(Step::Review);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.flow->askToClose();
        QVERIFY(scenario.shot().closeAsked);
        QVERIFY2(!scenario.shot().attemptUnderWay, "consent first: nothing was created yet");
        QVERIFY(closed.isEmpty());
    }

    void closesWhereEverythingIsKept()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        scenario.flow->addInstance();
        scenario.chooseHarbourShop(Method::ConsentFirst);
        scenario.flow->editText(Field::Name, u"Mine"_s);
        QSignalSpy closed(scenario.flow.get(), &SetupFlow::closed);
        scenario.flow->askToClose();
        QCOMPARE(closed.size(), 1);
        QVERIFY(!scenario.shot().closeAsked);
        scenario.endRun();
        scenario.begin();
        scenario.signInWithKey();
        QVERIFY(scenario.shot().home.keptDraft);
    }

    void tellsWhereNothingIsKept()
    {
        FlowScenario scenario;
        scenario.options.nothingKept = true;
        scenario.begin();
        scenario.signInWithKey();
        scenario.flow->addInstance();
        scenario.chooseHarbourShop(Method::ConsentFirst);
        scenario.flow->editText(Field::Name, u"Mine"_s);
        scenario.flow->askToClose();
        QVERIFY(scenario.shot().closeAsked);
        QCOMPARE(scenario.shot().closeLoss, CloseLoss::Everything);
    }

    void closesWhereNothingWasTyped()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        QSignalSpy closed(scenario.flow.get(), &SetupFlow::closed);
        scenario.flow->askToClose();
        QCOMPARE(closed.size(), 1);
        scenario.flow->addInstance();
        scenario.flow->chooseConnector(scenario.shot().catalogue.connectors.first().id);
        scenario.flow->askToClose();
        QCOMPARE(closed.size(), 2);
        QVERIFY(!scenario.shot().closeAsked);
    }

    void asksBeforeItClosesThePlatformsConsentPage()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        QSignalSpy closed(scenario.flow.get(), &SetupFlow::closed);
        scenario.flow->askToClose();
        QVERIFY(closed.isEmpty());
        QVERIFY(scenario.shot().closeAsked);
    }

    void drawsOnePictureATurn()
    {
        FlowScenario scenario;
        scenario.begin();
        QSignalSpy changed(scenario.flow.get(), &SetupFlow::changed);
        for (int i = 0; i < 20; ++i)
            scenario.flow->editText(Field::CompanyId, QString::number(i));
        QVERIFY(changed.isEmpty());
        scenario.settle();
        QCOMPARE(changed.size(), 1);
    }

    void takesARegisteredNameForTheReturnAddress()
    {
        FlowScenario scenario;
        QByteArray catalogue = FlowScenario::catalogue;
        catalogue.replace("https://app.wearepatchworks.com/oauth/authenticate",
                          "Acme_Ltd-AcmeLtd-Shop-abcdefgh");
        // White space that clings to the catalogue's addresses is nobody's to mend.
        catalogue.replace("https://harbour.example/authorize", "https://harbour.example/authorize ");
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200, catalogue);
        scenario.reviewHarbourShop(Method::ConsentFirst);
        QStringList told;
        for (const ReviewCheckView &check : scenario.shot().setup.checks) {
            if (check.check == ReviewCheck::RegisteredName || check.check == ReviewCheck::ReturnAddress)
                told.append(check.text);
        }
        QCOMPARE(told, QStringList({u"Acme_Ltd-AcmeLtd-Shop-abcdefgh"_s,
                                    u"https://app.wearepatchworks.com/oauth/authenticate"_s}));
        scenario.press();
        QVERIFY(scenario.browser.opened().last().url.query().contains(
            u"redirect_uri=Acme_Ltd-AcmeLtd-Shop-abcdefgh&"_s));
        QCOMPARE(scenario.browser.opened().last().rule.callback,
                 QUrl(u"https://app.wearepatchworks.com/oauth/authenticate"_s));
        QVERIFY(!scenario.browser.opened().last().rule.sharedHost);
    }

    void letsOtherPagesOfASelfHostedPlatformBe_data()
    {
        QTest::addColumn<QString>("core");
        QTest::addColumn<bool>("shared");
        QTest::newRow("one host") << u"https://patchworks.example"_s << true;
        QTest::newRow("another port") << u"https://patchworks.example:8443"_s << true;
        QTest::newRow("hosts of their own") << u"https://core.patchworks.example"_s << false;
    }

    void letsOtherPagesOfASelfHostedPlatformBe()
    {
        QFETCH(const QString, core);
        QFETCH(const bool, shared);
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->chooseEnvironment(EnvironmentKind::SelfHosted);
        scenario.flow->editText(Field::CoreUrl, core);
        scenario.flow->editText(Field::SignInUrl, u"https://patchworks.example/api/v1/login"_s);
        scenario.flow->editText(Field::RedirectUri, u"https://patchworks.example/oauth/authenticate"_s);
        scenario.signInWithKey();
        scenario.chooseHarbourShop(Method::ConsentFirst);
        scenario.fillHarbourShop();
        scenario.flow->useOwnReturnAddress();
        scenario.press();
        QCOMPARE(scenario.browser.opened().size(), 1);
        QCOMPARE(scenario.browser.opened().last().rule.sharedHost, shared);
    }

    void takesTheEnvironmentsReturnAddressAtOneClick()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->chooseEnvironment(EnvironmentKind::Staging);
        scenario.flow->editText(Field::CoreUrl, u"https://core.stage.example"_s);
        scenario.signInWithKey();
        scenario.chooseHarbourShop(Method::ConsentFirst);
        scenario.fillHarbourShop();
        const auto warns = [&scenario] {
            const auto checks = scenario.shot().setup.checks;
            return std::any_of(checks.begin(), checks.end(), [](const ReviewCheckView &check) {
                return check.check == ReviewCheck::OtherEnvironment;
            });
        };
        QVERIFY(warns());
        scenario.flow->useOwnReturnAddress();
        QVERIFY(!warns());
        scenario.press();
        QCOMPARE(scenario.browser.opened().last().rule.callback,
                 QUrl(u"https://stage.app.wearepatchworks.com/oauth/authenticate"_s));
        QVERIFY(scenario.browser.opened().last().rule.otherCallbacks.contains(
            QUrl(u"https://app.wearepatchworks.com/oauth/authenticate"_s)));
    }

    void remembersConnectorsThatWereUsed()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ClientCredentials);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ClientCredentials)});
        scenario.authorise(200, R"({"id":"900"})");
        QCOMPARE(scenario.shot().catalogue.recentConnectorIds, QStringList{u"11"_s});
        scenario.begin();
        scenario.signInWithKey();
        QCOMPARE(scenario.shot().catalogue.recentConnectorIds, QStringList{u"11"_s});
    }
};

WIZARD_GUILESS_TEST(TestFlowDraft)
#include "tst_flowdraft.moc"
