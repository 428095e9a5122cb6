// SPDX-License-Identifier: Apache-2.0
// Both orders of authorising, through the third parties' own pages, and the codes between.
#include "tests/integration/demo/democlient.h"
#include "tests/support/testprogram.h"

#include <QUrlQuery>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString authorisePath = u"/api/v1/oauth/authorise"_s;
const QString authenticatePath = u"/api/v1/oauth/authenticate"_s;
const QString harbour = u"Harbour Shop"_s;
const QString ledgerly = u"Ledgerly"_s;

QJsonObject made(const DemoClient::Reply &reply)
{
    return reply.json().value("data"_L1).toObject();
}

} // namespace

class DemoConsentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void createsConsentFirst();
    void createsPlatformFirst_data();
    void createsPlatformFirst();
    void makesTheUrlItselfWhereOneIsPublished();
    void refusesACode_data();
    void refusesACode();
    void refusesACodeAfterTwoMinutes();
    void refusesAnAttempt_data();
    void refusesAnAttempt();
    void keepsAnAttemptToItsCompany();
    void wantsTheExtrasBackUnchanged();
    void givesAnAttemptTwoMinutes();
    void createsAtAuthoriseOnRequest();
    void reauthorisesInBothOrders();
    void tellsOfRefusal_data();
    void tellsOfRefusal();
    void staysOnThePageWithAWrongPassword();
    void refusesAWrongConsentRequest_data();
    void refusesAWrongConsentRequest();
    void remembersWhoIsSignedIn();
    void takesTheKeysOfAWooStore();
    void dressesEverySiteDifferently();
    void tellsWhatAConnectorsAppIsCalled();
    void countsWhatReachesTheDashboard();
    void finishesAnAttemptAtTheDashboard();
    void carriesOneForeignCallbackAddress();
};

void DemoConsentTest::createsConsentFirst()
{
    DemoClient client;
    client.open();
    const QJsonObject method = client.method(harbour, 0);
    const QString state = u"one & only=state+%2B"_s;
    const QUrl callback = client.consent(client.consentUrl(method, harbour, state), harbour);
    const QJsonObject parameters = callbackParameters(callback);
    QCOMPARE(callback.toString(QUrl::RemoveQuery), client.world().state().addresses.redirect);
    QCOMPARE(parameters.value("state"_L1).toString(), state);
    const auto reply = client.post(
        authorisePath,
        client.authoriseBody(method, harbour, {{u"oauth_authorised_code"_s, parameters.value("code"_L1)}}));
    QVERIFY2(reply.status == 200, reply.body.constData());
    QVERIFY(made(reply).contains("id"_L1));
    QVERIFY(!reply.body.contains(parameters.value("code"_L1).toString().toUtf8()));
    QCOMPARE(client.world().state().instances.all().size(), 50);
    QVERIFY(client.world().state().instances.all().last().authenticated);
    QCOMPARE(client.world().dashboardConnections(), 0);
}

void DemoConsentTest::createsPlatformFirst_data()
{
    QTest::addColumn<QString>("connector");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QStringList>("extras");
    const QStringList signedOnes{u"hmac"_s, u"host"_s, u"shop"_s, u"timestamp"_s};
    QTest::newRow("top level") << ledgerly << u"redirect_url"_s << QStringList{u"host"_s, u"realmId"_s};
    QTest::newRow("popup, below data") << u"Till & Tally"_s << u"data.url"_s << QStringList();
    QTest::newRow("two steps") << u"Market Row"_s << u"authorization_url"_s << signedOnes;
    QTest::newRow("below data, extras") << u"Ribbon & Reel"_s << u"data.redirect"_s << signedOnes;
    QTest::newRow("no variables") << u"Plainsong"_s << u"url"_s << QStringList();
}

