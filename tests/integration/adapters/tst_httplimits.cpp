// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/net/qthttpclient.h"
#include "tests/support/exchange.h"
#include "tests/support/rawserver.h"
#include "tests/support/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace std::chrono_literals;
using Kind = RawServer::Step::Kind;

Q_DECLARE_METATYPE(wizard::RawServer::Step)

/// Every exchange ends, in time and within its size.
class TestHttpLimits : public QObject
{
    Q_OBJECT

private:
    static HttpRequest get(const QUrl &url, std::chrono::milliseconds deadline = 5s,
                           qint64 maximumBytes = 48LL * 1024 * 1024)
    {
        HttpRequest made;
        made.url = url;
        made.deadline = deadline;
        made.maximumBytes = maximumBytes;
        return made;
    }

    // Peak memory of this process in bytes (VmHWM of proc(5)).
    static qint64 peakMemory()
    {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.mid(6).trimmed().split(' ').constFirst().toLongLong() * 1024;
        }
        return 0;
    }

    // The threads that Qt Network works in, as the system names them (proc(5), 15 letters of a name).
    static int networkThreads()
    {
        int found = 0;
        QDirIterator threads(u"/proc/self/task"_s, QDir::Dirs | QDir::NoDotAndDotDot);
        while (threads.hasNext()) {
            QFile name(threads.next() + u"/comm"_s);
            found += name.open(QIODevice::ReadOnly) && name.readAll().startsWith("QNetworkAccess");
        }
        return found;
    }

    // `mebibytes` of zeros, packed by gzip(1): about a thousandth of that.
    static QByteArray gzipBomb(int mebibytes)
    {
        QProcess gzip;
        gzip.start(u"gzip"_s, {u"-9"_s, u"-c"_s});
        const QByteArray piece(1024 * 1024, '0');
        for (int i = 0; i < mebibytes; ++i) {
            gzip.write(piece);
            gzip.waitForBytesWritten();
        }
        gzip.closeWriteChannel();
        gzip.waitForFinished();
        return gzip.readAllStandardOutput();
    }

private Q_SLOTS:
    void endsInTime_data();
    void endsInTime();
    void lettingGoDoesNotHoldUpTheWindow();
    void stopsReadingWhatIsTooLarge_data();
    void stopsReadingWhatIsTooLarge();
    void takesWhatJustFits();
    void refusesGzipBomb();
    void readsGzip();
    void refusesBrokenGzip();
    void refusesTwoContentLengths();
    void takesAnswerAsItIs_data();
    void takesAnswerAsItIs();
    void believesBodyWithoutEndOfGetsOnly();
    void tellsWhyNobodyAnswered_data();
    void tellsWhyNobodyAnswered();
    void sendsNothingUnsafe_data();
    void sendsNothingUnsafe();
};

void TestHttpLimits::endsInTime_data()
{
    QTest::addColumn<RawServer::Step>("step");
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n";
    QTest::newRow("silence") << RawServer::Step{Kind::Silence, {}};
    QTest::newRow("status line drips") << RawServer::Step{Kind::Drip, "HTTP/1.1 200 OK", "O", 50ms};
    QTest::newRow("headers drip") << RawServer::Step{Kind::Drip, "HTTP/1.1 200 OK\r\nX: ", "y", 5ms};
    QTest::newRow("body drips") << RawServer::Step{Kind::Drip, head, "z", 2ms};
    QTest::newRow("body stands still") << RawServer::Step{Kind::Answer, head + "{"};
    // Qt Network has no limit here; it is slow enough that the deadline bounds what it takes in.
    QTest::newRow("headers without end")
        << RawServer::Step{Kind::Flood, "HTTP/1.1 200 OK\r\n", "X: " + QByteArray(1000, 'y') + "\r\n"};
    QTest::newRow("103 for ever") << RawServer::Step{Kind::Drip, "HTTP/1.1 103 Early Hints\r\nX: ", "y", 5ms};
}

