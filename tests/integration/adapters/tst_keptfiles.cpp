// SPDX-License-Identifier: Apache-2.0
#include "tests/support/ondisk.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

const QString account = u"https://core.example https://sign-in.example/login 42"_s;
const QString accountName = u"2d38a31f0dfb33d36816954ba6189bd1624122782c071771be497386aad2c773"_s;
const QString id = u"1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"_s;
const QDateTime morning = QDateTime::fromString(u"2026-03-16T09:00:00.123Z"_s, Qt::ISODateWithMs);

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// Names and contents of the files as earlier versions have written them: each is read, and written in the
/// same way.
class TestKeptFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void journal();
    void history();
    void queue();
    void draft();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestKeptFiles::journal()
{
    const QByteArray first =
        R"({"account":"https://core.example https://sign-in.example/login 42",)"
        R"("begun":"2026-03-16T09:00:00.123Z","connector_name":"Harbour",)"
        R"("id":"1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed","instance_id":"900","method_id":"101",)"
        R"("name":"Harbour Shop – \"UK\"","session_id":"1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",)"
        R"("stage":"consent"})"
        "\n";
    const QByteArray second =
        R"({"account":"https://core.example https://sign-in.example/login 42",)"
        R"("begun":"2026-03-16T09:00:01.123Z","connector_name":"Harbour","id":"a/b","instance_id":"900",)"
        R"("method_id":"101","name":"Harbour Shop – \"UK\"","session_id":"","stage":"authenticate"})"
        "\n";
    const QString firstPath = path(u"journal/"_s + id + u".json"_s);
    const QString secondPath =
        path(u"journal/c14cddc033f64b9dea80ea675cf280a015e672516090a5626781153dc68fea11.json"_s);
    put(firstPath, first);
    put(secondPath, second);
    JournalEntry entry;
    entry.id = id;
    entry.account = account;
    entry.sessionId = id;
    entry.methodId = u"101"_s;
    entry.instanceId = u"900"_s;
    entry.name = u"Harbour Shop – \"UK\""_s;
    entry.connectorName = u"Harbour"_s;
    entry.stage = JournalEntry::Stage::Consent;
    entry.begun = morning;
    JournalEntry other = entry;
    other.id = u"a/b"_s;
    other.sessionId.clear();
    other.stage = JournalEntry::Stage::Authenticate;
    other.begun = morning.addSecs(1);
    OnDisk<Journal> journal(m_folder.path());
    QCOMPARE(journal->entries(), (QList<JournalEntry>{entry, other}));
    journal->remove(entry.id);
    journal->remove(other.id);
    QVERIFY(!QFile::exists(firstPath) && !QFile::exists(secondPath));
    QVERIFY(journal->write(entry) && journal->write(other));
    QCOMPARE(contentOf(firstPath), first);
    QCOMPARE(contentOf(secondPath), second);
}

void TestKeptFiles::history()
{
    const QByteArray line =
        R"({"account":"https://core.example https://sign-in.example/login 42","action":"reauthorise",)"
        R"("at":"2026-03-16T09:00:00.123Z","company_id":"42","connector_name":"Harbour",)"
        R"("desktop_user":"amelia","environment_name":"Production","host":"core.example",)"
        R"("instance_id":"900","instance_name":"Harbour Shop – \"UK\"","outcome":"changed",)"
        R"("signed_in_as":"amelia@harbour.example","third_party_account":"harbour-uk"})"
        "\n";
    const QString file = path(u"history/entries.jsonl"_s);
    put(file, line);
    HistoryEntry entry;
    entry.account = account;
    entry.at = morning;
    entry.action = HistoryEntry::Action::Reauthorise;
    entry.outcome = HistoryEntry::Outcome::Changed;
    entry.instanceId = u"900"_s;
    entry.instanceName = u"Harbour Shop – \"UK\""_s;
    entry.connectorName = u"Harbour"_s;
    entry.environmentName = u"Production"_s;
    entry.host = u"core.example"_s;
    entry.companyId = u"42"_s;
    entry.desktopUser = u"amelia"_s;
    entry.signedInAs = u"amelia@harbour.example"_s;
    entry.thirdPartyAccount = u"harbour-uk"_s;
    OnDisk<History> history(m_folder.path());
    QCOMPARE(history->entries(account), QList<HistoryEntry>{entry});
    QVERIFY(keep(*history, entry));
    QCOMPARE(contentOf(file), line + line);
    QVERIFY(history->erase(u"another"_s));
    QCOMPARE(contentOf(file), line + line);
}