void DemoConsentTest::createsPlatformFirst()
{
    QFETCH(QString, connector);
    QFETCH(QString, place);
    QFETCH(QStringList, extras);
    DemoClient client;
    client.open();
    const QString session = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QJsonObject body = client.authoriseBody(client.method(connector, 0), connector);
    body.insert(u"session_id"_s, session);
    const auto answer = client.post(authorisePath, body);
    QVERIFY2(answer.status == 200, answer.body.constData());
    QJsonValue url = answer.json();
    for (const QString &key : place.split(u'.'))
        url = url.toObject().value(key);
    QVERIFY(!made(answer).contains("id"_L1));
    QCOMPARE(client.world().state().instances.all().size(), 49);
    QCOMPARE(QUrlQuery(QUrl(url.toString())).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded),
             client.world().state().addresses.redirect);

    const QJsonObject parameters = callbackParameters(client.consent(url.toString(), connector));
    QStringList expected = extras + QStringList{u"code"_s, u"state"_s};
    expected.sort();
    QStringList names = parameters.keys();
    names.sort();
    QCOMPARE(names, expected);
    const auto reply = client.post(authenticatePath, parameters);
    QVERIFY2(reply.status == 200, reply.body.constData());
    const QJsonArray found =
        client.get(u"/api/v1/connectors?filter[forSession]="_s + session).json().value("data"_L1).toArray();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0]["id"_L1], made(reply).value("id"_L1));
    QCOMPARE(client.post(authenticatePath, parameters).status, 400);
    QCOMPARE(client.world().dashboardConnections(), 0);
}

void DemoConsentTest::makesTheUrlItselfWhereOneIsPublished()
{
    DemoClient client;
    client.open();
    const auto answer = client.post(authorisePath, client.authoriseBody(client.method(harbour, 0), harbour));
    const QUrl url(urlIn(answer.json()));
    QCOMPARE(url.host(), u"northwind-uk.harbour-shop.localhost"_s);
    const QJsonObject parameters = callbackParameters(client.consent(url.toString(), harbour));
    QCOMPARE(client.post(authenticatePath, parameters).status, 200);
}

void DemoConsentTest::refusesACode_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("made up") << u"made up"_s;
    QTest::newRow("used") << u"used"_s;
    QTest::newRow("of another client") << u"other client"_s;
    QTest::newRow("of another redirect URI") << u"other address"_s;
}

void DemoConsentTest::refusesACode()
{
    QFETCH(QString, kind);
    DemoClient client;
    client.open();
    const QJsonObject method = client.method(harbour, 0);
    QString code = u"never-issued"_s;
    if (kind == "used"_L1) {
        code = callbackParameters(client.consent(client.consentUrl(method, harbour, u"s"_s), harbour))
                   .value("code"_L1)
                   .toString();
        QCOMPARE(client
                     .post(authorisePath,
                           client.authoriseBody(method, harbour, {{u"oauth_authorised_code"_s, code}}))
                     .status,
                 200);
    } else if (kind == "other client"_L1) {
        const QString hop = u"ParcelHop"_s;
        code = callbackParameters(client.consent(client.consentUrl(client.method(hop, 0), hop, u"s"_s), hop))
                   .value("code"_L1)
                   .toString();
    }
    QJsonObject sent{{u"oauth_authorised_code"_s, code}};
    if (kind == "other address"_L1) {
        code = callbackParameters(client.consent(client.consentUrl(method, harbour, u"s"_s), harbour))
                   .value("code"_L1)
                   .toString();
        sent = {{u"oauth_authorised_code"_s, code},
                {u"dashboard_oauth_callback_url"_s, u"https://elsewhere.example/oauth/authenticate"_s}};
    }
    const qsizetype before = client.world().state().instances.all().size();
    const auto reply = client.post(authorisePath, client.authoriseBody(method, harbour, sent));
    QCOMPARE(reply.status, 500);
    QVERIFY(reply.json().value("message"_L1).toString().contains(u"refused the authorisation code"_s));
    QVERIFY(!reply.body.contains(code.toUtf8()));
    QCOMPARE(client.world().state().instances.all().size(), before);
}

void DemoConsentTest::refusesACodeAfterTwoMinutes()
{
    for (const int age : {119, 120}) {
        DemoClient client;
        client.open();
        const QJsonObject method = client.method(harbour, 0);
        const QJsonObject parameters =
            callbackParameters(client.consent(client.consentUrl(method, harbour, u"s"_s), harbour));
        client.advance(age);
        const auto reply = client.post(
            authorisePath, client.authoriseBody(method, harbour,
                                                {{u"oauth_authorised_code"_s, parameters.value("code"_L1)}}));
        QCOMPARE(reply.status, age < 120 ? 200 : 500);
    }
}

