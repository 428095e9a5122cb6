// SPDX-License-Identifier: Apache-2.0
// How strictly authorise and reauthorise read what they are sent.
#include "tests/integration/demo/democlient.h"
#include "tests/support/testprogram.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString authorisePath = u"/api/v1/oauth/authorise"_s;

// A change to one variable of a body, by its key.
QJsonArray changed(QJsonArray variables, const QString &key, const QString &member, const QJsonValue &value)
{
    for (qsizetype i = 0; i < variables.size(); ++i) {
        QJsonObject variable = variables[i].toObject();
        if (variable.value("key"_L1) != key)
            continue;
        if (value.isUndefined())
            variable.remove(member);
        else
            variable.insert(member, value);
        variables[i] = variable;
    }
    return variables;
}

qsizetype indexOf(const QJsonArray &variables, const QString &key)
{
    for (qsizetype i = 0; i < variables.size(); ++i)
        if (variables[i].toObject().value("key"_L1) == key)
            return i;
    return -1;
}

} // namespace

class DemoAuthoriseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsWithClientCredentials();
    void refusesAWrongField_data();
    void refusesAWrongField();
    void takesEveryGoodField_data();
    void takesEveryGoodField();
    void refusesAWrongVariable_data();
    void refusesAWrongVariable();
    void countsErrorsInItsMessage();
    void namesARequiredVariableThatIsAbsent();
    void takesASessionIdOnce();
    void refusesMethodsThatAreNotOAuth_data();
    void refusesMethodsThatAreNotOAuth();
    void refusesABodyThatIsNoJsonObject_data();
    void refusesABodyThatIsNoJsonObject();
    void cutsWhiteSpaceOffTheEnds();
    void asksForTheRightHeaders();
    void mergesChangedVariablesById();
    void losesVariablesWhenToldTo();
    void refusesAWrongChange_data();
    void refusesAWrongChange();
    void knowsNoInstanceOfAnother();
    void answersWooWithNothing();
};

void DemoAuthoriseTest::createsWithClientCredentials()
{
    DemoClient client;
    client.open();
    const QJsonObject method = client.method(u"Stockpile Yard"_s, 0);
    QJsonObject body = client.authoriseBody(method, u"Stockpile Yard"_s);
    body.insert(u"connection_pool_id"_s, 14);
    const auto reply = client.post(authorisePath, body);
    QCOMPARE(reply.status, 200);
    QVERIFY(urlIn(reply.json()).isEmpty());
    const QJsonObject made = reply.json().value("data"_L1).toObject();
    QCOMPARE(made.value("name"_L1).toString(), body.value("name"_L1).toString());
    const auto read =
        client.get(u"/api/v1/connectors/%1?include=variables"_s.arg(textOf(made.value("id"_L1))));
    QCOMPARE(read.json().value("data"_L1).toObject(), made);
    QCOMPARE(made.value("connection_pool_id"_L1).toInt(), 14);
    QCOMPARE(made.value("created_at"_L1).toString().left(10),
             client.world().state().now().toString(u"yyyy-MM-dd"_s));
    QVERIFY(!reply.body.contains(
        client.sheet(u"Stockpile Yard"_s).value("client_secret"_L1).toString().toUtf8()));
}

