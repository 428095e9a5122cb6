// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/play/stage.h"
#include "ui/kit/style/appearance.h"

#include <QDir>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using Kind = PlayStep::Kind;

namespace
{

/// A page of a third party: blank until it is painted.
class Sheet : public QWidget
{
public:
    using QWidget::QWidget;

    void paintWith(const QColor &colour)
    {
        m_colour = colour;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), Qt::white);
        painter.fillRect(rect().adjusted(20, 20, -20, -20), m_colour);
    }

private:
    QColor m_colour = Qt::white;
};

/// What the browser tells while it loads a page.
void load(Stage &stage, const QString &host)
{
    FlowSnapshot snapshot = stage.snapshot;
    snapshot.consent.browser = {host, false, true, true};
    stage.draw(snapshot);
    snapshot.consent.browser.loading = false;
    stage.draw(snapshot);
}

} // namespace

class TestPlayerConsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyAppearance(*qApp, Appearance::Light); }
    void waitsForOneMoreConsentPage();
    void takesOnePageForOneStep();
    void takesNoOtherHostForTheOneItWaitsFor();
    void takesANewAttemptForNoLoadedPage();
    void staysOnThisComputer_data();
    void staysOnThisComputer();
    void endsWhereAPageWantsToLeaveThisComputer();
    void takesConsentPagesOfThisComputer_data();
    void takesConsentPagesOfThisComputer();
    void picturesTheConsentPageOnceItIsDrawn();
    void takesNoPictureOfABlankPage();
    void survivesAConsentPageThatIsGone();
    void staysInAnEnvironmentOfThisComputer();
};

void TestPlayerConsent::waitsForOneMoreConsentPage()
{
    Stage stage(Step::Consent);
    stage.begin({step(Kind::WaitForHost, u"shop.localhost"_s), step(Kind::WaitForHost, u"shop.localhost"_s),
                 step(Kind::WaitForPage, u"result"_s)});
    load(stage, u"shop.localhost:4711"_s);
    // A page of the same shop's, and the next one loads while the play waits for it.
    QTimer::singleShot(200, &stage.window, [&stage] {
        QVERIFY(stage.ends.isEmpty());
        load(stage, u"sign-in.shop.localhost:4711"_s);
        QTimer::singleShot(200, &stage.window, [&stage] { stage.finish(); });
    });
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), QString());
}

void TestPlayerConsent::takesOnePageForOneStep()
{
    Stage stage(Step::Consent);
    load(stage, u"shop.localhost"_s);
    stage.begin(
        {step(Kind::WaitForHost, u"shop.localhost"_s), hasty(Kind::WaitForHost, u"shop.localhost"_s)});
    load(stage, u"shop.localhost"_s);
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"step 2: no page of “shop.localhost” was loaded"_s);
}

void TestPlayerConsent::takesNoOtherHostForTheOneItWaitsFor()
{
    Stage stage(Step::Consent);
    stage.begin({hasty(Kind::WaitForHost, u"shop.localhost"_s)});
    load(stage, u"notshop.localhost"_s);
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"step 1: no page of “shop.localhost” was loaded"_s);
}

void TestPlayerConsent::takesANewAttemptForNoLoadedPage()
{
    Stage stage(Step::Consent);
    stage.begin({hasty(Kind::WaitForHost, u"shop.localhost"_s)});
    FlowSnapshot snapshot = stage.snapshot;
    snapshot.consent.browser = {u"shop.localhost"_s, false, true, true};
    stage.draw(snapshot);
    ++snapshot.consent.attempt;
    snapshot.consent.browser.loading = false;
    stage.draw(snapshot);
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"step 1: no page of “shop.localhost” was loaded"_s);
}

void TestPlayerConsent::staysOnThisComputer_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("elsewhere") << u"login.shop.example"_s;
    QTest::newRow("with port") << u"login.shop.example:8443"_s;
    QTest::newRow("an address") << u"192.168.1.7"_s;
    QTest::newRow("any address") << u"0.0.0.0:80"_s;
    QTest::newRow("looks local") << u"localhost.evil.example"_s;
    QTest::newRow("ends alike") << u"notlocalhost"_s;
    QTest::newRow("loopback as a label") << u"127.0.0.1.evil.example"_s;
    QTest::newRow("unreadable") << u"a b"_s;
}

void TestPlayerConsent::staysOnThisComputer()
{
    QFETCH(QString, host);
    Stage stage(Step::Consent);
    stage.begin({{Kind::WaitForPage, u"result"_s, {}, 1, std::chrono::seconds(600)}});
    FlowSnapshot snapshot = stage.snapshot;
    snapshot.consent.browser = {host, true, false, true};
    stage.draw(snapshot);
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.ends.constFirst().outcome, u"failed"_s);
    QVERIFY2(stage.error().contains(u"not on this computer"), qUtf8Printable(stage.error()));
}

