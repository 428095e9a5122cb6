// SPDX-License-Identifier: Apache-2.0
// One port of the demo, byte by byte: what travels over a connection, in which order, and how it ends.
#include "app/demo/http/httpport.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTimer>

using demo::HttpAnswer;
using demo::HttpRequest;
using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray get(const QByteArray &path, const QByteArray &headers = {})
{
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &path, const QByteArray &body)
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
           body;
}

QByteArray answerOf(const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers +
           "\r\n" + body;
}

} // namespace

class DemoPortTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void keepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void holdsALaterAnswerBack();
    void readsSingleBytes();
    void readsChunks();
    void invitesTheBody();
    void answersHeadWithoutABody();
    void closesWhenAskedTo();
    void refusesAndCloses_data();
    void refusesAndCloses();
    void lastsUntilTheRefusalIsRead();
    void forgetsAClientThatGoes_data();
    void forgetsAClientThatGoes();
    void goesOnAfterARawAnswer();
    void answersNothingAfterSilence();
    void servesConnectionsBesideEachOther();
    void countsConnections();
    void takesBackWhatNobodyReads();

private:
    std::unique_ptr<QTcpSocket> connected();

    HttpAnswer handle(const HttpRequest &request);

    std::unique_ptr<demo::HttpPort> m_port;
    QStringList m_asked;
};

void DemoPortTest::init()
{
    m_asked.clear();
    m_port = std::make_unique<demo::HttpPort>([this](const HttpRequest &request) { return handle(request); });
    QVERIFY(m_port->open());
}

void DemoPortTest::cleanup()
{
    m_port.reset();
}

std::unique_ptr<QTcpSocket> DemoPortTest::connected()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port->port());
    return socket;
}

// Says the path and the body back; the first letters of the path say how.
HttpAnswer DemoPortTest::handle(const HttpRequest &request)
{
    m_asked.append(request.path);
    HttpAnswer answer;
    answer.body = request.path.toUtf8() + request.body;
    if (request.path.startsWith(u"/late"_s))
        answer.delay = std::chrono::milliseconds(50);
    if (request.path.startsWith(u"/hour"_s))
        answer.delay = std::chrono::hours(1);
    if (request.path.startsWith(u"/silent"_s))
        answer.raw = [](QTcpSocket *, const HttpAnswer::Finished &) {
        };
    if (request.path.startsWith(u"/raw"_s))
        answer.raw = [](QTcpSocket *socket, const HttpAnswer::Finished &finished) {
            socket->write("raw");
            QTimer::singleShot(20, socket, [socket, finished] {
                socket->write("!");
                finished();
            });
        };
    if (request.path.startsWith(u"/big"_s))
        answer.body = QByteArray(4 * 1024 * 1024, 'b');
    return answer;
}

void DemoPortTest::keepsTheConnection()
{
    const auto socket = connected();
    for (const QByteArray path : {"/1", "/2", "/3"}) {
        socket->write(get(path));
        QByteArray text;
        QTRY_COMPARE(text += socket->readAll(), answerOf(path));
    }
    QCOMPARE(m_port->connections(), 1);
}

void DemoPortTest::answersPipelinedRequestsInOrder()
{
    const auto socket = connected();
    QByteArray asked;
    QByteArray expected;
    for (int i = 0; i < 200; ++i) {
        const QByteArray path = '/' + QByteArray::number(i);
        asked += i % 2 ? post(path, "body") : get(path);
        expected += answerOf(i % 2 ? path + "body" : path);
    }
    socket->write(asked);
    QByteArray text;
    QTRY_COMPARE(text += socket->readAll(), expected);
}

void DemoPortTest::holdsALaterAnswerBack()
{
    const auto socket = connected();
    socket->write(get("/late") + get("/1") + get("/late2") + get("/2"));
    QByteArray text;
    QTRY_COMPARE(text += socket->readAll(),
                 answerOf("/late") + answerOf("/1") + answerOf("/late2") + answerOf("/2"));
    QCOMPARE(m_asked, QStringList({u"/late"_s, u"/1"_s, u"/late2"_s, u"/2"_s}));
}

