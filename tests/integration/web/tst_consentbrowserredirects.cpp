// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/consentfixture.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QWebEngineView>
#include <qtwebenginecoreglobal.h>

#include <dlfcn.h>
#include <string>
#include <string_view>

using namespace Qt::Literals::StringLiterals;

namespace
{

QString pathOfTheEngine()
{
    Dl_info found{};
    return dladdr(reinterpret_cast<const void *>(&qWebEngineChromiumVersion), &found) != 0
               ? QString::fromLocal8Bit(found.dli_fname)
               : QString();
}

} // namespace

/// What a page fetches and a server redirects to the callback, and what a page only announces: neither page
/// nor interceptor is asked in time, the name that does not resolve keeps the connection away.
class TestConsentBrowserRedirects : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void makesNoConnectionForRedirectsOfWhatIsFetched_data();
    void makesNoConnectionForRedirectsOfWhatIsFetched();
    void makesNoConnectionForWhatIsAnnounced_data();
    void makesNoConnectionForWhatIsAnnounced();
    void capturesStill();
    void speaksTheWordOfTheEngine();
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

void TestConsentBrowserRedirects::makesNoConnectionForWhatIsAnnounced_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");

    for (const char *host : {"app-callback.localhost", "127.0.0.1"}) {
        for (const char *kind : {"preconnect", "preconnect crossorigin", "dns-prefetch", "prefetch",
                                 "prerender", "preload as=image", "modulepreload", "next"})
            QTest::addRow("%s to %s", kind, host)
                << QByteArray(host)
                << QByteArray("<link href='http://{CBHOST}/oauth/authenticate?code=c0de' rel=") + kind + '>'
                << QByteArray();
        QTest::addRow("preconnect by script to %s", host)
            << QByteArray(host)
            << QByteArray("<script>for (const kind of ['preconnect', 'dns-prefetch']) {"
                          "let l = document.createElement('link'); l.rel = kind; l.href = 'http://{CBHOST}';"
                          "document.head.append(l) }</script>")
            << QByteArray();
        QTest::addRow("speculation rules to %s", host)
            << QByteArray(host)
            << QByteArray("<script type=speculationrules>{"
                          "\"prefetch\": [{\"source\": \"list\", \"urls\": [\"http://{CBHOST}/a\"]}],"
                          "\"prerender\": [{\"source\": \"list\", \"urls\": [\"http://{CBHOST}/b\"]}]"
                          "}</script>")
            << QByteArray();
        QTest::addRow("Link header to %s", host)
            << QByteArray(host) << QByteArray()
            << QByteArray("Link: <http://{CBHOST}>; rel=preconnect, <http://{CBHOST}/c>; rel=prefetch,"
                          " <//{CBHOST}>; rel=dns-prefetch\r\n");
    }
}

void TestConsentBrowserRedirects::makesNoConnectionForWhatIsAnnounced()
{
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);

    ConsentFixture m;
    QVERIFY(m.browser);
    const QByteArray address = host + ':' + QByteArray::number(m.callbackHost.port());
    m.rule.callback.setHost(QString::fromLatin1(host));
    body += "<a id=go href='http://{CBHOST}/oauth/authenticate?code=c0de'>Allow</a>"
            "<a id=over href='http://{CBHOST}/elsewhere'>Elsewhere</a>";
    m.serve("/start", body.replace("{CBHOST}", address), headers.replace("{CBHOST}", address));
    m.open("/start");
    QVERIFY(m.waitForPage("/start"));
    QVERIFY(m.settle());
    QCOMPARE(m.callbackHost.connections(), 0);
    m.open("/start");
    QVERIFY(m.waitForPage("/start"));
    QVERIFY(m.click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m.listener.captured.size(), 1, 15'000);
    QVERIFY(m.settle());
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

void TestConsentBrowserRedirects::speaksTheWordOfTheEngine()
{
    // The other word is a name to it, and the search domain may have that name. The newer word needs not
    // stand in the engine: since some later one every rule that makes no valid name does the same.
    ConsentFixture m;
    QVERIFY(m.browser);
    QVERIFY(m.settle());
    const QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    const QByteArray word = flags.mid(flags.lastIndexOf("NOTFOUND") - 1).chopped(1);
    QVERIFY(word == "^NOTFOUND" || word == "~NOTFOUND");
    // Put together here, so that only the engine's own library has it.
    const std::string other = std::string(1, word.startsWith('^') ? '~' : '^') + "NOTFOUND";
    QFile engine(pathOfTheEngine());
    QVERIFY2(engine.open(QIODevice::ReadOnly), qPrintable(engine.fileName()));
    const uchar *const bytes = engine.map(0, engine.size());
    QVERIFY(bytes);
    const std::string_view text(reinterpret_cast<const char *>(bytes), size_t(engine.size()));
    QVERIFY2(text.find(other) == text.npos, word.constData());
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

WIZARD_TEST(TestConsentBrowserRedirects)
#include "tst_consentbrowserredirects.moc"
