// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/records/durablefile.h"
#include "app/adapters/records/filepreferences.h"
#include "tests/support/fulldisk.h"
#include "tests/support/ondisk.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

const QString account = u"https://core.example https://sign-in.example/login 42"_s;
const QDateTime morning = QDateTime::fromString(u"2026-03-16T09:00:00Z"_s, Qt::ISODate);

HistoryEntry entryOf(const QString &name)
{
    HistoryEntry entry;
    entry.account = account;
    entry.at = morning;
    entry.instanceName = name;
    return entry;
}

StoredQueue queueOf(const QString &name)
{
    StoredQueue queue;
    queue.account = account;
    queue.begun = morning;
    QueueItem item;
    item.instanceId = u"1"_s;
    item.name = name;
    queue.items.append(item);
    return queue;
}

KeptDraft draftOf(const QString &name)
{
    KeptDraft draft;
    draft.account = account;
    draft.connectorId = u"7"_s;
    draft.settings = {{Field::Name, name}};
    return draft;
}

JournalEntry noteOf(const QString &name)
{
    JournalEntry entry;
    entry.id = u"3f8a6a5e-0000-4000-8000-000000000001"_s;
    entry.account = account;
    entry.name = name;
    entry.begun = morning;
    return entry;
}

} // namespace

/// A disk that is full, for each file that is kept: writing says that it failed, what was there before stays,
/// and when there is room again all goes on. Run twice (CMakeLists.txt): on a small disk, and with a limit.
class TestFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsTheFileThatIsThere_data();
    void keepsTheFileThatIsThere();
    void leavesNothingWhereNothingWas();
    void keepsTheJournal();
    void keepsTheQueue();
    void takesNoLockOfAQueue();
    void keepsTheDraft();
    void keepsTheHistory();
    void erasesNoHistoryOfOthers();
    void keepsThePreferences();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestFullDisk::init()
{
    m_folder.reset();
    m_folder = FullDisk::place().isEmpty()
                   ? std::make_unique<QTemporaryDir>()
                   : std::make_unique<QTemporaryDir>(FullDisk::place() + u"/XXXXXX"_s);
    QVERIFY(m_folder->isValid());
}

void TestFullDisk::keepsTheFileThatIsThere_data()
{
    QTest::addColumn<int>("size");
    // Within a buffer of QFile, at its end, beyond it.
    for (const int size : {1, 1086, 16384, 16385, 40000})
        QTest::addRow("%d bytes", size) << size;
}

