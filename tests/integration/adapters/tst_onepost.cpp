// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/net/qthttpclient.h"
#include "tests/support/exchange.h"
#include "tests/support/rawserver.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace std::chrono_literals;
using Kind = RawServer::Step::Kind;

Q_DECLARE_METATYPE(wizard::RawServer::Step)

/// A call that creates goes out exactly once, whatever the server does.
class TestOnePost : public QObject
{
    Q_OBJECT

private:
    static HttpRequest request(HttpMethod method, const QUrl &url, const QByteArray &body)
    {
        HttpRequest made;
        made.method = method;
        made.url = url;
        made.headers = {{"Authorization", "key-of-the-person"}, {"Content-Type", "application/json"}};
        made.body = body;
        made.deadline = 1500ms;
        return made;
    }

    // Lets a repetition, if there is one, arrive: the client is idle, so whatever it meant to send again
    // is in the sockets. Another exchange on the same server comes after it.
    static void letRepetitionsArrive(QtHttpClient &client, RawServer &server)
    {
        const qsizetype before = server.requests().size();
        server.setSteps({{Kind::Answer, RawServer::answer(200, "{}")}});
        const HttpAnswer last = exchange(client, request(HttpMethod::Get, server.url(u"/last"_s), {}));
        QCOMPARE(last.status, 200);
        QVERIFY(server.requests().size() > before);
        QTRY_VERIFY(server.requests().constLast().startsWith("GET /last"));
    }

private Q_SLOTS:
    void goesOutOnce_data();
    void goesOutOnce();
    void goesOutOnceBeforeAnEarlyHint();
    void usesNoStaleConnection_data();
    void usesNoStaleConnection();
    void keepsConnectionsOfGets();
    void sendsBodyByteForByte();
    void repeatsNothingAfterCancellation();
};