void DemoConsentTest::refusesAnAttempt_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<int>("status");
    QTest::newRow("other state") << u"state"_s << QJsonValue(u"another"_s) << 400;
    QTest::newRow("no state") << u"state"_s << QJsonValue(QJsonValue::Undefined) << 422;
    QTest::newRow("no code") << u"code"_s << QJsonValue(QJsonValue::Undefined) << 422;
    QTest::newRow("empty code") << u"code"_s << QJsonValue(u""_s) << 422;
    QTest::newRow("code a number") << u"code"_s << QJsonValue(5) << 422;
    QTest::newRow("other code") << u"code"_s << QJsonValue(u"another"_s) << 500;
}

void DemoConsentTest::refusesAnAttempt()
{
    QFETCH(QString, name);
    QFETCH(QJsonValue, value);
    QFETCH(int, status);
    DemoClient client;
    client.open();
    const auto answer =
        client.post(authorisePath, client.authoriseBody(client.method(ledgerly, 0), ledgerly));
    QJsonObject parameters = callbackParameters(client.consent(urlIn(answer.json()), ledgerly));
    if (value.isUndefined())
        parameters.remove(name);
    else
        parameters.insert(name, value);
    QCOMPARE(client.post(authenticatePath, parameters).status, status);
    QCOMPARE(client.world().state().instances.all().size(), 49);
}

void DemoConsentTest::keepsAnAttemptToItsCompany()
{
    DemoClient client;
    client.open();
    const auto answer =
        client.post(authorisePath, client.authoriseBody(client.method(ledgerly, 0), ledgerly));
    const QJsonObject parameters = callbackParameters(client.consent(urlIn(answer.json()), ledgerly));
    client.headers.append({QByteArray("patchworks-tenant"), QByteArray("2")});
    QCOMPARE(client.post(authenticatePath, parameters).status, 400);
    client.headers.removeLast();
    QCOMPARE(client.post(authenticatePath, parameters).status, 200);
}

void DemoConsentTest::wantsTheExtrasBackUnchanged()
{
    for (const QString &left : {u"hmac"_s, u"shop"_s, u"timestamp"_s}) {
        DemoClient client;
        client.open();
        const QString row = u"Market Row"_s;
        const auto answer = client.post(authorisePath, client.authoriseBody(client.method(row, 0), row));
        QJsonObject parameters = callbackParameters(client.consent(urlIn(answer.json()), row));
        const QJsonValue kept = parameters.take(left);
        QCOMPARE(client.post(authenticatePath, parameters).status, 400);
        parameters.insert(left, kept);
        QCOMPARE(client.post(authenticatePath, parameters).status, 200);
    }
}

void DemoConsentTest::givesAnAttemptTwoMinutes()
{
    for (const int age : {119, 120}) {
        DemoClient client;
        client.open();
        const auto answer =
            client.post(authorisePath, client.authoriseBody(client.method(ledgerly, 0), ledgerly));
        const QJsonObject parameters = callbackParameters(client.consent(urlIn(answer.json()), ledgerly));
        client.advance(age);
        QCOMPARE(client.post(authenticatePath, parameters).status, age < 120 ? 200 : 400);
    }
}

void DemoConsentTest::createsAtAuthoriseOnRequest()
{
    demo::DemoOptions options;
    options.createAtAuthorise = true;
    DemoClient client(options);
    client.open();
    for (const QString &connector : {ledgerly, u"Till & Tally"_s}) {
        const qsizetype before = client.world().state().instances.all().size();
        const auto answer =
            client.post(authorisePath, client.authoriseBody(client.method(connector, 0), connector));
        const QJsonValue id = made(answer).value("id"_L1);
        QVERIFY(!id.isUndefined());
        QVERIFY(!urlIn(answer.json()).isEmpty());
        QCOMPARE(client.world().state().instances.all().size(), before + 1);
        QVERIFY(!client.world().state().instances.all().last().authenticated);
        QCOMPARE(client.get(u"/api/v1/connectors/"_s + textOf(id)).status, 200);
        client.advance(5);
        const QJsonObject parameters = callbackParameters(client.consent(urlIn(answer.json()), connector));
        const auto reply = client.post(authenticatePath, parameters);
        QCOMPARE(made(reply).value("id"_L1), id);
        QVERIFY(made(reply).value("updated_at"_L1).toString() >
                made(answer).value("updated_at"_L1).toString());
        QCOMPARE(client.world().state().instances.all().size(), before + 1);
        QVERIFY(client.world().state().instances.all().last().authenticated);
    }
}

