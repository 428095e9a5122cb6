// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ondisk.h"
#include "tests/support/permissions.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

const QString here = u"https://core.example https://sign-in.example/login 42"_s;
const QString elsewhere = u"https://core.example https://sign-in.example/login 43"_s;

StoredQueue sample(const QString &account = here)
{
    StoredQueue queue;
    queue.account = account;
    queue.begun = QDateTime::fromString(u"2026-03-16T09:00:00.123Z"_s, Qt::ISODateWithMs);
    QueueItem item;
    item.instanceId = u"9007199254740993"_s;
    item.name = u"Harbour Shop – \"UK\"\n"_s;
    item.connectorName = u"Harbour"_s;
    item.methodId = u"101"_s;
    item.methodName = u"Sign in"_s;
    item.group = 2;
    item.state = QueueItem::State::Running;
    item.stage = QueueItem::Stage::Authenticate;
    item.finishing = true;
    item.baseline = queue.begun.addSecs(-5);
    queue.items.append(item);
    item = {};
    item.instanceId = u"../../etc"_s;
    item.state = QueueItem::State::Failed;
    item.at = queue.begun.addMSecs(7);
    item.reason = u"not-found"_s;
    item.thirdPartyAccount = u"harbour.example"_s;
    item.changedMeanwhile = true;
    queue.items.append(item);
    return queue;
}

QString onlyFile(const QTemporaryDir &folder, const QString &ending)
{
    const QDir queues(folder.filePath(u"queue"_s));
    const QStringList names = queues.entryList({u"*."_s + ending}, QDir::Files | QDir::Hidden);
    return names.size() == 1 ? queues.filePath(names.first()) : QString();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

int exitCodeOf(const QStringList &arguments)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), QStringList(u"tst_filequeuestore"_s) + arguments);
    return child.waitForFinished(20000) ? child.exitCode() : -1;
}

} // namespace

/// The queue is found again, whatever becomes of the program.
class TestFileQueueStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAnotherRunWrote();
    void readsEveryStateAndStageBack();
    void keepsAccountsApart();
    void survivesKillRightAfterWrite();
    void isForItsOwnerOnly();
    void keepsUnreadableFilesAside_data();
    void keepsUnreadableFilesAside();
    void leavesOutWhatItDoesNotKnow();
    void takesAnUnknownStageForTheLast();
    void givesNothingUnderAnotherAccountsName();
    void saysThatItCannotWrite();
    void leavesNoScraps();
    void isForOneProgramAtATime();
    void lockGoesWithAKilledProgram();
};

void TestFileQueueStore::findsWhatAnotherRunWrote()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    QVERIFY(!OnDisk<QueueStore>(path)->read(here));
    QVERIFY(OnDisk<QueueStore>(path)->write(sample()));
    QCOMPARE(OnDisk<QueueStore>(path)->read(here), std::optional(sample()));
    QCOMPARE(OnDisk<QueueStore>(path)->read(here)->begun.timeSpec(), Qt::UTC);
    StoredQueue shorter = sample();
    shorter.items.removeFirst();
    QVERIFY(OnDisk<QueueStore>(path)->write(shorter));
    QCOMPARE(OnDisk<QueueStore>(path)->read(here), std::optional(shorter));
}

void TestFileQueueStore::readsEveryStateAndStageBack()
{
    QTemporaryDir folder;
    OnDisk<QueueStore> store(folder.path());
    StoredQueue queue = sample();
    QueueItem item = queue.items.first();
    queue.items.clear();
    for (int state = 0; state <= int(QueueItem::State::Unknown); ++state) {
        for (int stage = 0; stage <= int(QueueItem::Stage::Authenticate); ++stage) {
            item.state = QueueItem::State(state);
            item.stage = QueueItem::Stage(stage);
            queue.items.append(item);
        }
    }
    QVERIFY(store->write(queue));
    QCOMPARE(store->read(here), std::optional(queue));
}

void TestFileQueueStore::keepsAccountsApart()
{
    QTemporaryDir folder;
    OnDisk<QueueStore> store(folder.path());
    QVERIFY(store->write(sample()));
    QVERIFY(!store->read(elsewhere));
    QVERIFY(store->write(sample(elsewhere)));
    store->remove(here);
    store->remove(u"nobody"_s);
    QVERIFY(!store->read(here));
    QCOMPARE(store->read(elsewhere), std::optional(sample(elsewhere)));
}

void TestFileQueueStore::survivesKillRightAfterWrite()
{
    QTemporaryDir folder;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {u"tst_filequeuestore"_s, u"--write-and-die"_s, folder.path()});
    QVERIFY(child.waitForFinished(20000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QCOMPARE(child.exitCode(), SIGKILL);
    QCOMPARE(OnDisk<QueueStore>(folder.path())->read(here), std::optional(sample()));
}

void TestFileQueueStore::isForItsOwnerOnly()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(u"queue"_s);
    const mode_t before = ::umask(0);
    OnDisk<QueueStore> store(parent.path());
    QVERIFY(store->acquire(here));
    QVERIFY(store->write(sample()));
    QVERIFY(store->write(sample()));
    ::umask(before);
    const QStringList names = QDir(folder).entryList({u"*.json"_s}, QDir::Files);
    QCOMPARE(names.size(), 1);
    QVERIFY(!names.first().contains(u"example"_s));
    QCOMPARE(permissionsOf(folder + u'/' + names.first()), 0600);
    QCOMPARE(permissionsOf(folder), 0700);
}