void TestOnePost::goesOutOnce_data()
{
    QTest::addColumn<RawServer::Step>("step");
    QTest::addColumn<int>("status");
    QTest::addColumn<HttpTrouble>("trouble");

    using enum HttpTrouble;
    const QByteArray created = RawServer::answer(201, R"({"data":{"id":7}})");
    const QByteArray elsewhere = "Location: http://127.0.0.1:1/elsewhere\r\n";
    QTest::newRow("created") << RawServer::Step{Kind::Answer, created} << 201 << None;
    QTest::newRow("created, then closed") << RawServer::Step{Kind::AnswerThenClose, created} << 201 << None;
    QTest::newRow("close") << RawServer::Step{Kind::Close, {}} << 0 << ConnectionLost;
    QTest::newRow("reset") << RawServer::Step{Kind::Reset, {}} << 0 << ConnectionLost;
    QTest::newRow("silence") << RawServer::Step{Kind::Silence, {}} << 0 << TimedOut;
    QTest::newRow("half a status line, then close")
        << RawServer::Step{Kind::AnswerThenClose, "HTTP/1."} << 0 << ConnectionLost;
    QTest::newRow("half the headers, then close")
        << RawServer::Step{Kind::AnswerThenClose, "HTTP/1.1 201 Created\r\nContent-Le"} << 0
        << ConnectionLost;
    QTest::newRow("half the headers, then reset")
        << RawServer::Step{Kind::AnswerThenReset, "HTTP/1.1 201 Created\r\nContent-Le"} << 0
        << ConnectionLost;
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("%d", status) << RawServer::Step{Kind::Answer,
                                                       RawServer::answer(status, "{}", elsewhere)}
                                    << status << None;
    }
    QTest::newRow("201 cut, then closed")
        << RawServer::Step{Kind::AnswerThenClose, created.chopped(5)} << 201 << ConnectionLost;
    QTest::newRow("201 cut, then reset")
        << RawServer::Step{Kind::AnswerThenReset, created.chopped(5)} << 201 << ConnectionLost;
    QTest::newRow("201 cut, then silence")
        << RawServer::Step{Kind::Answer, created.chopped(5)} << 201 << TimedOut;
    QTest::newRow("201 in chunks, cut")
        << RawServer::Step{Kind::AnswerThenClose, "HTTP/1.1 201 Created\r\nTransfer-Encoding: "
                                                  "chunked\r\n\r\n5\r\n{\"a\":\r\n"}
        << 201 << ConnectionLost;
    const QByteArray toTheEnd =
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: application/json\r\n\r\n";
    QTest::newRow("JSON to the connection's end")
        << RawServer::Step{Kind::AnswerThenClose, toTheEnd + R"({"data":{"id":7}})"} << 200 << None;
    QTest::newRow("the same of HTTP/1.0")
        << RawServer::Step{Kind::AnswerThenClose, "HTTP/1.0 200 OK\r\nServer: x\r\n\r\n[{\"id\":7}]\n"} << 200
        << None;
    QTest::newRow("JSON cut by the connection's end")
        << RawServer::Step{Kind::AnswerThenClose, toTheEnd + R"({"data":{"id":7})"} << 200 << ConnectionLost;
    QTest::newRow("nothing before the connection's end")
        << RawServer::Step{Kind::AnswerThenClose, toTheEnd} << 200 << ConnectionLost;
    QTest::newRow("words to the connection's end")
        << RawServer::Step{Kind::AnswerThenClose, toTheEnd + "7"} << 200 << ConnectionLost;
    QTest::newRow("401 that asks for Basic")
        << RawServer::Step{Kind::Answer, RawServer::answer(401, R"({"message":"Unauthenticated."})",
                                                           "WWW-Authenticate: Basic realm=\"x\"\r\n")}
        << 401 << None;
    QTest::newRow("401 that asks for Negotiate")
        << RawServer::Step{Kind::Answer, RawServer::answer(401, R"({"message":"Unauthenticated."})",
                                                           "WWW-Authenticate: Negotiate\r\n")}
        << 401 << None;
    QTest::newRow("408, then closed")
        << RawServer::Step{Kind::AnswerThenClose, RawServer::answer(408, "{}", "Connection: close\r\n")}
        << 408 << None;
    QTest::newRow("422") << RawServer::Step{Kind::Answer, RawServer::answer(422, R"({"message":"x"})")} << 422
                         << None;
    QTest::newRow("425") << RawServer::Step{Kind::Answer, RawServer::answer(425, "{}")} << 425 << None;
    QTest::newRow("503 with Retry-After")
        << RawServer::Step{Kind::Answer, RawServer::answer(503, "{}", "Retry-After: 0\r\n")} << 503 << None;
    QTest::newRow("no HTTP at all") << RawServer::Step{Kind::AnswerThenClose, "SSH-2.0-nobody\r\n\r\n"} << 0
                                    << ConnectionLost;
}

void TestOnePost::goesOutOnce()
{
    QFETCH(const RawServer::Step, step);
    QFETCH(const int, status);
    QFETCH(const HttpTrouble, trouble);

    for (const HttpMethod method : {HttpMethod::Post, HttpMethod::Patch}) {
        for (const QByteArray &body :
             {QByteArray(R"({"name":"one"})"), QByteArray(), QByteArray(300000, 'x')}) {
            RawServer server;
            server.setSteps({step});
            QtHttpClient client;
            const HttpAnswer answer = exchange(client, request(method, server.url(u"/create"_s), body));

            QCOMPARE(answer.status, status);
            QCOMPARE(answer.trouble, trouble);
            letRepetitionsArrive(client, server);
            QCOMPARE(server.received().count(" /create HTTP/1.1"), 1);
            QVERIFY(!server.received().contains("/elsewhere"));
        }
    }
}

