// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/queuescenario.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Phase = QueueView::Phase;
using Pause = QueueView::Pause;
using State = QueueItem::State;
using Platform = QueuePlatform;

/// The queue as it should go: grouping, order, sessions, and what a person says to it.
class TestFlowQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preparesBeforeItBegins()
    {
        QueueScenario scenario;
        scenario.prepare(3);
        const FlowSnapshot shot = scenario.shot();
        QCOMPARE(shot.step, Step::Queue);
        QCOMPARE(shot.queue.phase, Phase::Ready);
        QCOMPARE(shot.queue.items.size(), 3);
        QCOMPARE(shot.queue.prepared, 3);
        QCOMPARE(shot.queue.items.first().name, u"Instance 1"_s);
        QCOMPARE(shot.queue.items.first().connectorName, u"Harbour Shop"_s);
        QCOMPARE(shot.queue.items.first().methodName, u"Sign in with Harbour"_s);
        QVERIFY(shot.allowed.primary);
        QVERIFY2(shot.steps.isEmpty(), "no form belongs to a queue");
        for (const Platform::Item &item : scenario.platform.items())
            QCOMPARE(item.begun, 0);
    }

    void authorisesEachOnce_data()
    {
        QTest::addColumn<int>("method");
        QTest::newRow("consent first") << int(Platform::ConsentFirst);
        QTest::newRow("platform first") << int(Platform::PlatformFirst);
        QTest::newRow("client credentials") << int(Platform::ClientCredentials);
    }
    void authorisesEachOnce()
    {
        QFETCH(int, method);
        QueueScenario scenario;
        scenario.start(4, Platform::Method(method));
        scenario.approveAll();
        QCOMPARE(scenario.queue().phase, Phase::Finished);
        QCOMPARE(scenario.states(), QList<State>(4, State::Authorised));
        QCOMPARE(scenario.shot().step, Step::Queue);
        QVERIFY2(scenario.shot().home.selected.isEmpty(), "nothing is left to be done");
        for (const Platform::Item &item : scenario.platform.items()) {
            QCOMPARE(item.begun, 1);
            QCOMPARE(item.finished, 1);
        }
        QVERIFY(scenario.journal.entries().isEmpty());
        QVERIFY(!scenario.store.read(scenario.account()));
        QVERIFY(!scenario.shot().setup.target);
        scenario.press();
        QCOMPARE(scenario.shot().step, Step::Home);
    }

    void changesNothingButTheConsent_data() { authorisesEachOnce_data(); }
    void changesNothingButTheConsent()
    {
        QFETCH(int, method);
        QueueScenario scenario;
        scenario.start(1 + 1, Platform::Method(method));
        scenario.approveAll();
        for (qsizetype i = 0; i < scenario.platform.calls().size(); ++i) {
            if (!scenario.platform.calls().at(i).startsWith(u"patch"_s))
                continue;
            const QByteArray body = scenario.platform.bodies().at(i);
            if (method == Platform::ConsentFirst)
                QCOMPARE(body, QByteArray(R"({"variables":[{"key":"oauth_authorised_code",)"
                                          R"("value":"canary-code"}]})"));
            else
                QCOMPARE(body, QByteArray("{}"));
        }
    }

    void groupsWhatOneSignInServes()
    {
        QueueScenario scenario;
        scenario.platform.add(u"1"_s, Platform::ConsentFirst, u"north"_s);
        scenario.platform.add(u"2"_s, Platform::ConsentFirst, u"south"_s);
        scenario.platform.add(u"3"_s, Platform::PlatformFirst);
        scenario.platform.add(u"4"_s, Platform::ConsentFirst, u"north"_s);
        scenario.platform.add(u"5"_s, Platform::ConsentFirst, u"north"_s, u"app-2"_s);
        scenario.platform.add(u"6"_s, Platform::ConsentFirst, u"south"_s);
        scenario.prepare({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s});
        const QueueView queue = scenario.queue();
        QCOMPARE(queue.groups.size(), 4);
        QStringList order;
        for (const QueueItem &item : queue.items)
            order.append(item.instanceId);
        QCOMPARE(order, (QStringList{u"1"_s, u"4"_s, u"2"_s, u"6"_s, u"3"_s, u"5"_s}));
        QCOMPARE(queue.groups.at(0).count, 2);
        QVERIFY(queue.groups.at(0).isKnown);
        QVERIFY2(!queue.groups.at(2).isKnown, "the platform makes that page");
        QCOMPARE(queue.groups.at(2).methodName, u"Public app"_s);

        scenario.press();
        scenario.approveAll();
        QCOMPARE(scenario.queue().count(State::Authorised), 6);
        QList<quint64> sessions;
        for (const ConsentRequest &request : scenario.browser.opened())
            sessions.append(request.session);
        QCOMPARE(sessions.size(), 6);
        QVERIFY(!sessions.contains(0));
        QCOMPARE(sessions.at(0), sessions.at(1));
        QCOMPARE(sessions.at(2), sessions.at(3));
        QSet<quint64> different(sessions.begin(), sessions.end());
        QCOMPARE(different.size(), 4);
        QCOMPARE(scenario.browser.endedSessions(), 4);
    }

    void leavesTheGroupsSessionWhereTheValuesHaveChanged()
    {
        QueueScenario scenario;
        scenario.prepare(2);
        scenario.platform.item(u"2"_s).shop = u"west"_s;
        scenario.platform.item(u"2"_s).updatedAt = scenario.clock.now();
        scenario.press();
        scenario.approveAll();
        QCOMPARE(scenario.browser.opened().at(0).session > 0, true);
        QVERIFY2(scenario.browser.opened().at(1).session > (quint64(1) << 32), "one of its own");
        QVERIFY(!scenario.item(u"1"_s).changedMeanwhile);
        QVERIFY(scenario.item(u"2"_s).changedMeanwhile);
        QCOMPARE(scenario.state(u"2"_s), State::Authorised);
    }

    void goesOnWhenTheThirdPartyAsksForItsSignInAgain()
    {
        QueueScenario scenario;
        scenario.start(2);
        scenario.approve();
        // Within the group: another page first, and reloaded at that.
        scenario.browser.change({u"login.harbour.example"_s, true, false, false});
        scenario.say(&SetupFlow::reloadConsentPage);
        QCOMPARE(scenario.queue().phase, Phase::Running);
        scenario.approve();
        QCOMPARE(scenario.queue().count(State::Authorised), 2);
    }

    void confirmsTheAccountWithinAGroup_data() { triesAgainAfterARefusal_data(); }
    void confirmsTheAccountWithinAGroup()
    {
        QFETCH(int, method);
        const QString use = method == Platform::ConsentFirst ? u"patch 2"_s : u"authenticate 2"_s;
        QueueScenario scenario;
        scenario.start(2, Platform::Method(method));
        scenario.capture("code=canary-code");
        QVERIFY2(scenario.state(u"1"_s) == State::Authorised, "nobody else had used its session");
        scenario.capture("code=canary-code");
        QVERIFY(scenario.shot().consent.accountAsked.has_value());
        QCOMPARE(scenario.platform.count(use), 0);
        scenario.say(&SetupFlow::switchAccount);
        const quint64 before = scenario.browser.opened().at(1).session;
        QCOMPARE(scenario.browser.opened().last().session, before);
        QCOMPARE(scenario.browser.endedSessions(), 1);
        scenario.capture("code=canary-code");
        QCOMPARE(scenario.queue().count(State::Authorised), 2);
        QCOMPARE(scenario.platform.count(use), 1);
    }

    void asksWhereTheAccountIsNotTheRightOne()
    {
        QueueScenario scenario;
        scenario.start(2);
        scenario.approve();
        scenario.capture("code=canary-code");
        scenario.say(&SetupFlow::cancel);
        QCOMPARE(scenario.queue().phase, Phase::Asking);
        QCOMPARE(scenario.platform.count(u"patch 2"_s), 0);
        scenario.say(&SetupFlow::repeatQueueItem);
        scenario.approve();
        QCOMPARE(scenario.queue().count(State::Authorised), 2);
    }

    void goesOnInThePersonsOwnBrowser()
    {
        QueueScenario scenario;
        scenario.start(2, Platform::PlatformFirst);
        scenario.say(&SetupFlow::continueInOwnBrowser);
        QCOMPARE(scenario.systemBrowser.opened.size(), 1);
        // The dashboard finishes it by itself.
        Platform::Item &item = scenario.platform.item(u"1"_s);
        item.updatedAt = scenario.clock.now().addSecs(5);
        ++item.finished;
        scenario.wait(20s);
        QCOMPARE(scenario.state(u"1"_s), State::Changed);
        scenario.approve();
        QCOMPARE(scenario.state(u"2"_s), State::Authorised);
        QCOMPARE(scenario.platform.item(u"1"_s).finished, 1);
    }

    void goesOnWhereNobodyWaitsLonger()
    {
        QueueScenario scenario;
        scenario.start(2);
        scenario.platform.hold(u"patch 1"_s);
        scenario.approve();
        scenario.say(&SetupFlow::stopWaiting);
        QCOMPARE(scenario.state(u"1"_s), State::Unknown);
        scenario.approve();
        QCOMPARE(scenario.state(u"2"_s), State::Authorised);
        QCOMPARE(scenario.queue().phase, Phase::Finished);
    }

    void saysWhatIsAskedAfterARefusal()
    {
        QueueScenario scenario;
        scenario.start(3);
        scenario.refuse();
        const FlowSnapshot shot = scenario.shot();
        QCOMPARE(shot.step, Step::Queue);
        QCOMPARE(shot.queue.phase, Phase::Asking);
        QCOMPARE(shot.queue.failure->cause, FailureCause::ConsentDeclined);
        QCOMPARE(shot.queue.items.at(shot.queue.current).instanceId, u"1"_s);
        QVERIFY(!shot.allowed.primary);
        QCOMPARE(scenario.store.read(scenario.account())->items.first().state, State::Waiting);
    }

    void goesOnAfterARefusal()
    {
        QueueScenario scenario;
        scenario.start(2);
        scenario.refuse();
        scenario.say(&SetupFlow::skipQueueItem);
        QVERIFY(scenario.atConsent());
        scenario.approve();
        QCOMPARE(scenario.states(), (QList<State>{State::Declined, State::Authorised}));
        QCOMPARE(scenario.item(u"1"_s).reason, u"consent-declined"_s);
        QCOMPARE(scenario.queue().phase, Phase::Finished);
    }

    void triesAgainAfterARefusal_data()
    {
        QTest::addColumn<int>("method");
        QTest::newRow("consent first") << int(Platform::ConsentFirst);
        QTest::newRow("platform first") << int(Platform::PlatformFirst);
    }
    void triesAgainAfterARefusal()
    {
        QFETCH(int, method);
        QueueScenario scenario;
        scenario.start(2, Platform::Method(method));
        scenario.refuse();
        scenario.say(&SetupFlow::repeatQueueItem);
        QVERIFY(scenario.atConsent());
        scenario.approve();
        QCOMPARE(scenario.state(u"1"_s), State::Authorised);
        QVERIFY(scenario.item(u"1"_s).reason.isEmpty());
        scenario.approve();
        QCOMPARE(scenario.queue().count(State::Authorised), 2);
        QCOMPARE(scenario.platform.item(u"1"_s).finished, 1);
    }

    void stopsAfterARefusal()
    {
        QueueScenario scenario;
        scenario.start(3);
        scenario.refuse();
        scenario.say(&SetupFlow::stopQueue);
        QCOMPARE(scenario.queue().phase, Phase::Finished);
        QCOMPARE(scenario.states(), (QList<State>{State::Declined, State::Waiting, State::Waiting}));
        QVERIFY(!scenario.store.read(scenario.account()));
    }

    void asksWhenThePageIsClosed_data() { triesAgainAfterARefusal_data(); }
    void asksWhenThePageIsClosed()
    {
        QFETCH(int, method);
        QueueScenario scenario;
        scenario.start(2, Platform::Method(method));
        QVERIFY(!scenario.shot().allowed.back);
        scenario.say(&SetupFlow::cancel);
        QCOMPARE(scenario.queue().phase, Phase::Asking);
        QCOMPARE(scenario.queue().failure->cause, FailureCause::ConsentClosed);
        QVERIFY(!scenario.browser.isOpen());
        scenario.say(&SetupFlow::skipQueueItem);
        QCOMPARE(scenario.state(u"1"_s), State::Skipped);
        scenario.approve();
        QCOMPARE(scenario.state(u"2"_s), State::Authorised);
        QVERIFY2(scenario.shot().history.entries.size() == 1, "nobody refused");
    }

    void asksWhenNobodyConsents()
    {
        QueueScenario scenario;
        scenario.start(2);
        scenario.wait(11min);
        QCOMPARE(scenario.queue().phase, Phase::Asking);
        QCOMPARE(scenario.queue().failure->cause, FailureCause::ConsentTimedOut);
    }

    void startsThePageAgain_data() { triesAgainAfterARefusal_data(); }
    void startsThePageAgain()
    {
        QFETCH(int, method);
        QueueScenario scenario;
        scenario.start(2, Platform::Method(method));
        scenario.say(&SetupFlow::startConsentAgain);
        QVERIFY(scenario.atConsent());
        QCOMPARE(scenario.queue().items.at(scenario.queue().current).instanceId, u"1"_s);
        QCOMPARE(scenario.browser.opened().size(), 2);
        QVERIFY(scenario.browser.opened().at(0).url != scenario.browser.opened().at(1).url);
        scenario.approveAll();
        QCOMPARE(scenario.queue().count(State::Authorised), 2);
        QVERIFY2(scenario.shot().history.entries.size() == 2, "what is begun again has not ended");
    }

    void pausesBetweenItems()
    {
        QueueScenario scenario;
        scenario.start(3);
        scenario.say(&SetupFlow::pauseQueue);
        QVERIFY(scenario.atConsent());
        QVERIFY(scenario.queue().pauseAsked);
        scenario.approve();
        QCOMPARE(scenario.queue().phase, Phase::Paused);
        QCOMPARE(scenario.queue().pause, Pause::ByPerson);
        QVERIFY(!scenario.atConsent());
        QCOMPARE(scenario.queue().count(State::Authorised), 1);
        scenario.press();
        QVERIFY(scenario.atConsent());
        scenario.approveAll();
        QCOMPARE(scenario.queue().count(State::Authorised), 3);
    }

    void pausesAtOnceWhereNothingIsOut()
    {
        QueueScenario scenario;
        scenario.prepare(2);
        scenario.platform.hold(u"get 1"_s);
        scenario.press();
        QVERIFY(scenario.platform.isHolding());
        scenario.say(&SetupFlow::pauseQueue);
        QCOMPARE(scenario.queue().phase, Phase::Paused);
        QCOMPARE(scenario.states(), QList<State>(2, State::Waiting));
        scenario.platform.release();
        scenario.say(&SetupFlow::goOnWithQueue);
        scenario.approveAll();
        QCOMPARE(scenario.queue().count(State::Authorised), 2);
    }

    void takesAPauseBack()
    {
        QueueScenario scenario;
        scenario.start(2);
        scenario.say(&SetupFlow::pauseQueue);
        scenario.say(&SetupFlow::pauseQueue);
        QVERIFY(!scenario.queue().pauseAsked);
        scenario.approve();
        QVERIFY(scenario.atConsent());
    }

    void skipsWhatRuns_data() { triesAgainAfterARefusal_data(); }
    void skipsWhatRuns()
    {
        QFETCH(int, method);
        QueueScenario scenario;
        scenario.start(2, Platform::Method(method));
        scenario.say(&SetupFlow::skipQueueItem);
        QCOMPARE(scenario.state(u"1"_s), State::Skipped);
        QVERIFY(scenario.atConsent());
        QCOMPARE(scenario.platform.item(u"1"_s).finished, 0);
        scenario.approve();
        QCOMPARE(scenario.shot().home.selected, QStringList{u"1"_s});
        QCOMPARE(scenario.state(u"2"_s), State::Authorised);
        QVERIFY2(scenario.shot().history.entries.size() == 1, "nobody refused");
    }

    void skipsWhatIsBeingLookedAt()
    {
        QueueScenario scenario;
        scenario.prepare(2);
        scenario.platform.hold(u"get 1"_s);
        scenario.press();
        scenario.say(&SetupFlow::skipQueueItem);
        QCOMPARE(scenario.state(u"1"_s), State::Skipped);
        scenario.approve();
        QCOMPARE(scenario.queue().phase, Phase::Finished);
    }

    void stopsWithWhatRuns_data() { triesAgainAfterARefusal_data(); }
    void stopsWithWhatRuns()
    {
        QFETCH(int, method);
        QueueScenario scenario;
        scenario.start(3, Platform::Method(method));
        scenario.approve();
        scenario.say(&SetupFlow::stopQueue);
        QCOMPARE(scenario.queue().phase, Phase::Finished);
        QCOMPARE(scenario.states(), (QList<State>{State::Authorised, State::Waiting, State::Waiting}));
        QCOMPARE(scenario.browser.isOpen(), false);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void stopsAfterTheCallThatIsOut()
    {
        QueueScenario scenario;
        scenario.start(2);
        scenario.platform.hold(u"patch 1"_s);
        scenario.approve();
        QCOMPARE(scenario.shot().step, Step::Working);
        scenario.say(&SetupFlow::stopQueue);
        QCOMPARE(scenario.shot().step, Step::Working);
        scenario.platform.release();
        scenario.settle();
        QCOMPARE(scenario.queue().phase, Phase::Finished);
        QCOMPARE(scenario.states(), (QList<State>{State::Authorised, State::Waiting}));
    }

    void isOneAtATime()
    {
        QueueScenario scenario;
        scenario.start(2);
        scenario.refuse();
        scenario.flow->showPlace(Step::Home);
        scenario.settle();
        QCOMPARE(scenario.shot().step, Step::Home);
        scenario.platform.add(u"8"_s);
        scenario.platform.add(u"9"_s);
        scenario.prepare({u"8"_s, u"9"_s});
        QCOMPARE(scenario.shot().step, Step::Queue);
        QCOMPARE(scenario.queue().phase, Phase::Asking);
        QCOMPARE(scenario.queue().items.size(), 2);
    }

    void preparesOnAfterALookElsewhere()
    {
        QueueScenario scenario;
        scenario.begin();
        scenario.platform.hold(u"get 2"_s);
        scenario.prepare(3);
        QCOMPARE(scenario.queue().phase, Phase::Preparing);
        QCOMPARE(scenario.queue().prepared, 1);
        scenario.flow->back();
        scenario.settle();
        QCOMPARE(scenario.shot().step, Step::Home);
        scenario.platform.release();
        scenario.flow->showPlace(Step::Queue);
        scenario.settle();
        QCOMPARE(scenario.queue().phase, Phase::Ready);
        QCOMPARE(scenario.platform.count(u"get 1"_s), 1);
        QCOMPARE(scenario.queue().groups.size(), 1);
        QCOMPARE(scenario.queue().groups.first().count, 3);
    }

    void takesADoubledSelectionOnce()
    {
        QueueScenario scenario;
        scenario.begin();
        scenario.platform.add(u"1"_s);
        scenario.platform.add(u"2"_s);
        scenario.prepare({u"1"_s, u"2"_s, u"1"_s});
        QCOMPARE(scenario.queue().items.size(), 2);
    }

    void forgetsWhatIsDiscarded()
    {
        QueueScenario scenario;
        scenario.prepare(2);
        QVERIFY(scenario.store.read(scenario.account()));
        scenario.say(&SetupFlow::discardQueue);
        QCOMPARE(scenario.queue().phase, Phase::Empty);
        QCOMPARE(scenario.shot().step, Step::Home);
        QVERIFY(!scenario.store.read(scenario.account()));
        scenario.prepare(2);
        QCOMPARE(scenario.queue().phase, Phase::Ready);
    }

    void makesRoomForTheNextQueue()
    {
        QueueScenario scenario;
        scenario.start(2);
        scenario.approveAll();
        scenario.press();
        scenario.prepare({u"1"_s, u"2"_s});
        QCOMPARE(scenario.queue().phase, Phase::Ready);
        QCOMPARE(scenario.states(), QList<State>(2, State::Waiting));
    }

    void leavesTheDraftOfANewInstanceAlone()
    {
        QueueScenario scenario;
        scenario.begin();
        scenario.flow->addInstance();
        scenario.settle();
        scenario.flow->chooseConnector(u"11"_s);
        scenario.press();
        scenario.flow->chooseMethod(u"102"_s);
        scenario.press();
        scenario.flow->editText(Field::Name, u"Half typed"_s);
        scenario.flow->cancel();
        scenario.settle();
        scenario.start(2);
        scenario.approveAll();
        scenario.press();
        QVERIFY(!scenario.shot().setup.target);
        QCOMPARE(scenario.shot().setup.draft.settings.name, u"Half typed"_s);
        QCOMPARE(scenario.shot().setup.method->id, u"102"_s);
    }

    void runsTwoHundred()
    {
        QueueScenario scenario;
        for (int i = 1; i <= 200; ++i)
            scenario.platform.add(QString::number(i),
                                  i % 3 ? Platform::ConsentFirst : Platform::PlatformFirst,
                                  u"shop-%1"_s.arg(i % 7));
        scenario.platform.answer(u"patch 50"_s, 500);
        scenario.platform.refuseAlways(u"get 60"_s, 403);
        scenario.start(200);
        scenario.approveAll();
        const QueueView queue = scenario.queue();
        QCOMPARE(queue.phase, Phase::Finished);
        QCOMPARE(queue.items.size(), 200);
        QCOMPARE(queue.count(State::Authorised), 198);
        QCOMPARE(scenario.state(u"60"_s), State::Failed);
        QCOMPARE(queue.groups.size(), 8);
        int finished = 0;
        for (const Platform::Item &item : scenario.platform.items()) {
            QVERIFY2(item.finished <= 1, qPrintable(item.id));
            finished += item.finished;
        }
        QCOMPARE(finished, 198);
        QVERIFY(std::all_of(queue.items.begin(), queue.items.end(),
                            [](const QueueItem &item) { return item.at.isValid(); }));
    }
};

WIZARD_GUILESS_TEST(TestFlowQueue)
#include "tst_flowqueue.moc"
