// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ondisk.h"
#include "tests/support/permissions.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace wizard;

namespace
{

const QString ours = u"https://core.example https://sign-in.example/login 42"_s;
const QString theirs = u"https://core.example https://sign-in.example/login 43"_s;

HistoryEntry sample(int number, const QString &account = ours)
{
    HistoryEntry entry;
    entry.account = account;
    entry.at = QDateTime::fromString(u"2026-03-16T09:00:00.123Z"_s, Qt::ISODateWithMs).addSecs(number);
    entry.action = HistoryEntry::Action::Reauthorise;
    entry.outcome = HistoryEntry::Outcome::Changed;
    entry.instanceId = QString::number(9007199254740993 + number);
    entry.instanceName = u"Harbour Shop – \"UK\"\n"_s;
    entry.connectorName = u"Harbour"_s;
    entry.environmentName = u"Production"_s;
    entry.host = u"core.example"_s;
    entry.companyId = u"42"_s;
    entry.desktopUser = u"amelia"_s;
    entry.signedInAs = u"amelia@harbour.example"_s;
    entry.thirdPartyAccount = u"harbour-uk"_s;
    return entry;
}

QList<HistoryEntry> samples(int from, int count)
{
    QList<HistoryEntry> list;
    for (int i = 0; i < count; ++i)
        list.append(sample(from + i));
    return list;
}

QString fileIn(const QTemporaryDir &folder)
{
    return folder.filePath(u"history/entries.jsonl"_s);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As another program locks it: a descriptor, or -1.
int lockedIn(const QTemporaryDir &folder)
{
    const int lock =
        ::open(QFile::encodeName(folder.filePath(u"history/lock"_s)).constData(), O_RDWR | O_CLOEXEC);
    return ::flock(lock, LOCK_EX) == 0 ? lock : -1;
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// What was done is found again, and goes for good when it is erased.
class TestFileHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAnotherRunWrote();
    void keepsEveryOutcome();
    void isForItsOwnerOnly();
    void survivesKillRightAfterAppend();
    void passesOverWhatCannotBeRead_data();
    void passesOverWhatCannotBeRead();
    void keepsTheNewest();
    void doesNotHoldTheWindowWhileAnotherProgramWrites();
    void waitsForNobodyForEver();
    void writesWhatItWasGivenBeforeItGoes();
    void erasesOneAccountFromTheDisk();
    void saysThatItCannotWrite();
    void losesNothingBetweenTwoPrograms();
};

void TestFileHistory::findsWhatAnotherRunWrote()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(u"a"_s);
    QVERIFY(OnDisk<History>(folder)->entries(ours).isEmpty());
    QVERIFY(keep(*OnDisk<History>(folder), sample(1)));
    QVERIFY(keep(*OnDisk<History>(folder), sample(2, theirs)));
    QVERIFY(keep(*OnDisk<History>(folder), sample(3)));
    QCOMPARE(OnDisk<History>(folder)->entries(ours), (QList<HistoryEntry>{sample(1), sample(3)}));
    QCOMPARE(OnDisk<History>(folder)->entries(theirs), (QList<HistoryEntry>{sample(2, theirs)}));
    QVERIFY(OnDisk<History>(folder)->entries(QString()).isEmpty());
    QCOMPARE(OnDisk<History>(folder)->entries(ours).constFirst().at.timeSpec(), Qt::UTC);
}

void TestFileHistory::keepsEveryOutcome()
{
    QTemporaryDir folder;
    OnDisk<History> history(folder.path());
    QList<HistoryEntry> all;
    using O = HistoryEntry::Outcome;
    for (const O outcome : {O::Authorised, O::Changed, O::Declined, O::Failed, O::Unknown}) {
        for (const auto action : {HistoryEntry::Action::Authorise, HistoryEntry::Action::Reauthorise}) {
            HistoryEntry entry = sample(int(all.size()));
            entry.outcome = outcome;
            entry.action = action;
            all.append(entry);
            QVERIFY(keep(*history, entry));
        }
    }
    QCOMPARE(history->entries(ours), all);
}

void TestFileHistory::isForItsOwnerOnly()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(u"history"_s);
    const mode_t before = ::umask(0);
    OnDisk<History> history(parent.path());
    QVERIFY(keep(*history, sample(1)));
    QCOMPARE(permissionsOf(folder), 0700);
    QCOMPARE(permissionsOf(folder + u"/entries.jsonl"_s), 0600);
    QVERIFY(history->erase(theirs));
    ::umask(before);
    QCOMPARE(permissionsOf(folder + u"/entries.jsonl"_s), 0600);
    QCOMPARE(permissionsOf(folder + u"/lock"_s), 0600);
}

