// SPDX-License-Identifier: Apache-2.0
// Who may ask the demo platform, and what its lists look like.
#include "tests/integration/demo/democlient.h"
#include "tests/support/testprogram.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

class DemoPlatformTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void announcesAnEnvironment();
    void signsInForADay();
    void refusesAWrongPassword();
    void trimsTheAddressAndNoPassword();
    void namesTheMissingFieldAtSignIn();
    void throttlesSignInAtTwentyAMinute();
    void authenticatesEveryRequest_data();
    void authenticatesEveryRequest();
    void letsAReaderReadButNotWrite();
    void knowsItsCompaniesOnly();
    void pagesInTheEnvelope_data();
    void pagesInTheEnvelope();
    void refusesAQueryThatItDoesNotKnow_data();
    void refusesAQueryThatItDoesNotKnow();
    void givesVariablesOnlyWhenAsked();
    void mixesIdsAndFlags();
    void showsTheStoryOfOneCompany();
    void filtersInstances();
    void keepsSecretsToItself();
    void offersConnectorsOfEveryKind();
    void growsToTenThousandConnectors();
    void mayBeEmpty();
    void recordsRequestsAsTheyCame();
};

void DemoPlatformTest::announcesAnEnvironment()
{
    DemoClient client;
    const QJsonObject line = client.open();
    QCOMPARE(line.value("name"_L1).toString(), u"Demo"_s);
    QCOMPARE(line.value("order"_L1).toString(), u"auto"_s);
    QSet<int> ports;
    for (const QString &key : {u"core_url"_s, u"sign_in_url"_s, u"redirect_uri"_s}) {
        const QUrl url(line.value(key).toString());
        QCOMPARE(url.host(), u"127.0.0.1"_s);
        ports.insert(url.port());
    }
    for (const QJsonValue page : line.value("pages"_L1).toArray()) {
        QVERIFY(QUrl(page.toString()).host().endsWith(u".localhost"_s));
        ports.insert(QUrl(page.toString()).port());
    }
    QCOMPARE(ports.size(), 4);
    QVERIFY(line.value("pages"_L1).toArray().size() >= 4);
}

void DemoPlatformTest::signsInForADay()
{
    DemoClient client;
    const QJsonObject account = client.open().value("account"_L1).toObject();
    const auto reply = client.signIn(
        {{u"email"_s, account.value("email"_L1)}, {u"password"_s, account.value("password"_L1)}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.json().value("expires_in"_L1).toInt(), 86400);
    client.headers[1].second = "Bearer " + reply.json().value("token"_L1).toString().toUtf8();
    QCOMPARE(client.get(u"/api/v1/systems"_s).status, 200);
    client.advance(86399);
    QCOMPARE(client.get(u"/api/v1/systems"_s).status, 200);
    client.advance(1);
    const auto late = client.get(u"/api/v1/systems"_s);
    QCOMPARE(late.status, 401);
    QCOMPARE(late.json().value("message"_L1).toString(), u"Unauthenticated."_s);
}

void DemoPlatformTest::refusesAWrongPassword()
{
    DemoClient client;
    client.open();
    const auto reply =
        client.signIn({{u"email"_s, demo::DemoAccounts::manager().email}, {u"password"_s, u"guess"_s}});
    QCOMPARE(reply.status, 401);
    QVERIFY(!reply.json().value("message"_L1).toString().isEmpty());
    QVERIFY(!reply.json().contains("token"_L1));
}

void DemoPlatformTest::trimsTheAddressAndNoPassword()
{
    DemoClient client;
    client.open();
    const QString email = u' ' + demo::DemoAccounts::manager().email + u"\t"_s;
    const QString password = demo::DemoAccounts::manager().password;
    QCOMPARE(client.signIn({{u"email"_s, email}, {u"password"_s, password}}).status, 200);
    QCOMPARE(client.signIn({{u"email"_s, email}, {u"password"_s, u' ' + password}}).status, 401);
    QCOMPARE(client.signIn({{u"email"_s, u" "_s}, {u"password"_s, password}}).status, 422);
}

void DemoPlatformTest::namesTheMissingFieldAtSignIn()
{
    DemoClient client;
    client.open();
    const auto reply = client.signIn({{u"email"_s, u"someone@northwind-pantry.example"_s}});
    QCOMPARE(reply.status, 422);
    QVERIFY(!reply.fieldError(u"password"_s).isEmpty());
    QVERIFY(reply.fieldError(u"email"_s).isEmpty());
}

void DemoPlatformTest::throttlesSignInAtTwentyAMinute()
{
    DemoClient client;
    client.open();
    const QJsonObject wrong{{u"email"_s, u"a@b.example"_s}, {u"password"_s, u"guess"_s}};
    for (int attempt = 0; attempt < 20; ++attempt)
        QCOMPARE(client.signIn(wrong).status, 401);
    client.advance(15);
    const auto reply = client.signIn(wrong);
    QCOMPARE(reply.status, 429);
    QCOMPARE(reply.retryAfter, QByteArray("45"));
    client.advance(45);
    QCOMPARE(client.signIn(wrong).status, 401);
}

void DemoPlatformTest::authenticatesEveryRequest_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    const QByteArray key = demo::DemoAccounts::manager().apiKey.toUtf8();
    QTest::newRow("bare key") << key << 200;
    QTest::newRow("key as bearer") << QByteArray("Bearer " + key) << 401;
    QTest::newRow("other key") << QByteArray("pk-demo-0") << 401;
    QTest::newRow("unknown token") << QByteArray("Bearer abc") << 401;
    QTest::newRow("nothing") << QByteArray() << 401;
}

