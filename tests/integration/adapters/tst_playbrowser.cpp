// SPDX-License-Identifier: Apache-2.0
#include "app/player/playbrowser.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

/// Somebody who consents outside the program while a play runs, with the demo platform's own program.
class TestPlayBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void takesALinkWithoutShowingIt();
    void bringsTheAddressWhereItEnded();
    void tellsWhatStoodInTheWay();
    void tellsThatTheProgramIsMissing();

private:
    QProcess m_demo;
    QUrl m_page; ///< of a third party
};

void TestPlayBrowser::initTestCase()
{
    m_demo.start(QStringLiteral(DEMO_PROGRAM), QStringList());
    QVERIFY(QTest::qWaitFor([this] { return m_demo.canReadLine(); }, 20000));
    const QJsonObject line = QJsonDocument::fromJson(m_demo.readLine()).object();
    m_page = QUrl(line.value("pages"_L1)[0].toString());
    QVERIFY(m_page.host().endsWith(u".localhost"_s));
}

void TestPlayBrowser::cleanupTestCase()
{
    m_demo.closeWriteChannel();
    QVERIFY(m_demo.waitForFinished());
}

void TestPlayBrowser::takesALinkWithoutShowingIt()
{
    PlayBrowser browser(u"/nonexistent"_s);
    QSignalSpy ended(&browser, &PlayBrowser::ended);
    bool isTaken = false;
    browser.open(m_page, [&isTaken](bool taken) { isTaken = taken; });
    QVERIFY(isTaken);
    QVERIFY(ended.isEmpty());
}

void TestPlayBrowser::bringsTheAddressWhereItEnded()
{
    PlayBrowser browser(QStringLiteral(DEMO_PROGRAM));
    QSignalSpy ended(&browser, &PlayBrowser::ended);
    browser.browse(m_page, true, false, true);
    QVERIFY(ended.wait(20000));
    QCOMPARE(ended.first().at(0).toUrl().host(), m_page.host());
    QCOMPARE(ended.first().at(1).toString(), QString());
}

void TestPlayBrowser::tellsWhatStoodInTheWay()
{
    PlayBrowser browser(QStringLiteral(DEMO_PROGRAM));
    QSignalSpy ended(&browser, &PlayBrowser::ended);
    browser.browse(QUrl(u"https://shop.example/oauth"_s), true, false, true);
    QVERIFY(ended.wait(20000));
    QVERIFY(ended.first().at(1).toString().contains(u"not on this computer"_s));
}

void TestPlayBrowser::tellsThatTheProgramIsMissing()
{
    PlayBrowser browser(u"/nonexistent"_s);
    QSignalSpy ended(&browser, &PlayBrowser::ended);
    browser.browse(m_page, true, false, true);
    QTRY_COMPARE(ended.size(), 1);
    QVERIFY(!ended.first().at(1).toString().isEmpty());
}

WIZARD_GUILESS_TEST(TestPlayBrowser)
#include "tst_playbrowser.moc"
