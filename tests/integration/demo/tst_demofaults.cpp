// SPDX-License-Identifier: Apache-2.0
// What goes wrong when somebody asks for it, and that it goes wrong as often as was asked.
#include "tests/integration/demo/democlient.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString systems = u"/api/v1/systems"_s;

// Sends one plain GET over a socket of its own.
std::unique_ptr<QTcpSocket> ask(DemoClient &client, const QString &path)
{
    auto socket = std::make_unique<QTcpSocket>();
    const QUrl url(client.world().state().addresses.core);
    socket->connectToHost(url.host(), quint16(url.port()));
    QByteArray request = "GET " + path.toLatin1() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    for (const auto &[name, value] : client.headers)
        request += name + ": " + value + "\r\n";
    socket->write(request + "\r\n");
    return socket;
}

} // namespace

class DemoFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithAStatus_data();
    void answersWithAStatus();
    void carriesDetails();
    void lastsAsLongAsItsCount();
    void meansOnePathAndMethod();
    void cutsTheAnswer();
    void endsTheConnection_data();
    void endsTheConnection();
    void staysSilent();
    void drips();
    void floods();
    void answersEarly();
    void closesWhenAskedTo();
    void answersLate();
    void losesTheAnswerOfWorkThatWasDone();
    void isSeededByTheOptions();
    void refusesAnUnknownFault();
};

void DemoFaultsTest::answersWithAStatus_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isJson");
    for (const int status : {401, 403, 404, 409, 422, 429, 503})
        QTest::addRow("%d", status) << QString::number(status) << status << true;
    QTest::newRow("500 JSON") << u"500json"_s << 500 << true;
    QTest::newRow("500 HTML") << u"500html"_s << 500 << false;
    QTest::newRow("200 HTML") << u"html200"_s << 200 << false;
    QTest::newRow("307") << u"redirect"_s << 307 << false;
}

void DemoFaultsTest::answersWithAStatus()
{
    QFETCH(QString, fault);
    QFETCH(int, status);
    QFETCH(bool, isJson);
    DemoClient client;
    client.open();
    QCOMPARE(client.post(u"/demo/faults"_s, {{u"fault"_s, fault}}).status, 200);
    const auto reply = client.get(systems);
    QCOMPARE(reply.status, status);
    QCOMPARE(!reply.json().value("message"_L1).toString().isEmpty(), isJson);
    QCOMPARE(!reply.retryAfter.isEmpty(), status == 429);
    QCOMPARE(!reply.location.isEmpty(), status == 307);
    QCOMPARE(client.get(systems).status, 200);
}

void DemoFaultsTest::carriesDetails()
{
    DemoClient client;
    client.open();
    client.post(u"/demo/faults"_s, {{u"fault"_s, 429}, {u"retry_after"_s, 90}});
    QCOMPARE(client.get(systems).retryAfter, QByteArray("90"));
    const QJsonObject errors{{u"variables.2.value"_s, QJsonArray{u"Not today."_s}}};
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"422"_s}, {u"errors"_s, errors}});
    QCOMPARE(client.get(systems).fieldError(u"variables.2.value"_s), u"Not today."_s);
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"500json"_s}, {u"message"_s, u"The store is closed."_s}});
    QCOMPARE(client.get(systems).json().value("message"_L1).toString(), u"The store is closed."_s);
}

void DemoFaultsTest::lastsAsLongAsItsCount()
{
    DemoClient client;
    client.open();
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"503"_s}, {u"count"_s, 2}});
    QCOMPARE(client.get(systems).status, 503);
    QCOMPARE(client.get(systems).status, 503);
    QCOMPARE(client.get(systems).status, 200);
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"503"_s}, {u"count"_s, -1}});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(client.get(systems).status, 503);
    client.post(u"/demo/reset"_s, {});
    QCOMPARE(client.get(systems).status, 200);
}

void DemoFaultsTest::meansOnePathAndMethod()
{
    DemoClient client;
    client.open();
    client.post(u"/demo/faults"_s,
                {{u"fault"_s, u"409"_s}, {u"path"_s, u"/api/v1/oauth/*"_s}, {u"method"_s, u"POST"_s}});
    QCOMPARE(client.get(systems).status, 200);
    QCOMPARE(client.patch(u"/api/v1/oauth/1/reauthorise"_s, {}).status, 404);
    QCOMPARE(client.post(u"/api/v1/oauth/authorise"_s, {}).status, 409);
    QCOMPARE(client.post(u"/api/v1/oauth/authorise"_s, {}).status, 422);
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"503"_s}, {u"path"_s, u"/api/v1/login"_s}});
    QCOMPARE(client.get(systems).status, 200);
    QCOMPARE(client.signIn({}).status, 503);
}

