// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const QByteArray token = R"({"message":"Welcome","token":"canary-token","expires_in":3600})";

QByteArray authorisationOf(const HttpRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        if (name == "Authorization")
            return value;
    }
    return {};
}

QByteArray companyOf(const HttpRequest &request)
{
    for (const auto &[name, value] : request.headers) {
        if (name == "patchworks-tenant")
            return value;
    }
    return {};
}

} // namespace

class TestFlowSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beginsAtTheSignInPage()
    {
        FlowScenario scenario;
        scenario.begin();
        QCOMPARE(scenario.step(), Step::SignIn);
        QCOMPARE(scenario.shot().signIn.host, u"core.wearepatchworks.com"_s);
        QCOMPARE(scenario.shot().signIn.environments.size(), 4);
        QVERIFY(!scenario.shot().busy);
        QVERIFY(scenario.keychain.calls().isEmpty());
        QVERIFY(scenario.http.requests().isEmpty());
    }

    void signsInWithAKey()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey(u"  canary-api-key\n"_s);
        QCOMPARE(scenario.step(), Step::Home);
        QCOMPARE(authorisationOf(scenario.http.requests().first()), "canary-api-key");
        QCOMPARE(scenario.shot().catalogue.connectors.size(), 2);
        QCOMPARE(scenario.shot().catalogue.pools.size(), 1);
        QVERIFY(!scenario.shot().catalogue.load.running);
        QVERIFY2(scenario.flow->typedCredential(Field::ApiKey).isEmpty(), "the page forgets it");
    }

    void signsInWithAPassword()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200, token);
        scenario.signInWithPassword();
        QCOMPARE(scenario.step(), Step::Home);
        QCOMPARE(scenario.http.requests().first().body,
                 R"({"email":"amelia@harbour.example","password":"canary-password"})");
        QCOMPARE(authorisationOf(scenario.http.requests().last()), "Bearer canary-token");
        QCOMPARE(scenario.shot().session.expires, scenario.clock.now().addSecs(3600));
        QVERIFY(scenario.flow->typedCredential(Field::Password).isEmpty());
    }

    void sendsTheCompanyWithEveryRequest()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->editText(Field::CompanyId, u"42"_s);
        scenario.signInWithKey();
        for (const HttpRequest &request : scenario.http.requests())
            QCOMPARE(companyOf(request), "42");
    }

    void staysWithAWrongKey()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 401,
                                 R"({"message":"Unauthenticated."})");
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::SignIn);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::CredentialsWrong);
        QCOMPARE(scenario.flow->typedCredential(Field::ApiKey), Secret(u"canary-api-key"_s));
        scenario.press();
        QCOMPARE(scenario.step(), Step::Home);
        QVERIFY(!scenario.shot().failure);
    }

    void putsTheRefusalOfAPasswordAtItsField()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answerJson(
            HttpMethod::Post, FlowScenario::signInPath, 422,
            R"({"message":"Wrong","errors":{"email":["We do not know this address."],"otp":["Is missing."]}})");
        scenario.signInWithPassword();
        QCOMPARE(scenario.step(), Step::SignIn);
        QCOMPARE(scenario.shot().problems.size(), 1);
        QCOMPARE(scenario.shot().failure->problems.size(), 1); // what stands at no field
        QCOMPARE(scenario.shot().failure->problems.first().detail, u"otp"_s);
        QCOMPARE(scenario.shot().problems.first().field, (FieldId{Field::Email}));
        scenario.flow->editText(Field::Email, u"ines@harbour.example"_s);
        QVERIFY2(scenario.shot().problems.isEmpty(), "gone when the value changes");
    }

    void saysWhatIsMissing()
    {
        FlowScenario scenario;
        scenario.begin();
        QVERIFY2(scenario.shot().problems.isEmpty(), "quiet at first");
        scenario.press();
        QCOMPARE(scenario.shot().problems.size(), 1);
        QCOMPARE(scenario.shot().focusField, (FieldId{Field::ApiKey}));
        const int serial = scenario.shot().focusSerial;
        scenario.press();
        QVERIFY(scenario.shot().focusSerial > serial);
        QVERIFY(scenario.http.requests().isEmpty());
    }

    void tellsNetworkTroubleAsItIs_data()
    {
        QTest::addColumn<HttpTrouble>("trouble");
        QTest::addColumn<FailureCause>("cause");
        QTest::newRow("host") << HttpTrouble::HostNotFound << FailureCause::HostNotFound;
        QTest::newRow("refused") << HttpTrouble::ConnectionRefused << FailureCause::ConnectionRefused;
        QTest::newRow("timeout") << HttpTrouble::TimedOut << FailureCause::TimedOut;
        QTest::newRow("tls") << HttpTrouble::TlsRefused << FailureCause::TlsRefused;
    }
    void tellsNetworkTroubleAsItIs()
    {
        QFETCH(HttpTrouble, trouble);
        QFETCH(FailureCause, cause);
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answerTrouble(HttpMethod::Get, FlowScenario::systemsPath, trouble);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::SignIn);
        QCOMPARE(scenario.shot().failure->cause, cause);
    }

    void cancelsSigningIn()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.hold(HttpMethod::Get, FlowScenario::systemsPath);
        scenario.signInWithKey();
        QVERIFY(scenario.shot().busy);
        QVERIFY(scenario.shot().allowed.cancel);
        scenario.press();
        QCOMPARE(scenario.http.requests().size(), 1);
        scenario.flow->cancel();
        scenario.settle();
        QVERIFY(!scenario.shot().busy);
        QCOMPARE(scenario.http.heldCount(), 0);
        QCOMPARE(scenario.flow->typedCredential(Field::ApiKey), Secret(u"canary-api-key"_s));
    }

    void holdsBackAfterTooManyTries()
    {
        FlowScenario scenario;
        scenario.begin();
        HttpAnswer tooMany = FakeHttpClient::jsonAnswer(429, R"({"message":"Too Many Attempts."})");
        tooMany.headers.emplaceBack("Retry-After", "3");
        scenario.http.answer(HttpMethod::Get, FlowScenario::systemsPath, tooMany);
        scenario.signInWithKey();
        QCOMPARE(scenario.shot().retryIn, 3s);
        scenario.press();
        QCOMPARE(scenario.http.requests().size(), 1);
        scenario.wait(1s);
        QCOMPARE(scenario.shot().retryIn, 2s);
        scenario.wait(2s);
        QCOMPARE(scenario.shot().retryIn, 0s);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Home);
    }

    void keepsTheSessionInTheKeychain()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->setKeepSignedIn(true);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200, token);
        scenario.signInWithPassword();
        QCOMPARE(scenario.keychain.entries().size(), size_t(1));
        const QString kept = scenario.keychain.entries().begin()->second.reveal();
        QVERIFY(kept.contains(u"canary-token"));
        QVERIFY2(!kept.contains(u"canary-password"), "never the password");

        scenario.begin();
        QCOMPARE(scenario.step(), Step::Home);
        QCOMPARE(scenario.http.count(HttpMethod::Post, FlowScenario::signInPath), 1);
        QCOMPARE(authorisationOf(scenario.http.requests().last()), "Bearer canary-token");
    }

    void keepsNothingUnasked()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.signInWithKey();
        QVERIFY(scenario.keychain.entries().empty());
        scenario.begin();
        QCOMPARE(scenario.step(), Step::SignIn);
    }

    void forgetsAKeptTokenThatIsOver()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->setKeepSignedIn(true);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200, token);
        scenario.signInWithPassword();
        scenario.endRun();
        scenario.clock.advance(3601s);
        scenario.begin();
        QCOMPARE(scenario.step(), Step::SignIn);
        QVERIFY(scenario.keychain.entries().empty());
    }

    void asksAgainWhereAKeptKeyWasRevoked()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        scenario.endRun();
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 401, "{}");
        scenario.begin();
        QCOMPARE(scenario.step(), Step::SignIn);
        QVERIFY(scenario.shot().signIn.again);
        scenario.signInWithKey(u"another-key"_s);
        QCOMPARE(scenario.step(), Step::Home);
        QVERIFY(scenario.keychain.entries().begin()->second.reveal().contains(u"another-key"));
    }

    void worksWithoutAKeychain_data()
    {
        QTest::addColumn<FakeSecretStore::Mood>("mood");
        QTest::addColumn<FailureCause>("cause");
        QTest::newRow("locked") << FakeSecretStore::Mood::Locked << FailureCause::KeychainLocked;
        QTest::newRow("unavailable") << FakeSecretStore::Mood::Unavailable
                                     << FailureCause::KeychainUnavailable;
    }
    void worksWithoutAKeychain()
    {
        QFETCH(FakeSecretStore::Mood, mood);
        QFETCH(FailureCause, cause);
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        scenario.endRun();
        scenario.keychain.setMood(mood);
        scenario.begin();
        QCOMPARE(scenario.step(), Step::SignIn);
        QCOMPARE(scenario.shot().signIn.keyring.trouble->cause, cause);
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Home);
        QCOMPARE(scenario.shot().signIn.keyring.trouble->cause, cause);
    }

    void doesNotWaitForASilentKeychain()
    {
        FlowScenario scenario;
        scenario.preferences.setText(u"environment"_s, u"production"_s);
        scenario.keychain.setMood(FakeSecretStore::Mood::NeverAnswers);
        scenario.begin();
        QVERIFY(!scenario.shot().busy);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Home);
    }

    void neverUsesAnotherEnvironmentsKeptSession()
    {
        FlowScenario scenario;
        scenario.preferences.setText(u"environment"_s, u"production"_s);
        scenario.keychain.setMood(FakeSecretStore::Mood::NeverAnswers);
        scenario.begin();
        scenario.flow->chooseEnvironment(EnvironmentKind::SelfHosted);
        scenario.settle();
        QVERIFY(!scenario.shot().busy);
        scenario.keychain.setMood(FakeSecretStore::Mood::Works);
        scenario.flow->editText(Field::CoreUrl, u"https://core.own.example"_s);
        scenario.flow->editText(Field::SignInUrl, u"https://sign.own.example/api/v1/login"_s);
        scenario.flow->editText(Field::RedirectUri, u"https://app.own.example/oauth/authenticate"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::SignIn);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Home);
        QCOMPARE(scenario.http.requests().first().url.host(), u"core.own.example"_s);
    }

    void dropsAKeychainAnswerWhenTheAddressesChange()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        scenario.endRun();
        // The keychain is still being asked when another environment is chosen.
        scenario.flow = std::make_unique<SetupFlow>(scenario.ports(), scenario.options);
        scenario.flow->begin();
        scenario.flow->chooseEnvironment(EnvironmentKind::SelfHosted);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::SignIn);
        QVERIFY(!scenario.shot().session.isSignedIn());
    }

    void remembersTypedAddresses()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->chooseEnvironment(EnvironmentKind::Staging);
        scenario.flow->editText(Field::CoreUrl, u"https://core.stage.example"_s);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Home);
        scenario.begin();
        QCOMPARE(scenario.shot().signIn.environment, EnvironmentKind::Staging);
        QCOMPARE(scenario.shot().signIn.host, u"core.stage.example"_s);
    }

    void startsTheDemoPlatform()
    {
        FlowOptions options;
        options.demo = true;
        FlowScenario scenario(options);
        scenario.begin();
        QCOMPARE(scenario.demo.starts(), 1);
        QVERIFY(scenario.shot().signIn.environmentIsFixed);
        QCOMPARE(scenario.shot().signIn.email, u"amelia@harbour.example"_s);
        QVERIFY(!scenario.shot().signIn.canKeepSignedIn);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200, token);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Home);
        QVERIFY2(scenario.keychain.calls().isEmpty(), "never the real keychain");
        QVERIFY(scenario.preferences.text(u"environment"_s).isEmpty());
        scenario.flow->chooseEnvironment(EnvironmentKind::Production);
        QCOMPARE(scenario.shot().environment.kind, EnvironmentKind::Demo);
    }

    void startsTheDemoPlatformAgainAfterAFailure()
    {
        FlowOptions options;
        options.demo = true;
        FlowScenario scenario(options);
        scenario.demo.setResult(failed(Failure::because(FailureCause::DemoUnavailable)));
        scenario.begin();
        QCOMPARE(scenario.shot().failure->cause, FailureCause::DemoUnavailable);
        scenario.demo.setResult(
            Environment{.kind = EnvironmentKind::Demo,
                        .name = u"Demo"_s,
                        .coreUrl = QUrl(u"http://127.0.0.1:4010"_s),
                        .signInUrl = QUrl(u"http://127.0.0.1:4011/api/v1/login"_s),
                        .redirectUri = QUrl(u"http://127.0.0.1:4012/oauth/authenticate"_s),
                        .order = ConsentOrder::Auto,
                        .account = {}});
        scenario.press();
        QCOMPARE(scenario.demo.starts(), 2);
        QVERIFY(!scenario.shot().failure);
    }

    void leavesTheDemoForAnotherEnvironment()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->chooseEnvironment(EnvironmentKind::Demo);
        scenario.flow->chooseEnvironment(EnvironmentKind::SelfHosted);
        scenario.settle();
        QCOMPARE(scenario.shot().signIn.environment, EnvironmentKind::SelfHosted);
        QCOMPARE(scenario.shot().environment.kind, EnvironmentKind::SelfHosted);
        QVERIFY(!scenario.shot().busy);
    }

    void keepsTheDemosAccountToTheDemo()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->editText(Field::Email, u"ines@harbour.example"_s);
        scenario.flow->editSecret({Field::Password}, Secret(u"typed-before"_s));
        scenario.flow->chooseEnvironment(EnvironmentKind::Demo);
        scenario.settle();
        QCOMPARE(scenario.shot().signIn.email, u"amelia@harbour.example"_s);
        QCOMPARE(scenario.flow->typedCredential(Field::Password), Secret(u"demo-password"_s));
        scenario.flow->chooseEnvironment(EnvironmentKind::Production);
        scenario.settle();
        QCOMPARE(scenario.shot().signIn.email, u"ines@harbour.example"_s);
        QCOMPARE(scenario.flow->typedCredential(Field::Password), Secret(u"typed-before"_s));
        QCOMPARE(scenario.shot().signIn.way, SignInView::Way::ApiKey);
        // What a person has written over it is the person's.
        scenario.flow->chooseEnvironment(EnvironmentKind::Demo);
        scenario.settle();
        scenario.flow->editText(Field::Email, u"own@harbour.example"_s);
        scenario.flow->chooseEnvironment(EnvironmentKind::Production);
        QCOMPARE(scenario.shot().signIn.email, u"own@harbour.example"_s);
        QCOMPARE(scenario.flow->typedCredential(Field::Password), Secret(u"typed-before"_s));
    }

    void remembersTheCompanyOfEachEnvironment()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->editText(Field::CompanyId, u"42"_s);
        scenario.signInWithKey();
        scenario.begin();
        QCOMPARE(scenario.shot().signIn.companyId, u"42"_s);
        scenario.flow->chooseEnvironment(EnvironmentKind::Staging);
        QCOMPARE(scenario.shot().signIn.companyId, QString());
        scenario.flow->editText(Field::CoreUrl, u"https://core.stage.example"_s);
        scenario.flow->editText(Field::CompanyId, u"7"_s);
        scenario.signInWithKey();
        QCOMPARE(companyOf(scenario.http.requests().last()), "7");
        scenario.begin();
        QCOMPARE(scenario.shot().signIn.companyId, u"7"_s);
        scenario.flow->chooseEnvironment(EnvironmentKind::Production);
        QCOMPARE(scenario.shot().signIn.companyId, u"42"_s);
        // Typed for one environment, it goes to no other.
        scenario.flow->editText(Field::CompanyId, u"43"_s);
        scenario.flow->chooseEnvironment(EnvironmentKind::SelfHosted);
        QCOMPARE(scenario.shot().signIn.companyId, QString());
    }

    void signsOutAndForgets()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        scenario.chooseHarbourShop(FlowScenario::Method::PlatformFirst);
        scenario.fillHarbourShop();
        scenario.flow->signOut();
        scenario.settle();
        const FlowSnapshot shot = scenario.shot();
        QCOMPARE(shot.step, Step::SignIn);
        QVERIFY(scenario.keychain.entries().empty());
        QVERIFY(!shot.session.isSignedIn());
        QVERIFY(shot.setup.draft == SetupDraft());
        QVERIFY(!shot.setup.method);
        QVERIFY(shot.catalogue.connectors.isEmpty());
        scenario.begin();
        QCOMPARE(scenario.step(), Step::SignIn);
    }

    void saysThatALockedKeychainKeepsTheSession()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        scenario.keychain.setMood(FakeSecretStore::Mood::Locked);
        scenario.flow->signOut();
        scenario.settle();
        QCOMPARE(scenario.shot().signIn.keyring.trouble->cause, FailureCause::KeychainLocked);
    }

    void signsInAgainWhereOneWas_data()
    {
        QTest::addColumn<Step>("step");
        for (Step step :
             {Step::Home, Step::Connector, Step::Method, Step::Settings, Step::Credentials, Step::Review})
            QTest::newRow(qPrintable(QString::number(int(step)))) << step;
    }
    void signsInAgainWhereOneWas()
    {
        QFETCH(Step, step);
        FlowScenario scenario;
        scenario.reviewHarbourShop(FlowScenario::Method::ConsentFirst);
        if (step == Step::Home)
            scenario.flow->cancel();
        else
            scenario.flow->openStep(step);
        scenario.settle();
        QCOMPARE(scenario.step(), step);
        const SetupDraft before = scenario.shot().setup.draft;
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 401, "{}");
        scenario.flow->reloadCatalogue();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::SignIn);
        QVERIFY(scenario.shot().signIn.again);
        QVERIFY(!scenario.shot().session.isSignedIn());
        scenario.flow->chooseEnvironment(EnvironmentKind::Demo);
        QCOMPARE(scenario.shot().environment.kind, EnvironmentKind::Production);
        scenario.signInWithKey(u"another-key"_s);
        QCOMPARE(scenario.step(), step);
        QVERIFY(scenario.shot().setup.draft == before);
        QCOMPARE(scenario.shot().catalogue.connectors.size(), 2);
    }

    void signsInAgainAtTheTokensEnd()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200, token);
        scenario.signInWithPassword();
        scenario.flow->addInstance();
        scenario.wait(3599s);
        QCOMPARE(scenario.step(), Step::Connector);
        scenario.wait(1s);
        QCOMPARE(scenario.step(), Step::SignIn);
        QCOMPARE(scenario.shot().signIn.way, SignInView::Way::Password);
        QCOMPARE(scenario.shot().signIn.email, u"amelia@harbour.example"_s);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200, token);
        scenario.signInWithPassword();
        QCOMPARE(scenario.step(), Step::Connector);
    }

    void goesBackToConnectorWhereAnotherCompanyLacksTheChoice()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(FlowScenario::Method::ConsentFirst);
        scenario.flow->signInAgain();
        scenario.settle();
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                       R"({"data":[{"id":99,"name":"Other"}]})");
        scenario.flow->editText(Field::CompanyId, u"43"_s);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Connector);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::NotFound);
        QVERIFY(!scenario.shot().setup.connector);
        QCOMPARE(scenario.shot().setup.draft.settings.name, u"Harbour Shop – UK"_s);
    }

    void forgetsAChoiceThatIsGoneAtHomeToo()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(FlowScenario::Method::ConsentFirst);
        scenario.flow->cancel();
        scenario.settle();
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                       R"({"data":[{"id":99,"name":"Other"}]})");
        scenario.flow->reloadCatalogue();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Home);
        QVERIFY(!scenario.shot().setup.connector);
        QVERIFY(!scenario.shot().failure);
    }

    void tellsAnEmptyCatalogueFromAFailedOne()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200, R"({"data":[]})");
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Home);
        QVERIFY(scenario.shot().catalogue.connectors.isEmpty());
        QVERIFY(!scenario.shot().catalogue.load.running);
        QVERIFY(!scenario.shot().catalogue.load.failure);
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 500, "<html>");
        scenario.flow->reloadCatalogue();
        scenario.settle();
        QCOMPARE(scenario.shot().catalogue.load.failure->cause, FailureCause::PlatformBroken);
        QCOMPARE(scenario.step(), Step::Home);
    }

    void showsTheFirstPageWhileTheNextOneLoads()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 200, R"({"data":[]})");
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath + u"?page=1"_s, 200,
                                 R"({"meta":{"current_page":1,"last_page":2,"total":2},
                                     "data":[{"id":1,"name":"First"}]})");
        scenario.http.hold(HttpMethod::Get, FlowScenario::systemsPath + u"?page=2"_s);
        scenario.signInWithKey();
        QCOMPARE(scenario.shot().catalogue.connectors.size(), 1);
        QVERIFY(scenario.shot().catalogue.load.running);
        QCOMPARE(scenario.shot().catalogue.load.total, 2);
        scenario.flow->addInstance();
        scenario.flow->chooseConnector(u"1"_s);
        QCOMPARE(scenario.shot().setup.draft.connectorId, u"1"_s);
        scenario.http.releaseJson(200, R"({"meta":{"current_page":2,"last_page":2,"total":2},
                                           "data":[{"id":2,"name":"Second"}]})");
        scenario.settle();
        QCOMPARE(scenario.shot().catalogue.connectors.size(), 2);
        QVERIFY(!scenario.shot().catalogue.load.running);
        QCOMPARE(scenario.shot().setup.draft.connectorId, u"1"_s);
    }
};

WIZARD_GUILESS_TEST(TestFlowSignIn)
#include "tst_flowsignin.moc"