void TestKeptFiles::queue()
{
    const QByteArray json =
        R"({"account":"https://core.example https://sign-in.example/login 42",)"
        R"("begun":"2026-03-16T09:00:00.123Z","items":[{"at":"","baseline":"2026-03-16T08:59:55.123Z",)"
        R"("changed_meanwhile":false,"connector_name":"Harbour","finishing":true,"group":2,)"
        R"("instance_id":"900","method_id":"101","method_name":"Sign in","name":"Harbour Shop",)"
        R"("reason":"","stage":"authenticate","state":"running","third_party_account":""},)"
        R"({"at":"2026-03-16T09:00:00.130Z","baseline":"","changed_meanwhile":true,"connector_name":"",)"
        R"("finishing":false,"group":-1,"instance_id":"901","method_id":"","method_name":"","name":"",)"
        R"("reason":"not-found","stage":"none","state":"failed","third_party_account":"harbour.example"}]})"
        "\n";
    const QString file = path(u"queue/"_s + accountName + u".json"_s);
    put(file, json);
    StoredQueue queue;
    queue.account = account;
    queue.begun = morning;
    QueueItem item;
    item.instanceId = u"900"_s;
    item.name = u"Harbour Shop"_s;
    item.connectorName = u"Harbour"_s;
    item.methodId = u"101"_s;
    item.methodName = u"Sign in"_s;
    item.group = 2;
    item.state = QueueItem::State::Running;
    item.stage = QueueItem::Stage::Authenticate;
    item.finishing = true;
    item.baseline = morning.addSecs(-5);
    queue.items.append(item);
    item = {};
    item.instanceId = u"901"_s;
    item.state = QueueItem::State::Failed;
    item.at = morning.addMSecs(7);
    item.reason = u"not-found"_s;
    item.thirdPartyAccount = u"harbour.example"_s;
    item.changedMeanwhile = true;
    queue.items.append(item);
    OnDisk<QueueStore> store(m_folder.path());
    QCOMPARE(store->read(account), std::optional(queue));
    store->remove(account);
    QVERIFY(!QFile::exists(file));
    QVERIFY(store->acquire(account));
    QVERIFY(QFile::exists(path(u"queue/"_s + accountName + u".lock"_s)));
    QVERIFY(store->write(queue));
    QCOMPARE(contentOf(file), json);
}

void TestKeptFiles::draft()
{
    const QByteArray json =
        R"({"account":"https://core.example https://sign-in.example/login 42","connector_id":"11",)"
        R"("connector_name":"Harbour Shop","journal_id":"1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed",)"
        R"("method_id":"101","reached":"review","settings":{"name":"Harbour Shop – \"UK\"\n",)"
        R"("time_zone":"Europe/Lon"},"values":[{"key":"client_id","nth":0,"value":"abc"},)"
        R"({"key":"scope","nth":1,"value":"orders.read"}]})"
        "\n";
    const QString file = path(u"draft/"_s + accountName + u".json"_s);
    put(file, json);
    KeptDraft draft;
    draft.account = account;
    draft.connectorId = u"11"_s;
    draft.connectorName = u"Harbour Shop"_s;
    draft.methodId = u"101"_s;
    draft.reached = KeptDraft::Reached::Review;
    draft.settings = {{Field::Name, u"Harbour Shop – \"UK\"\n"_s}, {Field::TimeZone, u"Europe/Lon"_s}};
    draft.values = {{u"client_id"_s, 0, u"abc"_s}, {u"scope"_s, 1, u"orders.read"_s}};
    draft.journalId = id;
    OnDisk<DraftStore> store(m_folder.path());
    QCOMPARE(store->take(account), std::optional(draft));
    QVERIFY(QFile::exists(path(u"draft/"_s + accountName + u".lock"_s)));
    store->remove(account);
    QVERIFY(!QFile::exists(file));
    QVERIFY(store->write(draft));
    QCOMPARE(contentOf(file), json);
}

WIZARD_GUILESS_TEST(TestKeptFiles)
#include "tst_keptfiles.moc"
