// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/consentfixture.h"
#include "tests/support/testprogram.h"

#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;

/// Every road to the callback ends in one capture and no connection.
class TestConsentBrowserCapture : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(ConsentFixture::startEngineWithoutUnreachableHosts()); }
    void init();
    void capturesOnceWithoutAConnection_data();
    void capturesOnceWithoutAConnection();
    void capturesInAPopup_data();
    void capturesInAPopup();
    void capturesWhatAPopupSendsItsOpenerTo();
    void capturesTheFirstOfThree();
    void dropsEverythingAfterTheCapture();
    void goesOnAfterWhatWasNoAnswer();
    void goesOnOnlySoOften();
    void handsTheAddressOverByteForByte();

private:
    std::unique_ptr<ConsentFixture> m;
};

void TestConsentBrowserCapture::init()
{
    m.reset();
    m = std::make_unique<ConsentFixture>();
    QVERIFY(m->browser);
}

void TestConsentBrowserCapture::capturesOnceWithoutAConnection_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QString>("clicked");

    for (const int status : {301, 302, 303, 307, 308})
        QTest::addRow("%d", status) << status << QByteArray() << QByteArray() << QString();
    QTest::newRow("chain") << -1 << QByteArray() << QByteArray() << QString();
    QTest::newRow("meta refresh") << 0 << QByteArray("<meta http-equiv=refresh content='0;url={CB}'>")
                                  << QByteArray() << QString();
    QTest::newRow("Refresh header") << 0 << QByteArray("<p>wait</p>") << QByteArray("Refresh: 0;url={CB}\r\n")
                                    << QString();
    QTest::newRow("script location") << 0 << QByteArray("<script>location.href='{CB}'</script>")
                                     << QByteArray() << QString();
    QTest::newRow("script replace") << 0 << QByteArray("<script>location.replace('{CB}')</script>")
                                    << QByteArray() << QString();
    QTest::newRow("script form submit")
        << 0
        << QByteArray("<form action='{CB}'><input name=code value=a><input name=state value=b></form>"
                      "<script>document.forms[0].submit()</script>")
        << QByteArray() << QString();
    QTest::newRow("link") << 0 << QByteArray("<a id=go href='{CB}'>Allow</a>") << QByteArray() << u"#go"_s;
    QTest::newRow("link that wants a download")
        << 0 << QByteArray("<a id=go download href='{CB}'>Allow</a>") << QByteArray() << u"#go"_s;
    QTest::newRow("GET form") << 0
                              << QByteArray("<form action='{CB}'><input type=hidden name=code value=a>"
                                            "<button id=go>Allow</button></form>")
                              << QByteArray() << u"#go"_s;
    QTest::newRow("POST form answered by 302")
        << 0 << QByteArray("<form method=post action='/allow'><button id=go>Allow</button></form>")
        << QByteArray() << u"#go"_s;
    QTest::newRow("frame that moves the top")
        << 0 << QByteArray("<iframe srcdoc=\"<script>top.location='{CB}'</script>\"></iframe>")
        << QByteArray() << QString();
}

void TestConsentBrowserCapture::capturesOnceWithoutAConnection()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    QFETCH(QString, clicked);

    m->serveRedirect("/allow", 302, "{CB}");
    if (status > 0) {
        m->serveRedirect("/start", status, "{CB}");
    } else if (status < 0) {
        m->serveRedirect("/start", 302, "{SELF}/second");
        m->serveRedirect("/second", 307,
                         "http://other.localhost:" + QByteArray::number(m->pages.serverPort()) + "/third");
        m->serveRedirect("/third", 303, "{CB}");
    } else {
        m->serve("/start", body, headers);
    }
    m->open("/start");
    if (!clicked.isEmpty()) {
        QVERIFY(m->waitForPage("/start"));
        QVERIFY(m->click(clicked));
    }
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    QCOMPARE(m->listener.captured.first().path(), u"/oauth/authenticate"_s);
    QVERIFY(m->listener.captured.first().hasQuery());
    QCOMPARE(m->listener.attempts.last(), m->attempt);
    QVERIFY(!m->listener.has(wizard::BrowserTrouble::PageUnreachable));
    QVERIFY(m->settle());
    QCOMPARE(m->listener.captured.size(), 0); // cleared by settle(): nothing came after the first
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserCapture::capturesInAPopup_data()
{
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("window.open") << QByteArray(
        "<button id=go onclick=\"window.open('{CB}')\">Allow</button>");
    QTest::newRow("window.open, then location")
        << QByteArray("<button id=go onclick=\"let w = window.open('');w.location='{CB}'\">Allow</button>");
    QTest::newRow("about:blank, then location")
        << QByteArray("<button id=go onclick=\"let w = window.open('about:blank','x','width=500,height=500');"
                      "setTimeout(() => w.location='{CB}', 50)\">Allow</button>");
    QTest::newRow("window.open of a page that redirects") << QByteArray(
        "<button id=go onclick=\"window.open('/allow','x','width=500,height=500')\">Allow</button>");
    QTest::newRow("target=_blank") << QByteArray("<a id=go target=_blank href='{CB}'>Allow</a>");
    QTest::newRow("target=_blank with opener")
        << QByteArray("<a id=go target=_blank rel=opener href='/allow'>Allow</a>");
    QTest::newRow("target=_blank that redirects")
        << QByteArray("<a id=go target=_blank href='/allow'>Allow</a>");
    QTest::newRow("form in a new window")
        << QByteArray("<form target=_blank action='{CB}'><input type=hidden name=code value=a>"
                      "<button id=go>Allow</button></form>");
}

