// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

Q_DECLARE_METATYPE(wizard::FailureCause)

namespace
{

// The program is killed while `call` is on the wire; the next run signs in.
void killAt(FlowScenario &scenario, Method method, const QString &call)
{
    scenario.reviewHarbourShop(method);
    if (call == FlowScenario::authenticatePath)
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authorisePath, 200,
                                 FlowScenario::consentAnswer());
    scenario.http.hold(HttpMethod::Post, call);
    scenario.press();
    if (call == FlowScenario::authenticatePath || method == Method::ConsentFirst)
        scenario.approve();
    QCOMPARE(scenario.http.heldCount(), 1);
    scenario.begin();
    scenario.signInWithKey();
    QCOMPARE(scenario.step(), Step::Home);
}

QString onlyEntry(const FlowScenario &scenario)
{
    const auto unfinished = scenario.shot().home.unfinished;
    return unfinished.size() == 1 ? unfinished.first().id : QString();
}

} // namespace

class TestFlowUnfinished : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsHalfMadeWorkAtTheNextStart()
    {
        FlowScenario scenario;
        killAt(scenario, Method::PlatformFirst, FlowScenario::authenticatePath);
        QCOMPARE(scenario.shot().home.unfinished.size(), 1);
        const JournalEntry entry = scenario.shot().home.unfinished.first();
        QCOMPARE(entry.stage, JournalEntry::Stage::Authenticate);
        QCOMPARE(entry.name, u"Harbour Shop – UK"_s);
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.flow->resumeUnfinished(entry.id);
        scenario.settle();
        const FlowSnapshot shot = scenario.shot();
        QCOMPARE(shot.step, Step::Result);
        QCOMPARE(shot.result.outcome, Outcome::Unknown);
        QVERIFY(shot.result.journalled);
        QCOMPARE(shot.result.found.size(), 1);
        QVERIFY(!shot.allowed.back);
        QVERIFY(!shot.allowed.startAgain);
        QCOMPARE(scenario.posts(), 1);
    }

    void showsNothingOfAnotherAccount()
    {
        FlowScenario scenario;
        killAt(scenario, Method::PlatformFirst, FlowScenario::authenticatePath);
        scenario.begin();
        scenario.flow->editText(Field::CompanyId, u"43"_s);
        scenario.signInWithKey();
        QVERIFY(scenario.shot().home.unfinished.isEmpty());
        QCOMPARE(scenario.journal.entries().size(), 1);
    }

    void looksForNothingOfItInAnotherCompany()
    {
        FlowScenario scenario;
        killAt(scenario, Method::PlatformFirst, FlowScenario::authorisePath);
        scenario.http.answerJson(HttpMethod::Get, FlowScenario::instancesPath, 401, "{}");
        scenario.flow->resumeUnfinished(onlyEntry(scenario));
        scenario.settle();
        QCOMPARE(scenario.step(), Step::SignIn);
        const int lookUps = scenario.lookUps();
        scenario.flow->editText(Field::CompanyId, u"43"_s);
        scenario.signInWithKey();
        QCOMPARE(scenario.step(), Step::Home);
        QCOMPARE(scenario.lookUps(), lookUps);
        QVERIFY(scenario.shot().home.unfinished.isEmpty());
        QCOMPARE(scenario.journal.entries().size(), 1);
    }

    void takesWhatIsDone()
    {
        FlowScenario scenario;
        killAt(scenario, Method::ConsentFirst, FlowScenario::authorisePath);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ConsentFirst)});
        scenario.flow->resumeUnfinished(onlyEntry(scenario));
        scenario.settle();
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.shot().result.instance->id, u"900"_s);
        QVERIFY(scenario.journal.entries().isEmpty());
        QCOMPARE(scenario.posts(), 1);
        QCOMPARE(scenario.patches(), 0);
    }

    void asksForTheConsentThatIsMissing()
    {
        FlowScenario scenario;
        killAt(scenario, Method::PlatformFirst, FlowScenario::authorisePath);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Half made"_s)});
        scenario.flow->resumeUnfinished(onlyEntry(scenario));
        scenario.settle();
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 200,
                                 FlowScenario::consentAnswer());
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        const QJsonObject body = scenario.sentBody(HttpMethod::Patch, FlowScenario::patchPath);
        QVERIFY(!body.contains(u"name"_s)); // as the instance has it
        QCOMPARE(scenario.journal.entries().size(), 1);
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, "{}");
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(scenario.journal.entries().isEmpty());
        QCOMPARE(scenario.posts(), 1);
    }

    void callsNothingAuthorisedWithoutItsMethod_data()
    {
        QTest::addColumn<QString>("catalogue");
        QTest::addColumn<Method>("method");
        QTest::addColumn<FailureCause>("cause");
        const auto row = [](const char *name, const QString &catalogue, Method method, FailureCause cause) {
            QTest::newRow(name) << catalogue << method << cause;
        };
        row("still loading", u"held"_s, Method::PlatformFirst, FailureCause::CatalogueLoading);
        row("not loaded", u"failed"_s, Method::PlatformFirst, FailureCause::CatalogueLoading);
        row("without the method", u"gone"_s, Method::PlatformFirst, FailureCause::MethodVanished);
        row("still loading, consent first", u"held"_s, Method::ConsentFirst, FailureCause::CatalogueLoading);
    }
    void callsNothingAuthorisedWithoutItsMethod()
    {
        QFETCH(QString, catalogue);
        QFETCH(Method, method);
        QFETCH(FailureCause, cause);
        FlowScenario scenario;
        killAt(scenario, method, FlowScenario::authorisePath);
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, method)});
        if (catalogue == u"held")
            scenario.http.hold(HttpMethod::Get, FlowScenario::systemsPath);
        else if (catalogue == u"failed")
            scenario.http.answerJson(HttpMethod::Get, FlowScenario::systemsPath, 500, "{}");
        else
            scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200,
                                           R"({"data":[{"id":99,"name":"Other"}]})");
        scenario.flow->reloadCatalogue();
        scenario.settle();
        scenario.flow->resumeUnfinished(onlyEntry(scenario));
        scenario.settle();
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QCOMPARE(scenario.shot().failure->cause, cause);
        QCOMPARE(scenario.journal.entries().size(), 1);
        QCOMPARE(scenario.patches(), 0);
        if (catalogue == u"gone")
            return;
        if (catalogue == u"held")
            scenario.http.releaseJson(200, FlowScenario::catalogue);
        scenario.settle();
        scenario.http.answerJson(HttpMethod::Patch, FlowScenario::patchPath, 200,
                                 FlowScenario::consentAnswer());
        scenario.flow->cure(); // the same once more
        scenario.settle();
        // Consent first: the code went out with the call.
        QCOMPARE(scenario.step(), method == Method::PlatformFirst ? Step::Consent : Step::Result);
        QCOMPARE(scenario.patches(), method == Method::PlatformFirst ? 1 : 0);
    }

    void forgetsWorkThatLeftNothing()
    {
        FlowScenario scenario;
        killAt(scenario, Method::PlatformFirst, FlowScenario::authorisePath);
        scenario.leaves({});
        scenario.flow->resumeUnfinished(onlyEntry(scenario));
        scenario.settle();
        QVERIFY(scenario.shot().result.lookedUp);
        QVERIFY(scenario.journal.entries().isEmpty());
        scenario.press();
        QCOMPARE(scenario.step(), Step::Home);
        QVERIFY(scenario.shot().home.unfinished.isEmpty());
    }

    void forgetsWorkAtThePersonsWord()
    {
        FlowScenario scenario;
        killAt(scenario, Method::PlatformFirst, FlowScenario::authorisePath);
        scenario.flow->dismissUnfinished(onlyEntry(scenario));
        QVERIFY(scenario.shot().home.unfinished.isEmpty());
        QVERIFY(scenario.journal.entries().isEmpty());
        scenario.flow->resumeUnfinished(u"nobody"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Home);
    }

    void keepsWorkThatCouldNotBeLookedUp()
    {
        FlowScenario scenario;
        killAt(scenario, Method::PlatformFirst, FlowScenario::authorisePath);
        scenario.http.answerTrouble(HttpMethod::Get, FlowScenario::instancesPath, HttpTrouble::HostNotFound);
        scenario.flow->resumeUnfinished(onlyEntry(scenario));
        scenario.settle();
        QVERIFY(!scenario.shot().result.lookedUp);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::HostNotFound);
        QVERIFY(scenario.shot().allowed.lookUp);
        QCOMPARE(scenario.journal.entries().size(), 1);
    }

    void showsWorkOfThisRunAtHomeToo()
    {
        FlowScenario scenario;
        scenario.openToldConsent();
        scenario.flow->cancel();
        scenario.flow->cancel();
        QCOMPARE(scenario.step(), Step::Home);
        QCOMPARE(scenario.shot().home.unfinished.size(), 1);
    }

    void mixesNoEarlierWorkWithTheDraft()
    {
        FlowScenario scenario;
        killAt(scenario, Method::PlatformFirst, FlowScenario::authorisePath);
        scenario.flow->discardDraft(); // what it was made from would be looked after
        scenario.chooseHarbourShop(Method::PlatformFirst);
        scenario.fillHarbourShop();
        scenario.flow->cancel();
        scenario.settle();
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.flow->resumeUnfinished(onlyEntry(scenario));
        scenario.settle();
        scenario.flow->addAnother();
        scenario.settle();
        QCOMPARE(scenario.typed(u"client_secret"_s), u"canary-client-secret"_s);
        scenario.flow->openStep(Step::Review);
        const int before = scenario.lookUps();
        scenario.authorise(200, FlowScenario::consentAnswer());
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY2(scenario.patches() == 0, "the draft is no part of the earlier run's instance");
        QCOMPARE(scenario.lookUps(), before);
        QCOMPARE(scenario.posts(), 2);
        QCOMPARE(scenario.journal.entries().size(), 2);
    }

    void keepsTheDraftWhenEarlierWorkIsGoneOnWith_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("authorised, add another") << u"another"_s;
        QTest::newRow("authorised, home") << u"home"_s;
        QTest::newRow("cancelled") << u"cancelled"_s;
        QTest::newRow("an instance re-authorised in between") << u"instance"_s;
    }
    void keepsTheDraftWhenEarlierWorkIsGoneOnWith()
    {
        QFETCH(QString, end);
        InstanceScenario scenario;
        killAt(scenario, Method::PlatformFirst, FlowScenario::authorisePath);
        scenario.chooseHarbourShop(Method::ClientCredentials);
        scenario.fillHarbourShop();
        const SetupDraft draft = scenario.shot().setup.draft;
        scenario.flow->cancel();
        scenario.settle();
        QJsonObject left = InstanceScenario::harbour(Method::PlatformFirst);
        left.remove(u"created_at"_s);
        scenario.shows({left});
        scenario.flow->resumeUnfinished(onlyEntry(scenario));
        scenario.settle();
        scenario.answerPatch(200, FlowScenario::consentAnswer());
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.shot().setup.draft.settings.name, u"Harbour Shop – UK"_s);
        QCOMPARE(scenario.shot().setup.method->id, u"102"_s);
        if (end == u"another" || end == u"home") {
            scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200, "{}");
            scenario.approve();
            QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
            QVERIFY(scenario.journal.entries().isEmpty());
        } else {
            scenario.flow->cancel();
            QCOMPARE(scenario.step(), Step::Review);
        }
        if (end == u"instance") {
            scenario.flow->cancel();
            scenario.settle();
            scenario.reauthorise();
            QCOMPARE(scenario.step(), Step::Review);
        }
        if (end == u"another") {
            scenario.flow->addAnother();
        } else {
            scenario.flow->showPlace(Step::Home);
            scenario.flow->cancel();
            scenario.settle();
            QCOMPARE(scenario.step(), Step::Home);
            QCOMPARE(scenario.shot().home.unfinished.size(), end == u"home" ? 0 : 1);
            scenario.flow->addInstance();
        }
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Connector);
        QVERIFY(scenario.shot().setup.draft == draft);
        // It is a new instance's: nothing of the earlier one.
        scenario.flow->openStep(Step::Review);
        QCOMPARE(scenario.step(), Step::Review);
        scenario.tells(u"901"_s, 200, FlowScenario::instance(u"901"_s));
        scenario.authorise(200, R"({"id":901})");
        QCOMPARE(scenario.posts(), 2);
        QCOMPARE(scenario.patches(), 1);
    }

    void keepsTheDraftWhereEarlierWorkCannotBeGoneOnWith()
    {
        FlowScenario scenario;
        killAt(scenario, Method::PlatformFirst, FlowScenario::authorisePath);
        QByteArray unreadable = FlowScenario::catalogue;
        unreadable.replace("https://app.wearepatchworks.com/oauth/authenticate", "no address");
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200, unreadable);
        scenario.flow->reloadCatalogue();
        scenario.settle();
        scenario.chooseHarbourShop(Method::ClientCredentials);
        scenario.fillHarbourShop();
        const SetupDraft draft = scenario.shot().setup.draft;
        scenario.flow->cancel();
        scenario.settle();
        scenario.leaves({FlowScenario::instance(u"900"_s)});
        scenario.flow->resumeUnfinished(onlyEntry(scenario));
        scenario.settle();
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::ConsentUrlRefused);
        QVERIFY(scenario.shot().setup.draft == draft);
        QCOMPARE(scenario.shot().setup.method->id, u"103"_s);
        QCOMPARE(scenario.patches(), 0);
    }

    void takesEachOfTwoVariablesOfOneKey()
    {
        InstanceScenario scenario;
        QByteArray catalogue = FlowScenario::catalogue;
        catalogue.replace(
            R"({"id":3,"key":"scope")",
            R"({"id":21,"key":"region","label":"First"},{"id":22,"key":"region","label":"Second"},
                             {"id":3,"key":"scope")");
        scenario.http.answerAlwaysJson(HttpMethod::Get, FlowScenario::systemsPath, 200, catalogue);
        killAt(scenario, Method::PlatformFirst, FlowScenario::authorisePath);
        QJsonObject left = InstanceScenario::harbour(Method::PlatformFirst);
        left.remove(u"created_at"_s);
        QJsonArray variables = left.value(u"variables"_s).toArray();
        for (const auto &[id, value] : {std::pair(31, u"north"_s), std::pair(32, u"south"_s)})
            variables.append(QJsonObject{{u"id"_s, id}, {u"key"_s, u"region"_s}, {u"value"_s, value}});
        left.insert(u"variables"_s, variables);
        scenario.shows({left});
        scenario.flow->resumeUnfinished(onlyEntry(scenario));
        scenario.settle();
        scenario.answerPatch(200, FlowScenario::consentAnswer());
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        const FlowSnapshot shot = scenario.shot();
        QStringList regions;
        for (qsizetype i = 0; i < shot.setup.draft.values.size(); ++i) {
            if (shot.setup.method->variables.at(i).key == u"region")
                regions.append(shot.setup.draft.values.at(i).reveal());
        }
        QCOMPARE(regions, (QStringList{u"north"_s, u"south"_s}));
    }

    void keepsTheDraftWhenEarlierWorkIsDone()
    {
        FlowScenario scenario;
        killAt(scenario, Method::ConsentFirst, FlowScenario::authorisePath);
        scenario.flow->discardDraft();
        scenario.chooseHarbourShop(Method::PlatformFirst);
        scenario.fillHarbourShop();
        scenario.flow->cancel();
        scenario.settle();
        scenario.leaves({FlowScenario::instance(u"900"_s, u"Harbour Shop"_s, Method::ConsentFirst)});
        scenario.flow->resumeUnfinished(onlyEntry(scenario));
        scenario.settle();
        scenario.flow->adopt(u"900"_s);
        scenario.settle();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        scenario.flow->addAnother();
        scenario.settle();
        QCOMPARE(scenario.typed(u"client_secret"_s), u"canary-client-secret"_s);
    }
};

WIZARD_GUILESS_TEST(TestFlowUnfinished)
#include "tst_flowunfinished.moc"
