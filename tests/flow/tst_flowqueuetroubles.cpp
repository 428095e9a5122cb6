// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/queuescenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Phase = QueueView::Phase;
using Pause = QueueView::Pause;
using State = QueueItem::State;
using Platform = QueuePlatform;

Q_DECLARE_METATYPE(wizard::QueueItem::State)
Q_DECLARE_METATYPE(wizard::QueuePlatform::Method)

namespace
{

// Up to the call in question: the page of the first instance has been approved where one has opened.
void startAndApproveFirst(QueueScenario &scenario, Platform::Method method)
{
    scenario.start(2, method);
    if (scenario.atConsent() && scenario.queue().items.at(scenario.queue().current).instanceId == u"1")
        scenario.approve();
}

} // namespace

/// What may stand in a queue's way: noted, asked about or waited for, and nothing is done twice.
class TestFlowQueueTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnAfterAFailure_data();
    void goesOnAfterAFailure();
    void findsWhatWasDoneWithoutAnAnswer_data();
    void findsWhatWasDoneWithoutAnAnswer();
    void endsWhatNeedsAPerson_data();
    void endsWhatNeedsAPerson();
    void tellsWhichValuesWereNotTaken();
    void tellsWhatThePlatformSaidOfNoValue();
    void tellsWhichValuesAreNeeded();
    void opensAnInstanceOfTheReport();
    void endsWhatIsGoneBeforeItBegins();
    void isDoneWhereNothingIsLeft();
    void waitsWhereTooMuchWasAsked_data();
    void waitsWhereTooMuchWasAsked();
    void waitsWhilePreparing();
    void doesNotGoOnByItselfElsewhere();
    void pausesWhereThePlatformIsOutOfReach();
    void pausesPreparationWhereThePlatformIsOutOfReach();
    void goesOnAfterTheSessionsEnd_data();
    void goesOnAfterTheSessionsEnd();
    void looksAgainWhereTheSessionEndedInDoubt_data();
    void looksAgainWhereTheSessionEndedInDoubt();
    void asksBeforeTheSessionsEnd();
    void asksOnceASession();
    void standsWhereItWasAfterSigningInAgain();
    void sendsNothingMoreWhereVariablesVanish();
    void waitsForTheCatalogue();
    void skipsWhatWaitsForTheCatalogue();
    void pausesWithoutACatalogue();
};

void TestFlowQueueTroubles::goesOnAfterAFailure_data()
{
    QTest::addColumn<Platform::Method>("method");
    QTest::addColumn<QString>("call");
    QTest::addColumn<int>("status");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, Platform::Method method, const QString &call, int status,
                        State state, const QString &reason) {
        QTest::newRow(name) << method << call << status << state << reason;
    };
    const auto first = Platform::ConsentFirst;
    const auto second = Platform::PlatformFirst;
    row("patch invalid", first, u"patch 1"_s, 422, State::Failed, u"invalid"_s);
    row("patch forbidden", first, u"patch 1"_s, 403, State::Failed, u"forbidden"_s);
    row("patch gone", first, u"patch 1"_s, 404, State::Failed, u"not-found"_s);
    row("patch conflict", first, u"patch 1"_s, 409, State::Failed, u"conflict"_s);
    row("patch refused", first, u"patch 1"_s, 418, State::Failed, u"platform-refused"_s);
    row("patch in doubt", first, u"patch 1"_s, 500, State::Unknown, u"outcome-unknown"_s);
    row("begin invalid", second, u"patch 1"_s, 422, State::Failed, u"invalid"_s);
    row("begin forbidden", second, u"patch 1"_s, 403, State::Failed, u"forbidden"_s);
    row("begin in doubt", second, u"patch 1"_s, 500, State::Failed, u"outcome-unknown"_s);
    row("begin without an answer", second, u"patch 1"_s, 0, State::Failed, u"outcome-unknown"_s);
    row("code refused", second, u"authenticate 1"_s, 400, State::Failed, u"code-refused"_s);
    row("authenticate in doubt", second, u"authenticate 1"_s, 500, State::Unknown, u"outcome-unknown"_s);
    row("credentials refused", Platform::ClientCredentials, u"patch 1"_s, 422, State::Failed, u"invalid"_s);
}

