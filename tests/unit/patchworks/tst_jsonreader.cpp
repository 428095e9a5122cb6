// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/reading/jsonreader.h"
#include "app/patchworks/reading/readconnector.h"
#include "app/patchworks/reading/readinstance.h"
#include "app/patchworks/reading/readvariable.h"
#include "tests/support/testprogram.h"

#include <QTimeZone>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// Tolerant where the platform's types cannot be trusted, exact where ids are concerned.
class TestJsonReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIdsExactly_data();
    void readsIdsExactly();
    void leavesNumbersInsideStringsAlone();
    void readsFlagsOfEveryForm_data();
    void readsFlagsOfEveryForm();
    void readsTimesInUtc_data();
    void readsTimesInUtc();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void namesThePathOfWhatIsWrong();
    void readsListsOfEveryForm_data();
    void readsListsOfEveryForm();
    void readsBothSpellingsOfRelations();
    void readsFlagsBesideTheKeyAndInThePivot();
    void readsMaskedSecretsAsBlank_data();
    void readsMaskedSecretsAsBlank();
    void keepsMethodsWithoutVariables();
    void leavesOutMethodsThatAreHalfReadable();
    void readsAnInstanceWithItsOrigins();
    void readsAnAnswerOfThirtyFourMegabytes();
};

void TestJsonReader::readsIdsExactly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("id");

    QTest::newRow("number") << QByteArray("42") << u"42"_s;
    QTest::newRow("zero") << QByteArray("0") << u"0"_s;
    QTest::newRow("string") << QByteArray("\"42\"") << u"42"_s;
    QTest::newRow("string with zeros") << QByteArray("\"007\"") << u"007"_s;
    QTest::newRow("uuid") << QByteArray("\"9f-c1\"") << u"9f-c1"_s;
    QTest::newRow("above 2^31") << QByteArray("4294967297") << u"4294967297"_s;
    QTest::newRow("above 2^53") << QByteArray("9007199254740993") << u"9007199254740993"_s;
    QTest::newRow("largest of 64 bits") << QByteArray("9223372036854775807") << u"9223372036854775807"_s;
    QTest::newRow("above 2^63") << QByteArray("9223372036854775808") << u"9223372036854775808"_s;
    QTest::newRow("above 2^64") << QByteArray("18446744073709551617") << u"18446744073709551617"_s;
    QTest::newRow("thirty digits") << QByteArray("123456789012345678901234567891")
                                   << u"123456789012345678901234567891"_s;
    QTest::newRow("big string") << QByteArray("\"18446744073709551617\"") << u"18446744073709551617"_s;
    QTest::newRow("whole double") << QByteArray("7.0") << u"7"_s;
    QTest::newRow("fraction") << QByteArray("7.5") << QString();
    QTest::newRow("null") << QByteArray("null") << QString();
    QTest::newRow("true") << QByteArray("true") << QString();
    QTest::newRow("empty list") << QByteArray("[]") << QString();
    QTest::newRow("object") << QByteArray("{\"id\":1}") << QString();
    QTest::newRow("empty string") << QByteArray("\"\"") << QString();
    QTest::newRow("step up a path") << QByteArray("\"..\"") << QString();
    QTest::newRow("too long") << QByteArray("\"" + QByteArray(256, 'a') + "\"") << QString();
}

void TestJsonReader::readsIdsExactly()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, id);

    auto reader = JsonReader::parse("{\"before\":\"x\",\"id\":" + json + ",\"after\":1}");
    QVERIFY(reader.has_value());
    QCOMPARE(reader->requiredId("id"_L1), id);
    QCOMPARE(reader->wrong(), id.isEmpty() ? u"id"_s : QString());
    QCOMPARE(reader->number("after"_L1), std::optional<qint64>(1));
}

void TestJsonReader::leavesNumbersInsideStringsAlone()
{
    const auto reader = JsonReader::parse(
        R"({"a":"\" 99999999999999999999 \\","b":[99999999999999999999,-99999999999999999999],"c":"1"})");
    QVERIFY(reader.has_value());
    QCOMPARE(reader->text("a"_L1), u"\" 99999999999999999999 \\"_s);
    QCOMPARE(reader->value()["b"_L1][0].toString(), u"99999999999999999999"_s);
    QCOMPARE(reader->value()["b"_L1][1].toString(), u"-99999999999999999999"_s);
    QCOMPARE(reader->text("c"_L1), u"1"_s);
}

void TestJsonReader::readsFlagsOfEveryForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("flag");

    for (const char *yes : {"true", "1", "\"1\"", "\"true\"", "\"TRUE\"", "1.0"})
        QTest::newRow(yes) << QByteArray(yes) << true;
    for (const char *no :
         {"false", "0", "\"0\"", "\"false\"", "null", "\"\"", "[]", "{}", "2", "\"yes\"", "[true]"})
        QTest::newRow(no) << QByteArray(no) << false;
}