void DemoConsentTest::reauthorisesInBothOrders()
{
    DemoClient client;
    client.open();
    // Platform first: nothing changes until the third party has agreed.
    const auto read = [&](const QString &name) {
        return client.get(u"/api/v1/connectors?include=variables&filter[name]=%1"_s.arg(name))
            .json()
            .value("data"_L1)[0]
            .toObject();
    };
    const QJsonObject books = read(u"Pantry Ltd"_s);
    client.advance(30);
    const QString path = u"/api/v1/oauth/%1/reauthorise"_s;
    const auto answer =
        client.patch(path.arg(textOf(books.value("id"_L1))), {{u"timezone"_s, u"Europe/Paris"_s}});
    QCOMPARE(read(u"Pantry Ltd"_s), books);
    const auto done =
        client.post(authenticatePath, callbackParameters(client.consent(urlIn(answer.json()), ledgerly)));
    QCOMPARE(made(done).value("id"_L1), books.value("id"_L1));
    QCOMPARE(made(done).value("timezone"_L1).toString(), u"Europe/Paris"_s);
    QCOMPARE(made(done).value("variables"_L1), books.value("variables"_L1));

    // Consent first: the code travels in a variable, with its id or without.
    const QJsonObject shop = read(u"Shop – UK"_s);
    const QJsonObject method = client.method(harbour, 0);
    const QJsonValue code =
        callbackParameters(client.consent(client.consentUrl(method, harbour, u"s"_s), harbour))
            .value("code"_L1);
    const QJsonArray variables{QJsonObject{{u"key"_s, u"oauth_authorised_code"_s}, {u"value"_s, code}}};
    const auto again = client.patch(path.arg(textOf(shop.value("id"_L1))), {{u"variables"_s, variables}});
    QVERIFY2(again.status == 200, again.body.constData());
    QCOMPARE(made(again).value("id"_L1), shop.value("id"_L1));
    QCOMPARE(made(again).value("variables"_L1), shop.value("variables"_L1));
    QVERIFY(made(again).value("updated_at"_L1).toString() > shop.value("updated_at"_L1).toString());
    QCOMPARE(client.world().state().instances.all().size(), 49);
}

void DemoConsentTest::tellsOfRefusal_data()
{
    QTest::addColumn<QString>("connector");
    for (const QString &connector : {harbour, u"Quayside ERP"_s, u"Suqna"_s, u"Orchard PIM"_s})
        QTest::newRow(qPrintable(connector)) << connector;
}

void DemoConsentTest::tellsOfRefusal()
{
    QFETCH(QString, connector);
    DemoClient client;
    client.open();
    const QString url = client.consentUrl(client.method(connector, 0), connector, u"s 1"_s);
    const QJsonObject parameters = callbackParameters(client.consent(url, connector, u"refuse"_s));
    QCOMPARE(parameters.value("error"_L1).toString(), u"access_denied"_s);
    QCOMPARE(parameters.value("state"_L1).toString(), u"s 1"_s);
    QVERIFY(!parameters.contains("code"_L1));
}

void DemoConsentTest::staysOnThePageWithAWrongPassword()
{
    DemoClient client;
    client.open();
    const QUrl url(client.consentUrl(client.method(harbour, 0), harbour, u"s"_s));
    const auto first = client.page("GET", url);
    QVERIFY(first.body.contains("autofocus"));
    const QString text = QString::fromUtf8(first.body);
    const QString request = text.section(u"name=\"request\" value=\""_s, 1).section(u'"', 0, 0);
    const QByteArray form = "request=" + request.toLatin1() + "&user=%3Cb%3Ewho&password=guess";
    const auto reply = client.page("POST", url.resolved(QUrl(u"/sign-in"_s)), form);
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.cookie.isEmpty() && reply.location.isEmpty());
    QVERIFY(reply.body.contains("do not belong together"));
    QVERIFY(reply.body.contains("&lt;b&gt;who") && !reply.body.contains("<b>who"));
}

