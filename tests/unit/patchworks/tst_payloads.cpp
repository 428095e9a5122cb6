// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/authenticate.h"
#include "app/patchworks/calls/authorise.h"
#include "app/patchworks/calls/reauthorise.h"
#include "app/patchworks/reading/jsonwriter.h"
#include "tests/support/testprogram.h"

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

namespace
{

Variable variable(const QString &key, const QString &value)
{
    Variable made;
    made.id = u"9"_s;
    made.key = key;
    made.label = key.toUpper();
    made.value = Secret(value);
    return made;
}

AuthoriseRequest plainRequest()
{
    AuthoriseRequest request;
    request.method.id = u"9007199254740993"_s;
    request.settings.name = u"Harbour Shop – UK"_s;
    request.settings.timeZone = u"Europe/London"_s;
    request.settings.dateFormat = uR"(Y-m-d\TH:i:s\Z)"_s;
    request.settings.rateLimitAmount = u"60"_s;
    request.settings.rateLimitUnit = RateLimitUnit::Minute;
    return request;
}

// What every one of the requests above begins with.
const QByteArray head =
    R"({"name":"Harbour Shop – UK","authentication_implementation_id":"9007199254740993",)"
    R"("timezone":"Europe/London","date_format":"Y-m-d\\TH:i:s\\Z",)"
    R"("rate_limit_unit":"minute","rate_limit_duration":60,)";

const QByteArray undeclaredCode =
    R"({"key":"oauth_authorised_code","value":"c0de","label":"oauth_authorised_code","secret":true,)"
    R"("locked":false,"pivot":{"configurable":false,"required":false,"advanced":false}})";

} // namespace

/// What goes out, byte for byte.
class TestPayloads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAuthorise_data();
    void writesAuthorise();
    void writesEveryVariableThatHasAValue();
    void writesNoEmptyLabelOrAlias_data();
    void writesNoEmptyLabelOrAlias();
    void putsTheCodeWhereTheMethodDeclaresIt();
    void writesReauthorise_data();
    void writesReauthorise();
    void writesTheCallbackAsItCame();
    void escapesText_data();
    void escapesText();
    void writesIdsAsNumbersWhereTheyAre_data();
    void writesIdsAsNumbersWhereTheyAre();
};

void TestPayloads::writesAuthorise_data()
{
    QTest::addColumn<AuthoriseRequest>("request");
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("least") << plainRequest() << head + R"("variables":[]})";

    AuthoriseRequest all = plainRequest();
    all.settings.connectionPoolId = u"18446744073709551617"_s;
    all.settings.sessionId = u"6d1d8f3c-0000-4000-8000-000000000001"_s;
    all.settings.platformAppKey = u"app"_s;
    all.settings.certificateId = u"cert"_s;
    QTest::newRow("all options") << all
                                 << head + R"("connection_pool_id":18446744073709551617,"variables":[],)"
                                           R"("session_id":"6d1d8f3c-0000-4000-8000-000000000001",)"
                                           R"("platform_app_key":"app","certificate_id":"cert"})";

    AuthoriseRequest named = plainRequest();
    named.settings.connectionPoolId = u"pool-a"_s;
    QTest::newRow("pool by name") << named << head + R"("connection_pool_id":"pool-a","variables":[]})";

    AuthoriseRequest code = plainRequest();
    code.code = Secret(u"c0de"_s);
    QTest::newRow("code undeclared") << code << head + R"("variables":[)" + undeclaredCode + "]}";
}

void TestPayloads::writesAuthorise()
{
    QFETCH(AuthoriseRequest, request);
    QFETCH(QByteArray, json);

    QCOMPARE(authorisePayload(request), json);
    QCOMPARE(authorisePayload(request), json); // and again
}

