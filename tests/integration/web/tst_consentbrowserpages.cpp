// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/consentfixture.h"
#include "tests/support/testprogram.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QWebEnginePage>
#include <QWebEngineView>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using wizard::BrowserTrouble;

/// Pages that do what no consent page should.
class TestConsentBrowserPages : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void init();
    void refusesDownloads();
    void showsNoScriptDialogs();
    void tellsWhatADialogSays_data();
    void tellsWhatADialogSays();
    void answersYesTheNextTime();
    void tellsAFormThatThePagesRulesStop();
    void tellsAnAnswerThatThePagesRulesStop();
    void tellsAFrameWithUserInfo();
    void tellsTheErrorOfThePage_data();
    void tellsTheErrorOfThePage();
    void saysNothingSecureOfAPageThatNeverCame();
    void tellsWhatTheEngineStopsByItself_data();
    void tellsWhatTheEngineStopsByItself();
    void leavesAPageThatAsksToStay();
    void deniesWhatAPageAsksFor_data();
    void deniesWhatAPageAsksFor();
    void trustsWhomTheSystemTrusts();
    void refusesACertificate_data();
    void refusesACertificate();
    void tellsPagesThatCannotBeShown_data();
    void tellsPagesThatCannotBeShown();
    void showsThePageOfAnError();
    void tellsEndlessRedirects();
    void reloadsACrashedPageOnce();
    void endsAPageThatTakesAllMemory();
    void stopsAPageThatHangs();
    void stopsAPageWithoutEnd();
    void takesNothingDroppedAndShowsNoMenu();
    void showsPunycodeInTheHostLine();

private:
    void encrypt(const QString &certificate, const QString &privateKey);
    static void trustAuthority();

    const QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
    std::unique_ptr<ConsentFixture> m;
};

void TestConsentBrowserPages::init()
{
    m.reset();
    QSslConfiguration::setDefaultConfiguration(m_tls);
    m = std::make_unique<ConsentFixture>();
    QVERIFY(m->browser);
}