void DemoPortTest::readsSingleBytes()
{
    const auto socket = connected();
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QSignalSpy written(socket.get(), &QTcpSocket::bytesWritten);
    const QByteArray bytes = post("/slowly", "abc") + get("/next");
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        socket->write(bytes.constData() + i, 1);
        QTRY_COMPARE(written.size(), i + 1);
    }
    QByteArray text;
    QTRY_COMPARE(text += socket->readAll(), answerOf("/slowlyabc") + answerOf("/next"));
}

void DemoPortTest::readsChunks()
{
    const auto socket = connected();
    socket->write("POST /chunks HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                  "3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n" +
                  get("/next"));
    QByteArray text;
    QTRY_COMPARE(text += socket->readAll(), answerOf("/chunksabcd") + answerOf("/next"));
}

void DemoPortTest::invitesTheBody()
{
    const auto socket = connected();
    socket->write(get("/late") +
                  "POST /2 HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QByteArray text;
    const QByteArray invited = answerOf("/late") + "HTTP/1.1 100 Continue\r\n\r\n";
    QTRY_COMPARE(text += socket->readAll(), invited);
    QCOMPARE(m_asked, QStringList{u"/late"_s});
    socket->write("ab");
    QTRY_COMPARE(text += socket->readAll(), invited + answerOf("/2ab"));
}

void DemoPortTest::answersHeadWithoutABody()
{
    const auto socket = connected();
    socket->write("HEAD /head HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" + get("/next"));
    QByteArray text;
    QTRY_COMPARE(text += socket->readAll(),
                 "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" + answerOf("/next"));
}

void DemoPortTest::closesWhenAskedTo()
{
    const auto socket = connected();
    socket->write(get("/1") + get("/2", "Connection: close\r\n") + get("/3"));
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket->readAll(), answerOf("/1") + answerOf("/2", "Connection: close\r\n"));
    QCOMPARE(m_asked, QStringList({u"/1"_s, u"/2"_s}));
    QTRY_VERIFY(m_port->findChildren<demo::HttpConnection *>().isEmpty());
}

void DemoPortTest::refusesAndCloses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("no HTTP") << "hello\r\n\r\n"_ba
                             << "HTTP/1.1 400 Bad Request\r\n"_ba;
    QTest::newRow("long header") << get("/", "X: " + QByteArray(100'000, 'x') + "\r\n")
                                 << "HTTP/1.1 431 Request Header Fields Too Large\r\n"_ba;
    QTest::newRow("long body") << post("/", {}).replace("Length: 0", "Length: 99999999")
                               << "HTTP/1.1 413 Content Too Large\r\n"_ba;
}

void DemoPortTest::refusesAndCloses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, start);
    const auto socket = connected();
    socket->write(get("/1") + bytes + get("/2"));
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(socket->error(), QAbstractSocket::RemoteHostClosedError);
    QByteArray text = socket->readAll();
    QVERIFY(text.startsWith(answerOf("/1")));
    text.remove(0, answerOf("/1").size());
    QVERIFY2(text.startsWith(start), text.constData());
    QVERIFY(text.contains("\r\nConnection: close\r\n"));
    QCOMPARE(m_asked, QStringList{u"/1"_s});
}

// Much more than the sockets' buffers hold comes after what is refused: the answer still arrives, no reset.
void DemoPortTest::lastsUntilTheRefusalIsRead()
{
    const auto socket = connected();
    socket->write("nonsense\r\n\r\n" + QByteArray(20'000'000, 'x'));
    QTRY_COMPARE(socket->bytesToWrite(), 0);
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().startsWith("HTTP/1.1 400 "));
}