void TestPayloads::writesEveryVariableThatHasAValue()
{
    AuthoriseRequest request = plainRequest();
    Variable typed = variable(u"client_id"_s, {});
    typed.required = true;
    Variable secret = variable(u"Client_ID"_s, u"default"_s);
    secret.secret = true;
    secret.alias = u"key"_s;
    secret.configurable = true;
    Variable locked = variable(u"grant_type"_s, u"authorization_code"_s);
    locked.locked = true;
    Variable empty = variable(u"scope"_s, {});
    empty.configurable = true;
    Variable hidden = variable(u"state_length"_s, u"40"_s);
    hidden.advanced = true;
    request.method.variables = {typed, secret, locked, empty, hidden};
    request.values = {Secret(u"a\"b\nü"_s), Secret(), Secret(u"tampered"_s)}; // shorter than the list

    QCOMPARE(authorisePayload(request),
             head +
                 R"("variables":[{"key":"client_id","value":"a\"b\nü","label":"CLIENT_ID","secret":false,)"
                 R"("locked":false,"pivot":{"configurable":false,"required":true,"advanced":false}},)"
                 R"({"key":"Client_ID","value":"default","label":"CLIENT_ID","secret":true,"locked":false,)"
                 R"("pivot":{"alias":"key","configurable":true,"required":false,"advanced":false}},)"
                 R"({"key":"grant_type","value":"authorization_code","label":"GRANT_TYPE","secret":false,)"
                 R"("locked":true,"pivot":{"configurable":false,"required":false,"advanced":false}},)"
                 R"({"key":"state_length","value":"40","label":"STATE_LENGTH","secret":false,"locked":false,)"
                 R"("pivot":{"configurable":false,"required":false,"advanced":true}}]})");
    QCOMPARE(sentVariables(request), (QList<int>{0, 1, 2, 4}));
    request.code = Secret(u"c0de"_s);
    QCOMPARE(sentVariables(request), (QList<int>{0, 1, 2, 4, -1}));
}

void TestPayloads::writesNoEmptyLabelOrAlias_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("alias");
    QTest::addColumn<QByteArray>("labelSent");
    QTest::addColumn<QByteArray>("pivotSent");
    QTest::newRow("both") << u"Store"_s << u"shop"_s << R"("label":"Store",)"_ba
                          << R"("pivot":{"alias":"shop",)"_ba;
    QTest::newRow("neither") << QString() << QString() << R"("label":"store_url",)"_ba
                             << R"("pivot":{"configurable":)"_ba;
    // The platform cuts white space off before it looks, so that a blank text is none.
    QTest::newRow("blank") << u" \t"_s << u"\u00a0 "_s << R"("label":"store_url",)"_ba
                           << R"("pivot":{"configurable":)"_ba;
}

void TestPayloads::writesNoEmptyLabelOrAlias()
{
    QFETCH(QString, label);
    QFETCH(QString, alias);
    QFETCH(QByteArray, labelSent);
    QFETCH(QByteArray, pivotSent);

    AuthoriseRequest request = plainRequest();
    request.method.variables = {variable(u"store_url"_s, u"https://a.example"_s)};
    request.method.variables[0].label = label;
    request.method.variables[0].alias = alias;
    const QByteArray json = authorisePayload(request);
    QVERIFY2(json.contains(labelSent), json.constData());
    QVERIFY2(json.contains(pivotSent), json.constData());
}

void TestPayloads::putsTheCodeWhereTheMethodDeclaresIt()
{
    AuthoriseRequest request = plainRequest();
    request.method.variables = {variable(u"oauth_authorised_code"_s, u"old"_s), variable(u"z"_s, u"1"_s)};
    request.method.variables[0].locked = true; // even then
    request.code = Secret(u"c0de"_s);
    QCOMPARE(sentVariables(request), (QList<int>{0, 1}));
    const QByteArray json = authorisePayload(request);
    QVERIFY(json.startsWith(head + R"("variables":[{"key":"oauth_authorised_code","value":"c0de","label":)"));
    QVERIFY(!json.contains("old"));
    QCOMPARE(json.count("oauth_authorised_code"), 1);
}

