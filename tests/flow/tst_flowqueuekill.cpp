// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/diskrecords.h"
#include "tests/flow/queuescenario.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using Phase = QueueView::Phase;
using State = QueueItem::State;
using Platform = QueuePlatform;

namespace
{

constexpr int queued = 5;

/// Where a run is killed.
struct Death {
    QString
        kind; ///< "never"; "before" or "after" the n-th call is done (no answer); "page": the n-th is open
    int number = 0;
};

/// One run of the program in a process of its own, on the disk: goes on with a queue where one is offered,
/// else makes one, and approves all. The platform remembers what was done, in a file of its own.
int runProgram(const QString &folder, const Death &death)
{
    DiskRecords records(folder);
    QueueStore store(records);
    Journal journal(records);
    History history(records);
    QueueScenario scenario(&store, &journal, &history);
    QFile memory(folder + u"/platform.json"_s);
    if (memory.open(QIODevice::ReadOnly))
        scenario.platform.restore(memory.readAll());
    memory.close();
    scenario.clock.setNow(scenario.clock.now().addSecs(60));
    const auto remember = [&] {
        if (memory.open(QIODevice::WriteOnly | QIODevice::Truncate))
            memory.write(scenario.platform.saved());
        memory.close();
    };
    scenario.platform.atChange = remember;
    scenario.platform.atDeath = [] {
        std::raise(SIGKILL);
    };
    scenario.begin();
    scenario.platform.dieAt(death.kind == u"page" ? 0 : death.number, death.kind == u"after");

    const bool isOffered = scenario.queue().phase == Phase::Stored;
    std::fprintf(stdout, "%s\n", isOffered ? "offered" : "new");
    std::fflush(stdout);
    if (isOffered) {
        scenario.say(&SetupFlow::goOnWithQueue);
    } else {
        QStringList ids;
        for (int i = 1; i <= queued; ++i) {
            ids.append(QString::number(i));
            if (!scenario.platform.has(ids.last()))
                scenario.platform.add(ids.last(), i % 2 ? Platform::ConsentFirst : Platform::PlatformFirst);
        }
        remember();
        scenario.prepare(ids);
        scenario.press();
    }
    for (int page = 1; scenario.atConsent(); ++page) {
        if (death.kind == u"page" && page == death.number)
            std::raise(SIGKILL);
        scenario.approve();
    }
    if (scenario.queue().phase != Phase::Finished)
        return 1;
    for (const QueueItem &item : scenario.queue().items)
        std::fprintf(stdout, "%s %d\n", qPrintable(item.instanceId), int(item.state));
    QStringList connected;
    for (const HistoryEntry &entry : scenario.shot().history.entries) {
        if (entry.outcome == HistoryEntry::Outcome::Authorised ||
            entry.outcome == HistoryEntry::Outcome::Changed)
            connected.append(entry.instanceId);
    }
    connected.sort();
    std::fprintf(stdout, "history %s\n", qPrintable(connected.join(u' ')));
    std::fprintf(stdout, "%d unfinished\n", int(scenario.shot().home.unfinished.size()));
    return 0;
}

struct Run {
    bool isKilled = false;
    int exitCode = -1;
    QString out;
};

Run startProgram(const QString &folder, const Death &death = {u"never"_s, 0})
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {u"tst_flowqueuekill"_s, u"--run"_s, folder, death.kind, QString::number(death.number)});
    Run run;
    if (process.waitForFinished(60000)) {
        run.isKilled = process.exitStatus() == QProcess::CrashExit && process.exitCode() == SIGKILL;
        run.exitCode = process.exitCode();
        run.out = QString::fromUtf8(process.readAllStandardOutput());
    }
    return run;
}

QHash<QString, int> finishedOf(const QString &folder)
{
    QFile memory(folder + u"/platform.json"_s);
    if (!memory.open(QIODevice::ReadOnly))
        return {};
    QHash<QString, int> finished;
    const QJsonArray items = QJsonDocument::fromJson(memory.readAll()).object().value(u"items"_s).toArray();
    for (const QJsonValue &each : items)
        finished.insert(each.toObject().value(u"id"_s).toString(),
                        each.toObject().value(u"finished"_s).toInt());
    return finished;
}