void TestPlayerConsent::endsWhereAPageWantsToLeaveThisComputer()
{
    Stage stage(Step::Consent);
    stage.begin({step(Kind::WaitForPage, u"result"_s)});
    FlowSnapshot snapshot = stage.snapshot;
    BrowserEvent event;
    event.trouble = BrowserTrouble::RefusedNavigation;
    event.verdict = NavigationVerdict::NotHttps;
    event.host = u"shop.example"_s;
    snapshot.consent.trouble = event;
    stage.draw(snapshot);
    QVERIFY(stage.ends.isEmpty());
    event.verdict = NavigationVerdict::NotLoopback;
    snapshot.consent.trouble = event;
    stage.draw(snapshot);
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"the consent page is not on this computer: shop.example"_s);
}

void TestPlayerConsent::takesConsentPagesOfThisComputer_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("literal") << u"127.0.0.1:4711"_s;
    QTest::newRow("another literal") << u"127.8.9.10"_s;
    QTest::newRow("six") << u"[::1]:4711"_s;
    QTest::newRow("name") << u"localhost"_s;
    QTest::newRow("below it") << u"harbour-shop.localhost:4711"_s;
}

void TestPlayerConsent::takesConsentPagesOfThisComputer()
{
    QFETCH(QString, host);
    Stage stage(Step::Consent);
    stage.begin({{Kind::WaitForPage, u"result"_s, {}, 1, std::chrono::seconds(600)}});
    FlowSnapshot snapshot = stage.snapshot;
    snapshot.consent.browser = {host, false, true, false};
    stage.draw(snapshot);
    stage.finish();
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), QString());
}

void TestPlayerConsent::picturesTheConsentPageOnceItIsDrawn()
{
    QTemporaryDir folder;
    Stage stage(Step::Consent);
    Sheet sheet(&stage.window);
    stage.snapshot.consent.page = &sheet;
    stage.begin({step(Kind::WaitForHost, u"shop.localhost"_s), step(Kind::Picture, u"consent"_s),
                 step(Kind::WaitForPage, u"result"_s)},
                u"authorised"_s, folder.path());
    load(stage, u"shop.localhost"_s);
    const QString picture = folder.filePath(u"01-consent.png"_s);
    QTimer::singleShot(200, &sheet, [&] {
        QVERIFY(!QFile::exists(picture));
        sheet.paintWith(Qt::darkCyan);
    });
    QTRY_VERIFY(QFile::exists(picture));
    const QPoint inside = sheet.mapTo(&stage.window, sheet.rect().center());
    QTRY_COMPARE(QImage(picture).pixelColor(inside), QColor(Qt::darkCyan));
    stage.finish();
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), QString());
}

void TestPlayerConsent::takesNoPictureOfABlankPage()
{
    QTemporaryDir folder;
    Stage stage(Step::Consent);
    Sheet sheet(&stage.window);
    stage.snapshot.consent.page = &sheet;
    PlayStep picture = step(Kind::Picture, u"consent"_s);
    picture.within = std::chrono::seconds(2);
    stage.begin({step(Kind::WaitForHost, u"shop.localhost"_s), picture}, u"authorised"_s, folder.path());
    load(stage, u"shop.localhost"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stage.ends.size(), 1, 30000);
    QCOMPARE(stage.error(), u"step 2: the page stayed blank"_s);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestPlayerConsent::survivesAConsentPageThatIsGone()
{
    // The browser's page goes before the picture of the flow that no longer names it.
    QTemporaryDir folder;
    Stage stage(Step::Consent);
    auto *sheet = new Sheet(&stage.window);
    stage.snapshot.consent.page = sheet;
    stage.begin({step(Kind::WaitForHost, u"shop.localhost"_s), step(Kind::Picture, u"consent"_s)},
                u"authorised"_s, folder.path());
    FlowSnapshot snapshot = stage.snapshot;
    snapshot.consent.browser = {u"shop.localhost"_s, false, true, true};
    stage.player->draw(snapshot);
    snapshot.consent.browser.loading = false;
    stage.player->draw(snapshot);
    delete sheet;
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"the play ended before the result"_s);
}

void TestPlayerConsent::staysInAnEnvironmentOfThisComputer()
{
    Stage stage(Step::Review);
    stage.snapshot.environment.redirectUri = QUrl(u"https://app.elsewhere.example/oauth"_s);
    stage.begin({{Kind::WaitForPage, u"result"_s, {}, 1, std::chrono::seconds(600)}});
    QTRY_COMPARE(stage.ends.size(), 1);
    QCOMPARE(stage.error(), u"the environment is not on this computer"_s);
}

WIZARD_TEST(TestPlayerConsent)
#include "tst_playerconsent.moc"
