// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/demo/democlient.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString variablesOf = u"?include=variables,authenticationImplementation"_s;

QJsonObject listed(DemoClient &client, const QString &name)
{
    const QJsonArray rows =
        client.get(u"/api/v1/connectors?per_page=100"_s).json().value("data"_L1).toArray();
    for (const QJsonValue row : rows)
        if (row.toObject().value("name"_L1) == name)
            return row.toObject();
    return {};
}

QString idOf(DemoClient &client, const QString &name)
{
    return textOf(listed(client, name).value("id"_L1));
}

QString patchPath(const QString &id)
{
    return u"/api/v1/oauth/%1/reauthorise"_s.arg(id);
}

QJsonObject fetched(DemoClient &client, const QString &id)
{
    return client.get(u"/api/v1/connectors/"_s + id + variablesOf).json().value("data"_L1).toObject();
}

QJsonObject variable(const QJsonObject &instance, const QString &key)
{
    for (const QJsonValue each : instance.value("variables"_L1).toArray())
        if (each.toObject().value("key"_L1) == key)
            return each.toObject();
    return {};
}

} // namespace

class DemoReauthoriseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasInstancesOfEveryKind_data();
    void hasInstancesOfEveryKind();
    void showsSecretsBlankOrMasked();
    void refusesAMask();
    void tellsAVanishedAndAChangedMethod();
    void keepsASecretThatTheMethodDoesNotCallSo();
    void authorisesByToken();
    void tellsThatTheTokenWasDenied();
    void finishesATokenAtTheDashboard();
    void remembersWhoApproved();
    void knowsASecondAccount();
    void breaksTheStoresThatNeverReturn_data();
    void breaksTheStoresThatNeverReturn();
    void movesTheTimeOfTheChange();
};

void DemoReauthoriseTest::hasInstancesOfEveryKind_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("fetch");
    QTest::addColumn<int>("patch");
    QTest::newRow("ordinary") << u"Ledgerly – Pantry Europe"_s << 200 << 200;
    QTest::newRow("without rights") << u"Harbour Shop – outlet"_s << 200 << 403;
    QTest::newRow("deleted meanwhile") << u"Harbour Shop – pop-up store"_s << 404 << 404;
    QTest::newRow("vanished method") << u"Orchard – discontinued range"_s << 200 << 409;
    QTest::newRow("changed method") << u"Saltmarsh – events"_s << 200 << 200;
    QTest::newRow("not by consent") << u"Harbour Shop – wholesale"_s << 200 << 403;
}

void DemoReauthoriseTest::hasInstancesOfEveryKind()
{
    QFETCH(QString, name);
    DemoClient client;
    client.open();
    const QString id = idOf(client, name);
    QVERIFY(!id.isEmpty());
    QTEST(client.get(u"/api/v1/connectors/"_s + id).status, "fetch");
    QTEST(client.patch(patchPath(id), {}).status, "patch");
}

void DemoReauthoriseTest::showsSecretsBlankOrMasked()
{
    DemoClient client;
    client.open();
    QSet<QString> shown;
    for (const QJsonValue row : client.get(u"/api/v1/connectors?per_page=100&include=variables"_s)
                                    .json()
                                    .value("data"_L1)
                                    .toArray()) {
        const QJsonObject secret = variable(row.toObject(), u"client_secret"_s);
        if (!secret.isEmpty())
            shown.insert(secret.value("value"_L1).toString());
    }
    QCOMPARE(shown, (QSet<QString>{QString(), QString(8, u'\u2022')}));
}

void DemoReauthoriseTest::refusesAMask()
{
    DemoClient client;
    client.open();
    const QString id = idOf(client, u"Harbour Shop – UK"_s);
    const QJsonObject secret = variable(fetched(client, id), u"client_secret"_s);
    const auto reply = client.patch(
        patchPath(id), {{u"variables"_s, QJsonArray{QJsonObject{{u"id"_s, textOf(secret.value("id"_L1))},
                                                                {u"key"_s, u"client_secret"_s},
                                                                {u"value"_s, QString(8, u'\u2022')}}}}});
    QCOMPARE(reply.status, 422);
    QVERIFY(reply.fieldError(u"variables.0.value"_s).contains(u"mask"_s));
}