void TestConsentBrowserPages::refusesDownloads()
{
    m->serve("/file", "#!/bin/sh", "Content-Disposition: attachment; filename=\"../../evil.sh\"\r\n");
    m->serve("/paper", "%PDF-1.4", "X: y\r\n");
    m->serve("/start", "<a id=go href='/file'>x</a><p id=alive>alive</p>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::DownloadRefused), 15'000);
    QVERIFY(!m->listener.has(BrowserTrouble::PageUnreachable));
    QCOMPARE(m->evaluate(u"document.querySelector('#alive').textContent"_s).toString(), u"alive"_s);
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        QVERIFY(!files.next().contains(u"evil"_s));
}

void TestConsentBrowserPages::showsNoScriptDialogs()
{
    m->serve("/done", "ok");
    m->serve("/start", "<script>for (let i = 0; i < 10; ++i) alert(i);"
                       "if (confirm('x') === false && prompt('y') === null) fetch('/done')</script>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->pages.count("/done") > 0, 15'000);
    QTRY_VERIFY(m->listener.has(BrowserTrouble::DialogRefused));
    for (const QWidget *top : QApplication::topLevelWidgets())
        QVERIFY(!top->isVisible() || top == &m->window);
}

void TestConsentBrowserPages::tellsWhatADialogSays_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<BrowserTrouble>("trouble");

    QTest::newRow("alert") << QByteArray("alert('Session \\u202eended')") << BrowserTrouble::MessageShown;
    QTest::newRow("confirm") << QByteArray("confirm('Session \\u202eended')")
                             << BrowserTrouble::QuestionDeclined;
    QTest::newRow("prompt") << QByteArray("prompt('Session \\u202eended', 'x')")
                            << BrowserTrouble::TextDeclined;
}

void TestConsentBrowserPages::tellsWhatADialogSays()
{
    QFETCH(QByteArray, script);
    QFETCH(BrowserTrouble, trouble);

    m->serve("/start", "<script>" + script + "</script>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(trouble), 15'000);
    QCOMPARE(m->listener.troubles.size(), 1);
    QCOMPARE(m->listener.troubles.first().text, u"Session ended"_s);
    QCOMPARE(m->listener.troubles.first().host, u"login.localhost:%1"_s.arg(m->pages.serverPort()));
}

void TestConsentBrowserPages::answersYesTheNextTime()
{
    m->serve("/start", "<form action='{CB}' onsubmit=\"return confirm(question)\"><input name=code value=a>"
                       "<button id=go>Allow</button></form><script>question = 'Allow?'</script>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    m->browser->agree(); // to nothing
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::QuestionDeclined), 15'000);
    QVERIFY(m->listener.captured.isEmpty());
    m->browser->agree();
    m->evaluate(u"question = 'Allow more?'"_s);
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.troubles.size(), 2, 15'000); // another question
    QVERIFY(m->listener.captured.isEmpty());
    m->evaluate(u"question = 'Allow?'"_s);
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
}

void TestConsentBrowserPages::tellsAFormThatThePagesRulesStop()
{
    m->serve("/start",
             "<form action='http://other.localhost:1/' method=post><button id=go>Allow</button></form>",
             "Content-Security-Policy: form-action 'self'\r\n");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::FormStopped), 15'000);
    QVERIFY(!m->listener.has(BrowserTrouble::PageUnreachable));
}

void TestConsentBrowserPages::tellsAnAnswerThatThePagesRulesStop()
{
    m->serveRedirect("/approve", 302, "{CB}");
    m->serve("/start", "<form action='/approve' method=post><button id=go>Allow</button></form>",
             "Content-Security-Policy: form-action 'self'\r\n");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->pages.count("/approve"), 1, 15'000); // else the click was lost
    // Either it comes, or it is said why not; a page that looks dead it is not.
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::FormStopped) || !m->listener.captured.isEmpty(),
                             15'000);
    QVERIFY(!m->listener.has(BrowserTrouble::PageUnreachable));
}

void TestConsentBrowserPages::tellsAFrameWithUserInfo()
{
    m->serve("/start", "<p>here</p><iframe src='http://me:it@other.localhost:" +
                           QByteArray::number(m->pages.serverPort()) + "/'></iframe>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::RefusedNavigation), 15'000);
    QCOMPARE(m->listener.troubles.first().verdict, wizard::NavigationVerdict::NearCallback);
    QVERIFY(m->waitForPage("/start"));
}

void TestConsentBrowserPages::tellsTheErrorOfThePage_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("400") << 400 << QByteArray("<p>invalid redirect_uri</p>");
    QTest::newRow("403") << 403 << QByteArray("<p>no</p>");
    QTest::newRow("403 without a page") << 403 << QByteArray();
    QTest::newRow("404") << 404 << QByteArray("<p>no</p>");
    QTest::newRow("429") << 429 << QByteArray("<p>no</p>");
}

void TestConsentBrowserPages::tellsTheErrorOfThePage()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);

    m->pages.serve("/start", "HTTP/1.1 " + QByteArray::number(status) +
                                 " No\r\nContent-Type: text/html\r\nConnection: close\r\nContent-Length: " +
                                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::PageRefused), 15'000);
    QCOMPARE(m->listener.troubles.size(), 1);
    QCOMPARE(m->listener.troubles.first().status, status);
}