void DemoAuthoriseTest::refusesAWrongField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value"); // undefined: the field is left out
    const auto row = [](const char *name, const QString &field, const QJsonValue &value) {
        QTest::newRow(name) << field << value;
    };
    const QJsonValue absent(QJsonValue::Undefined);
    row("name absent", u"name"_s, absent);
    row("name empty", u"name"_s, u""_s);
    row("name blank", u"name"_s, u"  "_s);
    row("name a number", u"name"_s, 4);
    row("name too long", u"name"_s, QString(256, u'x'));
    row("method absent", u"authentication_implementation_id"_s, absent);
    row("method a number", u"authentication_implementation_id"_s, 1215);
    row("method unknown", u"authentication_implementation_id"_s, u"99"_s);
    row("method empty", u"authentication_implementation_id"_s, u""_s);
    row("zone absent", u"timezone"_s, absent);
    row("zone unknown", u"timezone"_s, u"Europe/Atlantis"_s);
    row("zone an offset", u"timezone"_s, u"UTC+02:00"_s);
    row("zone in lower case", u"timezone"_s, u"europe/london"_s);
    for (const char *alias : {"Etc/UTC", "GMT", "Etc/GMT+5", "US/Pacific", "Asia/Calcutta", "Asia/Istanbul",
                              "Europe/Kiev", "localtime", "posixrules", "Factory"})
        row(alias, u"timezone"_s, QString::fromLatin1(alias));
    row("date format absent", u"date_format"_s, absent);
    row("date format empty", u"date_format"_s, u""_s);
    row("date format too long", u"date_format"_s, QString(65, u'Y'));
    row("date format without a token", u"date_format"_s, u"2026-03-31"_s);
    row("date format of escaped letters", u"date_format"_s, u"\\Y-\\m-\\d"_s);
    row("date format in two lines", u"date_format"_s, u"Y-m-d\nH:i"_s);
    row("date format with an escaped tab", u"date_format"_s, u"Y-m-d\\\tH:i"_s);
    row("date format ending in a backslash", u"date_format"_s, u"Y-m-d\\"_s);
    row("unit absent", u"rate_limit_unit"_s, absent);
    row("unit unknown", u"rate_limit_unit"_s, u"week"_s);
    row("unit plural", u"rate_limit_unit"_s, u"seconds"_s);
    row("amount absent", u"rate_limit_duration"_s, absent);
    row("amount null", u"rate_limit_duration"_s, QJsonValue::Null);
    row("amount 0", u"rate_limit_duration"_s, 0);
    row("amount negative", u"rate_limit_duration"_s, -1);
    row("amount a fraction", u"rate_limit_duration"_s, 1.5);
    row("amount a string", u"rate_limit_duration"_s, u"2"_s);
    row("pool a string", u"connection_pool_id"_s, u"12"_s);
    row("pool unknown", u"connection_pool_id"_s, 13);
    row("session no UUID", u"session_id"_s, u"one"_s);
    row("session in braces", u"session_id"_s, u"{0b8a4c2e-1111-4000-8000-000000000000}"_s);
    row("session null", u"session_id"_s, QJsonValue::Null);
    row("app key a number", u"platform_app_key"_s, 7);
    row("app key blank", u"platform_app_key"_s, u" "_s);
    row("certificate a number", u"certificate_id"_s, 7);
    row("variables a string", u"variables"_s, u"[]"_s);
    row("variables an object", u"variables"_s, QJsonObject());
    row("unknown field", u"instance"_s, u"x"_s);
    row("type is for reauthorise", u"type"_s, u"x"_s);
}

void DemoAuthoriseTest::refusesAWrongField()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    DemoClient client;
    client.open();
    QJsonObject body = client.authoriseBody(client.method(u"Stockpile Yard"_s, 0), u"Stockpile Yard"_s);
    if (value.isUndefined())
        body.remove(field);
    else
        body.insert(field, value);
    const auto reply = client.post(authorisePath, body);
    QCOMPARE(reply.status, 422);
    QVERIFY2(!reply.fieldError(field).isEmpty(), reply.body.constData());
    QCOMPARE(reply.json().value("errors"_L1).toObject().keys(), QStringList{field});
    QCOMPARE(client.world().state().instances.all().size(), 49);
}

void DemoAuthoriseTest::takesEveryGoodField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &field, const QJsonValue &value) {
        QTest::newRow(name) << field << value;
    };
    row("zone UTC", u"timezone"_s, u"UTC"_s);
    row("zone renamed", u"timezone"_s, u"Europe/Kyiv"_s);
    row("zone of three parts", u"timezone"_s, u"America/Argentina/Ushuaia"_s);
    row("date format one token", u"date_format"_s, u"c"_s);
    row("date format of 64", u"date_format"_s, QString(64, u'Y'));
    row("date format with escapes", u"date_format"_s, u"\\Y-m-d\\\\"_s);
    row("unit day", u"rate_limit_unit"_s, u"day"_s);
    row("amount large", u"rate_limit_duration"_s, 1'000'000);
    row("pool null", u"connection_pool_id"_s, QJsonValue::Null);
    row("pool above 2^53", u"connection_pool_id"_s, qint64(9007199254740999));
    row("certificate", u"certificate_id"_s, u"cert-7"_s);
    row("app key", u"platform_app_key"_s, u"app-7"_s);
}

