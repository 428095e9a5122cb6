// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = InstanceScenario::Method;

Q_DECLARE_METATYPE(Method)

namespace
{

const QByteArray codeAlone =
    R"({"variables":[{"id":"95","key":"oauth_authorised_code","value":"canary-code"}]})";
const QString later = u"2026-03-16T09:00:30Z"_s;

} // namespace

/// Re-authorising one instance, by both orders (PLATFORM.md section 5).
class TestFlowReauthorise : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renewsTheConsentAlone_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("consent first") << Method::ConsentFirst << codeAlone;
        QTest::newRow("platform first") << Method::PlatformFirst << QByteArray("{}");
        QTest::newRow("client credentials") << Method::ClientCredentials << QByteArray("{}");
    }
    void renewsTheConsentAlone()
    {
        QFETCH(Method, method);
        QFETCH(QByteArray, body);
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(method));
        QVERIFY(scenario.shot().setup.changes.isEmpty());
        scenario.carryOut(method);
        QCOMPARE(scenario.step(), Step::Result);
        const ResultView result = scenario.shot().result;
        QCOMPARE(result.outcome, Outcome::Authorised);
        QVERIFY(result.reauthorised);
        QVERIFY(!result.changedElsewhere);
        QCOMPARE(result.instance->id, u"900"_s);
        QCOMPARE(scenario.patchBody(), body);
        QCOMPARE(scenario.patches(), 1);
        QCOMPARE(scenario.posts(), 0);
        QCOMPARE(scenario.authentications(), method == Method::PlatformFirst ? 1 : 0);
        QCOMPARE(scenario.browser.opened().size(), method == Method::ClientCredentials ? 0 : 1);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void showsAndSendsWhatChanged_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("consent first")
            << Method::ConsentFirst
            << QByteArray(R"(,{"id":"95","key":"oauth_authorised_code","value":"canary-code"})");
        QTest::newRow("platform first") << Method::PlatformFirst << QByteArray();
    }
    void showsAndSendsWhatChanged()
    {
        QFETCH(Method, method);
        QFETCH(QByteArray, code);
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(method));
        scenario.flow->openStep(Step::Settings);
        scenario.flow->editText(Field::ConnectionPool, {});
        scenario.press();
        QCOMPARE(scenario.step(), Step::Credentials);
        QVERIFY(scenario.typed(u"client_secret"_s).isEmpty());
        scenario.fillIn(u"client_secret"_s, u"canary-client-secret"_s);
        scenario.fillIn(u"scope"_s, {});
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        const auto changes = scenario.shot().setup.changes;
        QCOMPARE(changes.size(), 3);
        QCOMPARE(changes.at(0).before.reveal(), u"5"_s);
        QVERIFY(changes.at(1).secret && changes.at(1).before.isEmpty());
        QCOMPARE(changes.at(2).before.reveal(), u"orders.read"_s);
        scenario.carryOut(method);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.patchBody(),
                 R"({"connection_pool_id":null,"variables":[{"id":"92","key":"client_secret",)"
                 R"("value":"canary-client-secret"},{"id":"93","key":"scope","value":""})" +
                     code + "]}");
    }

    void sendsNoMask()
    {
        InstanceScenario scenario;
        QJsonObject instance = InstanceScenario::harbour(Method::PlatformFirst);
        InstanceScenario::change(instance, u"client_secret"_s, u"value"_s, u"••••••••"_s);
        InstanceScenario::change(instance, u"scope"_s, u"value"_s, u"********"_s);
        scenario.reviewOf(instance);
        QVERIFY(scenario.typed(u"client_secret"_s).isEmpty());
        QVERIFY(scenario.typed(u"scope"_s).isEmpty());
        scenario.fillIn(u"client_secret"_s, u"••••••••"_s);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Credentials);
        QCOMPARE(scenario.shot().problems.size(), 1);
        QCOMPARE(scenario.shot().problems.first().kind, ProblemKind::IsMask);
        QCOMPARE(scenario.patches(), 0);
        scenario.fillIn(u"client_secret"_s, {});
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.carryOut(Method::PlatformFirst);
        QCOMPARE(scenario.patchBody(), QByteArray("{}"));
    }

    void asksForASecretThatTheAddressNeeds()
    {
        InstanceScenario scenario;
        QJsonObject instance = InstanceScenario::harbour(Method::ConsentFirst);
        InstanceScenario::change(instance, u"client_id"_s, u"secret"_s, true);
        InstanceScenario::change(instance, u"client_id"_s, u"value"_s, QJsonValue::Null);
        scenario.reviewOf(instance);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Credentials);
        const auto problems = scenario.shot().problems;
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().kind, ProblemKind::Required);
        QVERIFY(scenario.browser.opened().isEmpty());
        scenario.fillIn(u"client_id"_s, u"harbour-uk"_s);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
    }

    void readsTheInstanceBeforeThePageOpens()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.answerPatch(200, FlowScenario::consentAnswer(u"900"_s));
        scenario.http.hold(HttpMethod::Get, FlowScenario::instancesPath + u"/900"_s);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Working);
        QCOMPARE(scenario.shot().work.current, WorkStage::ReadingBack);
        QVERIFY(scenario.browser.opened().isEmpty());
        scenario.http.releaseJson(200,
                                  QJsonDocument(InstanceScenario::harbour(Method::PlatformFirst)).toJson());
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.browser.opened().size(), 1);
    }

    void sendsNothingMoreWhereVariablesVanished()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.fillIn(u"client_secret"_s, u"canary-client-secret"_s);
        QJsonObject replaced = InstanceScenario::harbour(Method::PlatformFirst);
        InstanceScenario::drop(replaced, u"scope"_s);
        InstanceScenario::drop(replaced, u"client_id"_s);
        scenario.shows({replaced});
        scenario.answerPatch(200, FlowScenario::consentAnswer());
        scenario.press();
        QCOMPARE(scenario.step(), Step::Result);
        const ResultView result = scenario.shot().result;
        QCOMPARE(result.outcome, Outcome::Failed);
        QCOMPARE(result.failure->cause, FailureCause::VariablesVanished);
        QCOMPARE(result.failure->keys, (QStringList{u"client_id"_s, u"scope"_s}));
        QVERIFY(scenario.browser.opened().isEmpty());
        scenario.flow->startConsentAgain();
        scenario.settle();
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        scenario.press();
        QCOMPARE(scenario.shot().failure->cause, FailureCause::VariablesVanished);
        QCOMPARE(scenario.patches(), 1);
        QCOMPARE(scenario.authentications(), 0);
    }

    void tellsWhereVariablesVanishedAtTheEnd()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::ConsentFirst));
        scenario.press();
        QJsonObject replaced = InstanceScenario::harbour(Method::ConsentFirst);
        InstanceScenario::drop(replaced, u"client_secret"_s);
        scenario.shows({replaced});
        scenario.answerPatch(200, R"({"id":900})");
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::VariablesVanished);
        QCOMPARE(scenario.shot().result.failure->keys, QStringList{u"client_secret"_s});
    }

    void refusesTheAnswerOfAnotherInstance_data()
    {
        QTest::addColumn<QString>("where");
        for (const QString &where : {u"reauthorise"_s, u"reauthorise with a page"_s, u"the reading"_s,
                                     u"authenticate"_s, u"the reading back"_s})
            QTest::newRow(qPrintable(where)) << where;
    }
    void refusesTheAnswerOfAnotherInstance()
    {
        QFETCH(QString, where);
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        const QByteArray other = R"({"id":901,"name":"Another"})";
        if (where == u"reauthorise")
            scenario.answerPatch(200, other);
        else if (where == u"reauthorise with a page")
            scenario.answerPatch(200, FlowScenario::consentAnswer(u"901"_s));
        else
            scenario.answerPatch(200, FlowScenario::consentAnswer(u"900"_s));
        if (where == u"the reading")
            scenario.tells(u"900"_s, 200, other);
        scenario.press();
        if (scenario.step() == Step::Consent) {
            scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 200,
                                     where == u"authenticate" ? other : QByteArray("{}"));
            if (where == u"the reading back")
                scenario.tells(u"900"_s, 200, other);
            scenario.approve();
        }
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::InstanceMismatch);
        QVERIFY(!scenario.shot().result.instance);
        QVERIFY(!scenario.shot().result.somethingMayExist);
        QCOMPARE(scenario.lookUps(), 0);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void tellsWhatAPlatformRefuses_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("cause");
        QTest::newRow("gone") << 404 << int(FailureCause::NotFound);
        QTest::newRow("forbidden") << 403 << int(FailureCause::Forbidden);
        QTest::newRow("conflict") << 409 << int(FailureCause::Conflict);
    }
    void tellsWhatAPlatformRefuses()
    {
        QFETCH(int, status);
        QFETCH(int, cause);
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.answerPatch(status, R"({"message":"No."})");
        scenario.press();
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(int(scenario.shot().result.failure->cause), cause);
        QVERIFY(scenario.shot().result.reauthorised);
        QVERIFY(!scenario.shot().allowed.lookUp);
        QVERIFY(scenario.journal.entries().isEmpty());
        scenario.flow->back();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Review);
        QVERIFY(scenario.shot().setup.target.has_value());
    }

    void showsARefusalAtItsField()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.fillIn(u"scope"_s, u"everything"_s);
        scenario.answerPatch(422, R"({"errors":{"variables.0.value":["Not offered."]}})");
        scenario.press();
        QCOMPARE(scenario.step(), Step::Credentials);
        QCOMPARE(scenario.shot().problems.size(), 1);
        QCOMPARE(scenario.shot().problems.first().field, (FieldId{Field::Variable, 2}));
        QVERIFY(scenario.shot().setup.target.has_value());
    }

    void endsWhereTheThirdPartyRefuses()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.openPage();
        scenario.capture(scenario.callback("error=access_denied&state=platform-state-0123456789"));
        QCOMPARE(scenario.step(), Step::Result);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Declined);
        QVERIFY(!scenario.shot().result.somethingMayExist);
        QCOMPARE(scenario.lookUps(), 0);
        QVERIFY(scenario.journal.entries().isEmpty());
        scenario.answerPatch(200, FlowScenario::consentAnswer({}, u"second-state-0123456789"_s));
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        QCOMPARE(scenario.patches(), 2);
        QCOMPARE(scenario.posts(), 0);
    }

    void saysThatSettingsMayHaveBeenTaken()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.fillIn(u"scope"_s, u"orders.write"_s);
        scenario.openPage();
        scenario.capture(scenario.callback("error=access_denied&state=platform-state-0123456789"));
        QCOMPARE(scenario.shot().result.outcome, Outcome::Declined);
        QVERIFY(scenario.shot().result.somethingMayExist);
        QVERIFY(!scenario.shot().allowed.lookUp && scenario.shot().allowed.startAgain);
        // Refused as a whole: nothing was taken.
        scenario.answerPatch(409, R"({"message":"No."})");
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.shot().result.failure->cause, FailureCause::Conflict);
        QVERIFY(!scenario.shot().result.somethingMayExist);
    }

    void startsAgainFromThePage_data()
    {
        QTest::addColumn<Method>("method");
        QTest::newRow("consent first") << Method::ConsentFirst;
        QTest::newRow("platform first") << Method::PlatformFirst;
    }
    void startsAgainFromThePage()
    {
        QFETCH(Method, method);
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(method));
        if (method == Method::PlatformFirst) {
            scenario.openPage();
            scenario.answerPatch(200, FlowScenario::consentAnswer({}, u"second-state-0123456789"_s));
        } else {
            scenario.press();
        }
        QCOMPARE(scenario.step(), Step::Consent);
        const QString first = scenario.stateOfPage();
        scenario.flow->startConsentAgain();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Consent);
        QVERIFY(scenario.stateOfPage() != first);
        QCOMPARE(scenario.browser.opened().size(), 2);
        QCOMPARE(scenario.patches(), method == Method::PlatformFirst ? 2 : 0);
        QCOMPARE(scenario.journal.entries().size(), method == Method::PlatformFirst ? 1 : 0);
        QCOMPARE(scenario.lookUps(), 0);
    }

    void endsWhereTheCodeIsRefused()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.openPage();
        scenario.http.answerJson(HttpMethod::Post, FlowScenario::authenticatePath, 400,
                                 R"({"message":"Wrong state."})");
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Failed);
        QCOMPARE(scenario.lookUps(), 0);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void leavesNothingBehindWhenCancelled()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.openPage();
        QCOMPARE(scenario.journal.entries().size(), 1);
        scenario.flow->cancel();
        scenario.settle();
        QCOMPARE(scenario.step(), Step::Review);
        QVERIFY(scenario.journal.entries().isEmpty());
        scenario.openPage();
        QCOMPARE(scenario.lookUps(), 0);
    }

    void looksAtTheInstanceWhereAnAnswerIsMissing_data()
    {
        QTest::addColumn<Method>("method");
        QTest::addColumn<bool>("changed");
        QTest::newRow("consent first, changed") << Method::ConsentFirst << true;
        QTest::newRow("consent first, as before") << Method::ConsentFirst << false;
        QTest::newRow("platform first, changed") << Method::PlatformFirst << true;
        QTest::newRow("platform first, as before") << Method::PlatformFirst << false;
        QTest::newRow("client credentials, changed") << Method::ClientCredentials << true;
    }
    void looksAtTheInstanceWhereAnAnswerIsMissing()
    {
        QFETCH(Method, method);
        QFETCH(bool, changed);
        InstanceScenario scenario;
        const QJsonObject instance = InstanceScenario::harbour(method);
        const QJsonObject after = InstanceScenario::changedAt(instance, later);
        scenario.reviewOf(instance);
        const auto lose = [&](HttpMethod verb, const QString &path) {
            scenario.http.answerTrouble(verb, path, HttpTrouble::ConnectionLost);
            if (changed)
                scenario.shows({after});
        };
        if (method == Method::PlatformFirst) {
            scenario.openPage();
            lose(HttpMethod::Post, FlowScenario::authenticatePath);
            scenario.approve();
        } else {
            if (method == Method::ConsentFirst)
                scenario.press();
            lose(HttpMethod::Patch, FlowScenario::patchPath);
            if (method == Method::ConsentFirst)
                scenario.approve();
            else
                scenario.press();
        }
        QCOMPARE(scenario.step(), Step::Result);
        const ResultView result = scenario.shot().result;
        QCOMPARE(result.outcome, changed ? Outcome::Authorised : Outcome::Unknown);
        QCOMPARE(result.changedElsewhere, changed);
        QCOMPARE(scenario.patches(), 1);
        QCOMPARE(scenario.lookUps(), 0);
        QCOMPARE(scenario.journal.entries().size(), changed ? 0 : 1);
        if (changed)
            return;
        // It may still come about: looked at again.
        QVERIFY(result.lookedUp);
        QVERIFY(!scenario.shot().allowed.adopt);
        QVERIFY(scenario.shot().allowed.lookUp && scenario.shot().allowed.startAgain);
        scenario.shows({after});
        scenario.flow->lookUp();
        scenario.settle();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(scenario.shot().result.changedElsewhere);
        QVERIFY(scenario.journal.entries().isEmpty());
    }

    void takesNoChangeOfItsOwnForTheAnswer()
    {
        InstanceScenario scenario;
        const QJsonObject instance = InstanceScenario::harbour(Method::PlatformFirst);
        scenario.reviewOf(instance);
        scenario.fillIn(u"scope"_s, u"orders.write"_s);
        scenario.openPage();
        scenario.flow->cancel(); // the platform has been seen to merge: now it may be unreadable
        scenario.tells(u"900"_s, 500, "{}");
        scenario.openPage();
        // Later than before the PATCH, and nobody knows whether than after it.
        scenario.shows({InstanceScenario::changedAt(instance, later)});
        scenario.http.answerTrouble(HttpMethod::Post, FlowScenario::authenticatePath,
                                    HttpTrouble::ConnectionLost);
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
    }

    void tellsNoSuccessWhereTheFirstCallsAnswerIsMissing()
    {
        // Platform first: what was saved is not what was consented to.
        InstanceScenario scenario;
        const QJsonObject instance = InstanceScenario::harbour(Method::PlatformFirst);
        scenario.reviewOf(instance);
        scenario.http.answerTrouble(HttpMethod::Patch, FlowScenario::patchPath, HttpTrouble::ConnectionLost);
        scenario.shows({InstanceScenario::changedAt(instance, later)});
        scenario.press();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Unknown);
        QVERIFY(scenario.shot().allowed.startAgain);
    }

    void sendsNothingWithoutAJournal()
    {
        InstanceScenario scenario;
        scenario.reviewOf(InstanceScenario::harbour(Method::PlatformFirst));
        scenario.journal.setFailing(true);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::JournalUnwritable);
        QCOMPARE(scenario.patches(), 0);
    }

    void curesAReturnAddressThatNobodyCanRead()
    {
        InstanceScenario scenario;
        QJsonObject instance = InstanceScenario::harbour(Method::ConsentFirst);
        InstanceScenario::change(instance, u"dashboard_oauth_callback_url"_s, u"value"_s, u"no address"_s);
        scenario.reviewOf(instance);
        const auto offered = [&scenario] {
            const auto checks = scenario.shot().setup.checks;
            return std::any_of(checks.begin(), checks.end(), [](const ReviewCheckView &check) {
                return check.check == ReviewCheck::ReturnAddressUnreadable;
            });
        };
        QVERIFY2(offered(), "it is not shown on any form");
        scenario.press();
        QCOMPARE(scenario.step(), Step::Review);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::ConsentUrlRefused);
        scenario.flow->useOwnReturnAddress();
        QVERIFY(!offered());
        QVERIFY(!scenario.shot().failure);
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.answerPatch(200, R"({"data":{"id":900}})");
        scenario.approve();
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QCOMPARE(scenario.sentVariable(scenario.sentBody(HttpMethod::Patch, FlowScenario::patchPath),
                                       u"dashboard_oauth_callback_url"_s),
                 u"https://app.wearepatchworks.com/oauth/authenticate"_s);
    }

    void waitsForTheStoresAnswer_data()
    {
        QTest::addColumn<bool>("movesTime");
        QTest::newRow("its time moves") << true;
        QTest::newRow("a mask appears") << false;
    }
    void waitsForTheStoresAnswer()
    {
        QFETCH(bool, movesTime);
        InstanceScenario scenario;
        const QJsonObject instance = InstanceScenario::harbour(Method::PlatformFirst);
        QJsonObject after = instance;
        if (movesTime)
            after = InstanceScenario::changedAt(instance, later);
        else
            InstanceScenario::change(after, u"client_secret"_s, u"value"_s, u"********"_s);
        scenario.reviewOf(instance);
        scenario.answerPatch(200,
                             "{\"url\":\"https:\\/\\/store.example/wc-auth/v1/authorize?user_id=77&"
                             "return_url=https%3A%2F%2Fapp.wearepatchworks.com%2Foauth%2Fauthenticate\"}");
        scenario.press();
        QCOMPARE(scenario.step(), Step::Consent);
        scenario.http.answerJson(HttpMethod::Post, u"/api/v1/oauth/woo-app-auth"_s, 200, "");
        scenario.capture(scenario.callback("success=1&user_id=77"));
        // It was there all the time: that proves nothing.
        QCOMPARE(scenario.step(), Step::Working);
        scenario.wait(10s);
        QCOMPARE(scenario.step(), Step::Working);
        scenario.shows({after});
        scenario.wait(2s);
        QCOMPARE(scenario.shot().result.outcome, Outcome::Authorised);
        QVERIFY(scenario.shot().result.isWooCommerce);
        QVERIFY(scenario.shot().result.reauthorised);
    }
};

WIZARD_GUILESS_TEST(TestFlowReauthorise)
#include "tst_flowreauthorise.moc"
