// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/consentfixture.h"
#include "tests/support/testprogram.h"

#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;
using wizard::BrowserTrouble;
using wizard::NavigationVerdict;

/// What is not the callback is not captured, not loaded and not connected to.
class TestConsentBrowserRefusals : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(ConsentFixture::startEngineWithoutUnreachableHosts()); }
    void init();
    void refusesWhatIsNearTheCallback_data();
    void refusesWhatIsNearTheCallback();
    void refusesNearCallbacksByRedirect();
    void refusesTheCallbackOfAnotherEnvironment();
    void neverCapturesWhatAPageFetches_data();
    void neverCapturesWhatAPageFetches();
    void startsNothingForOtherSchemes_data();
    void startsNothingForOtherSchemes();
    void refusesPlainHttpOutsideLoopback();
    void refusesPlainHttpWhereLoopbackPagesAreNotAllowed();
    void keepsTheHostLineWhileANavigationIsRefused();
    void refusesNearCallbacksInPopups();
    void staysOnThisComputerWhereItMust();

private:
    std::unique_ptr<ConsentFixture> m;
};

void TestConsentBrowserRefusals::init()
{
    m.reset();
    m = std::make_unique<ConsentFixture>();
    QVERIFY(m->browser);
}

void TestConsentBrowserRefusals::refusesWhatIsNearTheCallback_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<NavigationVerdict>("verdict");

    const auto near = NavigationVerdict::NearCallback;
    QTest::newRow("trailing slash") << QByteArray("http://{CBHOST}/oauth/authenticate/?code=a") << near;
    QTest::newRow("suffix") << QByteArray("http://{CBHOST}/oauth/authenticated?code=a") << near;
    QTest::newRow("other path") << QByteArray("http://{CBHOST}/") << near;
    QTest::newRow("case of the path") << QByteArray("http://{CBHOST}/OAuth/authenticate?code=a") << near;
    QTest::newRow("double slash") << QByteArray("http://{CBHOST}//oauth/authenticate?code=a") << near;
    QTest::newRow("encoded slash") << QByteArray("http://{CBHOST}/oauth%2fauthenticate?code=a") << near;
    QTest::newRow("other port") << QByteArray("http://app-callback.localhost/oauth/authenticate?code=a")
                                << near;
    QTest::newRow("https") << QByteArray("https://{CBHOST}/oauth/authenticate?code=a") << near;
    QTest::newRow("user info") << QByteArray("http://user@{CBHOST}/oauth/authenticate?code=a") << near;
    QTest::newRow("host as user name")
        << QByteArray("http://app-callback.localhost@login.localhost/x") << near;
    QTest::newRow("host as a beginning")
        << QByteArray("http://app-callback.localhost.evil.localhost/oauth/authenticate") << near;
}