void DemoAuthoriseTest::takesEveryGoodField()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    DemoClient client;
    client.open();
    QJsonObject body = client.authoriseBody(client.method(u"Stockpile Yard"_s, 0), u"Stockpile Yard"_s);
    body.insert(field, value);
    const auto reply = client.post(authorisePath, body);
    QVERIFY2(reply.status == 200, reply.body.constData());
    if (field != "platform_app_key"_L1)
        QCOMPARE(reply.json().value("data"_L1).toObject().value(field), value);
}

void DemoAuthoriseTest::refusesAWrongVariable_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("errorMember");
    const auto row = [](const char *name, const QString &key, const QString &member, const QJsonValue &value,
                        const QString &errorMember) {
        QTest::newRow(name) << key << member << value << errorMember;
    };
    const QString id = u"client_id"_s;
    row("required empty", id, u"value"_s, u""_s, u"value"_s);
    row("too long", u"scope"_s, u"value"_s, QString(4097, u'x'), u"value"_s);
    row("value a number", id, u"value"_s, 7, u"value"_s);
    row("value absent", id, u"value"_s, QJsonValue::Undefined, u"value"_s);
    row("wrong client id", id, u"value"_s, u"somebody"_s, u"value"_s);
    row("wrong secret", u"client_secret"_s, u"value"_s, u"guess"_s, u"value"_s);
    row("masked secret", u"client_secret"_s, u"value"_s, u"********"_s, u"value"_s);
    row("locked changed", u"grant_type"_s, u"value"_s, u"password"_s, u"value"_s);
    row("unknown key", id, u"key"_s, u"clientid"_s, u"key"_s);
    row("key in other case", id, u"key"_s, u"Client_ID"_s, u"key"_s);
    row("key absent", id, u"key"_s, QJsonValue::Undefined, u"key"_s);
    row("key twice", id, u"key"_s, u"client_secret"_s, u"key"_s);
    row("an id", id, u"id"_s, 121502, u"id"_s);
    row("unknown member", id, u"alias"_s, u"x"_s, u"alias"_s);
    for (const char *name : {"label", "secret", "locked", "pivot"})
        row(qPrintable(u"%1 absent"_s.arg(QLatin1StringView(name))), id, QString::fromLatin1(name),
            QJsonValue::Undefined, QString::fromLatin1(name));
    for (const char *name : {"configurable", "required", "advanced"})
        row(qPrintable(u"pivot without %1"_s.arg(QLatin1StringView(name))), id, u"pivot"_s, QJsonObject(),
            u"pivot.%1"_s.arg(QLatin1StringView(name)));
    row("label null", id, u"label"_s, QJsonValue::Null, u"label"_s);
    row("label empty", id, u"label"_s, u""_s, u"label"_s);
    row("label blank", id, u"label"_s, u" \t\u00a0"_s, u"label"_s);
    row("alias null", id, u"pivot"_s, QJsonObject{{u"alias"_s, QJsonValue::Null}}, u"pivot.alias"_s);
    row("alias empty", id, u"pivot"_s, QJsonObject{{u"alias"_s, u""_s}}, u"pivot.alias"_s);
    row("required blank", id, u"value"_s, u" \n"_s, u"value"_s);
    row("secret a number", id, u"secret"_s, 1, u"secret"_s);
    row("locked a string", id, u"locked"_s, u"false"_s, u"locked"_s);
    row("pivot a string", id, u"pivot"_s, u"{}"_s, u"pivot"_s);
    row("pivot flag a number", id, u"pivot"_s, QJsonObject{{u"required"_s, 1}}, u"pivot.required"_s);
    row("pivot unknown", id, u"pivot"_s, QJsonObject{{u"colour"_s, true}}, u"pivot.colour"_s);
}

