// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/desktop/demoprocess.h"
#include "app/adapters/net/qthttpclient.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace std::chrono_literals;

namespace
{

constexpr char line[] = R"({"name":"Demo","core_url":"http://127.0.0.1:4000","sign_in_url":)"
                        R"("http://127.0.0.1:4001/api/v1/login","redirect_uri":)"
                        R"("http://127.0.0.1:4002/oauth/authenticate","account":{"email":"a@b.example"}})";

Result<Environment> end(ResultOperation<Environment> &operation)
{
    QSignalSpy finished(&operation, &Operation::finished);
    operation.start();
    if (!finished.isEmpty())
        QTest::qFail("finished() came from inside start()", __FILE__, __LINE__);
    if (finished.isEmpty() && !finished.wait(30000))
        QTest::qFail("the operation did not end", __FILE__, __LINE__);
    return operation.isFinished() ? operation.result() : failed(Failure());
}

bool isAlive(qint64 process)
{
    return process > 0 && ::kill(static_cast<pid_t>(process), 0) == 0;
}

// The state of proc(5): an orphan that has ended and was not waited for is not alive either.
bool isRunning(qint64 process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray text = file.readAll();
    return !text.mid(text.lastIndexOf(')') + 2).startsWith('Z');
}

} // namespace

/// The demo platform as a child process.
class TestDemoChild : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString script(const QByteArray &commands)
    {
        static int number = 0;
        const QString path = m_folder.filePath(u"demo%1"_s.arg(++number));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + commands + '\n');
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

private Q_SLOTS:
    void takesTheLine();
    void failsWithoutGoodLine_data();
    void failsWithoutGoodLine();
    void givesUpOnSilence();
    void passesArgumentsAndPlainEnvironment();
    void startsOnceAndAgainAfterItsEnd();
    void endsWithTheProvider();
    void cancellingEndsTheProcess();
    void startsTheRealOne();
    void realOneEndsWhenWeAreKilled();
};

void TestDemoChild::takesTheLine()
{
    // Much more output than a pipe holds, afterwards: the child must not stand still.
    DemoProcess demo({}, script("echo '" + QByteArray(line) + "'\nhead -c 300000 /dev/zero\necho >" +
                                QFile::encodeName(m_folder.filePath(u"done"_s)) + "\ncat >/dev/null"));
    const auto operation = demo.start();
    const Result<Environment> environment = end(*operation);
    QVERIFY(environment.has_value());
    QCOMPARE(environment->kind, EnvironmentKind::Demo);
    QCOMPARE(environment->coreUrl, QUrl(u"http://127.0.0.1:4000"_s));
    QCOMPARE(environment->account.email, u"a@b.example"_s);
    QTRY_VERIFY(QFile::exists(m_folder.filePath(u"done"_s)));
}

void TestDemoChild::failsWithoutGoodLine_data()
{
    QTest::addColumn<QByteArray>("commands");
    QTest::addColumn<QString>("detail");
    const QByteArray good(line);
    QTest::newRow("ends at once") << QByteArray("exit 0") << u"ended"_s;
    QTest::newRow("ends with an error") << QByteArray("exit 3") << u"ended"_s;
    QTest::newRow("crashes") << QByteArray("kill -SEGV $$") << u"ended"_s;
    QTest::newRow("no line end") << "printf '%s' '" + good + "'" << u"ended"_s;
    QTest::newRow("empty line") << QByteArray("echo; cat") << u"not-json"_s;
    QTest::newRow("no JSON") << QByteArray("echo Listening on port 80; cat") << u"not-json"_s;
    QTest::newRow("not loopback") << "echo '" +
                                         QByteArray(good).replace("http://127.0.0.1:4000",
                                                                  "https://a.example") +
                                         "'; cat"
                                  << u"not-loopback"_s;
    QTest::newRow("no end") << QByteArray("exec cat /dev/zero") << u"too-large"_s;
    QTest::newRow("wrong type") << QByteArray("echo '{\"name\":1}'; cat") << u"wrong-type"_s;
}

void TestDemoChild::failsWithoutGoodLine()
{
    QFETCH(const QByteArray, commands);
    QFETCH(const QString, detail);
    DemoProcess demo({}, script(commands));
    const auto operation = demo.start();
    const Result<Environment> environment = end(*operation);
    QVERIFY(!environment.has_value());
    QCOMPARE(environment.error().cause, FailureCause::DemoUnavailable);
    QCOMPARE(environment.error().detail, detail);
    QCOMPARE(demo.processId(), 0);
}