void TestFlowQueueTroubles::goesOnAfterAFailure()
{
    QFETCH(const Platform::Method, method);
    QFETCH(const QString, call);
    QFETCH(const int, status);
    QFETCH(const State, state);
    QFETCH(const QString, reason);
    QueueScenario scenario;
    scenario.platform.answer(call, status,
                             status == 500 ? R"({"message":"Server Error"})"
                                           : R"({"message":"No.","errors":{"name":["No."]}})");
    startAndApproveFirst(scenario, method);
    QCOMPARE(scenario.state(u"1"_s), state);
    QCOMPARE(scenario.item(u"1"_s).reason, reason);
    QVERIFY(scenario.item(u"1"_s).at.isValid());
    QCOMPARE(scenario.platform.count(call), 1);
    scenario.approveAll();
    QCOMPARE(scenario.queue().phase, Phase::Finished);
    QCOMPARE(scenario.state(u"2"_s), State::Authorised);
    QVERIFY(scenario.shot().home.unfinished.isEmpty());
    QVERIFY(!scenario.shot().setup.target);
}

void TestFlowQueueTroubles::findsWhatWasDoneWithoutAnAnswer_data()
{
    QTest::addColumn<Platform::Method>("method");
    QTest::addColumn<QString>("call");
    QTest::newRow("consent first") << Platform::ConsentFirst << u"patch 1"_s;
    QTest::newRow("platform first") << Platform::PlatformFirst << u"authenticate 1"_s;
    QTest::newRow("client credentials") << Platform::ClientCredentials << u"patch 1"_s;
}

void TestFlowQueueTroubles::findsWhatWasDoneWithoutAnAnswer()
{
    QFETCH(const Platform::Method, method);
    QFETCH(const QString, call);
    QueueScenario scenario;
    scenario.platform.loseAnswer(call);
    startAndApproveFirst(scenario, method);
    scenario.approveAll();
    QCOMPARE(scenario.state(u"1"_s), State::Changed);
    QCOMPARE(scenario.state(u"2"_s), State::Authorised);
    QCOMPARE(scenario.platform.item(u"1"_s).finished, 1);
}

void TestFlowQueueTroubles::endsWhatNeedsAPerson_data()
{
    QTest::addColumn<Platform::Method>("method");
    QTest::addColumn<QString>("reason");
    QTest::newRow("method is gone") << Platform::Gone << u"method-vanished"_s;
    QTest::newRow("no consent belongs to it") << Platform::Token << u"method-not-by-consent"_s;
    QTest::newRow("asks for more than before") << Platform::Asks << u"invalid"_s;
}

void TestFlowQueueTroubles::endsWhatNeedsAPerson()
{
    QFETCH(const Platform::Method, method);
    QFETCH(const QString, reason);
    QueueScenario scenario;
    scenario.platform.add(u"1"_s, method);
    scenario.start(2);
    QCOMPARE(scenario.state(u"1"_s), State::Failed);
    QCOMPARE(scenario.item(u"1"_s).reason, reason);
    QCOMPARE(scenario.platform.item(u"1"_s).begun, 0);
    scenario.approve();
    QCOMPARE(scenario.state(u"2"_s), State::Authorised);
}

void TestFlowQueueTroubles::tellsWhichValuesWereNotTaken()
{
    QueueScenario scenario;
    scenario.platform.answer(u"patch 1"_s, 422,
                             R"({"message":"Invalid.","errors":{
        "timezone":["There is no such zone."],"shop_owner":["Odd."],
        "variables.client_secret":["It does not belong to canary-api-key."]}})");
    scenario.start(2);
    scenario.approve();
    const QList<QueueItem::Refusal> refusals = scenario.item(u"1"_s).refusals;
    QCOMPARE(refusals.size(), 3);
    QCOMPARE(refusals.at(0), (QueueItem::Refusal{Field::TimeZone, {}, u"There is no such zone."_s}));
    QCOMPARE(refusals.at(1), (QueueItem::Refusal{Field::None, u"shop_owner"_s, u"Odd."_s}));
    QCOMPARE(refusals.at(2).field, Field::Variable);
    QCOMPARE(refusals.at(2).title, u"client_secret"_s);
    QVERIFY(refusals.at(2).text.startsWith(u"It does not belong to "_s));
    QVERIFY2(!refusals.at(2).text.contains(u"canary"_s), "an echoed key");
    scenario.approve();
    QCOMPARE(scenario.queue().phase, Phase::Finished);
    QCOMPARE(scenario.item(u"1"_s).refusals, refusals);
    QVERIFY(scenario.item(u"2"_s).refusals.isEmpty());
}

