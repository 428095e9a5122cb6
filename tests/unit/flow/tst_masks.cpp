// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/attemptrequest.h"
#include "app/flow/attempt/reauthorisation.h"
#include "app/flow/draft/setup.h"
#include "app/patchworks/calls/authorise.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

namespace
{

/// What is set up, and the attempt at it.
struct Case {
    Setup setup;
    Attempt attempt;
};

Variable variable(const QString &id, const QString &key, const QString &value, bool secret)
{
    Variable made;
    made.id = id;
    made.key = key;
    made.value = Secret(value);
    made.secret = secret;
    return made;
}

/// A value that the platform shows, and one that it does not.
AuthenticationImplementation methodOf()
{
    AuthenticationImplementation method;
    method.id = u"101"_s;
    method.type = AuthenticationType::OAuth2AuthorisationCode;
    method.variables = {variable(u"1"_s, u"client_id"_s, {}, false),
                        variable(u"2"_s, u"client_secret"_s, {}, true)};
    method.variables[0].required = true;
    method.variables[1].required = true;
    return method;
}

Instance instanceOf()
{
    Instance instance;
    instance.id = u"900"_s;
    instance.methodId = u"101"_s;
    instance.variables = {variable(u"91"_s, u"client_id"_s, u"harbour-uk"_s, false),
                          variable(u"92"_s, u"client_secret"_s, {}, true)};
    return instance;
}

Case stateOf(const Instance &instance, const AuthenticationImplementation &method)
{
    Case state;
    state.setup.target = instance;
    state.setup.method = methodWithValuesOf(instance, method);
    state.setup.draft = draftOf(instance, method);
    return state;
}

QList<int> toldMasks(const Case &state)
{
    QList<int> masks;
    for (const Problem &problem : problemsOf(state.setup, Step::Credentials, ConsentOrder::Auto, {})) {
        if (problem.kind == ProblemKind::IsMask)
            masks.append(problem.field.variable);
    }
    return masks;
}

} // namespace

