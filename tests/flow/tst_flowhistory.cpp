// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using Method = InstanceScenario::Method;
using Kind = HistoryEntry::Outcome;

Q_DECLARE_METATYPE(Method)

namespace
{

const QStringList canaries{u"canary-api-key"_s, u"canary-password"_s, u"canary-client-secret"_s,
                           u"canary-code"_s,    u"canary-typed"_s,    u"platform-state-0123456789"_s};

FlowOptions ofAmelia()
{
    FlowOptions options;
    options.desktopUser = u"amelia"_s;
    return options;
}

HistoryEntry newest(const FlowScenario &scenario)
{
    return scenario.shot().history.entries.value(0);
}

QString textOf(const HistoryEntry &entry)
{
    return QStringList{
        entry.account, entry.instanceId, entry.instanceName, entry.connectorName, entry.environmentName,
        entry.host,    entry.companyId,  entry.desktopUser,  entry.signedInAs,    entry.thirdPartyAccount}
        .join(u'\n');
}

/// A history that keeps nothing.
class FullHistory : public MemoryRecords
{
public:
    void append(const QByteArray &, const LineRule &, std::function<void(bool isKept)> done) override
    {
        done(false);
    }
    bool keepLines(const LineRule &) override
    {
        ++erasures;
        return !isFull;
    }

    bool isFull = true;
    int erasures = 0;
};

} // namespace