void TestPayloads::writesReauthorise_data()
{
    QTest::addColumn<ReauthoriseRequest>("request");
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("nothing") << ReauthoriseRequest() << QByteArray("{}");

    ReauthoriseRequest all;
    all.instanceId = u"1"_s;
    all.type = u"oauth"_s;
    all.name = u"N"_s;
    all.methodId = u"7"_s;
    all.timeZone = u"UTC"_s;
    all.dateFormat = u"c"_s;
    all.rateLimitUnit = RateLimitUnit::Day;
    all.rateLimitAmount = 3;
    all.connectionPoolId = u"9007199254740993"_s;
    all.variables = {{u"4"_s, u"scope"_s, Secret(u"read"_s)}, {u"v-5"_s, u"cleared"_s, Secret()}};
    QTest::newRow("everything")
        << all
        << QByteArray(R"({"name":"N","authentication_implementation_id":"7","type":"oauth","timezone":"UTC",)"
                      R"("date_format":"c","rate_limit_unit":"day","rate_limit_duration":3,)"
                      R"("connection_pool_id":9007199254740993,"variables":[{"id":"4","key":"scope",)"
                      R"("value":"read"},{"id":"v-5","key":"cleared","value":""}]})");

    ReauthoriseRequest pool;
    pool.connectionPoolId = QString();
    QTest::newRow("pool removed") << pool << QByteArray(R"({"connection_pool_id":null})");

    ReauthoriseRequest code;
    code.code = Secret(u"c0de"_s);
    QTest::newRow("code undeclared")
        << code << QByteArray(R"({"variables":[{"key":"oauth_authorised_code","value":"c0de"}]})");
    code.codeId = u"12"_s;
    QTest::newRow("code declared")
        << code << QByteArray(R"({"variables":[{"id":"12","key":"oauth_authorised_code","value":"c0de"}]})");
    code.variables = {{u"13"_s, u"oauth_authorised_code"_s, Secret(u"typed"_s)}};
    QTest::newRow("code changed")
        << code << QByteArray(R"({"variables":[{"id":"13","key":"oauth_authorised_code","value":"c0de"}]})");
}

void TestPayloads::writesReauthorise()
{
    QFETCH(ReauthoriseRequest, request);
    QFETCH(QByteArray, json);

    QCOMPARE(reauthorisePayload(request), json);
}

void TestPayloads::writesTheCallbackAsItCame()
{
    QCOMPARE(authenticatePayload({}), QByteArray("{}"));
    QCOMPARE(authenticatePayload(
                 {{u"state"_s, Secret(u"a+b%26"_s)}, {u"code"_s, Secret(u"ü/=\\"_s)}, {u"shop"_s, Secret()}}),
             QByteArray(R"({"state":"a+b%26","code":"ü/=\\","shop":""})"));
}

void TestPayloads::escapesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("quotes") << u"\"\\/"_s << QByteArray(R"(["\"\\/"])");
    QTest::newRow("line ends") << u"\r\n\t"_s << QByteArray(R"(["\r\n\t"])");
    QTest::newRow("control") << QString(QChar(1)) + QChar(0) + QChar(0x1f)
                             << QByteArray("[\"\\u0001\\u0000\\u001f\"]");
    QTest::newRow("unicode") << u"Größe 漢字 🚢"_s << QByteArray("[\"Größe 漢字 🚢\"]");
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) << QByteArray("[\"?\"]");
    QTest::newRow("half pairs and a whole one")
        << u"a"_s + QChar(0xdc00) + QChar(0xd83d) + QChar(0xd83d) + QChar(0xdea2) + u'b'
        << QByteArray("[\"a??🚢b\"]");
}

void TestPayloads::escapesText()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, json);

    JsonWriter writer;
    writer.beginArray();
    writer.text(text);
    writer.endArray();
    QCOMPARE(writer.json(), json);
}

void TestPayloads::writesIdsAsNumbersWhereTheyAre_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("json");

    QTest::newRow("zero") << u"0"_s << QByteArray("[0]");
    QTest::newRow("number") << u"10"_s << QByteArray("[10]");
    QTest::newRow("leading zero") << u"010"_s << QByteArray("[\"010\"]");
    QTest::newRow("sign") << u"-1"_s << QByteArray("[\"-1\"]");
    QTest::newRow("fraction") << u"1.0"_s << QByteArray("[\"1.0\"]");
    QTest::newRow("letters") << u"1a"_s << QByteArray("[\"1a\"]");
    QTest::newRow("other digits") << u"\u0661\u0662"_s << QByteArray("[\"\u0661\u0662\"]");
    QTest::newRow("empty") << QString() << QByteArray("[\"\"]");
}

void TestPayloads::writesIdsAsNumbersWhereTheyAre()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, json);

    JsonWriter writer;
    writer.beginArray();
    writer.id(id);
    writer.endArray();
    QCOMPARE(writer.json(), json);
}

WIZARD_GUILESS_TEST(TestPayloads)
#include "tst_payloads.moc"
