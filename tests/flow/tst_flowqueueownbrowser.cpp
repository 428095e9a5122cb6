// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/queryitems.h"
#include "tests/flow/queuescenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using Phase = QueueView::Phase;
using State = QueueItem::State;
using Platform = QueuePlatform;
using Way = ConsentView::Way;

namespace
{

/// What the person's browser shows at its end, for the page that was opened last.
Secret endAddress(const QueueScenario &scenario)
{
    QString state;
    for (const QueryItem &each : queryItems(scenario.systemBrowser.opened.last())) {
        if (each.name == u"state")
            state = each.value;
    }
    return Secret(u"https://app.wearepatchworks.com/oauth/authenticate?code=canary-code&state="_s + state);
}

void openOwnBrowser(QueueScenario &scenario)
{
    scenario.say(&SetupFlow::continueInOwnBrowser);
}

} // namespace

/// A queue where the embedded browser is not to be had: each item is offered the person's own one.
class TestFlowQueueOwnBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersTheOwnBrowserForEachItem_data()
    {
        QTest::addColumn<QString>("reason");
        for (const QString &reason : {u"root"_s, u"sandbox"_s, u"missing"_s, u"broken"_s})
            QTest::newRow(qPrintable(reason)) << reason;
    }
    void offersTheOwnBrowserForEachItem()
    {
        QFETCH(const QString, reason);
        QueueScenario scenario;
        scenario.browser.setUnavailableReason(reason);
        scenario.start(2, Platform::PlatformFirst);
        for (int turn = 1; turn <= 2; ++turn) {
            const FlowSnapshot shot = scenario.shot();
            QCOMPARE(shot.step, Step::Consent);
            QCOMPARE(shot.queue.phase, Phase::Running);
            QVERIFY(shot.consent.way == Way::OwnBrowser);
            QVERIFY(!shot.consent.canEmbed);
            QCOMPARE(shot.consent.notEmbedded, reason);
            QVERIFY(!shot.consent.link.isEmpty());
            QCOMPARE(scenario.systemBrowser.opened.size(), turn - 1);
            openOwnBrowser(scenario);
            QCOMPARE(scenario.systemBrowser.opened.size(), turn);
            // The dashboard finishes it by itself.
            Platform::Item &item = scenario.platform.item(QString::number(turn));
            item.updatedAt = scenario.clock.now().addSecs(5);
            ++item.finished;
            scenario.wait(std::chrono::seconds(20));
        }
        QCOMPARE(scenario.queue().phase, Phase::Finished);
        QCOMPARE(scenario.queue().count(State::Changed), 2);
        QVERIFY(scenario.browser.opened().isEmpty());
    }

    void takesPastedAddresses()
    {
        QueueScenario scenario;
        scenario.browser.setUnavailableReason(u"sandbox"_s);
        scenario.start(2, Platform::ConsentFirst);
        openOwnBrowser(scenario);
        scenario.flow->takeReturnAddress(endAddress(scenario));
        scenario.settle();
        QCOMPARE(scenario.state(u"1"_s), State::Authorised);
        QVERIFY2(!scenario.queue().groups.first().sessionIsOpen, "its sessions are the person's own");
        openOwnBrowser(scenario);
        scenario.flow->takeReturnAddress(endAddress(scenario));
        scenario.settle();
        // The person's browser is signed in already, as whoever it was.
        QVERIFY(scenario.shot().consent.accountAsked.has_value());
        scenario.say(&SetupFlow::acceptAccount);
        QCOMPARE(scenario.queue().count(State::Authorised), 2);
    }

    void goesOnWithAFreshPageWhereTheAccountIsWrong()
    {
        QueueScenario scenario;
        scenario.browser.setUnavailableReason(u"root"_s);
        scenario.start(2, Platform::ConsentFirst);
        openOwnBrowser(scenario);
        scenario.flow->takeReturnAddress(endAddress(scenario));
        scenario.settle();
        openOwnBrowser(scenario);
        const Secret first = endAddress(scenario);
        scenario.flow->takeReturnAddress(first);
        scenario.settle();
        scenario.say(&SetupFlow::switchAccount);
        QCOMPARE(scenario.shot().step, Step::Consent);
        QVERIFY(!scenario.shot().consent.ownBrowserOpened);
        openOwnBrowser(scenario);
        scenario.flow->takeReturnAddress(first);
        scenario.settle();
        QVERIFY2(scenario.shot().consent.notice.has_value(), "its check value has been used");
        QCOMPARE(scenario.platform.count(u"patch 2"_s), 0);
        scenario.flow->takeReturnAddress(endAddress(scenario));
        scenario.settle();
        if (scenario.shot().consent.accountAsked)
            scenario.say(&SetupFlow::acceptAccount);
        QCOMPARE(scenario.queue().count(State::Authorised), 2);
    }

    void canBeSkippedAndStopped()
    {
        QueueScenario scenario;
        scenario.browser.setUnavailableReason(u"root"_s);
        scenario.start(3, Platform::ConsentFirst);
        scenario.say(&SetupFlow::skipQueueItem);
        QCOMPARE(scenario.state(u"1"_s), State::Skipped);
        QCOMPARE(scenario.shot().step, Step::Consent);
        scenario.say(&SetupFlow::cancel);
        QCOMPARE(scenario.queue().phase, Phase::Asking);
        scenario.say(&SetupFlow::stopQueue);
        QCOMPARE(scenario.queue().phase, Phase::Finished);
        QVERIFY(scenario.systemBrowser.opened.isEmpty());
    }
};

WIZARD_GUILESS_TEST(TestFlowQueueOwnBrowser)
#include "tst_flowqueueownbrowser.moc"