void TestDemoChild::givesUpOnSilence()
{
    DemoProcess demo({}, script("printf '{'; exec cat >/dev/null"), 300ms);
    const auto operation = demo.start();
    const Result<Environment> environment = end(*operation);
    QVERIFY(!environment.has_value());
    QCOMPARE(environment.error().detail, u"silent"_s);
    QCOMPARE(demo.processId(), 0);

    DemoProcess missing({}, m_folder.filePath(u"no-such-program"_s));
    const auto second = missing.start();
    QCOMPARE(end(*second).error().detail, u"missing"_s);
}

void TestDemoChild::passesArgumentsAndPlainEnvironment()
{
    qputenv("QTWEBENGINE_REMOTE_DEBUGGING", "9222");
    const QString out = m_folder.filePath(u"out"_s);
    DemoProcess demo({u"--create-at"_s, u"authorise"_s},
                     script("echo \"$@\" >" + QFile::encodeName(out) + "\nenv | grep QTWEBENGINE >>" +
                            QFile::encodeName(out) + "\necho '" + line + "'\ncat"));
    const auto operation = demo.start();
    QVERIFY(end(*operation).has_value());
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("--create-at authorise\n"));
}

void TestDemoChild::startsOnceAndAgainAfterItsEnd()
{
    DemoProcess demo({}, script("echo '" + QByteArray(line) + "'; exec cat"));
    const auto first = demo.start();
    QVERIFY(end(*first).has_value());
    const qint64 process = demo.processId();
    QVERIFY(isAlive(process));
    const auto second = demo.start();
    QVERIFY(end(*second).has_value());
    QCOMPARE(demo.processId(), process);

    ::kill(static_cast<pid_t>(process), SIGKILL);
    QTRY_COMPARE(demo.processId(), 0);
    const auto third = demo.start();
    QVERIFY(end(*third).has_value());
    QVERIFY(demo.processId() != process && isAlive(demo.processId()));
}

void TestDemoChild::endsWithTheProvider()
{
    for (const char *rest : {"exec cat", "exec sleep 60", "trap '' TERM; while :; do sleep 0.1; done"}) {
        qint64 process = 0;
        {
            DemoProcess demo({}, script("echo '" + QByteArray(line) + "'\n" + rest));
            const auto operation = demo.start();
            QVERIFY(end(*operation).has_value());
            process = demo.processId();
            QVERIFY(isAlive(process));
        }
        QVERIFY(!isAlive(process));
    }
}

void TestDemoChild::cancellingEndsTheProcess()
{
    DemoProcess demo({}, script("exec cat"));
    auto operation = demo.start();
    operation->start();
    QTRY_VERIFY(demo.processId() != 0);
    const qint64 process = demo.processId();
    operation.reset();
    QVERIFY(!isAlive(process));
}

void TestDemoChild::startsTheRealOne()
{
    qint64 process = 0;
    {
        DemoProcess demo({}, QStringLiteral(DEMO_PROGRAM));
        const auto operation = demo.start();
        const Result<Environment> environment = end(*operation);
        QVERIFY(environment.has_value());
        QCOMPARE(environment->kind, EnvironmentKind::Demo);
        QVERIFY(!environment->account.isEmpty());
        process = demo.processId();

        QtHttpClient client;
        HttpRequest request;
        request.url = environment->coreUrl;
        request.url.setPath(request.url.path() + u"/api/v1/systems"_s);
        request.headers = {{"Accept", "application/json"}};
        const auto exchange = client.send(request);
        QSignalSpy finished(exchange.get(), &Operation::finished);
        exchange->start();
        QVERIFY(finished.wait(10000));
        QCOMPARE(exchange->result()->status, 401);
    }
    QVERIFY(!isAlive(process));
}

void TestDemoChild::realOneEndsWhenWeAreKilled()
{
    QProcess we;
    we.start(QCoreApplication::applicationFilePath(), {u"tst_demochild"_s, u"--start-demo"_s});
    QVERIFY(we.waitForReadyRead(30000));
    const qint64 process = we.readLine().trimmed().toLongLong();
    QVERIFY(isRunning(process));
    we.kill();
    QVERIFY(we.waitForFinished());
    QTRY_VERIFY(!isRunning(process));
}

static int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == u"--start-demo") {
        DemoProcess demo({}, QStringLiteral(DEMO_PROGRAM));
        const auto operation = demo.start();
        QObject::connect(operation.get(), &Operation::finished, operation.get(), [&demo] {
            QFile out;
            if (out.open(stdout, QIODevice::WriteOnly))
                out.write(QByteArray::number(demo.processId()) + '\n');
        });
        operation->start();
        return QCoreApplication::exec();
    }
    TestDemoChild test;
    return QTest::qExec(&test, argc, argv);
}

static const wizard::RegisteredTest registered(__FILE__, run);
#include "tst_demochild.moc"
