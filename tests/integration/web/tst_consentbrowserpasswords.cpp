// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/consentfixture.h"
#include "tests/support/testprogram.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using wizard::BrowserTrouble;

namespace
{

QByteArray passwordQuestion(const QByteArray &body = {})
{
    return "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=\"<b>bank</b>\"\r\nContent-Type: text/html\r\n"
           "Content-Length: " +
           QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

PageServer::Answer asking(const QByteArray &body = {})
{
    return [body](const PageRequest &) {
        return passwordQuestion(body);
    };
}

} // namespace

/// HTTP authentication: what is asked above the page, and who gets what is answered.
class TestConsentBrowserPasswords : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void init();
    void signsInWithAPassword();
    void sendsAFormAgainWithTheAnswer();
    void givesUpAfterThreeWrongPasswords();
    void tellsWhenNoPasswordIsGiven();
    void asksNoPasswordForAPictureOfAnotherHost();
    void givesAPasswordToTheAskingHostAlone();
    void keepsNoPasswordForALaterQuestion_data();
    void keepsNoPasswordForALaterQuestion();
    void asksForTheHostThatIsShown();
    void signsInWhileAPageIsStillLoading();
    void asksForAProxysPassword();
    void givesAProxyWhatThePersonGaveBefore();
    void asksAgainWhereAProxySaysNoMore();
    void blamesNoPasswordForAProxyThatIsDown();
    void givesAProxyThePasswordOfItsAddressOnce();
    void namesAProxyThatDoesNotHelp_data();
    void namesAProxyThatDoesNotHelp();

private:
    void answer(const QString &user, const QString &password);
    void answerFor(const QString &host, const QString &user, const QString &password);
    void serveAskingProxy();
    QString proxyName() const;
    /// `credentials`: "user:password@" or nothing. Until the guard goes.
    auto useProxy(const char *variable, const QByteArray &credentials);
    qsizetype proxyOffers(const QByteArray &credentials) const;
    void servePasswordPage();
    QByteArray otherHost() const;
    bool isAskedBy(const QString &host) const;
    bool wasGivenTo(const QByteArray &host, const QByteArray &path) const;

    std::unique_ptr<ConsentFixture> m;
};

void TestConsentBrowserPasswords::init()
{
    m.reset();
    m = std::make_unique<ConsentFixture>();
    QVERIFY(m->browser);
}

QByteArray TestConsentBrowserPasswords::otherHost() const
{
    return "http://other.localhost:" + QByteArray::number(m->pages.serverPort());
}

bool TestConsentBrowserPasswords::isAskedBy(const QString &host) const
{
    const auto *const form = m->window.findChild<QWidget *>(u"consentPasswordForm"_s);
    return form && form->isVisible() &&
           form->findChild<QLabel *>(u"consentPasswordQuestion"_s)->text().contains(host);
}

bool TestConsentBrowserPasswords::wasGivenTo(const QByteArray &host, const QByteArray &path) const
{
    return std::ranges::any_of(m->pages.requests(), [&](const PageRequest &request) {
        return request.path == path && request.hasHeader("host: " + host) &&
               request.hasHeader("authorization:");
    });
}

void TestConsentBrowserPasswords::servePasswordPage()
{
    m->pages.serve("/start", [](const PageRequest &request) {
        if (request.head.contains("authorization: basic " + QByteArray("ann:right").toBase64().toLower()))
            return PageServer::page("<p id=in>in</p>");
        return passwordQuestion();
    });
}

void TestConsentBrowserPasswords::answer(const QString &user, const QString &password)
{
    answerFor(u"login.localhost"_s, user, password);
}