void TestConsentBrowserRefusals::refusesWhatIsNearTheCallback()
{
    QFETCH(QByteArray, address);
    QFETCH(NavigationVerdict, verdict);

    m->serve("/start", "<a id=go href='" + address + "'>Allow</a><p id=alive>alive</p>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.refused(verdict), 15'000);
    QCOMPARE(m->evaluate(u"document.querySelector('#alive').textContent"_s).toString(), u"alive"_s);
    QVERIFY(m->listener.captured.isEmpty());
    QVERIFY(!m->listener.has(BrowserTrouble::PageUnreachable));
    for (const auto &event : std::as_const(m->listener.troubles))
        QVERIFY2(!event.host.contains(u'/') && !event.host.contains(u'@'), qPrintable(event.host));
    QVERIFY(m->settle());
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserRefusals::refusesNearCallbacksByRedirect()
{
    m->serveRedirect("/away", 302, "http://{CBHOST}/oauth/authenticate/?code=secret");
    m->serve("/start", "<a id=go href='/away'>Allow</a>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.refused(NavigationVerdict::NearCallback), 15'000);
    QVERIFY(m->listener.captured.isEmpty());
    QVERIFY(m->settle());
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserRefusals::refusesTheCallbackOfAnotherEnvironment()
{
    m->rule.otherCallbacks = {QUrl(u"https://stage.app.invalid/oauth/authenticate"_s)};
    m->serve("/start", "<script>location = 'https://stage.app.invalid/oauth/authenticate?code=a'</script>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.refused(NavigationVerdict::OtherEnvironment), 15'000);
    QCOMPARE(m->listener.troubles.first().host, u"stage.app.invalid"_s);
    QVERIFY(m->listener.captured.isEmpty());
}

void TestConsentBrowserRefusals::neverCapturesWhatAPageFetches_data()
{
    QTest::addColumn<QByteArray>("body");

    // Each tells /done when its attempt is over.
    const QByteArray done = "<script>const done = () => fetch('/done');</script>";
    QTest::newRow("frame") << done + "<iframe src='{CB}'></iframe><script>setTimeout(done, 300)</script>";
    QTest::newRow("frame that redirects")
        << done + "<iframe src='/allow'></iframe><script>setTimeout(done, 300)</script>";
    QTest::newRow("frame by script") << done +
                                            "<iframe id=f></iframe><script>f.contentWindow.location = '{CB}';"
                                            "setTimeout(done, 300)</script>";
    QTest::newRow("form in a frame")
        << done + "<iframe name=f></iframe><form target=f action='{CB}'></form>"
                  "<script>document.forms[0].submit(); setTimeout(done, 300)</script>";
    QTest::newRow("image") << done + "<img src='{CB}' onerror=done()>";
    QTest::newRow("script") << done + "<script src='{CB}' onerror=done()></script>";
    QTest::newRow("style sheet") << done + "<link rel=stylesheet href='{CB}' onerror=done()>";
    QTest::newRow("font")
        << done +
               "<style>@font-face { font-family: f; src: url('{CB}') } p { font-family: f }</style><p>x</p>"
               "<script>document.fonts.load('12px f').finally(done)</script>";
    QTest::newRow("object") << done + "<object data='{CB}' onerror=done()></object>"
                                      "<script>setTimeout(done, 300)</script>";
    QTest::newRow("embed") << done + "<embed src='{CB}'><script>setTimeout(done, 300)</script>";
    QTest::newRow("video") << done + "<video src='{CB}' onerror=done()></video>";
    QTest::newRow("fetch") << done + "<script>fetch('{CB}', {mode: 'no-cors'}).finally(done)</script>";
    QTest::newRow("fetch with keepalive")
        << done + "<script>fetch('{CB}', {mode: 'no-cors', keepalive: true}).finally(done)</script>";
    QTest::newRow("XMLHttpRequest") << done + "<script>let x = new XMLHttpRequest; x.open('GET', '{CB}'); "
                                              "x.onloadend = done; x.send()</script>";
    QTest::newRow("sendBeacon")
        << done + "<script>navigator.sendBeacon('{CB}', 'x'); setTimeout(done, 300)</script>";
    QTest::newRow("WebSocket") << done + "<script>new WebSocket('ws://{CBHOST}/').onerror = done</script>";
    QTest::newRow("EventSource") << done + "<script>new EventSource('{CB}').onerror = done</script>";
    QTest::newRow("worker") << done +
                                   "<script>let w = new Worker(URL.createObjectURL(new Blob([\"fetch('{CB}', "
                                   "{mode: 'no-cors'}).finally(() => postMessage(1))\"])));"
                                   "w.onmessage = done</script>";
    // A preconnect is no request and stopped by the resolver rule alone, which is not here: see the
    // redirects.
    QTest::newRow("prefetch, preload")
        << done + "<link rel=prefetch href='{CB}'>"
                  "<link rel=preload as=image href='{CB}'><link rel=prerender href='{CB}'>"
                  "<link rel=manifest href='{CB}'><link rel=icon href='{CB}'>"
                  "<script>setTimeout(done, 300)</script>";
    QTest::newRow("speculation rules")
        << done +
               "<script type=speculationrules>{\"prerender\": [{\"source\": \"list\", \"urls\": [\"{CB}\"]}],"
               "\"prefetch\": [{\"source\": \"list\", \"urls\": [\"{CB}\"]}]}</script>"
               "<script>setTimeout(done, 300)</script>";
    QTest::newRow("pushState")
        << done + "<script>try { history.pushState({}, '', '{CB}') } catch (e) {} done()</script>";
    QTest::newRow("own path like the callback's")
        << done + "<script>history.pushState({}, '', '/oauth/authenticate?code=a'); done()</script>";
    QTest::newRow("postMessage")
        << done + "<script>window.postMessage('{CB}', '*'); window.onmessage = done</script>";
    QTest::newRow("ping of a link")
        << done + "<a id=l ping='{CB}' href='#x'>x</a><script>l.click(); setTimeout(done, 300)</script>";
    QTest::newRow("content security report")
        << done + "<meta http-equiv=Content-Security-Policy content=\"img-src 'none'; report-uri {CB}\">"
                  "<img src='/x.png'><script>setTimeout(done, 300)</script>";
}

void TestConsentBrowserRefusals::neverCapturesWhatAPageFetches()
{
    QFETCH(QByteArray, body);

    m->serveRedirect("/allow", 302, "{CB}");
    m->serve("/done", "ok");
    m->serve("/start", body);
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->pages.count("/done") > 0, 15'000);
    QVERIFY(m->listener.captured.isEmpty());
    QVERIFY(m->settle());
    QVERIFY(m->listener.captured.isEmpty());
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserRefusals::startsNothingForOtherSchemes_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<bool>("isClicked");

    for (const char *address : {"mailto:someone@login.localhost", "myapp:open", "file:///etc/passwd",
                                "data:text/html,<p id=other>other</p>", "blob:{SELF}/x", "javascript:void(0)",
                                "chrome://crash", "view-source:{SELF}/start", "ftp://login.localhost/"}) {
        QTest::addRow("%s by script", address) << QByteArray(address) << false;
        QTest::addRow("%s by click", address) << QByteArray(address) << true;
    }
}

void TestConsentBrowserRefusals::startsNothingForOtherSchemes()
{
    QFETCH(QByteArray, address);
    QFETCH(bool, isClicked);

    m->serve("/done", "ok");
    m->serve("/start", "<p id=alive>alive</p><a id=go href='" + address +
                           "'>go</a><button id=done onclick=\"fetch('/done')\">done</button>" +
                           (isClicked ? QByteArray() : "<script>location.href = '" + address + "'</script>"));
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    if (isClicked)
        QVERIFY(m->click(u"#go"_s));
    QVERIFY(m->click(u"#done"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->pages.count("/done") > 0, 15'000);
    QCOMPARE(m->evaluate(u"document.querySelector('#alive').textContent"_s).toString(), u"alive"_s);
    QCOMPARE(m->listener.state().host, u"login.localhost:%1"_s.arg(m->pages.serverPort()));
    QVERIFY(m->listener.captured.isEmpty());
    if (address.startsWith("mailto:") || address.startsWith("myapp:"))
        QTRY_VERIFY(m->listener.refused(NavigationVerdict::NotHttps));
}

void TestConsentBrowserRefusals::refusesPlainHttpOutsideLoopback()
{
    m->serve("/start", "<script>location = 'http://shop.invalid/?token=x'</script>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.refused(NavigationVerdict::NotHttps), 15'000);
    QCOMPARE(m->listener.troubles.first().host, u"shop.invalid"_s);
}

void TestConsentBrowserRefusals::refusesPlainHttpWhereLoopbackPagesAreNotAllowed()
{
    m->rule.loopbackPages = false;
    m->serve("/start", "<p>never</p>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.refused(NavigationVerdict::NotHttps), 15'000);
    QCOMPARE(m->pages.count("/start"), 0);
}

void TestConsentBrowserRefusals::keepsTheHostLineWhileANavigationIsRefused()
{
    m->serveRedirect("/away", 302, "http://{CBHOST}/oauth/other");
    m->serve("/start", "<a id=go href='/away'>Allow</a>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    const QString own = u"login.localhost:%1"_s.arg(m->pages.serverPort());
    QCOMPARE(m->listener.state().host, own);
    QVERIFY(m->listener.state().loopback);
    QVERIFY(!m->listener.state().secure);
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.refused(NavigationVerdict::NearCallback), 15'000);
    QTRY_VERIFY(!m->listener.state().loading);
    for (const auto &state : std::as_const(m->listener.states)) {
        QCOMPARE(state.host, own);
        QVERIFY2(state.loopback, "known from its address, before anything is loaded");
    }
}

void TestConsentBrowserRefusals::refusesNearCallbacksInPopups()
{
    m->serveRedirect("/away", 302, "http://{CBHOST}/oauth/other");
    m->serve("/start",
             "<button id=go onclick=\"window.open('/away', 'x', 'width=500,height=500')\">x</button>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.refused(NavigationVerdict::NearCallback), 15'000);
    QVERIFY(m->settle());
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserRefusals::staysOnThisComputerWhereItMust()
{
    m->rule.loopbackOnly = true;
    m->serve("/done", "ok");
    m->serveRedirect("/away", 302, "https://shop.example/");
    m->serve("/start",
             "<img src='https://shop.example/picture' onerror=\"fetch('/done')\">"
             "<button id=go onclick=\"window.open('/away', 'x', 'width=500,height=500')\">x</button>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QTRY_VERIFY_WITH_TIMEOUT(m->pages.count("/done") > 0, 15'000);
    QVERIFY(m->listener.troubles.isEmpty());
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.refused(NavigationVerdict::NotLoopback), 15'000);
    QCOMPARE(m->listener.troubles.first().host, u"shop.example"_s);
    QCOMPARE(m->listener.troubles.size(), 1); // refused, not looked for
}

WIZARD_TEST(TestConsentBrowserRefusals)
#include "tst_consentbrowserrefusals.moc"
