// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using Method = InstanceScenario::Method;

namespace
{

QStringList idsOf(const FlowScenario &scenario)
{
    QStringList ids;
    for (const Instance &instance : scenario.shot().home.instances)
        ids.append(instance.id);
    return ids;
}

// The catalogue without, or with another form of, the method 102.
QByteArray catalogueWith(const QByteArray &method)
{
    return R"({"meta":{"current_page":1,"last_page":1,"total":1},"data":[{"id":11,"name":"harbour",)"
           R"("label":"Harbour Shop","authentication_implementations":[)" +
           method + "]}]}";
}

const QByteArray otherMethod = R"({"id":199,"name":"Other","authentication_type":{"name":"OAuth 1"}})";

} // namespace

/// The company's instances: the list, and the one that is open.
class TestFlowInstances : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWithoutVariables()
    {
        InstanceScenario scenario;
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst),
                        InstanceScenario::harbour(Method::ConsentFirst, u"901"_s)});
        scenario.signIn();
        QCOMPARE(idsOf(scenario), (QStringList{u"900"_s, u"901"_s}));
        QCOMPARE(scenario.lists(), 1);
        const auto asked = scenario.http.requestsTo(HttpMethod::Get, FlowScenario::instancesPath);
        QVERIFY(!asked.first().url.query(QUrl::FullyDecoded).contains(u"variables"));
        QCOMPARE(scenario.fetches(), 0);
    }

    void loadsLongListsBehindALimit_data()
    {
        QTest::addColumn<QByteArray>("retryAfter"); // of the refusal
        QTest::addColumn<bool>("counts");           // successes tell how many requests are left
        QTest::addColumn<int>("pause");             // seconds
        QTest::newRow("told") << QByteArray("30") << false << 30;
        QTest::newRow("not told") << QByteArray() << false << 60;
        QTest::newRow("counted") << QByteArray("30") << true << 60;
    }
    void loadsLongListsBehindALimit()
    {
        QFETCH(const QByteArray, retryAfter);
        QFETCH(const bool, counts);
        QFETCH(const int, pause);
        constexpr int pages = 100;
        constexpr int limit = 58; // two more requests go elsewhere
        FlowScenario scenario;
        for (int page = 1; page <= pages; ++page) {
            QByteArray items;
            for (int i = 0; i < 100; ++i)
                items += (i > 0 ? ",{\"id\":" : "{\"id\":") + QByteArray::number(page * 1000 + i) +
                         ",\"name\":\"a\"}";
            HttpAnswer answer = FakeHttpClient::jsonAnswer(
                200, "{\"data\":[" + items + "],\"meta\":{\"current_page\":" + QByteArray::number(page) +
                         ",\"last_page\":100,\"total\":10000}}");
            if (counts)
                answer.headers.emplace_back("X-RateLimit-Remaining", page == limit ? "0" : "1");
            const QString target = FlowScenario::instancesPath + u"?page=%1"_s.arg(page);
            scenario.http.answerAlways(HttpMethod::Get, target, answer);
            if (page == limit + 1 && !counts) {
                HttpAnswer tooMany = FakeHttpClient::jsonAnswer(429, R"({"message":"Too Many Attempts."})");
                if (!retryAfter.isEmpty())
                    tooMany.headers.emplace_back("Retry-After", retryAfter);
                scenario.http.answer(HttpMethod::Get, target, tooMany);
            }
        }
        const auto rest = [&scenario] {
            for (int i = 0; i < 10; ++i)
                scenario.settle();
        };
        scenario.begin();
        scenario.signInWithKey();
        rest();
        LoadView load = scenario.shot().home.load;
        QVERIFY(load.running);
        QCOMPARE(load.loaded, limit * 100);
        QCOMPARE(load.waitsUntil, scenario.clock.now().addSecs(pause));
        QVERIFY(!load.failure);
        scenario.wait(std::chrono::seconds(pause - 1));
        rest();
        QCOMPARE(scenario.shot().home.load.loaded, limit * 100);
        scenario.wait(std::chrono::seconds(1));
        rest();
        load = scenario.shot().home.load;
        QCOMPARE(scenario.shot().home.instances.size(), 10000);
        QVERIFY(!load.running && !load.failure);
        QCOMPARE(load.partOf, 0);
        QVERIFY(!load.waitsUntil.isValid());
        QVERIFY(scenario.http.unusedAnswers().isEmpty());
    }

    void holdsWhatHasNotChangedOnce()
    {
        const QByteArray list =
            R"({"data":[{"id":1,"name":"The first of them"},{"id":2,"name":"The second"},)"
            R"({"id":3,"name":"The third of them"}]})";
        FlowScenario scenario;
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::instancesPath, 200, list);
        scenario.begin();
        scenario.signInWithKey();
        const QList<Instance> before = scenario.shot().home.instances;
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::instancesPath, 200,
                                       QByteArray(list).replace("The second", "Another"));
        scenario.flow->reloadInstances();
        scenario.settle();
        const QList<Instance> after = scenario.shot().home.instances;
        QCOMPARE(after.size(), 3);
        QCOMPARE(after.at(1).name, u"Another"_s);
        QVERIFY(after.at(0).name.constData() == before.at(0).name.constData());
        QVERIFY(after.at(2).name.constData() == before.at(2).name.constData());
    }

    void saysThatTheListIsNotWhole()
    {
        FlowScenario scenario;
        scenario.http.answerAlwaysJson(
            HttpMethod::Get, FlowScenario::instancesPath, 200,
            R"({"data":[{"id":1,"name":"a"}],"meta":{"current_page":1,"last_page":3,"total":250}})");
        scenario.begin();
        scenario.signInWithKey();
        const LoadView load = scenario.shot().home.load;
        QVERIFY(!load.running);
        QCOMPARE(load.failure->detail, u"list-cut"_s);
        QCOMPARE(load.partOf, 250);
        QCOMPARE(idsOf(scenario), QStringList{u"1"_s});
    }

    void givesUpWhereTheWaitIsTooLong()
    {
        FlowScenario scenario;
        HttpAnswer tooMany = FakeHttpClient::jsonAnswer(429, R"({"message":"Too Many Attempts."})");
        tooMany.headers.emplace_back("Retry-After", "7200");
        scenario.http.answerAlways(HttpMethod::Get, FlowScenario::instancesPath, tooMany);
        scenario.begin();
        scenario.signInWithKey();
        QVERIFY(!scenario.shot().home.load.running);
        QCOMPARE(scenario.shot().home.load.failure->cause, FailureCause::TooManyRequests);
    }

    void loadsTheCatalogueBehindALimit()
    {
        FlowScenario scenario;
        HttpAnswer tooMany = FakeHttpClient::jsonAnswer(429, R"({"message":"Too Many Attempts."})");
        tooMany.headers.emplace_back("Retry-After", "20");
        // The first one is for trying the key.
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 200, FlowScenario::catalogue);
        scenario.http.answer(HttpMethod::Get, FlowScenario::systemsPath, tooMany);
        scenario.http.answer(HttpMethod::Get, FlowScenario::poolsPath, tooMany);
        scenario.begin();
        scenario.signInWithKey();
        QVERIFY(scenario.shot().catalogue.load.running && scenario.shot().catalogue.poolLoad.running);
        QVERIFY(scenario.shot().catalogue.load.waitsUntil.isValid());
        scenario.wait(std::chrono::seconds(20));
        QVERIFY(!scenario.shot().catalogue.load.running && !scenario.shot().catalogue.load.failure);
        QCOMPARE(scenario.shot().catalogue.connectors.size(), 2);
        QCOMPARE(scenario.shot().catalogue.pools.size(), 1);
    }

    void fetchesTheOneThatIsOpened()
    {
        InstanceScenario scenario;
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        scenario.signIn();
        scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s);
        scenario.openInstance();
        QCOMPARE(scenario.step(), Step::Instance);
        QVERIFY(scenario.shot().busy);
        QVERIFY(!scenario.shot().allowed.reauthorise);
        QCOMPARE(scenario.shot().instance.id, u"900"_s);
        QVERIFY(!scenario.shot().instance.instance);
        scenario.http.releaseJson(200,
                                  QJsonDocument(InstanceScenario::harbour(Method::PlatformFirst)).toJson());
        scenario.settle();
        QCOMPARE(scenario.shot().instance.instance->variables.size(), 6);
        QCOMPARE(scenario.shot().instance.method, MethodState::Same);
        QVERIFY(scenario.shot().allowed.reauthorise && scenario.shot().allowed.primary);
        QVERIFY(!scenario.shot().setup.target);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().setup.target->id, u"900"_s);
    }

    void tellsWhyOneIsNotThere_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("cause");
        QTest::addColumn<bool>("listed");
        QTest::newRow("gone") << 404 << int(FailureCause::NotFound) << false;
        QTest::newRow("forbidden") << 403 << int(FailureCause::Forbidden) << true;
        QTest::newRow("broken") << 500 << int(FailureCause::PlatformBroken) << true;
        QTest::newRow("too many") << 429 << int(FailureCause::TooManyRequests) << true;
    }
    void tellsWhyOneIsNotThere()
    {
        QFETCH(int, status);
        QFETCH(int, cause);
        QFETCH(bool, listed);
        for (const bool reauthorises : {false, true}) {
            InstanceScenario scenario;
            scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
            scenario.tells(u"900"_s, status, R"({"message":"No."})");
            scenario.signIn();
            scenario.flow->selectInstances({u"900"_s});
            if (reauthorises)
                scenario.reauthorise();
            else
                scenario.openInstance();
            QCOMPARE(scenario.step(), Step::Instance);
            QCOMPARE(int(scenario.shot().instance.failure->cause), cause);
            QVERIFY(!scenario.shot().allowed.reauthorise);
            QCOMPARE(!idsOf(scenario).isEmpty(), listed);
            QCOMPARE(!scenario.shot().home.selected.isEmpty(), listed);
            scenario.press();
            QCOMPARE(scenario.step(), Step::Instance);
            scenario.flow->back();
            scenario.settle();
            QCOMPARE(scenario.step(), Step::Home);
        }
    }

    void opensItAgainAfterTheSessionEnded_data()
    {
        QTest::addColumn<bool>("reauthorises");
        QTest::newRow("opened") << false;
        QTest::newRow("re-authorised") << true;
    }
    void opensItAgainAfterTheSessionEnded()
    {
        QFETCH(bool, reauthorises);
        InstanceScenario scenario;
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        scenario.signIn();
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s, 401,
                                 R"({"message":"Unauthenticated."})");
        if (reauthorises)
            scenario.reauthorise();
        else
            scenario.openInstance();
        QCOMPARE(scenario.step(), Step::SignIn);
        QVERIFY(scenario.shot().signIn.again);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), reauthorises ? Step::Review : Step::Instance);
        QVERIFY(scenario.shot().instance.instance.has_value());
    }

    void tellsHowItsMethodStands_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("state");
        QTest::newRow("vanished") << otherMethod << int(MethodState::Vanished);
        QTest::newRow("saved by the dashboard")
            << QByteArray(R"({"id":102,"name":"Public app","authentication_type":{"name":"Token"}})")
            << int(MethodState::NotByConsent);
    }
    void tellsHowItsMethodStands()
    {
        QFETCH(QByteArray, method);
        QFETCH(int, state);
        InstanceScenario scenario;
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                       catalogueWith(method));
        scenario.signIn();
        scenario.reauthorise();
        QCOMPARE(scenario.step(), Step::Instance);
        QCOMPARE(int(scenario.shot().instance.method), state);
        QCOMPARE(scenario.shot().instance.failure.has_value(), state == int(MethodState::Vanished));
        QVERIFY(scenario.shot().instance.instance.has_value());
        QVERIFY(!scenario.shot().allowed.reauthorise);
        QVERIFY(!scenario.shot().setup.target);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Instance);
        scenario.flow->back();
        scenario.settle();
        scenario.flow->addInstance();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Connector);
    }

    void goesOnWithAMethodThatChanged()
    {
        InstanceScenario scenario;
        QJsonObject instance = InstanceScenario::harbour(Method::PlatformFirst);
        InstanceScenario::drop(instance, u"client_id"_s); // the method has it new
        InstanceScenario::change(instance, u"scope"_s, u"key"_s, u"old_scope"_s);
        scenario.shows({instance});
        scenario.signIn();
        scenario.reauthorise();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().instance.method, MethodState::Changed);
        QCOMPARE(scenario.shot().instance.added, (QStringList{u"Client ID"_s, u"Scope"_s}));
        QCOMPARE(scenario.shot().instance.gone, QStringList{u"old_scope"_s});
        const auto checks = scenario.shot().setup.checks;
        QVERIFY(std::any_of(checks.begin(), checks.end(), [](const ReviewCheckView &view) {
            return view.check == ReviewCheck::MethodChanged && view.text == u"Client ID, Scope";
        }));
        scenario.press();
        QCOMPARE(scenario.step(), Step::Credentials);
        QCOMPARE(scenario.shot().problems.size(), 1);
        scenario.fillIn(u"client_id"_s, u"harbour-uk"_s);
        scenario.press();
        scenario.openPage();
        QCOMPARE(scenario.patchBody(),
                 QByteArray(R"({"variables":[{"id":"1","key":"client_id","value":"harbour-uk"},)"
                            R"({"id":"3","key":"scope","value":"orders.read"}]})"));
    }

    void waitsForTheCatalogue()
    {
        InstanceScenario scenario;
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                 "{\"data\":[]}"); // signing in
        scenario.http.hold(HttpMethod::Get, FlowScenario::systemsPath);
        scenario.signIn();
        scenario.reauthorise();
        QCOMPARE(scenario.step(), Step::Instance);
        QCOMPARE(scenario.shot().instance.method, MethodState::Unknown);
        QVERIFY(!scenario.shot().instance.failure);
        QVERIFY(!scenario.shot().allowed.reauthorise);
        scenario.http.releaseJson(200,
                                  catalogueWith(R"({"id":102,"name":"Public app","authentication_type":)"
                                                R"({"name":"OAuth 2 Authorisation Code"},"variables":[]})"));
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().instance.method, MethodState::Changed);
    }

    void asksAgainForACatalogueThatFailed()
    {
        InstanceScenario scenario;
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                 "{\"data\":[]}"); // signing in
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 500, "{}");
        scenario.signIn();
        QVERIFY(scenario.shot().catalogue.load.failure);
        scenario.reauthorise();
        QCOMPARE(scenario.step(), Step::Review);
    }

    void saysThatTheCatalogueCannotBeHad_data()
    {
        QTest::addColumn<bool>("catalogueFirst");
        QTest::newRow("the catalogue fails first") << true;
        QTest::newRow("the instance comes first") << false;
    }
    void saysThatTheCatalogueCannotBeHad()
    {
        QFETCH(bool, catalogueFirst);
        InstanceScenario scenario;
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                 "{\"data\":[]}"); // signing in
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 500, "{}");
        scenario.signIn();
        const QString path =
            catalogueFirst ? FlowScenario::instancesPath + u"/900"_s : FlowScenario::systemsPath;
        scenario.http.hold(HttpMethod::Get, path);
        if (catalogueFirst)
            scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 500, "{}");
        scenario.reauthorise();
        QVERIFY(!scenario.shot().instance.failure);
        scenario.http.releaseJson(
            catalogueFirst ? 200 : 500,
            catalogueFirst ? QJsonDocument(InstanceScenario::harbour(Method::PlatformFirst)).toJson()
                           : QByteArray("{}"));
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Instance);
        QCOMPARE(scenario.shot().instance.failure->cause, FailureCause::PlatformBroken);
        // Try again
        scenario.openInstance();
        QVERIFY(!scenario.shot().instance.failure);
        QCOMPARE(scenario.shot().instance.method, MethodState::Same);
    }

    void leavesTheInstanceWhoseMethodVanishesMeanwhile()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 200, catalogueWith(otherMethod));
        scenario.flow->reloadCatalogue();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Instance);
        QCOMPARE(scenario.shot().instance.failure->cause, FailureCause::MethodVanished);
        QVERIFY(!scenario.shot().setup.target);
    }

    void showsWhatWasAuthorisedWithoutANewLoad()
    {
        InstanceScenario scenario;
        const QJsonObject instance = InstanceScenario::harbour(Method::ClientCredentials);
        scenario.reviewOf(instance);
        scenario.flow->openStep(Step::Settings);
        scenario.flow->editText(Field::Name, u"Renamed"_s);
        scenario.flow->openStep(Step::Review);
        QJsonObject renamed = InstanceScenario::changedAt(instance, u"2026-03-16T09:00:30Z"_s);
        renamed.insert(u"name"_s, u"Renamed"_s);
        scenario.shows({renamed});
        scenario.answerPatch(200, R"({"id":900})");
        scenario.press();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.lists(), 1);
        QCOMPARE(scenario.shot().home.instances.first().name, u"Renamed"_s);
        QVERIFY(scenario.shot().home.instances.first().variables.isEmpty());
        // The next one: the list is refreshed, and keeps what is selected.
        scenario.flow->selectInstances({u"900"_s});
        scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath);
        scenario.goHome();
        QCOMPARE(scenario.lists(), 2);
        QVERIFY(!scenario.shot().setup.target);
        QCOMPARE(idsOf(scenario), QStringList{u"900"_s});
        QVERIFY(scenario.shot().home.load.running);
        scenario.http.releaseJson(200, FlowScenario::instances({FlowScenario::instance(u"900"_s)}));
        scenario.settle();
        QCOMPARE(scenario.shot().home.selected, QStringList{u"900"_s});
    }

    void tellsThatTheListIsAPart()
    {
        InstanceScenario scenario;
        const auto page = [&scenario](int number, int status) {
            const QByteArray meta = R"({"meta":{"current_page":%1,"last_page":2,"total":2},"data":[)";
            scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath + u"?page=%1"_s.arg(number),
                                     status,
                                     QByteArray(meta).replace("%1", QByteArray::number(number)) +
                                         FlowScenario::instance(QString::number(900 + number)) + "]}");
        };
        page(1, 200);
        page(2, 403);
        scenario.signIn();
        QCOMPARE(idsOf(scenario), QStringList{u"901"_s});
        QVERIFY(scenario.shot().home.load.failure);
        QCOMPARE(scenario.shot().home.load.partOf, 2);
        // A refresh that fails leaves it as it was: a part.
        page(1, 403);
        scenario.flow->reloadInstances();
        scenario.settle();
        QVERIFY(scenario.shot().home.load.failure);
        QCOMPARE(scenario.shot().home.load.partOf, 2);
        page(1, 200);
        page(2, 200);
        scenario.flow->reloadInstances();
        scenario.settle();
        QCOMPARE(idsOf(scenario), (QStringList{u"901"_s, u"902"_s}));
        QCOMPARE(scenario.shot().home.load.partOf, 0);
        // One that is whole stays so when a refresh breaks off.
        page(1, 200);
        page(2, 403);
        scenario.flow->reloadInstances();
        scenario.settle();
        QVERIFY(scenario.shot().home.load.failure);
        QCOMPARE(scenario.shot().home.load.partOf, 0);
    }

    void listsANewOne()
    {
        InstanceScenario scenario;
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        scenario.signIn();
        scenario.chooseHarbourShop(Method::ClientCredentials);
        scenario.fillHarbourShop();
        scenario.tells(u"901"_s, 200, FlowScenario::instance(u"901"_s));
        scenario.authorise(200, R"({"id":901})");
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(!scenario.shot().result.reauthorised);
        QCOMPARE(idsOf(scenario), (QStringList{u"900"_s, u"901"_s}));
    }

    void forgetsEverythingAtSignOut()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.fillIn(u"client_secret"_s, u"canary-client-secret"_s);
        scenario.flow->signOut();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::SignIn);
        const FlowSnapshot shot = scenario.shot();
        QVERIFY(!shot.setup.target);
        QVERIFY(!shot.instance.instance);
        QVERIFY(shot.home.instances.isEmpty());
        QVERIFY(shot.setup.draft == SetupDraft());
        scenario.signInWithKey();
        scenario.reauthorise();
        QVERIFY(scenario.typed(u"client_secret"_s).isEmpty());
    }

    void stopsOpeningWhenOneLeaves()
    {
        InstanceScenario scenario;
        scenario.shows({InstanceScenario::harbour(Method::PlatformFirst)});
        scenario.signIn();
        scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s);
        scenario.reauthorise();
        scenario.flow->back();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Home);
        QCOMPARE(scenario.http.heldCount(), 0);
        QVERIFY(!scenario.shot().setup.target);
    }
};

WIZARD_GUILESS_TEST(TestFlowInstances)
#include "tst_flowinstances.moc"
