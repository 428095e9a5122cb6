// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/attemptrequest.h"
#include "app/flow/attempt/reauthorisation.h"
#include "app/flow/draft/setup.h"
#include "tests/support/testprogram.h"

#include <QTimeZone>

#include <functional>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// What is set up, and the attempt at it.
struct Case {
    Setup setup;
    Attempt attempt;
};

using Edit = std::function<void(Case &)>;

Variable stored(const QString &id, const QString &key, const QString &value)
{
    Variable variable;
    variable.id = id;
    variable.key = key;
    variable.value = Secret(value);
    return variable;
}

Variable asked(const QString &id, const QString &key, const QString &value = {})
{
    Variable variable = stored(id, key, value);
    variable.required = true;
    return variable;
}

Variable secretOf(Variable variable)
{
    variable.secret = true;
    return variable;
}

Variable lockedOf(Variable variable)
{
    variable.locked = true;
    return variable;
}

/// Harbour Shop: what a person types, a secret, what is locked, what is hidden, and one key twice.
AuthenticationImplementation harbourMethod()
{
    AuthenticationImplementation method;
    method.id = u"101"_s;
    method.connectorId = u"11"_s;
    method.type = AuthenticationType::OAuth2AuthorisationCode;
    method.variables = {asked(u"1"_s, u"client_id"_s),
                        secretOf(asked(u"2"_s, u"client_secret"_s)),
                        asked(u"3"_s, u"scope"_s, u"orders.read"_s),
                        lockedOf(asked(u"4"_s, u"region"_s, u"eu"_s)),
                        stored(u"5"_s, u"oauth_authorised_code"_s, {}),
                        stored(u"6"_s, u"dashboard_oauth_callback_url"_s, u"https://app.example/oauth"_s),
                        asked(u"7"_s, u"tag"_s),
                        asked(u"8"_s, u"tag"_s)};
    return method;
}

Instance harbourInstance()
{
    Instance instance;
    instance.id = u"900"_s;
    instance.name = u"Harbour Shop"_s;
    instance.methodId = u"101"_s;
    instance.timeZone = u"Europe/London"_s;
    instance.dateFormat = u"c"_s;
    instance.rateLimit = RateLimit{2, RateLimitUnit::Second};
    instance.connectionPoolId = u"5"_s;
    instance.variables = {stored(u"91"_s, u"client_id"_s, u"harbour-uk"_s),
                          secretOf(stored(u"92"_s, u"client_secret"_s, {})),
                          stored(u"93"_s, u"scope"_s, u"orders.read"_s),
                          lockedOf(stored(u"94"_s, u"region"_s, u"us"_s)),
                          stored(u"95"_s, u"oauth_authorised_code"_s, u"used"_s),
                          stored(u"96"_s, u"dashboard_oauth_callback_url"_s, u"https://app.example/oauth"_s),
                          stored(u"97"_s, u"tag"_s, u"first"_s),
                          stored(u"98"_s, u"tag"_s, u"second"_s)};
    return instance;
}

Case stateOf(const Instance &instance, const AuthenticationImplementation &method)
{
    Case state;
    state.setup.target = instance;
    state.setup.method = methodWithValuesOf(instance, method);
    state.setup.draft = draftOf(instance, method);
    state.attempt.left = instance;
    state.attempt.reauthorises = true;
    return state;
}

Edit nothing()
{
    return [](Case &) {
    };
}

Edit typing(int index, const QString &text)
{
    return [index, text](Case &state) {
        state.setup.draft.values[index] = Secret(text);
    };
}

Edit setting(const std::function<void(InstanceSettings &)> &edit)
{
    return [edit](Case &state) {
        edit(state.setup.draft.settings);
    };
}

QByteArray payloadOf(const Case &state)
{
    return reauthorisePayload(reauthoriseRequest(state.attempt, state.setup));
}

QString wordsOf(const QList<Problem> &problems)
{
    QStringList words;
    for (const Problem &problem : problems)
        words.append(QString::number(int(problem.field.field)) + u':' +
                     QString::number(problem.field.variable) + u':' + QString::number(int(problem.kind)));
    return words.join(u' ');
}

} // namespace

Q_DECLARE_METATYPE(Edit)

