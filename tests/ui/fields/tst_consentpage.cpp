// SPDX-License-Identifier: Apache-2.0
#include "samplesnapshots.h"
#include "tests/support/testprogram.h"
#include "tests/ui/fields/fieldintents.h"
#include "ui/kit/blocks/hostlabel.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/controls/spinner.h"
#include "ui/pages/consent/consentpage.h"
#include "ui/pages/consent/workingpage.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestConsentPage : public QObject
{
    Q_OBJECT

    FieldIntents m_intents;
    std::unique_ptr<ConsentPage> m_page;
    FlowSnapshot m_snapshot;

    void draw() { m_page->draw(m_snapshot); }
    QPushButton *button(const QString &name) const { return m_page->findChild<QPushButton *>(name); }
    MessageLine *line(const QString &name) const { return m_page->findChild<MessageLine *>(name); }
    QString labelText(const QString &name) const { return m_page->findChild<QLabel *>(name)->text(); }

private Q_SLOTS:
    void init()
    {
        m_intents.calls.clear();
        m_page = std::make_unique<ConsentPage>(m_intents);
        m_page->resize(1000, 700);
        m_snapshot = sample::settingUp(Step::Consent);
        m_snapshot.consent.begun = m_snapshot.now.addSecs(-42);
        m_snapshot.consent.browser.host = u"north.harbour-shop.example"_s;
        m_snapshot.consent.browser.registrable = u"harbour-shop.example"_s;
        m_snapshot.consent.browser.secure = true;
        m_snapshot.consent.returnAddress = u"https://app.wearepatchworks.com/oauth/authenticate"_s;
    }

    void cleanup() { m_page.reset(); }

    void embedsTheBrowsersWidgetAndGivesItBack()
    {
        auto site = std::make_unique<QWidget>();
        m_snapshot.consent.page = site.get();
        draw();
        m_page->show();
        QVERIFY(m_page->isAncestorOf(site.get()));
        QVERIFY(site->isVisible());
        draw();
        QVERIFY(m_page->isAncestorOf(site.get()));
        m_page->hide();
        QCOMPARE(site->parentWidget(), nullptr);
        QVERIFY(!site->isVisible());
        m_page->show();
        QVERIFY(m_page->isAncestorOf(site.get()));
        m_snapshot.consent.page = nullptr;
        draw();
        QCOMPARE(site->parentWidget(), nullptr);
    }

    void showsAnotherAttemptsWidget()
    {
        QWidget first;
        QWidget second;
        m_snapshot.consent.page = &first;
        draw();
        m_page->show();
        m_snapshot.consent.page = &second;
        draw();
        QCOMPARE(first.parentWidget(), nullptr);
        QVERIFY(m_page->isAncestorOf(&second));
        m_page.reset();
        QCOMPARE(second.parentWidget(), nullptr); // not deleted with the page
    }

    void survivesTheWidgetsDeletionElsewhere()
    {
        auto site = std::make_unique<QWidget>();
        m_snapshot.consent.page = site.get();
        draw();
        m_page->show();
        site.reset();
        m_page->hide();
        m_page->show();
        m_snapshot.consent.page = nullptr;
        draw();
        auto next = std::make_unique<QWidget>();
        m_snapshot.consent.page = next.get();
        draw();
        QVERIFY(m_page->isAncestorOf(next.get()));
    }

    void leavesAWidgetThatSomebodyElseTook()
    {
        auto *site = new QWidget;
        m_snapshot.consent.page = site;
        draw();
        m_page->show();
        QWidget other;
        site->setParent(&other);
        m_page->hide();
        QCOMPARE(site->parentWidget(), &other);
    }

    void saysHowThePageIsSecured_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("secure");
        QTest::addColumn<bool>("loopback");
        QTest::addColumn<QString>("expected");
        QTest::newRow("https") << u"a.example"_s << true << false << u"Secure"_s;
        QTest::newRow("this computer") << u"shop.localhost:8080"_s << false << true << u"This computer"_s;
        QTest::newRow("loopback wins over a lock") << u"127.0.0.1:1"_s << true << true << u"This computer"_s;
        QTest::newRow("http") << u"a.example"_s << false << false << u"Not secure"_s;
    }

    void saysHowThePageIsSecured()
    {
        QFETCH(const QString, host);
        QFETCH(const bool, secure);
        QFETCH(const bool, loopback);
        QFETCH(const QString, expected);
        m_snapshot.consent.browser = {host, secure, loopback, false};
        draw();
        QCOMPARE(labelText(u"security"_s), expected);
        QCOMPARE(m_page->findChild<HostLabel *>()->accessibleName(), host);
    }

    void claimsNothingOfAPageThatHasNotCome()
    {
        m_snapshot.consent.browser = {u"a.example"_s, false, false, false, true};
        draw();
        QCOMPARE(labelText(u"security"_s), u"Not opened"_s);
        m_snapshot.consent.browser = {u"127.0.0.1:1"_s, false, true, false, true};
        draw();
        QCOMPARE(labelText(u"security"_s), u"Not opened"_s);
    }

    void offersToAnswerYesTheNextTime()
    {
        m_page->show();
        draw();
        QVERIFY(!button(u"agreeToPage"_s)->isVisible());
        BrowserEvent asked;
        asked.trouble = BrowserTrouble::QuestionDeclined;
        asked.host = u"a.example"_s;
        asked.text = u"<b>Allow?</b>"_s;
        m_snapshot.consent.trouble = asked;
        draw();
        QVERIFY(line(u"trouble"_s)->text().contains(u"a.example asked: “<b>Allow?</b>”"_s));
        QVERIFY(button(u"agreeToPage"_s)->isVisible());
        button(u"agreeToPage"_s)->click();
        QCOMPARE(m_intents.calls, QStringList({u"agreeToPage"_s}));
        m_snapshot.consent.agreed = true;
        draw();
        QVERIFY(!button(u"agreeToPage"_s)->isVisible());
        QVERIFY(line(u"trouble"_s)->text().contains(u"on the page again"_s));
    }

    void asksAboutLessAccess()
    {
        m_page->show();
        m_snapshot.consent.scopesMissing = {u"orders.read"_s, u"stock"_s};
        draw();
        QVERIFY(line(u"scope"_s)->text().contains(u"Missing: orders.read, stock."_s));
        QVERIFY(button(u"startAgain"_s)->isVisible());
        button(u"acceptScope"_s)->click();
        QCOMPARE(m_intents.calls, QStringList({u"acceptScope"_s}));
        m_snapshot.consent.scopesMissing.clear();
        draw();
        QVERIFY(!button(u"acceptScope"_s)->isVisible());
    }

    void showsWhatToCompareAtOnceAfterAnError()
    {
        m_snapshot.consent.clientId = u"acme&client"_s;
        m_page->show();
        draw();
        auto *const hints = m_page->findChild<QWidget *>(u"slowHints"_s);
        QVERIFY(!hints->isVisible());
        BrowserEvent refused;
        refused.trouble = BrowserTrouble::PageRefused;
        refused.host = u"a.example"_s;
        refused.status = 400;
        m_snapshot.consent.trouble = refused;
        draw();
        QVERIFY(line(u"trouble"_s)->text().contains(u"(400)"_s));
        QVERIFY(hints->isVisible());
        QCOMPARE(labelText(u"clientId"_s), u"acme&client"_s);
        button(u"copyClientId"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"acme&client"_s);
        button(u"copyReturnAddress"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), m_snapshot.consent.returnAddress);
        refused.status = 429;
        m_snapshot.consent.trouble = refused;
        draw();
        QVERIFY(line(u"trouble"_s)->text().contains(u"Wait a minute"_s));
    }

    void opensTheHintsWheneverTheyAreWanted()
    {
        m_page->show();
        draw();
        auto *const hints = m_page->findChild<QWidget *>(u"slowHints"_s);
        QVERIFY(button(u"stuck"_s)->isVisible());
        button(u"stuck"_s)->click();
        QVERIFY(hints->isVisible());
        draw();
        QVERIFY(hints->isVisible());
        QVERIFY(!button(u"copyClientId"_s)->isVisible()); // there is none
        button(u"stuck"_s)->click();
        QVERIFY(!hints->isVisible());
        m_snapshot.consent.showHints = true;
        draw();
        QVERIFY(hints->isVisible());
    }

    void claimsNothingOfAPageThatIsNotThereYet()
    {
        const std::unique_ptr<QWidget> site = std::make_unique<QWidget>();
        m_snapshot.consent.page = site.get();
        m_snapshot.consent.browser = {u"a.example"_s, false, false, true};
        draw();
        QCOMPARE(labelText(u"security"_s), u"Opening…"_s);
        m_snapshot.consent.browser = {u"127.0.0.1:1"_s, false, true, true};
        draw();
        QCOMPARE(labelText(u"security"_s), u"This computer"_s);
        m_snapshot.consent.browser = {u"a.example"_s, true, false, true};
        draw();
        QCOMPARE(labelText(u"security"_s), u"Secure"_s);
        m_snapshot.consent.page = nullptr;
        draw();
    }

    void tellsTheRegistrablePart_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("registrable");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("all of it") << u"shop.example"_s << u"shop.example"_s
                                   << QStringList{QString(), u"shop.example"_s, QString()};
        QTest::newRow("deep") << u"paypal.com.evil.test:8443"_s << u"evil.test"_s
                              << QStringList{u"paypal.com."_s, u"evil.test"_s, u":8443"_s};
        QTest::newRow("IPv6") << u"[::1]:99"_s << u"[::1]"_s << QStringList{QString(), u"[::1]"_s, u":99"_s};
        QTest::newRow("not told") << u"a.shop.example:99"_s << QString()
                                  << QStringList{QString(), u"a.shop.example"_s, u":99"_s};
        QTest::newRow("of another host") << u"a.evil-shop.example"_s << u"shop.example"_s
                                         << QStringList{QString(), u"a.evil-shop.example"_s, QString()};
        QTest::newRow("empty") << QString() << QString() << QStringList{QString(), QString(), QString()};
    }

    void tellsTheRegistrablePart()
    {
        QFETCH(const QString, host);
        QFETCH(const QString, registrable);
        QFETCH(const QStringList, expected);
        const HostName name = hostName(host, registrable);
        QCOMPARE(QStringList({name.before, name.registrable, name.port}), expected);
    }

    void showsTheTimeThatPassed()
    {
        draw();
        QCOMPARE(labelText(u"elapsed"_s), u"0:42"_s);
    }

    void saysNothingWhileAllIsWell()
    {
        draw();
        m_page->show();
        QVERIFY(!m_page->findChild<QWidget *>(u"hintsArea"_s)->isVisible());
    }

    void showsTheHintsWithTheAddressToRegister()
    {
        m_snapshot.consent.showHints = true;
        draw();
        m_page->show();
        QVERIFY(m_page->findChild<QWidget *>(u"slowHints"_s)->isVisible());
        QVERIFY(!button(u"startAgain"_s)->isVisible());
        button(u"copyReturnAddress"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), m_snapshot.consent.returnAddress);
    }

    void offersToStartAgain()
    {
        m_snapshot.consent.showExpiryHint = true;
        draw();
        m_page->show();
        QVERIFY(line(u"expiryHint"_s)->isVisible());
        button(u"startAgain"_s)->click();
        QCOMPARE(m_intents.calls, QStringList({u"startConsentAgain"_s}));
    }

    void showsTroubleAndNoticeUntilTheyAreGone()
    {
        BrowserEvent event;
        event.trouble = BrowserTrouble::DownloadRefused;
        m_snapshot.consent.trouble = event;
        Failure failure;
        failure.cause = FailureCause::StateMismatch;
        m_snapshot.consent.notice = failure;
        draw();
        m_page->show();
        QVERIFY(line(u"trouble"_s)->isVisible());
        QVERIFY(line(u"notice"_s)->isVisible());
        QVERIFY(!line(u"notice"_s)->text().isEmpty());
        m_snapshot.consent.trouble.reset();
        m_snapshot.consent.notice.reset();
        draw();
        QVERIFY(!line(u"trouble"_s)->isVisible());
        QVERIFY(!m_page->findChild<QWidget *>(u"hintsArea"_s)->isVisible());
    }

    void asksAboutAnUnknownIssuer()
    {
        m_snapshot.consent.issuerAsked = u"id.elsewhere.example"_s;
        draw();
        m_page->show();
        QVERIFY(line(u"issuer"_s)->text().contains(u"id.elsewhere.example"_s));
        button(u"acceptIssuer"_s)->click();
        QCOMPARE(m_intents.calls, QStringList({u"acceptIssuer"_s}));
    }

    void asksAboutParametersWithoutAPlace()
    {
        m_snapshot.consent.unplacedAsked = {u"realmId"_s, u"wave"_s};
        draw();
        m_page->show();
        const QString asked = line(u"issuer"_s)->text();
        QVERIFY2(asked.contains(u"realmId"_s) && asked.contains(u"wave"_s), qPrintable(asked));
        QVERIFY(button(u"acceptIssuer"_s)->isVisible());
        button(u"acceptIssuer"_s)->click();
        QCOMPARE(m_intents.calls, QStringList({u"acceptIssuer"_s}));
    }

    void reloadsWhereThereIsAPage()
    {
        draw();
        QVERIFY(!button(u"reload"_s)->isEnabled());
        QWidget site;
        m_snapshot.consent.page = &site;
        draw();
        button(u"reload"_s)->click();
        QCOMPARE(m_intents.calls, QStringList({u"reloadConsentPage"_s}));
        m_page.reset();
    }

    void namesTheStepsOfTheWork()
    {
        WorkingPage page(m_intents);
        FlowSnapshot snapshot = sample::settingUp(Step::Working);
        snapshot.work.current = WorkStage::Authorising;
        page.draw(snapshot);
        page.show();
        auto *stop = page.findChild<QPushButton *>(u"stopWaiting"_s);
        QVERIFY(!stop->isVisible());
        QCOMPARE(page.findChildren<Spinner *>().size(), 1);
        snapshot.work.done = {WorkStage::Authorising, WorkStage::Authenticating};
        snapshot.work.current = WorkStage::ReadingBack;
        snapshot.work.canStopWaiting = true;
        page.draw(snapshot);
        int spinning = 0;
        for (const Spinner *spinner : page.findChildren<Spinner *>())
            spinning += spinner->isVisible() ? 1 : 0;
        QCOMPARE(spinning, 1);
        QVERIFY(stop->isVisible());
        stop->click();
        QCOMPARE(m_intents.calls, QStringList({u"stopWaiting"_s}));
    }
};

WIZARD_TEST(TestConsentPage)
#include "tst_consentpage.moc"
