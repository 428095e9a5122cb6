// SPDX-License-Identifier: Apache-2.0
#include "app/records/recordjson.h"
#include "tests/flow/instancescenario.h"
#include "tests/support/fakerecords.h"
#include "tests/support/ondisk.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

namespace
{

QString account(const QString &companyId = {})
{
    return accountKey(productionEnvironment(), companyId);
}

struct Runs {
    FakeRecords records;
    DraftStore store{records};
    InstanceScenario world;
    SetupFlow &flow() { return *world.flow; }
    std::optional<KeptDraft> kept(const QString &companyId = {})
    {
        return DraftStore(records).take(account(companyId));
    }

    explicit Runs(const FlowOptions &options = {})
        : world(options)
    {
        world.keptDrafts = &store;
    }
    void start(const QString &companyId = {})
    {
        world.begin();
        world.flow->editText(Field::CompanyId, companyId);
        world.signInWithKey();
        QCOMPARE(world.step(), Step::Home);
    }
    /// Up to Credentials with everything typed.
    void type(Method method = Method::ConsentFirst)
    {
        world.chooseHarbourShop(method);
        flow().editText(Field::Name, u"Harbour Shop – UK"_s);
        flow().editText(Field::TimeZone, u"Europe/London"_s);
        world.press();
        QCOMPARE(world.step(), Step::Credentials);
        world.fillIn(u"client_id"_s, u"harbour-client"_s);
        world.fillIn(u"client_secret"_s, u"canary-client-secret"_s);
        world.settle();
    }
    /// Without a last word; the next run signs in.
    void killAndStart()
    {
        records.isKilled = true;
        world.endRun();
        records.isKilled = false;
        start();
    }
    void goHome()
    {
        flow().cancel();
        world.settle();
        QCOMPARE(world.step(), Step::Home);
    }
    void add()
    {
        flow().addInstance();
        world.settle();
    }
};

/// What is in the file changes between two runs.
void change(Runs &runs, const std::function<void(KeptDraft &)> &action)
{
    KeptDraft draft = *runs.kept();
    action(draft);
    DraftStore file(runs.records);
    file.take(draft.account);
    QVERIFY(file.write(draft));
}

QByteArray catalogueOf(const QByteArray &connectors, int page = 1, int pages = 1)
{
    return R"({"meta":{"current_page":)" + QByteArray::number(page) + R"(,"last_page":)" +
           QByteArray::number(pages) + R"(},"data":[)" + connectors + "]}";
}

const QByteArray quayside =
    R"({"id":12,"name":"quayside","label":"Quayside Books","authentication_implementations":[{"id":201,
    "name":"Sign in","authentication_type":{"name":"OAuth 2 Authorisation Code"},"variables":[]}]})";

QByteArray harbour(const QByteArray &variables, const QByteArray &methodId = "101")
{
    return R"({"id":11,"name":"harbour","label":"Harbour Shop","authentication_implementations":[{"id":)" +
           methodId +
           R"(,"name":"Sign in","authentication_type":{"name":"OAuth 2 Authorisation Code"},"variables":[)" +
           variables + "]}]}";
}

} // namespace