/// What a re-authorisation sends, asks and shows: all of it from one comparison.
class TestReauthorisation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsWhatChanged_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QByteArray>("json");
        using S = InstanceSettings;
        QTest::newRow("nothing") << nothing() << QByteArray("{}");
        QTest::newRow("name") << setting([](S &s) { s.name = u" Harbour – UK "_s; })
                              << QByteArray("{\"name\":\"Harbour – UK\"}");
        QTest::newRow("name with spaces around alone")
            << setting([](S &s) { s.name = u" Harbour Shop "_s; }) << QByteArray("{}");
        QTest::newRow("time zone") << setting([](S &s) { s.timeZone = u"Europe/Berlin"_s; })
                                   << QByteArray(R"({"timezone":"Europe/Berlin"})");
        QTest::newRow("an alias of UTC")
            << setting([](S &s) { s.timeZone = u"Etc/UTC"_s; }) << QByteArray(R"({"timezone":"UTC"})");
        QTest::newRow("old name of a zone") << setting([](S &s) { s.timeZone = u"Asia/Calcutta"_s; })
                                            << QByteArray(R"({"timezone":"Asia/Kolkata"})");
        QTest::newRow("date format") << setting([](S &s) { s.dateFormat = u"d/m/Y"_s; })
                                     << QByteArray(R"({"date_format":"d/m/Y"})");
        QTest::newRow("amount") << setting([](S &s) { s.rateLimitAmount = u" 60 "_s; })
                                << QByteArray(R"({"rate_limit_duration":60})");
        QTest::newRow("the same amount otherwise written")
            << setting([](S &s) { s.rateLimitAmount = u"02"_s; }) << QByteArray("{}");
        QTest::newRow("unit") << setting([](S &s) { s.rateLimitUnit = RateLimitUnit::Minute; })
                              << QByteArray(R"({"rate_limit_unit":"minute"})");
        QTest::newRow("another pool") << setting([](S &s) { s.connectionPoolId = u"6"_s; })
                                      << QByteArray(R"({"connection_pool_id":6})");
        QTest::newRow("no pool any more") << setting([](S &s) { s.connectionPoolId.clear(); })
                                          << QByteArray(R"({"connection_pool_id":null})");
        QTest::newRow("what a PATCH has no place for") << setting([](S &s) {
            s.platformAppKey = u"key"_s;
            s.certificateId = u"cert"_s;
            s.sessionId = u"session"_s;
        }) << QByteArray("{}");
        QTest::newRow("a value")
            << typing(0, u"harbour-de"_s)
            << QByteArray(R"({"variables":[{"id":"91","key":"client_id","value":"harbour-de"}]})");
        QTest::newRow("a value cleared")
            << typing(2, {}) << QByteArray(R"({"variables":[{"id":"93","key":"scope","value":""}]})");
        QTest::newRow("a secret")
            << typing(1, u"s3cret"_s)
            << QByteArray(R"({"variables":[{"id":"92","key":"client_secret","value":"s3cret"}]})");
        QTest::newRow("a mask in a secret's place") << typing(1, u"••••••"_s) << QByteArray("{}");
        QTest::newRow("a mask in a value's place") << typing(0, u"********"_s) << QByteArray("{}");
        QTest::newRow("a locked value") << typing(3, u"moon"_s) << QByteArray("{}");
        QTest::newRow("a hidden value") << typing(4, u"code"_s) << QByteArray("{}");
        QTest::newRow("the return address")
            << typing(5, u"https://other.example/oauth"_s)
            << QByteArray(R"({"variables":[{"id":"96","key":"dashboard_oauth_callback_url",)"
                          R"("value":"https:\/\/other.example\/oauth"}]})")
                   .replace("\\/", "/");
        QTest::newRow("the second of two with one key")
            << typing(7, u"third"_s)
            << QByteArray(R"({"variables":[{"id":"98","key":"tag","value":"third"}]})");
        QTest::newRow("several, in the method's order")
            << Edit([](Case &state) {
                   typing(6, u"x"_s)(state);
                   typing(0, u"y"_s)(state);
                   state.setup.draft.settings.connectionPoolId.clear();
                   state.setup.draft.settings.name = u"N"_s;
               })
            << QByteArray(
                   R"({"name":"N","connection_pool_id":null,"variables":[{"id":"91","key":"client_id",)"
                   R"("value":"y"},{"id":"97","key":"tag","value":"x"}]})");
    }
    void sendsWhatChanged()
    {
        QFETCH(Edit, edit);
        QFETCH(QByteArray, json);
        Case state = stateOf(harbourInstance(), harbourMethod());
        edit(state);
        QCOMPARE(payloadOf(state), json);
        // Review shows the same.
        QCOMPARE(changesOf(*state.setup.target, *state.setup.method, state.setup.draft).isEmpty(),
                 json == "{}");
    }

    void sendsTheCodeAlone()
    {
        Case state = stateOf(harbourInstance(), harbourMethod());
        state.attempt.consentFirst = true;
        state.attempt.answer = CallbackAnswer{};
        state.attempt.answer->code = Secret(u"c0de"_s);
        QCOMPARE(payloadOf(state),
                 QByteArray(R"({"variables":[{"id":"95","key":"oauth_authorised_code","value":"c0de"}]})"));
    }

    void sendsTheTypeThatTheInstanceCarries()
    {
        Instance instance = harbourInstance();
        instance.type = u"oauth"_s;
        QCOMPARE(payloadOf(stateOf(instance, harbourMethod())), QByteArray(R"({"type":"oauth"})"));
    }

    void sendsAValueThatTheMethodHasNew()
    {
        AuthenticationImplementation method = harbourMethod();
        method.variables.append(asked(u"9"_s, u"store"_s));
        Case state = stateOf(harbourInstance(), method);
        QCOMPARE(payloadOf(state), QByteArray("{}"));
        typing(8, u"north"_s)(state);
        QCOMPARE(payloadOf(state), QByteArray(R"({"variables":[{"id":"9","key":"store","value":"north"}]})"));
    }

    void givesALimitToAnInstanceWithoutOne()
    {
        Instance instance = harbourInstance();
        instance.rateLimit.reset();
        Case state = stateOf(instance, harbourMethod());
        QCOMPARE(payloadOf(state), QByteArray("{}"));
        QVERIFY(problemsOf(state.setup, Step::Settings, ConsentOrder::Auto, {}).isEmpty());
        state.setup.draft.settings.rateLimitAmount = u"5"_s;
        QCOMPARE(payloadOf(state), QByteArray(R"({"rate_limit_unit":"second","rate_limit_duration":5})"));
    }

    void tellsBeforeAndAfter()
    {
        Case state = stateOf(harbourInstance(), harbourMethod());
        typing(0, u"harbour-de"_s)(state);
        typing(1, u"s3cret"_s)(state);
        const auto changes = changesOf(*state.setup.target, *state.setup.method, state.setup.draft);
        const QList<Change> meant{
            {{Field::Variable, 0}, Secret(u"harbour-uk"_s), Secret(u"harbour-de"_s), false},
            {{Field::Variable, 1}, Secret(), Secret(u"s3cret"_s), true}};
        QCOMPARE(changes, meant);
    }

    void takesAMaskedValueForASecret()
    {
        Instance instance = harbourInstance();
        instance.variables[0].value = Secret(u"••••••••"_s);
        Case state = stateOf(instance, harbourMethod());
        QVERIFY(state.setup.draft.values.at(0).isEmpty());
        QCOMPARE(payloadOf(state), QByteArray("{}"));
        typing(0, u"new"_s)(state);
        const auto changes = changesOf(*state.setup.target, *state.setup.method, state.setup.draft);
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.first().secret);
        QVERIFY(changes.first().before.isEmpty());
    }

    void matchesTheMethod_data()
    {
        QTest::addColumn<Edit>("edit"); // of state.setup.method; its id empty: not in the catalogue
        QTest::addColumn<bool>("complete");
        QTest::addColumn<int>("matched");
        QTest::addColumn<QStringList>("added");
        QTest::addColumn<QStringList>("gone");
        const QStringList none;
        const auto is = [](MethodState state) {
            return int(state);
        };
        const Edit away = [](Case &state) {
            state.setup.method->id.clear();
        };
        QTest::newRow("same") << nothing() << true << is(MethodState::Same) << none << none;
        QTest::newRow("same, while loading") << nothing() << false << is(MethodState::Same) << none << none;
        QTest::newRow("not yet") << away << false << is(MethodState::Unknown) << none << none;
        QTest::newRow("vanished") << away << true << is(MethodState::Vanished) << none << none;
        QTest::newRow("token now") << Edit([](Case &state) {
            state.setup.method->type = AuthenticationType::Token;
        }) << true << is(MethodState::NotByConsent)
                                   << none << none;
        QTest::newRow("one more") << Edit([](Case &state) {
            state.setup.method->variables.append(asked(u"9"_s, u"store"_s));
        }) << true << is(MethodState::Changed)
                                  << QStringList{u"store"_s} << none;
        QTest::newRow("one less") << Edit([](Case &state) { state.setup.method->variables.removeAt(2); })
                                  << true << is(MethodState::Changed) << none << QStringList{u"scope"_s};
        QTest::newRow("one of two with one key")
            << Edit([](Case &state) { state.setup.method->variables.removeLast(); }) << true
            << is(MethodState::Changed) << none << QStringList{u"tag"_s};
        QTest::newRow("a key in other case")
            << Edit([](Case &state) { state.setup.method->variables[2].key = u"Scope"_s; }) << true
            << is(MethodState::Changed) << QStringList{u"Scope"_s} << QStringList{u"scope"_s};
    }
    void matchesTheMethod()
    {
        QFETCH(Edit, edit);
        QFETCH(bool, complete);
        QFETCH(int, matched);
        QFETCH(QStringList, added);
        QFETCH(QStringList, gone);
        Case state = stateOf(harbourInstance(), harbourMethod());
        edit(state);
        Connector connector;
        connector.id = u"11"_s;
        connector.methods = {*state.setup.method};
        const MethodMatch match = matchMethod({connector}, complete, harbourInstance());
        QCOMPARE(int(match.state), matched);
        QCOMPARE(match.added, added);
        QCOMPARE(match.gone, gone);
        QCOMPARE(match.method.has_value(), !state.setup.method->id.isEmpty());
    }

    void findsWhatVanished_data()
    {
        QTest::addColumn<Edit>("edit"); // of state.setup.target: what is there afterwards
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("nothing") << nothing() << QStringList();
        QTest::newRow("other values") << Edit([](Case &state) {
            for (Variable &variable : state.setup.target->variables)
                variable.value = {};
        }) << QStringList();
        QTest::newRow("one more") << Edit([](Case &state) {
            state.setup.target->variables.append(stored(u"99"_s, u"more"_s, {}));
        }) << QStringList();
        QTest::newRow("another order")
            << Edit([](Case &state) { state.setup.target->variables.move(0, 4); }) << QStringList();
        QTest::newRow("the used code")
            << Edit([](Case &state) { state.setup.target->variables.removeAt(4); }) << QStringList();
        QTest::newRow("one") << Edit([](Case &state) { state.setup.target->variables.removeAt(1); })
                             << QStringList{u"client_secret"_s};
        QTest::newRow("one of two with one key")
            << Edit([](Case &state) { state.setup.target->variables.removeAt(6); }) << QStringList{u"tag"_s};
        QTest::newRow("all but what was sent") << Edit([](Case &state) {
            state.setup.target->variables = state.setup.target->variables.mid(0, 1);
        }) << QStringList{u"client_secret"_s, u"scope"_s, u"region"_s, u"dashboard_oauth_callback_url"_s,
                          u"tag"_s,           u"tag"_s};
    }
    void findsWhatVanished()
    {
        QFETCH(Edit, edit);
        QFETCH(QStringList, titles);
        Case state = stateOf(harbourInstance(), harbourMethod());
        edit(state);
        QCOMPARE(vanishedVariables(harbourInstance(), *state.setup.target, harbourMethod()), titles);
    }

    void missesNothingThatTheMethodHasNotAnyMore()
    {
        AuthenticationImplementation method = harbourMethod();
        method.variables.removeAt(2);
        Instance after = harbourInstance();
        after.variables.removeAt(2);
        QVERIFY(vanishedVariables(harbourInstance(), after, method).isEmpty());
    }

    void leavesTheUnchangedInPeace_data()
    {
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("settings");
        QTest::addColumn<QString>("credentials");
        const auto field = [](Field which, int variable, ProblemKind kind) {
            return wordsOf({Problem{{which, variable}, kind, 0, {}, {}}});
        };
        QTest::newRow("nothing") << nothing() << QString() << QString();
        QTest::newRow("an odd instance") << Edit([](Case &state) {
            state.setup.target->timeZone = u"Mars/Olympus"_s;
            state.setup.target->dateFormat.clear();
            state.setup.target->connectionPoolId = u"gone"_s;
            state.setup.target->variables[0].value = Secret();
            state.setup.target->variables[6].value = Secret(QString(2000, u'x'));
            state.setup.draft = draftOf(*state.setup.target, *state.setup.method);
        }) << QString() << QString();
        QTest::newRow("name cleared") << setting([](InstanceSettings &s) { s.name.clear(); })
                                      << field(Field::Name, -1, ProblemKind::Required) << QString();
        QTest::newRow("nonsense typed")
            << setting([](InstanceSettings &s) { s.rateLimitAmount = u"many"_s; })
            << field(Field::RateLimitAmount, -1, ProblemKind::NotANumber) << QString();
        QTest::newRow("a required value cleared")
            << typing(0, {}) << QString() << field(Field::Variable, 0, ProblemKind::Required);
        QTest::newRow("a secret too long") << typing(1, QString(16385, u'y')) << QString()
                                           << field(Field::Variable, 1, ProblemKind::TooLong);
        QTest::newRow("new, required and blank") << Edit([](Case &state) {
            state.setup.method->variables.append(asked(u"9"_s, u"store"_s));
            state.setup.draft = draftOf(*state.setup.target, *state.setup.method);
        }) << QString() << field(Field::Variable, 8, ProblemKind::Required);
    }
    void leavesTheUnchangedInPeace()
    {
        QFETCH(Edit, edit);
        QFETCH(QString, settings);
        QFETCH(QString, credentials);
        Case state = stateOf(harbourInstance(), harbourMethod());
        edit(state);
        QCOMPARE(wordsOf(problemsOf(state.setup, Step::Settings, ConsentOrder::Auto, {})), settings);
        QCOMPARE(wordsOf(problemsOf(state.setup, Step::Credentials, ConsentOrder::Auto, {})), credentials);
    }

    void asksForWhatTheAddressNeeds_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QList<int>>("asked");
        const QString plain = u"https://shop.example/authorize"_s;
        const auto secretInInstance = [](qsizetype index) {
            return Edit([index](Case &state) {
                state.setup.target->variables[index].secret = true;
                state.setup.target->variables[index].value = Secret();
                state.setup.draft = draftOf(*state.setup.target, *state.setup.method);
            });
        };
        QTest::newRow("nothing") << plain << nothing() << QList<int>();
        QTest::newRow("platform first") << QString() << secretInInstance(0) << QList<int>();
        QTest::newRow("client id") << plain << secretInInstance(0) << QList<int>{0};
        QTest::newRow("client id in the address")
            << plain + u"?client_id=fixed"_s << secretInInstance(0) << QList<int>();
        QTest::newRow("scope") << plain << secretInInstance(2) << QList<int>{2};
        QTest::newRow("placeholder") << u"https://{{tag}}.shop.example/authorize"_s << secretInInstance(6)
                                     << QList<int>{6};
        QTest::newRow("the other of that key")
            << u"https://{{tag}}.shop.example/authorize"_s << secretInInstance(7) << QList<int>();
        QTest::newRow("not needed") << plain << secretInInstance(6) << QList<int>();
        QTest::newRow("locked") << plain << secretInInstance(3) << QList<int>();
    }
    void asksForWhatTheAddressNeeds()
    {
        QFETCH(QString, url);
        QFETCH(Edit, edit);
        QFETCH(QList<int>, asked);
        AuthenticationImplementation method = harbourMethod();
        method.authoriseUrl = url;
        Case state = stateOf(harbourInstance(), method);
        edit(state);
        QCOMPARE(valuesToAskFor(state.setup, ConsentOrder::Auto), asked);
        QStringList required;
        for (const int index : asked)
            required += wordsOf({Problem{{Field::Variable, index}, ProblemKind::Required, 0, {}, {}}});
        QCOMPARE(wordsOf(problemsOf(state.setup, Step::Credentials, ConsentOrder::Auto, {})),
                 required.join(u' '));
        for (const int index : asked)
            state.setup.draft.values[index] = Secret(u"given"_s);
        QVERIFY(valuesToAskFor(state.setup, ConsentOrder::Auto).isEmpty());
        QVERIFY(problemsOf(state.setup, Step::Credentials, ConsentOrder::Auto, {}).isEmpty());
    }

    void buildsTheAddressFromTheInstance()
    {
        AuthenticationImplementation method = harbourMethod();
        method.authoriseUrl = u"https://{{region}}.shop.example/authorize"_s;
        const Case state = stateOf(harbourInstance(), method);
        const auto consent =
            consentUrlOf(state.setup, QUrl(u"https://app.example/oauth"_s), sampleCheckValue());
        QVERIFY(consent.has_value());
        // The locked value is the instance's, not today's default.
        QCOMPARE(consent->url.host(), u"us.shop.example"_s);
        QVERIFY(consent->url.query().contains(u"client_id=harbour-uk"));
    }

    void keepsWhatWasTypedOverANewerInstance()
    {
        Case state = stateOf(harbourInstance(), harbourMethod());
        state.setup.draft.settings.name = u"Typed"_s;
        typing(1, u"s3cret"_s)(state);
        Instance newer = harbourInstance();
        newer.timeZone = u"Europe/Berlin"_s;
        newer.variables[0].value = Secret(u"harbour-new"_s);
        const SetupDraft draft = rebased(state.setup.draft, *state.setup.target, newer, harbourMethod());
        QCOMPARE(draft.settings.name, u"Typed"_s);
        QCOMPARE(draft.settings.timeZone, u"Europe/Berlin"_s);
        QCOMPARE(draft.values.at(0).reveal(), u"harbour-new"_s);
        QCOMPARE(draft.values.at(1).reveal(), u"s3cret"_s);
    }

    void tellsTheAccount()
    {
        Instance instance = harbourInstance();
        QVERIFY(accountOf(instance).isEmpty());
        instance.variables.append(stored(u"99"_s, u"realmId"_s, u"4471"_s));
        QCOMPARE(accountOf(instance), u"4471"_s);
        instance.variables.append(stored(u"100"_s, u"shop"_s, u"***"_s));
        QCOMPARE(accountOf(instance), u"4471"_s);
        instance.variables.last().value = Secret(u"north"_s);
        QCOMPARE(accountOf(instance), u"north"_s);
    }

    void tellsWhatIsLater()
    {
        const QDateTime monday(QDate(2026, 3, 16), QTime(9, 0), QTimeZone::utc());
        Instance before = harbourInstance();
        Instance after = harbourInstance();
        QVERIFY(!isLater(after, before)); // neither tells
        before.updatedAt = monday;
        QVERIFY(!isLater(after, before));
        after.updatedAt = monday;
        QVERIFY(!isLater(after, before));
        after.updatedAt = monday.addMSecs(1);
        QVERIFY(isLater(after, before));
        before.updatedAt = {};
        QVERIFY(isLater(after, before));
    }

    void seesWhatAConsentMayHaveChanged_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("changed");
        QTest::newRow("nothing") << u"nothing"_s << false;
        QTest::newRow("the order alone") << u"order"_s << false;
        QTest::newRow("a value") << u"value"_s << true;
        QTest::newRow("a mask that appears") << u"mask"_s << true;
        QTest::newRow("an id") << u"id"_s << true;
        QTest::newRow("one more") << u"more"_s << true;
        QTest::newRow("a setting") << u"setting"_s << true;
        QTest::newRow("not told this time") << u"untold"_s << false;
    }
    void seesWhatAConsentMayHaveChanged()
    {
        QFETCH(QString, what);
        QFETCH(bool, changed);
        Instance before;
        before.updatedAt = QDateTime(QDate(2026, 3, 1), QTime(10, 0), Qt::UTC);
        Variable id;
        id.id = u"1"_s;
        id.key = u"client_id"_s;
        id.value = Secret(u"x"_s);
        Variable token;
        token.id = u"2"_s;
        token.key = u"access_token"_s;
        token.secret = true;
        before.variables = {id, token};
        Instance after = before; // its time stands still
        if (what == u"order")
            after.variables = {token, id};
        else if (what == u"value")
            after.variables[0].value = Secret(u"y"_s);
        else if (what == u"mask")
            after.variables[1].mask = Secret(u"********"_s);
        else if (what == u"id")
            after.variables[1].id = u"3"_s;
        else if (what == u"more")
            after.variables.append(Variable());
        else if (what == u"setting")
            after.name = u"New"_s;
        else if (what == u"untold")
            after.variables.clear();
        QCOMPARE(hasChanged(after, before), changed);
    }
};

WIZARD_GUILESS_TEST(TestReauthorisation)
#include "tst_reauthorisation.moc"
