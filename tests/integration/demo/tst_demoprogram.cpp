// SPDX-License-Identifier: Apache-2.0
// The executable: what it prints, and that it never outlives whoever started it.
#include "tests/integration/demo/democlient.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QUrl>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString program = QStringLiteral(DEMO_PROGRAM);

// Reads until the line is there; the object in it.
QJsonObject announcement(QProcess &process)
{
    if (!QTest::qWaitFor([&] { return process.canReadLine(); }, 10000))
        return {};
    return QJsonDocument::fromJson(process.readLine()).object();
}

bool listens(const QString &address)
{
    const QUrl url(address);
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    return socket.waitForConnected(1000);
}

// A whole request and its answer: the program's event loop turned in between.
bool answers(const QString &address)
{
    const QUrl url(address);
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write("GET /demo/credentials HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    return socket.waitForReadyRead(5000) && socket.readAll().startsWith("HTTP/1.1 200");
}

} // namespace

class DemoProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsOneLineAndListens();
    void endsWithItsInput();
    void endsWithItsParent();
    void staysWhenTold();
    void refusesAWrongCommandLine_data();
    void refusesAWrongCommandLine();
    void explainsItself_data();
    void explainsItself();
    void consentsAsAPersonElsewhere_data();
    void consentsAsAPersonElsewhere();
    void browsesThisComputerAlone();
};

void DemoProgramTest::printsOneLineAndListens()
{
    QProcess process;
    process.start(program, {u"--order"_s, u"platform"_s});
    const QJsonObject line = announcement(process);
    QCOMPARE(line.value("order"_L1).toString(), u"platform"_s);
    for (const QString &key : {u"core_url"_s, u"sign_in_url"_s, u"redirect_uri"_s})
        QVERIFY(listens(line.value(key).toString()));
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY(process.readAllStandardError().isEmpty());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
}

void DemoProgramTest::endsWithItsInput()
{
    QProcess process;
    process.start(program, {});
    const QJsonObject line = announcement(process);
    process.write("this means nothing to it\n");
    QVERIFY(listens(line.value("core_url"_L1).toString()));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(!listens(line.value("core_url"_L1).toString()));
}

void DemoProgramTest::endsWithItsParent()
{
    // The shell is the parent; the demo's own input stays open in this test, so only the parent's death can
    // end it.
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, u"exec 3<&0; \"$0\" <&3 & wait"_s, program});
    const QJsonObject line = announcement(shell);
    const QString core = line.value("core_url"_L1).toString();
    QVERIFY(listens(core));
    ::kill(pid_t(shell.processId()), SIGKILL);
    QTRY_VERIFY(!listens(core));
}

void DemoProgramTest::staysWhenTold()
{
    QProcess process;
    process.start(program, {u"--stay"_s});
    const QJsonObject line = announcement(process);
    process.closeWriteChannel();
    for (int turn = 0; turn < 3; ++turn)
        QVERIFY(answers(line.value("core_url"_L1).toString()));
    process.terminate();
    QVERIFY(process.waitForFinished());
}

void DemoProgramTest::refusesAWrongCommandLine_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("option") << QStringList{u"--nothing"_s};
    QTest::newRow("argument") << QStringList{u"now"_s};
    QTest::newRow("create-at") << QStringList{u"--create-at"_s, u"once"_s};
    QTest::newRow("order") << QStringList{u"--order"_s, u"either"_s};
    QTest::newRow("connectors") << QStringList{u"--connectors"_s, u"10001"_s};
    QTest::newRow("instances") << QStringList{u"--instances"_s, u"many"_s};
    QTest::newRow("fault") << QStringList{u"--seed-fault"_s, u"418"_s};
    QTest::newRow("fault's count") << QStringList{u"--seed-fault"_s, u"503:x"_s};
}

void DemoProgramTest::refusesAWrongCommandLine()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.start(program, arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardOutput().isEmpty());
    QVERIFY(!process.readAllStandardError().isEmpty());
}

void DemoProgramTest::explainsItself_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("help") << u"--help"_s << QByteArray("--seed-fault");
    QTest::newRow("credentials") << u"--credentials"_s << QByteArray("northwind-uk");
}

void DemoProgramTest::explainsItself()
{
    QFETCH(QString, option);
    QFETCH(QByteArray, word);
    QProcess process;
    process.start(program, {option});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QVERIFY(process.readAllStandardOutput().contains(word));
}

void DemoProgramTest::consentsAsAPersonElsewhere_data()
{
    QTest::addColumn<QString>("decision");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("contains");
    QTest::newRow("approves, and stops before the return address") << u"approve"_s << u"stop"_s << u"code="_s;
    QTest::newRow("refuses") << u"refuse"_s << u"stop"_s << u"error=access_denied"_s;
    QTest::newRow("goes on to the dashboard") << u"approve"_s << u"go"_s << u"/oauth/authenticate?"_s;
}

void DemoProgramTest::consentsAsAPersonElsewhere()
{
    QFETCH(QString, decision);
    QFETCH(QString, end);
    DemoClient client;
    client.open();
    const QString hop = u"ParcelHop"_s;
    const QString url = client.consentUrl(client.method(hop, 0), hop, u"a-state-of-twenty-two-letters"_s);
    const QJsonObject errand{{u"url"_s, url}, {u"decision"_s, decision}, {u"return"_s, end}};
    QProcess process;
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(program, {u"--browse"_s});
    process.write(QJsonDocument(errand).toJson(QJsonDocument::Compact) + '\n');
    process.closeWriteChannel();
    QVERIFY(finished.wait(10000)); // the demo answers from this very thread
    QCOMPARE(process.exitCode(), 0);
    const QString address =
        QJsonDocument::fromJson(process.readAllStandardOutput()).object().value("address"_L1).toString();
    QVERIFY2(address.startsWith(client.world().state().addresses.redirect), qPrintable(address));
    QFETCH(QString, contains);
    QVERIFY2(address.contains(contains), qPrintable(address));
    QCOMPARE(client.world().dashboardConnections() > 0, end == u"go"_s);
}

void DemoProgramTest::browsesThisComputerAlone()
{
    QProcess process;
    process.start(program, {u"--browse"_s});
    process.write("{\"url\":\"http://shop.example/oauth\"}\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardOutput().contains("not on this computer"));
}

WIZARD_GUILESS_TEST(DemoProgramTest)
#include "tst_demoprogram.moc"
