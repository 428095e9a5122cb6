// SPDX-License-Identifier: Apache-2.0
#include "tests/e2e/wayland.h"

#include <QDir>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int longestPlay = 120000; // ms
constexpr QSize logicalSize(1280, 800);
constexpr QRgb siteButton = qRgb(0x24, 0x63, 0xC9); // of the demo's Harbour Shop (catalogue.json)
constexpr double leastShare = 0.003;                // the button alone is 0.5 % of the output

// How much of the picture has this very colour: nobody's text or shadow, and not blown up either.
double share(const QImage &picture, QRgb colour)
{
    const QImage dots = picture.convertToFormat(QImage::Format_RGB32);
    qint64 count = 0;
    for (int y = 0; y < dots.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(dots.constScanLine(y));
        count += std::count(line, line + dots.width(), colour);
    }
    return double(count) / (double(dots.width()) * dots.height());
}

// Whether it is more than one colour with a few pixels on it.
bool isPicture(const QImage &image)
{
    const QImage small = image.scaled(64, 64).convertToFormat(QImage::Format_RGB32);
    QHash<QRgb, int> colours;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x)
            ++colours[small.pixel(x, y)];
    }
    const auto most = std::max_element(colours.cbegin(), colours.cend());
    return colours.size() > 20 && most.value() < 64 * 64 * 95 / 100;
}

} // namespace

/// The program in a session without X11: Wayland's own platform, drawn by software.
class TestWayland : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void plays_data() { scales(); }
    void plays();
    void showsTheConsentPage_data() { scales(); }
    void showsTheConsentPage();
    void comesBackAsLargeAsItWas();

private:
    static void scales();
    /// Starts the program on an output of so many dots for one.
    void begin(double scale, const QStringList &arguments);
    QStringList argumentsOf(const QString &play) const;
    QString picturePath(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<Wayland> m_wayland;
    std::unique_ptr<QProcess> m_program;
};

void TestWayland::scales()
{
    QTest::addColumn<double>("scale");
    QTest::newRow("100 %") << 1.0;
    QTest::newRow("125 %") << 1.25;
    QTest::newRow("150 %") << 1.5;
    QTest::newRow("200 %") << 2.0;
}

void TestWayland::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_wayland = std::make_unique<Wayland>();
    m_program = std::make_unique<QProcess>();
    QVERIFY(m_home->isValid());
}

void TestWayland::cleanup()
{
    m_program->terminate();
    if (m_program->state() != QProcess::NotRunning && !m_program->waitForFinished())
        m_program->kill();
    m_program.reset();
    m_wayland.reset();
    m_home.reset();
}

void TestWayland::begin(double scale, const QStringList &arguments)
{
    if (m_wayland->environment().value(u"WAYLAND_DISPLAY"_s).isEmpty())
        QVERIFY2(m_wayland->start(logicalSize * scale, scale), qPrintable(m_wayland->trouble()));
    QProcessEnvironment variables = m_wayland->environment();
    variables.insert(u"HOME"_s, m_home->path());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        variables.remove(QString::fromLatin1(name));
    // No keyring of this session's is asked.
    variables.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + m_home->filePath(u"no-bus"_s));
    m_program->setProcessEnvironment(variables);
    m_program->start(QStringLiteral(WIZARD_PROGRAM), arguments);
}

QStringList TestWayland::argumentsOf(const QString &play) const
{
    return {u"--demo"_s, u"--play"_s, play, u"--screenshots"_s, m_home->filePath(u"pictures"_s)};
}

QString TestWayland::picturePath(const QString &name) const
{
    const QDir folder(m_home->filePath(u"pictures"_s));
    const QStringList taken = folder.entryList({u"*-"_s + name + u".png"_s}, QDir::Files);
    return taken.isEmpty() ? QString() : folder.filePath(taken.constFirst());
}

