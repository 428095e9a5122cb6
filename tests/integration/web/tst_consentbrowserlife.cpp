// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/consentfixture.h"
#include "tests/support/testprogram.h"

#include <QApplication>
#include <QDirIterator>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTcpServer>
#include <QWebEnginePage>
#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;
using wizard::BrowserTrouble;

namespace
{

/// Counts each Escape that comes to the window around the page, and may take it.
class EscapeCounter : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Escape)
            return false;
        ++escapes;
        return takes;
    }
    int escapes = 0;
    bool takes = false;
};

/// How often a page's place has come into sight.
class ShowCounter : public QObject
{
public:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        shows += event->type() == QEvent::Show && watched->objectName() == u"consentPage"_s;
        return false;
    }
    int shows = 0;
};

} // namespace

/// The port's promises: when events come, when none come, what an attempt leaves.
class TestConsentBrowserLife : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void init();
    void tellsNothingFromInsideOpen();
    void tellsNothingAfterStop();
    void dropsACallbackThatWasOnItsWay();
    void mayBeStoppedFromInsideAnEvent();
    void mayBeDestroyedFromInsideAnEvent();
    void mayOpenAgainFromInsideAnEvent();
    void survivesTheWindowThatShowedIt();
    void saysNothingAboutAPageThatGoesOnAtOnce();
    void namesTheAttemptOfEachEvent();
    void keepsNoCookieForTheNextAttempt();
    void writesNothingIntoTheHome();
    void opensAtMostFivePopups();
    void opensNoPopupWithoutAClick();
    void showsTheHostInAPopup();
    void closesPopupsOnStop();
    void putsTheFocusIntoThePageOnce();
    void showsAPageThatIsStillLoading();
    void showsNothingWhereNoPageComes();
    void zoomsByKeyboard();
    void offersEscapeToTheWindowFirst();

private:
    std::unique_ptr<ConsentFixture> m;
};

void TestConsentBrowserLife::init()
{
    m.reset();
    m = std::make_unique<ConsentFixture>();
    QVERIFY(m->browser);
}

void TestConsentBrowserLife::tellsNothingFromInsideOpen()
{
    m->serveRedirect("/start", 302, "{CB}");
    m->open("/start");
    QVERIFY(m->listener.attempts.isEmpty());
    m->rule.loopbackPages = false;
    m->openUrl(m->callback()); // refused or captured at once, and told later all the same
    QVERIFY(m->listener.attempts.isEmpty());
}