void TestHttpLimits::endsInTime()
{
    QFETCH(const RawServer::Step, step);
    RawServer server;
    server.setSteps({step});
    QtHttpClient client;
    const qint64 before = peakMemory();
    // Timers of one event loop ring in the order of their times however busy the computer is, so these tell
    // what a clock on the wall cannot: that it was the deadline that ended it.
    constexpr auto deadline = 700ms;
    QTimer early;
    QTimer late;
    for (QTimer *timer : {&early, &late}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    const auto operation = client.send(get(server.url(u"/"_s), deadline));
    QSignalSpy finished(operation.get(), &Operation::finished);
    bool inTime = false;
    connect(operation.get(), &Operation::finished, this,
            [&] { inTime = !early.isActive() && late.isActive(); });
    early.start(deadline / 2);
    operation->start();
    late.start(deadline * 2);
    QVERIFY(finished.isEmpty());
    QVERIFY(finished.wait(30000));
    QVERIFY(inTime);
    QCOMPARE(operation->result()->trouble, HttpTrouble::TimedOut);
    QVERIFY(!operation->result()->isComplete());
    QVERIFY2(peakMemory() - before < 100 * 1024 * 1024,
             QByteArray::number(peakMemory() - before).constData());
}

// Destroying Qt's manager waits for its thread, however busy a hostile server keeps that. So the thread,
// which here has nothing to do and would be gone at once, is still there when the operation is not.
void TestHttpLimits::lettingGoDoesNotHoldUpTheWindow()
{
    RawServer server;
    server.setSteps({{Kind::Silence, {}}});
    QtHttpClient client;
    HttpRequest request = get(server.url(u"/"_s), 700ms);
    request.method = HttpMethod::Post;
    QTRY_COMPARE(networkThreads(), 0); // the thread of the test before may still be ending
    auto operation = client.send(request);
    QSignalSpy finished(operation.get(), &Operation::finished);
    operation->start();
    QVERIFY(finished.wait(10000));
    QCOMPARE(networkThreads(), 1);
    operation.reset();
    QCOMPARE(networkThreads(), 1);
}

void TestHttpLimits::stopsReadingWhatIsTooLarge_data()
{
    QTest::addColumn<RawServer::Step>("step");
    const QByteArray much(64 * 1024, 'x');
    QTest::newRow("endless body") << RawServer::Step{Kind::Flood, "HTTP/1.1 200 OK\r\nX: y\r\n\r\n", much};
    QTest::newRow("body of 300 MB") << RawServer::Step{
        Kind::Flood, "HTTP/1.1 200 OK\r\nContent-Length: 314572800\r\n\r\n", much};
    QTest::newRow("endless chunks") << RawServer::Step{
        Kind::Flood, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "10000\r\n" + much + "\r\n"};
    QTest::newRow("error page without end")
        << RawServer::Step{Kind::Flood, "HTTP/1.1 500 Oops\r\nX: y\r\n\r\n", much};
    QTest::newRow("many headers") << RawServer::Step{Kind::AnswerThenClose,
                                                     "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n" +
                                                         QByteArray("X: y\r\n").repeated(100000) + "\r\n{}"};
    QTest::newRow("headers of 1 MB") << RawServer::Step{
        Kind::AnswerThenClose,
        "HTTP/1.1 200 OK\r\nX: " + QByteArray(1024 * 1024, 'y') + "\r\nContent-Length: 2\r\n\r\n{}"};
}

void TestHttpLimits::stopsReadingWhatIsTooLarge()
{
    QFETCH(const RawServer::Step, step);
    RawServer server;
    server.setSteps({step});
    QtHttpClient client;
    const qint64 before = peakMemory();
    const HttpAnswer answer = exchange(client, get(server.url(u"/"_s), 20s, 4 * 1024 * 1024));
    QCOMPARE(answer.trouble, HttpTrouble::TooLarge);
    QVERIFY(answer.body.isEmpty());
    // The rest was never asked for: four megabytes, what lies in sockets on both sides, and some air.
    QVERIFY2(server.sentBytes() < 40 * 1024 * 1024, QByteArray::number(server.sentBytes()).constData());
    QVERIFY2(peakMemory() - before < 100 * 1024 * 1024,
             QByteArray::number(peakMemory() - before).constData());
}

void TestHttpLimits::takesWhatJustFits()
{
    const QByteArray body(3 * 1024 * 1024, 'x');
    RawServer server;
    server.setSteps({{Kind::Answer, RawServer::answer(200, body)}});
    QtHttpClient client;
    const HttpAnswer fits = exchange(client, get(server.url(u"/"_s), 10s, body.size()));
    QVERIFY(fits.isComplete());
    QCOMPARE(fits.body, body);
    const HttpAnswer exceeds = exchange(client, get(server.url(u"/"_s), 10s, body.size() - 1));
    QCOMPARE(exceeds.trouble, HttpTrouble::TooLarge);
}

void TestHttpLimits::refusesGzipBomb()
{
    const QByteArray bomb = gzipBomb(200);
    QVERIFY(bomb.size() > 1000 && bomb.size() < 1024 * 1024);
    RawServer server;
    server.setSteps({{Kind::Answer, RawServer::answer(200, bomb, "Content-Encoding: gzip\r\n")}});
    QtHttpClient client;
    const qint64 before = peakMemory();
    const HttpAnswer answer = exchange(client, get(server.url(u"/"_s), 20s, 8 * 1024 * 1024));
    QCOMPARE(answer.trouble, HttpTrouble::TooLarge);
    QCOMPARE(answer.status, 200);
    QVERIFY2(peakMemory() - before < 100 * 1024 * 1024,
             QByteArray::number(peakMemory() - before).constData());
}

void TestHttpLimits::readsGzip()
{
    const QByteArray packed = gzipBomb(20);
    RawServer server;
    server.setSteps({{Kind::Answer, RawServer::answer(200, packed, "Content-Encoding: gzip\r\n")}});
    QtHttpClient client;
    const HttpAnswer answer = exchange(client, get(server.url(u"/"_s), 20s));
    QVERIFY(answer.isComplete());
    QCOMPARE(answer.body, QByteArray(20 * 1024 * 1024, '0'));
}

void TestHttpLimits::refusesBrokenGzip()
{
    RawServer server;
    server.setSteps(
        {{Kind::Answer, RawServer::answer(200, "this is not packed", "Content-Encoding: gzip\r\n")}});
    QtHttpClient client;
    const HttpAnswer answer = exchange(client, get(server.url(u"/"_s)));
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.isComplete());
}