void TestConsentBrowserCapture::capturesInAPopup()
{
    QFETCH(QByteArray, body);

    m->serveRedirect("/allow", 302, "{CB}");
    m->serve("/start", body);
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    QTRY_VERIFY(m->popups().isEmpty());
    QVERIFY(m->settle());
    QCOMPARE(m->listener.captured.size(), 0);
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserCapture::capturesWhatAPopupSendsItsOpenerTo()
{
    m->serve("/start",
             "<button id=go onclick=\"window.open('/popup','x','width=500,height=500')\">Sign in</button>");
    m->serve("/popup", "<script>opener.location='{CB}'; window.close()</script>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    QVERIFY(m->settle());
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserCapture::capturesTheFirstOfThree()
{
    m->serve("/start", "<script>for (const n of [1, 2, 3])"
                       "setTimeout(() => location = '{CB}&n=' + n, n * 200)</script>");
    m->open("/start");
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    QVERIFY(m->listener.captured.first().query().endsWith(u"n=1"_s));
    // The page's own clock says when the other two are over.
    QTRY_VERIFY_WITH_TIMEOUT(m->evaluate(u"performance.now()"_s).toDouble() > 700, 15'000);
    QCOMPARE(m->listener.captured.size(), 1);
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserCapture::dropsEverythingAfterTheCapture()
{
    m->serve("/start", "<script>location = '{CB}'; setInterval(() => location = 'myapp:again', 50);"
                       "setInterval(() => fetch('/later'), 50)</script>");
    m->open("/start");
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    const auto troubles = m->listener.troubles.size();
    const int fetched = m->pages.count("/later");
    QTRY_VERIFY_WITH_TIMEOUT(m->evaluate(u"performance.now()"_s).toDouble() > 700, 15'000);
    QCOMPARE(m->listener.troubles.size(), troubles);
    QCOMPARE(m->pages.count("/later"), fetched);
}

void TestConsentBrowserCapture::goesOnAfterWhatWasNoAnswer()
{
    m->serve("/start",
             "<a id=bad href='http://{CBHOST}/oauth/authenticate?error=access_denied'>Cancel</a><br>"
             "<a id=go href='/allow'>Allow</a>");
    m->serveRedirect("/allow", 302, "{CB}");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#bad"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    m->browser->goOn();
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 2, 15'000);
    QVERIFY(m->listener.captured.last().query().contains(u"code="_s));
    QVERIFY(m->settle());
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserCapture::goesOnOnlySoOften()
{
    m->serve("/start",
             "<script>setInterval(() => location = 'http://{CBHOST}/oauth/authenticate?error=no', 5);"
             "</script>");
    m->listener.onAnything = [this] {
        m->browser->goOn();
    };
    m->open("/start");
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 11, 30'000);
    const double now = m->evaluate(u"performance.now()"_s).toDouble();
    QTRY_VERIFY_WITH_TIMEOUT(m->evaluate(u"performance.now()"_s).toDouble() > now + 300, 15'000);
    QCOMPARE(m->listener.captured.size(), 11);
}

void TestConsentBrowserCapture::handsTheAddressOverByteForByte()
{
    const QByteArray query = "code=a%26b%2526c+d%2Be%00%0D%0A%FF&state=%C3%A4&x=";
    m->serveRedirect("/start", 302, "http://{CBHOST}/oauth/authenticate?" + query + QByteArray(4096, 'v'));
    m->open("/start");
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    QCOMPARE(m->listener.captured.first().query(QUrl::FullyEncoded).toLatin1(),
             query + QByteArray(4096, 'v'));
}

WIZARD_TEST(TestConsentBrowserCapture)
#include "tst_consentbrowsercapture.moc"
