// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/net/qthttpclient.h"
#include "tests/support/exchange.h"
#include "tests/support/rawserver.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace std::chrono_literals;
using Kind = RawServer::Step::Kind;

namespace
{

Q_LOGGING_CATEGORY(logIsOn, "test.canary")

QMutex logMutex;
QByteArray captured;

// Qt Network speaks from a thread of its own.
void capture(QtMsgType, const QMessageLogContext &context, const QString &message)
{
    const QMutexLocker locker(&logMutex);
    captured += QByteArray(context.category) + ": " + message.toUtf8() + '\n';
}

QByteArray fileBytes(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What is sent stays between us and the platform.
class TestHttpSecrecy : public QObject
{
    Q_OBJECT

private:
    static constexpr char canary[] = "canary-5f2b91";

    static HttpRequest request(HttpMethod method, const QUrl &url)
    {
        HttpRequest made;
        made.method = method;
        made.url = url;
        made.headers = {{"Authorization", QByteArray("Bearer ") + canary}, {"patchworks-tenant", canary}};
        made.body = method == HttpMethod::Get ? QByteArray() : QByteArray(canary);
        made.deadline = 5s;
        return made;
    }

private Q_SLOTS:
    void carriesNothingElsewhere_data();
    void carriesNothingElsewhere();
    void returnsNoCookies();
    void refusesUnknownCertificates();
    void logsNoSecret();
};

void TestHttpSecrecy::carriesNothingElsewhere_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<HttpMethod>("method");
    for (const int status : {301, 302, 303, 307, 308}) {
        QTest::addRow("GET %d", status) << status << HttpMethod::Get;
        QTest::addRow("POST %d", status) << status << HttpMethod::Post;
        QTest::addRow("PATCH %d", status) << status << HttpMethod::Patch;
    }
}

void TestHttpSecrecy::carriesNothingElsewhere()
{
    QFETCH(const int, status);
    QFETCH(const HttpMethod, method);
    RawServer elsewhere;
    elsewhere.setSteps({{Kind::Answer, RawServer::answer(200, "{}")}});
    RawServer server;
    const QByteArray location = "Location: " + elsewhere.url(u"/there"_s).toEncoded() + "\r\n";
    server.setSteps({{Kind::Answer, RawServer::answer(status, "{}", location)}});
    QtHttpClient client;
    QCOMPARE(exchange(client, request(method, server.url(u"/here"_s))).status, status);
    // A second exchange gives a redirect that was followed behind our back the time to show.
    QCOMPARE(exchange(client, request(method, server.url(u"/here"_s))).status, status);
    QCOMPARE(elsewhere.connectionCount(), 0);
    QCOMPARE(server.requests().size(), 2);
}

void TestHttpSecrecy::returnsNoCookies()
{
    RawServer server;
    server.setSteps({{Kind::Answer, RawServer::answer(200, "{}", "Set-Cookie: session=crumb; Path=/\r\n")}});
    QtHttpClient client;
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Get, HttpMethod::Post, HttpMethod::Patch}) {
        const HttpAnswer answer = exchange(client, request(method, server.url(u"/"_s)));
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("Set-Cookie").isEmpty());
    }
    QCOMPARE(server.requests().size(), 4);
    QVERIFY(!server.received().toLower().contains("cookie:"));
    QVERIFY(!server.received().contains("crumb"));
}

void TestHttpSecrecy::refusesUnknownCertificates()
{
    const QSslCertificate certificate(fileBytes(u"certificate.pem"_s));
    const QSslKey key(fileBytes(u"key.pem"_s), QSsl::Rsa);
    QVERIFY(!certificate.isNull() && !key.isNull());
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        RawServer server;
        server.setTls(certificate, key);
        server.setSteps({{Kind::Answer, RawServer::answer(200, "{}")}});
        QtHttpClient client;
        const HttpAnswer answer = exchange(client, request(method, server.url(u"/"_s)));
        QCOMPARE(answer.trouble, HttpTrouble::TlsRefused);
        QCOMPARE(answer.status, 0);
        QVERIFY(server.connectionCount() > 0);
        QVERIFY(server.received().isEmpty());
    }
    // No TLS at the other end at all.
    RawServer plain;
    plain.setSteps({{Kind::AnswerThenClose, RawServer::answer(200, "{}")}});
    QUrl url = plain.url(u"/"_s);
    url.setScheme(u"https"_s);
    QtHttpClient client;
    HttpRequest shortened = request(HttpMethod::Post, url);
    shortened.deadline = 1s;
    QVERIFY(!exchange(client, shortened).isComplete());
    QVERIFY(!plain.received().contains(canary));
}

void TestHttpSecrecy::logsNoSecret()
{
    QLoggingCategory::setFilterRules(u"*=true"_s);
    const auto before = qInstallMessageHandler(capture);
    {
        RawServer server;
        server.setSteps(
            {{Kind::Answer, RawServer::answer(200, canary, "Set-Cookie: a=" + QByteArray(canary) + "\r\n")},
             {Kind::Close, {}},
             {Kind::Answer, RawServer::answer(401, canary, "WWW-Authenticate: Basic\r\n")},
             {Kind::Reset, {}},
             {Kind::Answer,
              RawServer::answer(307, canary, "Location: http://[" + QByteArray(canary) + "\r\n")},
             {Kind::AnswerThenClose,
              "HTTP/1.1 201 Created\r\nContent-Length: 900\r\n\r\n" + QByteArray(canary)}});
        QtHttpClient client;
        for (const HttpMethod method :
             {HttpMethod::Post, HttpMethod::Patch, HttpMethod::Get, HttpMethod::Post, HttpMethod::Post,
              HttpMethod::Get, HttpMethod::Post}) {
            HttpRequest asked =
                request(method, server.url(u"/path?code=%1"_s.arg(QLatin1StringView(canary))));
            exchange(client, asked);
        }
        QVERIFY(server.received().contains(canary));
        HttpRequest bad = request(HttpMethod::Get, server.url(u"/"_s));
        bad.headers = {{"Authorization", QByteArray(canary) + "\r\n"}};
        exchange(client, bad);

        RawServer tls;
        tls.setTls(QSslCertificate(fileBytes(u"certificate.pem"_s)),
                   QSslKey(fileBytes(u"key.pem"_s), QSsl::Rsa));
        exchange(client, request(HttpMethod::Post, tls.url(u"/"_s)));
        // So that an empty log cannot pass: this category is on like every other.
        qCDebug(logIsOn) << "the log is on";
    }
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    const QMutexLocker locker(&logMutex);
    QVERIFY(captured.contains("the log is on"));
    QVERIFY2(!captured.contains(canary), captured.constData());
}

WIZARD_GUILESS_TEST(TestHttpSecrecy)
#include "tst_httpsecrecy.moc"
