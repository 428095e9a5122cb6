// SPDX-License-Identifier: Apache-2.0
#include "app/composition.h"
#include "ui/play/player.h"
#include "ui/play/playfile.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int queued = 5;

/// One run with everything that is kept, as without options, driven by a play; killed where that ends.
int runProgram(const QString &play, bool isKilled)
{
    const auto file = wizard::readPlayFile(play);
    if (!file)
        return 2;
    wizard::Composition composition(wizard::FlowOptions{});
    wizard::Player player(composition.window(), *file, {});
    QObject::connect(&composition.flow(), &wizard::SetupFlow::changed, &player,
                     [&] { player.draw(composition.flow().snapshot()); });
    QObject::connect(&player, &wizard::Player::finished, qApp,
                     [isKilled](const wizard::PlayOutcome &outcome) {
                         const QByteArray line = outcome.jsonLine();
                         std::fprintf(stdout, "%s\n", line.constData());
                         std::fflush(stdout);
                         if (isKilled && !line.contains("step "))
                             std::raise(SIGKILL);
                         QCoreApplication::exit(outcome.asExpected ? 0 : 1);
                     });
    composition.start();
    player.start();
    return QApplication::exec();
}

QJsonObject step(const QString &word, const QString &value)
{
    return {{word, value}};
}

void type(QJsonArray &steps, const QString &text)
{
    steps.append(step(u"type"_s, text));
}

/// The consent of the `number`-th item; the first of a run signs in at the third party.
void approve(QJsonArray &steps, bool signsIn, bool isOtherAccount)
{
    steps.append(step(u"host"_s, u"ledgerly.localhost"_s));
    if (signsIn) {
        type(steps, u"ines.okafor@northwind-pantry.example"_s);
        steps.append(step(u"key"_s, u"Tab"_s));
        type(steps, u"folio-amber-nine"_s);
        steps.append(step(u"key"_s, u"Return"_s));
        steps.append(step(u"host"_s, u"ledgerly.localhost"_s));
    }
    steps.append(step(u"key"_s, u"Return"_s));
    if (isOtherAccount)
        steps.append(step(u"click"_s, u"acceptAccount"_s));
}

} // namespace

/// The program with its window, its browser and its files, killed (SIGKILL) while it works on a queue.
class TestQueueKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void goesOnAfterAKill_data();
    void goesOnAfterAKill();

private:
    struct Run {
        bool isKilled = false;
        int exitCode = -1;
        QByteArray out;
    };
    Run run(const QJsonArray &steps, bool isKilled);
    QJsonArray signIn() const;
    QHash<QString, int> authenticated() const;
    QHash<QString, int> m_counts;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_demo;
    QJsonObject m_environment;
};

void TestQueueKill::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_demo = std::make_unique<QProcess>();
    m_demo->start(QStringLiteral(DEMO_PROGRAM));
    while (!m_demo->canReadLine())
        QVERIFY(m_demo->waitForReadyRead(20000));
    m_environment = QJsonDocument::fromJson(m_demo->readLine()).object();
    QVERIFY(QDir().mkpath(m_home->filePath(u".config/connector-wizard"_s)));
    QSettings settings(m_home->filePath(u".config/connector-wizard/preferences.ini"_s), QSettings::IniFormat);
    settings.setValue(u"environment"_s, u"self-hosted"_s);
    settings.setValue(u"self-hosted/core"_s, m_environment.value(u"core_url"_s).toString());
    settings.setValue(u"self-hosted/sign-in"_s, m_environment.value(u"sign_in_url"_s).toString());
    settings.setValue(u"self-hosted/redirect"_s, m_environment.value(u"redirect_uri"_s).toString());
}

void TestQueueKill::cleanup()
{
    m_demo->closeWriteChannel();
    m_demo->kill();
    m_demo->waitForFinished();
}