void TestFullDisk::keepsTheFileThatIsThere()
{
    QFETCH(const int, size);
    const auto content = [this] {
        QFile file(path(u"file"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(writeDurably(path(u"file"_s), "good"));
    {
        const FullDisk disk;
        QVERIFY(FullDisk::isFull(m_folder->path()));
        QVERIFY(!writeDurably(path(u"file"_s), QByteArray(size, 'y')));
        QCOMPARE(content(), QByteArray("good"));
        QCOMPARE(files(), QStringList{u"file"_s});
    }
    QVERIFY(writeDurably(path(u"file"_s), QByteArray(size, 'y')));
    QCOMPARE(content(), QByteArray(size, 'y'));
}

void TestFullDisk::leavesNothingWhereNothingWas()
{
    const FullDisk disk;
    QVERIFY(!writeDurably(path(u"file"_s), "x"));
    QCOMPARE(files(), QStringList());
}

void TestFullDisk::keepsTheJournal()
{
    OnDisk<Journal> journal(m_folder->path());
    QVERIFY(journal->write(noteOf(u"before"_s)));
    {
        const FullDisk disk;
        QVERIFY(!journal->write(noteOf(u"after"_s)));
        JournalEntry other = noteOf(u"other"_s);
        other.id = u"3f8a6a5e-0000-4000-8000-000000000002"_s;
        QVERIFY(!journal->write(other));
    }
    QCOMPARE(journal->entries(), QList<JournalEntry>{noteOf(u"before"_s)});
    QVERIFY(journal->write(noteOf(u"after"_s)));
    QCOMPARE(journal->entries(), QList<JournalEntry>{noteOf(u"after"_s)});
}

void TestFullDisk::keepsTheQueue()
{
    OnDisk<QueueStore> store(m_folder->path());
    QVERIFY(store->acquire(account));
    QVERIFY(store->write(queueOf(u"before"_s)));
    {
        const FullDisk disk;
        QVERIFY(!store->write(queueOf(u"after"_s)));
        QCOMPARE(store->read(account), queueOf(u"before"_s));
    }
    QVERIFY(store->write(queueOf(u"after"_s)));
    QCOMPARE(OnDisk<QueueStore>(m_folder->path())->read(account), queueOf(u"after"_s));
}

void TestFullDisk::takesNoLockOfAQueue()
{
    OnDisk<QueueStore> store(m_folder->path());
    {
        const FullDisk disk;
        QVERIFY(!store->acquire(account));
        QVERIFY(!store->isElsewhere()); // nobody has it
    }
    QVERIFY(store->acquire(account));
    OnDisk<QueueStore> other(m_folder->path());
    QVERIFY(!other->acquire(account));
    QVERIFY(other->isElsewhere());
}

void TestFullDisk::keepsTheDraft()
{
    {
        OnDisk<DraftStore> store(m_folder->path());
        QVERIFY(!store->take(account));
        QVERIFY(store->write(draftOf(u"before"_s)));
        const FullDisk disk;
        QVERIFY(!store->write(draftOf(u"after"_s)));
    }
    QCOMPARE(OnDisk<DraftStore>(m_folder->path())->take(account), draftOf(u"before"_s));
}

void TestFullDisk::keepsTheHistory()
{
    OnDisk<History> history(m_folder->path());
    QVERIFY(keep(*history, entryOf(u"before"_s)));
    {
        const FullDisk disk;
        // A small disk takes a line or two into the block that has begun.
        for (int i = 0; i < 100 && keep(*history, entryOf(u"during"_s)); ++i) {
        }
        const auto kept = history->entries(account);
        QVERIFY(!keep(*history, entryOf(u"refused"_s)));
        QCOMPARE(history->entries(account), kept);
    }
    QVERIFY(keep(*history, entryOf(u"after"_s)));
    const auto entries = history->entries(account);
    QCOMPARE(entries.first(), entryOf(u"before"_s));
    QCOMPARE(entries.last(), entryOf(u"after"_s));
    QFile file(path(u"history/entries.jsonl"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), entries.size()); // no half line in between
}

void TestFullDisk::erasesNoHistoryOfOthers()
{
    OnDisk<History> history(m_folder->path());
    HistoryEntry others = entryOf(u"others'"_s);
    others.account = u"others"_s;
    QVERIFY(keep(*history, others));
    QVERIFY(keep(*history, entryOf(u"ours"_s)));
    {
        const FullDisk disk;
        QVERIFY(!history->erase(account));
        QCOMPARE(history->entries(others.account), QList<HistoryEntry>{others});
        QCOMPARE(history->entries(account), QList<HistoryEntry>{entryOf(u"ours"_s)});
    }
    QVERIFY(history->erase(account));
    QCOMPARE(history->entries(others.account), QList<HistoryEntry>{others});
    QVERIFY(history->entries(account).isEmpty());
}

void TestFullDisk::keepsThePreferences()
{
    const QString file = path(u"preferences.ini"_s);
    {
        FilePreferences preferences(file);
        preferences.setText(u"environment"_s, u"staging"_s);
    }
    FilePreferences preferences(file);
    {
        const FullDisk disk;
        preferences.setText(u"environment"_s, u"production"_s);
        QCoreApplication::processEvents();
        QCOMPARE(preferences.text(u"environment"_s), u"production"_s);
        QCOMPARE(FilePreferences(file).text(u"environment"_s), u"staging"_s);
    }
    // With the next one.
    preferences.setText(u"a"_s, u"b"_s);
    QCoreApplication::processEvents();
    QCOMPARE(FilePreferences(file).text(u"environment"_s), u"production"_s);
}

WIZARD_GUILESS_TEST(TestFullDisk)
#include "tst_fulldisk.moc"
