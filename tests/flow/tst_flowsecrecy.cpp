// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/flowscenario.h"

#include <QTest>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

namespace
{

const QStringList canaries{u"canary-api-key"_s, u"canary-password"_s, u"canary-client-secret"_s,
                           u"canary-code"_s, u"platform-state-0123456789"_s};

QStringList textsOf(const std::optional<Failure> &failure)
{
    if (!failure)
        return {};
    QStringList texts{failure->detail, failure->platformMessage, failure->host};
    texts += failure->keys;
    for (const Problem &problem : failure->problems)
        texts += {problem.detail, problem.text};
    return texts;
}

// Everything that the flow tells in words or keeps, credentials of the draft and the keychain apart.
QString everythingTold(const FlowScenario &scenario)
{
    const FlowSnapshot shot = scenario.shot();
    QStringList texts{shot.result.details,      shot.result.name,           shot.result.accountHint,
                      shot.consent.issuerAsked, shot.consent.returnAddress, shot.consent.browser.host};
    texts += textsOf(shot.failure);
    texts += textsOf(shot.result.failure);
    texts += textsOf(shot.consent.notice);
    for (const Problem &problem : shot.problems)
        texts += {problem.detail, problem.text};
    for (const ReviewCheckView &check : shot.checks)
        texts += check.text;
    for (const JournalEntry &entry : scenario.journal.written())
        texts += {entry.id,         entry.account, entry.sessionId,    entry.methodId,
                  entry.instanceId, entry.name,    entry.connectorName};
    for (const QString &key : {u"environment"_s, u"staging/core"_s, u"self-hosted/core"_s})
        texts += scenario.preferences.text(key);
    texts += shot.recentConnectorIds;
    return texts.join(u'\n');
}

void tellsNoCanary(const FlowScenario &scenario)
{
    const QString told = everythingTold(scenario);
    for (const QString &canary : canaries)
        QVERIFY2(!told.contains(canary), qPrintable(canary + u" in: "_s + told));
}

} // namespace

class TestFlowSecrecy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsNoSecretThatThePlatformEchoes_data()
    {
        QTest::addColumn<int>("status");
        for (int status : {400, 403, 409, 422, 500})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }
    void tellsNoSecretThatThePlatformEchoes()
    {
        QFETCH(int, status);
        const QByteArray echo = R"({"message":"canary-client-secret with canary-api-key and canary-code",
            "errors":{"name":["canary-client-secret"],"canary-client-secret":["canary-code"]}})";
        for (const Method method : {Method::ConsentFirst, Method::PlatformFirst}) {
            FlowScenario scenario;
            scenario.leaves({});
            scenario.reviewHarbourShop(method);
            scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, status, echo);
            scenario.press();
            if (method == Method::ConsentFirst)
                scenario.approve();
            QCOMPARE(scenario.posts(), 1);
            const QString told = everythingTold(scenario);
            QVERIFY(!told.contains(u"canary-client-secret"));
            QVERIFY(!told.contains(u"canary-api-key"));
            if (method == Method::ConsentFirst)
                QVERIFY(!told.contains(u"canary-code"));
        }
    }

    void tellsNoSecretOfACallback_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const QByteArray echo = R"({"message":"canary-code platform-state-0123456789 canary-api-key"})";
        QTest::newRow("400") << 400 << echo;
        QTest::newRow("500") << 500 << echo;
        QTest::newRow("another form") << 200 << QByteArray(R"({"canary-code":"canary-code"})");
    }
    void tellsNoSecretOfACallback()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.leaves({});
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, status, body);
        scenario.approve();
        QCOMPARE(scenario.step(), Step::Result);
        QVERIFY(!scenario.shot().result.details.isEmpty());
        tellsNoCanary(scenario);
    }

    void tellsNoSecretThatTheThirdPartyEchoes()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.leaves({});
        scenario.capture(scenario.callback("error=server_error&error_description=canary-client-secret%20"
                                           "platform-state-0123456789&state=platform-state-0123456789"));
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::ConsentError);
        tellsNoCanary(scenario);
    }

    void tellsNoSecretOfASuccess()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200,
                                 R"({"token":"canary-token"})");
        scenario.signInWithPassword();
        scenario.chooseHarbourShop(Method::PlatformFirst);
        scenario.fillHarbourShop();
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.authorise(200, FlowScenario::consentAnswer());
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, "{}");
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        tellsNoCanary(scenario);
        QVERIFY(!everythingTold(scenario).contains(u"canary-token"));
    }

    void keepsNoSecretOutsideTheKeychain()
    {
        FlowScenario scenario;
        scenario.begin();
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        QCOMPARE(scenario.keychain.entries().size(), size_t(1));
        for (const QString &call : scenario.keychain.calls())
            QVERIFY2(!call.contains(u"canary"), "names hold no secret");
        tellsNoCanary(scenario);
    }

    void sendsTheCredentialToThePlatformAlone()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        for (const HttpRequest &request : scenario.http.requests())
            QCOMPARE(request.url.host(), u"core.wearepatchworks.com"_s);
        QVERIFY(!scenario.browser.opened().last().url.toString().contains(u"canary-client-secret"));
        QVERIFY(!scenario.browser.opened().last().rule.loopbackOnly);
    }

    void usesMemoryAloneWhenNothingIsToBeKept()
    {
        FlowOptions options;
        options.nothingKept = true;
        FlowScenario scenario(options);
        scenario.begin();
        QVERIFY(!scenario.shot().signIn.canKeepSignedIn);
        scenario.flow->setKeepSignedIn(true);
        scenario.signInWithKey();
        scenario.chooseHarbourShop(Method::PlatformFirst);
        scenario.fillHarbourShop();
        scenario.authorise(200, FlowScenario::consentAnswer());
        QVERIFY(scenario.keychain.calls().isEmpty());
        QVERIFY(scenario.journal.written().isEmpty());
        QVERIFY(!scenario.memoryJournal.written().isEmpty());
        QVERIFY(scenario.preferences.text(u"environment"_s).isEmpty());
        // A play's pages are this computer's alone.
        QVERIFY(scenario.browser.opened().last().rule.loopbackOnly);
    }
};

QTEST_GUILESS_MAIN(TestFlowSecrecy)
#include "tst_flowsecrecy.moc"
