// SPDX-License-Identifier: Apache-2.0
#include "app/records/history.h"
#include "app/records/journal.h"
#include "app/records/queuestore.h"
#include "app/records/recordjson.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

Q_DECLARE_METATYPE(wizard::JournalEntry)
Q_DECLARE_METATYPE(wizard::HistoryEntry)
Q_DECLARE_METATYPE(wizard::StoredQueue)

namespace
{

const QDateTime morning = QDateTime::fromString(u"2026-03-16T09:00:00.123Z"_s, Qt::ISODateWithMs);

JournalEntry least(JournalEntry::Stage stage)
{
    JournalEntry entry;
    entry.id = u"1b9d"_s;
    entry.stage = stage;
    entry.begun = morning;
    return entry;
}

HistoryEntry least(HistoryEntry::Action action, HistoryEntry::Outcome outcome)
{
    HistoryEntry entry;
    entry.account = u"acc"_s;
    entry.at = morning;
    entry.action = action;
    entry.outcome = outcome;
    return entry;
}

StoredQueue queueOf(const QList<QueueItem> &items)
{
    StoredQueue queue;
    queue.account = u"acc"_s;
    queue.begun = morning;
    queue.items = items;
    return queue;
}

QueueItem least(QueueItem::State state, QueueItem::Stage stage, bool finishing = false)
{
    QueueItem item;
    item.instanceId = u"900"_s;
    item.state = state;
    item.stage = stage;
    item.finishing = finishing;
    return item;
}

QByteArray queueJson(const QByteArray &items)
{
    return R"({"account":"acc","begun":"2026-03-16T09:00:00.123Z","items":[)" + items + "]}";
}

} // namespace

/// Journal, history and queue as bytes, and back: what stands in a file is read by every version.
class TestRecordJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReadsJournalEntries_data();
    void writesAndReadsJournalEntries();
    void writesAndReadsHistoryEntries_data();
    void writesAndReadsHistoryEntries();
    void writesAndReadsQueues_data();
    void writesAndReadsQueues();
    void takesWhatItUnderstandsOfAQueue_data();
    void takesWhatItUnderstandsOfAQueue();
    void takesNothingElse_data();
    void takesNothingElse();
    void namesChooseNoPath_data();
    void namesChooseNoPath();
};

void TestRecordJson::writesAndReadsJournalEntries_data()
{
    QTest::addColumn<JournalEntry>("value");
    QTest::addColumn<QByteArray>("json");
    const QByteArray rest =
        R"({"account":"","begun":"2026-03-16T09:00:00.123Z","connector_name":"","id":"1b9d",)"
        R"("instance_id":"","method_id":"","name":"","session_id":"","stage":)";
    using S = JournalEntry::Stage;
    QTest::newRow("authorise") << least(S::Authorise) << rest + "\"authorise\"}\n";
    QTest::newRow("consent") << least(S::Consent) << rest + "\"consent\"}\n";
    QTest::newRow("authenticate") << least(S::Authenticate) << rest + "\"authenticate\"}\n";
    JournalEntry full = least(S::Consent);
    full.account = u"https://core.example https://sign-in.example/login 42"_s;
    full.sessionId = u"2c9d"_s;
    full.methodId = u"9007199254740993"_s;
    full.instanceId = u"900"_s;
    full.name = u"Harbour Shop – \"UK\"\n"_s;
    full.connectorName = u"Harbour"_s;
    QTest::newRow("everything")
        << full
        << QByteArray(
               R"({"account":"https://core.example https://sign-in.example/login 42",)"
               R"("begun":"2026-03-16T09:00:00.123Z","connector_name":"Harbour","id":"1b9d",)"
               R"("instance_id":"900","method_id":"9007199254740993","name":"Harbour Shop – \"UK\"\n",)"
               R"("session_id":"2c9d","stage":"consent"})"
               "\n");
}

void TestRecordJson::writesAndReadsJournalEntries()
{
    QFETCH(const JournalEntry, value);
    QFETCH(const QByteArray, json);
    QCOMPARE(jsonOf(value), json);
    QCOMPARE(recordFrom<JournalEntry>(json), std::optional(value));
}

