// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace
{

struct Run {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

} // namespace

/// The program as a person starts it, in a home of its own.
class TestProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void playsEveryScenario_data();
    void playsEveryScenario();
    void playsTheSampleOfTheReadMe();
    void failsWhereTheOutcomeIsAnother();
    void refusesABadPlayFile_data();
    void refusesABadPlayFile();
    void saysWhichStepCouldNotBeDone();
    void saysHowThePlayWentWhenTheWindowIsClosed_data();
    void saysHowThePlayWentWhenTheWindowIsClosed();
    void endsAPlayInOrderOnASignal();
    void endsCleanlyWithTheFocusInAField();
    void playsOnThisComputerOnly();
    void refusesOptionsOfItsLibraries_data();
    void refusesOptionsOfItsLibraries();
    void endsARefusedPlayWithItsLine_data();
    void endsARefusedPlayWithItsLine();
    void playsNothingWithoutAFile();
    void saysThatThePlayerIsMissing();
    void tellsHelpAndVersionWithoutADisplay_data();
    void tellsHelpAndVersionWithoutADisplay();
    void ignoresTheBrowsersEnvironment();

private:
    QProcessEnvironment environmentWith(const QList<QPair<QString, QString>> &variables) const;
    Run run(const QStringList &arguments, const QList<QPair<QString, QString>> &variables = {},
            const QString &program = QStringLiteral(WIZARD_PROGRAM));
    QString write(const QString &name, const QByteArray &text);
    bool homeHolds(const QByteArray &text) const;
    /// How many pictures a play takes.
    static int picturesOf(const QString &path);

    std::unique_ptr<QTemporaryDir> m_home;
};

void TestProgram::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(m_home->isValid());
}

QProcessEnvironment TestProgram::environmentWith(const QList<QPair<QString, QString>> &variables) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home->path());
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    return environment;
}

Run TestProgram::run(const QStringList &arguments, const QList<QPair<QString, QString>> &variables,
                     const QString &program)
{
    QProcess process;
    process.setProcessEnvironment(environmentWith(variables));
    process.start(program, arguments);
    Run result;
    if (process.waitForFinished(120000)) {
        result.exitCode = process.exitCode();
        result.out = process.readAllStandardOutput();
        result.err = process.readAllStandardError();
    }
    return result;
}

QString TestProgram::write(const QString &name, const QByteArray &text)
{
    const QString path = m_home->filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        return {};
    return path;
}

bool TestProgram::homeHolds(const QByteArray &text) const
{
    QDirIterator files(m_home->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

int TestProgram::picturesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QJsonArray steps = QJsonDocument::fromJson(file.readAll()).object().value("steps"_L1).toArray();
    return int(std::count_if(steps.begin(), steps.end(),
                             [](const QJsonValue &step) { return step.toObject().contains("picture"_L1); }));
}

void TestProgram::playsEveryScenario_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<QByteArray>>("secrets");
    QTest::newRow("consent first") << u"first-instance-consent-first"_s << u"authorised"_s
                                   << u"Harbour Shop – UK"_s
                                   << QList<QByteArray>{"hsk-9Yb2-Tm4v-Quay-71Lq", "salt-marsh-lantern"};
    QTest::newRow("platform first") << u"first-instance-platform-first"_s << u"authorised"_s
                                    << u"Ledgerly – Group"_s
                                    << QList<QByteArray>{"Lg.4472-amber-Folio", "folio-amber-nine"};
    QTest::newRow("refused") << u"consent-refused"_s << u"declined"_s << u"Harbour Shop – UK"_s
                             << QList<QByteArray>{"hsk-9Yb2-Tm4v-Quay-71Lq", "salt-marsh-lantern"};
}

void TestProgram::playsEveryScenario()
{
    QFETCH(QString, file);
    QFETCH(QString, outcome);
    QFETCH(QString, name);
    QFETCH(QList<QByteArray>, secrets);
    const QString pictures = m_home->filePath(u"pictures"_s);
    // Everything that can talk, talks: the secret must not be in it (hostile-cases: G).
    const Run result =
        run({u"--demo"_s, u"--play"_s, QStringLiteral(WIZARD_SCENARIOS "/") + file + u".json"_s,
             u"--screenshots"_s, pictures},
            {{u"QT_LOGGING_RULES"_s, u"*=true"_s}});
    const QJsonObject line = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(line.value("error"_L1), QJsonValue(QJsonValue::Null));
    QCOMPARE(line.value("outcome"_L1).toString(), outcome);
    QCOMPARE(line.value("name"_L1).toString(), name);
    QCOMPARE(line.value("instance"_L1).isString(), outcome == u"authorised");
    QCOMPARE(result.out.count('\n'), 1);
    QCOMPARE(result.exitCode, 0);

    const QStringList taken = QDir(pictures).entryList({u"*.png"_s}, QDir::Files, QDir::Name);
    QCOMPARE(taken.size(), picturesOf(QStringLiteral(WIZARD_SCENARIOS "/") + file + u".json"_s));
    for (const QString &picture : taken)
        QVERIFY2(QImage(pictures + u'/' + picture).width() > 600, qPrintable(picture));

    for (const QByteArray &secret : secrets) {
        QVERIFY2(!result.out.contains(secret) && !result.err.contains(secret), secret.constData());
        QVERIFY2(!homeHolds(secret), secret.constData());
    }
}

