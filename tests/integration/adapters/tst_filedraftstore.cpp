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

KeptDraft sample(const QString &account = here)
{
    KeptDraft draft;
    draft.account = account;
    draft.connectorId = u"11"_s;
    draft.connectorName = u"Harbour Shop"_s;
    draft.methodId = u"../../101"_s;
    draft.reached = KeptDraft::Reached::Review;
    draft.settings = {{Field::Name, u"Harbour Shop – \"UK\"\n"_s}, {Field::TimeZone, u"Europe/Lon"_s}};
    draft.values = {{u"client_id"_s, 0, u"abc"_s}};
    return draft;
}

std::optional<KeptDraft> keptIn(const QTemporaryDir &folder, const QString &account = here)
{
    return OnDisk<DraftStore>(folder.path())->take(account);
}

void keep(const QTemporaryDir &folder, const KeptDraft &draft)
{
    OnDisk<DraftStore> store(folder.path());
    store->take(draft.account);
    QVERIFY(store->write(draft));
}

QString onlyFile(const QTemporaryDir &folder, const QString &ending)
{
    const QDir drafts(folder.filePath(u"draft"_s));
    const QStringList names = drafts.entryList({u"*."_s + ending}, QDir::Files | QDir::Hidden);
    return names.size() == 1 ? drafts.filePath(names.first()) : QString();
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
    child.start(QCoreApplication::applicationFilePath(), QStringList(u"tst_filedraftstore"_s) + arguments);
    return child.waitForFinished(20000) ? child.exitCode() : -1;
}

bool isEmptyFolder(const QString &path)
{
    return QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

/// The draft is found again, whatever becomes of the program.
class TestFileDraftStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAnotherRunWrote();
    void keepsAccountsApart();
    void survivesKillRightAfterWrite();
    void isForItsOwnerOnly();
    void keepsUnreadableFilesAside_data();
    void keepsUnreadableFilesAside();
    void givesNothingUnderAnotherAccountsName();
    void saysThatItCannotWrite();
    void leavesNoScraps();
    void belongsToOneProgramAtATime();
    void isFreeAfterAKill();
};

void TestFileDraftStore::findsWhatAnotherRunWrote()
{
    QTemporaryDir folder;
    QVERIFY(!keptIn(folder));
    keep(folder, sample());
    QCOMPARE(keptIn(folder), std::optional(sample()));
    KeptDraft other = sample();
    other.settings.removeFirst();
    keep(folder, other);
    QCOMPARE(keptIn(folder), std::optional(other));
}

void TestFileDraftStore::keepsAccountsApart()
{
    QTemporaryDir folder;
    keep(folder, sample());
    QVERIFY(!keptIn(folder, elsewhere));
    keep(folder, sample(elsewhere));
    OnDisk<DraftStore> store(folder.path());
    store->take(here);
    store->remove(elsewhere);
    store->remove(here);
    QVERIFY(!store->write(sample(elsewhere)));
    store->release();
    QVERIFY(!keptIn(folder));
    QCOMPARE(keptIn(folder, elsewhere), std::optional(sample(elsewhere)));
}

void TestFileDraftStore::survivesKillRightAfterWrite()
{
    QTemporaryDir folder;
    QCOMPARE(exitCodeOf({u"--write-and-die"_s, folder.path()}), SIGKILL);
    QCOMPARE(keptIn(folder), std::optional(sample()));
}

void TestFileDraftStore::isForItsOwnerOnly()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(u"a/draft"_s);
    const mode_t before = ::umask(0);
    OnDisk<DraftStore> store(parent.filePath(u"a"_s));
    store->take(here);
    QVERIFY(store->write(sample()));
    QVERIFY(store->write(sample()));
    ::umask(before);
    const QStringList names = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(names.size(), 2);
    for (const QString &name : names) {
        QVERIFY(!name.contains(u"example"_s));
        QCOMPARE(permissionsOf(folder + u'/' + name), 0600);
    }
    QCOMPARE(permissionsOf(folder), 0700);
}

void TestFileDraftStore::keepsUnreadableFilesAside_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x00\xff\xfe nothing", 11);
    QTest::newRow("cut") << QByteArray(R"({"account":"https://core)");
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("too large") << QByteArray(5 * 1024 * 1024, ' ');
    QTest::newRow("deep") << QByteArray(5000, '[');
}

