// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/net/qthttpclient.h"
#include "tests/support/exchange.h"
#include "tests/support/rawserver.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using Kind = RawServer::Step::Kind;

/// A proxy on the way to the platform: what it does is told as its doing, and nothing has left then.
class TestProxies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { init(); }
    void tellsWhatTheProxyDoes_data();
    void tellsWhatTheProxyDoes();
    void goesDirectToThisComputer();
    void offersTheAddressesPasswordOnce();
    void offersWhatThePersonGave();
};

void TestProxies::init()
{
    for (const char *name :
         {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"})
        qunsetenv(name);
}

void TestProxies::tellsWhatTheProxyDoes_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("scheme");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<HttpTrouble>("trouble");
    QTest::addColumn<bool>("connects");

    const QByteArray asks =
        "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
    const QByteArray fails = "HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n";
    for (const char *variable : {"https_proxy", "all_proxy", "http_proxy"}) {
        QTest::addRow("%s, asks", variable)
            << QByteArray(variable) << QByteArray("http") << asks << HttpTrouble::ProxyWantsPassword << true;
        QTest::addRow("%s, fails", variable)
            << QByteArray(variable) << QByteArray("http") << fails << HttpTrouble::ProxyFailed << true;
        QTest::addRow("%s, closes", variable)
            << QByteArray(variable) << QByteArray("http") << QByteArray() << HttpTrouble::ProxyFailed << true;
        QTest::addRow("%s, SOCKS 4", variable)
            << QByteArray(variable) << QByteArray("socks4") << fails << HttpTrouble::ProxyFailed << false;
        QTest::addRow("%s, TLS", variable)
            << QByteArray(variable) << QByteArray("https") << fails << HttpTrouble::ProxyFailed << false;
    }
}

void TestProxies::tellsWhatTheProxyDoes()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, scheme);
    QFETCH(QByteArray, answer);
    QFETCH(HttpTrouble, trouble);
    QFETCH(bool, connects);

    RawServer proxy;
    proxy.setSteps({answer.isEmpty() ? RawServer::Step{Kind::Close, {}}
                                     : RawServer::Step{Kind::AnswerThenClose, answer}});
    const QByteArray name = "127.0.0.1:" + QByteArray::number(proxy.serverPort());
    qputenv(variable.constData(), scheme + "://" + name);
    QtHttpClient client;
    for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
        HttpRequest request;
        request.method = method;
        if (answer.isEmpty())
            request.deadline = std::chrono::milliseconds(500); // until it Qt tries again and again
        request.url = QUrl(u"https://platform.example/api"_s);
        request.body = method == HttpMethod::Post ? "{}" : "";
        const HttpAnswer told = exchange(client, request);
        QCOMPARE(told.trouble, trouble);
        QCOMPARE(told.status, 0);
        QCOMPARE(told.proxy.toLatin1(), name);
    }
    QCOMPARE(proxy.connectionCount() > 0, connects);
    if (!answer.isEmpty())
        QVERIFY(proxy.connectionCount() <= 4);
    QVERIFY(!proxy.received().contains("/api"));
}

void TestProxies::goesDirectToThisComputer()
{
    RawServer proxy;
    RawServer platform;
    platform.setSteps({{Kind::Answer, RawServer::answer(200, "{}")}});
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    QtHttpClient client;
    HttpRequest request;
    request.url = platform.url(u"/api"_s);
    QCOMPARE(exchange(client, request).status, 200);
    QCOMPARE(proxy.connectionCount(), 0);
}

void TestProxies::offersTheAddressesPasswordOnce()
{
    RawServer proxy;
    proxy.setSteps({{Kind::AnswerThenClose,
                     "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n"
                     "Connection: close\r\n\r\n"}});
    qputenv("https_proxy", "http://ann:wrong@127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    QtHttpClient client;
    HttpRequest request;
    request.url = QUrl(u"https://platform.example/api"_s);
    QCOMPARE(exchange(client, request).trouble, HttpTrouble::ProxyRefused);
    const QByteArray offered = "Basic " + QByteArray("ann:wrong").toBase64();
    QVERIFY(proxy.received().contains(offered));
    QVERIFY(proxy.received().count(offered) <= 2);
    QVERIFY(proxy.connectionCount() <= 3);
}

void TestProxies::offersWhatThePersonGave()
{
    RawServer proxy;
    proxy.setSteps({{Kind::AnswerThenClose,
                     "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n"
                     "Connection: close\r\n\r\n"}});
    const QByteArray name = "127.0.0.1:" + QByteArray::number(proxy.serverPort());
    qputenv("https_proxy", "http://" + name);
    QtHttpClient client;
    HttpRequest request;
    request.url = QUrl(u"https://platform.example/api"_s);
    QCOMPARE(exchange(client, request).trouble, HttpTrouble::ProxyWantsPassword);
    QVERIFY(!proxy.received().toLower().contains("proxy-authorization"));

    client.setProxyLogin({u"other.example:1"_s, u"ann"_s, Secret(u"other"_s)});
    QCOMPARE(exchange(client, request).trouble, HttpTrouble::ProxyWantsPassword);
    QVERIFY2(!proxy.received().toLower().contains("proxy-authorization"), "it is for another proxy");

    for (const QString &password : {u"first"_s, u"second"_s}) {
        client.setProxyLogin({QString::fromLatin1(name), u"ann"_s, Secret(password)});
        for (const HttpMethod method : {HttpMethod::Get, HttpMethod::Post}) {
            request.method = method;
            request.body = method == HttpMethod::Post ? "{}" : "";
            const HttpAnswer told = exchange(client, request);
            QCOMPARE(told.trouble, HttpTrouble::ProxyRefused);
            QCOMPARE(told.proxy.toLatin1(), name);
        }
        QVERIFY(proxy.received().contains("Basic " + ("ann:" + password.toLatin1()).toBase64()));
    }
    QVERIFY(!proxy.received().contains("/api"));
}

WIZARD_GUILESS_TEST(TestProxies)
#include "tst_proxies.moc"