void TestProgram::playsTheSampleOfTheReadMe()
{
    QFile file(QStringLiteral(WIZARD_README));
    QVERIFY(file.open(QIODevice::ReadOnly));
    // The one sample of JSON that has steps, word by word as it stands there.
    static const QRegularExpression fence(u"```json\n(.*?)\n```"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    QStringList plays;
    const QString text = QString::fromUtf8(file.readAll());
    for (const QRegularExpressionMatch &sample : fence.globalMatch(text)) {
        if (sample.captured(1).contains(u"\"steps\""))
            plays.append(sample.captured(1));
    }
    QCOMPARE(plays.size(), 1);
    const Run result = run({u"--demo"_s, u"--play"_s, write(u"play.json"_s, plays.constFirst().toUtf8())});
    const QJsonObject line = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(line.value("error"_L1), QJsonValue(QJsonValue::Null));
    QCOMPARE(line.value("outcome"_L1).toString(), u"authorised"_s);
    QCOMPARE(result.exitCode, 0);
}

void TestProgram::failsWhereTheOutcomeIsAnother()
{
    QFile file(QStringLiteral(WIZARD_SCENARIOS "/consent-refused.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString play = write(u"play.json"_s, file.readAll().replace("\"declined\"", "\"authorised\""));
    const Run result = run({u"--demo"_s, u"--play"_s, play});
    QCOMPARE(QJsonDocument::fromJson(result.out).object().value("outcome"_L1).toString(), u"declined"_s);
    QCOMPARE(result.exitCode, 1);
}

void TestProgram::refusesABadPlayFile_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("steps: []");
    QTest::newRow("no expect") << QByteArray(R"({"steps":[]})");
    QTest::newRow("unknown member") << QByteArray(R"({"expect":"authorised","steps":[],"script":"x"})");
    QTest::newRow("unknown step") << QByteArray(R"({"expect":"authorised","steps":[{"javascript":"x"}]})");
    QTest::newRow("two things at once")
        << QByteArray(R"({"expect":"authorised","steps":[{"click":"a","type":"b"}]})");
    QTest::newRow("unknown key") << QByteArray(R"({"expect":"authorised","steps":[{"key":"Retrun"}]})");
    QTest::newRow("unknown page") << QByteArray(R"({"expect":"authorised","steps":[{"page":"finish"}]})");
    QTest::newRow("a picture that climbs")
        << QByteArray(R"({"expect":"authorised","steps":[{"picture":"../../evil"}]})");
    QTest::newRow("an endless wait") << QByteArray(
        R"({"expect":"authorised","steps":[{"page":"home","within":1000000}]})");
}

void TestProgram::refusesABadPlayFile()
{
    QFETCH(QByteArray, text);
    const Run result = run({u"--demo"_s, u"--play"_s, write(u"play.json"_s, text)});
    const QJsonObject line = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(line.value("outcome"_L1).toString(), u"failed"_s);
    QVERIFY(!line.value("error"_L1).toString().isEmpty());
    QCOMPARE(result.exitCode, 1);
}

void TestProgram::saysWhichStepCouldNotBeDone()
{
    const QString play = write(u"play.json"_s, R"({"expect":"failed","steps":[{"page":"signIn"},)"
                                               R"({"click":"a button that is not there","within":1}]})");
    const Run result = run({u"--demo"_s, u"--play"_s, play});
    const QString error = QJsonDocument::fromJson(result.out).object().value("error"_L1).toString();
    QVERIFY2(error.contains(u"step 2") && error.contains(u"a button that is not there"), qPrintable(error));
    // The outcome is what the file expects, whatever failed.
    QCOMPARE(result.exitCode, 0);
}