void TestRecordJson::writesAndReadsHistoryEntries_data()
{
    QTest::addColumn<HistoryEntry>("value");
    QTest::addColumn<QByteArray>("json");
    const QByteArray begin = R"({"account":"acc","action":")";
    const QByteArray middle =
        R"(","at":"2026-03-16T09:00:00.123Z","company_id":"","connector_name":"","desktop_user":"",)"
        R"("environment_name":"","host":"","instance_id":"","instance_name":"","outcome":")";
    const QByteArray end = "\",\"signed_in_as\":\"\",\"third_party_account\":\"\"}\n";
    using A = HistoryEntry::Action;
    using O = HistoryEntry::Outcome;
    QTest::newRow("authorised") << least(A::Authorise, O::Authorised)
                                << begin + "authorise" + middle + "authorised" + end;
    QTest::newRow("changed") << least(A::Reauthorise, O::Changed)
                             << begin + "reauthorise" + middle + "changed" + end;
    QTest::newRow("declined") << least(A::Authorise, O::Declined)
                              << begin + "authorise" + middle + "declined" + end;
    QTest::newRow("failed") << least(A::Reauthorise, O::Failed)
                            << begin + "reauthorise" + middle + "failed" + end;
    QTest::newRow("unknown") << least(A::Authorise, O::Unknown)
                             << begin + "authorise" + middle + "unknown" + end;
    HistoryEntry full = least(A::Reauthorise, O::Changed);
    full.instanceId = u"900"_s;
    full.instanceName = u"Harbour Shop – \"UK\"\n"_s;
    full.connectorName = u"Harbour"_s;
    full.environmentName = u"Production"_s;
    full.host = u"core.example"_s;
    full.companyId = u"42"_s;
    full.desktopUser = u"amelia"_s;
    full.signedInAs = u"amelia@harbour.example"_s;
    full.thirdPartyAccount = u"harbour-uk"_s;
    QTest::newRow("everything")
        << full
        << QByteArray(R"({"account":"acc","action":"reauthorise","at":"2026-03-16T09:00:00.123Z",)"
                      R"("company_id":"42","connector_name":"Harbour","desktop_user":"amelia",)"
                      R"("environment_name":"Production","host":"core.example","instance_id":"900",)"
                      R"("instance_name":"Harbour Shop – \"UK\"\n","outcome":"changed",)"
                      R"("signed_in_as":"amelia@harbour.example","third_party_account":"harbour-uk"})"
                      "\n");
}

void TestRecordJson::writesAndReadsHistoryEntries()
{
    QFETCH(const HistoryEntry, value);
    QFETCH(const QByteArray, json);
    QCOMPARE(jsonOf(value), json);
    QCOMPARE(recordFrom<HistoryEntry>(json), std::optional(value));
}

void TestRecordJson::writesAndReadsQueues_data()
{
    QTest::addColumn<StoredQueue>("value");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << queueOf({}) << queueJson({}) + '\n';
    const QByteArray begin = R"({"at":"","baseline":"","changed_meanwhile":false,"connector_name":"",)"
                             R"("finishing":false,"group":-1,"instance_id":"900","method_id":"",)"
                             R"("method_name":"","name":"","reason":"","stage":")";
    const QByteArray end = R"(","third_party_account":""})";
    const auto row = [&](QueueItem::State state, QueueItem::Stage stage, const QByteArray &stateWord,
                         const QByteArray &stageWord) {
        QTest::newRow((stateWord + ", " + stageWord).constData())
            << queueOf({least(state, stage)})
            << queueJson(begin + stageWord + R"(","state":")" + stateWord + end) + '\n';
    };
    using S = QueueItem::State;
    using G = QueueItem::Stage;
    row(S::Waiting, G::None, "waiting", "none");
    row(S::Running, G::Reauthorise, "running", "reauthorise");
    row(S::Authorised, G::Consent, "authorised", "consent");
    row(S::Changed, G::Authenticate, "changed", "authenticate");
    row(S::Skipped, G::None, "skipped", "none");
    row(S::Declined, G::None, "declined", "none");
    row(S::Failed, G::None, "failed", "none");
    row(S::Unknown, G::None, "unknown", "none");
    QueueItem full = least(S::Running, G::Authenticate, true);
    full.name = u"Harbour Shop – \"UK\"\n"_s;
    full.connectorName = u"Harbour"_s;
    full.methodId = u"101"_s;
    full.methodName = u"Sign in"_s;
    full.group = 2;
    full.baseline = morning.addSecs(-5);
    full.at = morning.addMSecs(7);
    full.reason = u"not-found"_s;
    full.thirdPartyAccount = u"harbour.example"_s;
    full.changedMeanwhile = true;
    QTest::newRow("everything")
        << queueOf({full})
        << queueJson(R"({"at":"2026-03-16T09:00:00.130Z","baseline":"2026-03-16T08:59:55.123Z",)"
                     R"("changed_meanwhile":true,"connector_name":"Harbour","finishing":true,"group":2,)"
                     R"("instance_id":"900","method_id":"101","method_name":"Sign in",)"
                     R"("name":"Harbour Shop – \"UK\"\n","reason":"not-found","stage":"authenticate",)"
                     R"("state":"running","third_party_account":"harbour.example"})") +
               '\n';
}