void DemoAuthoriseTest::refusesAWrongVariable()
{
    QFETCH(QString, key);
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QFETCH(QString, errorMember);
    DemoClient client;
    client.open();
    QJsonObject body = client.authoriseBody(client.method(u"Stockpile Yard"_s, 0), u"Stockpile Yard"_s);
    const QJsonArray variables = body.value("variables"_L1).toArray();
    // Where a key stands twice, the second one is at fault.
    const qsizetype at =
        value == u"client_secret"_s ? indexOf(variables, u"client_secret"_s) : indexOf(variables, key);
    QVERIFY(at >= 0);
    body.insert(u"variables"_s, changed(variables, key, member, value));
    const auto reply = client.post(authorisePath, body);
    QCOMPARE(reply.status, 422);
    QVERIFY2(!reply.fieldError(u"variables.%1.%2"_s.arg(at).arg(errorMember)).isEmpty(),
             reply.body.constData());
    QCOMPARE(client.world().state().instances.all().size(), 49);
}

void DemoAuthoriseTest::countsErrorsInItsMessage()
{
    DemoClient client;
    client.open();
    const auto reply = client.post(authorisePath, {});
    QCOMPARE(reply.status, 422);
    QCOMPARE(reply.json().value("errors"_L1).toObject().size(), 6);
    QVERIFY(reply.json().value("message"_L1).toString().endsWith(u"(and 5 more errors)"_s));
}

void DemoAuthoriseTest::namesARequiredVariableThatIsAbsent()
{
    DemoClient client;
    client.open();
    QJsonObject body = client.authoriseBody(client.method(u"Stockpile Yard"_s, 0), u"Stockpile Yard"_s);
    body.remove(u"variables"_s);
    const auto reply = client.post(authorisePath, body);
    QCOMPARE(reply.status, 422);
    QVERIFY(reply.fieldError(u"variables"_s).contains(u"Client ID"_s));
}

void DemoAuthoriseTest::takesASessionIdOnce()
{
    DemoClient client;
    client.open();
    const QString session = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QJsonObject body = client.authoriseBody(client.method(u"Stockpile Yard"_s, 0), u"Stockpile Yard"_s);
    body.insert(u"session_id"_s, session);
    QCOMPARE(client.post(authorisePath, body).status, 200);
    const QJsonArray found =
        client.get(u"/api/v1/connectors?filter[forSession]="_s + session).json().value("data"_L1).toArray();
    QCOMPARE(found.size(), 1);
    const auto again = client.post(authorisePath, body);
    QCOMPARE(again.status, 422);
    QVERIFY(!again.fieldError(u"session_id"_s).isEmpty());
}

void DemoAuthoriseTest::refusesMethodsThatAreNotOAuth_data()
{
    QTest::addColumn<QString>("connector");
    QTest::addColumn<int>("method");
    QTest::newRow("token") << u"Harbour Shop"_s << 1;
    QTest::newRow("basic") << u"Old Mill Feed"_s << 0;
    QTest::newRow("SOAP") << u"Underhill Wholesale"_s << 0;
    QTest::newRow("OAuth 1 with ready-made tokens") << u"Kitebox"_s << 0;
}

void DemoAuthoriseTest::refusesMethodsThatAreNotOAuth()
{
    QFETCH(QString, connector);
    QFETCH(int, method);
    DemoClient client;
    client.open();
    const auto reply =
        client.post(authorisePath, client.authoriseBody(client.method(connector, method), connector));
    QCOMPARE(reply.status, 422);
    QVERIFY(!reply.fieldError(u"authentication_implementation_id"_s).isEmpty());
}

void DemoAuthoriseTest::refusesABodyThatIsNoJsonObject_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("cut") << QByteArray("{\"name\":\"a");
    QTest::newRow("form") << QByteArray("name=a");
}

void DemoAuthoriseTest::refusesABodyThatIsNoJsonObject()
{
    QFETCH(QByteArray, body);
    DemoClient client;
    client.open();
    const auto reply =
        client.send("POST", QUrl(client.world().state().addresses.core + authorisePath), body,
                    client.headers + DemoClient::Headers{{"Content-Type", "application/json"}});
    QCOMPARE(reply.status, 422);
    QVERIFY2(!reply.fieldError(u"timezone"_s).isEmpty(), reply.body.constData());
}

