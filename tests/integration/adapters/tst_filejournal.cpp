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

JournalEntry sample(const QString &id)
{
    JournalEntry entry;
    entry.id = id;
    entry.account = u"https://core.example https://sign-in.example/login 42"_s;
    entry.sessionId = id;
    entry.methodId = u"9007199254740993"_s;
    entry.instanceId = u"17"_s;
    entry.name = u"Harbour Shop – \"UK\"\n"_s;
    entry.connectorName = u"Harbour"_s;
    entry.stage = JournalEntry::Stage::Consent;
    entry.begun = QDateTime::fromString(u"2026-03-16T09:00:00.123Z"_s, Qt::ISODateWithMs);
    return entry;
}

const QString firstId = u"1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"_s;
const QString secondId = u"2c9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"_s;

void spoil(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

/// What was begun is found again, whatever becomes of the program.
class TestFileJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAnotherRunWrote();
    void replacesById();
    void removes();
    void survivesKillRightAfterWrite();
    void isForItsOwnerOnly();
    void keepsUnreadableFilesAside_data();
    void keepsUnreadableFilesAside();
    void idChoosesNoPath();
    void saysThatItCannotWrite();
    void leavesNoScraps();
};

void TestFileJournal::findsWhatAnotherRunWrote()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a"_s);
    QVERIFY(OnDisk<Journal>(path)->entries().isEmpty());
    JournalEntry later = sample(firstId);
    later.begun = later.begun.addSecs(1);
    later.stage = JournalEntry::Stage::Authenticate;
    QVERIFY(OnDisk<Journal>(path)->write(later));
    QVERIFY(OnDisk<Journal>(path)->write(sample(secondId)));
    QCOMPARE(OnDisk<Journal>(path)->entries(), (QList<JournalEntry>{sample(secondId), later}));
    QCOMPARE(OnDisk<Journal>(path)->entries().constFirst().begun.timeSpec(), Qt::UTC);
}

void TestFileJournal::replacesById()
{
    QTemporaryDir folder;
    OnDisk<Journal> journal(folder.path());
    JournalEntry entry = sample(firstId);
    QVERIFY(journal->write(entry));
    for (const auto stage : {JournalEntry::Stage::Authenticate, JournalEntry::Stage::Authorise}) {
        entry.stage = stage;
        QVERIFY(journal->write(entry));
        QCOMPARE(journal->entries(), QList<JournalEntry>{entry});
    }
}

void TestFileJournal::removes()
{
    QTemporaryDir folder;
    OnDisk<Journal> journal(folder.path());
    QVERIFY(journal->write(sample(firstId)));
    QVERIFY(journal->write(sample(secondId)));
    journal->remove(firstId);
    journal->remove(u"nobody"_s);
    QCOMPARE(journal->entries(), QList<JournalEntry>{sample(secondId)});
    QCOMPARE(OnDisk<Journal>(folder.path())->entries(), QList<JournalEntry>{sample(secondId)});
}

void TestFileJournal::survivesKillRightAfterWrite()
{
    QTemporaryDir folder;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {u"tst_filejournal"_s, u"--write-and-die"_s, folder.path()});
    QVERIFY(child.waitForFinished(20000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QCOMPARE(child.exitCode(), SIGKILL);
    QCOMPARE(OnDisk<Journal>(folder.path())->entries(), QList<JournalEntry>{sample(firstId)});
}

void TestFileJournal::isForItsOwnerOnly()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(u"journal"_s);
    const mode_t before = ::umask(0);
    OnDisk<Journal> journal(parent.path());
    QVERIFY(journal->write(sample(firstId)));
    QVERIFY(journal->write(sample(firstId)));
    ::umask(before);
    QCOMPARE(permissionsOf(folder + u'/' + firstId + u".json"_s), 0600);
    QCOMPARE(permissionsOf(folder), 0700);
}

void TestFileJournal::keepsUnreadableFilesAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x00\xff\xfe nothing", 11);
    QTest::newRow("cut") << QByteArray(R"({"id":"1b9d)");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("no id") << QByteArray(R"({"stage":"consent","begun":"2026-03-16T09:00:00.123Z"})");
    QTest::newRow("id of a number") << QByteArray(
        R"({"id":5,"stage":"consent","begun":"2026-03-16T09:00:00Z"})");
    QTest::newRow("unknown stage") << QByteArray(
        R"({"id":"1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed","stage":"x","begun":"2026-03-16T09:00:00.123Z"})");
    QTest::newRow("no time") << QByteArray(
        R"({"id":"1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed","stage":"consent","begun":"yesterday"})");
    QTest::newRow("another's name") << QByteArray(
        R"({"id":"another","stage":"consent","begun":"2026-03-16T09:00:00.123Z"})");
    QTest::newRow("too large") << QByteArray(100000, ' ');
    QTest::newRow("deep") << QByteArray(5000, '[');
}

void TestFileJournal::keepsUnreadableFilesAside()
{
    QFETCH(const QByteArray, bytes);
    QTemporaryDir folder;
    OnDisk<Journal> journal(folder.path());
    QVERIFY(journal->write(sample(secondId)));
    const QString path = folder.filePath(u"journal/"_s + firstId + u".json"_s);
    for (int time = 0; time < 2; ++time) {
        spoil(path, bytes);
        QCOMPARE(journal->entries(), QList<JournalEntry>{sample(secondId)});
        QVERIFY(!QFile::exists(path));
        QFile aside(path + u".unreadable"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), bytes);
    }
    QVERIFY(journal->write(sample(firstId)));
    QCOMPARE(journal->entries().size(), 2);
}

void TestFileJournal::idChoosesNoPath()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(u"journal"_s);
    OnDisk<Journal> journal(parent.path());
    const QStringList ids{u"../outside"_s, u"/tmp/outside"_s,  u"a/b"_s, u"."_s,
                          u"ä"_s,          QString(300, u'x'), u"a\nb"_s};
    for (const QString &id : ids)
        QVERIFY(journal->write(sample(id)));
    QCOMPARE(journal->entries().size(), ids.size());
    QCOMPARE(QDir(parent.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             QStringList{u"journal"_s});
    for (const QString &id : ids)
        journal->remove(id);
    QVERIFY(journal->entries().isEmpty());
}

void TestFileJournal::saysThatItCannotWrite()
{
    QTemporaryDir parent;
    spoil(parent.filePath(u"file"_s), "x");
    OnDisk<Journal> journal(parent.filePath(u"file"_s));
    QVERIFY(!journal->write(sample(firstId)));
    QVERIFY(journal->entries().isEmpty());
    OnDisk<Journal> device(u"/dev/full"_s);
    QVERIFY(!device->write(sample(firstId)));
}

void TestFileJournal::leavesNoScraps()
{
    QTemporaryDir folder;
    OnDisk<Journal> journal(folder.path());
    for (int i = 0; i < 5; ++i)
        QVERIFY(journal->write(sample(firstId)));
    journal->remove(firstId);
    QVERIFY(
        QDir(folder.filePath(u"journal"_s)).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

static int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write-and-die") {
        if (OnDisk<Journal>(arguments.value(2))->write(sample(firstId)))
            std::raise(SIGKILL);
        return 1;
    }
    TestFileJournal test;
    return QTest::qExec(&test, argc, argv);
}

static const wizard::RegisteredTest registered(__FILE__, run);
#include "tst_filejournal.moc"