void TestJsonReader::readsFlagsOfEveryForm()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, flag);

    const auto reader = JsonReader::parse("{\"flag\":" + json + "}");
    QVERIFY(reader.has_value());
    QCOMPARE(reader->flag("flag"_L1), flag);
    QCOMPARE(reader->flag("missing"_L1), false);
}

void TestJsonReader::readsTimesInUtc_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDateTime>("time");

    const QDateTime ten(QDate(2026, 7, 20), QTime(10, 0), Qt::UTC);
    QTest::newRow("zulu") << u"2026-07-20T10:00:00Z"_s << ten;
    QTest::newRow("microseconds") << u"2026-07-20T10:00:00.250000Z"_s << ten.addMSecs(250);
    QTest::newRow("offset") << u"2026-07-20T12:00:00+02:00"_s << ten;
    QTest::newRow("without offset") << u"2026-07-20T10:00:00"_s << ten;
    QTest::newRow("database") << u"2026-07-20 10:00:00"_s << ten;
    QTest::newRow("hour that clocks skip")
        << u"2026-03-29 02:30:00"_s << QDateTime(QDate(2026, 3, 29), QTime(2, 30), Qt::UTC);
    QTest::newRow("hour that clocks skip, with fractions")
        << u"2026-03-29T02:30:00.5"_s
        << QDateTime(QDate(2026, 3, 29), QTime(2, 30, 0, 500), QTimeZone::utc());
    QTest::newRow("hour that comes twice")
        << u"2026-10-25 02:30:00"_s << QDateTime(QDate(2026, 10, 25), QTime(2, 30), QTimeZone::utc());
    QTest::newRow("west") << u"2026-07-20T06:30:00-03:30"_s << ten;
    QTest::newRow("date alone") << u"2026-07-20"_s << QDateTime();
    QTest::newRow("words") << u"a long time ago, far away"_s << QDateTime();
    QTest::newRow("empty") << QString() << QDateTime();
}

void TestJsonReader::readsTimesInUtc()
{
    QFETCH(QString, text);
    QFETCH(QDateTime, time);

    qputenv("TZ", "Europe/Berlin"); // where local time is not UTC
    const auto reader = JsonReader::parse("{\"t\":\"" + text.toUtf8() + "\"}");
    QVERIFY(reader.has_value());
    const QDateTime read = reader->time("t"_L1);
    QCOMPARE(read.isValid(), time.isValid());
    if (time.isValid()) {
        QCOMPARE(read, time);
        QCOMPARE(read.timeSpec(), Qt::UTC);
    }
}

void TestJsonReader::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");

    QTest::newRow("empty") << QByteArray() << u"empty"_s;
    QTest::newRow("spaces") << QByteArray(" \r\n") << u"empty"_s;
    QTest::newRow("HTML") << QByteArray("<html>") << u"no JSON"_s;
    QTest::newRow("cut") << QByteArray("{\"data\":[{\"id\":1}") << u"no JSON"_s;
    QTest::newRow("rubbish behind") << QByteArray("{} x") << u"no JSON"_s;
    QTest::newRow("bare string") << QByteArray("\"x\"") << u"no JSON"_s;
    QTest::newRow("broken UTF-8") << QByteArray("{\"a\":\"\xff\"}") << u"no JSON"_s;
    QTest::newRow("65 deep") << QByteArray(65, '[') + QByteArray(65, ']') << u"too deeply nested"_s;
    QTest::newRow("a million deep") << QByteArray(1000000, '[') << u"too deeply nested"_s;
}

void TestJsonReader::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, detail);

    const auto reader = JsonReader::parse(body);
    QVERIFY(!reader.has_value());
    QCOMPARE(reader.error().cause, FailureCause::AnswerUnreadable);
    QVERIFY2(reader.error().detail.startsWith(detail), qPrintable(reader.error().detail));
    QVERIFY(JsonReader::parse(QByteArray(64, '[') + QByteArray(64, ']')).has_value());
}

void TestJsonReader::namesThePathOfWhatIsWrong()
{
    auto top = JsonReader::parse(R"({"data":[{"id":1},{"name":"x","variables":"canary"}]})");
    QVERIFY(top.has_value());
    QList<JsonReader> items = top->items("data"_L1);
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0].requiredId("id"_L1), u"1"_s);
    QCOMPARE(items[0].wrong(), QString());
    QVERIFY(items[1].items("variables"_L1).isEmpty());
    items[1].requiredId("id"_L1);
    QCOMPARE(items[1].wrong(), u"data[1].variables"_s); // the first, and no value
}