/// What was typed for a new instance is back after a kill, a crash or a closed window.
class TestFlowKeptDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isBackAfterAKill()
    {
        Runs runs;
        runs.start();
        runs.type();
        runs.world.wait(1s);
        runs.killAndStart();
        QVERIFY(runs.world.shot().home.keptDraft);
        QCOMPARE(runs.world.shot().home.keptDraft->connectorName, u"Harbour Shop"_s);
        QVERIFY2(runs.world.shot().setup.draft.connectorId.isEmpty(), "nobody has asked for it yet");

        runs.add();
        const FlowSnapshot shot = runs.world.shot();
        QCOMPARE(shot.step, Step::Connector);
        QCOMPARE(shot.setup.draft.connectorId, u"11"_s);
        QCOMPARE(shot.setup.draft.methodId, u"101"_s);
        QCOMPARE(shot.setup.draft.settings.name, u"Harbour Shop – UK"_s);
        QCOMPARE(shot.setup.draft.settings.timeZone, u"Europe/London"_s);
        QCOMPARE(shot.setup.draft.settings.dateFormat, u"c"_s);
        QCOMPARE(runs.world.typed(u"client_id"_s), u"harbour-client"_s);
        QCOMPARE(runs.world.typed(u"scope"_s), u"orders.read"_s);
        QVERIFY2(runs.world.typed(u"client_secret"_s).isEmpty(), "secrets are asked for again");
        QVERIFY(!shot.home.keptDraft);
        QVERIFY(!shot.failure);

        runs.flow().openStep(Step::Credentials);
        QCOMPARE(runs.world.step(), Step::Credentials);
        runs.world.press();
        const int secret = shot.setup.method->indexOf(u"client_secret"_s);
        QCOMPARE(runs.world.shot().focusField, (FieldId{Field::Variable, secret}));
        runs.world.fillIn(u"client_secret"_s, u"canary-client-secret"_s);
        runs.world.press();
        QCOMPARE(runs.world.step(), Step::Review);
    }

    void isBackAsOftenAsTheProgramEnds()
    {
        Runs runs;
        runs.start();
        runs.type();
        for (int run = 0; run < 3; ++run) {
            runs.start(); // the window was closed: what was typed last is kept, too
            QVERIFY(runs.world.shot().home.keptDraft);
            if (run == 1)
                continue; // it waits as long as nobody asks for it
            runs.add();
            QCOMPARE(runs.world.shot().setup.draft.settings.name, u"Harbour Shop – UK"_s);
            QCOMPARE(runs.world.typed(u"client_id"_s), u"harbour-client"_s);
            runs.flow().cancel();
        }
    }

    void isNotWrittenAtEachKey()
    {
        Runs runs;
        runs.start();
        runs.world.chooseHarbourShop(Method::ConsentFirst);
        runs.world.wait(1s);
        const qsizetype before = runs.records.written.size();
        for (const QString &text : {u"H"_s, u"Ha"_s, u"Har"_s, u"Harb"_s}) {
            runs.flow().editText(Field::Name, text);
            runs.world.settle();
            runs.world.wait(200ms);
        }
        QCOMPARE(runs.records.written.size(), before);
        runs.world.wait(200ms);
        QCOMPARE(runs.records.written.size(), before + 1);
        QCOMPARE(runs.kept()->settings, (QList<KeptDraft::Setting>{{Field::Name, u"Harb"_s}}));
        runs.world.wait(10s);
        QCOMPARE(runs.records.written.size(), before + 1);
    }

    void holdsNoSecret()
    {
        Runs runs;
        runs.start();
        runs.type();
        runs.world.wait(1s);
        const QByteArray json = jsonOf(*runs.kept());
        QVERIFY2(!json.contains("canary"), json.constData());
        QVERIFY(json.contains("harbour-client"));
        QVERIFY2(!json.contains("orders.read"), "a default is the catalogue's to tell");
    }

    void keepsNoTextThatMayBeSecret_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("the secret by mistake") << u"canary-client-secret"_s;
        QTest::newRow("the secret within") << u"Bearer canary-client-secret"_s;
        QTest::newRow("the key one signed in with") << u"x canary-api-key"_s;
        QTest::newRow("a mask") << u"••••••"_s;
        QTest::newRow("half a mask") << u"********1234"_s;
        QTest::newRow("a private key") << u"-----BEGIN PRIVATE KEY-----"_s;
        QTest::newRow("a password in an address") << u"https://me:word@harbour.example/"_s;
    }
    void keepsNoTextThatMayBeSecret()
    {
        QFETCH(QString, text);
        Runs runs;
        runs.start();
        runs.type();
        runs.world.fillIn(u"scope"_s, text);
        runs.flow().editText(Field::Name, text);
        runs.world.wait(1s);
        QCOMPARE(runs.kept()->values, (QList<KeptDraft::Value>{{u"client_id"_s, 0, u"harbour-client"_s}}));
        QCOMPARE(runs.kept()->settings, (QList<KeptDraft::Setting>{{Field::TimeZone, u"Europe/London"_s}}));
    }

    void keepsNoValueOfADoubtfulName_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("isKept");
        for (const char *key : {"api_secret", "Password", "access_token", "refreshToken", "api_key", "apiKey",
                                "private_key", "consumer key", "oauth_authorised_code", "pem", "pwd"})
            QTest::newRow(key) << QString::fromLatin1(key) << false;
        for (const char *key :
             {"client_id", "store_name", "base_url", "account", "realm", "scope", "keyword"})
            QTest::newRow(key) << QString::fromLatin1(key) << true;
    }
    void keepsNoValueOfADoubtfulName()
    {
        QFETCH(QString, key);
        QFETCH(bool, isKept);
        Variable variable;
        variable.key = key;
        variable.required = true;
        QCOMPARE(isKeepable(variable), isKept);
        variable.key = u"x"_s;
        variable.label = key;
        QCOMPARE(isKeepable(variable), isKept);
        variable.label.clear();
        variable.secret = true;
        QVERIFY(!isKeepable(variable));
        variable.secret = false;
        variable.locked = true;
        QVERIFY(!isKeepable(variable));
    }

    void isRemovedAfterASuccess()
    {
        Runs runs;
        runs.start();
        runs.type(Method::ClientCredentials);
        runs.world.wait(1s);
        QVERIFY(runs.kept());
        runs.world.press();
        runs.world.leaves({FlowScenario::instance(u"900"_s)});
        runs.world.authorise(200, R"({"id":"900"})");
        QCOMPARE(runs.world.shot().result.outcome, Outcome::Authorised);
        QVERIFY(!runs.kept());

        // Nor does it come back when another instance takes the result's place.
        runs.world.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        runs.world.goHome();
        runs.world.reauthorise();
        runs.world.wait(5s);
        runs.goHome();
        runs.world.wait(5s);
        QVERIFY(!runs.kept());
        runs.add();
        QVERIFY(runs.world.shot().setup.draft.connectorId.isEmpty());
        QVERIFY(runs.world.shot().setup.draft.settings.name.isEmpty());
        runs.start();
        QVERIFY(!runs.world.shot().home.keptDraft);
    }

    void staysAfterAFailure()
    {
        Runs runs;
        runs.start();
        runs.type(Method::ClientCredentials);
        runs.world.press();
        runs.world.leaves({});
        runs.world.authorise(403, "{}");
        QCOMPARE(runs.world.shot().result.outcome, Outcome::Failed);
        runs.killAndStart();
        QVERIFY(runs.world.shot().home.keptDraft);
    }

    void isRemovedBySigningOut()
    {
        Runs runs;
        runs.start();
        runs.type();
        runs.world.wait(1s);
        QVERIFY(runs.kept());
        runs.flow().signOut();
        runs.world.settle();
        QVERIFY(!runs.kept());
        runs.world.wait(5s);
        runs.start();
        QVERIFY(!runs.world.shot().home.keptDraft);

        // Also where it only waited.
        runs.type();
        runs.start();
        QVERIFY(runs.world.shot().home.keptDraft);
        runs.flow().signOut();
        runs.world.settle();
        QVERIFY(!runs.kept());
        QVERIFY(!runs.world.shot().home.keptDraft);
    }

    void isRemovedAtThePersonsWord()
    {
        Runs runs;
        runs.start();
        runs.type();
        runs.start();
        runs.flow().discardDraft();
        runs.world.settle();
        QVERIFY(!runs.world.shot().home.keptDraft);
        QVERIFY(!runs.kept());
        runs.add();
        QVERIFY(runs.world.shot().setup.draft.connectorId.isEmpty());
    }

    void belongsToItsAccount()
    {
        Runs runs;
        runs.start(u"42"_s);
        runs.type();
        runs.start(u"43"_s);
        QVERIFY(!runs.world.shot().home.keptDraft);
        runs.add();
        QVERIFY(runs.world.shot().setup.draft.connectorId.isEmpty());
        runs.start(u"42"_s);
        QVERIFY(runs.world.shot().home.keptDraft);
        QVERIFY(!runs.kept(u"43"_s));
    }

    void staysInMemoryWhereNothingIsKept_data()
    {
        QTest::addColumn<bool>("demo");
        QTest::newRow("--play") << false;
        QTest::newRow("--demo") << true;
    }
    void staysInMemoryWhereNothingIsKept()
    {
        QFETCH(bool, demo);
        QTemporaryDir folder;
        OnDisk<DraftStore> files(folder.path());
        FlowOptions options;
        options.demo = demo;
        options.nothingKept = !demo;
        InstanceScenario scenario(options);
        scenario.keptDrafts = &*files;
        scenario.begin();
        scenario.signInWithKey();
        scenario.chooseHarbourShop(Method::ConsentFirst);
        scenario.fillHarbourShop();
        scenario.wait(2s);
        const FlowSnapshot shot = scenario.shot();
        QVERIFY(scenario.memoryDrafts.take(accountKey(shot.environment, shot.session.companyId)));
        scenario.endRun();
        QVERIFY(!QFile::exists(folder.filePath(u"draft"_s)));
    }

    void tellsThatItsConnectorIsGone_data()
    {
        QTest::addColumn<QByteArray>("connectors");
        QTest::newRow("connector") << quayside;
        QTest::newRow("method") << harbour({}, "107");
    }
    void tellsThatItsConnectorIsGone()
    {
        QFETCH(QByteArray, connectors);
        Runs runs;
        runs.start();
        runs.type();
        runs.world.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                         catalogueOf(connectors));
        runs.start();
        runs.add();
        const FlowSnapshot shot = runs.world.shot();
        QCOMPARE(shot.step, Step::Connector);
        QCOMPARE(shot.failure->cause, FailureCause::NotFound);
        QVERIFY(!shot.setup.connector);
        QVERIFY(!shot.setup.method);
        QVERIFY(shot.setup.draft.connectorId.isEmpty());
        QCOMPARE(shot.setup.draft.settings.name, u"Harbour Shop – UK"_s);
    }

    void takesWhatAChangedMethodStillHas()
    {
        Runs runs;
        runs.start();
        runs.type();
        runs.world.fillIn(u"scope"_s, u"all"_s);
        // Others stand before them, one has become secret, and one is new.
        runs.world.http.answerAlwaysJson(
            HttpMethod::Get, FlowScenario::systemsPath, 200,
            catalogueOf(harbour(R"({"id":20,"key":"region","pivot":{"required":true}},
                {"id":3,"key":"scope","secret":true,"pivot":{"configurable":true}},
                {"id":1,"key":"client_id","pivot":{"required":true}})")));
        runs.start();
        runs.add();
        QCOMPARE(runs.world.typed(u"client_id"_s), u"harbour-client"_s);
        QVERIFY(runs.world.typed(u"scope"_s).isEmpty());
        QVERIFY(runs.world.typed(u"region"_s).isEmpty());
        runs.flow().openStep(Step::Credentials);
        runs.world.press();
        QCOMPARE(runs.world.step(), Step::Credentials);
        QCOMPARE(runs.world.shot().problems.size(), 1);
    }

    void trustsNothingThatItReads()
    {
        Runs runs;
        runs.start();
        runs.type();
        runs.world.endRun();
        change(runs, [](KeptDraft &draft) {
            draft.reached = KeptDraft::Reached::Review;
            draft.settings = {{Field::RateLimitUnit, u"fortnight"_s}, {Field::ConnectionPool, u"999"_s}};
            draft.values = {{u"client_secret"_s, 0, u"planted"_s},
                            {u"response_type_key"_s, 0, u"planted"_s},
                            {u"client_id"_s, -1, u"planted"_s},
                            {u"client_id"_s, 1, u"planted"_s}};
        });
        runs.start();
        runs.add();
        for (const Secret &value : runs.world.shot().setup.draft.values)
            QVERIFY(value.reveal() != u"planted"_s);
        QCOMPARE(runs.world.shot().setup.draft.settings.rateLimitUnit, RateLimitUnit::Second);
        runs.flow().openStep(Step::Review);
        QCOMPARE(runs.world.step(), Step::Connector);
        runs.flow().openStep(Step::Settings);
        runs.world.press();
        QVERIFY2(runs.world.step() == Step::Settings, "the pool is not known");
    }

    void waitsForItsConnector()
    {
        Runs runs;
        runs.start();
        runs.type();
        runs.world.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                         catalogueOf(quayside, 1, 2));
        runs.world.http.hold(HttpMethod::Get, FlowScenario::systemsPath + u"?page=2"_s);
        runs.start();
        QCOMPARE(runs.world.http.heldCount(), 1);
        runs.add();
        QVERIFY(runs.world.shot().setup.draft.connectorId.isEmpty());
        QVERIFY(!runs.world.shot().failure);
        QCOMPARE(runs.world.shot().setup.draft.settings.name, u"Harbour Shop – UK"_s);
        QVERIFY(runs.kept()->connectorId == u"11"_s);
        runs.world.http.releaseJson(200, catalogueOf(harbour(R"({"id":1,"key":"client_id",
            "pivot":{"required":true}})"),
                                                     2, 2));
        runs.world.settle();
        QCOMPARE(runs.world.shot().setup.draft.connectorId, u"11"_s);
        QCOMPARE(runs.world.typed(u"client_id"_s), u"harbour-client"_s);
    }

    void doesNotTakeThePlaceOfAnotherChoice()
    {
        Runs runs;
        runs.start();
        runs.type();
        runs.world.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                         catalogueOf(quayside, 1, 2));
        runs.world.http.hold(HttpMethod::Get, FlowScenario::systemsPath + u"?page=2"_s);
        runs.start();
        QCOMPARE(runs.world.http.heldCount(), 1);
        runs.add();
        runs.flow().chooseConnector(u"12"_s);
        runs.world.settle();
        runs.world.http.releaseJson(200, catalogueOf(harbour({}), 2, 2));
        runs.world.settle();
        QCOMPARE(runs.world.shot().setup.draft.connectorId, u"12"_s);
        QCOMPARE(runs.world.shot().setup.draft.settings.name, u"Harbour Shop – UK"_s);
        runs.world.wait(1s);
        QCOMPARE(runs.kept()->connectorId, u"12"_s);
    }

    void leavesAReauthorisationAlone()
    {
        Runs runs;
        runs.start();
        runs.type();
        runs.world.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        runs.start();
        const KeptDraft before = *runs.kept();
        runs.world.reauthorise();
        QCOMPARE(runs.world.step(), Step::Review);
        runs.flow().editText(Field::Name, u"Of the other one"_s);
        runs.world.wait(5s);
        QCOMPARE(runs.kept(), std::optional(before));
        runs.goHome();
        runs.add();
        QCOMPARE(runs.world.shot().setup.draft.settings.name, u"Harbour Shop – UK"_s);

        // Once it is gone on with, it is kept while another instance is re-authorised.
        runs.goHome();
        runs.world.reauthorise();
        runs.flow().editText(Field::Name, u"Of the other one"_s);
        runs.world.wait(5s);
        runs.killAndStart();
        QCOMPARE(runs.kept()->settings.first().text, u"Harbour Shop – UK"_s);
        QCOMPARE(runs.kept()->values, before.values);
    }

    void looksForWhatItsAttemptLeft()
    {
        Runs runs;
        runs.start();
        runs.type(Method::PlatformFirst);
        runs.world.press();
        runs.world.http.hold(HttpMethod::Post, FlowScenario::authorisePath);
        runs.world.press();
        QCOMPARE(runs.world.http.heldCount(), 1);
        runs.killAndStart();
        QCOMPARE(runs.world.shot().home.unfinished.size(), 1);

        runs.add();
        runs.flow().openStep(Step::Credentials);
        runs.world.fillIn(u"client_secret"_s, u"canary-client-secret"_s);
        runs.world.press();
        QCOMPARE(runs.world.step(), Step::Review);
        runs.world.goOnWithWhatIsThere();
        QCOMPARE(runs.world.step(), Step::Consent);
        QCOMPARE(runs.world.sentBody(HttpMethod::Patch, FlowScenario::patchPath).value(u"name"_s).toString(),
                 u"Harbour Shop – UK"_s);
    }

    void goesWithTheHalfMadeWorkThatWasItsOwn()
    {
        for (const bool isGoneOnWith : {false, true}) {
            Runs runs;
            runs.start();
            runs.type();
            runs.world.press();
            runs.world.http.hold(HttpMethod::Post, FlowScenario::authorisePath);
            runs.world.press();
            runs.world.approve();
            runs.killAndStart();
            if (isGoneOnWith) {
                runs.add();
                runs.goHome();
            }
            runs.world.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ConsentFirst)});
            runs.flow().resumeUnfinished(runs.world.shot().home.unfinished.first().id);
            runs.world.settle();
            QVERIFY(runs.kept());
            runs.flow().adopt(u"900"_s);
            runs.world.settle();
            QCOMPARE(runs.world.shot().result.outcome, Outcome::Authorised);
            runs.world.goHome();
            QVERIFY(!runs.kept());
            QVERIFY(!runs.world.shot().home.keptDraft);
            runs.add();
            QVERIFY(runs.world.shot().setup.draft.connectorId.isEmpty());
        }
    }

    void goesOnWhereItCannotBeKept()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        OnDisk<DraftStore> files(folder.filePath(u"file"_s));
        InstanceScenario scenario;
        scenario.keptDrafts = &*files;
        scenario.reviewHarbourShop(Method::ConsentFirst);
        scenario.wait(5s);
        QVERIFY(!scenario.shot().failure);
        scenario.endRun();
    }
};

WIZARD_GUILESS_TEST(TestFlowKeptDraft)
#include "tst_flowkeptdraft.moc"
