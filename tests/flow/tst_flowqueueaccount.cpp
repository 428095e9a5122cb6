// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/queuescenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using Phase = QueueView::Phase;
using State = QueueItem::State;
using Platform = QueuePlatform;
using Question = ConsentView::AccountQuestion;

namespace
{

/// Whose account it is, is not known beforehand: the platform makes the page.
void startUnknownGroup(QueueScenario &scenario, int count)
{
    scenario.start(count, Platform::PlatformFirst);
    scenario.capture("code=canary-code&shop=north");
}

} // namespace

/// Within a queue's group a third party may say yes without showing a page, as whoever signed in for another
/// instance (issue: the account is confirmed for each).
class TestFlowQueueAccount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheFirstOfAGroupAtItsWord()
    {
        QueueScenario scenario;
        startUnknownGroup(scenario, 2);
        QVERIFY(!scenario.queue().groups.first().isKnown);
        QCOMPARE(scenario.state(u"1"_s), State::Authorised);
        QCOMPARE(scenario.item(u"1"_s).thirdPartyAccount, u"north"_s);
    }

    void asksAboutAnAccountThatNothingIsKnownOf()
    {
        QueueScenario scenario;
        startUnknownGroup(scenario, 2);
        scenario.capture("code=canary-code&shop=south");
        QVERIFY(scenario.shot().step == Step::Consent);
        const auto asked = scenario.shot().consent.accountAsked;
        QVERIFY(asked.has_value());
        QVERIFY(asked->kind == Question::Kind::Unconfirmed);
        QCOMPARE(asked->told, u"south"_s);
        QVERIFY(asked->before.isEmpty());
        QVERIFY2(scenario.platform.count(u"authenticate 2"_s) == 0, "nobody has said yes yet");
        QCOMPARE(scenario.state(u"2"_s), State::Running);
    }

    void asksEvenWhereItIsTheSameAsTheOneBefore()
    {
        QueueScenario scenario;
        startUnknownGroup(scenario, 2);
        scenario.capture("code=canary-code&shop=north");
        QVERIFY(scenario.shot().consent.accountAsked.has_value());
        QVERIFY(scenario.shot().consent.accountAsked->kind == Question::Kind::Unconfirmed);
    }

    void goesOnWithTheAccountThatIsConfirmed()
    {
        QueueScenario scenario;
        startUnknownGroup(scenario, 2);
        scenario.capture("code=canary-code&shop=south");
        scenario.flow->acceptAccount();
        scenario.say(&SetupFlow::acceptAccount);
        QCOMPARE(scenario.queue().phase, Phase::Finished);
        QCOMPARE(scenario.state(u"2"_s), State::Authorised);
        QCOMPARE(scenario.item(u"2"_s).thirdPartyAccount, u"south"_s);
        QCOMPARE(scenario.platform.count(u"authenticate 2"_s), 1);
    }

    void startsAFreshSessionForAnotherAccount()
    {
        QueueScenario scenario;
        startUnknownGroup(scenario, 3);
        scenario.capture("code=canary-code&shop=south");
        const ConsentRequest refused = scenario.browser.opened().last();
        const int erased = scenario.browser.endedSessions();
        scenario.say(&SetupFlow::switchAccount);
        QCOMPARE(scenario.browser.endedSessions(), erased + 1);
        QVERIFY(scenario.browser.opened().last().attempt != refused.attempt);
        QVERIFY(!scenario.shot().consent.accountAsked);
        QCOMPARE(scenario.platform.count(u"authenticate 2"_s), 0);
        // The answer of the wrong account is not used any more.
        scenario.say(&SetupFlow::acceptAccount);
        QCOMPARE(scenario.platform.count(u"authenticate 2"_s), 0);
        // Nobody else has signed in there: a page was shown.
        scenario.capture("code=canary-code&shop=east");
        QCOMPARE(scenario.state(u"2"_s), State::Authorised);
        QCOMPARE(scenario.item(u"2"_s).thirdPartyAccount, u"east"_s);
        // The next one has somebody before it again.
        scenario.capture("code=canary-code&shop=east");
        QVERIFY(scenario.shot().consent.accountAsked.has_value());
    }

    void asksOnceForASession_data()
    {
        QTest::addColumn<QByteArray>("shop");
        QTest::newRow("untold") << QByteArray();
        QTest::newRow("told") << QByteArray("&shop=south");
    }
    void asksOnceForASession()
    {
        QFETCH(const QByteArray, shop);
        QueueScenario scenario;
        scenario.start(5, Platform::PlatformFirst);
        scenario.capture("code=canary-code" + shop);
        scenario.capture("code=canary-code" + shop);
        QVERIFY(scenario.shot().consent.accountAsked.has_value());
        scenario.say(&SetupFlow::acceptAccount);
        for (int i = 3; i <= 5; ++i) {
            scenario.capture("code=canary-code" + shop);
            QCOMPARE(scenario.state(QString::number(i)), State::Authorised);
        }
        QCOMPARE(scenario.queue().phase, Phase::Finished);
    }

    void asksAgainInAnotherSessionAndAboutAnotherAccount()
    {
        QueueScenario scenario;
        scenario.start(5, Platform::PlatformFirst);
        scenario.capture("code=canary-code");
        scenario.capture("code=canary-code");
        scenario.say(&SetupFlow::acceptAccount);
        scenario.capture("code=canary-code&shop=south");
        QVERIFY2(scenario.shot().consent.accountAsked.has_value(), "nobody has said that it is south");
        scenario.say(&SetupFlow::switchAccount);
        scenario.capture("code=canary-code");
        scenario.capture("code=canary-code");
        QVERIFY2(scenario.shot().consent.accountAsked.has_value(), "another session");
    }

    void goesThroughTheConsentAgainWhereTheYesComesLate()
    {
        QueueScenario scenario;
        scenario.start(2, Platform::PlatformFirst);
        scenario.capture("code=canary-code");
        scenario.capture("code=old-code");
        const ConsentRequest asked = scenario.browser.opened().last();
        const int erased = scenario.browser.endedSessions();
        scenario.wait(std::chrono::seconds(45));
        scenario.say(&SetupFlow::acceptAccount);
        QCOMPARE(scenario.platform.count(u"authenticate 2"_s), 0);
        const ConsentRequest again = scenario.browser.opened().last();
        QVERIFY(again.attempt != asked.attempt);
        QVERIFY2(again.session == asked.session, "nobody signs in twice");
        QCOMPARE(scenario.browser.endedSessions(), erased);
        scenario.capture("code=canary-code");
        QCOMPARE(scenario.state(u"2"_s), State::Authorised);
        QVERIFY(!scenario.platform.bodies().last().contains("old-code"));
    }

    void asksWhatToDoWhereThePersonCancels()
    {
        QueueScenario scenario;
        startUnknownGroup(scenario, 2);
        scenario.capture("code=canary-code&shop=south");
        scenario.say(&SetupFlow::cancel);
        QCOMPARE(scenario.queue().phase, Phase::Asking);
        QCOMPARE(scenario.platform.count(u"authenticate 2"_s), 0);
        // No confirmation: it is asked about again.
        scenario.say(&SetupFlow::repeatQueueItem);
        scenario.capture("code=canary-code&shop=south");
        QVERIFY(scenario.shot().consent.accountAsked.has_value());
    }

    void asksOnceAboutWhatIsConfirmed()
    {
        QueueScenario scenario;
        startUnknownGroup(scenario, 2);
        scenario.platform.answer(u"authenticate 2"_s, 503);
        scenario.capture("code=canary-code&shop=south");
        scenario.say(&SetupFlow::acceptAccount);
        QCOMPARE(scenario.state(u"2"_s), State::Waiting);
        scenario.press();
        QVERIFY(scenario.atConsent());
        scenario.capture("code=canary-code&shop=south");
        QVERIFY2(!scenario.shot().consent.accountAsked, "that was confirmed a minute ago");
        QCOMPARE(scenario.state(u"2"_s), State::Authorised);
    }

    void asksAboutAnotherOneThanTheConfirmed()
    {
        QueueScenario scenario;
        startUnknownGroup(scenario, 2);
        scenario.platform.answer(u"authenticate 2"_s, 503);
        scenario.capture("code=canary-code&shop=south");
        scenario.say(&SetupFlow::acceptAccount);
        scenario.press();
        scenario.capture("code=canary-code&shop=north");
        QVERIFY(scenario.shot().consent.accountAsked.has_value());
        QCOMPARE(scenario.platform.item(u"2"_s).finished, 0);
    }

    void takesWhatTheHistoryKnows()
    {
        QueueScenario scenario;
        startUnknownGroup(scenario, 2);
        scenario.capture("code=canary-code&shop=south");
        scenario.say(&SetupFlow::acceptAccount);
        scenario.press();
        scenario.prepare({u"1"_s, u"2"_s});
        scenario.press();
        scenario.capture("code=canary-code&shop=north");
        scenario.capture("code=canary-code&shop=south");
        QCOMPARE(scenario.queue().phase, Phase::Finished);
        QCOMPARE(scenario.queue().count(State::Authorised), 2);
    }

    void asksNothingWhereTheGroupTellsTheAccount()
    {
        QueueScenario scenario;
        scenario.start(2, Platform::ConsentFirst);
        QVERIFY(scenario.queue().groups.first().isKnown);
        scenario.capture("code=canary-code&shop=north");
        scenario.capture("code=canary-code&shop=north");
        QCOMPARE(scenario.queue().count(State::Authorised), 2);
    }
};

WIZARD_GUILESS_TEST(TestFlowQueueAccount)
#include "tst_flowqueueaccount.moc"