void TestFlowQueueTroubles::tellsWhatThePlatformSaidOfNoValue()
{
    QueueScenario scenario;
    scenario.platform.answer(u"patch 1"_s, 422, R"({"message":"The app is not published, canary-code."})");
    scenario.start(2);
    scenario.approve();
    const QList<QueueItem::Refusal> refusals = scenario.item(u"1"_s).refusals;
    QCOMPARE(refusals.size(), 1);
    QVERIFY(refusals.first().title.isEmpty());
    QVERIFY(refusals.first().text.startsWith(u"The app is not published"_s));
    QVERIFY(!refusals.first().text.contains(u"canary"_s));
}

void TestFlowQueueTroubles::tellsWhichValuesAreNeeded()
{
    QueueScenario scenario;
    scenario.platform.add(u"1"_s, Platform::Asks);
    scenario.start(2);
    const QList<QueueItem::Refusal> needed{{Field::Variable, u"region"_s, {}}};
    QCOMPARE(scenario.item(u"1"_s).refusals, needed);
}

void TestFlowQueueTroubles::opensAnInstanceOfTheReport()
{
    QueueScenario scenario;
    scenario.platform.answer(u"patch 1"_s, 422, R"({"errors":{"name":["No."]}})");
    scenario.start(2);
    scenario.approveAll();
    QCOMPARE(scenario.queue().phase, Phase::Finished);
    scenario.flow->openInstance(u"1"_s);
    scenario.settle();
    QCOMPARE(scenario.shot().step, Step::Instance);
    QCOMPARE(scenario.shot().instance.id, u"1"_s);
    scenario.flow->showPlace(Step::Queue);
    scenario.settle();
    QVERIFY2(scenario.queue().phase == Phase::Finished, "the report stays");
    QCOMPARE(scenario.item(u"1"_s).refusals.size(), 1);
}

void TestFlowQueueTroubles::endsWhatIsGoneBeforeItBegins()
{
    QueueScenario scenario;
    scenario.platform.refuseAlways(u"get 1"_s, 404);
    scenario.platform.refuseAlways(u"get 2"_s, 403);
    scenario.prepare(4);
    QCOMPARE(scenario.queue().phase, Phase::Ready);
    QCOMPARE(scenario.item(u"1"_s).reason, u"not-found"_s);
    QCOMPARE(scenario.item(u"2"_s).reason, u"forbidden"_s);
    QCOMPARE(scenario.queue().groups.first().count, 2);
    // Deleted between the preparation and its turn.
    scenario.platform.before(u"get 4"_s, [&scenario] { scenario.platform.remove(u"4"_s); });
    scenario.press();
    scenario.approveAll();
    QCOMPARE(scenario.queue().phase, Phase::Finished);
    QCOMPARE(scenario.state(u"3"_s), State::Authorised);
    QCOMPARE(scenario.item(u"4"_s).reason, u"not-found"_s);
    QHash<QString, HistoryEntry::Outcome> history;
    for (const HistoryEntry &entry : scenario.shot().history.entries)
        history.insert(entry.instanceId, entry.outcome);
    QCOMPARE(history, (QHash<QString, HistoryEntry::Outcome>{
                          {u"1"_s, HistoryEntry::Outcome::Failed},
                          {u"2"_s, HistoryEntry::Outcome::Failed},
                          {u"3"_s, HistoryEntry::Outcome::Authorised},
                          {u"4"_s, HistoryEntry::Outcome::Failed},
                      }));
    QCOMPARE(scenario.shot().history.entries.size(), 4);
}

void TestFlowQueueTroubles::isDoneWhereNothingIsLeft()
{
    QueueScenario scenario;
    scenario.platform.refuseAlways(u"get 1"_s, 404);
    scenario.platform.refuseAlways(u"get 2"_s, 403);
    scenario.prepare(2);
    QCOMPARE(scenario.queue().phase, Phase::Finished);
    QCOMPARE(scenario.queue().count(State::Failed), 2);
}

void TestFlowQueueTroubles::waitsWhereTooMuchWasAsked_data()
{
    QTest::addColumn<Platform::Method>("method");
    QTest::addColumn<QString>("call");
    QTest::newRow("at its turn") << Platform::ConsentFirst << u"get 1"_s;
    QTest::newRow("at the beginning") << Platform::PlatformFirst << u"patch 1"_s;
}