// Qt 6.4 takes the hint for the answer and loses what follows, later ones give the answer: either way once.
void TestOnePost::goesOutOnceBeforeAnEarlyHint()
{
    const QByteArray hint = "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n";
    for (const HttpMethod method : {HttpMethod::Post, HttpMethod::Patch}) {
        RawServer server;
        server.setSteps({{Kind::Answer, hint + RawServer::answer(201, R"({"data":{"id":7}})")}});
        QtHttpClient client;
        const HttpAnswer answer = exchange(client, request(method, server.url(u"/create"_s), "{}"));

        QVERIFY2(answer.status == 103 || answer.status == 201, qPrintable(QString::number(answer.status)));
        QCOMPARE(answer.body.isEmpty(), answer.status == 103);
        QCOMPARE(answer.trouble, HttpTrouble::None);
        letRepetitionsArrive(client, server);
        QCOMPARE(server.received().count(" /create HTTP/1.1"), 1);
    }
}

void TestOnePost::usesNoStaleConnection_data()
{
    QTest::addColumn<HttpMethod>("method");
    QTest::newRow("POST") << HttpMethod::Post;
    QTest::newRow("PATCH") << HttpMethod::Patch;
}

// A connection that the server closes just when we write to it would make the outcome unknown for no reason.
void TestOnePost::usesNoStaleConnection()
{
    QFETCH(const HttpMethod, method);
    RawServer server;
    server.setSteps(
        {{Kind::Answer, RawServer::answer(200, "{}")}, {Kind::Answer, RawServer::answer(201, "{}")}});
    QtHttpClient client;
    QCOMPARE(exchange(client, request(HttpMethod::Get, server.url(u"/list"_s), {})).status, 200);
    QCOMPARE(server.openConnectionCount(), 1);
    server.closeConnections();

    const HttpAnswer answer = exchange(client, request(method, server.url(u"/create"_s), "{}"));
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.trouble, HttpTrouble::None);
    QCOMPARE(server.connectionCount(), 2);
    QCOMPARE(server.received().count(" /create HTTP/1.1"), 1);
}

void TestOnePost::keepsConnectionsOfGets()
{
    RawServer server;
    server.setSteps({{Kind::Answer, RawServer::answer(200, "{}")}});
    QtHttpClient client;
    for (int i = 0; i < 3; ++i)
        QCOMPARE(exchange(client, request(HttpMethod::Get, server.url(u"/list"_s), {})).status, 200);
    QCOMPARE(server.connectionCount(), 1);
}

void TestOnePost::sendsBodyByteForByte()
{
    QByteArray body;
    for (int i = 0; i < 200000; ++i)
        body += static_cast<char>(i * 7);
    RawServer server;
    server.setSteps({{Kind::Answer, RawServer::answer(201, "{}")}});
    QtHttpClient client;
    QCOMPARE(exchange(client, request(HttpMethod::Post, server.url(u"/create"_s), body)).status, 201);
    QCOMPARE(server.requests().size(), 1);
    const QByteArray sent = server.requests().constFirst();
    const qsizetype head = sent.indexOf("\r\n\r\n");
    QCOMPARE(sent.mid(head + 4), body);
    QVERIFY(sent.startsWith("POST /create HTTP/1.1\r\n"));
    // Names are in small letters since Qt 6.8, which is the same to HTTP (RFC 9110 section 5.1).
    const QByteArray headers = sent.left(head).toLower();
    QVERIFY(headers.contains("\r\nauthorization: key-of-the-person"));
    QVERIFY(headers.contains("\r\ncontent-type: application/json"));
    QCOMPARE(headers.count("content-length:"), 1);
}

void TestOnePost::repeatsNothingAfterCancellation()
{
    RawServer server;
    server.setSteps({{Kind::Silence, {}}});
    QtHttpClient client;
    auto operation = client.send(request(HttpMethod::Post, server.url(u"/create"_s), "{}"));
    QSignalSpy finished(operation.get(), &Operation::finished);
    operation->start();
    QTRY_COMPARE(server.requests().size(), 1);
    operation.reset();
    QTRY_COMPARE(server.openConnectionCount(), 0);
    QCOMPARE(finished.count(), 0);
    letRepetitionsArrive(client, server);
    QCOMPARE(server.received().count(" /create HTTP/1.1"), 1);
}

WIZARD_GUILESS_TEST(TestOnePost)
#include "tst_onepost.moc"