void TestFileHistory::survivesKillRightAfterAppend()
{
    QTemporaryDir folder;
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(),
                {u"tst_filehistory"_s, u"--append-and-die"_s, folder.path()});
    QVERIFY(child.waitForFinished(20000));
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);
    QCOMPARE(child.exitCode(), SIGKILL);
    // The lock went with it.
    OnDisk<History> history(folder.path());
    QVERIFY(keep(*history, sample(2)));
    QCOMPARE(history->entries(ours), samples(1, 2));
}

void TestFileHistory::passesOverWhatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an empty line") << QByteArray("\n");
    QTest::newRow("cut") << QByteArray(R"({"account":"https://core.exa)");
    QTest::newRow("no JSON") << QByteArray("\x00\xff\xfe nothing\n", 12);
    QTest::newRow("a list") << QByteArray("[]\n");
    QTest::newRow("no account") << QByteArray(
        R"({"at":"2026-03-16T09:00:00.123Z","action":"authorise","outcome":"failed"})"
        "\n");
    QTest::newRow("no time") << QByteArray(R"({"account":"a","action":"authorise","outcome":"failed"})"
                                           "\n");
    QTest::newRow("an unknown outcome") << QByteArray(
        R"({"account":"a","at":"2026-03-16T09:00:00.123Z","action":"authorise","outcome":"splendid"})"
        "\n");
    QTest::newRow("an unknown action")
        << QByteArray(R"({"account":"a","at":"2026-03-16T09:00:00.123Z","action":"dance","outcome":"failed"})"
                      "\n");
    QTest::newRow("deep") << QByteArray(5000, '[');
}

void TestFileHistory::passesOverWhatCannotBeRead()
{
    QFETCH(const QByteArray, bytes);
    QTemporaryDir folder;
    OnDisk<History> history(folder.path());
    QVERIFY(keep(*history, sample(1)));
    const QByteArray first = contentOf(fileIn(folder));
    write(fileIn(folder), first + bytes);
    QCOMPARE(history->entries(ours), samples(1, 1));
    QVERIFY(keep(*history, sample(2)));
    QCOMPARE(history->entries(ours), samples(1, 2));
    write(fileIn(folder), bytes + (bytes.endsWith('\n') || bytes.isEmpty() ? "" : "\n") + first);
    QCOMPARE(history->entries(ours), samples(1, 1));
}

void TestFileHistory::keepsTheNewest()
{
    QTemporaryDir folder;
    OnDisk<History> history(folder.path());
    QVERIFY(keep(*history, sample(0)));
    const QByteArray line = contentOf(fileIn(folder));
    const int many = int(History::most) + 600;
    QByteArray lines;
    lines.reserve(line.size() * many);
    for (int i = 0; i < many; ++i)
        lines += line;
    write(fileIn(folder), lines);
    QCOMPARE(history->entries(ours).size(), History::most);
    QVERIFY(keep(*history, sample(7)));
    QCOMPARE(contentOf(fileIn(folder)).count('\n'), History::most);
    QCOMPARE(history->entries(ours).constLast(), sample(7));
    QCOMPARE(history->entries(ours).size(), History::most);
}

void TestFileHistory::doesNotHoldTheWindowWhileAnotherProgramWrites()
{
    QTemporaryDir folder;
    OnDisk<History> history(folder.path());
    QVERIFY(keep(*history, sample(1)));
    const int lock = lockedIn(folder);
    QVERIFY(lock >= 0);
    std::optional<bool> isKept;
    history->append(sample(2), [&isKept](bool kept) { isKept = kept; });
    QCoreApplication::processEvents();
    QVERIFY(!isKept); // and we are here
    ::close(lock);
    QTRY_VERIFY(isKept);
    QVERIFY(*isKept);
    QCOMPARE(history->entries(ours), samples(1, 2));
}