void DemoConsentTest::refusesAWrongConsentRequest_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("status");
    QTest::newRow("client") << u"client_id=hs_7f31c0de-42"_s << u"client_id=hs_0"_s << 400;
    QTest::newRow("redirect URI's path") << u"authenticate"_s << u"authenticate%2F"_s << 400;
    QTest::newRow("redirect URI elsewhere") << u"127.0.0.1%3A"_s << u"evil.example%3A"_s << 400;
    QTest::newRow("no state") << u"&state=s"_s << u""_s << 400;
    QTest::newRow("response type") << u"=code"_s << u"=token"_s << 302;
    QTest::newRow("other store") << u"northwind-uk"_s << u"southwind"_s << 404;
    QTest::newRow("no store") << u"northwind-uk."_s << u""_s << 404;
    QTest::newRow("other brand") << u"harbour-shop"_s << u"harbor-shop"_s << 404;
}

void DemoConsentTest::refusesAWrongConsentRequest()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    DemoClient client;
    client.open();
    QString url = client.consentUrl(client.method(harbour, 0), harbour, u"s"_s);
    QCOMPARE(client.page("GET", QUrl(url)).status, 200);
    QVERIFY(url.contains(before));
    const auto reply = client.page("GET", QUrl(url.replace(before, after)));
    QTEST(reply.status, "status");
    QVERIFY(!reply.body.contains("<form"));
    if (reply.status == 302)
        QVERIFY(reply.location.contains("error=unsupported_response_type&state=s"));
}

void DemoConsentTest::remembersWhoIsSignedIn()
{
    DemoClient client;
    client.open();
    const QUrl url(client.consentUrl(client.method(harbour, 0), harbour, u"s"_s));
    const QString text = QString::fromUtf8(client.page("GET", url).body);
    const QString request = text.section(u"name=\"request\" value=\""_s, 1).section(u'"', 0, 0);
    const QJsonObject sheet = client.sheet(harbour);
    const QByteArray form = "request=" + request.toLatin1() +
                            "&user=" + sheet["page_user"_L1].toString().toLatin1() +
                            "&password=" + sheet["page_password"_L1].toString().toLatin1();
    const auto signedIn = client.page("POST", url.resolved(QUrl(u"/sign-in"_s)), form);
    QCOMPARE(signedIn.status, 303);
    QVERIFY(client.page("GET", url, {}, signedIn.cookie).body.contains("value=\"allow\""));
    QVERIFY(client.page("GET", url).body.contains("type=\"password\""));
    // Another site does not take this one's word for it.
    const QString hop = u"ParcelHop"_s;
    const QUrl other(client.consentUrl(client.method(hop, 0), hop, u"s"_s));
    QVERIFY(client.page("GET", other, {}, signedIn.cookie).body.contains("type=\"password\""));
}

void DemoConsentTest::takesTheKeysOfAWooStore()
{
    DemoClient client;
    client.open();
    const QString pine = u"Bellows & Pine"_s;
    const QString session = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QJsonObject body = client.authoriseBody(client.method(pine, 0), pine);
    body.insert(u"session_id"_s, session);
    const auto found = [&] {
        return client.get(u"/api/v1/connectors?filter[forSession]="_s + session)
            .json()
            .value("data"_L1)
            .toArray()
            .size();
    };
    const QString url = urlIn(client.post(authorisePath, body).json());
    QCOMPARE(QUrl(url).path(), u"/wc-auth/v1/authorize"_s);
    const QString user = QUrlQuery(QUrl(url)).queryItemValue(u"user_id"_s);
    const QUrl refused = client.consent(url, pine, u"refuse"_s);
    QCOMPARE(callbackParameters(refused), (QJsonObject{{u"success"_s, u"0"_s}, {u"user_id"_s, user}}));
    QCOMPARE(found(), 0);
    const QUrl callback = client.consent(url, pine);
    QCOMPARE(callback.toString(QUrl::RemoveQuery), client.world().state().addresses.redirect);
    QCOMPARE(callbackParameters(callback), (QJsonObject{{u"success"_s, u"1"_s}, {u"user_id"_s, user}}));
    QCOMPARE(found(), 1);
    // The store cannot hand them over twice.
    QVERIFY(!client.consent(url, pine).hasQuery());
    QCOMPARE(found(), 1);
}

