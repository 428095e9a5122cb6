// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/queuescenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Phase = QueueView::Phase;
using State = QueueItem::State;
using Platform = QueuePlatform;

Q_DECLARE_METATYPE(wizard::QueuePlatform::Method)

/// What the platform answers to a call that counts, while a queue runs.
class TestFlowQueueAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAndAsksWhereTheRightIsMissing()
    {
        QueueScenario scenario;
        for (const QString &call : {u"patch 1"_s, u"patch 2"_s})
            scenario.platform.answer(call, 403, R"({"message":"This action is unauthorized."})");
        scenario.start(3, Platform::ClientCredentials);
        QCOMPARE(scenario.queue().phase, Phase::Asking);
        QCOMPARE(scenario.platform.count(u"patch 3"_s), 0);
    }

    void goesOnWhereTheRefusalsDiffer()
    {
        QueueScenario scenario;
        scenario.platform.answer(u"patch 1"_s, 500, R"({"message":"invalid_client"})");
        scenario.platform.answer(u"patch 2"_s, 500, R"({"message":"The shop is closed"})");
        scenario.start(3, Platform::ClientCredentials);
        QCOMPARE(scenario.queue().phase, Phase::Finished);
        QCOMPARE(scenario.states(), (QList<State>{State::Failed, State::Failed, State::Authorised}));
    }

    void stopsAndAsksAfterTheSameRefusalTwice()
    {
        QueueScenario scenario;
        const QByteArray refusal = R"({"message":"Failed to retrieve access token: invalid_client"})";
        scenario.platform.answer(u"patch 1"_s, 500, refusal);
        scenario.platform.answer(u"patch 2"_s, 500, refusal);
        scenario.start(4, Platform::ClientCredentials);
        QCOMPARE(scenario.queue().phase, Phase::Asking);
        QCOMPARE(scenario.states(),
                 (QList<State>{State::Failed, State::Failed, State::Waiting, State::Waiting}));
        QCOMPARE(scenario.queue().failure->cause, FailureCause::AuthorisingFailed);
        for (const QString &id : {u"1"_s, u"2"_s}) {
            QCOMPARE(scenario.item(id).reason, u"authorising-failed"_s);
            QCOMPARE(scenario.item(id).refusals.size(), 1);
            QCOMPARE(scenario.item(id).refusals.first().text,
                     u"Failed to retrieve access token: invalid_client"_s);
        }
        QCOMPARE(scenario.platform.count(u"patch 3"_s), 0);
        scenario.say(&SetupFlow::skipQueueItem);
        QCOMPARE(scenario.queue().phase, Phase::Finished);
        QCOMPARE(scenario.platform.count(u"patch 2"_s), 1);
        QCOMPARE(scenario.state(u"4"_s), State::Authorised);
    }

    void pausesWhereThePlatformIsDown()
    {
        QueueScenario scenario;
        scenario.platform.answer(u"patch 1"_s, 503, R"({"message":"Service Unavailable"})");
        scenario.start(2, Platform::ClientCredentials);
        QCOMPARE(scenario.queue().phase, Phase::Paused);
        QCOMPARE(scenario.queue().failure->cause, FailureCause::Unavailable);
        QCOMPARE(scenario.states(), (QList<State>{State::Waiting, State::Waiting}));
        scenario.press();
        QCOMPARE(scenario.states(), (QList<State>{State::Authorised, State::Authorised}));
    }

    void holdsTheConsentWhereTooMuchWasAsked_data()
    {
        QTest::addColumn<Platform::Method>("method");
        QTest::addColumn<QString>("call");
        QTest::newRow("with the code") << Platform::ConsentFirst << u"patch 1"_s;
        QTest::newRow("with the callback") << Platform::PlatformFirst << u"authenticate 1"_s;
    }

    void holdsTheConsentWhereTooMuchWasAsked()
    {
        QFETCH(const Platform::Method, method);
        QFETCH(const QString, call);
        QueueScenario scenario;
        scenario.prepare(2, method);
        scenario.platform.answer(call, 429);
        scenario.press();
        scenario.approve();
        QCOMPARE(scenario.shot().step, Step::Working);
        QCOMPARE(scenario.state(u"1"_s), State::Running);
        const qsizetype pages = scenario.browser.opened().size();
        const int calls = scenario.platform.callCount();
        scenario.wait(20s);
        QCOMPARE(scenario.platform.callCount(), calls);
        scenario.wait(15s);
        QCOMPARE(scenario.state(u"1"_s), State::Authorised);
        QCOMPARE(scenario.platform.item(u"1"_s).finished, 1);
        QVERIFY2(scenario.browser.opened().size() == pages + 1, "the next one's alone");
    }
};

WIZARD_GUILESS_TEST(TestFlowQueueAnswers)
#include "tst_flowqueueanswers.moc"
