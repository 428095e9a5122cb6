// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/queuescenario.h"
#include "tests/support/ondisk.h"
#include "tests/support/testprogram.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using Phase = QueueView::Phase;
using Pause = QueueView::Pause;
using State = QueueItem::State;
using Platform = QueuePlatform;

Q_DECLARE_METATYPE(wizard::QueuePlatform::Method)

/// What is kept of a queue: before anything goes out, for one program and one company, and no secret.
class TestFlowQueueKept : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsNothingThatIsNotWrittenDown_data();
    void sendsNothingThatIsNotWrittenDown();
    void isOneProgramsAtATime();
    void saysWhenThereIsNoRoomForItsLock();
    void takesOverWhatAnotherProgramLeft();
    void notesWhatAKilledRunCouldNotNote();
    void notesNothingTwice_data();
    void notesNothingTwice();
    void discardsNothingOfAnotherProgram();
    void isOfferedUnderItsOwnCompanyAlone();
    void staysWithItsCompanyAtTheSessionsEnd();
    void isLeftAtSignOut();
    void keepsNoSecret();
};

void TestFlowQueueKept::sendsNothingThatIsNotWrittenDown_data()
{
    QTest::addColumn<Platform::Method>("method");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("call");
    QTest::newRow("from the beginning") << Platform::ConsentFirst << u"put"_s << u"get 1"_s;
    QTest::newRow("when it begins") << Platform::ConsentFirst << u"begin"_s << u"patch 1"_s;
    QTest::newRow("before the code") << Platform::ConsentFirst << u"get"_s << u"patch 1"_s;
    QTest::newRow("before the PATCH") << Platform::PlatformFirst << u"get"_s << u"patch 1"_s;
    QTest::newRow("before the callback") << Platform::PlatformFirst << u"page"_s << u"authenticate 1"_s;
}

void TestFlowQueueKept::sendsNothingThatIsNotWrittenDown()
{
    QFETCH(const Platform::Method, method);
    QFETCH(const QString, when);
    QFETCH(const QString, call);
    QueueScenario scenario;
    scenario.records.isFull = when == u"put";
    scenario.prepare(2, method);
    scenario.records.isFull = when == u"put" || when == u"begin";
    if (when == u"get")
        scenario.platform.before(u"get 1"_s, [&scenario] { scenario.records.isFull = true; });
    scenario.press();
    if (when == u"page")
        scenario.records.isFull = true;
    if (scenario.atConsent())
        scenario.approve();
    QCOMPARE(scenario.platform.count(call), 0);
    QCOMPARE(scenario.queue().phase, Phase::Paused);
    QCOMPARE(scenario.queue().pause, Pause::NotKept);
    QCOMPARE(scenario.queue().failure->cause, FailureCause::QueueUnwritable);
    scenario.press();
    QCOMPARE(scenario.queue().pause, Pause::NotKept);
    scenario.records.isFull = false;
    scenario.press();
    if (scenario.queue().phase == Phase::Ready)
        scenario.press();
    scenario.approveAll();
    QCOMPARE(scenario.queue().count(State::Authorised), 2);
    QCOMPARE(scenario.platform.item(u"1"_s).finished, 1);
}

void TestFlowQueueKept::isOneProgramsAtATime()
{
    QueueScenario scenario;
    scenario.records.isTaken = true;
    scenario.prepare(2);
    QCOMPARE(scenario.shot().step, Step::Queue);
    QCOMPARE(scenario.queue().pause, Pause::InUse);
    QCOMPARE(scenario.queue().failure->cause, FailureCause::QueueInUse);
    QCOMPARE(scenario.platform.count(u"get 1"_s), 0);
    scenario.press();
    QCOMPARE(scenario.queue().pause, Pause::InUse);
    scenario.records.isTaken = false;
    scenario.press();
    // The other one has finished: nothing is left to go on with.
    QCOMPARE(scenario.queue().phase, Phase::Empty);
    scenario.flow->showPlace(Step::Home);
    scenario.settle();
    scenario.prepare({u"1"_s, u"2"_s});
    QCOMPARE(scenario.queue().phase, Phase::Ready);
}

void TestFlowQueueKept::saysWhenThereIsNoRoomForItsLock()
{
    QueueScenario scenario;
    scenario.records.takesLocks = false;
    scenario.prepare(2);
    QCOMPARE(scenario.queue().pause, Pause::NotKept);
    QCOMPARE(scenario.queue().failure->cause, FailureCause::QueueUnwritable);
    QCOMPARE(scenario.platform.count(u"get 1"_s), 0);
}

void TestFlowQueueKept::takesOverWhatAnotherProgramLeft()
{
    QueueScenario scenario;
    scenario.prepare(3);
    scenario.begin();
    QCOMPARE(scenario.queue().phase, Phase::Stored);
    scenario.records.isTaken = true;
    scenario.say(&SetupFlow::goOnWithQueue);
    QCOMPARE(scenario.queue().pause, Pause::InUse);
    StoredQueue other = *scenario.store.read(scenario.account());
    other.items[0].state = State::Authorised;
    QVERIFY(scenario.store.write(other));
    scenario.records.isTaken = false;
    scenario.press();
    scenario.approveAll();
    QCOMPARE(scenario.queue().count(State::Authorised), 3);
    QCOMPARE(scenario.platform.item(u"1"_s).finished, 0);
    QCOMPARE(scenario.platform.item(u"2"_s).finished, 1);
}

