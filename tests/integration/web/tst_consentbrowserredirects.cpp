// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/consentfixture.h"

#include <QTest>
#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;

/// What a page fetches and a server redirects to the callback: neither page nor interceptor is asked in time,
/// the name that does not resolve keeps the connection away.
class TestConsentBrowserRedirects : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void makesNoConnectionForRedirectsOfWhatIsFetched_data();
    void makesNoConnectionForRedirectsOfWhatIsFetched();
    void capturesStill();
    void leavesOtherHostsAlone();
};

void TestConsentBrowserRedirects::makesNoConnectionForRedirectsOfWhatIsFetched_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("body");

    for (const char *host : {"app-callback.localhost", "127.0.0.1"}) {
        QTest::addRow("image to %s", host)
            << QByteArray(host) << QByteArray("<img src='/allow' onerror=\"fetch('/done')\">");
        QTest::addRow("fetch to %s", host)
            << QByteArray(host)
            << QByteArray("<script>fetch('/allow', {mode: 'no-cors'}).catch(() => fetch('/done'))</script>");
        QTest::addRow("script to %s", host)
            << QByteArray(host) << QByteArray("<script src='/allow' onerror=\"fetch('/done')\"></script>");
        QTest::addRow("relay to %s", host)
            << QByteArray(host)
            << QByteArray("<script>let p = new RTCPeerConnection({iceServers: [{urls: "
                          "'turn:{CBHOST}?transport=tcp', username: 'a', credential: 'b'}]});"
                          "p.createDataChannel('x'); p.onicegatheringstatechange = () => "
                          "p.iceGatheringState == 'complete' && fetch('/done');"
                          "p.createOffer().then(o => p.setLocalDescription(o))</script>");
    }
}

void TestConsentBrowserRedirects::makesNoConnectionForRedirectsOfWhatIsFetched()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, body);

    ConsentFixture m;
    QVERIFY(m.browser);
    const QByteArray address = host + ':' + QByteArray::number(m.callbackHost.port());
    m.rule.callback.setHost(QString::fromLatin1(host));
    m.rule.otherCallbacks = {m.callback(), QUrl(u"http://127.0.0.1:1/oauth/authenticate"_s)};
    m.serveRedirect("/allow", 302, "http://" + address + "/oauth/authenticate?code=c0de");
    m.serve("/done", "ok");
    m.serve("/start", body.replace("{CBHOST}", address));
    m.open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m.pages.count("/done") > 0, 15'000);
    QVERIFY(m.settle());
    QVERIFY(m.listener.captured.isEmpty());
    QCOMPARE(m.callbackHost.connections(), 0);
}

void TestConsentBrowserRedirects::capturesStill()
{
    ConsentFixture m;
    QVERIFY(m.browser);
    m.serveRedirect("/start", 302, "{CB}");
    m.open("/start");
    QTRY_COMPARE_WITH_TIMEOUT(m.listener.captured.size(), 1, 15'000);
    QCOMPARE(m.callbackHost.connections(), 0);
}

void TestConsentBrowserRedirects::leavesOtherHostsAlone()
{
    ConsentFixture m;
    QVERIFY(m.browser);
    m.serve("/start", "<p>here</p>");
    m.open("/start");
    QVERIFY(m.waitForPage("/start"));
    QVERIFY(!m.listener.has(wizard::BrowserTrouble::PageUnreachable));
}

QTEST_MAIN(TestConsentBrowserRedirects)
#include "tst_consentbrowserredirects.moc"
