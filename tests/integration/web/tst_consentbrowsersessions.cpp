// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/consentfixture.h"
#include "tests/support/testprogram.h"

#include <QApplication>
#include <QPointer>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;

/// One sign-in serves a group of attempts: what their session keeps, and what ends it.
class TestConsentBrowserSessions : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void init();
    void keepsTheSignInWithinASession();
    void sharesNothingWithAnotherSession_data();
    void sharesNothingWithAnotherSession();
    void forgetsTheSignInAtTheSessionsEnd();
    void keepsTheSessionOverAStop();
    void erasesTheProfileWithItsSession();
    void erasesTheProfileOfEachAttemptOfItsOwn();
    void erasesTheProfileWithTheBrowser();
    void judgesEachAttemptByItsOwnRule();
    void lastsForALongGroup();

private:
    /// Opens the third party's page in the session; what the third party sees there.
    QByteArray visit(quint64 session);
    QPointer<QWebEngineProfile> profile() const { return m->view()->page()->profile(); }

    std::unique_ptr<ConsentFixture> m;
};

void TestConsentBrowserSessions::init()
{
    m.reset();
    m = std::make_unique<ConsentFixture>();
    QVERIFY(m->browser);
}

QByteArray TestConsentBrowserSessions::visit(quint64 session)
{
    m->pages.forget();
    m->listener.clear();
    m->serve("/start", "<script>localStorage.visits = 1 + Number(localStorage.visits || 0)</script>",
             "Set-Cookie: signed-in=1; Max-Age=9999\r\n");
    m->browser->open({.attempt = ++m->attempt,
                      .url = QUrl(QString::fromUtf8(m->filled("{SELF}/start"))),
                      .rule = m->rule,
                      .session = session});
    if (!m->waitForPage("/start"))
        return "no page";
    for (const PageRequest &request : m->pages.requests()) {
        if (request.path == "/start")
            return (request.hasHeader("cookie: signed-in=1") ? "signed in, visit " : "stranger, visit ") +
                   m->evaluate(u"localStorage.visits"_s).toByteArray();
    }
    return "no request";
}

void TestConsentBrowserSessions::keepsTheSignInWithinASession()
{
    QCOMPARE(visit(7), "stranger, visit 1");
    QCOMPARE(visit(7), "signed in, visit 2");
    QCOMPARE(visit(7), "signed in, visit 3");
}

void TestConsentBrowserSessions::sharesNothingWithAnotherSession_data()
{
    QTest::addColumn<quint64>("other");
    QTest::newRow("another group's") << quint64(8);
    QTest::newRow("an attempt's own") << quint64(0);
}

void TestConsentBrowserSessions::sharesNothingWithAnotherSession()
{
    QFETCH(quint64, other);
    QCOMPARE(visit(7), "stranger, visit 1");
    QCOMPARE(visit(other), "stranger, visit 1");
    QCOMPARE(visit(7), "stranger, visit 1"); // what came between has ended it
}

void TestConsentBrowserSessions::forgetsTheSignInAtTheSessionsEnd()
{
    QCOMPARE(visit(7), "stranger, visit 1");
    m->browser->endSession();
    QCOMPARE(visit(7), "stranger, visit 1");
    m->browser->endSession();
    m->browser->endSession();
    QCOMPARE(visit(7), "stranger, visit 1");
}

void TestConsentBrowserSessions::keepsTheSessionOverAStop()
{
    QCOMPARE(visit(7), "stranger, visit 1");
    m->browser->stop();
    QTRY_VERIFY(m->window.findChildren<QWebEngineView *>().isEmpty());
    QCOMPARE(visit(7), "signed in, visit 2");
}

void TestConsentBrowserSessions::erasesTheProfileWithItsSession()
{
    visit(7);
    const auto first = profile();
    visit(7);
    QCOMPARE(profile(), first);
    visit(8);
    QVERIFY(profile() != first);
    QTRY_VERIFY(!first);
    const auto second = profile();
    m->browser->endSession();
    QTRY_VERIFY(!second);
}

void TestConsentBrowserSessions::erasesTheProfileOfEachAttemptOfItsOwn()
{
    QList<QPointer<QWebEngineProfile>> profiles;
    for (int i = 0; i < 5; ++i) {
        visit(0);
        profiles.append(profile());
        const auto alive = [&profiles] {
            return profiles.size() - profiles.count(QPointer<QWebEngineProfile>());
        };
        QTRY_COMPARE(alive(), 1);
    }
    m->browser->stop();
    QTRY_COMPARE(profiles.count(QPointer<QWebEngineProfile>()), 5);
}

void TestConsentBrowserSessions::erasesTheProfileWithTheBrowser()
{
    visit(7);
    const auto of7 = profile();
    m->browser.reset();
    QTRY_VERIFY(!of7);
}

void TestConsentBrowserSessions::judgesEachAttemptByItsOwnRule()
{
    visit(7);
    m->serve("/start", "<script>location = '{CB}'</script>");
    m->browser->open({.attempt = ++m->attempt,
                      .url = QUrl(QString::fromUtf8(m->filled("{SELF}/start"))),
                      .rule = m->rule,
                      .session = 7});
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    QCOMPARE(visit(7), "signed in, visit 2");
    // The first attempt's gate has closed long ago; what the page loads passes the second one's.
    m->serve("/picture", "picture");
    m->evaluate(u"fetch('/picture').then(r => r.text())"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m->pages.count("/picture"), 1, 15'000);
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserSessions::lastsForALongGroup()
{
    // A third party that remembers who approved answers every attempt of a queue with a redirect alone.
    QCOMPARE(visit(7), "stranger, visit 1");
    m->serveRedirect("/start", 302, "{CB}?code=c&state=s");
    for (int i = 0; i < 60; ++i) {
        m->listener.clear();
        m->browser->open({.attempt = ++m->attempt,
                          .url = QUrl(QString::fromUtf8(m->filled("{SELF}/start"))),
                          .rule = m->rule,
                          .session = 7});
        QTRY_VERIFY2(!m->listener.captured.isEmpty(), qPrintable(QString::number(i)));
        m->browser->stop();
    }
}

WIZARD_TEST(TestConsentBrowserSessions)
#include "tst_consentbrowsersessions.moc"