void DemoReauthoriseTest::tellsAVanishedAndAChangedMethod()
{
    DemoClient client;
    client.open();
    const QString retired = textOf(
        listed(client, u"Orchard – discontinued range"_s).value("authentication_implementation_id"_L1));
    QCOMPARE(retired, u"1109"_s);
    QCOMPARE(client.world().state().catalogue.method(retired), nullptr);
    const QJsonObject changed = fetched(client, idOf(client, u"Saltmarsh – events"_s));
    QVERIFY(!variable(changed, u"legacy_region"_s).isEmpty());
    QVERIFY(variable(changed, u"scope"_s).isEmpty());
}

void DemoReauthoriseTest::keepsASecretThatTheMethodDoesNotCallSo()
{
    DemoClient client;
    client.open();
    const QJsonObject mirror = fetched(client, idOf(client, u"Quayside – mirror"_s));
    const QJsonObject plain = fetched(client, idOf(client, u"Quayside – finance"_s));
    QVERIFY(!variable(plain, u"client_id"_s).value("value"_L1).toString().isEmpty());
    const QString kept = variable(mirror, u"client_id"_s).value("value"_L1).toString();
    QVERIFY(kept.isEmpty() || kept == QString(8, u'\u2022'));
}

void DemoReauthoriseTest::authorisesByToken()
{
    DemoClient client;
    client.open();
    const QString kitebox = u"Kitebox"_s;
    const QString url = urlIn(
        client.post(u"/api/v1/oauth/authorise"_s, client.authoriseBody(client.method(kitebox, 1), kitebox))
            .json());
    const QString token = QUrlQuery(QUrl(url)).queryItemValue(u"oauth_token"_s);
    QVERIFY(!token.isEmpty());
    const QUrl callback = client.consent(url, kitebox);
    const QJsonObject parameters = callbackParameters(callback);
    QCOMPARE(parameters.value("oauth_token"_L1).toString(), token);
    QVERIFY(!parameters.value("oauth_verifier"_L1).toString().isEmpty());
    const QString authenticate = u"/api/v1/oauth/authenticate"_s;
    QJsonObject wrong = parameters;
    wrong.insert(u"oauth_token"_s, u"another"_s);
    QCOMPARE(client.post(authenticate, wrong).status, 400);
    const auto done = client.post(authenticate, parameters);
    QCOMPARE(done.status, 200);
    QCOMPARE(variable(done.json().value("data"_L1).toObject(), u"company"_s).value("value"_L1).toString(),
             u"4471902"_s);
    QCOMPARE(client.post(authenticate, parameters).status, 400); // once
}

void DemoReauthoriseTest::tellsThatTheTokenWasDenied()
{
    DemoClient client;
    client.open();
    const QString kitebox = u"Kitebox"_s;
    const QString url = urlIn(
        client.post(u"/api/v1/oauth/authorise"_s, client.authoriseBody(client.method(kitebox, 1), kitebox))
            .json());
    const QJsonObject parameters = callbackParameters(client.consent(url, kitebox, u"refuse"_s));
    QCOMPARE(parameters.keys(), QStringList{u"denied"_s});
    QCOMPARE(parameters.value("denied"_L1).toString(), QUrlQuery(QUrl(url)).queryItemValue(u"oauth_token"_s));
}

void DemoReauthoriseTest::finishesATokenAtTheDashboard()
{
    DemoClient client;
    client.open();
    const QString kitebox = u"Kitebox"_s;
    const qsizetype before = client.world().state().instances.all().size();
    const QString url = urlIn(
        client.post(u"/api/v1/oauth/authorise"_s, client.authoriseBody(client.method(kitebox, 1), kitebox))
            .json());
    const auto page = client.send("GET", client.consent(url, kitebox));
    QVERIFY(page.body.contains("Connected"));
    QCOMPARE(client.world().state().instances.all().size(), before + 1);
}