/// What stands in a secret's place is no secret: it never goes to the platform, and nothing that a person
/// typed is left out without a word.
class TestMasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAMask_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("mask");
        QTest::newRow("asterisks") << u"********"_s << true;
        QTest::newRow("three") << u"***"_s << true;
        QTest::newRow("two") << u"**"_s << false;
        QTest::newRow("bullets") << u"••••"_s << true;
        QTest::newRow("discs") << u"●●●"_s << true;
        QTest::newRow("middle dots") << u"···"_s << true;
        QTest::newRow("bullet operators") << u"∙∙∙"_s << true;
        QTest::newRow("large circles") << u"⬤⬤⬤⬤"_s << true;
        QTest::newRow("squares") << u"■■■"_s << true;
        QTest::newRow("two kinds") << u"**••"_s << false;
        QTest::newRow("letters") << u"xxxx"_s << false;
        QTest::newRow("capitals") << u"XXXX"_s << false;
        QTest::newRow("digits") << u"0000"_s << false;
        QTest::newRow("dashes") << u"----"_s << false;
        QTest::newRow("a value") << u"xylophone"_s << false;
        QTest::newRow("with an end") << u"****1234"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void knowsAMask()
    {
        QFETCH(QString, text);
        QFETCH(bool, mask);
        QCOMPARE(isMask(text), mask);
    }

    void sendsOrTellsWhatWasTyped_data()
    {
        QTest::addColumn<bool>("secret"); // the platform's flag
        QTest::addColumn<QString>("came");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("sent");
        QTest::addColumn<bool>("told"); // that it is no secret
        const auto row = [](const char *name, bool secret, const QString &came, const QString &typed,
                            bool sent, bool told) {
            QTest::newRow(name) << secret << came << typed << sent << told;
        };
        row("a blank secret, untouched", true, {}, {}, false, false);
        row("a blank secret, letters", true, {}, u"xxx"_s, true, false);
        row("a blank secret, capitals", true, {}, u"XXXXXXXX"_s, true, false);
        row("a blank secret, digits", true, {}, u"0000"_s, true, false);
        row("a blank secret, a word", true, {}, u"new"_s, true, false);
        row("a blank secret, two asterisks", true, {}, u"**"_s, true, false);
        row("a blank secret, asterisks before an end", true, {}, u"****1234"_s, true, false);
        row("a blank secret, asterisks", true, {}, u"***"_s, false, true);
        row("a blank secret, bullets", true, {}, u"••••••••"_s, false, true);
        row("a blank secret, discs", true, {}, u"●●●"_s, false, true);
        row("a masked secret, untouched", true, u"••••••••"_s, {}, false, false);
        row("a masked secret, its mask", true, u"••••••••"_s, u"••••••••"_s, false, true);
        row("a masked secret, another mask", true, u"••••••••"_s, u"********"_s, false, true);
        row("a masked secret, letters", true, u"••••••••"_s, u"xxx"_s, true, false);
        row("masked by letters, its mask", true, u"xxxxxx"_s, u"xxxxxx"_s, false, true);
        row("masked by letters, fewer", true, u"xxxxxx"_s, u"xxx"_s, true, false);
        row("masked up to its end, its mask", true, u"****1234"_s, u"****1234"_s, false, true);
        row("masked up to its end, a word", true, u"****1234"_s, u"new1234"_s, true, false);
        row("masked by a word, its mask", true, u"[hidden]"_s, u"[hidden]"_s, false, true);
        row("a plain value, untouched", false, u"harbour-uk"_s, u"harbour-uk"_s, false, false);
        row("a plain value, letters", false, u"harbour-uk"_s, u"xxx"_s, true, false);
        row("a plain value, two asterisks", false, u"harbour-uk"_s, u"**"_s, true, false);
        row("a plain value, asterisks", false, u"harbour-uk"_s, u"***"_s, false, true);
        row("plain letters, untouched", false, u"xxx"_s, u"xxx"_s, false, false);
        row("plain letters, more of them", false, u"xxx"_s, u"xxxx"_s, true, false);
        row("masked without a flag, untouched", false, u"••••"_s, {}, false, false);
        row("masked without a flag, its mask", false, u"••••"_s, u"••••"_s, false, true);
        row("masked without a flag, a word", false, u"••••"_s, u"new"_s, true, false);
    }
    // What a person typed is sent, or it is told that it is not: never neither.
    void sendsOrTellsWhatWasTyped()
    {
        QFETCH(const bool, secret);
        QFETCH(const QString, came);
        QFETCH(const QString, typed);
        QFETCH(const bool, sent);
        QFETCH(const bool, told);
        const int index = secret ? 1 : 0;
        Instance instance = instanceOf();
        instance.variables[index].value = Secret(came);
        Case state = stateOf(instance, methodOf());
        state.setup.draft.values[index] = Secret(typed);
        const auto changes = changesOf(*state.setup.target, *state.setup.method, state.setup.draft);
        QCOMPARE(changes.size(), sent ? 1 : 0);
        if (sent) {
            QCOMPARE(changes.first().field, (FieldId{Field::Variable, index}));
            QCOMPARE(changes.first().after.reveal(), typed);
        }
        QCOMPARE(toldMasks(state), told ? QList<int>{index} : QList<int>());
    }

    void takesNoMaskForANewInstance()
    {
        AuthenticationImplementation method = methodOf();
        method.variables[1].value = Secret(u"••••"_s);
        method.variables.append(variable(u"3"_s, u"signing_key"_s, u"********"_s, true));
        Case state;
        state.setup.method = method;
        state.setup.draft.values = startingValues(method);
        QVERIFY2(state.setup.draft.values.at(1).isEmpty(), "nobody typed it");
        state.setup.draft.values[0] = Secret(u"harbour-uk"_s);
        state.setup.draft.values[1] = Secret(u"***"_s);
        QCOMPARE(toldMasks(state), QList<int>{1});
        state.setup.draft.values[1] = Secret(u"xxx"_s);
        QCOMPARE(toldMasks(state), QList<int>());
        const QByteArray payload = authorisePayload(authoriseRequest(state.attempt, state.setup));
        QVERIFY(payload.contains("\"xxx\""));
        QVERIFY2(!payload.contains("****") && !payload.contains("••••"), payload.constData());
    }
};

WIZARD_GUILESS_TEST(TestMasks)
#include "tst_masks.moc"