void TestFlowQueueTroubles::waitsWhereTooMuchWasAsked()
{
    QFETCH(const Platform::Method, method);
    QFETCH(const QString, call);
    QueueScenario scenario;
    scenario.prepare(2, method);
    scenario.platform.answer(call, 429);
    scenario.press();
    if (scenario.atConsent())
        scenario.approve();
    const FlowSnapshot shot = scenario.shot();
    QCOMPARE(shot.step, Step::Queue);
    QCOMPARE(shot.queue.phase, Phase::Paused);
    QCOMPARE(shot.queue.pause, Pause::TooManyRequests);
    QCOMPARE(scenario.state(u"1"_s), State::Waiting);
    QVERIFY(shot.retryIn > 0s && shot.retryIn <= 30s);
    const int calls = scenario.platform.callCount();
    scenario.press();
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    scenario.wait(20s);
    QCOMPARE(scenario.platform.callCount(), calls);
    scenario.wait(15s);
    scenario.approveAll();
    QCOMPARE(scenario.queue().phase, Phase::Finished);
    QCOMPARE(scenario.queue().count(State::Authorised), 2);
    QCOMPARE(scenario.platform.item(u"1"_s).finished, 1);
    QVERIFY2(scenario.shot().history.entries.size() == 2, "what waits is no outcome");
}

void TestFlowQueueTroubles::waitsWhilePreparing()
{
    QueueScenario scenario;
    scenario.platform.answer(u"get 2"_s, 429);
    scenario.prepare(3);
    QCOMPARE(scenario.queue().phase, Phase::Preparing);
    QCOMPARE(scenario.queue().prepared, 1);
    scenario.wait(35s);
    QCOMPARE(scenario.queue().phase, Phase::Ready);
}

void TestFlowQueueTroubles::doesNotGoOnByItselfElsewhere()
{
    QueueScenario scenario;
    scenario.prepare(2);
    scenario.platform.answer(u"get 1"_s, 429);
    scenario.press();
    scenario.flow->showPlace(Step::Home);
    scenario.wait(60s);
    QCOMPARE(scenario.shot().step, Step::Home);
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    scenario.say(&SetupFlow::goOnWithQueue);
    QVERIFY(scenario.atConsent());
}

void TestFlowQueueTroubles::pausesWhereThePlatformIsOutOfReach()
{
    QueueScenario scenario;
    scenario.prepare(3);
    scenario.platform.answer(u"get 1"_s, 0);
    scenario.press();
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    QCOMPARE(scenario.queue().failure->cause, FailureCause::ConnectionLost);
    QCOMPARE(scenario.queue().count(State::Waiting), 3);
    scenario.press();
    scenario.approveAll();
    QCOMPARE(scenario.queue().count(State::Authorised), 3);
}

void TestFlowQueueTroubles::pausesPreparationWhereThePlatformIsOutOfReach()
{
    QueueScenario scenario;
    scenario.platform.answer(u"get 2"_s, 0);
    scenario.prepare(3);
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    QCOMPARE(scenario.queue().failure->cause, FailureCause::ConnectionLost);
    scenario.press();
    QCOMPARE(scenario.queue().phase, Phase::Ready);
    QCOMPARE(scenario.platform.count(u"get 1"_s), 1);
    QCOMPARE(scenario.queue().groups.size(), 1);
}

void TestFlowQueueTroubles::goesOnAfterTheSessionsEnd_data()
{
    QTest::addColumn<Platform::Method>("method");
    QTest::addColumn<QString>("call");
    QTest::addColumn<bool>("prepared");
    QTest::newRow("while preparing") << Platform::ConsentFirst << u"get 1"_s << false;
    QTest::newRow("at its turn") << Platform::ConsentFirst << u"get 1"_s << true;
    QTest::newRow("with the code") << Platform::ConsentFirst << u"patch 1"_s << true;
    QTest::newRow("at the beginning") << Platform::PlatformFirst << u"patch 1"_s << true;
    QTest::newRow("with the callback") << Platform::PlatformFirst << u"authenticate 1"_s << true;
}