void DemoAuthoriseTest::cutsWhiteSpaceOffTheEnds()
{
    DemoClient client;
    client.open();
    QJsonObject body = client.authoriseBody(client.method(u"Stockpile Yard"_s, 0), u"Stockpile Yard"_s);
    body.insert(u"name"_s, u" \u00a0Yard – two  words \t\ufeff"_s);
    const QJsonArray variables = body.value("variables"_L1).toArray();
    const QString secret = client.sheet(u"Stockpile Yard"_s).value("client_secret"_L1).toString();
    body.insert(u"variables"_s,
                changed(variables, u"client_secret"_s, u"value"_s, u" "_s + secret + u"\n"_s));
    const auto reply = client.post(authorisePath, body);
    QVERIFY2(reply.status == 200, reply.body.constData());
    QCOMPARE(reply.json().value("data"_L1).toObject().value("name"_L1).toString(), u"Yard – two  words"_s);
}

void DemoAuthoriseTest::asksForTheRightHeaders()
{
    DemoClient client;
    client.open();
    const QUrl url(client.world().state().addresses.core + authorisePath);
    QCOMPARE(client.send("POST", url, "{}", client.headers).status, 415);
    client.headers[0].second = "text/html";
    QCOMPARE(client.post(authorisePath, {}).status, 406);
    client.headers[0].second = "application/json";
    QCOMPARE(client.get(authorisePath).status, 405);
    QCOMPARE(client.get(u"/api/v1/nowhere"_s).status, 404);
}

void DemoAuthoriseTest::mergesChangedVariablesById()
{
    DemoClient client;
    client.open();
    const QJsonObject method = client.method(u"Stockpile Yard"_s, 0);
    const QJsonObject made = client.post(authorisePath, client.authoriseBody(method, u"Stockpile Yard"_s))
                                 .json()
                                 .value("data"_L1)
                                 .toObject();
    const QJsonArray before = made.value("variables"_L1).toArray();
    const QJsonObject yard = before[indexOf(before, u"yard"_s)].toObject();
    client.advance(60);
    const QString path = u"/api/v1/oauth/%1/reauthorise"_s.arg(textOf(made.value("id"_L1)));
    const QJsonObject numbered{
        {u"id"_s, textOf(yard.value("id"_L1)).toInt()}, {u"key"_s, u"yard"_s}, {u"value"_s, u"south"_s}};
    const auto refused = client.patch(path, {{u"variables"_s, QJsonArray{numbered}}});
    QCOMPARE(refused.status, 422);
    QCOMPARE(refused.fieldError(u"variables.0.id"_s), u"The id must be a string."_s);
    const auto reply =
        client.patch(path, {{u"date_format"_s, u"c"_s},
                            {u"type"_s, u"OAuth 2 Client Credentials"_s},
                            {u"connection_pool_id"_s, QJsonValue::Null},
                            {u"variables"_s, QJsonArray{QJsonObject{{u"id"_s, textOf(yard.value("id"_L1))},
                                                                    {u"key"_s, u"yard"_s},
                                                                    {u"value"_s, u"south"_s}}}}});
    QCOMPARE(reply.status, 200);
    const QJsonObject now = reply.json().value("data"_L1).toObject();
    QCOMPARE(now.value("id"_L1), made.value("id"_L1));
    QCOMPARE(now.value("date_format"_L1).toString(), u"c"_s);
    QCOMPARE(now.value("timezone"_L1), made.value("timezone"_L1));
    QVERIFY(now.value("updated_at"_L1).toString() > made.value("updated_at"_L1).toString());
    const QJsonArray after = now.value("variables"_L1).toArray();
    QCOMPARE(after, changed(before, u"yard"_s, u"value"_s, u"south"_s));
    QCOMPARE(client.world().state().instances.all().size(), 50);
}

void DemoAuthoriseTest::losesVariablesWhenToldTo()
{
    DemoClient client;
    client.open();
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"replace"_s}});
    const QJsonObject before = client.get(u"/api/v1/connectors?include=variables&filter[name]=Stockpile"_s)
                                   .json()
                                   .value("data"_L1)[0]
                                   .toObject();
    const QJsonArray variables = before.value("variables"_L1).toArray();
    const QJsonObject yard = variables[indexOf(variables, u"yard"_s)].toObject();
    const auto reply =
        client.patch(u"/api/v1/oauth/%1/reauthorise"_s.arg(textOf(before.value("id"_L1))),
                     {{u"variables"_s, QJsonArray{QJsonObject{{u"id"_s, textOf(yard.value("id"_L1))},
                                                              {u"key"_s, u"yard"_s},
                                                              {u"value"_s, u"east"_s}}}}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value("data"_L1).toObject().value("variables"_L1).toArray().size(), 1);
}