void TestConsentBrowserPasswords::answerFor(const QString &host, const QString &user, const QString &password)
{
    auto *const form = m->window.findChild<QWidget *>(u"consentPasswordForm"_s);
    QVERIFY(form);
    QTRY_VERIFY_WITH_TIMEOUT(form->isVisible(), 15'000);
    QVERIFY(form->findChild<QLabel *>(u"consentPasswordQuestion"_s)->text().contains(host));
    form->findChild<QLineEdit *>(u"consentPasswordUser"_s)->setText(user);
    form->findChild<QLineEdit *>(u"consentPasswordSecret"_s)->setText(password);
    form->findChild<QPushButton *>(u"consentPasswordAnswer"_s)->click();
    QVERIFY(!form->isVisible());
    QVERIFY(form->findChild<QLineEdit *>(u"consentPasswordSecret"_s)->text().isEmpty());
}

void TestConsentBrowserPasswords::serveAskingProxy()
{
    m->pages.serve("shop.example:443",
                   "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"bank\"\r\nContent-Length: 0\r\n"
                   "Connection: close\r\n\r\n");
}

QString TestConsentBrowserPasswords::proxyName() const
{
    return u"127.0.0.1:%1"_s.arg(m->pages.serverPort());
}

auto TestConsentBrowserPasswords::useProxy(const char *variable, const QByteArray &credentials)
{
    qputenv(variable, "http://" + credentials + proxyName().toLatin1());
    return qScopeGuard([variable] { qunsetenv(variable); });
}

qsizetype TestConsentBrowserPasswords::proxyOffers(const QByteArray &credentials) const
{
    return std::ranges::count_if(m->pages.requests(), [&](const PageRequest &request) {
        return request.hasHeader("proxy-authorization: basic " + credentials.toBase64().toLower());
    });
}

void TestConsentBrowserPasswords::signsInWithAPassword()
{
    servePasswordPage();
    m->open("/start");
    answer(u"ann"_s, u"wrong"_s);
    answer(u"ann"_s, u"right"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m->evaluate(u"document.querySelector('#in')?.textContent"_s).toString(),
                              u"in"_s, 15'000);
    QVERIFY(!m->listener.has(BrowserTrouble::PasswordWanted));
}

void TestConsentBrowserPasswords::sendsAFormAgainWithTheAnswer()
{
    servePasswordPage();
    m->serve("/form",
             "<form method=post action='/start'><input name=a value=b><button id=go>x</button></form>");
    m->open("/form");
    QVERIFY(m->waitForPage("/form"));
    QVERIFY(m->click(u"#go"_s));
    answer(u"ann"_s, u"wrong"_s);
    answer(u"ann"_s, u"right"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m->evaluate(u"!!document.querySelector('#in')"_s).toBool(), 15'000);
    for (const PageRequest &request : m->pages.requests()) {
        if (request.path == "/start")
            QCOMPARE(request.method, QByteArray("POST"));
        if (request.path == "/start")
            QVERIFY(request.hasHeader("content-length: 3"));
    }
}

void TestConsentBrowserPasswords::givesUpAfterThreeWrongPasswords()
{
    servePasswordPage();
    m->open("/start");
    for (int attempt = 0; attempt < 3; ++attempt)
        answer(u"ann"_s, u"wrong"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::PasswordWanted), 15'000);
    QVERIFY(m->pages.count("/start") <= 8);
}

void TestConsentBrowserPasswords::tellsWhenNoPasswordIsGiven()
{
    servePasswordPage();
    m->open("/start");
    auto *const form = m->window.findChild<QWidget *>(u"consentPasswordForm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(form->isVisible(), 15'000);
    form->findChild<QPushButton *>(u"consentPasswordDecline"_s)->click();
    QTRY_VERIFY(m->listener.has(BrowserTrouble::PasswordDeclined));
    QVERIFY(!m->listener.has(BrowserTrouble::PasswordWanted));
}

void TestConsentBrowserPasswords::asksNoPasswordForAPictureOfAnotherHost()
{
    servePasswordPage();
    const QByteArray port = QByteArray::number(m->pages.serverPort());
    m->serve("/done", "ok");
    m->serve("/page", "<img src='http://other.localhost:" + port + "/start' onerror=\"fetch('/done')\">");
    m->open("/page");
    QTRY_VERIFY_WITH_TIMEOUT(m->pages.count("/done") > 0, 15'000);
    QVERIFY(!m->window.findChild<QWidget *>(u"consentPasswordForm"_s)->isVisible());
}

void TestConsentBrowserPasswords::givesAPasswordToTheAskingHostAlone()
{
    m->pages.serve("/start", asking());
    m->pages.serve("/take", asking());
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(isAskedBy(u"login.localhost"_s), 15'000);
    m->serveRedirect("/start", 302, otherHost() + "/take");
    answer(u"ann"_s, u"right"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isAskedBy(u"other.localhost"_s), 15'000);
    QCOMPARE(m->pages.count("/take"), 1);
    QVERIFY(!wasGivenTo("other.localhost", "/take"));
}

void TestConsentBrowserPasswords::keepsNoPasswordForALaterQuestion_data()
{
    QTest::addColumn<QByteArray>("answered");
    QTest::newRow("a page") << PageServer::page("<p id=there>there</p>");
    QTest::newRow("an error's page") << QByteArray("HTTP/1.1 500 No\r\nContent-Type: text/html\r\n"
                                                   "Content-Length: 21\r\nConnection: close\r\n\r\n"
                                                   "<p id=there>there</p>");
    QTest::newRow("nothing") << QByteArray("HTTP/1.1 204 Nothing\r\nConnection: close\r\n\r\n");
}

void TestConsentBrowserPasswords::keepsNoPasswordForALaterQuestion()
{
    QFETCH(const QByteArray, answered);
    m->pages.serve("/start", asking("<p>no</p>"));
    m->pages.serve("/later", asking("<p>no</p>"));
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(isAskedBy(u"login.localhost"_s), 15'000);
    QVERIFY(m->waitForPage("/start"));
    m->pages.serve("/start", answered);
    answer(u"ann"_s, u"right"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m->pages.count("/start"), 2, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m->listener.state().loading, 15'000);
    m->evaluate(u"setTimeout(() => location = '/later', 300)"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isAskedBy(u"login.localhost"_s), 15'000);
    QVERIFY(!wasGivenTo("login.localhost", "/later"));
}

void TestConsentBrowserPasswords::asksForTheHostThatIsShown()
{
    m->pages.serve("/start", asking("<p>no</p>"));
    m->pages.serve("/take", PageServer::page("<p>here</p>"));
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(isAskedBy(u"login.localhost"_s), 15'000);
    QVERIFY(m->waitForPage("/start"));
    m->evaluate(u"location = '%1/take'"_s.arg(QString::fromUtf8(otherHost())));
    QTRY_COMPARE_WITH_TIMEOUT(m->pages.count("/take"), 1, 15'000);
    auto *const form = m->window.findChild<QWidget *>(u"consentPasswordForm"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!form->isVisible(), 15'000);
}

void TestConsentBrowserPasswords::signsInWhileAPageIsStillLoading()
{
    // The end of the load that the answer breaks off is not the end of the answer's own.
    m->pages.serveWithoutEnd("/endless", "\n");
    m->serve("/start", "<p>here</p><script src=/endless defer></script><img src=/picture>");
    m->pages.serve("/picture", asking());
    m->open("/start");
    QTRY_VERIFY_WITH_TIMEOUT(m->pages.count("/endless") > 0, 15'000);
    answer(u"ann"_s, u"right"_s);
    QTRY_VERIFY_WITH_TIMEOUT(wasGivenTo("login.localhost", "/picture"), 15'000);
}

void TestConsentBrowserPasswords::asksForAProxysPassword()
{
    serveAskingProxy();
    const auto withoutProxy = useProxy("https_proxy", {});
    m->openUrl(QUrl(u"https://shop.example/"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isAskedBy(proxyName()), 15'000);
    answerFor(proxyName(), u"ann"_s, u"wrong"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isAskedBy(proxyName()), 15'000);
    QCOMPARE(proxyOffers("ann:wrong"), 1);
    answerFor(proxyName(), u"ann"_s, u"right"_s);
    QTRY_COMPARE_WITH_TIMEOUT(proxyOffers("ann:right"), 1, 15'000);
    QTRY_VERIFY_WITH_TIMEOUT(isAskedBy(proxyName()), 15'000);
    QVERIFY(m->listener.troubles.isEmpty());
    m->window.findChild<QPushButton *>(u"consentPasswordDecline"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::ProxyPasswordWanted), 15'000);
    QCOMPARE(m->listener.troubles.first().host, proxyName());
}

void TestConsentBrowserPasswords::givesAProxyWhatThePersonGaveBefore()
{
    serveAskingProxy();
    const auto withoutProxy = useProxy("https_proxy", "ann:old@");
    m->browser->open({.attempt = ++m->attempt,
                      .url = QUrl(u"https://shop.example/"_s),
                      .rule = m->rule,
                      .proxyLogin = wizard::ProxyLogin{proxyName(), u"ann"_s, wizard::Secret(u"new"_s)}});
    QTRY_VERIFY_WITH_TIMEOUT(isAskedBy(proxyName()), 15'000);
    QCOMPARE(proxyOffers("ann:new"), 1);
    QCOMPARE(proxyOffers("ann:old"), 0);
}

void TestConsentBrowserPasswords::asksAgainWhereAProxySaysNoMore()
{
    // As tinyproxy does: 407 where nothing was given, 401 where it is wrong.
    m->pages.serve("shop.example:443", [](const PageRequest &request) -> QByteArray {
        if (!request.hasHeader("proxy-authorization:"))
            return "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n"
                   "Connection: close\r\n\r\n";
        return "HTTP/1.1 401 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    });
    const auto withoutProxy = useProxy("https_proxy", {});
    m->openUrl(QUrl(u"https://shop.example/"_s));
    for (const QString &password : {u"one"_s, u"two"_s}) {
        QTRY_VERIFY_WITH_TIMEOUT(isAskedBy(proxyName()), 15'000);
        answerFor(proxyName(), u"ann"_s, password);
        QTRY_COMPARE_WITH_TIMEOUT(proxyOffers("ann:" + password.toLatin1()), 1, 15'000);
        QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::ProxyPasswordWanted), 15'000);
        m->listener.clear();
        m->browser->stop();
        m->openUrl(QUrl(u"https://shop.example/"_s)); // another attempt, another profile
    }
}

void TestConsentBrowserPasswords::blamesNoPasswordForAProxyThatIsDown()
{
    m->pages.serve("shop.example:443", [](const PageRequest &request) -> QByteArray {
        if (!request.hasHeader("proxy-authorization:"))
            return "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n"
                   "Connection: close\r\n\r\n";
        return "HTTP/1.1 503 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    });
    const auto withoutProxy = useProxy("https_proxy", "ann:right@");
    m->openUrl(QUrl(u"https://shop.example/"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(BrowserTrouble::ProxyUnreachable), 15'000);
    QVERIFY(!m->listener.has(BrowserTrouble::ProxyPasswordWanted));
    QVERIFY(!isAskedBy(proxyName()));
}

void TestConsentBrowserPasswords::givesAProxyThePasswordOfItsAddressOnce()
{
    serveAskingProxy();
    const auto withoutProxy = useProxy("all_proxy", "ann:wrong@");
    m->openUrl(QUrl(u"https://shop.example/"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isAskedBy(proxyName()), 15'000);
    QCOMPARE(proxyOffers("ann:wrong"), 1);
}

void TestConsentBrowserPasswords::namesAProxyThatDoesNotHelp_data()
{
    QTest::addColumn<QByteArray>("variable");
    QTest::addColumn<QByteArray>("proxy");
    QTest::addColumn<BrowserTrouble>("trouble");
    QTest::newRow("nothing there") << QByteArray("http_proxy") << QByteArray("http://127.0.0.1:1")
                                   << BrowserTrouble::ProxyUnreachable;
    QTest::newRow("SOCKS, nothing there")
        << QByteArray("all_proxy") << QByteArray("socks5h://127.0.0.1:1") << BrowserTrouble::ProxyUnreachable;
    QTest::newRow("SOCKS 4") << QByteArray("all_proxy") << QByteArray("socks4://127.0.0.1:1")
                             << BrowserTrouble::ProxyUnusable;
    QTest::newRow("over TLS") << QByteArray("https_proxy") << QByteArray("https://127.0.0.1:1")
                              << BrowserTrouble::ProxyUnusable;
    QTest::newRow("SOCKS with a password")
        << QByteArray("all_proxy") << QByteArray("socks5://ann:pass@127.0.0.1:1")
        << BrowserTrouble::ProxyUnusable;
}

void TestConsentBrowserPasswords::namesAProxyThatDoesNotHelp()
{
    QFETCH(QByteArray, variable);
    QFETCH(QByteArray, proxy);
    QFETCH(BrowserTrouble, trouble);
    qputenv(variable.constData(), proxy);
    const auto withoutProxy = qScopeGuard([&variable] { qunsetenv(variable.constData()); });
    m->openUrl(QUrl(u"https://shop.example/"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.has(trouble), 15'000);
    QCOMPARE(m->listener.troubles.size(), 1);
    QCOMPARE(m->listener.troubles.first().host, u"127.0.0.1:1"_s);
}

WIZARD_TEST(TestConsentBrowserPasswords)
#include "tst_consentbrowserpasswords.moc"