void TestFileHistory::waitsForNobodyForEver()
{
    QTemporaryDir folder;
    QVERIFY(keep(*OnDisk<History>(folder.path()), sample(1)));
    const int lock = lockedIn(folder);
    QVERIFY(lock >= 0);
    QElapsedTimer time;
    time.start();
    {
        OnDisk<History> history(folder.path(), 50ms);
        QVERIFY2(!keep(*history, sample(2)), "the writer gives up");
        QVERIFY2(!history->erase(ours), "nobody knows what the other one does");
        history->append(sample(3), [](bool) { QFAIL("told after it has gone"); });
        history->append(sample(4), [](bool) { QFAIL("told after it has gone"); });
        QCOMPARE(history->entries(ours), samples(1, 1));
        QVERIFY2(!history->erase(ours), "what is to be written would come after it");
    }
    QVERIFY2(time.elapsed() < 5000, "the end waits for nobody either");
    ::close(lock);
    QCOMPARE(OnDisk<History>(folder.path())->entries(ours), samples(1, 1));
}

void TestFileHistory::writesWhatItWasGivenBeforeItGoes()
{
    QTemporaryDir folder;
    {
        OnDisk<History> history(folder.path());
        for (int i = 0; i < 20; ++i)
            history->append(sample(i), [](bool) { QFAIL("told after it has gone"); });
    }
    QCoreApplication::processEvents();
    QCOMPARE(OnDisk<History>(folder.path())->entries(ours), samples(0, 20));
}

void TestFileHistory::erasesOneAccountFromTheDisk()
{
    QTemporaryDir folder;
    OnDisk<History> history(folder.path());
    QVERIFY(history->erase(ours));
    HistoryEntry canary = sample(1);
    canary.instanceName = u"canary"_s;
    QVERIFY(keep(*history, canary));
    QVERIFY(keep(*history, sample(2, theirs)));
    write(fileIn(folder), contentOf(fileIn(folder)) + R"({"instance_name":"canary)");
    QVERIFY(history->erase(ours));
    QVERIFY(history->entries(ours).isEmpty());
    QCOMPARE(history->entries(theirs), (QList<HistoryEntry>{sample(2, theirs)}));
    const QStringList names =
        QDir(folder.filePath(u"history"_s)).entryList(QDir::Files | QDir::Hidden | QDir::System, QDir::Name);
    QCOMPARE(names, (QStringList{u"entries.jsonl"_s, u"lock"_s}));
    QVERIFY(!contentOf(fileIn(folder)).contains("canary"));
    QVERIFY(keep(*history, sample(3)));
    QCOMPARE(history->entries(ours), samples(3, 1));
}

void TestFileHistory::saysThatItCannotWrite()
{
    QTemporaryDir parent;
    write(parent.filePath(u"file"_s), "x");
    OnDisk<History> history(parent.filePath(u"file"_s));
    QVERIFY(!keep(*history, sample(1)));
    QVERIFY(history->entries(ours).isEmpty());
    QVERIFY(history->erase(ours));
    OnDisk<History> full(parent.path());
    QVERIFY(QDir().mkpath(parent.filePath(u"history"_s)));
    QVERIFY(QFile::link(u"/dev/full"_s, parent.filePath(u"history/entries.jsonl"_s)));
    QVERIFY(!keep(*full, sample(1)));
    HistoryEntry endless = sample(1);
    endless.instanceName = QString(100000, u'x');
    QTemporaryDir folder;
    QVERIFY(!keep(*OnDisk<History>(folder.path()), endless));
}

void TestFileHistory::losesNothingBetweenTwoPrograms()
{
    QTemporaryDir folder;
    constexpr int each = 50;
    QProcess children[2];
    for (QProcess &child : children)
        child.start(QCoreApplication::applicationFilePath(),
                    {u"tst_filehistory"_s, u"--append-many"_s, folder.path(), QString::number(each)});
    OnDisk<History> history(folder.path());
    for (QProcess &child : children) {
        QVERIFY(child.waitForFinished(60000));
        QCOMPARE(child.exitCode(), 0);
    }
    QCOMPARE(history->entries(ours).size(), each);
    QVERIFY(history->entries(theirs).size() <= 1);
}

static int run(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--append-and-die") {
        if (keep(*OnDisk<History>(arguments.value(2)), sample(1)))
            std::raise(SIGKILL);
        return 1;
    }
    if (arguments.value(1) == u"--append-many") {
        // One appends for both, and rewrites the file all the time.
        OnDisk<History> history(arguments.value(2), 60s);
        bool well = true;
        for (int i = 0; i < arguments.value(3).toInt(); i += 2)
            well = well && keep(*history, sample(i)) && keep(*history, sample(i, theirs)) &&
                   history->erase(theirs);
        return well ? 0 : 1;
    }
    TestFileHistory test;
    return QTest::qExec(&test, argc, argv);
}

static const wizard::RegisteredTest registered(__FILE__, run);
#include "tst_filehistory.moc"