void TestConsentBrowserPages::saysNothingSecureOfAPageThatNeverCame()
{
    m->pages.serve("/gone", [](const PageRequest &) { return QByteArray(); });
    m->serve("/start", "<a id=go href='/gone'>x</a>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(!m->listener.state().failed);
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::ConnectionClosed), 15'000);
    QTRY_VERIFY(!m->listener.state().loading);
    QVERIFY(m->listener.state().failed);
    QVERIFY(!m->listener.state().secure);
    m->serve("/gone", "<p>back</p>");
    m->browser->reload();
    QTRY_VERIFY_WITH_TIMEOUT(
        m->pages.count("/gone") > 1 && !m->listener.state().failed && !m->listener.state().loading, 15'000);
}

void TestConsentBrowserPages::tellsWhatTheEngineStopsByItself_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<bool>("clicks");

    for (const QByteArray target : {"data:text/html,hello", "file:///etc/passwd"}) {
        const auto row = [&target](const QByteArray &name, const QByteArray &body, const QByteArray &location,
                                   bool clicks) {
            QTest::newRow((target.left(5) + name).constData()) << body << location << clicks;
        };
        row("script", "<script>location = '" + target + "'</script>", {}, false);
        row("meta", "<meta http-equiv=refresh content='0;url=" + target + "'>", {}, false);
        row("link", "<a id=go href='" + target + "'>x</a>", {}, true);
        row("popup", "<a id=go href='#' onclick=\"window.open('" + target + "')\">x</a>", {}, true);
        row("redirect", {}, target, false);
    }
}

void TestConsentBrowserPages::tellsWhatTheEngineStopsByItself()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, location);
    QFETCH(bool, clicks);

    if (location.isEmpty())
        m->serve("/start", "<p>here</p>" + body);
    else
        m->serveRedirect("/start", 302, location);
    m->open("/start");
    if (clicks) {
        QVERIFY(m->waitForPage("/start"));
        QVERIFY(m->click(u"#go"_s));
    }
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::RefusedNavigation), 15'000);
    QCOMPARE(m->listener.troubles.last().verdict, wizard::NavigationVerdict::NotHttps);
    QVERIFY(!m->listener.has(BrowserTrouble::PageUnreachable));
}

void TestConsentBrowserPages::leavesAPageThatAsksToStay()
{
    m->serve("/start",
             "<a id=go href='{CB}'>x</a><script>"
             "onbeforeunload = e => { e.preventDefault(); return e.returnValue = 'stay' }</script>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    for (const QWidget *top : QApplication::topLevelWidgets())
        QVERIFY(!top->isVisible() || top == &m->window);
}

void TestConsentBrowserPages::deniesWhatAPageAsksFor_data()
{
    QTest::addColumn<QByteArray>("script");

    QTest::newRow("position") << QByteArray("navigator.geolocation.getCurrentPosition(granted, denied)");
    QTest::newRow("camera") << QByteArray(
        "navigator.mediaDevices.getUserMedia({video: true, audio: true}).then(granted, denied)");
    QTest::newRow("screen") << QByteArray(
        "navigator.mediaDevices.getDisplayMedia({video: true}).then(granted, denied)");
    QTest::newRow("notification") << QByteArray(
        "Notification.requestPermission().then(p => p === 'granted' ? granted() : denied())");
    QTest::newRow("fullscreen") << QByteArray("document.body.requestFullscreen().then(granted, denied)");
    QTest::newRow("clipboard") << QByteArray("navigator.clipboard.readText().then(granted, denied)");
    QTest::newRow("files") << QByteArray("f.onchange = granted; f.click(); setTimeout(denied, 200)");
    QTest::newRow("bridge") << QByteArray("typeof qt === 'undefined' ? denied() : granted()");
}

void TestConsentBrowserPages::deniesWhatAPageAsksFor()
{
    QFETCH(QByteArray, script);

    m->serve("/granted", "no");
    m->serve("/denied", "yes");
    m->serve("/start", "<input type=file id=f hidden><script>const granted = () => fetch('/granted');"
                       "const denied = () => fetch('/denied')</script><button id=go onclick=\"" +
                           script + "\">x</button>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->pages.count("/denied") > 0, 15'000);
    QCOMPARE(m->pages.count("/granted"), 0);
    for (const QWidget *top : QApplication::topLevelWidgets())
        QVERIFY(!top->isVisible() || top == &m->window);
}

void TestConsentBrowserPages::encrypt(const QString &certificate, const QString &privateKey)
{
    QFile shown(QStringLiteral(WIZARD_TEST_DATA "/tls/") + certificate);
    QFile key(QStringLiteral(WIZARD_TEST_DATA "/tls/") + privateKey);
    QVERIFY(shown.open(QIODevice::ReadOnly) && key.open(QIODevice::ReadOnly));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(shown.readAll()));
    configuration.setPrivateKey(QSslKey(key.readAll(), QSsl::Rsa));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    m->pages.encrypt(configuration);
}

/// The system's store has one authority more, until the test's end.
void TestConsentBrowserPages::trustAuthority()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    QVERIFY(configuration.addCaCertificates(QStringLiteral(WIZARD_TEST_DATA "/tls/authority.pem")));
    QSslConfiguration::setDefaultConfiguration(configuration);
}