void TestFileDraftStore::keepsUnreadableFilesAside()
{
    QFETCH(const QByteArray, bytes);
    QTemporaryDir folder;
    for (int time = 0; time < 2; ++time) {
        keep(folder, sample());
        const QString path = onlyFile(folder, u"json"_s);
        overwrite(path, bytes);
        QVERIFY(!keptIn(folder));
        QVERIFY(!QFile::exists(path));
        QCOMPARE(bytesOf(path + u".unreadable"_s), bytes);
    }
    OnDisk<DraftStore> store(folder.path());
    store->take(here);
    store->remove(here);
    store->release();
    QVERIFY2(isEmptyFolder(folder.filePath(u"draft"_s)),
             "what was typed goes with the draft, readable or not");
}

void TestFileDraftStore::givesNothingUnderAnotherAccountsName()
{
    QTemporaryDir folder;
    keep(folder, sample());
    const QByteArray json = bytesOf(onlyFile(folder, u"json"_s));
    keep(folder, sample(elsewhere));
    const QDir drafts(folder.filePath(u"draft"_s));
    for (const QString &name : drafts.entryList({u"*.json"_s}, QDir::Files))
        overwrite(drafts.filePath(name), json);
    QVERIFY(!keptIn(folder, elsewhere));
    QCOMPARE(keptIn(folder), std::optional(sample()));
}

void TestFileDraftStore::saysThatItCannotWrite()
{
    QTemporaryDir parent;
    overwrite(parent.filePath(u"file"_s), "x");
    for (const QString &folder : {parent.filePath(u"file"_s), u"/dev/full"_s}) {
        OnDisk<DraftStore> store(folder);
        QVERIFY(!store->take(here));
        QVERIFY(!store->write(sample()));
        store->remove(here);
    }
    OnDisk<DraftStore> store(parent.path());
    store->take(here);
    KeptDraft large = sample();
    large.values.fill({u"key"_s, 0, QString(16 * 1024, u'x')}, 300);
    QVERIFY(!store->write(large));
}

void TestFileDraftStore::leavesNoScraps()
{
    QTemporaryDir folder;
    {
        OnDisk<DraftStore> store(folder.path());
        store->take(here);
        for (int i = 0; i < 5; ++i)
            QVERIFY(store->write(sample()));
        store->remove(here);
    }
    QVERIFY(isEmptyFolder(folder.filePath(u"draft"_s)));
}

void TestFileDraftStore::belongsToOneProgramAtATime()
{
    QTemporaryDir folder;
    keep(folder, sample());
    OnDisk<DraftStore> store(folder.path());
    QVERIFY(store->take(here));
    // The other one neither sees nor replaces nor removes it, also once it could.
    QCOMPARE(exitCodeOf({u"--take-and-remove"_s, folder.path()}), 1);
    QCOMPARE(store->take(here), std::optional(sample()));
    store->release();
    QVERIFY(!store->write(sample()));
    QCOMPARE(exitCodeOf({u"--take-and-remove"_s, folder.path()}), 0);
    QVERIFY(!store->take(here));
}

void TestFileDraftStore::isFreeAfterAKill()
{
    QTemporaryDir folder;
    QCOMPARE(exitCodeOf({u"--write-and-die"_s, folder.path()}), SIGKILL);
    QVERIFY(!onlyFile(folder, u"lock"_s).isEmpty());
    OnDisk<DraftStore> store(folder.path());
    QVERIFY(store->take(here));
    QVERIFY(store->write(sample()));
}

static int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    OnDisk<DraftStore> store(arguments.value(2));
    if (arguments.value(1) == u"--write-and-die") {
        store->take(here);
        if (store->write(sample()))
            std::raise(SIGKILL);
    }
    if (arguments.value(1) == u"--take-and-remove") {
        const bool taken = store->take(here).has_value();
        store->remove(here);
        return taken ? 0 : 1;
    }
    TestFileDraftStore test;
    return QTest::qExec(&test, argc, argv);
}

static const wizard::RegisteredTest registered(__FILE__, run);
#include "tst_filedraftstore.moc"