void DemoPlatformTest::authenticatesEveryRequest()
{
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    DemoClient client;
    client.open();
    client.headers[1].second = authorization;
    for (const QString &path : {u"systems"_s, u"connectors"_s, u"connectors/5102"_s, u"connection-pools"_s})
        QCOMPARE(client.get(u"/api/v1/"_s + path).status, status);
    QCOMPARE(client.post(u"/api/v1/oauth/woo-app-auth"_s, {}).status, status);
    QCOMPARE(client.post(u"/api/v1/oauth/authorise"_s, {}).status, status == 200 ? 422 : status);
}

void DemoPlatformTest::letsAReaderReadButNotWrite()
{
    DemoClient client;
    client.open();
    const QJsonObject reader = client.get(u"/demo/accounts"_s).json().value("reader"_L1).toObject();
    client.headers[1].second = reader.value("api_key"_L1).toString().toUtf8();
    QCOMPARE(client.get(u"/api/v1/connectors"_s).status, 200);
    for (const QString &path : {u"authorise"_s, u"authenticate"_s, u"woo-app-auth"_s})
        QCOMPARE(client.post(u"/api/v1/oauth/"_s + path, {}).status, 403);
    QCOMPARE(client.patch(u"/api/v1/oauth/5102/reauthorise"_s, {}).status, 403);
}

void DemoPlatformTest::knowsItsCompaniesOnly()
{
    DemoClient client;
    client.open();
    const auto total = [&] {
        return client.get(u"/api/v1/connectors"_s)
            .json()
            .value("meta"_L1)
            .toObject()
            .value("total"_L1)
            .toInt(-1);
    };
    client.headers.append({QByteArray("patchworks-tenant"), QByteArray("1")});
    QCOMPARE(total(), 49);
    client.headers.last().second = "2";
    QCOMPARE(total(), 0);
    QCOMPARE(client.get(u"/api/v1/connectors/5102"_s).status, 404);
    client.headers.last().second = "3";
    QCOMPARE(client.get(u"/api/v1/connectors"_s).status, 403);
}

void DemoPlatformTest::pagesInTheEnvelope_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<int>("lastPage");
    QTest::addColumn<bool>("hasNext");
    QTest::newRow("first") << u"?per_page=10"_s << 10 << 1 << 10 << 5 << true;
    QTest::newRow("middle") << u"?per_page=10&page=2"_s << 10 << 11 << 20 << 5 << true;
    QTest::newRow("last") << u"?per_page=10&page=5"_s << 9 << 41 << 49 << 5 << false;
    QTest::newRow("beyond") << u"?per_page=10&page=6"_s << 0 << 0 << 0 << 5 << false;
    QTest::newRow("all") << u"?per_page=100&sort=name"_s << 49 << 1 << 49 << 1 << false;
    QTest::newRow("unasked") << QString() << 15 << 1 << 15 << 4 << true;
}

void DemoPlatformTest::pagesInTheEnvelope()
{
    QFETCH(QString, query);
    QFETCH(int, rows);
    QFETCH(int, lastPage);
    DemoClient client;
    client.open();
    const QJsonObject answer = client.get(u"/api/v1/connectors"_s + query).json();
    const QJsonObject meta = answer.value("meta"_L1).toObject();
    QCOMPARE(answer.value("data"_L1).toArray().size(), rows);
    QCOMPARE(meta.value("last_page"_L1).toInt(), lastPage);
    QCOMPARE(meta.value("total"_L1).toInt(), 49);
    QTEST(meta.value("from"_L1).toInt(), "from");
    QTEST(meta.value("to"_L1).toInt(), "to");
    QCOMPARE(meta.value("from"_L1).isNull(), rows == 0);
    QTEST(answer.value("links"_L1).toObject().value("next"_L1).isString(), "hasNext");
}

