// SPDX-License-Identifier: Apache-2.0
#include "tests/flow/instancescenario.h"
#include "tests/support/fulldisk.h"
#include "tests/support/ondisk.h"
#include "tests/support/testprogram.h"

#include <QTemporaryDir>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

using Method = FlowScenario::Method;

/// What a flow makes of a disk that is full.
class TestFlowFullDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsNothingWithoutItsNote();
    void saysThatTheDraftIsNotKept();
    void saysNothingOfADraftThatIsKept();
};

void TestFlowFullDisk::sendsNothingWithoutItsNote()
{
    const QTemporaryDir folder;
    OnDisk<Journal> journal(folder.path());
    InstanceScenario scenario;
    scenario.keptJournal = &*journal;
    scenario.reviewHarbourShop(Method::PlatformFirst);
    {
        const FullDisk disk;
        scenario.press();
        QCOMPARE(scenario.posts(), 0);
        QVERIFY(scenario.shot().failure);
        QCOMPARE(scenario.shot().failure->cause, FailureCause::JournalUnwritable);
    }
    scenario.authorise(200, FlowScenario::consentAnswer());
    QCOMPARE(scenario.posts(), 1);
    QCOMPARE(scenario.step(), Step::Consent);
}

void TestFlowFullDisk::saysThatTheDraftIsNotKept()
{
    const QTemporaryDir folder;
    OnDisk<DraftStore> store(folder.path());
    InstanceScenario scenario;
    scenario.keptDrafts = &*store;
    scenario.begin();
    scenario.signInWithKey();
    scenario.chooseHarbourShop(Method::ConsentFirst);
    scenario.wait(2s);
    QVERIFY(!scenario.shot().setup.isUnkept);
    {
        const FullDisk disk;
        scenario.flow->editText(Field::Name, u"Harbour Shop – UK"_s);
        scenario.settle();
        QVERIFY(!scenario.shot().setup.isUnkept); // it is not tried yet
        scenario.wait(2s);
        QVERIFY(scenario.shot().setup.isUnkept);
        scenario.flow->editText(Field::Name, u"Harbour Shop – U"_s);
        scenario.wait(2s);
        QVERIFY(scenario.shot().setup.isUnkept);
    }
    scenario.flow->editText(Field::Name, u"Harbour Shop"_s);
    scenario.wait(2s);
    QVERIFY(!scenario.shot().setup.isUnkept);
    scenario.endRun();
    store->release();
    const auto kept = store->take(accountKey(productionEnvironment(), {}));
    QVERIFY(kept);
    QCOMPARE(kept->settings.value(0).text, u"Harbour Shop"_s);
}

void TestFlowFullDisk::saysNothingOfADraftThatIsKept()
{
    const QTemporaryDir folder;
    OnDisk<DraftStore> store(folder.path());
    InstanceScenario scenario;
    scenario.keptDrafts = &*store;
    scenario.begin();
    scenario.signInWithKey();
    scenario.chooseHarbourShop(Method::ConsentFirst);
    scenario.flow->editText(Field::Name, u"Harbour Shop"_s);
    scenario.wait(2s);
    const FullDisk disk;
    // It is kept as it is: nothing is to be written.
    scenario.flow->keepDraft();
    scenario.wait(2s);
    QVERIFY(!scenario.shot().setup.isUnkept);
    scenario.flow->editText(Field::Name, u"Harbour"_s);
    scenario.flow->keepDraft();
    QVERIFY(scenario.shot().setup.isUnkept);
    // What was typed is taken back: what is kept is right again.
    scenario.flow->editText(Field::Name, u"Harbour Shop"_s);
    scenario.wait(2s);
    QVERIFY(!scenario.shot().setup.isUnkept);
}

WIZARD_GUILESS_TEST(TestFlowFullDisk)
#include "tst_flowfulldisk.moc"