void DemoFaultsTest::cutsTheAnswer()
{
    DemoClient client;
    client.open();
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"truncated"_s}});
    const auto reply = client.get(systems);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.error, QNetworkReply::RemoteHostClosedError);
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"empty"_s}});
    const auto empty = client.get(systems);
    QCOMPARE(empty.status, 200);
    QVERIFY(empty.body.isEmpty());
}

void DemoFaultsTest::endsTheConnection_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("close") << u"close"_s;
    QTest::newRow("reset") << u"reset"_s;
}

void DemoFaultsTest::endsTheConnection()
{
    QFETCH(QString, fault);
    DemoClient client;
    client.open();
    client.post(u"/demo/faults"_s, {{u"fault"_s, fault}});
    const auto socket = ask(client, systems);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().isEmpty());
    QCOMPARE(socket->error(), QAbstractSocket::RemoteHostClosedError);
    QCOMPARE(client.get(systems).status, 200);
}

void DemoFaultsTest::staysSilent()
{
    DemoClient client;
    client.open();
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"silence"_s}});
    const auto silent = ask(client, systems);
    QTRY_COMPARE(client.world().state().faults.waiting(), 0);
    // A later request is answered on another connection while the first one still waits.
    QCOMPARE(client.get(systems).status, 200);
    QCOMPARE(silent->bytesAvailable(), 0);
    QCOMPARE(silent->state(), QAbstractSocket::ConnectedState);
}

void DemoFaultsTest::drips()
{
    DemoClient client;
    client.open();
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"drip"_s}});
    const auto socket = ask(client, systems);
    QTRY_VERIFY(socket->bytesAvailable() > 3);
    QVERIFY(socket->bytesAvailable() < 100);
    QVERIFY(QByteArray("HTTP/1.1 200").startsWith(socket->peek(8)));
}

void DemoFaultsTest::floods()
{
    DemoClient client;
    client.open();
    constexpr qint64 size = 5'000'000;
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"huge"_s}, {u"size"_s, size}});
    const auto reply = client.get(systems);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body.size(), size);
    QVERIFY(reply.body.startsWith("{ ") && reply.body.endsWith(" }"));
}

void DemoFaultsTest::answersEarly()
{
    DemoClient client;
    client.open();
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"early103"_s}});
    const auto socket = ask(client, systems);
    QByteArray text;
    QTRY_VERIFY((text += socket->readAll()).contains("HTTP/1.1 200 OK"));
    QVERIFY(text.startsWith("HTTP/1.1 103 "));
}

void DemoFaultsTest::closesWhenAskedTo()
{
    DemoClient client;
    client.open();
    client.headers.append({QByteArray("Connection"), QByteArray("close")});
    const auto socket = ask(client, systems);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 200 OK"));
}

void DemoFaultsTest::answersLate()
{
    DemoClient client;
    client.open();
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"slow"_s}, {u"delay"_s, 300}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(client.get(systems).status, 200);
    QVERIFY(timer.elapsed() >= 295);
}

void DemoFaultsTest::losesTheAnswerOfWorkThatWasDone()
{
    DemoClient client;
    client.open();
    const QString yard = u"Stockpile Yard"_s;
    const QJsonObject body = client.authoriseBody(client.method(yard, 0), yard);
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"500html"_s}, {u"applied"_s, true}});
    QCOMPARE(client.post(u"/api/v1/oauth/authorise"_s, body).status, 500);
    QCOMPARE(client.world().state().instances.all().size(), 50);
    client.post(u"/demo/faults"_s, {{u"fault"_s, u"500html"_s}});
    QCOMPARE(client.post(u"/api/v1/oauth/authorise"_s, body).status, 500);
    QCOMPARE(client.world().state().instances.all().size(), 50);
}

void DemoFaultsTest::isSeededByTheOptions()
{
    demo::DemoOptions options;
    options.faults = {u"503:2"_s, u"404:1:/api/v1/connectors"_s};
    DemoClient client(options);
    client.open();
    QCOMPARE(client.get(systems).status, 503);
    QCOMPARE(client.get(systems).status, 503);
    QCOMPARE(client.get(systems).status, 200);
    QCOMPARE(client.get(u"/api/v1/connectors"_s).status, 404);
    QCOMPARE(client.get(u"/api/v1/connectors"_s).status, 200);
}

void DemoFaultsTest::refusesAnUnknownFault()
{
    DemoClient client;
    client.open();
    const auto reply = client.post(u"/demo/faults"_s, {{u"fault"_s, u"418"_s}});
    QCOMPARE(reply.status, 422);
    QVERIFY(reply.json().value("message"_L1).toString().contains(u"truncated"_s));
}

WIZARD_GUILESS_TEST(DemoFaultsTest)
#include "tst_demofaults.moc"
