// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;
using Way = ConsentView::Way;

Q_DECLARE_METATYPE(wizard::FailureCause)

namespace
{

/// Gone on with in the person's own browser, where an instance is re-authorised.
void goElsewhereWith(InstanceScenario &scenario)
{
    scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
    scenario.openPage();
    scenario.flow->continueInOwnBrowser();
    scenario.settle();
    QCOMPARE(scenario.systemBrowser.opened.size(), 1);
}

} // namespace

/// The person's own browser (PLATFORM.md section 5, "The system browser").
class TestFlowOwnBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnWithTheSameAttempt()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        const FlowSnapshot before = scenario.shot();
        QVERIFY(before.consent.way == Way::Embedded);
        QVERIFY(before.consent.canSwitchAccount);
        QCOMPARE(before.consent.link, scenario.browser.opened().last().url.toString(QUrl::FullyEncoded));
        QVERIFY(!before.consent.watching);
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        const ConsentView after = scenario.shot().consent;
        QVERIFY(after.way == Way::OwnBrowser);
        QVERIFY(after.ownBrowserOpened);
        QVERIFY(!after.ownBrowserMissing);
        QVERIFY(after.watching);
        QVERIFY(!after.canSwitchAccount);
        QVERIFY(!scenario.browser.isOpen());
        QVERIFY(!after.page);
        QCOMPARE(after.attempt, before.consent.attempt);
        QCOMPARE(scenario.systemBrowser.opened, QList<QUrl>{scenario.browser.opened().last().url});
        QCOMPARE(scenario.posts(), 1);
    }

    void dropsTheEmbeddedPageWithItsLateCallback()
    {
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        const quint64 attempt = scenario.browser.opened().last().attempt;
        scenario.browser.captureFor(attempt, QUrl(scenario.returnAddress()));
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.authentications(), 0);
    }

    void takesTheBaselineBeforeTheBrowserOpens()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath);
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        scenario.flow->continueInOwnBrowser(); // a double click
        scenario.settle();
        QVERIFY(scenario.systemBrowser.opened.isEmpty());
        QCOMPARE(scenario.http.heldCount(), 1);
        scenario.http.releaseJson(200, R"({"data":[]})");
        scenario.settle();
        QCOMPARE(scenario.systemBrowser.opened.size(), 1);
    }

    void opensItOnceMore()
    {
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        const int looks = scenario.lookUps();
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        QCOMPARE(scenario.systemBrowser.opened.size(), 2);
        QCOMPARE(scenario.lookUps(), looks);
    }

    void tellsTheChangeThatTheDashboardMade()
    {
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        QCOMPARE(scenario.askedInstances().last().query(QUrl::FullyDecoded).section(u"forSession]="_s, 1),
                 scenario.journal.entries().first().sessionId);
        scenario.wait(10s);
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(5s);
        const FlowSnapshot shot = scenario.shot();
        QCOMPARE(shot.step, Step::Result);
        QCOMPARE(shot.result.outcome, Outcome::Authorised);
        QVERIFY(shot.result.changedElsewhere);
        QCOMPARE(shot.result.instance->id, u"900"_s);
        QCOMPARE(scenario.authentications(), 0);
        QVERIFY(scenario.journal.entries().isEmpty());
        QCOMPARE(shot.history.entries.first().outcome, HistoryEntry::Outcome::Changed);
        const int asked = scenario.http.requests().size();
        scenario.wait(10min);
        QCOMPARE(scenario.http.requests().size(), asked);
    }

    void countsNoInstanceThatWasThereBefore()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.leaves({FlowScenario::instance(u"900"_s)}); // made at authorise
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        scenario.wait(60s);
        QCOMPARE(scenario.step(), Step::Consent);
    }

    void seesAChangeThatTheListDoesNotShow()
    {
        // The search finds it, and its variables are not in a list.
        InstanceScenario scenario;
        scenario.openToldConsent();
        QJsonObject made = scenario.harbourMadeNow();
        scenario.shows({made});
        scenario.flow->continueInOwnBrowser();
        scenario.wait(10s);
        QCOMPARE(scenario.step(), Step::Consent);
        InstanceScenario::change(made, u"client_secret"_s, u"value"_s, u"********"_s);
        scenario.shows({made});
        scenario.wait(5s);
        QCOMPARE(scenario.step(), Step::Result);
        QVERIFY(scenario.shot().result.changedElsewhere);
    }

    void comparesTheListWhereOneInstanceCannotBeRead()
    {
        InstanceScenario scenario;
        scenario.openToldConsent();
        QJsonObject made = scenario.harbourMadeNow();
        scenario.shows({made});
        scenario.tells(u"900"_s, 404, "{}");
        scenario.flow->continueInOwnBrowser();
        scenario.wait(10s);
        QVERIFY(scenario.shot().consent.watching);
        scenario.shows({InstanceScenario::changedAt(made, scenario.clock.now().toString(Qt::ISODate))});
        scenario.tells(u"900"_s, 404, "{}");
        scenario.wait(5s);
        QVERIFY(scenario.shot().result.changedElsewhere);
    }

    void countsNoInstanceOfAnotherMethod()
    {
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        QByteArray foreign = FlowScenario::instance(u"901"_s);
        foreign.replace(R"("102")", R"("777")");
        scenario.leaves({foreign});
        scenario.wait(60s);
        QCOMPARE(scenario.step(), Step::Consent);
    }

    void waitsForAnInstanceThatIsOnlyAnnounced()
    {
        FlowScenario scenario;
        scenario.openToldConsent(FlowScenario::consentAnswer(u"900"_s));
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s, 404,
                                       R"({"message":"Not found"})");
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        scenario.wait(5s);
        QVERIFY(scenario.shot().consent.watching);
        QVERIFY(!scenario.shot().consent.watchTrouble);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(5s);
        QVERIFY(scenario.shot().result.changedElsewhere);
    }

    void countsOnlyALaterChangeOfAnInstance()
    {
        InstanceScenario scenario;
        const QJsonObject instance = InstanceScenario::harbour(Method::PlatformFirst);
        goElsewhereWith(scenario);
        scenario.wait(10s);
        // The platform's own clock went back, or an old replica answers.
        scenario.shows({InstanceScenario::changedAt(instance, u"2026-02-01T00:00:00Z"_s)});
        scenario.wait(10s);
        QJsonObject without = instance;
        without.remove(u"updated_at"_s);
        scenario.shows({without});
        scenario.wait(10s);
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.shows({InstanceScenario::changedAt(instance, u"2026-03-16T09:00:40Z"_s)});
        scenario.wait(10s);
        QCOMPARE(scenario.step(), Step::Result);
        QVERIFY(scenario.shot().result.changedElsewhere);
        QVERIFY(scenario.shot().result.reauthorised);
        QCOMPARE(scenario.authentications(), 0);
    }

    void countsNoChangeThatThePatchItselfMade()
    {
        InstanceScenario scenario;
        const QJsonObject instance = InstanceScenario::harbour(Method::PlatformFirst);
        scenario.reviewOf(instance);
        scenario.shows({InstanceScenario::changedAt(instance, u"2026-03-16T09:00:00Z"_s)});
        scenario.openPage();
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        scenario.wait(60s);
        QCOMPARE(scenario.step(), Step::Consent);
    }

    void asksAtFirstOftenThenSeldom()
    {
        InstanceScenario scenario;
        goElsewhereWith(scenario);
        QList<qint64> times;
        int seen = scenario.fetches();
        for (int tenth = 1; tenth <= 3000; ++tenth) {
            scenario.clock.advance(100ms);
            scenario.settle();
            if (scenario.fetches() > seen)
                times.append(tenth);
            seen = scenario.fetches();
        }
        QVERIFY(times.size() > 20);
        QCOMPARE(times.first(), 20);
        QList<qint64> pauses;
        for (qsizetype i = 1; i < times.size(); ++i)
            pauses.append(times.at(i) - times.at(i - 1));
        // A tenth of a second is the grain of this clock.
        for (qsizetype i = 1; i < pauses.size(); ++i)
            QVERIFY(pauses.at(i) + 1 >= pauses.at(i - 1));
        QVERIFY(pauses.first() <= 23);
        QVERIFY(qAbs(pauses.last() - 150) <= 1);
    }

    void endsAfterTenMinutesAllTheSame()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.wait(4min);
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        QVERIFY(scenario.shot().consent.showHints);
        QVERIFY(scenario.shot().consent.showExpiryHint);
        scenario.wait(5min);
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.wait(1min);
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::ConsentTimedOut);
        const int asked = scenario.http.requests().size();
        scenario.wait(10min);
        QCOMPARE(scenario.http.requests().size(), asked);
        QCOMPARE(scenario.clock.pendingAlarms(), 0);
    }

    void tellsHowLongThePlatformKeepsIt()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        const QDateTime answered = scenario.clock.now();
        QCOMPARE(scenario.shot().consent.platformDeadline, answered.addSecs(120));
        scenario.wait(30s);
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        QCOMPARE(scenario.shot().consent.platformDeadline, answered.addSecs(120));
    }

    void stopsAskingWhenThePersonStops_data()
    {
        QTest::addColumn<int>("way");
        int way = 0;
        for (const char *name : {"cancel", "back", "another step", "start again"})
            QTest::newRow(name) << way++;
    }
    void stopsAskingWhenThePersonStops()
    {
        QFETCH(int, way);
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        scenario.wait(5s);
        if (way == 0)
            scenario.flow->cancel();
        else if (way == 1)
            scenario.flow->back();
        else if (way == 2)
            scenario.flow->openStep(Step::Settings);
        else
            scenario.http.hold(HttpMethod::Post, FlowScenario::authorisePath);
        if (way == 3)
            scenario.flow->startConsentAgain();
        scenario.settle();
        QVERIFY(scenario.step() != Step::Consent);
        QVERIFY(!scenario.shot().consent.watching);
        const int asked = scenario.http.requests().size();
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(10min);
        QCOMPARE(scenario.http.requests().size(), asked);
        QVERIFY(!scenario.shot().result.changedElsewhere);
        // What comes too late is dropped.
        scenario.paste(scenario.returnAddress());
        QCOMPARE(scenario.authentications(), 0);
    }

    void stopsWithTheProgram()
    {
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        scenario.endRun();
        QCOMPARE(scenario.clock.pendingAlarms(), 0);
    }

    void opensTheBrowserOnlyWhileItWaits()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath);
        scenario.flow->continueInOwnBrowser();
        scenario.flow->cancel();
        scenario.settle();
        scenario.http.releaseJson(200, R"({"data":[]})");
        scenario.settle();
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        QVERIFY(scenario.systemBrowser.opened.isEmpty());
    }

    void staysOnThePageUntilABrowserTookTheLink()
    {
        FlowScenario scenario;
        scenario.systemBrowser.answersAtOnce = false;
        scenario.openToldConsent();
        for (int press = 0; press < 2; ++press) {
            scenario.flow->continueInOwnBrowser();
            scenario.settle();
            const ConsentView view = scenario.shot().consent;
            QVERIFY(view.ownBrowserAsked);
            QVERIFY(view.way == Way::Embedded);
            QVERIFY(scenario.browser.isOpen());
            QCOMPARE(scenario.systemBrowser.asked, 1);
        }
        scenario.systemBrowser.answerAll();
        scenario.settle();
        const ConsentView view = scenario.shot().consent;
        QVERIFY(!view.ownBrowserAsked);
        QVERIFY(view.ownBrowserOpened);
        QVERIFY(view.way == Way::OwnBrowser);
        QVERIFY(!scenario.browser.isOpen());
    }

    void takesTheEmbeddedAnswerWhileABrowserIsBeingOpened()
    {
        FlowScenario scenario;
        scenario.systemBrowser.answersAtOnce = false;
        scenario.openToldConsent();
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, R"({"id":"900"})");
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.approve();
        QCOMPARE(scenario.authentications(), 1);
        scenario.systemBrowser.answerAll(); // too late: it decides nothing
        scenario.settle();
        QVERIFY(!scenario.shot().consent.ownBrowserOpened);
        QCOMPARE(scenario.authentications(), 1);
    }

    void ignoresTheAnswerToAnotherAttempt()
    {
        FlowScenario scenario;
        scenario.systemBrowser.answersAtOnce = false;
        scenario.openToldConsent();
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        scenario.flow->switchAccount();
        scenario.settle();
        QVERIFY(!scenario.shot().consent.ownBrowserAsked);
        scenario.systemBrowser.answerAll();
        scenario.settle();
        QVERIFY(scenario.shot().consent.way == Way::Embedded);
        QVERIFY(!scenario.shot().consent.ownBrowserOpened);
    }

    void survivesAnAnswerAfterTheEnd()
    {
        FlowScenario scenario;
        scenario.systemBrowser.answersAtOnce = false;
        scenario.openToldConsent();
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        scenario.flow.reset();
        scenario.systemBrowser.answerAll();
        QCOMPARE(scenario.systemBrowser.opened.size(), 1);
    }

    void offersTheLinkWhereThereIsNoBrowser()
    {
        FlowScenario scenario;
        scenario.systemBrowser.isThere = false;
        scenario.openToldConsent();
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        const ConsentView view = scenario.shot().consent;
        QVERIFY(view.way == Way::Embedded); // what is left
        QVERIFY(scenario.browser.isOpen());
        QVERIFY(!view.ownBrowserOpened);
        QVERIFY(view.ownBrowserMissing);
        QVERIFY(view.watching); // the link may be opened on another computer
        QVERIFY(view.link.startsWith(u"https://harbour.example/authorize?"));
        scenario.systemBrowser.isThere = true;
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        QVERIFY(!scenario.shot().consent.ownBrowserMissing);
        QVERIFY(scenario.shot().consent.way == Way::OwnBrowser);
    }

    void tellsWhyNothingIsNoticed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<FailureCause>("cause");
        QTest::addColumn<bool>("atOnce");
        for (const bool atOnce : {true, false}) {
            const char *when = atOnce ? "at the baseline" : "later";
            QTest::addRow("401 %s", when) << 401 << FailureCause::NotSignedIn << atOnce;
            QTest::addRow("403 %s", when) << 403 << FailureCause::Forbidden << atOnce;
            QTest::addRow("404 %s", when) << 404 << FailureCause::NotFound << atOnce;
        }
    }
    void tellsWhyNothingIsNoticed()
    {
        QFETCH(int, status);
        QFETCH(FailureCause, cause);
        QFETCH(bool, atOnce);
        FlowScenario scenario;
        scenario.openToldConsent();
        const auto refuse = [&] {
            scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::instancesPath, status, "{}");
        };
        if (atOnce)
            refuse();
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        QCOMPARE(scenario.systemBrowser.opened.size(), 1);
        if (!atOnce) {
            refuse();
            scenario.wait(3s);
        }
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(scenario.shot().consent.watchTrouble.has_value());
        QCOMPARE(scenario.shot().consent.watchTrouble->cause, cause);
        QVERIFY(!scenario.shot().consent.watching);
        const int asked = scenario.lookUps();
        scenario.wait(2min);
        QCOMPARE(scenario.lookUps(), asked);
        // The pasted address is as good as ever.
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, R"({"id":900})");
        scenario.paste(scenario.returnAddress());
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(!scenario.shot().result.changedElsewhere);
    }

    void goesOnAskingAfterAPassingTrouble()
    {
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        scenario.http.answerTrouble(HttpMethod::Get, FlowScenario::instancesPath,
                                    HttpTrouble::ConnectionLost);
        scenario.wait(2s);
        QVERIFY(!scenario.shot().consent.watchTrouble); // once is not worth a word
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath, 503, "{}");
        scenario.wait(3s);
        QVERIFY(scenario.shot().consent.watchTrouble);
        QVERIFY(scenario.shot().consent.watching);
        scenario.wait(3s);
        QVERIFY(!scenario.shot().consent.watchTrouble);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(5s);
        QVERIFY(scenario.shot().result.changedElsewhere);
    }

    void asksNotBeforeThePlatformAllowsIt()
    {
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        HttpAnswer busy = FakeHttpClient::jsonAnswer(429, R"({"message":"Too Many Attempts."})");
        busy.headers.emplace_back("Retry-After", "45");
        scenario.http.answer(HttpMethod::Get, FlowScenario::instancesPath, busy);
        scenario.wait(2s);
        const int asked = scenario.lookUps();
        scenario.wait(44s);
        QCOMPARE(scenario.lookUps(), asked);
        scenario.wait(2s);
        QCOMPARE(scenario.lookUps(), asked + 1);
    }

    void asksForNothingThatOnlyPastingCanBring()
    {
        FlowScenario scenario;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.press();
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        const ConsentView view = scenario.shot().consent;
        QVERIFY(view.ownBrowserOpened);
        QVERIFY(!view.watching);
        QVERIFY(!view.watchTrouble);
        QVERIFY(!view.platformMade);
        QVERIFY(!view.platformDeadline.isValid());
        const int asked = scenario.http.requests().size();
        scenario.wait(5min);
        QCOMPARE(scenario.http.requests().size(), asked);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200, R"({"id":900})");
        scenario.paste(scenario.returnAddress());
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        const QJsonObject body = scenario.sentBody(HttpMethod::Post, FlowScenario::authorisePath);
        QCOMPARE(scenario.sentVariable(body, u"oauth_authorised_code"_s), u"canary-code"_s);
    }

    void beginsInTheOwnBrowserWithoutAnEmbeddedOne_data()
    {
        QTest::addColumn<QString>("reason");
        for (const QString &reason : {u"root"_s, u"missing"_s, u"broken"_s})
            QTest::newRow(qPrintable(reason)) << reason;
    }
    void beginsInTheOwnBrowserWithoutAnEmbeddedOne()
    {
        QFETCH(QString, reason);
        FlowScenario scenario;
        scenario.browser.setUnavailableReason(reason);
        scenario.openToldConsent();
        QVERIFY(scenario.shot().consent.way == Way::OwnBrowser);
        QVERIFY(!scenario.shot().consent.canEmbed);
        QVERIFY(!scenario.shot().consent.ownBrowserOpened);
        QVERIFY(scenario.systemBrowser.opened.isEmpty());
        scenario.flow->continueInOwnBrowser();
        scenario.settle();
        QCOMPARE(scenario.systemBrowser.opened.size(), 1);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.wait(5s);
        QVERIFY(scenario.shot().result.changedElsewhere);
    }

    void goesBackToTheEmbeddedPageWithTheNextAttempt()
    {
        FlowScenario scenario;
        scenario.openInOwnBrowser();
        scenario.flow->cancel();
        scenario.settle();
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(scenario.shot().consent.way == Way::Embedded);
        QVERIFY(!scenario.shot().consent.ownBrowserOpened);
        QVERIFY(!scenario.shot().consent.pasteRefusal);
        // The address that the first attempt ended on.
        scenario.paste(u"https://stage.app.wearepatchworks.com/oauth/authenticate"_s);
        QVERIFY(*scenario.shot().consent.pasteRefusal == NavigationVerdict::OtherEnvironment);
        QCOMPARE(scenario.shot().consent.pasteRefusedHost, u"stage.app.wearepatchworks.com"_s);
    }
};

WIZARD_GUILESS_TEST(TestFlowOwnBrowser)
#include "tst_flowownbrowser.moc"