void TestRecordJson::writesAndReadsQueues()
{
    QFETCH(const StoredQueue, value);
    QFETCH(const QByteArray, json);
    QCOMPARE(jsonOf(value), json);
    QCOMPARE(recordFrom<StoredQueue>(json), std::optional(value));
}

void TestRecordJson::takesWhatItUnderstandsOfAQueue_data()
{
    QTest::addColumn<QByteArray>("items");
    QTest::addColumn<QList<QueueItem>>("expected");
    using S = QueueItem::State;
    using G = QueueItem::Stage;
    const auto last = least(S::Running, G::Authenticate, true);
    QTest::newRow("no items") << QByteArray(R"(null,"x",7,{},{"state":"waiting"})") << QList<QueueItem>{};
    QTest::newRow("unknown state") << QByteArray(R"({"instance_id":"900","state":"dancing"})")
                                   << QList<QueueItem>{};
    QTest::newRow("id of a number") << QByteArray(R"({"instance_id":900,"state":"waiting"})")
                                    << QList<QueueItem>{};
    QTest::newRow("no stage") << QByteArray(R"({"instance_id":"900","state":"running"})")
                              << QList<QueueItem>{last};
    QTest::newRow("unknown stage")
        << QByteArray(R"({"instance_id":"900","state":"running","stage":"x","finishing":false})")
        << QList<QueueItem>{last};
    QTest::newRow("other types")
        << QByteArray(R"({"instance_id":"900","state":"waiting","stage":"none","finishing":false,)"
                      R"("group":"2","at":7,"baseline":"yesterday","name":[],"colour":"red"})")
        << QList<QueueItem>{least(S::Waiting, G::None)};
}

void TestRecordJson::takesWhatItUnderstandsOfAQueue()
{
    QFETCH(const QByteArray, items);
    QFETCH(const QList<QueueItem>, expected);
    QCOMPARE(recordFrom<StoredQueue>(queueJson(items)), std::optional(queueOf(expected)));
}

void TestRecordJson::takesNothingElse_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("\x00\xff nothing", 10);
    QTest::newRow("list") << QByteArray("[]");
    QTest::newRow("deep") << QByteArray(5000, '[');
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("no time") << QByteArray(
        R"({"id":"1","account":"acc","stage":"consent","action":"authorise","outcome":"failed","items":[]})");
    QTest::newRow("no owner, no list")
        << QByteArray(R"({"begun":"2026-03-16T09:00:00Z","at":"2026-03-16T09:00:00Z","stage":"consent",)"
                      R"("action":"authorise","outcome":"failed"})");
    QTest::newRow("unknown words") << QByteArray(
        R"({"id":"1","account":"acc","begun":"2026-03-16T09:00:00Z",)"
        R"("at":"2026-03-16T09:00:00Z","stage":"x","action":"x","outcome":"x","items":{}})");
}

void TestRecordJson::takesNothingElse()
{
    QFETCH(const QByteArray, json);
    QVERIFY(!recordFrom<JournalEntry>(json));
    QVERIFY(!recordFrom<HistoryEntry>(json));
    QVERIFY(!recordFrom<StoredQueue>(json));
}

void TestRecordJson::namesChooseNoPath_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("name");
    const QString id = u"1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed"_s;
    QTest::newRow("UUID") << id << id;
    QTest::newRow("way up") << u"a/b"_s
                            << u"c14cddc033f64b9dea80ea675cf280a015e672516090a5626781153dc68fea11"_s;
    QTest::newRow("account") << u"https://core.example https://sign-in.example/login 42"_s
                             << u"2d38a31f0dfb33d36816954ba6189bd1624122782c071771be497386aad2c773"_s;
    QTest::newRow("nothing") << QString()
                             << u"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"_s;
}

void TestRecordJson::namesChooseNoPath()
{
    QFETCH(const QString, key);
    QTEST(recordName(key), "name");
}

WIZARD_GUILESS_TEST(TestRecordJson)
#include "tst_recordjson.moc"