void TestFlowQueueKept::notesWhatAKilledRunCouldNotNote()
{
    QueueScenario scenario;
    // The queue is written before anything goes on, the history beside it: a kill may come between.
    scenario.records.losesLines = true;
    scenario.start(3);
    scenario.approve();
    QCOMPARE(scenario.state(u"1"_s), State::Authorised);
    const QDateTime done = scenario.item(u"1"_s).at;
    scenario.wait(std::chrono::minutes(1));
    scenario.records.losesLines = false;
    scenario.begin();
    QVERIFY(scenario.shot().history.entries.isEmpty());
    scenario.say(&SetupFlow::goOnWithQueue);
    scenario.approveAll();
    const QList<HistoryEntry> entries = scenario.history.entries(scenario.account());
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries.first().instanceId, u"1"_s);
    QCOMPARE(entries.first().outcome, HistoryEntry::Outcome::Authorised);
    QCOMPARE(entries.first().at, done);
    QCOMPARE(scenario.shot().history.entries.size(), 3);
}

void TestFlowQueueKept::notesNothingTwice_data()
{
    QTest::addColumn<bool>("isErased");
    QTest::newRow("as it stands") << false;
    QTest::newRow("erased since") << true;
}

void TestFlowQueueKept::notesNothingTwice()
{
    QFETCH(const bool, isErased);
    QueueScenario scenario;
    scenario.start(3);
    scenario.approve();
    QCOMPARE(scenario.state(u"1"_s), State::Authorised);
    scenario.begin();
    if (isErased)
        QVERIFY(scenario.history.erase(scenario.account()));
    scenario.say(&SetupFlow::goOnWithQueue);
    scenario.approveAll();
    QStringList noted;
    for (const HistoryEntry &entry : scenario.history.entries(scenario.account()))
        noted.append(entry.instanceId);
    QCOMPARE(noted, isErased ? (QStringList{u"2"_s, u"3"_s}) : (QStringList{u"1"_s, u"2"_s, u"3"_s}));
}

void TestFlowQueueKept::discardsNothingOfAnotherProgram()
{
    QueueScenario scenario;
    scenario.prepare(2);
    scenario.begin();
    scenario.records.isTaken = true;
    scenario.say(&SetupFlow::discardQueue);
    QVERIFY(scenario.store.read(scenario.account()));
    QCOMPARE(scenario.queue().pause, Pause::InUse);
}

void TestFlowQueueKept::isOfferedUnderItsOwnCompanyAlone()
{
    QueueScenario scenario;
    scenario.prepare(2);
    scenario.begin(u"43"_s);
    QCOMPARE(scenario.queue().phase, Phase::Empty);
    scenario.prepare(2);
    QCOMPARE(scenario.queue().phase, Phase::Ready);
    scenario.begin();
    QCOMPARE(scenario.queue().phase, Phase::Stored);
    QVERIFY(scenario.queue().items.first().name == u"Instance 1"_s);
}

void TestFlowQueueKept::staysWithItsCompanyAtTheSessionsEnd()
{
    QueueScenario scenario;
    scenario.start(2);
    scenario.refuse();
    scenario.say(&SetupFlow::signInAgain);
    scenario.signIn(u"43"_s);
    QCOMPARE(scenario.queue().phase, Phase::Empty);
    scenario.say(&SetupFlow::goOnWithQueue);
    QCOMPARE(scenario.platform.item(u"1"_s).begun, 0);
    scenario.begin();
    QCOMPARE(scenario.queue().phase, Phase::Stored);
    QCOMPARE(scenario.queue().count(State::Waiting), 2);
}

void TestFlowQueueKept::isLeftAtSignOut()
{
    QueueScenario scenario;
    scenario.start(2);
    scenario.approve();
    scenario.refuse();
    scenario.say(&SetupFlow::signOut);
    QCOMPARE(scenario.queue().phase, Phase::Empty);
    QVERIFY(!scenario.browser.isOpen());
    scenario.signIn();
    QCOMPARE(scenario.shot().step, Step::Home);
    QCOMPARE(scenario.queue().phase, Phase::Stored);
    scenario.say(&SetupFlow::goOnWithQueue);
    QVERIFY(scenario.atConsent());
    scenario.approve();
    QCOMPARE(scenario.queue().count(State::Authorised), 2);
    QCOMPARE(scenario.platform.item(u"1"_s).finished, 1);
}

void TestFlowQueueKept::keepsNoSecret()
{
    QTemporaryDir folder;
    OnDisk<QueueStore> store(folder.path());
    QueueScenario scenario(&*store);
    scenario.platform.add(u"1"_s);
    scenario.platform.add(u"2"_s, Platform::PlatformFirst);
    scenario.platform.answer(u"patch 1"_s, 422, R"({"message":"canary-code is wrong"})");
    QByteArray written;
    const auto look = [&] {
        QDirIterator files(folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            written += file.fileName().toUtf8() + file.readAll();
        }
    };
    scenario.platform.before(u"patch 1"_s, look);
    scenario.platform.before(u"patch 2"_s, look);
    scenario.platform.before(u"authenticate 2"_s, look);
    scenario.start(2);
    while (scenario.atConsent()) {
        look();
        scenario.approve();
        look();
    }
    QCOMPARE(scenario.queue().phase, Phase::Finished);
    QVERIFY(written.contains("\"authenticate\""));
    QVERIFY(written.contains("Instance 1"));
    for (const QByteArray canary : {"canary", "platform-state", "state1", "app-1", "http://", "wrong"})
        QVERIFY2(!written.contains(canary), canary.constData());
}

WIZARD_GUILESS_TEST(TestFlowQueueKept)
#include "tst_flowqueuekept.moc"