void DemoPlatformTest::refusesAQueryThatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("status");
    QTest::newRow("page 0") << u"page=0"_s << 422;
    QTest::newRow("page text") << u"page=two"_s << 422;
    QTest::newRow("per_page 0") << u"per_page=0"_s << 422;
    QTest::newRow("per_page 101") << u"per_page=101"_s << 422;
    QTest::newRow("include") << u"include=secrets"_s << 400;
    QTest::newRow("sort") << u"sort=id"_s << 400;
    QTest::newRow("filter") << u"filter[colour]=blue"_s << 400;
    QTest::newRow("parameter") << u"perpage=10"_s << 400;
}

void DemoPlatformTest::refusesAQueryThatItDoesNotKnow()
{
    QFETCH(QString, query);
    DemoClient client;
    client.open();
    for (const QString &list : {u"systems"_s, u"connectors"_s, u"connection-pools"_s})
        QTEST(client.get(u"/api/v1/%1?%2"_s.arg(list, query)).status, "status");
}

void DemoPlatformTest::givesVariablesOnlyWhenAsked()
{
    DemoClient client;
    client.open();
    const auto first = [&](const QString &query) {
        return client.get(u"/api/v1/systems?per_page=1"_s + query).json().value("data"_L1)[0].toObject();
    };
    const QString methods = u"authentication_implementations"_s;
    QVERIFY(!first({}).contains(methods));
    const QJsonObject named = first(u"&include=authenticationImplementations"_s).value(methods)[0].toObject();
    QVERIFY(!named.contains("variables"_L1) && !named.contains("authentication_type"_L1));
    const QJsonObject full =
        first(u"&include=authenticationImplementations.variables"_s).value(methods)[0].toObject();
    QVERIFY(full.value("variables"_L1).toArray().size() > 10);
    QVERIFY(!client.get(u"/api/v1/connectors/5102"_s)
                 .json()
                 .value("data"_L1)
                 .toObject()
                 .contains("variables"_L1));
}

void DemoPlatformTest::mixesIdsAndFlags()
{
    DemoClient client;
    client.open();
    bool number = false;
    bool string = false;
    bool beyond = false;
    for (const QJsonValue row :
         client.get(u"/api/v1/connectors?per_page=100"_s).json().value("data"_L1).toArray()) {
        const QJsonValue id = row.toObject().value("id"_L1);
        string = string || id.isString();
        number = number || id.isDouble();
        beyond = beyond || id.toInteger() > 9007199254740992;
    }
    QVERIFY(number && string && beyond);
    QSet<int> forms;
    bool beside = false;
    for (const QJsonValue row : client.method(u"Harbour Shop"_s, 0).value("variables"_L1).toArray()) {
        const QJsonObject variable = row.toObject();
        beside = beside || variable.contains("configurable"_L1);
        forms.insert(variable.value("secret"_L1).type());
    }
    QVERIFY2(forms.size() >= 3, "a flag comes as boolean, number, string or null");
    QVERIFY(beside);
}

void DemoPlatformTest::showsTheStoryOfOneCompany()
{
    DemoClient client;
    client.open();
    const QJsonArray rows =
        client.get(u"/api/v1/connectors?per_page=100&sort=name"_s).json().value("data"_L1).toArray();
    const QDateTime now = client.world().state().now();
    QString before;
    for (const QJsonValue row : rows) {
        const QString name = row.toObject().value("name"_L1).toString();
        QVERIFY(before.compare(name, Qt::CaseInsensitive) < 0);
        before = name;
        const QDateTime updated =
            QDateTime::fromString(row.toObject().value("updated_at"_L1).toString(), Qt::ISODateWithMs);
        QVERIFY(updated.isValid() && updated < now && updated.daysTo(now) < 800);
    }
    QCOMPARE(client.get(u"/api/v1/connection-pools?per_page=100"_s).json().value("data"_L1).toArray().size(),
             4);
}

void DemoPlatformTest::filtersInstances()
{
    DemoClient client;
    client.open();
    const auto names = [&](const QString &filter) {
        QStringList found;
        for (const QJsonValue row :
             client.get(u"/api/v1/connectors?sort=name&"_s + filter).json().value("data"_L1).toArray())
            found.append(row.toObject().value("name"_L1).toString());
        return found;
    };
    QCOMPARE(names(u"filter[canonical_key]=connector-5101"_s), QStringList{u"Harbour Shop – UK"_s});
    const QString harbour = textOf(
        client.get(u"/api/v1/systems?filter[name]=harbour"_s).json().value("data"_L1)[0].toObject()["id"_L1]);
    QCOMPARE(names(u"filter[system]="_s + harbour).size(), 8);
    QCOMPARE(names(u"filter[name]=ledgerly"_s).size(), 5);
    QCOMPARE(names(u"filter[forSession]=0b8a4c2e-0000-4000-8000-000000000000"_s).size(), 0);
    QCOMPARE(names(u"filter[forSession]="_s).size(), 0);
}