void TestConsentBrowserPages::trustsWhomTheSystemTrusts()
{
    trustAuthority();
    encrypt(u"inspected.pem"_s, u"inspected.key"_s);
    m->serve("/start",
             "<p>here</p><form action='{CB}'><input name=code value=a><button id=go>Allow</button></form>");
    m->openUrl(QUrl(u"https://login.localhost:%1/start"_s.arg(m->pages.serverPort())));
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->listener.state().secure);
    QVERIFY(m->listener.troubles.isEmpty());
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
}

void TestConsentBrowserPages::refusesACertificate_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("trusts");
    QTest::addColumn<QString>("host");

    QTest::newRow("nobody signed") << u"selfsigned.pem"_s << u"selfsigned.key"_s << true
                                   << u"login.localhost"_s;
    QTest::newRow("an authority that the system does not know")
        << u"inspected.pem"_s << u"inspected.key"_s << false << u"login.localhost"_s;
    QTest::newRow("expired") << u"expired.pem"_s << u"inspected.key"_s << true << u"login.localhost"_s;
    QTest::newRow("another host's") << u"inspected.pem"_s << u"inspected.key"_s << true
                                    << u"other.localhost"_s;
}

void TestConsentBrowserPages::refusesACertificate()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(bool, trusts);
    QFETCH(QString, host);
    if (trusts)
        trustAuthority();
    encrypt(certificate, key);
    m->serve("/start", "<p>never</p>");
    m->openUrl(QUrl(u"https://%1:%2/start"_s.arg(host).arg(m->pages.serverPort())));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::CertificateError), 15'000);
    QTRY_VERIFY(!m->listener.state().loading);
    QCOMPARE(m->pages.count("/start"), 0);
    QVERIFY(!m->listener.state().secure);
    QCOMPARE(m->listener.troubles.size(), 1);
}

void TestConsentBrowserPages::tellsPagesThatCannotBeShown_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<BrowserTrouble>("trouble");

    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")
                         << BrowserTrouble::PageEmpty;
    QTest::newRow("closed without an answer") << QByteArray("") << BrowserTrouble::ConnectionClosed;
    QTest::newRow("an error without a page")
        << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        << BrowserTrouble::PageEmpty;
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-x\r\n") << BrowserTrouble::PageUnreachable;
}

void TestConsentBrowserPages::tellsPagesThatCannotBeShown()
{
    QFETCH(QByteArray, answer);
    QFETCH(BrowserTrouble, trouble);

    m->pages.serve("/start", [answer](const PageRequest &) { return answer; });
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(trouble), 15'000);
    QCOMPARE(m->listener.troubles.size(), 1);
    QVERIFY(!m->listener.state().loading);
    QCOMPARE(m->listener.troubles.first().host, u"login.localhost:%1"_s.arg(m->pages.serverPort()));
}

void TestConsentBrowserPages::showsThePageOfAnError()
{
    m->pages.serve("/start", "HTTP/1.1 500 Oops\r\nContent-Type: text/html\r\nContent-Length: 22\r\n"
                             "Connection: close\r\n\r\n<p id=text>Oh no</p>  ");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QCOMPARE(m->evaluate(u"document.querySelector('#text').textContent"_s).toString(), u"Oh no"_s);
    QVERIFY(m->listener.troubles.isEmpty()); // it was reached, and has said what is wrong
}