void DemoReauthoriseTest::remembersWhoApproved()
{
    DemoClient client;
    client.open();
    const QString hop = u"ParcelHop"_s;
    const QJsonObject method = client.method(hop, 0);
    const QUrl first(client.consentUrl(method, hop, u"first-state-0123456789ab"_s));
    // By hand, to keep the cookie.
    const QString form = QString::fromUtf8(client.page("GET", first).body);
    const QString request = form.section(u"name=\"request\" value=\""_s, 1).section(u'"', 0, 0);
    const QJsonObject sheet = client.sheet(hop);
    const QUrlQuery signIn{{u"request"_s, request},
                           {u"user"_s, sheet.value("page_user"_L1).toString()},
                           {u"password"_s, sheet.value("page_password"_L1).toString()}};
    const auto signedIn =
        client.page("POST", first.resolved(QUrl(u"/sign-in"_s)), signIn.query(QUrl::FullyEncoded).toLatin1());
    const QUrlQuery decision{{u"request"_s, request}, {u"decision"_s, u"allow"_s}};
    const auto allowed = client.page("POST", first.resolved(QUrl(u"/decision"_s)),
                                     decision.query(QUrl::FullyEncoded).toLatin1(), signedIn.cookie);
    QVERIFY(allowed.location.contains("code="));
    const QUrl second(client.consentUrl(method, hop, u"second-state-0123456789a"_s));
    QVERIFY(client.page("GET", second, {}, signedIn.cookie).location.contains("code="));
    // In another session it asks again.
    QVERIFY(client.page("GET", second).location.isEmpty());
}

void DemoReauthoriseTest::knowsASecondAccount()
{
    DemoClient client;
    client.open();
    const QString audit = idOf(client, u"Ledgerly – audit"_s);
    const QJsonObject before = variable(fetched(client, audit), u"realmId"_s);
    QCOMPARE(before.value("value"_L1).toString(), u"9130357992229083"_s);
    const QString url = urlIn(client.patch(patchPath(audit), {}).json());
    const QJsonObject parameters = callbackParameters(client.consent(url, u"Ledgerly"_s));
    QCOMPARE(parameters.value("realmId"_L1).toString(), u"9130357992221046"_s);
    QCOMPARE(client.post(u"/api/v1/oauth/authenticate"_s, parameters).status, 200);
    QCOMPARE(variable(fetched(client, audit), u"realmId"_s).value("value"_L1).toString(),
             u"9130357992221046"_s);
}

void DemoReauthoriseTest::breaksTheStoresThatNeverReturn_data()
{
    QTest::addColumn<QString>("store");
    QTest::addColumn<bool>("keysArrive");
    QTest::newRow("attic") << u"attic"_s << true;
    QTest::newRow("cellar") << u"cellar"_s << false;
}

void DemoReauthoriseTest::breaksTheStoresThatNeverReturn()
{
    QFETCH(QString, store);
    DemoClient client;
    client.open();
    const QString pine = u"Bellows & Pine"_s;
    const QString address =
        u"http://%1.bellows-pine.localhost:%2"_s.arg(store).arg(client.world().state().addresses.pagesPort);
    const qsizetype before = client.world().state().instances.all().size();
    const QJsonObject body = client.authoriseBody(client.method(pine, 0), pine, {{u"store_url"_s, address}});
    const QString url = urlIn(client.post(u"/api/v1/oauth/authorise"_s, body).json());
    QVERIFY(url.startsWith(address));
    const QUrl end = client.consent(url, pine);
    QCOMPARE(end.host(), QUrl(address).host()); // no way back
    QTEST(client.world().state().instances.all().size() > before, "keysArrive");
}

void DemoReauthoriseTest::movesTheTimeOfTheChange()
{
    DemoClient client;
    client.open();
    const QString id = idOf(client, u"Ledgerly – Pantry Europe"_s);
    const auto changed = [&] {
        return fetched(client, id).value("updated_at"_L1).toString();
    };
    const QString before = changed();
    client.advance(60);
    const QString url = urlIn(client.patch(patchPath(id), {}).json());
    QCOMPARE(changed(), before); // nothing has been finished
    const QJsonObject parameters = callbackParameters(client.consent(url, u"Ledgerly"_s));
    QCOMPARE(client.post(u"/api/v1/oauth/authenticate"_s, parameters).status, 200);
    QVERIFY(changed() > before);
}

WIZARD_GUILESS_TEST(DemoReauthoriseTest)
#include "tst_demoreauthorise.moc"