TestQueueKill::Run TestQueueKill::run(const QJsonArray &steps, bool isKilled)
{
    const QString path = m_home->filePath(u"play.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QJsonDocument(QJsonObject{{u"expect"_s, u"authorised"_s}, {u"steps"_s, steps}}).toJson());
    file.close();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home->path());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--run"_s, path, isKilled ? u"killed"_s : u"whole"_s});
    Run result;
    if (process.waitForFinished(120000)) {
        result.isKilled = process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGKILL;
        result.exitCode = process.exitCode();
        result.out = process.readAllStandardOutput();
    }
    return result;
}

QJsonArray TestQueueKill::signIn() const
{
    const QString key = m_environment.value(u"account"_s).toObject().value(u"api_key"_s).toString();
    return {step(u"page"_s, u"signIn"_s), QJsonObject{{u"type"_s, key}, {u"into"_s, u"apiKey"_s}},
            step(u"click"_s, u"primary"_s), step(u"page"_s, u"home"_s)};
}

QHash<QString, int> TestQueueKill::authenticated() const
{
    // What the platform itself remembers of what was sent to it.
    QNetworkAccessManager network;
    const QUrl url(m_environment.value(u"core_url"_s).toString() + u"/demo/requests"_s);
    QNetworkReply *reply = network.get(QNetworkRequest(url));
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!finished.wait(20000))
        return {};
    QHash<QString, int> counts;
    const QJsonArray requests =
        QJsonDocument::fromJson(reply->readAll()).object().value(u"requests"_s).toArray();
    for (const QJsonValue &each : requests) {
        const QJsonObject request = each.toObject();
        const QString path = request.value(u"path"_s).toString();
        const QString method = request.value(u"method"_s).toString();
        if (path.endsWith(u"/oauth/authenticate") && method == u"POST")
            ++counts[u"authenticate"_s];
        else if (method == u"PATCH")
            ++counts[path];
    }
    return counts;
}

void TestQueueKill::goesOnAfterAKill_data()
{
    QTest::addColumn<int>("done");
    QTest::newRow("at the first page") << 0;
    QTest::newRow("at the second page") << 1;
    QTest::newRow("at the third page") << 2;
    QTest::newRow("at the fourth page") << 3;
    QTest::newRow("at the fifth page") << 4;
}

void TestQueueKill::goesOnAfterAKill()
{
    QFETCH(const int, done);
    QJsonArray first = signIn();
    first.append(QJsonObject{{u"type"_s, u"ledgerly"_s}, {u"into"_s, u"instanceSearch"_s}});
    first.append(QJsonObject{{u"choose"_s, u"Ledgerly – audit"_s}, {u"in"_s, u"instances"_s}});
    first.append(step(u"key"_s, u"Space"_s));
    first.append(step(u"key"_s, u"Ctrl+A"_s));
    first.append(step(u"click"_s, u"second"_s));
    first.append(step(u"page"_s, u"queue"_s));
    first.append(step(u"click"_s, u"primary"_s));
    // The audit is another company's: that is asked about.
    for (int i = 0; i < done; ++i)
        approve(first, i == 0, i == 0);
    first.append(step(u"host"_s, u"ledgerly.localhost"_s));
    const Run killed = run(first, true);
    QVERIFY2(killed.isKilled, killed.out.constData());
    QCOMPARE(authenticated().value(u"authenticate"_s), done);

    QJsonArray second = signIn();
    second.append(step(u"click"_s, u"goOnWithQueue"_s));
    for (int i = done; i < queued; ++i)
        approve(second, i == done, i == 0);
    second.append(step(u"page"_s, u"queue"_s));
    const Run whole = run(second, false);
    QVERIFY2(whole.exitCode == 0, whole.out.constData());
    QVERIFY2(whole.out.contains("\"authorised\""), whole.out.constData());
    const QHash<QString, int> counts = authenticated();
    QCOMPARE(counts.value(u"authenticate"_s), queued);
    int twice = 0;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        twice += each.key() != u"authenticate" && each.value() == 2 ? 1 : 0;
    // Only the one whose page was open was begun again; nothing had been finished of it.
    QCOMPARE(counts.size(), queued + 1);
    QCOMPARE(twice, 1);
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"connector-wizard"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--run")
        return runProgram(arguments.value(2), arguments.value(3) == u"killed");
    TestQueueKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_queuekill.moc"