void DemoConsentTest::dressesEverySiteDifferently()
{
    DemoClient client;
    client.open();
    QSet<QByteArray> styles;
    QSet<QString> layouts;
    const quint16 port = client.world().state().addresses.pagesPort;
    for (const demo::DemoConnector &connector : client.world().state().catalogue.connectors()) {
        if (!connector.site)
            continue;
        const QUrl url(u"http://%1.localhost:%2/style.css"_s.arg(connector.slug).arg(port));
        const auto reply = client.page("GET", url);
        QCOMPARE(reply.contentType, QByteArray("text/css; charset=utf-8"));
        QVERIFY2(!reply.body.contains("url(") && !reply.body.contains("@import"),
                 "nothing is fetched from elsewhere");
        styles.insert(reply.body);
        layouts.insert(connector.site->layout);
    }
    QCOMPARE(layouts, (QSet<QString>{u"plain"_s, u"dark"_s, u"long"_s, u"popup"_s, u"twostep"_s, u"rtl"_s}));
    QVERIFY(styles.size() >= 12);
}

void DemoConsentTest::tellsWhatAConnectorsAppIsCalled()
{
    DemoClient client;
    client.open();
    const demo::DemoCatalogue &catalogue = client.world().state().catalogue;
    int pages = 0;
    for (const demo::DemoConnector &connector : catalogue.connectors()) {
        if (connector.methods.isEmpty())
            continue;
        const QString link = catalogue.methodJson(connector.methods.first(), false, false, false)
                                 .value(u"documentation_link"_s)
                                 .toString();
        if (connector.credentials.isEmpty()) {
            QVERIFY(link.startsWith(u"https://docs."_s));
            continue;
        }
        const auto reply = client.page("GET", QUrl(link));
        QCOMPARE(reply.status, 200);
        for (auto it = connector.credentials.begin(); it != connector.credentials.end(); ++it) {
            const QString line = it.key() + u'=' + it.value().toHtmlEscaped();
            QVERIFY2(reply.body.contains(line.toUtf8()), qPrintable(connector.slug + u": "_s + line));
        }
        if (connector.site)
            QVERIFY(reply.body.contains(connector.site->password.toHtmlEscaped().toUtf8()));
        ++pages;
    }
    QVERIFY(pages >= 20);
    QUrl absent(u"http://developers.localhost/nobody"_s);
    absent.setPort(client.world().state().addresses.pagesPort);
    QCOMPARE(client.page("GET", absent).status, 404);
}

void DemoConsentTest::countsWhatReachesTheDashboard()
{
    DemoClient client;
    client.open();
    const auto counted = [&] {
        return client.get(u"/demo/state"_s).json().value("dashboard_connections"_L1).toInt(-1);
    };
    QCOMPARE(counted(), 0);
    client.send("GET", QUrl(client.world().state().addresses.redirect));
    QCOMPARE(counted(), 1);
    client.post(u"/demo/reset"_s, {});
    QCOMPARE(counted(), 0);
}

void DemoConsentTest::finishesAnAttemptAtTheDashboard()
{
    DemoClient client;
    client.open();
    const auto answer =
        client.post(authorisePath, client.authoriseBody(client.method(ledgerly, 0), ledgerly));
    const QUrl callback = client.consent(urlIn(answer.json()), ledgerly);
    const auto page = client.send("GET", callback);
    QVERIFY(page.body.contains("Connected"));
    QCOMPARE(client.world().state().instances.all().size(), 50);
    QVERIFY(client.send("GET", callback).body.contains("Copy its address"));
    QCOMPARE(client.world().state().instances.all().size(), 50);
}

void DemoConsentTest::carriesOneForeignCallbackAddress()
{
    DemoClient client;
    client.open();
    const QString care = u"Harcourt Care"_s;
    const auto answer = client.post(authorisePath, client.authoriseBody(client.method(care, 0), care));
    const QUrl url(urlIn(answer.json()));
    QCOMPARE(QUrlQuery(url).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded),
             u"https://app.wearepatchworks.com/oauth/authenticate"_s);
    const auto page = client.page("GET", url);
    QCOMPARE(page.status, 400);
    QVERIFY(page.body.contains(client.world().state().addresses.redirect.toUtf8()));
}

WIZARD_GUILESS_TEST(DemoConsentTest)
#include "tst_democonsent.moc"
