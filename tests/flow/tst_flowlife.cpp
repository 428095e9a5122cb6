// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"
#include "tests/support/testprogram.h"

#include <functional>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

namespace
{

using Way = std::function<void(FlowScenario &)>;

constexpr FieldId beyondAll{Field::Variable, 99};
constexpr FieldId beforeAll{Field::Variable, -1};

// How to come to each activity, with whatever it waits for held back.
struct Visit {
    const char *name;
    Activity activity;
    Way go;
};

const QList<Visit> &visits()
{
    static const QList<Visit> all{
        {"keychain", Activity::OpeningKeychain,
         [](FlowScenario &scenario) {
             scenario.preferences.setText(u"environment"_s, u"production"_s);
             scenario.keychain.setMood(FakeSecretStore::Mood::NeverAnswers);
             scenario.begin();
         }},
        {"demo", Activity::StartingDemo,
         [](FlowScenario &scenario) {
             scenario.begin();
             scenario.flow->chooseEnvironment(EnvironmentKind::Demo);
         }},
        {"signing in", Activity::SigningIn,
         [](FlowScenario &scenario) {
             scenario.begin();
             scenario.http.hold(HttpMethod::Get, FlowScenario::systemsPath);
             scenario.signInWithKey();
         }},
        {"loading", Activity::Idle,
         [](FlowScenario &scenario) {
             scenario.begin();
             scenario.http.hold(HttpMethod::Get, FlowScenario::poolsPath);
             scenario.signInWithKey();
         }},
        {"consenting", Activity::Consenting,
         [](FlowScenario &scenario) {
             scenario.reviewHarbourShop(Method::ConsentFirst);
             scenario.press();
         }},
        {"authorising", Activity::Authorising,
         [](FlowScenario &scenario) {
             scenario.reviewHarbourShop(Method::PlatformFirst);
             scenario.http.hold(HttpMethod::Post, FlowScenario::authorisePath);
             scenario.press();
         }},
        {"authenticating", Activity::Authenticating,
         [](FlowScenario &scenario) {
             scenario.openToldConsent();
             scenario.http.hold(HttpMethod::Post, FlowScenario::authenticatePath);
             scenario.approve();
         }},
        {"reading back", Activity::ReadingBack,
         [](FlowScenario &scenario) {
             scenario.reviewHarbourShop(Method::ClientCredentials);
             scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s);
             scenario.authorise(200, R"({"id":900})");
         }},
        {"looking up", Activity::LookingUp,
         [](FlowScenario &scenario) {
             scenario.reviewHarbourShop(Method::PlatformFirst);
             scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath);
             scenario.authorise(500, "");
         }},
        {"held back", Activity::Idle,
         [](FlowScenario &scenario) {
             HttpAnswer tooMany = FakeHttpClient::jsonAnswer(429, "{}");
             tooMany.headers.emplaceBack("Retry-After", "30");
             scenario.begin();
             scenario.http.answer(HttpMethod::Get, FlowScenario::systemsPath, tooMany);
             scenario.signInWithKey();
         }},
    };
    return all;
}

void addVisits()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < visits().size(); ++i)
        QTest::newRow(visits().at(i).name) << i;
}

} // namespace

class TestFlowLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDestroyedInEveryActivity_data() { addVisits(); }
    void isDestroyedInEveryActivity()
    {
        QFETCH(int, index);
        FlowScenario scenario;
        visits().at(index).go(scenario);
        const qsizetype asked = scenario.http.requests().size();
        scenario.flow.reset();
        QCOMPARE(scenario.http.heldCount(), 0);
        QCOMPARE(scenario.clock.pendingAlarms(), 0);
        scenario.settle();
        QVERIFY(!scenario.browser.isOpen());
        scenario.clock.advance(1h);
        scenario.settle();
        QCOMPARE(scenario.http.requests().size(), asked);
    }

    void takesEveryIntentInEveryActivity_data() { addVisits(); }
    void takesEveryIntentInEveryActivity()
    {
        QFETCH(int, index);
        const QList<Way> intents{
            [](FlowScenario &s) { s.flow->chooseEnvironment(EnvironmentKind::Staging); },
            [](FlowScenario &s) { s.flow->signOut(); },
            [](FlowScenario &s) { s.flow->signInAgain(); },
            [](FlowScenario &s) { s.flow->editText(Field::Name, u"x"_s); },
            [](FlowScenario &s) { s.flow->editSecret(beyondAll, Secret(u"x"_s)); },
            [](FlowScenario &s) { s.flow->editSecret(beforeAll, Secret(u"x"_s)); },
            [](FlowScenario &s) { s.flow->leaveField(beyondAll); },
            [](FlowScenario &s) { s.flow->addInstance(); },
            [](FlowScenario &s) { s.flow->chooseConnector(u"12"_s); },
            [](FlowScenario &s) { s.flow->chooseMethod(u"201"_s); },
            [](FlowScenario &s) { s.flow->reloadCatalogue(); },
            [](FlowScenario &s) { s.flow->back(); },
            [](FlowScenario &s) { s.flow->openStep(Step::Review); },
            [](FlowScenario &s) { s.flow->cancel(); },
            [](FlowScenario &s) { s.flow->useOwnReturnAddress(); },
            [](FlowScenario &s) { s.flow->reloadConsentPage(); },
            [](FlowScenario &s) { s.flow->acceptIssuer(); },
            [](FlowScenario &s) { s.flow->lookUp(); },
            [](FlowScenario &s) { s.flow->adopt(u"900"_s); },
            [](FlowScenario &s) { s.flow->createAgain(); },
            [](FlowScenario &s) { s.flow->addAnother(); },
            [](FlowScenario &s) { s.flow->resumeUnfinished(u"x"_s); },
            [](FlowScenario &s) { s.flow->dismissUnfinished(u"x"_s); },
            [](FlowScenario &s) { s.flow->askToClose(); },
        };
        for (const Way &intent : intents) {
            FlowScenario scenario;
            visits().at(index).go(scenario);
            const int posts = scenario.posts();
            intent(scenario);
            scenario.settle();
            QVERIFY2(scenario.posts() == posts, "none of these creates");
            QVERIFY2(scenario.step() != Step::Working || scenario.shot().allowed.stopWaiting, "no way out");
        }
    }

    void endsACallOncePerActivity_data() { addVisits(); }
    void endsACallOncePerActivity()
    {
        // Cancel in the same turn in which the answer arrives: one outcome.
        QFETCH(int, index);
        FlowScenario scenario;
        visits().at(index).go(scenario);
        scenario.leaves({});
        scenario.http.releaseJson(500, "");
        scenario.flow->cancel();
        scenario.flow->stopWaiting();
        scenario.settle();
        QVERIFY(!scenario.shot().busy);
        QCOMPARE(scenario.http.heldCount(), 0);
    }

    void keepsItsTimeAcrossASuspension()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.leaves({});
        scenario.wait(3h);
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::ConsentTimedOut);
    }
};

WIZARD_GUILESS_TEST(TestFlowLife)
#include "tst_flowlife.moc"