void TestFlowQueueTroubles::goesOnAfterTheSessionsEnd()
{
    QFETCH(const Platform::Method, method);
    QFETCH(const QString, call);
    QFETCH(const bool, prepared);
    QueueScenario scenario;
    if (!prepared)
        scenario.platform.answer(call, 401);
    scenario.prepare(2, method);
    if (prepared) {
        scenario.platform.answer(call, 401);
        scenario.press();
        if (scenario.atConsent())
            scenario.approve();
    }
    QCOMPARE(scenario.shot().step, Step::SignIn);
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    QCOMPARE(scenario.queue().pause, Pause::SessionEnded);
    QVERIFY(!scenario.browser.isOpen());
    scenario.signIn();
    QCOMPARE(scenario.shot().step, Step::Queue);
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    QCOMPARE(scenario.queue().count(State::Waiting), 2);
    scenario.press();
    if (!prepared)
        scenario.press();
    scenario.approveAll();
    QCOMPARE(scenario.queue().count(State::Authorised), 2);
    QCOMPARE(scenario.platform.item(u"1"_s).finished, 1);
}

void TestFlowQueueTroubles::looksAgainWhereTheSessionEndedInDoubt_data()
{
    findsWhatWasDoneWithoutAnAnswer_data();
}

void TestFlowQueueTroubles::looksAgainWhereTheSessionEndedInDoubt()
{
    QFETCH(const Platform::Method, method);
    QFETCH(const QString, call);
    QueueScenario scenario;
    scenario.platform.loseAnswer(call);
    scenario.platform.before(call, [&scenario] { scenario.platform.answer(u"get 1"_s, 401); });
    startAndApproveFirst(scenario, method);
    QCOMPARE(scenario.shot().step, Step::SignIn);
    QCOMPARE(scenario.queue().pause, Pause::SessionEnded);
    QCOMPARE(scenario.state(u"1"_s), State::Waiting);
    scenario.signIn();
    QCOMPARE(scenario.shot().step, Step::Queue);
    scenario.press();
    scenario.approveAll();
    QCOMPARE(scenario.state(u"1"_s), State::Changed);
    QCOMPARE(scenario.state(u"2"_s), State::Authorised);
    QCOMPARE(scenario.platform.item(u"1"_s).finished, 1);
}

void TestFlowQueueTroubles::asksBeforeTheSessionsEnd()
{
    QueueScenario scenario;
    scenario.platform.tokenLife = 20 * 60;
    scenario.begin();
    scenario.say(&SetupFlow::signOut);
    scenario.flow->chooseSignInWay(SignInView::Way::Password);
    scenario.flow->editText(Field::Email, u"amelia@harbour.example"_s);
    scenario.flow->editSecret({Field::Password}, Secret(u"canary-password"_s));
    scenario.press();
    scenario.start(3);
    scenario.approve();
    QVERIFY(scenario.atConsent());
    scenario.wait(6min);
    scenario.approve(); // what runs is not torn apart
    QCOMPARE(scenario.queue().count(State::Authorised), 2);
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    QCOMPARE(scenario.queue().pause, Pause::SessionEnding);
    scenario.platform.tokenLife = 86400;
    scenario.say(&SetupFlow::signInAgain);
    QCOMPARE(scenario.shot().step, Step::SignIn);
    scenario.flow->editSecret({Field::Password}, Secret(u"canary-password"_s));
    scenario.press();
    QCOMPARE(scenario.shot().step, Step::Queue);
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    scenario.press();
    scenario.approveAll();
    QCOMPARE(scenario.queue().count(State::Authorised), 3);
}

void TestFlowQueueTroubles::asksOnceASession()
{
    QueueScenario scenario;
    scenario.platform.tokenLife = 10 * 60;
    scenario.begin();
    scenario.say(&SetupFlow::signOut);
    scenario.flow->chooseSignInWay(SignInView::Way::Password);
    scenario.flow->editText(Field::Email, u"amelia@harbour.example"_s);
    scenario.flow->editSecret({Field::Password}, Secret(u"canary-password"_s));
    scenario.press();
    scenario.start(2);
    QCOMPARE(scenario.queue().pause, Pause::SessionEnding);
    QCOMPARE(scenario.platform.item(u"1"_s).begun, 0);
    scenario.press();
    scenario.approve();
    QVERIFY(scenario.atConsent());
    // Its end comes while a page is open: what runs is left alone, and the platform tells.
    scenario.wait(5min);
    QVERIFY(scenario.atConsent());
    scenario.platform.answer(u"patch 2"_s, 401);
    scenario.approve();
    QCOMPARE(scenario.queue().pause, Pause::SessionEnded);
    QCOMPARE(scenario.state(u"2"_s), State::Waiting);
}

