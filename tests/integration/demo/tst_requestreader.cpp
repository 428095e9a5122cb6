// SPDX-License-Identifier: Apache-2.0
// Bytes become requests, whatever the pieces in which they come; what is none is refused.
#include "app/demo/http/requestreader.h"
#include "tests/support/testprogram.h"

#include <QRandomGenerator>

using demo::HttpRequest;
using demo::RequestReader;
using Progress = demo::RequestReader::Progress;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr char host[] = "Host: 127.0.0.1\r\n";

// Everything that is whole after these bytes.
QList<HttpRequest> readAll(RequestReader &reader, const QByteArray &bytes)
{
    QList<HttpRequest> requests;
    reader.append(bytes);
    for (;;) {
        const Progress progress = reader.advance();
        if (progress == Progress::Whole)
            requests.append(reader.take());
        else if (progress != Progress::AwaitsContinue)
            return requests;
    }
}

} // namespace

class RequestReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatStandsThere();
    void readsTargets_data();
    void readsTargets();
    void readsBodies_data();
    void readsBodies();
    void takesSeveralAtOnce();
    void knowsWhenTheConnectionEnds_data();
    void knowsWhenTheConnectionEnds();
    void asksForTheBodyOnce();
    void refuses_data();
    void refuses();
    void staysRefused();
    void takesWhatIsLongEnough();
    void readsAnyBytesAlikeInAnyPieces();
};

void RequestReaderTest::readsWhatStandsThere()
{
    RequestReader reader;
    const auto requests = readAll(
        reader, "PATCH /a%20b?c=%2F+d HTTP/1.1\r\nhOST: Shop.localhost:80\r\nX-One: 1\r\nX-Two:  2 \r\n"
                "Content-Length: 4\r\n\r\nf\0o\n"_ba);
    QCOMPARE(requests.size(), 1);
    const HttpRequest &request = requests.first();
    QCOMPARE(request.method, "PATCH"_ba);
    QCOMPARE(request.path, u"/a b"_s);
    QCOMPARE(request.rawQuery, "c=%2F+d"_ba);
    QCOMPARE(request.headers.value(0), qMakePair("hOST"_ba, "Shop.localhost:80"_ba));
    QCOMPARE(request.header("x-two"), "2"_ba);
    QCOMPARE(request.host(), u"shop.localhost"_s);
    QCOMPARE(request.body, "f\0o\n"_ba);
}

void RequestReaderTest::readsTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("root") << "/"_ba << u"/"_s << ""_ba;
    QTest::newRow("question mark alone") << "/a?"_ba << u"/a"_s << ""_ba;
    QTest::newRow("second question mark") << "/a?b=?c"_ba << u"/a"_s << "b=?c"_ba;
    QTest::newRow("two slashes") << "//a/b"_ba << u"//a/b"_s << ""_ba;
    QTest::newRow("address in the query") << "/a?b=http://c/d"_ba << u"/a"_s << "b=http://c/d"_ba;
    QTest::newRow("to a proxy") << "http://a.example/b?c=d"_ba << u"/b"_s << "c=d"_ba;
    QTest::newRow("to a proxy, host alone") << "http://a.example"_ba << u"/"_s << ""_ba;
    QTest::newRow("bytes above 127") << "/caf\xc3\xa9"_ba << u"/café"_s << ""_ba;
}

void RequestReaderTest::readsTargets()
{
    QFETCH(QByteArray, target);
    RequestReader reader;
    const auto requests = readAll(reader, "GET " + target + " HTTP/1.1\r\n" + host + "\r\n");
    QCOMPARE(requests.size(), 1);
    QTEST(requests.first().path, "path");
    QTEST(requests.first().rawQuery, "query");
}

void RequestReaderTest::readsBodies_data()
{
    QTest::addColumn<QByteArray>("rest");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << "\r\n"_ba
                          << ""_ba;
    QTest::newRow("length") << "Content-Length: 5\r\n\r\nhello"_ba
                            << "hello"_ba;
    QTest::newRow("length 0") << "Content-Length: 0\r\n\r\n"_ba
                              << ""_ba;
    QTest::newRow("chunks") << "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;why=not\r\nllo\r\n0\r\n\r\n"_ba
                            << "hello"_ba;
    QTest::newRow("chunks and a trailer")
        << "Transfer-Encoding: chunked\r\n\r\nA\r\nhello\r\nyou\r\n0\r\nX-Sum: 1\r\n\r\n"_ba
        << "hello\r\nyou"_ba;
    QTest::newRow("no chunk") << "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba
                              << ""_ba;
}

