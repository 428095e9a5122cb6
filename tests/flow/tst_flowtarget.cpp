// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using Method = InstanceScenario::Method;

namespace
{

std::optional<ReviewCheckView> checkOf(const FlowSnapshot &shot, ReviewCheck check)
{
    for (const ReviewCheckView &view : shot.setup.checks) {
        if (view.check == check)
            return view;
    }
    return std::nullopt;
}

} // namespace

/// The instance that is being re-authorised: what becomes of it, and of what was typed, when one leaves.
class TestFlowTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheTargetThroughASignInInTheMiddle()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.fillIn(u"client_secret"_s, u"canary-client-secret"_s);
        scenario.answerPatch(401, R"({"message":"Unauthenticated."})");
        scenario.press();
        QCOMPARE(scenario.step(), Step::SignIn);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().setup.target->id, u"900"_s);
        QCOMPARE(scenario.typed(u"client_secret"_s), u"canary-client-secret"_s);
        scenario.carryOut(Method::PlatformFirst);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.patches(), 2);
    }

    void keepsTheTargetsOwnNameOfAZone_data()
    {
        QTest::addColumn<QString>("own");
        QTest::newRow("old name") << u"Asia/Calcutta"_s;
        QTest::newRow("alias of UTC") << u"Etc/UTC"_s;
        QTest::newRow("none that is offered") << u"Etc/GMT+5"_s;
        QTest::newRow("unknown here") << u"Mars/Olympus"_s;
    }

    void keepsTheTargetsOwnNameOfAZone()
    {
        QFETCH(const QString, own);
        QJsonObject instance = InstanceScenario::harbour(Method::PlatformFirst);
        instance.insert(u"timezone"_s, own);
        InstanceScenario scenario;
        scenario.reviewOf(instance);
        scenario.flow->openStep(Step::Settings);
        scenario.flow->leaveField({Field::TimeZone});
        QCOMPARE(scenario.shot().setup.draft.settings.timeZone, own);
        QVERIFY(scenario.shot().problems.isEmpty());
        scenario.press();
        QVERIFY(scenario.step() != Step::Settings);
        QVERIFY(scenario.shot().setup.changes.isEmpty());
        // Typed again it is still its own; another name is sent as it is offered.
        scenario.flow->openStep(Step::Settings);
        scenario.flow->editText(Field::TimeZone, u"US/Eastern"_s);
        scenario.flow->editText(Field::TimeZone, own);
        scenario.flow->leaveField({Field::TimeZone});
        QCOMPARE(scenario.shot().setup.draft.settings.timeZone, own);
        scenario.flow->editText(Field::TimeZone, u"US/Eastern"_s);
        scenario.flow->openStep(Step::Review);
        QCOMPARE(scenario.shot().setup.changes.size(), 1);
        QCOMPARE(scenario.shot().setup.changes.first().after.reveal(), u"America/New_York"_s);
        scenario.openPage();
        QVERIFY(scenario.patchBody().contains(R"("timezone":"America/New_York")"));
    }

    void dropsTheTargetOfAnotherCompany()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.answerPatch(401, R"({"message":"Unauthenticated."})");
        scenario.press();
        scenario.flow->editText(Field::CompanyId, u"77"_s);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Home);
        QVERIFY(!scenario.shot().setup.target);
    }

    void leavesTheDraftsOwnStepsAlone()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.flow->cancel();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Home);
        scenario.flow->addInstance();
        QCOMPARE(scenario.step(), Step::Connector);
        for (const StepView &view : scenario.shot().steps) {
            if (view.step > Step::Connector)
                QVERIFY2(!view.canOpen && view.state == StepView::State::Future,
                         qPrintable(QString::number(int(view.step))));
        }
    }

    void offersWhatAKillBrokeOff()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.openPage();
        const JournalEntry entry = scenario.journal.entries().first();
        QVERIFY(entry.sessionId.isEmpty());
        QCOMPARE(entry.instanceId, u"900"_s);
        QCOMPARE(entry.name, u"Harbour Shop – UK"_s);
        QCOMPARE(entry.stage, JournalEntry::Stage::Consent);
        scenario.endRun();
        scenario.signIn();
        QCOMPARE(scenario.shot().home.unfinished.size(), 1);
        scenario.flow->resumeUnfinished(entry.id);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Result);
        QVERIFY(scenario.shot().result.reauthorised);
        QVERIFY(scenario.shot().result.journalled);
        QVERIFY(!scenario.shot().result.somethingMayExist);
        QCOMPARE(scenario.shot().result.found.size(), 1);
        QCOMPARE(scenario.lookUps(), 0); // it is known by its id
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().setup.target->id, u"900"_s);
        scenario.carryOut(Method::PlatformFirst);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void forgetsABrokenOffInstanceThatIsGone()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.openPage();
        scenario.endRun();
        scenario.shows({});
        scenario.tells(u"900"_s, 404, R"({"message":"Not found."})");
        scenario.signIn();
        scenario.flow->resumeUnfinished(scenario.shot().home.unfinished.first().id);
        scenario.settle();
        QVERIFY(scenario.shot().result.lookedUp);
        QVERIFY(scenario.shot().result.found.isEmpty());
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void keepsWhatWasTypedWhenLeft()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.flow->openStep(Step::Settings);
        scenario.flow->editText(Field::Name, u"Harbour Shop – London"_s);
        scenario.fillIn(u"client_secret"_s, u"canary-client-secret"_s);
        // Back to the instance, and on again.
        scenario.flow->back();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Instance);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.typed(u"client_secret"_s), u"canary-client-secret"_s);
        // Home, another one, and back again; somebody has changed it meanwhile.
        scenario.flow->cancel();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Home);
        QVERIFY(!scenario.shot().setup.target);
        QJsonObject newer = InstanceScenario::harbour(Method::PlatformFirst);
        newer.insert(u"timezone"_s, u"Europe/Berlin"_s);
        scenario.shows({newer, InstanceScenario::harbour(Method::ConsentFirst, u"901"_s)});
        scenario.reauthorise(u"901"_s);
        QCOMPARE(scenario.shot().setup.draft.settings.name, u"Harbour Shop – UK"_s);
        QVERIFY(scenario.typed(u"client_secret"_s).isEmpty());
        scenario.flow->cancel();
        scenario.settle();
        scenario.reauthorise(u"900"_s);
        QCOMPARE(scenario.shot().setup.draft.settings.name, u"Harbour Shop – London"_s);
        QCOMPARE(scenario.shot().setup.draft.settings.timeZone, u"Europe/Berlin"_s);
        QCOMPARE(scenario.typed(u"client_secret"_s), u"canary-client-secret"_s);
        QCOMPARE(scenario.shot().setup.changes.size(), 2);
        // Done: it is not typed a second time.
        scenario.carryOut(Method::PlatformFirst);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        scenario.goHome();
        scenario.reauthorise(u"900"_s);
        QVERIFY(scenario.shot().setup.changes.isEmpty());
    }

    void putsTheNewInstanceAside()
    {
        InstanceScenario scenario;
        scenario.shows({InstanceScenario::harbour(Method::ConsentFirst)});
        scenario.signIn();
        scenario.chooseHarbourShop(Method::PlatformFirst);
        scenario.flow->editText(Field::Name, u"A new one"_s);
        scenario.press();
        scenario.fillIn(u"client_id"_s, u"typed-id"_s);
        scenario.fillIn(u"client_secret"_s, u"typed-secret"_s);
        scenario.flow->cancel();
        scenario.settle();
        scenario.reauthorise(u"900"_s);
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().setup.draft.settings.name, u"Harbour Shop – UK"_s);
        scenario.carryOut(Method::ConsentFirst);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        scenario.flow->addAnother();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Connector);
        QVERIFY(!scenario.shot().setup.target);
        QCOMPARE(scenario.shot().setup.draft.settings.name, u"A new one"_s);
        QCOMPARE(scenario.typed(u"client_id"_s), u"typed-id"_s);
        scenario.flow->openStep(Step::Credentials);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.patches(), 1);
        QCOMPARE(scenario.sentVariable(scenario.sentBody(HttpMethod::Post, FlowScenario::authorisePath),
                                       u"client_secret"_s),
                 u"typed-secret"_s);
    }

    void leadsThroughItsOwnSteps()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        QCOMPARE(scenario.shot().steps.size(), 5);
        for (const StepView &view : scenario.shot().steps) {
            const bool skipped = view.step == Step::Connector || view.step == Step::Method;
            QCOMPARE(view.state == StepView::State::Skipped, skipped);
            QCOMPARE(view.canOpen, view.step == Step::Settings || view.step == Step::Credentials);
        }
        for (const Step step : {Step::Credentials, Step::Settings, Step::Instance, Step::Home}) {
            scenario.flow->back();
            scenario.settle();
            QCOMPARE(scenario.step(), step);
        }
    }

    void checksTheNameAgainstTheOthers()
    {
        InstanceScenario scenario;
        QJsonObject other = InstanceScenario::harbour(Method::ConsentFirst, u"901"_s);
        other.insert(u"name"_s, u"Quayside"_s);
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst), other});
        scenario.signIn();
        scenario.reauthorise();
        QVERIFY(!checkOf(scenario.shot(), ReviewCheck::NameTaken));
        scenario.flow->editText(Field::Name, u" Quayside "_s);
        const auto check = checkOf(scenario.shot(), ReviewCheck::NameTaken);
        QVERIFY(check);
        QCOMPARE(check->level, ReviewCheckView::Level::Caution);
        QCOMPARE(check->text, u"Quayside"_s);
        scenario.flow->openStep(Step::Settings);
        QCOMPARE(scenario.step(), Step::Settings);
        QVERIFY2(checkOf(scenario.shot(), ReviewCheck::NameTaken), "where it is typed");
        scenario.flow->openStep(Step::Review);
        scenario.flow->cancel();
        scenario.settle();
        scenario.chooseHarbourShop(Method::PlatformFirst);
        scenario.fillHarbourShop();
        QVERIFY(checkOf(scenario.shot(), ReviewCheck::NameTaken)); // 900 has it
    }
};

WIZARD_GUILESS_TEST(TestFlowTarget)
#include "tst_flowtarget.moc"