void TestJsonReader::readsListsOfEveryForm_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("ids");
    QTest::addColumn<bool>("wrong");

    QTest::newRow("list") << QByteArray(R"([{"id":2},{"id":1}])") << u"2,1"_s << false;
    QTest::newRow("null") << QByteArray("null") << QString() << false;
    QTest::newRow("empty object") << QByteArray("{}") << QString() << false;
    QTest::newRow("numbered object") << QByteArray(R"({"10":{"id":10},"2":{"id":2}})") << u"2,10"_s << false;
    QTest::newRow("wrapped") << QByteArray(R"({"data":[{"id":3}]})") << u"3"_s << false;
    QTest::newRow("named object") << QByteArray(R"({"a":{"id":3}})") << QString() << true;
    QTest::newRow("text") << QByteArray("\"none\"") << QString() << true;
    QTest::newRow("number") << QByteArray("3") << QString() << true;
}

void TestJsonReader::readsListsOfEveryForm()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, ids);
    QFETCH(bool, wrong);

    auto reader = JsonReader::parse("{\"list\":" + json + "}");
    QVERIFY(reader.has_value());
    QStringList found;
    for (const JsonReader &item : reader->items("list"_L1))
        found.append(item.id("id"_L1));
    QCOMPARE(found.join(u','), ids);
    QCOMPARE(!reader->wrong().isEmpty(), wrong);
}

void TestJsonReader::readsBothSpellingsOfRelations()
{
    const QByteArray snake = R"({"id":5,"name":"harbour","label":"Harbour Shop","system_type":{"name":"ERP"},
        "rate_limit_unit":"Minute","rate_limit_duration":"60","logo":{"url":"https://l.test/a.svg"},
        "help_link":[],"authentication_implementations":[{"id":"7","authentication_type":
        {"id":1,"name":"OAuth 2 Authorization Code"},"timeout":"45","authorise_url":"https://a.test/"}]})";
    QByteArray camel = snake;
    camel.replace("system_type", "systemType")
        .replace("authentication_implementations", "authenticationImplementations")
        .replace("authentication_type", "authenticationType");
    QVERIFY(camel != snake);

    QStringList unreadable;
    auto a = JsonReader::parse(snake);
    auto b = JsonReader::parse(camel);
    const auto connector = readConnector(*a, unreadable);
    QVERIFY(connector.has_value());
    QCOMPARE(readConnector(*b, unreadable), connector);
    QVERIFY(unreadable.isEmpty());
    QCOMPARE(connector->type, u"ERP"_s);
    QCOMPARE(connector->helpLink, QString());
    QCOMPARE(connector->logoUrl, u"https://l.test/a.svg"_s);
    QCOMPARE(connector->rateLimit, std::optional(RateLimit{60, RateLimitUnit::Minute}));
    QCOMPARE(connector->methods.size(), 1);
    const AuthenticationImplementation &method = connector->methods[0];
    QCOMPARE(method.type, AuthenticationType::OAuth2AuthorisationCode);
    QCOMPARE(method.name, u"OAuth 2 Authorization Code"_s);
    QCOMPARE(method.connectorId, u"5"_s);
    QCOMPARE(method.timeout, std::chrono::seconds(45));
    QCOMPARE(method.authoriseUrl, u"https://a.test/"_s);
}

void TestJsonReader::readsFlagsBesideTheKeyAndInThePivot()
{
    auto inside = JsonReader::parse(R"({"id":1,"key":"Scope","label":null,"value":12,"secret":0,"locked":"1",
        "required":true,"alias":"outer","pivot":{"alias":"s","required":"0","configurable":1,"advanced":"true"}})");
    const Variable a = readVariable(*inside);
    QCOMPARE(a.key, u"Scope"_s);
    QCOMPARE(a.title(), u"Scope"_s);
    QCOMPARE(a.value.reveal(), u"12"_s);
    QVERIFY(!a.secret && a.locked && !a.required && a.configurable && a.advanced);
    QCOMPARE(a.alias, u"s"_s);

    auto beside =
        JsonReader::parse(R"({"key":"k","alias":"b","required":1,"pivot":{"required":null},"value":[]})");
    const Variable b = readVariable(*beside);
    QVERIFY(b.required && !b.configurable && b.value.isEmpty());
    QCOMPARE(b.alias, u"b"_s);
    QCOMPARE(beside->wrong(), QString());
}

void TestJsonReader::readsMaskedSecretsAsBlank_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("masked");

    for (const auto &mask : {u"***"_s, u"********"_s, u"••••••"_s, u"****1234"_s, u"sk_****_9"_s, u"●●●●"_s})
        QTest::addRow("%s", qPrintable(mask)) << mask << true;
    for (const auto &plain : {u"a*b*c*d"_s, u"secret"_s, u"v1.2.3"_s, u"*"_s, u"abc***"_s})
        QTest::addRow("%s", qPrintable(plain)) << plain << false;
}