// At once, and in pieces of each size: whole with the last byte and not before.
void RequestReaderTest::readsBodies()
{
    QFETCH(QByteArray, rest);
    QFETCH(QByteArray, body);
    const QByteArray bytes = "POST / HTTP/1.1\r\n"_ba + host + rest;
    RequestReader atOnce;
    const auto requests = readAll(atOnce, bytes);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().body, body);
    for (qsizetype size = 1; size < 12; ++size) {
        RequestReader inPieces;
        for (qsizetype at = 0; at < bytes.size() - 1; at += size)
            QVERIFY(readAll(inPieces, bytes.mid(at, qMin(size, bytes.size() - 1 - at))).isEmpty());
        const auto last = readAll(inPieces, bytes.right(1));
        QCOMPARE(last.size(), 1);
        QCOMPARE(last.first().body, body);
    }
}

void RequestReaderTest::takesSeveralAtOnce()
{
    RequestReader reader;
    const QByteArray head = host;
    const auto requests = readAll(reader, "POST /1 HTTP/1.1\r\n" + head + "Content-Length: 2\r\n\r\nab" +
                                              "\r\n" + // one line end too many
                                              "POST /2 HTTP/1.1\r\n" + head +
                                              "Transfer-Encoding: chunked\r\n\r\n1\r\nc\r\n0\r\n\r\n" +
                                              "GET /3 HTTP/1.1\r\n" + head + "\r\nGET /4 HT");
    QCOMPARE(requests.size(), 3);
    QCOMPARE(requests[0].body, "ab"_ba);
    QCOMPARE(requests[1].body, "c"_ba);
    QCOMPARE(requests[2].path, u"/3"_s);
    const auto fourth = readAll(reader, "TP/1.1\r\n" + head + "\r\n");
    QCOMPARE(fourth.size(), 1);
    QCOMPARE(fourth.first().path, u"/4"_s);
}

void RequestReaderTest::knowsWhenTheConnectionEnds_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("closes");
    QTest::newRow("1.1") << "1.1"_ba
                         << ""_ba << false;
    QTest::newRow("1.1, close") << "1.1"_ba
                                << "Connection: Close\r\n"_ba << true;
    QTest::newRow("1.1, close among others") << "1.1"_ba
                                             << "Connection: te, close\r\n"_ba << true;
    QTest::newRow("1.1, keep-alive") << "1.1"_ba
                                     << "Connection: keep-alive\r\n"_ba << false;
    QTest::newRow("1.0") << "1.0"_ba
                         << ""_ba << true;
    QTest::newRow("1.0, keep-alive") << "1.0"_ba
                                     << "Connection: keep-alive\r\n"_ba << true;
}

void RequestReaderTest::knowsWhenTheConnectionEnds()
{
    QFETCH(QByteArray, version);
    QFETCH(QByteArray, connection);
    RequestReader reader;
    const auto requests = readAll(reader, "GET / HTTP/" + version + "\r\n" + host + connection + "\r\n");
    QCOMPARE(requests.size(), 1);
    QTEST(requests.first().closes, "closes");
}

void RequestReaderTest::asksForTheBodyOnce()
{
    RequestReader reader;
    const QByteArray head =
        "POST / HTTP/1.1\r\n"_ba + host + "Expect: 100-Continue\r\nContent-Length: 2\r\n\r\n";
    reader.append(head);
    QCOMPARE(reader.advance(), Progress::AwaitsContinue);
    QCOMPARE(reader.advance(), Progress::Incomplete);
    reader.append("a");
    QCOMPARE(reader.advance(), Progress::Incomplete);
    reader.append("b");
    QCOMPARE(reader.advance(), Progress::Whole);
    QCOMPARE(reader.take().body, "ab"_ba);
    // A body that did not wait needs no invitation; the next request is asked again.
    reader.append(head + "ab" + head);
    QCOMPARE(reader.advance(), Progress::Whole);
    reader.take();
    QCOMPARE(reader.advance(), Progress::AwaitsContinue);
}

void RequestReaderTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray post = "POST / HTTP/1.1\r\n"_ba + host;
    QTest::newRow("no HTTP") << "\x16\x03\x01\x02\r\n"_ba << 400;
    QTest::newRow("no version") << "GET /\r\n\r\n"_ba << 400;
    QTest::newRow("HTTP/2.0") << "GET / HTTP/2.0\r\n\r\n"_ba << 400;
    QTest::newRow("space in the target") << "GET /a b HTTP/1.1\r\n\r\n"_ba << 400;
    QTest::newRow("no host") << "GET / HTTP/1.1\r\n\r\n"_ba << 400;
    QTest::newRow("two hosts") << "GET / HTTP/1.1\r\n"_ba + host + host + "\r\n" << 400;
    QTest::newRow("header without a colon") << post + "X\r\n\r\n" << 400;
    QTest::newRow("length is no number") << post + "Content-Length: two\r\n\r\n" << 400;
    QTest::newRow("two lengths") << post + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab" << 400;
    QTest::newRow("length and chunks")
        << post + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
        << 400;
    QTest::newRow("chunk without a size") << post + "Transfer-Encoding: chunked\r\n\r\nsize\r\n" << 400;
    QTest::newRow("long target") << "GET /" + QByteArray(RequestReader::longestHead, 'a') << 431;
    QTest::newRow("long header") << post + "X: " + QByteArray(RequestReader::longestHead, 'a') << 431;
    QTest::newRow("many headers") << post + QByteArray("X: 1\r\n").repeated(RequestReader::longestHead / 6)
                                  << 431;
    QTest::newRow("long body") << post + "Content-Length: " +
                                      QByteArray::number(RequestReader::longestBody + 1) + "\r\n\r\n"
                               << 413;
    QTest::newRow("long chunk") << post + "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n" << 413;
}

void RequestReaderTest::refuses()
{
    QFETCH(QByteArray, bytes);
    RequestReader reader;
    QVERIFY(readAll(reader, bytes).isEmpty());
    QCOMPARE(reader.advance(), Progress::Refused);
    QTEST(reader.refusal(), "status");
    // In pieces the outcome is the same.
    RequestReader slow;
    for (qsizetype i = 0; i < bytes.size() && slow.refusal() == 0; i += 7)
        QVERIFY(readAll(slow, bytes.mid(i, 7)).isEmpty());
    QTEST(slow.refusal(), "status");
}

void RequestReaderTest::staysRefused()
{
    RequestReader reader;
    QVERIFY(readAll(reader, "nonsense\r\n\r\n").isEmpty());
    QVERIFY(readAll(reader, "GET / HTTP/1.1\r\n"_ba + host + "\r\n").isEmpty());
    QCOMPARE(reader.advance(), Progress::Refused);
}

void RequestReaderTest::takesWhatIsLongEnough()
{
    RequestReader reader;
    const QByteArray value(RequestReader::longestHead - 1024, 'a');
    const QByteArray body(RequestReader::longestBody, 'b');
    const auto requests =
        readAll(reader, "POST / HTTP/1.1\r\n"_ba + host + "X: " + value +
                            "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.first().header("X"), value);
    QVERIFY(requests.first().body == body);
}

// Requests with a few bytes changed: at once and in pieces they end the same way.
void RequestReaderTest::readsAnyBytesAlikeInAnyPieces()
{
    const QByteArray good = "POST /a?b HTTP/1.1\r\n"_ba + host +
                            "Transfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3;a=b\r\nllo\r\n0\r\nX: y\r\n\r\n"
                            "PUT /c HTTP/1.1\r\n" +
                            host + "Content-Length: 3\r\n\r\nabc" + "POST /d HTTP/1.1\r\n" + host +
                            "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /e HTTP/1.1\r\n" + host + "\r\n";
    const QByteArray marks = "\r\n\0 :;0129aAfHT/.\x7f\xff"_ba;
    QRandomGenerator random(20261130);
    int whole = 0;
    for (int round = 0; round < 5'000; ++round) {
        QByteArray bytes = good;
        for (int change = random.bounded(4); change > 0; --change) {
            const qsizetype at = random.bounded(bytes.size());
            const char mark = marks[random.bounded(marks.size())];
            switch (random.bounded(3)) {
            case 0:
                bytes[at] = mark;
                break;
            case 1:
                bytes.insert(at, mark);
                break;
            default:
                bytes.remove(at, 1 + random.bounded(3));
            }
        }
        bytes += "\r\n\r\n"; // a head in pieces is judged when it has ended
        RequestReader atOnce;
        const qsizetype expected = readAll(atOnce, bytes).size();
        RequestReader inPieces;
        qsizetype count = 0;
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype size = 1 + random.bounded(9);
            count += readAll(inPieces, bytes.mid(at, size)).size();
            at += size;
        }
        QVERIFY2(count == expected && inPieces.refusal() == atOnce.refusal(),
                 bytes.toPercentEncoding().constData());
        whole += count == 4;
    }
    QVERIFY2(whole > 1000 && whole < 4000, qPrintable(QString::number(whole)));
}

WIZARD_GUILESS_TEST(RequestReaderTest)
#include "tst_requestreader.moc"