void TestConsentBrowserPages::tellsEndlessRedirects()
{
    m->serveRedirect("/start", 302, "/start");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::PageUnreachable), 15'000);
    QVERIFY(m->pages.count("/start") < 50);
}

void TestConsentBrowserPages::reloadsACrashedPageOnce()
{
    m->serve("/start", "<p>here</p>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    const qint64 first = m->view()->page()->renderProcessPid();
    QVERIFY(first > 1);
    ::kill(static_cast<pid_t>(first), SIGKILL);
    QTRY_COMPARE_WITH_TIMEOUT(m->pages.count("/start"), 2, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(
        m->view()->page()->renderProcessPid() > 1 && m->view()->page()->renderProcessPid() != first, 15'000);
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(!m->listener.has(BrowserTrouble::PageCrashed));
    ::kill(static_cast<pid_t>(m->view()->page()->renderProcessPid()), SIGKILL);
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::PageCrashed), 15'000);
    QCOMPARE(m->pages.count("/start"), 2);
    // A person may try again.
    m->browser->reload();
    QTRY_COMPARE_WITH_TIMEOUT(m->pages.count("/start"), 3, 15'000);
}

void TestConsentBrowserPages::endsAPageThatTakesAllMemory()
{
    m->serve("/start", "<script>const kept = []; const more = () => { "
                       "kept.push(new Uint8Array(32 << 20).fill(1)); setTimeout(more, 1) }; more()</script>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::PageCrashed), 60'000);
    QCOMPARE(m->pages.count("/start"), 2);
    QVERIFY(m->settle());
}

void TestConsentBrowserPages::stopsAPageThatHangs()
{
    m->serve("/done", "ok");
    m->serve("/start", "<script>fetch('/done'); setTimeout(() => { for (;;); }, 300)</script>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->pages.count("/done") > 0, 15'000);
    m->browser->stop(); // comes back although the page never will
    QTRY_VERIFY(m->window.findChildren<QWebEngineView *>().isEmpty());
    QVERIFY(m->settle());
}

void TestConsentBrowserPages::stopsAPageWithoutEnd()
{
    m->pages.serveWithoutEnd("/start", QByteArray(65536, ' '));
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->pages.count("/start") > 0, 15'000);
    QTRY_VERIFY(m->listener.state().loading);
    m->browser->stop();
    QTRY_VERIFY(m->window.findChildren<QWebEngineView *>().isEmpty());
    QVERIFY(m->settle());
}

void TestConsentBrowserPages::takesNothingDroppedAndShowsNoMenu()
{
    m->serve("/start", "<p>here</p>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(!m->view()->acceptDrops());
    QVERIFY(!m->view()->focusProxy()->acceptDrops());
    QTest::mouseClick(m->view()->focusProxy(), Qt::RightButton, {}, QPoint(50, 50));
    QVERIFY(m->evaluate(u"1"_s).isValid());
    QVERIFY(!QApplication::activePopupWidget());
    QVERIFY(m->pages.requests().first().hasHeader("user-agent: mozilla/5.0"));
    QVERIFY(m->pages.requests().first().head.contains("qtwebengine/"));
}

void TestConsentBrowserPages::showsPunycodeInTheHostLine()
{
    m->serve("/start", "<p>here</p>");
    m->openUrl(QUrl(u"http://\u0430pp-callback.localhost:%1/start"_s.arg(m->pages.serverPort())));
    QTRY_VERIFY_WITH_TIMEOUT(!m->listener.troubles.isEmpty() || m->pages.count("/start") > 0, 15'000);
    const QString host =
        m->listener.troubles.isEmpty() ? m->listener.state().host : m->listener.troubles.first().host;
    QVERIFY2(host.startsWith(u"xn--"_s), qPrintable(host));
}

WIZARD_TEST(TestConsentBrowserPages)
#include "tst_consentbrowserpages.moc"