void TestFileQueueStore::keepsUnreadableFilesAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x00\xff\xfe nothing", 11);
    QTest::newRow("cut") << QByteArray(R"({"account":"https://core)");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no items") << QByteArray(R"({"account":"x","begun":"2026-03-16T09:00:00.123Z"})");
    QTest::newRow("items of a text") << QByteArray(
        R"({"account":"x","begun":"2026-03-16T09:00:00.123Z","items":"all"})");
    QTest::newRow("no time") << QByteArray(R"({"account":"x","begun":"yesterday","items":[]})");
    QTest::newRow("too large") << QByteArray(17 * 1024 * 1024, ' ');
    QTest::newRow("deep") << QByteArray(5000, '[');
}

void TestFileQueueStore::keepsUnreadableFilesAside()
{
    QFETCH(const QByteArray, bytes);
    QTemporaryDir folder;
    OnDisk<QueueStore> store(folder.path());
    for (int time = 0; time < 2; ++time) {
        QVERIFY(store->write(sample()));
        const QString path = onlyFile(folder, u"json"_s);
        QByteArray spoilt = bytes;
        overwrite(path, spoilt.replace("\"account\":\"x\"", "\"account\":\"" + here.toUtf8() + '"'));
        QVERIFY(!store->read(here));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(bytesOf(path + u".unreadable"_s), spoilt);
    }
    QVERIFY(store->write(sample()));
    QVERIFY(store->read(here));
}

void TestFileQueueStore::leavesOutWhatItDoesNotKnow()
{
    QTemporaryDir folder;
    OnDisk<QueueStore> store(folder.path());
    QVERIFY(store->write(sample()));
    const QString path = onlyFile(folder, u"json"_s);
    QByteArray json = bytesOf(path);
    json.replace(R"("items":[)", R"("colour":"red","items":[{"colour":"blue"},null,"x",7,)"
                                 R"({"instance_id":"5","state":"dancing"},)");
    overwrite(path, json);
    QCOMPARE(store->read(here), std::optional(sample()));
}

void TestFileQueueStore::takesAnUnknownStageForTheLast()
{
    QTemporaryDir folder;
    OnDisk<QueueStore> store(folder.path());
    StoredQueue queue = sample();
    queue.items.first().stage = QueueItem::Stage::Consent;
    queue.items.first().finishing = false;
    QVERIFY(store->write(queue));
    const QString path = onlyFile(folder, u"json"_s);
    overwrite(path, bytesOf(path).replace("\"consent\"", "\"later\""));
    const QueueItem item = store->read(here)->items.first();
    QCOMPARE(item.stage, QueueItem::Stage::Authenticate);
    QVERIFY(item.finishing);
}

void TestFileQueueStore::givesNothingUnderAnotherAccountsName()
{
    QTemporaryDir folder;
    OnDisk<QueueStore> store(folder.path());
    QVERIFY(store->write(sample()));
    const QString path = onlyFile(folder, u"json"_s);
    const QByteArray json = bytesOf(path);
    QVERIFY(store->write(sample(elsewhere)));
    const QDir queues(folder.filePath(u"queue"_s));
    for (const QString &name : queues.entryList({u"*.json"_s}, QDir::Files))
        overwrite(queues.filePath(name), json);
    QVERIFY(!store->read(elsewhere));
    QCOMPARE(store->read(here), std::optional(sample()));
}

void TestFileQueueStore::saysThatItCannotWrite()
{
    QTemporaryDir parent;
    overwrite(parent.filePath(u"file"_s), "x");
    OnDisk<QueueStore> store(parent.filePath(u"file"_s));
    QVERIFY(!store->acquire(here));
    QVERIFY(!store->write(sample()));
    QVERIFY(!store->read(here));
    OnDisk<QueueStore> device(u"/dev/full"_s);
    QVERIFY(!device->write(sample()));
}

void TestFileQueueStore::leavesNoScraps()
{
    QTemporaryDir folder;
    {
        OnDisk<QueueStore> store(folder.path());
        QVERIFY(store->acquire(here));
        for (int i = 0; i < 5; ++i)
            QVERIFY(store->write(sample()));
        store->remove(here);
    }
    QVERIFY(
        QDir(folder.filePath(u"queue"_s)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestFileQueueStore::isForOneProgramAtATime()
{
    QTemporaryDir folder;
    OnDisk<QueueStore> store(folder.path());
    QVERIFY(store->acquire(here));
    QVERIFY(store->acquire(here));
    QCOMPARE(exitCodeOf({u"--acquire"_s, folder.path(), here}), 1);
    QCOMPARE(exitCodeOf({u"--acquire"_s, folder.path(), elsewhere}), 0);
    QVERIFY(store->acquire(elsewhere));
    QCOMPARE(exitCodeOf({u"--acquire"_s, folder.path(), here}), 0);
    store->release();
    QCOMPARE(exitCodeOf({u"--acquire"_s, folder.path(), elsewhere}), 0);
}

void TestFileQueueStore::lockGoesWithAKilledProgram()
{
    QTemporaryDir folder;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {u"tst_filequeuestore"_s, u"--acquire-and-die"_s, folder.path()});
    QVERIFY(child.waitForFinished(20000));
    QCOMPARE(child.exitCode(), SIGKILL);
    QVERIFY(!onlyFile(folder, u"lock"_s).isEmpty());
    OnDisk<QueueStore> store(folder.path());
    QVERIFY(store->acquire(here));
}

static int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    OnDisk<QueueStore> store(arguments.value(2));
    if (arguments.value(1) == u"--write-and-die" && store->write(sample()))
        std::raise(SIGKILL);
    if (arguments.value(1) == u"--acquire")
        return store->acquire(arguments.value(3)) ? 0 : 1;
    if (arguments.value(1) == u"--acquire-and-die" && store->acquire(here))
        std::raise(SIGKILL);
    TestFileQueueStore test;
    return QTest::qExec(&test, argc, argv);
}

static const wizard::RegisteredTest registered(__FILE__, run);
#include "tst_filequeuestore.moc"