void DemoPlatformTest::keepsSecretsToItself()
{
    DemoClient client;
    client.open();
    const auto reply = client.get(u"/api/v1/connectors?include=variables&per_page=100"_s);
    QVERIFY(reply.body.contains("client_secret"));
    const QJsonObject sheets = client.get(u"/demo/credentials"_s).json();
    QVERIFY(sheets.size() > 15);
    for (const QJsonValue sheet : sheets) {
        const QString secret = sheet.toObject().value("client_secret"_L1).toString();
        if (!secret.isEmpty())
            QVERIFY2(!reply.body.contains(secret.toUtf8()), qPrintable(secret));
    }
}

void DemoPlatformTest::offersConnectorsOfEveryKind()
{
    DemoClient client;
    client.open();
    const QJsonArray rows =
        client
            .get(u"/api/v1/systems?include=systemType,logo,authenticationImplementations."
                 "authenticationType,authenticationImplementations.variables&per_page=100"_s)
            .json()
            .value("data"_L1)
            .toArray();
    QSet<QString> types;
    QSet<QString> systemTypes;
    qsizetype methods = 0;
    qsizetype without = 0;
    QList<qsizetype> variableCounts;
    for (const QJsonValue row : rows) {
        systemTypes.insert(row.toObject().value("system_type"_L1).toObject().value("name"_L1).toString());
        const QJsonArray own = row.toObject().value("authentication_implementations"_L1).toArray();
        methods += own.size();
        without += own.isEmpty() ? 1 : 0;
        for (const QJsonValue method : own) {
            types.insert(
                method.toObject().value("authentication_type"_L1).toObject().value("name"_L1).toString());
            variableCounts.append(method.toObject().value("variables"_L1).toArray().size());
        }
    }
    QVERIFY(rows.size() >= 30);
    QVERIFY(methods >= 45);
    QCOMPARE(without, 1);
    QCOMPARE(types.size(), 7);
    QCOMPARE(systemTypes.size(), 11);
    QVERIFY(variableCounts.contains(0) && variableCounts.contains(40));
}

void DemoPlatformTest::growsToTenThousandConnectors()
{
    demo::DemoOptions options;
    options.connectors = 10'000;
    DemoClient client(options);
    client.open();
    QSet<QString> ids;
    qint64 page = 1;
    qint64 last = 1;
    for (; page <= last; page += 33) {
        const QJsonObject answer =
            client.get(u"/api/v1/systems?sort=name&per_page=100&page=%1"_s.arg(page)).json();
        last = answer.value("meta"_L1).toObject().value("last_page"_L1).toInteger();
        for (const QJsonValue row : answer.value("data"_L1).toArray())
            ids.insert(textOf(row.toObject().value("id"_L1)));
    }
    QCOMPARE(last, 100);
    QCOMPARE(ids.size(), 400);
}

void DemoPlatformTest::mayBeEmpty()
{
    demo::DemoOptions options;
    options.empty = true;
    DemoClient client(options);
    client.open();
    for (const QString &list : {u"systems"_s, u"connectors"_s}) {
        const auto reply = client.get(u"/api/v1/"_s + list);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.json().value("data"_L1).isArray());
        QVERIFY(reply.json().value("data"_L1).toArray().isEmpty());
    }
}

void DemoPlatformTest::recordsRequestsAsTheyCame()
{
    DemoClient client;
    client.open();
    client.signIn({{u"email"_s, u"a@b.example"_s}, {u"password"_s, u"guess"_s}});
    client.get(u"/api/v1/systems?filter[name]=till%20%26"_s);
    client.post(u"/api/v1/oauth/authenticate"_s, {{u"code"_s, u"é+%2B"_s}});
    const QJsonArray requests = client.get(u"/demo/requests"_s).json().value("requests"_L1).toArray();
    QCOMPARE(requests.size(), 3);
    QCOMPARE(requests[0]["path"_L1].toString(), u"/api/v1/login"_s);
    QCOMPARE(requests[1]["method"_L1].toString(), u"GET"_s);
    QVERIFY(requests[1]["query"_L1].toString().endsWith(u"till%20%26"_s));
    QVERIFY(requests[2]["body"_L1].toString().contains(u"é+%2B"_s));
    client.post(u"/demo/reset"_s, {});
    QVERIFY(client.get(u"/demo/requests"_s).json().value("requests"_L1).toArray().isEmpty());
}

WIZARD_GUILESS_TEST(DemoPlatformTest)
#include "tst_demoplatform.moc"
