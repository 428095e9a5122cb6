// SPDX-License-Identifier: Apache-2.0
#include "tests/support/testprogram.h"
#include "tests/ui/recordingintents.h"
#include "tests/ui/samplesnapshots.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/style/appearance.h"
#include "ui/kit/style/contrast.h"
#include "ui/kit/style/contrastpalette.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/shell/window.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

class TestLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data();
    void textIsReadable();
    void desktopPaletteWins();
    void highContrastKeepsItsOwnColours();
    void ourHighContrastIsHigh_data();
    void ourHighContrastIsHigh();
    void appearanceSetsThePalette();
    void labelsFollowAChangeOfAppearance();
    void largeTextKeepsEverythingReachable();
    void everyIconDrawsInItsColour();
    void controlsAreAsHighAsTheGridSays();
};

void TestLook::textIsReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
    QPalette own(QColor(0xE8E0D0), QColor(0xF0E8D8));
    own.setColor(QPalette::Highlight, QColor(0xE95420));
    own.setColor(QPalette::HighlightedText, Qt::white);
    QTest::newRow("a desktop with an orange accent") << own;
    QPalette contrast(Qt::white, Qt::black, Qt::white, Qt::black, Qt::white, Qt::white, Qt::white, Qt::black,
                      Qt::black);
    contrast.setColor(QPalette::Highlight, Qt::yellow);
    contrast.setColor(QPalette::HighlightedText, Qt::black);
    QTest::newRow("high contrast") << contrast;
    QTest::newRow("our black on white") << contrastPalette(false);
    QTest::newRow("our white on black") << contrastPalette(true);
}

void TestLook::textIsReadable()
{
    QFETCH(QPalette, palette);
    const Theme theme = Theme::of(palette);
    const auto check = [](const char *what, const QColor &ink, const QColor &ground, double least) {
        const double ratio = contrastRatio(ink, ground);
        QVERIFY2(ratio >= least, qUtf8Printable(u"%1 %2"_s.arg(QLatin1String(what)).arg(ratio)));
    };
    check("text", theme.text, theme.window, 4.5);
    check("text on surface", theme.text, theme.surface, 4.5);
    check("dim on side", theme.dim, theme.side, 4.5);
    check("dim on surface", theme.dim, theme.surface, 4.5);
    check("good", theme.good, theme.goodTint, 4.5);
    check("caution", theme.caution, theme.cautionTint, 4.5);
    check("bad", theme.bad, theme.badTint, 4.5);
    check("on accent", theme.onAccent, theme.accent, 4.5);
    check("accent as border", theme.accent, theme.surface, 3.0);
}

void TestLook::desktopPaletteWins()
{
    QPalette own(QColor(0xE8E0D0), QColor(0xF0E8D8));
    own.setColor(QPalette::Highlight, QColor(0x8B0000));
    const Theme theme = Theme::of(own);
    QCOMPARE(theme.accent, QColor(0x8B0000));
    QCOMPARE(theme.window, own.color(QPalette::Window));
    QCOMPARE(theme.surface, own.color(QPalette::Base));
    QVERIFY(!theme.dark);
}

void TestLook::highContrastKeepsItsOwnColours()
{
    QPalette palette(Qt::white, Qt::black, Qt::white, Qt::black, Qt::white, Qt::white, Qt::white, Qt::black,
                     Qt::black);
    const Theme theme = Theme::of(palette);
    QVERIFY(theme.dark);
    QCOMPARE(theme.window, QColor(Qt::black));
    QVERIFY(contrastRatio(theme.line, theme.window) >= 3.0);
    QVERIFY(contrastRatio(theme.dim, theme.window) >= 7.0);
}

void TestLook::ourHighContrastIsHigh_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("black on white") << false;
    QTest::newRow("white on black") << true;
}