void TestHttpLimits::refusesTwoContentLengths()
{
    RawServer server;
    server.setSteps(
        {{Kind::AnswerThenClose, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\n{}   "}});
    QtHttpClient client;
    QVERIFY(!exchange(client, get(server.url(u"/"_s))).isComplete());
}

void TestHttpLimits::takesAnswerAsItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    const QByteArray json = R"({"message":"text"})";
    for (const int status : {200, 201, 400, 401, 403, 404, 407, 409, 422, 429, 500, 502, 503})
        QTest::addRow("%d", status) << RawServer::answer(status, json) << status << json;
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204 << QByteArray();
    QTest::newRow("empty") << RawServer::answer(200, "") << 200 << QByteArray();
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                          "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
                            << 200 << QByteArray("abcde");
    QTest::newRow("redirect") << RawServer::answer(302, "see there", "Location: http://127.0.0.1:1/\r\n")
                              << 302 << QByteArray("see there");
}

void TestHttpLimits::takesAnswerAsItIs()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        RawServer server;
        server.setSteps({{Kind::AnswerThenClose, bytes}});
        QtHttpClient client;
        HttpRequest request = get(server.url(u"/"_s));
        request.method = method;
        request.body = method == HttpMethod::Get ? "" : "{}";
        const HttpAnswer answer = exchange(client, request);
        QCOMPARE(answer.status, status);
        QCOMPARE(answer.trouble, HttpTrouble::None);
        QCOMPARE(answer.body, body);
        QVERIFY(answer.isComplete());
        // A catalogue of many short answers must not hold a buffer for each.
        QVERIFY2(answer.body.capacity() < 1024, QByteArray::number(answer.body.capacity()).constData());
    }
}

void TestHttpLimits::believesBodyWithoutEndOfGetsOnly()
{
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post, HttpMethod::Patch}) {
        RawServer server;
        server.setSteps({{Kind::AnswerThenClose, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nabc"}});
        QtHttpClient client;
        HttpRequest request = get(server.url(u"/"_s));
        request.method = method;
        const HttpAnswer answer = exchange(client, request);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.isComplete(), method == HttpMethod::Get);
        // A GET may go out again: it changes nothing.
        if (method != HttpMethod::Get)
            QCOMPARE(server.requests().size(), 1);
    }
}

void TestHttpLimits::tellsWhyNobodyAnswered_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<HttpTrouble>("trouble");
    QTest::newRow("nobody listens") << u"http://127.0.0.1:1/"_s << HttpTrouble::ConnectionRefused;
    QTest::newRow("nobody listens, TLS") << u"https://127.0.0.1:1/"_s << HttpTrouble::ConnectionRefused;
    QTest::newRow("no such host") << u"https://nowhere.invalid/"_s << HttpTrouble::HostNotFound;
}

void TestHttpLimits::tellsWhyNobodyAnswered()
{
    QFETCH(const QString, url);
    QFETCH(const HttpTrouble, trouble);
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        QtHttpClient client;
        HttpRequest request = get(QUrl(url), 10s);
        request.method = method;
        const HttpAnswer answer = exchange(client, request);
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.trouble, trouble);
    }
}

void TestHttpLimits::sendsNothingUnsafe_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("file") << u"file:///etc/passwd"_s << QByteArray("key");
    QTest::newRow("data") << u"data:,hello"_s << QByteArray("key");
    QTest::newRow("http to a name") << u"http://localhost:%1/"_s << QByteArray("key");
    QTest::newRow("user info") << u"http://user:word@127.0.0.1:%1/"_s << QByteArray("key");
    QTest::newRow("no host") << u"http:///path"_s << QByteArray("key");
    QTest::newRow("empty") << QString() << QByteArray("key");
    QTest::newRow("line end in a header") << u"http://127.0.0.1:%1/"_s << QByteArray("key\r\nX-Evil: 1");
    QTest::newRow("line feed in a header") << u"http://127.0.0.1:%1/"_s << QByteArray("key\nX-Evil: 1");
}

void TestHttpLimits::sendsNothingUnsafe()
{
    QFETCH(const QString, url);
    QFETCH(const QByteArray, key);
    RawServer server;
    server.setSteps({{Kind::Answer, RawServer::answer(200, "{}")}});
    QtHttpClient client;
    HttpRequest request = get(QUrl(url.contains(u"%1"_s) ? url.arg(server.serverPort()) : url));
    request.headers = {{"Authorization", key}};
    const HttpAnswer answer = exchange(client, request);
    QCOMPARE(answer.status, 0);
    QCOMPARE(answer.trouble, HttpTrouble::Other);
    QCOMPARE(server.connectionCount(), 0);
}

WIZARD_GUILESS_TEST(TestHttpLimits)
#include "tst_httplimits.moc"