void DemoPortTest::forgetsAClientThatGoes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("before a byte") << ""_ba;
    QTest::newRow("within the head") << "GET /1 HTTP/1.1\r\nHos"_ba;
    QTest::newRow("within the body") << post("/1", "abc").chopped(1);
    QTest::newRow("while an answer is awaited") << get("/hour");
    QTest::newRow("while another is asked for") << get("/hour") + get("/2");
    QTest::newRow("while nothing is said") << get("/silent");
    QTest::newRow("while an answer is written") << get("/raw");
    QTest::newRow("while much is written") << get("/big").repeated(5);
}

void DemoPortTest::forgetsAClientThatGoes()
{
    QFETCH(QByteArray, bytes);
    for (const bool resets : {false, true}) {
        const auto socket = connected();
        socket->write(bytes);
        QTRY_COMPARE(m_port->findChildren<demo::HttpConnection *>().size(), 1);
        QTRY_COMPARE(socket->bytesToWrite(), 0);
        if (bytes.endsWith("\r\n\r\n"))
            QTRY_VERIFY(!m_asked.isEmpty());
        if (resets)
            socket->abort();
        else
            socket->disconnectFromHost();
        QTRY_VERIFY(m_port->findChildren<demo::HttpConnection *>().isEmpty());
        m_asked.clear();
    }
    const auto other = connected();
    other->write(get("/after"));
    QByteArray text;
    QTRY_COMPARE(text += other->readAll(), answerOf("/after"));
}

void DemoPortTest::goesOnAfterARawAnswer()
{
    const auto socket = connected();
    socket->write(get("/raw") + get("/1"));
    QByteArray text;
    QTRY_COMPARE(text += socket->readAll(), "raw!" + answerOf("/1"));
}

void DemoPortTest::answersNothingAfterSilence()
{
    const auto socket = connected();
    socket->write(get("/silent") + get("/1"));
    QTRY_COMPARE(m_asked, QStringList{u"/silent"_s});
    const auto other = connected();
    other->write(get("/2"));
    QByteArray text;
    QTRY_COMPARE(text += other->readAll(), answerOf("/2"));
    QCOMPARE(socket->bytesAvailable(), 0);
    QCOMPARE(m_asked, QStringList({u"/silent"_s, u"/2"_s}));
}

void DemoPortTest::servesConnectionsBesideEachOther()
{
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 60; ++i) {
        sockets.push_back(connected());
        sockets.back()->write(get(i % 2 ? "/late" : "/silent"));
    }
    for (std::size_t i = 1; i < sockets.size(); i += 2) {
        QByteArray text;
        QTRY_COMPARE(text += sockets[i]->readAll(), answerOf("/late"));
    }
    QCOMPARE(m_port->connections(), 60);
    QCOMPARE(m_asked.size(), 60);
    // The silent ones are still there, and go with the port.
    m_port.reset();
    for (std::size_t i = 0; i < sockets.size(); ++i)
        QTRY_COMPARE(sockets[i]->state(), QAbstractSocket::UnconnectedState);
}

void DemoPortTest::countsConnections()
{
    const auto socket = connected();
    QTRY_COMPARE(m_port->connections(), 1);
    m_port->forgetConnections();
    QCOMPARE(m_port->connections(), 0);
    const auto other = connected();
    QTRY_COMPARE(m_port->connections(), 1);
}

// A client that asks for an end and keeps its own half open does not keep the connection.
void DemoPortTest::takesBackWhatNobodyReads()
{
    QTcpSocket socket;
    socket.setReadBufferSize(1024);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port->port());
    socket.write(get("/big", "Connection: close\r\n"));
    QTRY_COMPARE(m_asked, QStringList{u"/big"_s});
    QCOMPARE(m_port->findChildren<demo::HttpConnection *>().size(), 1);
    QTRY_VERIFY(m_port->findChildren<demo::HttpConnection *>().isEmpty());
}

WIZARD_GUILESS_TEST(DemoPortTest)
#include "tst_demoport.moc"