void TestLook::ourHighContrastIsHigh()
{
    QFETCH(bool, dark);
    const Theme theme = Theme::of(contrastPalette(dark));
    QCOMPARE(theme.dark, dark);
    QVERIFY(contrastRatio(theme.text, theme.window) > 20.9);
    QCOMPARE(theme.dim, theme.text);
    QVERIFY(contrastRatio(theme.line, theme.window) >= 4.5);
    QVERIFY(contrastRatio(theme.accent, theme.surface) >= 7.0);
    QVERIFY(contrastRatio(theme.onAccent, theme.accent) >= 7.0);
    QVERIFY(contrastRatio(theme.good, theme.goodTint) >= 7.0);
    QVERIFY(contrastRatio(theme.caution, theme.cautionTint) >= 7.0);
    QVERIFY(contrastRatio(theme.bad, theme.badTint) >= 7.0);
}

void TestLook::appearanceSetsThePalette()
{
    applyAppearance(*qApp, Appearance::Dark);
    QVERIFY(Theme::of(QApplication::palette()).dark);
    QCOMPARE(Theme::of(QApplication::palette()), Theme::of(darkPalette()));
    applyAppearance(*qApp, Appearance::Light);
    QCOMPARE(Theme::of(QApplication::palette()), Theme::of(lightPalette()));
    // This platform gives no palette of its own: ours is taken, in the desktop's brightness.
    applyAppearance(*qApp, Appearance::Desktop);
    const Theme desktop = Theme::of(QApplication::palette());
    QVERIFY(desktop == Theme::of(lightPalette()) || desktop == Theme::of(darkPalette()));
}

void TestLook::labelsFollowAChangeOfAppearance()
{
    applyAppearance(*qApp, Appearance::Light);
    TextLabel label(u"Words"_s, TextLabel::Size::Hint, TextLabel::Colour::Dim);
    QCOMPARE(label.palette().color(QPalette::WindowText), Theme::of(lightPalette()).dim);
    applyAppearance(*qApp, Appearance::Dark);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), Theme::of(darkPalette()).dim);
    applyAppearance(*qApp, Appearance::Light);
    QTRY_COMPARE(label.palette().color(QPalette::WindowText), Theme::of(lightPalette()).dim);
}

void TestLook::largeTextKeepsEverythingReachable()
{
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * 2);
    QApplication::setFont(large);
    RecordingIntents intents;
    Window window(intents);
    window.resize(1024, 640);
    for (const Step step : {Step::SignIn, Step::Home, Step::Connector, Step::Method, Step::Result,
                            Step::Instance, Step::Queue, Step::History}) {
        window.draw(sampleSnapshot(step));
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QVERIFY2(window.width() <= 1024, qUtf8Printable(QString::number(window.width())));
        for (const QPushButton *button : window.findChildren<QPushButton *>()) {
            if (!button->isVisible() || button->text().isEmpty())
                continue;
            const int needed = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
            QTRY_VERIFY2(button->width() >= needed, qUtf8Printable(button->text()));
        }
    }
    QApplication::setFont(before);
}

void TestLook::everyIconDrawsInItsColour()
{
    QVERIFY2(!icon(u"check"_s).isNull(), "the icons are linked in");
    const QStringList names = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(names.size() >= 25);
    for (const QString &name : names) {
        QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        image.setDevicePixelRatio(2);
        QPainter painter(&image);
        paintIcon(painter, QRectF(0, 0, 24, 24), name.chopped(4), QColor(Qt::red));
        painter.end();
        int inked = 0;
        for (int y = 0; y < 48; ++y) {
            for (int x = 0; x < 48; ++x) {
                const QColor colour = image.pixelColor(x, y);
                if (colour.alpha() > 200) {
                    ++inked;
                    QVERIFY2(colour.green() < 20 && colour.blue() < 20, qUtf8Printable(name));
                }
            }
        }
        QVERIFY2(inked > 20, qUtf8Printable(name));
    }
}

void TestLook::controlsAreAsHighAsTheGridSays()
{
    QLineEdit edit;
    QPushButton button(u"Continue"_s);
    QVERIFY(edit.sizeHint().height() >= 36);
    QVERIFY(button.sizeHint().height() >= 36);
}

WIZARD_TEST(TestLook)
#include "tst_look.moc"
