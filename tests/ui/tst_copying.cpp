// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "ui/kit/copy/copybutton.h"
#include "ui/kit/copy/copying.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QToolTip>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestCopying : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhichDesktopsKeepIt_data();
    void knowsWhichDesktopsKeepIt();
    void saysWhatToMindWhereItIsNotKept();
    void saysNoMoreThanCopiedWhereItIsKept();
};

void TestCopying::knowsWhichDesktopsKeepIt_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("desktop");
    QTest::addColumn<bool>("kept");
    QTest::newRow("GNOME, Wayland") << u"wayland"_s << u"GNOME"_s << true;
    QTest::newRow("GNOME of Ubuntu, Wayland") << u"wayland-egl"_s << u"ubuntu:GNOME"_s << true;
    QTest::newRow("KDE, Wayland") << u"wayland"_s << u"KDE"_s << true;
    QTest::newRow("KDE, X11") << u"xcb"_s << u"KDE"_s << true;
    QTest::newRow("Xfce, X11") << u"xcb"_s << u"XFCE"_s << true;
    QTest::newRow("Xfce, Wayland") << u"wayland"_s << u"XFCE"_s << false;
    QTest::newRow("sway") << u"wayland"_s << u"sway"_s << false;
    QTest::newRow("Weston") << u"wayland"_s << QString() << false;
    QTest::newRow("a bare window manager") << u"xcb"_s << QString() << false;
    QTest::newRow("a name that holds another") << u"wayland"_s << u"NOTKDE"_s << false;
}

void TestCopying::knowsWhichDesktopsKeepIt()
{
    QFETCH(QString, platform);
    QFETCH(QString, desktop);
    QFETCH(bool, kept);
    QCOMPARE(keepsClipboard(platform, desktop), kept);
}

void TestCopying::saysWhatToMindWhereItIsNotKept()
{
    qunsetenv("XDG_CURRENT_DESKTOP");
    CopyButton button(u"copy"_s, u"Copy the link"_s);
    button.setCopied(u"https://example.org/"_s);
    button.show();
    button.click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"https://example.org/"_s);
    QCOMPARE(QToolTip::text(), copiedText());
    QVERIFY(copiedText().contains(u"before you close"));
    QCOMPARE(button.accessibleDescription(), copiedText());
    QToolTip::hideText();
}

void TestCopying::saysNoMoreThanCopiedWhereItIsKept()
{
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    CopyButton button(u"copy"_s, u"Copy the link"_s);
    button.setCopied(u"https://example.org/"_s);
    button.show();
    button.click();
    QCOMPARE(copiedText(), u"Copied"_s);
    QTRY_VERIFY(!QToolTip::isVisible());
    QCOMPARE(button.accessibleDescription(), u"Copied"_s);
}

WIZARD_TEST(TestCopying)
#include "tst_copying.moc"