void TestProgram::saysHowThePlayWentWhenTheWindowIsClosed_data()
{
    QTest::addColumn<QString>("play");
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("exitCode");
    QTest::newRow("in the middle") << uR"({"expect":"declined","steps":[{"page":"signIn"},{"click":"close"},)"
                                      uR"({"page":"home"}]})"_s
                                   << u"step 3: the window was closed"_s << 1;
    QFile file(QStringLiteral(WIZARD_SCENARIOS "/consent-refused.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject refused = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray steps = refused.value("steps"_L1).toArray();
    steps.append(QJsonObject{{u"click"_s, u"close"_s}});
    refused.insert("steps"_L1, steps);
    QTest::newRow("at the end") << QString::fromUtf8(QJsonDocument(refused).toJson()) << QString() << 0;
}

void TestProgram::saysHowThePlayWentWhenTheWindowIsClosed()
{
    QFETCH(QString, play);
    QFETCH(QString, error);
    QFETCH(int, exitCode);
    const Run result = run({u"--demo"_s, u"--play"_s, write(u"play.json"_s, play.toUtf8())});
    QCOMPARE(result.out.count('\n'), 1);
    const QJsonObject line = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(line.value("outcome"_L1).toString(), error.isEmpty() ? u"declined"_s : u"failed"_s);
    QCOMPARE(line.value("error"_L1).toString(), error);
    QCOMPARE(result.exitCode, exitCode);
}

void TestProgram::endsAPlayInOrderOnASignal()
{
    const QString pictures = m_home->filePath(u"pictures"_s);
    QProcess process;
    process.setProcessEnvironment(environmentWith({}));
    process.start(QStringLiteral(WIZARD_PROGRAM),
                  {u"--demo"_s, u"--screenshots"_s, pictures, u"--play"_s,
                   write(u"play.json"_s, R"({"expect":"declined","steps":[{"page":"signIn"},)"
                                         R"({"picture":"there"},{"page":"result","within":100}]})")});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(pictures + u"/01-there.png"_s), 30000);
    process.terminate();
    QVERIFY(process.waitForFinished(30000));
    const QByteArray out = process.readAllStandardOutput();
    QCOMPARE(out.count('\n'), 1);
    QCOMPARE(QJsonDocument::fromJson(out).object().value("error"_L1).toString(),
             u"step 3: the window was closed"_s);
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    QCOMPARE(process.exitCode(), SIGTERM);
}

void TestProgram::endsCleanlyWithTheFocusInAField()
{
    // After its list the time zone leaves the focus where the desktop, not the window, knows of it.
    QFile file(QStringLiteral(WIZARD_SCENARIOS "/first-instance-consent-first.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray steps;
    const QJsonArray all = object.value("steps"_L1).toArray();
    for (const QJsonValue &step : all) {
        steps.append(step);
        if (step.toObject().value("page"_L1).toString() == u"settings")
            break;
    }
    steps.append(QJsonObject{{u"type"_s, u"Europe/London"_s}, {u"into"_s, u"timeZone"_s}});
    steps.append(QJsonObject{{u"type"_s, u"Harbour Shop – UK"_s}, {u"into"_s, u"name"_s}});
    object.insert("steps"_L1, steps);
    const Run result = run({u"--demo"_s, u"--play"_s, write(u"play.json"_s, QJsonDocument(object).toJson())});
    QCOMPARE(QJsonDocument::fromJson(result.out).object().value("error"_L1).toString(),
             u"the play ended before the result"_s);
    QCOMPARE(result.exitCode, 1);
}

void TestProgram::playsOnThisComputerOnly()
{
    const QString environment =
        write(u"environment.json"_s, R"({"name":"Elsewhere",)"
                                     R"("core_url":"https://core.elsewhere.example",)"
                                     R"("sign_in_url":"https://core.elsewhere.example/login",)"
                                     R"("redirect_uri":"https://app.elsewhere.example/oauth"})");
    const QList<QPair<QString, int>> expectations{{u"authorised"_s, 1}, {u"failed"_s, 0}};
    for (const auto &[expect, exitCode] : expectations) {
        const QString play = write(u"play.json"_s, uR"({"expect":"%1","steps":[]})"_s.arg(expect).toUtf8());
        const Run result = run({u"--environment"_s, environment, u"--play"_s, play});
        const QJsonObject line = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(line.value("outcome"_L1).toString(), u"failed"_s);
        QCOMPARE(line.value("error"_L1).toString(), u"the environment is not on this computer"_s);
        QCOMPARE(result.exitCode, exitCode);
    }
}

void TestProgram::refusesOptionsOfItsLibraries_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("web engine") << QStringList{u"--webEngineArgs"_s, u"--remote-debugging-port=9999"_s};
    QTest::newRow("engine option") << QStringList{u"--single-process"_s};
    QTest::newRow("positional") << QStringList{u"something"_s};
    QTest::newRow("demo and environment") << QStringList{u"--demo"_s, u"--environment"_s, u"x"_s};
    QTest::newRow("web engine behind an option")
        << QStringList{u"--appearance"_s, u"--webEngineArgs"_s,
                       u"--appearance"_s, u"--remote-debugging-port=9999"_s,
                       u"--appearance"_s, u"light"_s};
    QTest::newRow("appearance") << QStringList{u"--appearance"_s, u"pink"_s};
    QTest::newRow("unreadable environment") << QStringList{u"--environment"_s, u"/nowhere/at/all.json"_s};
}

void TestProgram::refusesOptionsOfItsLibraries()
{
    QFETCH(QStringList, arguments);
    const Run result = run(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(!result.err.isEmpty());
}

void TestProgram::endsARefusedPlayWithItsLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("alone") << QStringList{u"--play"_s, u"x"_s};
    QTest::newRow("without its file") << QStringList{u"--demo"_s, u"--play"_s};
    QTest::newRow("of no file") << QStringList{u"--demo"_s, u"--play="_s};
    QTest::newRow("with an unknown option") << QStringList{u"--demo"_s, u"--play"_s, u"x"_s, u"--loud"_s};
    QTest::newRow("with a positional") << QStringList{u"--demo"_s, u"--play"_s, u"x"_s, u"y"_s};
    QTest::newRow("demo and environment")
        << QStringList{u"--play"_s, u"x"_s, u"--demo"_s, u"--environment"_s, u"x"_s};
    QTest::newRow("unreadable environment")
        << QStringList{u"--play"_s, QStringLiteral(WIZARD_SCENARIOS "/consent-refused.json"),
                       u"--environment"_s, u"/nowhere/at/all.json"_s};
}

void TestProgram::endsARefusedPlayWithItsLine()
{
    QFETCH(QStringList, arguments);
    const Run result = run(arguments);
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out.count('\n'), 1);
    const QJsonObject line = QJsonDocument::fromJson(result.out).object();
    QCOMPARE(line.value("outcome"_L1).toString(), u"failed"_s);
    QVERIFY(!line.value("error"_L1).toString().isEmpty());
}

void TestProgram::playsNothingWithoutAFile()
{
    const Run result = run({u"--demo"_s}, {}, QStringLiteral(WIZARD_PROGRAM "-player"));
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(QJsonDocument::fromJson(result.out).object().value("error"_L1).toString(),
             u"--play is missing"_s);
}

void TestProgram::saysThatThePlayerIsMissing()
{
    const QString alone = m_home->filePath(u"connector-wizard"_s);
    QVERIFY(QFile::copy(QStringLiteral(WIZARD_PROGRAM), alone));
    const Run result = run({u"--demo"_s, u"--play"_s, u"x"_s}, {}, alone);
    QCOMPARE(result.exitCode, 1);
    QVERIFY(result.out.isEmpty());
    QVERIFY2(result.err.contains("connector-wizard-player, which is not installed"), result.err.constData());
}

void TestProgram::tellsHelpAndVersionWithoutADisplay_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("help") << u"--help"_s << QByteArray("--demo");
    QTest::newRow("version") << u"--version"_s << QByteArray("connector-wizard");
}

void TestProgram::tellsHelpAndVersionWithoutADisplay()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, word);
    const Run result = run({option}, {{u"QT_QPA_PLATFORM"_s, u"xcb"_s}, {u"DISPLAY"_s, u":4711"_s}});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(result.out.contains(word));
}

void TestProgram::ignoresTheBrowsersEnvironment()
{
    // With its sandbox switched off from outside the engine would say so in its children's arguments; with a
    // debug port it would say where it listens. It makes the file for its connections' keys when it starts.
    const QString keys = m_home->filePath(u"keys"_s);
    const Run result =
        run({u"--demo"_s, u"--play"_s, QStringLiteral(WIZARD_SCENARIOS "/first-instance-consent-first.json")},
            {{u"QTWEBENGINE_REMOTE_DEBUGGING"_s, u"127.0.0.1:0"_s},
             {u"QTWEBENGINE_CHROMIUM_FLAGS"_s, u"--no-such-thing --user-agent=spoilt"_s},
             {u"QTWEBENGINE_DISABLE_SANDBOX"_s, u"1"_s},
             {u"SSLKEYLOGFILE"_s, keys}});
    QCOMPARE(result.exitCode, 0);
    QVERIFY(!QFile::exists(keys));
    QVERIFY2(!result.err.contains("DevTools listening") && !result.err.contains("debugging"),
             result.err.constData());
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