void TestFlowQueueTroubles::standsWhereItWasAfterSigningInAgain()
{
    QueueScenario scenario;
    scenario.start(2);
    scenario.refuse();
    scenario.say(&SetupFlow::signInAgain);
    QCOMPARE(scenario.shot().step, Step::SignIn);
    scenario.signIn();
    QCOMPARE(scenario.shot().step, Step::Queue);
    QCOMPARE(scenario.queue().phase, Phase::Asking);
    scenario.say(&SetupFlow::skipQueueItem);
    scenario.approve();
    QCOMPARE(scenario.queue().phase, Phase::Finished);
}

void TestFlowQueueTroubles::sendsNothingMoreWhereVariablesVanish()
{
    QueueScenario scenario;
    scenario.prepare(3);
    scenario.platform.item(u"1"_s).replaces = true;
    scenario.press();
    scenario.approve();
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    QCOMPARE(scenario.queue().pause, Pause::VariablesVanished);
    QCOMPARE(scenario.item(u"1"_s).reason, u"variables-vanished"_s);
    QVERIFY(!scenario.shot().allowed.primary);
    scenario.say(&SetupFlow::goOnWithQueue);
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    QCOMPARE(scenario.platform.count(u"get 2"_s), 1);
    scenario.say(&SetupFlow::stopQueue);
    QCOMPARE(scenario.queue().phase, Phase::Finished);
    // Nor with another queue.
    scenario.press();
    scenario.prepare({u"2"_s, u"3"_s});
    scenario.press();
    QCOMPARE(scenario.queue().pause, Pause::VariablesVanished);
    QCOMPARE(scenario.platform.item(u"2"_s).begun, 0);
}

void TestFlowQueueTroubles::waitsForTheCatalogue()
{
    QueueScenario scenario;
    scenario.begin();
    scenario.platform.add(u"1"_s);
    scenario.platform.add(u"2"_s);
    scenario.platform.hold(u"catalogue"_s);
    scenario.say(&SetupFlow::reloadCatalogue);
    scenario.prepare({u"1"_s, u"2"_s});
    QCOMPARE(scenario.queue().phase, Phase::Preparing);
    QCOMPARE(scenario.queue().prepared, 2);
    scenario.platform.release();
    scenario.settle();
    QCOMPARE(scenario.queue().phase, Phase::Ready);
    QVERIFY(scenario.queue().groups.first().isKnown);
}

void TestFlowQueueTroubles::skipsWhatWaitsForTheCatalogue()
{
    QueueScenario scenario;
    scenario.begin();
    scenario.platform.add(u"1"_s, QueuePlatform::Gone);
    scenario.platform.add(u"2"_s, QueuePlatform::Gone);
    scenario.prepare({u"1"_s, u"2"_s});
    scenario.platform.hold(u"catalogue"_s);
    scenario.say(&SetupFlow::reloadCatalogue);
    scenario.press();
    QCOMPARE(scenario.queue().phase, Phase::Running);
    const int first = scenario.queue().current;
    QVERIFY(first >= 0);
    for (int skipped = 1; skipped <= 2; ++skipped) {
        scenario.say(&SetupFlow::skipQueueItem);
        QCOMPARE(scenario.queue().count(State::Skipped), skipped);
    }
    QCOMPARE(scenario.queue().phase, Phase::Finished);
    scenario.platform.release();
    scenario.settle();
    QCOMPARE(scenario.states(), (QList{State::Skipped, State::Skipped}));
}

void TestFlowQueueTroubles::pausesWithoutACatalogue()
{
    QueueScenario scenario;
    scenario.begin();
    scenario.platform.refuseAlways(u"catalogue"_s, 500);
    scenario.say(&SetupFlow::signOut);
    scenario.platform.answer(u"catalogue"_s, 200, R"({"data":[]})");
    scenario.signIn();
    scenario.platform.add(u"1"_s);
    scenario.platform.add(u"2"_s);
    scenario.prepare({u"1"_s, u"2"_s});
    scenario.press();
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    QVERIFY(scenario.queue().failure.has_value());
    QCOMPARE(scenario.queue().count(State::Waiting), 2);
}

WIZARD_GUILESS_TEST(TestFlowQueueTroubles)
#include "tst_flowqueuetroubles.moc"
