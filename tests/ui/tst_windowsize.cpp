// SPDX-License-Identifier: Apache-2.0
#include "app/ports/preferences.h"
#include "tests/support/testprogram.h"
#include "ui/shell/windowsize.h"

#include <QHash>
#include <QScreen>
#include <QWidget>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

namespace
{

class Kept : public Preferences
{
public:
    QString text(const QString &key) const override { return m_texts.value(key); }
    void setText(const QString &key, const QString &value) override { m_texts.insert(key, value); }

private:
    QHash<QString, QString> m_texts;
};

} // namespace

class TestWindowSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackInTheNextRun();
    void maximisedComesBackAndKeepsTheOtherSize();
    void staysWithinTheScreenAndAboveTheMinimum();
    void ignoresWhatIsNoSize_data();
    void ignoresWhatIsNoSize();
};

void TestWindowSize::comesBackInTheNextRun()
{
    Kept kept;
    QWidget window;
    window.resize(700, 500);
    keepSize(window, kept);
    QWidget next;
    next.resize(300, 200);
    restoreSize(next, kept);
    QCOMPARE(next.size(), QSize(700, 500));
    QVERIFY(!next.isMaximized());
}

void TestWindowSize::maximisedComesBackAndKeepsTheOtherSize()
{
    Kept kept;
    QWidget window;
    window.resize(700, 500);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    keepSize(window, kept);
    window.showMaximized();
    QTRY_VERIFY(window.width() > 700);
    keepSize(window, kept);
    QWidget next;
    restoreSize(next, kept);
    QVERIFY(next.isMaximized());
    QCOMPARE(next.size(), QSize(700, 500));
    // And the other way round.
    window.showNormal();
    QTRY_VERIFY(!window.isMaximized());
    keepSize(window, kept);
    QWidget third;
    restoreSize(third, kept);
    QVERIFY(!third.isMaximized());
}

void TestWindowSize::staysWithinTheScreenAndAboveTheMinimum()
{
    Kept kept;
    QWidget window;
    window.resize(9000, 120);
    keepSize(window, kept);
    QWidget next;
    next.setMinimumSize(200, 180);
    restoreSize(next, kept);
    QCOMPARE(next.width(), next.screen()->availableSize().width());
    QCOMPARE(next.height(), 180);
}

void TestWindowSize::ignoresWhatIsNoSize_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "700", "700x", "x500", "-700x500", "700x500x1", "700 x 500", "100000x1"})
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text);
}

void TestWindowSize::ignoresWhatIsNoSize()
{
    QFETCH(QString, text);
    Kept kept;
    kept.setText(u"window/size"_s, text);
    QWidget window;
    window.resize(640, 480);
    restoreSize(window, kept);
    QCOMPARE(window.size(), QSize(640, 480));
}

WIZARD_TEST(TestWindowSize)
#include "tst_windowsize.moc"
