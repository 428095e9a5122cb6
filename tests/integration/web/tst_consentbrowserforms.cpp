// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/postedform.h"
#include "tests/integration/web/consentfixture.h"
#include "tests/integration/web/engineforms.h"
#include "tests/support/testprogram.h"

#include <QWebEngineView>

using namespace Qt::Literals::StringLiterals;

/// A callback whose answer is posted (OAuth 2's `form_post`): read where the engine shows it, captured
/// without an answer where it does not, and never sent.
class TestConsentBrowserForms : public QObject
{
    Q_OBJECT

public:
    static void initMain() { ConsentFixture::prepareProcess(); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(ConsentFixture::startEngineWithoutUnreachableHosts()); }
    void init();
    void readsWhatIsPosted_data();
    void readsWhatIsPosted();
    void stopsReadingWhereItIsTooMuch();
    void sendsNoFormToAnotherEnvironment();
    void goesOnAfterAFormThatWasNoAnswer();

private:
    std::unique_ptr<ConsentFixture> m;
};

void TestConsentBrowserForms::init()
{
    m.reset();
    m = std::make_unique<ConsentFixture>();
    QVERIFY(m->browser);
}

void TestConsentBrowserForms::readsWhatIsPosted_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<bool>("isByScript");
    QTest::addColumn<QString>("query");

    const QByteArray fields = "<input name=code value='c0 d+e'><input name=state value=s>";
    const QByteArray callback = "method=post action='http://{CBHOST}/oauth/authenticate'";
    const QString read = u"code=c0%20d%2Be&state=s"_s;
    QTest::newRow("by a click") << callback << fields << false << read;
    QTest::newRow("by a script") << callback << fields << true << read;
    QTest::newRow("to an address with a query")
        << QByteArray("method=post action='http://{CBHOST}/oauth/authenticate?company=1'") << fields << false
        << u"company=1&code=c0%20d%2Be&state=s"_s;
    QTest::newRow("no fields") << callback << QByteArray() << false << QString();
    QTest::newRow("as plain text") << callback + " enctype=text/plain" << fields << false << QString();
    QTest::newRow("in parts") << callback + " enctype=multipart/form-data" << fields << false << QString();
    QTest::newRow("sent on by the server")
        << QByteArray("method=post action=/allow") << fields << false << QString();
}

void TestConsentBrowserForms::readsWhatIsPosted()
{
    QFETCH(const QByteArray, form);
    QFETCH(const QByteArray, fields);
    QFETCH(const bool, isByScript);
    QFETCH(const QString, query);

    m->serveRedirect("/allow", 307, "http://{CBHOST}/oauth/authenticate");
    m->serve("/start", "<form " + form + '>' + fields + "<button id=go>Allow</button></form>" +
                           (isByScript ? "<script>document.forms[0].submit()</script>" : ""));
    m->open("/start");
    if (!isByScript) {
        QVERIFY(m->waitForPage("/start"));
        QVERIFY(m->click(u"#go"_s));
    }
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    const QString hidden = form.contains('?') ? u"company=1"_s : QString();
    QCOMPARE(m->listener.captured.first().query(QUrl::FullyEncoded), showsForms ? query : hidden);
    QVERIFY(m->settle());
    QCOMPARE(m->listener.captured.size(), 0); // cleared by settle(): it was told once
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserForms::stopsReadingWhereItIsTooMuch()
{
    m->serve("/start",
             "<form method=post action='http://{CBHOST}/oauth/authenticate'>"
             "<input name=state value=s><input name=code></form><script>"
             "document.forms[0].code.value = 'c'.repeat(1 << 20); document.forms[0].submit()</script>");
    m->open("/start");
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    QCOMPARE(m->listener.captured.first().query().size(), showsForms ? wizard::largestForm + 1 : 0);
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserForms::sendsNoFormToAnotherEnvironment()
{
    m->rule.otherCallbacks = {
        QUrl(u"http://other-callback.localhost:%1/oauth/authenticate"_s.arg(m->callbackHost.port()))};
    m->serve("/start", "<form method=post action='" + m->rule.otherCallbacks.first().toEncoded() +
                           "'><input name=code value=c><button id=go>Allow</button></form>");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#go"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m->listener.refused(wizard::NavigationVerdict::OtherEnvironment), 15'000);
    QVERIFY(m->settle());
    QVERIFY(m->listener.captured.isEmpty());
    QCOMPARE(m->callbackHost.connections(), 0);
}

void TestConsentBrowserForms::goesOnAfterAFormThatWasNoAnswer()
{
    m->serve("/start", "<form method=post action='http://{CBHOST}/oauth/authenticate'>"
                       "<button id=bad>Cancel</button></form><a id=go href='/allow'>Allow</a>");
    m->serveRedirect("/allow", 302, "{CB}");
    m->open("/start");
    QVERIFY(m->waitForPage("/start"));
    QVERIFY(m->click(u"#bad"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 1, 15'000);
    m->browser->goOn();
    QTRY_VERIFY_WITH_TIMEOUT(m->evaluate(u"!!document.querySelector('#go')"_s).toBool(), 15'000);
    QVERIFY(m->click(u"#go"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m->listener.captured.size(), 2, 15'000);
    QVERIFY(m->settle());
    QCOMPARE(m->callbackHost.connections(), 0);
}

WIZARD_TEST(TestConsentBrowserForms)
#include "tst_consentbrowserforms.moc"
