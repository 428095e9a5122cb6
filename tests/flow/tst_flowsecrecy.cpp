// SPDX-License-Identifier: Apache-2.0
#include "app/records/recordjson.h"
#include "tests/flow/flowscenario.h"
#include "tests/support/testprogram.h"

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

// As it would stand in its file.
QString keptDraft(const FlowScenario &scenario)
{
    const FlowSnapshot shot = scenario.shot();
    MemoryRecords records = scenario.records;
    const auto draft = DraftStore(records).take(accountKey(shot.environment, shot.session.companyId));
    return draft ? QString::fromUtf8(jsonOf(*draft)) : QString();
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
    for (const ReviewCheckView &check : shot.setup.checks)
        texts += check.text;
    for (const JournalEntry &entry : scenario.journal.written())
        texts += {entry.id,         entry.account, entry.sessionId,    entry.methodId,
                  entry.instanceId, entry.name,    entry.connectorName};
    for (const QString &key : {u"environment"_s, u"staging/core"_s, u"self-hosted/core"_s})
        texts += scenario.preferences.text(key);
    texts += shot.catalogue.recentConnectorIds;
    texts += keptDraft(scenario);
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

    void keepsNoSecretOfTheDraft()
    {
        for (const Method method : {Method::ConsentFirst, Method::PlatformFirst, Method::ClientCredentials,
                                    Method::SecretClientId}) {
            FlowScenario scenario;
            scenario.begin();
            scenario.http.answerJson(HttpMethod::Post, FlowScenario::signInPath, 200,
                                     R"({"token":"canary-token"})");
            scenario.signInWithPassword();
            scenario.chooseHarbourShop(method);
            scenario.flow->editText(Field::TimeZone, u"Europe/London"_s);
            scenario.press();
            for (const QString &canary : canaries + QStringList{u"canary-token"_s}) {
                // In its own field, and in others by mistake.
                scenario.fillIn(u"client_secret"_s, u"canary-client-secret"_s);
                scenario.fillIn(u"client_id"_s,
                                method == Method::SecretClientId ? u"canary-client-secret"_s : u"harbour"_s);
                if (canary == u"canary-client-secret" || canary == u"canary-token")
                    scenario.flow->editText(Field::Name, u"Shop "_s + canary);
                scenario.wait(2s);
                tellsNoCanary(scenario);
                QVERIFY(keptDraft(scenario).contains(u"Europe/London"_s));
                QVERIFY(!keptDraft(scenario).contains(u"canary"_s));
            }
            scenario.flow->editText(Field::Name, u"Shop"_s);
            scenario.press();
            QCOMPARE(scenario.step(), Step::Review);
            scenario.wait(2s);
            QVERIFY(keptDraft(scenario).contains(u"\"Shop\""_s));
            tellsNoCanary(scenario);
        }
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
        QVERIFY(scenario.drafts.take(accountKey(scenario.shot().environment, {})) == std::nullopt);
        QVERIFY(!scenario.memoryJournal.written().isEmpty());
        QVERIFY(scenario.preferences.text(u"environment"_s).isEmpty());
        // A play's pages are this computer's alone.
        QVERIFY(scenario.browser.opened().last().rule.loopbackOnly);
    }
};

WIZARD_GUILESS_TEST(TestFlowSecrecy)
#include "tst_flowsecrecy.moc"