void DemoAuthoriseTest::refusesAWrongChange_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("field");
    const auto variable = [](const QJsonValue &id, const QString &key, const QString &value) {
        QJsonObject object{{u"key"_s, key}, {u"value"_s, value}};
        if (!id.isUndefined())
            object.insert(u"id"_s, id);
        return QJsonObject{{u"variables"_s, QJsonArray{object}}};
    };
    // Variables of the fifteenth method (1215) in the catalogue's order: yard, client id, client secret, …
    QTest::newRow("no id") << variable(QJsonValue::Undefined, u"yard"_s, u"x"_s) << u"variables.0.id"_s;
    QTest::newRow("unknown id") << variable(u"5"_s, u"yard"_s, u"x"_s) << u"variables.0.id"_s;
    QTest::newRow("id of another") << variable(u"121501"_s, u"yard"_s, u"x"_s) << u"variables.0.id"_s;
    QTest::newRow("id null") << variable(QJsonValue::Null, u"yard"_s, u"x"_s) << u"variables.0.id"_s;
    QTest::newRow("zone") << QJsonObject{{u"timezone"_s, u"Mars"_s}} << u"timezone"_s;
    QTest::newRow("amount") << QJsonObject{{u"rate_limit_duration"_s, 0}} << u"rate_limit_duration"_s;
    QTest::newRow("date format") << QJsonObject{{u"date_format"_s, u"Y-m-d\\"_s}} << u"date_format"_s;
    QTest::newRow("type") << QJsonObject{{u"type"_s, u"x"_s}} << u"type"_s;
    QTest::newRow("type of another") << QJsonObject{{u"type"_s, u"OAuth 1"_s}} << u"type"_s;
    QTest::newRow("type a number") << QJsonObject{{u"type"_s, 7}} << u"type"_s;
    QTest::newRow("empty name") << QJsonObject{{u"name"_s, u""_s}} << u"name"_s;
    QTest::newRow("session") << QJsonObject{{u"session_id"_s, u"x"_s}} << u"session_id"_s;
    QTest::newRow("other method") << QJsonObject{{u"authentication_implementation_id"_s, u"1200"_s}}
                                  << u"authentication_implementation_id"_s;
}

void DemoAuthoriseTest::refusesAWrongChange()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, field);
    DemoClient client;
    client.open();
    const QJsonObject before = client.get(u"/api/v1/connectors?include=variables&filter[name]=Stockpile"_s)
                                   .json()
                                   .value("data"_L1)[0]
                                   .toObject();
    const QString id = textOf(before.value("id"_L1));
    const auto reply = client.patch(u"/api/v1/oauth/%1/reauthorise"_s.arg(id), body);
    QCOMPARE(reply.status, 422);
    QVERIFY2(!reply.fieldError(field).isEmpty(), reply.body.constData());
    QCOMPARE(
        client.get(u"/api/v1/connectors/%1?include=variables"_s.arg(id)).json().value("data"_L1).toObject(),
        before);
}

void DemoAuthoriseTest::knowsNoInstanceOfAnother()
{
    DemoClient client;
    client.open();
    QCOMPARE(client.patch(u"/api/v1/oauth/1/reauthorise"_s, {}).status, 404);
    client.headers.append({QByteArray("patchworks-tenant"), QByteArray("2")});
    QCOMPARE(client.patch(u"/api/v1/oauth/5102/reauthorise"_s, {}).status, 404);
}

void DemoAuthoriseTest::answersWooWithNothing()
{
    DemoClient client;
    client.open();
    const auto reply =
        client.send("POST", QUrl(client.world().state().addresses.core + u"/api/v1/oauth/woo-app-auth"_s), {},
                    client.headers);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.isEmpty());
}

WIZARD_GUILESS_TEST(DemoAuthoriseTest)
#include "tst_demoauthorise.moc"
