// SPDX-License-Identifier: Apache-2.0
#include "app/application.h"
#include "app/composition.h"
#include "app/endsignals.h"
#include "tests/e2e/desktopsession.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString typed = u"Harbour Shop – UK"_s;

/// One run of the program with everything that is kept, as without options: signs in, chooses, types, and
/// says so. What was typed is not a second old then.
class TypingRun : public QObject
{
public:
    TypingRun(wizard::Application &application, const QString &apiKey)
        : m_apiKey(apiKey)
    {
        connect(&m_composition.flow(), &wizard::SetupFlow::changed, this, [this] { goOn(); });
        connect(&m_signals, &wizard::EndSignals::received, &application, &QCoreApplication::quit);
        m_composition.endWith(application);
        m_composition.start();
    }
    int signal() const { return m_signals.first(); }

private:
    void goOn()
    {
        wizard::SetupFlow &flow = m_composition.flow();
        const wizard::FlowSnapshot snapshot = flow.snapshot();
        if (snapshot.step == wizard::Step::SignIn && snapshot.environment.isComplete() && !snapshot.busy) {
            if (!std::exchange(m_hasSignedIn, true)) {
                flow.editSecret({wizard::Field::ApiKey}, wizard::Secret(m_apiKey));
                flow.primary();
            }
        } else if (snapshot.step == wizard::Step::Home && !snapshot.catalogue.load.running &&
                   !snapshot.catalogue.connectors.isEmpty() && !std::exchange(m_hasTyped, true)) {
            flow.addInstance();
            const wizard::Connector &connector = snapshot.catalogue.connectors.constFirst();
            flow.chooseConnector(connector.id);
            flow.chooseMethod(connector.methods.value(0).id);
            flow.editText(wizard::Field::Name, typed);
            QMetaObject::invokeMethod(
                this,
                [] {
                    std::fputs("typed\n", stdout);
                    std::fflush(stdout);
                },
                Qt::QueuedConnection);
        }
    }

    QString m_apiKey;
    bool m_hasSignedIn = false;
    bool m_hasTyped = false;
    wizard::EndSignals m_signals;
    wizard::Composition m_composition{wizard::FlowOptions{}};
};

int runProgram(int argc, char **argv)
{
    int signal = 0;
    int code = 0;
    {
        wizard::Application application(argc, argv);
        QCoreApplication::setApplicationName(u"connector-wizard"_s);
        const TypingRun run(application, QCoreApplication::arguments().value(2));
        code = QApplication::exec();
        signal = run.signal();
    }
    if (signal != 0)
        std::raise(signal);
    return code;
}

} // namespace

/// The program ended by others while something is half-typed: what was typed is kept, and it ends at once.
class TestProgramEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void keepsWhatWasTypedOnASignal_data();
    void keepsWhatWasTypedOnASignal();
    void endsWithTheSession();

private:
    void start(const QList<QPair<QString, QString>> &variables);
    bool keepsTheDraft() const;

    QProcess m_demo;
    QProcess m_screen;
    QString m_display;
    QJsonObject m_environment;
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_program;
};

void TestProgramEnd::initTestCase()
{
    m_demo.start(QStringLiteral(DEMO_PROGRAM));
    while (!m_demo.canReadLine())
        QVERIFY(m_demo.waitForReadyRead(20000));
    m_environment = QJsonDocument::fromJson(m_demo.readLine()).object();
    m_screen.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s,
                               u"-nolisten"_s, u"tcp"_s});
    while (!m_screen.canReadLine())
        QVERIFY(m_screen.waitForReadyRead(20000));
    m_display = u':' + QString::fromLatin1(m_screen.readLine().trimmed());
}

void TestProgramEnd::cleanupTestCase()
{
    for (QProcess *process : {&m_screen, &m_demo}) {
        process->terminate();
        process->waitForFinished();
    }
}

void TestProgramEnd::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(m_home->filePath(u".config/connector-wizard"_s)));
    QSettings settings(m_home->filePath(u".config/connector-wizard/preferences.ini"_s), QSettings::IniFormat);
    settings.setValue(u"environment"_s, u"self-hosted"_s);
    settings.setValue(u"self-hosted/core"_s, m_environment.value(u"core_url"_s).toString());
    settings.setValue(u"self-hosted/sign-in"_s, m_environment.value(u"sign_in_url"_s).toString());
    settings.setValue(u"self-hosted/redirect"_s, m_environment.value(u"redirect_uri"_s).toString());
}

void TestProgramEnd::cleanup()
{
    if (!m_program)
        return;
    m_program->kill();
    m_program->waitForFinished();
    m_program.reset();
}

void TestProgramEnd::start(const QList<QPair<QString, QString>> &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home->path());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "SESSION_MANAGER"})
        environment.remove(QString::fromLatin1(name));
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    m_program = std::make_unique<QProcess>();
    m_program->setProcessEnvironment(environment);
    m_program->start(
        QCoreApplication::applicationFilePath(),
        {u"--run"_s, m_environment.value(u"account"_s).toObject().value(u"api_key"_s).toString()});
    QTRY_VERIFY_WITH_TIMEOUT(m_program->canReadLine() || m_program->state() == QProcess::NotRunning, 30000);
    QCOMPARE(m_program->readLine(), QByteArray("typed\n"));
}

bool TestProgramEnd::keepsTheDraft() const
{
    const QDir folder(m_home->filePath(u".local/share/connector-wizard/draft"_s));
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files | QDir::Hidden);
    QFile file(folder.filePath(names.value(0)));
    return file.open(QIODevice::ReadOnly) && QString::fromUtf8(file.readAll()).contains(typed);
}

void TestProgramEnd::keepsWhatWasTypedOnASignal_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestProgramEnd::keepsWhatWasTypedOnASignal()
{
    QFETCH(const int, signal);
    start({{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}});
    QCOMPARE(::kill(pid_t(m_program->processId()), signal), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, 10000);
    // Ended by the signal, as whoever sent it expects.
    QCOMPARE(m_program->exitStatus(), QProcess::CrashExit);
    QCOMPARE(m_program->exitCode(), signal);
    QVERIFY(keepsTheDraft());
    QCOMPARE(m_program->readAllStandardError(), QByteArray());
}

void TestProgramEnd::endsWithTheSession()
{
    DesktopSession session;
    QVERIFY(!session.address().isEmpty());
    start({{u"QT_QPA_PLATFORM"_s, u"xcb"_s},
           {u"DISPLAY"_s, m_display},
           {u"ICEAUTHORITY"_s, m_home->filePath(u"no-authority"_s)},
           {u"SESSION_MANAGER"_s, QString::fromLatin1(session.address())}});
    QTRY_VERIFY(session.hasClient());
    QElapsedTimer time;
    time.start();
    session.end();
    // A session manager has a few seconds' patience, then it ends the program by an error.
    QTRY_COMPARE_WITH_TIMEOUT(m_program->state(), QProcess::NotRunning, 5000);
    qInfo("ended after %lld ms", time.elapsed());
    QCOMPARE(m_program->exitStatus(), QProcess::NormalExit);
    QCOMPARE(m_program->exitCode(), 0);
    QVERIFY(keepsTheDraft());
    // With the next session it comes again, as by a click on its icon.
    QCOMPARE(session.restartCommand(),
             QByteArrayList{QFile::encodeName(QCoreApplication::applicationFilePath())});
}

int main(int argc, char *argv[])
{
    if (argc > 1 && QByteArray(argv[1]) == "--run")
        return runProgram(argc, argv);
    QCoreApplication application(argc, argv);
    TestProgramEnd test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_programend.moc"