void TestConsentBrowserLife::tellsNothingAfterStop()
{
    m->serve("/start", "<script>setInterval(() => location = 'myapp:x', 10)</script>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::RefusedNavigation), 15'000);
    m->browser->stop();
    const quint64 stopped = m->attempt;
    m->listener.clear();
    QTRY_VERIFY(m->window.findChildren<QWebEngineView *>().isEmpty());
    QVERIFY(m->listener.attempts.isEmpty());
    QVERIFY(m->settle());
    QVERIFY(!m->listener.attempts.contains(stopped));
    m->browser->stop();
    m->browser->stop();
    m->browser->reload();
}

void TestConsentBrowserLife::dropsACallbackThatWasOnItsWay()
{
    m->serve("/start", "<script>location = '{CB}'</script>");
    // The state that comes before the capture is the moment to cancel.
    m->listener.onAnything = [this] {
        m->browser->stop();
    };
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(!m->listener.attempts.isEmpty(), 15'000);
    m->listener.onAnything = nullptr;
    QVERIFY(m->settle());
    QVERIFY(m->listener.captured.isEmpty());
}

void TestConsentBrowserLife::mayBeStoppedFromInsideAnEvent()
{
    m->serve("/start", "<script>location = '{CB}'</script>");
    m->listener.onAnything = [this] {
        if (!m->listener.captured.isEmpty())
            m->browser->stop();
    };
    m->open("/start");
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    QTRY_VERIFY(m->window.findChildren<QWebEngineView *>().isEmpty());
}

void TestConsentBrowserLife::mayBeDestroyedFromInsideAnEvent()
{
    m->serve("/start", "<script>location = '{CB}'</script>");
    m->listener.onAnything = [this] {
        if (!m->listener.captured.isEmpty())
            m->browser.reset();
    };
    m->open("/start");
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    QTRY_VERIFY(m->window.findChildren<QWebEngineView *>().isEmpty());
}

void TestConsentBrowserLife::mayOpenAgainFromInsideAnEvent()
{
    m->serve("/start", "<script>location = '{CB}'</script>");
    m->serve("/again", "<p>again</p>");
    m->listener.onAnything = [this] {
        if (m->listener.captured.size() == 1 && m->attempt == 1)
            m->open("/again");
    };
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->pages.count("/again") == 1, 15'000);
    QVERIFY(m->waitForPage("/again"));
    QCOMPARE(m->listener.captured.size(), 1);
}

void TestConsentBrowserLife::survivesTheWindowThatShowedIt()
{
    auto other = std::make_unique<QWidget>();
    m->serve("/start", "<p>here</p>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    m->browser->widget()->setParent(other.get());
    other.reset();
    QVERIFY(!m->browser->widget());
    m->open("/start");
    m->browser->stop();
    m->browser.reset();
}

void TestConsentBrowserLife::saysNothingAboutAPageThatGoesOnAtOnce()
{
    m->serve("/start", "<script>location = '/second'</script>");
    m->serve("/second", "<meta http-equiv=refresh content='0;url=/third'>");
    m->serveRedirect("/third", 302, "/fourth");
    m->serve("/fourth", "<p>here</p>");
    m->open("/start");
    QVERIFY(m->waitForPage("/fourth"));
    QVERIFY(m->listener.troubles.isEmpty());
    QVERIFY(!m->listener.state().loading);
}

void TestConsentBrowserLife::namesTheAttemptOfEachEvent()
{
    m->serve("/start", "<p>here</p>");
    m->open("/start");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    for (const quint64 attempt : std::as_const(m->listener.attempts))
        QCOMPARE(attempt, 2U);
}

void TestConsentBrowserLife::keepsNoCookieForTheNextAttempt()
{
    m->serve("/start",
             "<script>document.cookie = 'b=2;max-age=9999'; localStorage.x = (localStorage.x || '') + 'y';"
             "document.title = localStorage.x</script>",
             "Set-Cookie: a=1; Max-Age=9999\r\n");
    for (int attempt = 0; attempt < 2; ++attempt) {
        m->pages.forget();
        m->serve("/start",
                 "<script>document.cookie = 'b=2;max-age=9999'; localStorage.x = (localStorage.x || '') + 'y'"
                 "</script>",
                 "Set-Cookie: a=1; Max-Age=9999\r\n");
        m->open("/start");
        QVERIFY(m->waitForPage("/start"));
        for (const PageRequest &request : m->pages.requests())
            QVERIFY(!request.hasHeader("cookie:"));
        QCOMPARE(m->evaluate(u"localStorage.x"_s).toString(), u"y"_s);
        QCOMPARE(m->evaluate(u"document.cookie.split('; ').sort().join()"_s).toString(), u"a=1,b=2"_s);
    }
}

void TestConsentBrowserLife::writesNothingIntoTheHome()
{
    m->serve("/start",
             "<script>localStorage.x = 'canary'; document.cookie = 'c=canary;max-age=9999';"
             "indexedDB.open('canary'); caches.open('canary')</script>",
             "Set-Cookie: a=canary; Max-Age=9999\r\nCache-Control: max-age=9999\r\n");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    m->browser->stop();
    QVERIFY(m->settle());
    QStringList left;
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = QDir::home().relativeFilePath(files.next());
        // The engine's trust store, and caches of fonts and shaders that any program leaves.
        if (!path.startsWith(u".pki/"_s) && !path.startsWith(u".cache/fontconfig/"_s) &&
            !path.startsWith(u".cache/mesa_shader_cache"_s))
            left.append(path);
    }
    QCOMPARE(left, QStringList());
}

void TestConsentBrowserLife::opensAtMostFivePopups()
{
    m->serve("/popup", "<p>popup</p>");
    m->serve("/start",
             "<button id=go onclick=\"window.open('/popup', '_blank', 'width=500,height=500')\">x</button>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    for (int opened = 1; opened <= 5; ++opened) {
        QVERIFY(m->click(u"#go"_s));
        QTRY_COMPARE_WITH_TIMEOUT(m->popups().size(), opened, 15'000);
    }
    QVERIFY(!m->listener.has(BrowserTrouble::PopupRefused));
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::PopupRefused), 15'000);
    QCOMPARE(m->popups().size(), 5);
    m->popups().first()->close();
    QCOMPARE(m->popups().size(), 4);
}

void TestConsentBrowserLife::opensNoPopupWithoutAClick()
{
    m->serve("/popup", "<p>popup</p>");
    m->serve("/done", "ok");
    m->serve("/start", "<script>for (let i = 0; i < 50; ++i) window.open('/popup'); fetch('/done')</script>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->pages.count("/done") > 0, 15'000);
    QVERIFY(m->waitForPage("/start"));
    QCOMPARE(m->popups().size(), 0);
    QCOMPARE(m->pages.count("/popup"), 0);
}

void TestConsentBrowserLife::showsTheHostInAPopup()
{
    m->serve("/popup", "<title>https://bank.example</title><p>popup</p>");
    m->serve("/start",
             "<button id=go onclick=\"window.open('/popup', '_blank', 'width=500,height=500')\">x</button>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->popups().size(), 1, 15'000);
    const auto *const host = m->popups().first()->findChild<QLabel *>(u"consentPopupHost"_s);
    QVERIFY(host);
    QTRY_VERIFY_WITH_TIMEOUT(host->text().contains(u"login.localhost"_s), 15'000);
    QVERIFY(!m->popups().first()->windowTitle().contains(u"bank"_s));
    QVERIFY(m->popups().first()->isWindow());
}

void TestConsentBrowserLife::closesPopupsOnStop()
{
    m->serve("/popup", "<p>popup</p>");
    m->serve("/start",
             "<button id=go onclick=\"window.open('/popup', '_blank', 'width=500,height=500')\">x</button>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->popups().size(), 1, 15'000);
    m->browser->stop();
    QCOMPARE(m->popups().size(), 0);
    QTRY_VERIFY(m->window.findChildren<QWidget *>(u"consentPopup"_s).isEmpty());
}

void TestConsentBrowserLife::putsTheFocusIntoThePageOnce()
{
    auto *const elsewhere = new QPushButton(u"Cancel"_s, &m->window);
    elsewhere->show();
    m->serve("/start", "<p>here</p>");
    m->open("/start");
    m->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m->window));
    QVERIFY(m->waitForPage("/start"));
    QTRY_VERIFY(m->view()->hasFocus());
    elsewhere->setFocus();
    m->browser->reload();
    QTRY_COMPARE_WITH_TIMEOUT(m->pages.count("/start"), 2, 15'000);
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(elsewhere->hasFocus());
}

void TestConsentBrowserLife::showsAPageThatIsStillLoading()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    m->serve("/start",
             "<p>here</p><img src='http://127.0.0.1:" + QByteArray::number(silent.serverPort()) + "/'>");
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->view(), 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 15'000);
    QTRY_COMPARE(m->evaluate(u"document.readyState"_s), QVariant(u"interactive"_s));
    QVERIFY(m->listener.state().loading);
}

void TestConsentBrowserLife::showsNothingWhereNoPageComes()
{
    // What the engine has begun to draw and is ended before the first picture it keeps for good.
    ShowCounter counter;
    qApp->installEventFilter(&counter);
    m->serveRedirect("/start", 302, "{CB}");
    m->open("/start");
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    m->browser->stop();
    QTRY_VERIFY(m->window.findChildren<QWebEngineView *>().isEmpty());
    QCOMPARE(counter.shows, 0);

    m->serve("/page", "<p>here</p>");
    m->open("/page");
    QVERIFY(m->waitForPage("/page"));
    QCOMPARE(counter.shows, 1);
}

void TestConsentBrowserLife::zoomsByKeyboard()
{
    m->serve("/start", "<p>here</p>");
    m->open("/start");
    m->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m->window));
    QVERIFY(m->waitForPage("/start"));
    QTRY_VERIFY(m->view()->hasFocus());
    QWidget *const inside = m->view()->focusProxy();
    QTest::keyClick(inside, Qt::Key_Plus, Qt::ControlModifier);
    QTRY_COMPARE(m->view()->zoomFactor(), 1.1);
    QTest::keyClick(inside, Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(inside, Qt::Key_Minus, Qt::ControlModifier);
    QTRY_COMPARE(m->view()->zoomFactor(), 0.9);
    QTest::keyClick(inside, Qt::Key_0, Qt::ControlModifier);
    QTRY_COMPARE(m->view()->zoomFactor(), 1.0);
}

void TestConsentBrowserLife::offersEscapeToTheWindowFirst()
{
    m->serve("/page", "<p>here</p><script>keys = []; onkeydown = press => keys.push(press.key)</script>");
    EscapeCounter window;
    m->window.installEventFilter(&window);
    m->open("/page");
    m->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m->window));
    QVERIFY(m->waitForPage("/page"));
    QTRY_VERIFY(m->view()->hasFocus());
    QWidget *const inside = m->view()->focusProxy();
    const auto keys = [this] {
        return m->evaluate(u"keys.join()"_s).toString().split(u',');
    };
    // The engine drops keys until it has drawn the page.
    QTRY_VERIFY((QTest::keyClick(inside, Qt::Key_A), keys().contains(u"a"_s)));

    QTest::keyClick(inside, Qt::Key_Escape);
    QCOMPARE(window.escapes, 1);
    QTRY_COMPARE(keys().count(u"Escape"_s), 1);
    window.takes = true;
    QTest::keyClick(inside, Qt::Key_Escape);
    QCOMPARE(window.escapes, 2);
    QTest::keyClick(inside, Qt::Key_B);
    QTRY_VERIFY(keys().contains(u"b"_s));
    QVERIFY2(keys().count(u"Escape"_s) == 1, "what the window has taken is not the page's any more");
}

WIZARD_TEST(TestConsentBrowserLife)
#include "tst_consentbrowserlife.moc"