/// What is noted down of the attempts (issue: a history, local and without secrets).
class TestFlowHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notesWhoDidWhatWhereAndWhen()
    {
        InstanceScenario scenario(ofAmelia());
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        scenario.begin();
        scenario.flow->editText(Field::CompanyId, u"42"_s);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200,
                                 R"({"token":"canary-token"})");
        scenario.signInWithPassword();
        scenario.reauthorise();
        scenario.openPage();
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, "{}");
        scenario.approve("&shop=harbour-uk");
        const HistoryEntry entry = newest(scenario);
        QCOMPARE(entry.action, HistoryEntry::Action::Reauthorise);
        QCOMPARE(entry.outcome, Kind::Authorised);
        QCOMPARE(entry.at, scenario.clock.now());
        QCOMPARE(entry.instanceId, u"900"_s);
        QCOMPARE(entry.instanceName, u"Harbour Shop – UK"_s);
        QCOMPARE(entry.connectorName, u"Harbour Shop"_s);
        QCOMPARE(entry.host, u"core.wearepatchworks.com"_s);
        QVERIFY(!entry.environmentName.isEmpty());
        QCOMPARE(entry.companyId, u"42"_s);
        QCOMPARE(entry.desktopUser, u"amelia"_s);
        QCOMPARE(entry.signedInAs, u"amelia@harbour.example"_s);
        QCOMPARE(entry.thirdPartyAccount, u"harbour-uk"_s);
        QCOMPARE(scenario.history.entries(entry.account), QList<HistoryEntry>{entry});
        QCOMPARE(scenario.shot().history.entries.first().instanceId, u"900"_s);
        QVERIFY(scenario.memoryHistory.entries(entry.account).isEmpty());
    }

    void notesHowItEnded()
    {
        InstanceScenario scenario;
        const QJsonObject instance = InstanceScenario::harbour(Method::PlatformFirst);
        scenario.reviewOf(instance);
        // Refused by the platform
        scenario.answerPatch(403, "{}");
        scenario.press();
        QCOMPARE(newest(scenario).outcome, Kind::Failed);
        QVERIFY(newest(scenario).signedInAs.isEmpty());
        // Declined at the third party
        scenario.answerPatch(200, FlowScenario::consentAnswer());
        scenario.flow->startConsentAgain();
        scenario.settle();
        scenario.capture(scenario.callback("error=access_denied&state=platform-state-0123456789"));
        QCOMPARE(newest(scenario).outcome, Kind::Declined);
        // No answer, then a change that is seen
        scenario.answerPatch(200, FlowScenario::consentAnswer());
        scenario.flow->startConsentAgain();
        scenario.settle();
        scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authenticatePath,
                                    HttpTrouble::ConnectionLost);
        scenario.approve();
        QCOMPARE(newest(scenario).outcome, Kind::Unknown);
        QCOMPARE(scenario.shot().history.entries.size(), 3);
        scenario.flow->lookUp();
        scenario.settle();
        QCOMPARE(scenario.shot().history.entries.size(), 3); // found the same: no news
        scenario.shows({InstanceScenario::changedAt(instance, u"2026-03-16T09:00:30Z"_s)});
        scenario.flow->lookUp();
        scenario.settle();
        QCOMPARE(newest(scenario).outcome, Kind::Changed);
        QCOMPARE(scenario.shot().history.entries.size(), 4);
        QCOMPARE(scenario.shot().history.entries.first().instanceId, u"900"_s);
        QCOMPARE(scenario.history.entries(newest(scenario).account).size(), 4);
    }

    void notesANewInstance()
    {
        InstanceScenario scenario;
        scenario.reviewHarbourShop(Method::ClientCredentials);
        scenario.leaves({FlowScenario::instance(u"901"_s, u"Harbour Shop"_s, Method::ClientCredentials)});
        scenario.authorise(200, R"({"id":901})");
        QCOMPARE(newest(scenario).action, HistoryEntry::Action::Authorise);
        QCOMPARE(newest(scenario).outcome, Kind::Authorised);
        QCOMPARE(newest(scenario).instanceId, u"901"_s);
        scenario.flow->addAnother();
        scenario.settle();
        scenario.flow->cancel();
        scenario.settle();
        QCOMPARE(scenario.shot().history.entries.size(), 1);
    }

    void readsWhatIsKeptOfThisAccountAlone()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::ClientCredentials));
        for (int i = 0; i < 2; ++i) {
            scenario.answerPatch(200, R"({"id":900})");
            scenario.press();
            QCOMPARE(scenario.step(), Step::Result);
            scenario.goHome();
            scenario.reauthorise();
        }
        HistoryEntry other = newest(scenario);
        other.account = u"https://another.example"_s;
        scenario.history.append(other, [](bool) {});
        scenario.signIn();
        QCOMPARE(scenario.shot().history.entries.size(), 2);
        QVERIFY(scenario.shot().history.entries.at(0).at >= scenario.shot().history.entries.at(1).at);
        scenario.flow->signOut();
        scenario.settle();
        QVERIFY(scenario.shot().history.entries.isEmpty());
        scenario.flow->eraseHistory(); // not signed in: whose?
        QCOMPARE(scenario.history.entries(other.account).size(), 1);
    }

    void isErased()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::ClientCredentials));
        scenario.carryOut(Method::ClientCredentials);
        const QString account = newest(scenario).account;
        scenario.goHome();
        scenario.flow->showPlace(Step::History);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::History);
        scenario.flow->eraseHistory();
        scenario.settle();
        QVERIFY(scenario.shot().history.entries.isEmpty());
        QVERIFY(scenario.history.entries(account).isEmpty());
    }

    void staysInMemoryInARunThatKeepsNothing()
    {
        FlowOptions options;
        options.nothingKept = true;
        InstanceScenario scenario(options);
        scenario.reviewOf(InstanceScenario::harbour(Method::ClientCredentials));
        scenario.carryOut(Method::ClientCredentials);
        QCOMPARE(scenario.shot().history.entries.size(), 1);
        const QString account = newest(scenario).account;
        QVERIFY(scenario.history.entries(account).isEmpty());
        QCOMPARE(scenario.memoryHistory.entries(account).size(), 1);
    }

    void saysThatItCannotBeKept()
    {
        InstanceScenario scenario;
        FullHistory full;
        History history(full);
        const FlowPorts ports = scenario.ports();
        FlowStores kept{ports.kept.secrets, ports.kept.preferences, ports.kept.journal, history,
                        ports.kept.queue,   ports.kept.drafts};
        scenario.shows({InstanceScenario::harbour(Method::ClientCredentials)});
        scenario.endRun();
        scenario.flow =
            std::make_unique<SetupFlow>(FlowPorts{ports.http, ports.clock, ports.random, ports.browsers,
                                                  ports.demo, ports.systemBrowser, kept, ports.memory});
        scenario.flow->begin();
        scenario.settle();
        scenario.signInWithKey();
        scenario.reauthorise();
        scenario.carryOut(Method::ClientCredentials);
        // What was done is done.
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::HistoryUnwritable);
        QCOMPARE(scenario.shot().history.entries.size(), 1);
        scenario.goHome();
        QVERIFY(!scenario.shot().failure);
        scenario.flow->showPlace(Step::History);
        scenario.flow->eraseHistory();
        scenario.settle();
        QCOMPARE(scenario.shot().failure->cause, FailureCause::HistoryUnwritable);
        scenario.flow->cure();
        QCOMPARE(full.erasures, 2);
        QCOMPARE(scenario.step(), Step::History);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::HistoryUnwritable);
        full.isFull = false;
        scenario.flow->cure();
        QCOMPARE(scenario.step(), Step::History);
        QVERIFY(!scenario.shot().failure);
        QVERIFY(scenario.shot().history.entries.isEmpty());
        scenario.endRun();
    }

    void keepsNoSecret_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray echo =
            R"({"message":"canary-client-secret canary-code canary-typed canary-api-key",)"
            R"("errors":{"canary-code":["canary-client-secret"]}})";
        QTest::newRow("consent first, done") << Method::ConsentFirst << 200 << QByteArray(R"({"id":900})");
        QTest::newRow("consent first, refused") << Method::ConsentFirst << 400 << echo;
        QTest::newRow("consent first, broken") << Method::ConsentFirst << 500 << echo;
        QTest::newRow("platform first, done") << Method::PlatformFirst << 200 << QByteArray("{}");
        QTest::newRow("platform first, refused") << Method::PlatformFirst << 400 << echo;
        QTest::newRow("platform first, broken") << Method::PlatformFirst << 500 << echo;
    }
    void keepsNoSecret()
    {
        QFETCH(Method, method);
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(method));
        scenario.fillIn(u"client_secret"_s, u"canary-client-secret"_s);
        scenario.fillIn(u"scope"_s, u"canary-typed"_s);
        if (method == Method::ConsentFirst) {
            scenario.press();
            scenario.answerPatch(status, answer);
        } else {
            scenario.openPage();
            scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, status, answer);
        }
        scenario.approve();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().history.entries.size(), 1);
        QStringList told{scenario.shot().result.details, textOf(newest(scenario))};
        for (const JournalEntry &entry : scenario.journal.written())
            told += {entry.id,         entry.account, entry.sessionId,    entry.methodId,
                     entry.instanceId, entry.name,    entry.connectorName};
        QVERIFY(!scenario.journal.written().isEmpty());
        // The scope is no secret, but is nobody's business in a record either.
        for (const QString &canary : canaries) {
            for (const QString &text : std::as_const(told))
                QVERIFY2(canary == u"canary-typed" || !text.contains(canary), qPrintable(canary));
        }
        QVERIFY(!told.at(1).contains(u"canary-typed"));
    }
};

WIZARD_GUILESS_TEST(TestFlowHistory)
#include "tst_flowhistory.moc"