void TestWayland::plays()
{
    QFETCH(double, scale);
    begin(scale, argumentsOf(QStringLiteral(WIZARD_SCENARIOS "/first-instance-consent-first.json")));
    QVERIFY(m_program->waitForFinished(longestPlay));
    const QByteArray out = m_program->readAllStandardOutput();
    const QJsonObject line = QJsonDocument::fromJson(out).object();
    QVERIFY2(line.value("error"_L1).isNull(), (out + m_program->readAllStandardError()).constData());
    QCOMPARE(line.value("outcome"_L1).toString(), u"authorised"_s);
    QCOMPARE(m_program->exitCode(), 0);
    // At least as many pixels as the output has: nothing has been drawn small and blown up.
    for (const QString &name : {u"sign-in"_s, u"credentials"_s, u"consent"_s, u"result"_s}) {
        const QImage picture(picturePath(name));
        QVERIFY2(picture.width() >= logicalSize.width() * scale, qPrintable(name));
        QVERIFY2(isPicture(picture), qPrintable(name));
    }
}

void TestWayland::showsTheConsentPage()
{
    QFETCH(double, scale);
    // Up to the page's picture, and then it waits for what does not come.
    QFile file(QStringLiteral(WIZARD_SCENARIOS "/first-instance-consent-first.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject play = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray steps;
    const QJsonArray all = play.value("steps"_L1).toArray();
    for (const QJsonValue &step : all) {
        steps.append(step);
        if (step.toObject().value("picture"_L1).toString() == u"consent-sign-in")
            break;
    }
    QVERIFY(steps.size() < all.size());
    steps.append(QJsonObject{{u"picture"_s, u"waiting"_s}}); // once it begins the one before is whole
    steps.append(QJsonObject{{u"page"_s, u"result"_s}, {u"within"_s, longestPlay / 1000}});
    play.insert("steps"_L1, steps);
    QFile written(m_home->filePath(u"play.json"_s));
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(QJsonDocument(play).toJson());
    written.close();

    begin(scale, argumentsOf(written.fileName()));
    const auto isTaken = [this] {
        return !picturePath(u"waiting"_s).isEmpty() || m_program->state() == QProcess::NotRunning;
    };
    QVERIFY(QTest::qWaitFor(isTaken, longestPlay));
    QVERIFY2(!picturePath(u"waiting"_s).isEmpty(), m_program->readAllStandardOutput().constData());
    // What the person sees, not what the program has drawn: the engine's page is on the output.
    QImage seen;
    const auto isSeen = [&] {
        seen = m_wayland->picture();
        return share(seen, siteButton) > leastShare;
    };
    QVERIFY2(QTest::qWaitFor(isSeen, 20000), qPrintable(QString::number(share(seen, siteButton))));
    QCOMPARE(seen.size(), logicalSize * scale);
    QVERIFY(isPicture(seen));
}

void TestWayland::comesBackAsLargeAsItWas()
{
    const QSize size(1000, 700);
    // Neither demo nor play: those leave nothing behind. It is closed on the first page, before anything is
    // asked.
    begin(1, {});
    QVERIFY(QTest::qWaitFor([this] { return !m_wayland->window().isEmpty(); }, 20000));
    m_wayland->command({u"floating enable"_s});
    m_wayland->command({u"resize set 1000 px 700 px"_s});
    QVERIFY(QTest::qWaitFor([&] { return m_wayland->window().size() == size; }, 20000));
    m_wayland->command({u"kill"_s});
    QVERIFY(m_program->waitForFinished());
    QCOMPARE(m_program->exitCode(), 0);

    m_wayland->command({u"for_window [app_id=\".*\"] floating enable"_s});
    begin(1, {});
    QVERIFY(QTest::qWaitFor([this] { return !m_wayland->window().isEmpty(); }, 20000));
    QVERIFY(QTest::qWaitFor([&] { return m_wayland->window().size() == size; }, 20000));
}

QTEST_GUILESS_MAIN(TestWayland)
#include "tst_wayland.moc"