void TestJsonReader::readsMaskedSecretsAsBlank()
{
    QFETCH(QString, text);
    QFETCH(bool, masked);

    auto secret = JsonReader::parse("{\"key\":\"k\",\"secret\":1,\"value\":\"" + text.toUtf8() + "\"}");
    QCOMPARE(readVariable(*secret).value.reveal(), masked ? QString() : text);
    auto open = JsonReader::parse("{\"key\":\"k\",\"value\":\"" + text.toUtf8() + "\"}");
    QCOMPARE(readVariable(*open).value.reveal(), text);
}

void TestJsonReader::keepsMethodsWithoutVariables()
{
    QStringList unreadable;
    auto json = JsonReader::parse(
        R"({"id":1,"name":"a","authentication_implementations":[{"id":2},{"id":3,"variables":null}]})");
    const auto connector = readConnector(*json, unreadable);
    QVERIFY(connector.has_value());
    QCOMPARE(connector->methods.size(), 2);
    QVERIFY(unreadable.isEmpty());
    auto none = JsonReader::parse(R"({"id":1,"label":"a"})");
    QVERIFY(readConnector(*none, unreadable)->methods.isEmpty());
}

void TestJsonReader::leavesOutMethodsThatAreHalfReadable()
{
    QStringList unreadable;
    auto json = JsonReader::parse(R"({"id":1,"name":"a","authentication_implementations":[{"id":2},"x",
        {"name":"no id"},{"id":3,"variables":[{"key":"a"},{"value":"no key"}]},
        {"id":4,"variables":[{"key":"a","value":{"b":1}}]}]})");
    const auto connector = readConnector(*json, unreadable);
    QVERIFY(connector.has_value());
    QCOMPARE(connector->methods.size(), 1);
    QCOMPARE(unreadable, (QStringList{u"a – "_s, u"a – no id"_s, u"a – 3"_s, u"a – 4"_s}));
}

void TestJsonReader::readsAnInstanceWithItsOrigins()
{
    auto json = JsonReader::parse(R"({"id":18446744073709551617,"name":"Shop","timezone":"Europe/London",
        "rate_limit_unit":"second","rate_limit_duration":0,"connection_pool_id":null,
        "connection_pool":{"id":"9"},"created_at":"2026-07-20 10:00:00","authentication_implementation_id":7,
        "authenticationImplementation":{"id":7,"name":"OAuth","system_id":5,
        "system":{"id":5,"name":"harbour","label":"Harbour Shop"}},
        "variables":[{"id":1,"key":"client_id","value":"abc"}]})");
    const auto instance = readInstance(*json);
    QVERIFY(instance.has_value());
    QCOMPARE(instance->id, u"18446744073709551617"_s);
    QCOMPARE(instance->methodId, u"7"_s);
    QCOMPARE(instance->methodName, u"OAuth"_s);
    QCOMPARE(instance->connectorId, u"5"_s);
    QCOMPARE(instance->connectorName, u"Harbour Shop"_s);
    QCOMPARE(instance->connectionPoolId, u"9"_s);
    QVERIFY(!instance->rateLimit.has_value());
    QCOMPARE(instance->createdAt, QDateTime(QDate(2026, 7, 20), QTime(10, 0), Qt::UTC));
    QVERIFY(!instance->updatedAt.isValid());
    QCOMPARE(instance->variables.size(), 1);
}

void TestJsonReader::readsAnAnswerOfThirtyFourMegabytes()
{
    const QByteArray variable = R"({"id":1,"key":"client_id","label":")" + QByteArray(480, 'l') + R"("})";
    QByteArray body = "{\"data\":[";
    for (int i = 0; i < 10000; ++i) {
        if (i > 0)
            body += ',';
        body += "{\"id\":" + QByteArray::number(i) + ",\"name\":\"c\",\"authentication_implementations\":[{" +
                "\"id\":1,\"variables\":[" + variable;
        for (int v = 1; v < 6; ++v)
            body += ',' + variable;
        body += "]}]}";
    }
    body += "]}";
    QVERIFY(body.size() > 30 * 1000 * 1000);
    auto top = JsonReader::parse(body);
    QVERIFY(top.has_value());
    QStringList unreadable;
    int read = 0;
    for (JsonReader &item : top->items("data"_L1)) {
        const auto connector = readConnector(item, unreadable);
        read += connector && connector->methods.value(0).variables.size() == 6 ? 1 : 0;
    }
    QCOMPARE(read, 10000);
    QVERIFY(unreadable.isEmpty());
}

WIZARD_GUILESS_TEST(TestJsonReader)
#include "tst_jsonreader.moc"