bool holdsQueue(const QString &folder)
{
    return !QDir(folder + u"/queue"_s).entryList({u"*.json"_s}, QDir::Files).isEmpty();
}

} // namespace

/// A queue of five, killed (SIGKILL) at every step: the next start offers to go on, and nothing is done
/// twice.
class TestFlowQueueKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDoneWithoutADeath();
    void goesOnAfterEveryDeath_data();
    void goesOnAfterEveryDeath();
    void goesOnAfterOneDeathAnItem();
};

void TestFlowQueueKill::isDoneWithoutADeath()
{
    QTemporaryDir folder;
    const Run run = startProgram(folder.path());
    QCOMPARE(run.exitCode, 0);
    QVERIFY(run.out.startsWith(u"new\n"));
    QCOMPARE(run.out.count(u" %1\n"_s.arg(int(State::Authorised))), queued);
    QVERIFY(!holdsQueue(folder.path()));
}

void TestFlowQueueKill::goesOnAfterEveryDeath_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("before a call is done") << u"before"_s;
    QTest::newRow("after a call is done, without its answer") << u"after"_s;
    QTest::newRow("while a page is open") << u"page"_s;
}

void TestFlowQueueKill::goesOnAfterEveryDeath()
{
    QFETCH(const QString, kind);
    int deaths = 0;
    int offers = 0;
    for (int number = 1;; ++number) {
        const QByteArray where = (kind + u" %1"_s.arg(number)).toUtf8();
        QTemporaryDir folder;
        const Run first = startProgram(folder.path(), {kind, number});
        if (!first.isKilled) {
            QCOMPARE(first.exitCode, 0); // it has fewer steps than that
            break;
        }
        ++deaths;
        const bool wasKept = holdsQueue(folder.path());
        const Run second = startProgram(folder.path());
        QVERIFY2(second.exitCode == 0, where.constData());
        QVERIFY2(second.out.startsWith(wasKept ? u"offered\n"_s : u"new\n"_s), where.constData());
        offers += wasKept ? 1 : 0;
        const QHash<QString, int> finished = finishedOf(folder.path());
        QCOMPARE(finished.size(), queued);
        for (auto each = finished.cbegin(); each != finished.cend(); ++each)
            QVERIFY2(each.value() == 1, (where + ": instance " + each.key().toUtf8()).constData());
        const qsizetype authorised = second.out.count(u" %1\n"_s.arg(int(State::Authorised)));
        const qsizetype changed = second.out.count(u" %1\n"_s.arg(int(State::Changed)));
        QVERIFY2(authorised + changed == queued && changed <= 1, (where + second.out.toUtf8()).constData());
        QVERIFY2(second.out.contains(u"\nhistory 1 2 3 4 5\n"), (where + second.out.toUtf8()).constData());
        QVERIFY2(second.out.endsWith(u"\n0 unfinished\n"), where.constData());
        QVERIFY2(!holdsQueue(folder.path()), where.constData());
    }
    QCOMPARE(offers >= deaths - 1, true);
    QVERIFY2(deaths >= queued, "a queue of five has more steps than that");
}

void TestFlowQueueKill::goesOnAfterOneDeathAnItem()
{
    QTemporaryDir folder;
    for (int i = 0; i < queued; ++i) {
        // Two pages on each time: what is done must not come again.
        QVERIFY(startProgram(folder.path(), {u"page"_s, i == queued - 1 ? 1 : 2}).isKilled);
        QVERIFY(holdsQueue(folder.path()));
    }
    QCOMPARE(startProgram(folder.path()).exitCode, 0);
    for (const int times : finishedOf(folder.path()))
        QCOMPARE(times, 1);
}

static int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--run")
        return runProgram(arguments.value(2), {arguments.value(3), arguments.value(4).toInt()});
    TestFlowQueueKill test;
    return QTest::qExec(&test, argc, argv);
}

static const wizard::RegisteredTest registered(__FILE__, run);
#include "tst_flowqueuekill.moc"
