// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/attempt.h"
#include "app/flow/queue/queueplan.h"
#include "tests/support/testprogram.h"

#include <QTimeZone>

using namespace wizard;
using namespace Qt::Literals::StringLiterals;

using State = QueueItem::State;
using Stage = QueueItem::Stage;

Q_DECLARE_METATYPE(wizard::QueueItem::Stage)
Q_DECLARE_METATYPE(wizard::QueueItem::State)
Q_DECLARE_METATYPE(wizard::BrokenOff)

namespace
{

const QDateTime monday(QDate(2026, 3, 16), QTime(9, 0), QTimeZone::utc());
const QString shopUrl = u"https://{{shop}}.example/authorize"_s;

Variable variable(const QString &key, const QString &value, bool secret = false)
{
    Variable made;
    made.key = key;
    made.value = Secret(value);
    made.secret = secret;
    made.required = true;
    return made;
}

AuthenticationImplementation methodOf(const QString &url = shopUrl,
                                      AuthenticationType type = AuthenticationType::OAuth2AuthorisationCode)
{
    AuthenticationImplementation method;
    method.id = u"101"_s;
    method.type = type;
    method.authoriseUrl = url;
    method.variables = {variable(u"shop"_s, {}), variable(u"client_id"_s, {}),
                        variable(u"client_secret"_s, {}, true)};
    return method;
}

Instance instanceOf(const QString &shop, const QString &clientId, bool secret = false)
{
    Instance instance;
    instance.id = u"1"_s;
    instance.methodId = u"101"_s;
    instance.variables = {variable(u"shop"_s, shop), variable(u"client_id"_s, clientId, secret),
                          variable(u"client_secret"_s, {}, true)};
    return instance;
}

QueueItem item(const QString &id, State state = State::Waiting, const QString &methodId = u"101"_s)
{
    QueueItem made;
    made.instanceId = id;
    made.state = state;
    made.methodId = methodId;
    return made;
}

QStringList idsOf(const QList<QueueItem> &items)
{
    QStringList ids;
    for (const QueueItem &each : items)
        ids.append(each.instanceId);
    return ids;
}

} // namespace

class TestQueuePlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatOneSignInServes_data();
    void knowsWhatOneSignInServes();
    void tellsAccountsApart_data();
    void tellsAccountsApart();
    void ordersByGroup();
    void goesByTheMethodWhereNothingIsKnown();
    void putsWhatIsDoneFirst();
    void makesNoGroupsOfNothing();
    void keepsAnAskedItemAsOneThatWaits();
    void recoversWhatRan_data();
    void recoversWhatRan();
    void keepsWhatHasEnded();
    void tellsWhatWasBrokenOff_data();
    void tellsWhatWasBrokenOff();
    void takesNoSightBeforeThePatchForABaseline();
    void seesAChangeBySomeoneElse_data();
    void seesAChangeBySomeoneElse();
};

void TestQueuePlan::knowsWhatOneSignInServes_data()
{
    QTest::addColumn<AuthenticationImplementation>("method");
    QTest::addColumn<int>("order");
    QTest::addColumn<Instance>("instance");
    QTest::addColumn<bool>("known");
    const int automatic = int(ConsentOrder::Auto);
    const Instance whole = instanceOf(u"north"_s, u"app"_s);
    QTest::newRow("values are there") << methodOf() << automatic << whole << true;
    QTest::newRow("blank placeholder") << methodOf() << automatic << instanceOf({}, u"app"_s) << false;
    QTest::newRow("masked placeholder")
        << methodOf() << automatic << instanceOf(u"*****"_s, u"app"_s) << false;
    QTest::newRow("blank client id") << methodOf() << automatic << instanceOf(u"north"_s, {}) << false;
    QTest::newRow("instance keeps it secret")
        << methodOf() << automatic << instanceOf(u"north"_s, u"app"_s, true) << false;
    QTest::newRow("no placeholder") << methodOf(u"https://shop.example/authorize"_s) << automatic
                                    << instanceOf({}, u"app"_s) << true;
    QTest::newRow("placeholder without a variable")
        << methodOf(u"https://{{region}}.example/authorize"_s) << automatic << whole << false;
    QTest::newRow("platform makes the page") << methodOf({}) << automatic << whole << false;
    QTest::newRow("platform's order") << methodOf() << int(ConsentOrder::Platform) << whole << false;
    QTest::newRow("nobody signs in") << methodOf({}, AuthenticationType::OAuth2ClientCredentials) << automatic
                                     << whole << true;
}

void TestQueuePlan::knowsWhatOneSignInServes()
{
    QFETCH(const AuthenticationImplementation, method);
    QFETCH(const int, order);
    QFETCH(const Instance, instance);
    QFETCH(const bool, known);
    const QueueGroupKey key = queueGroupKey(method, ConsentOrder(order), instance);
    QCOMPARE(key.isKnown, known);
    QCOMPARE(key.methodId, u"101"_s);
    if (!known)
        QVERIFY(key.values.isEmpty());
}

void TestQueuePlan::tellsAccountsApart_data()
{
    QTest::addColumn<Instance>("other");
    QTest::addColumn<bool>("same");
    QTest::newRow("same") << instanceOf(u"north"_s, u"app"_s) << true;
    QTest::newRow("another shop") << instanceOf(u"south"_s, u"app"_s) << false;
    QTest::newRow("another app") << instanceOf(u"north"_s, u"other"_s) << false;
    QTest::newRow("values exchanged") << instanceOf(u"app"_s, u"north"_s) << false;
    QTest::newRow("another case") << instanceOf(u"North"_s, u"app"_s) << false;
    Instance renamed = instanceOf(u"north"_s, u"app"_s);
    renamed.name = u"Another"_s;
    renamed.updatedAt = monday;
    QTest::newRow("nothing that counts") << renamed << true;
}

void TestQueuePlan::tellsAccountsApart()
{
    QFETCH(const Instance, other);
    QFETCH(const bool, same);
    const auto keyOf = [](const Instance &instance) {
        return queueGroupKey(methodOf(), ConsentOrder::Auto, instance);
    };
    QCOMPARE(keyOf(other) == keyOf(instanceOf(u"north"_s, u"app"_s)), same);
}

void TestQueuePlan::ordersByGroup()
{
    QueueView queue;
    queue.items = {item(u"1"_s), item(u"2"_s), item(u"3"_s), item(u"4"_s), item(u"5"_s)};
    queue.items[1].connectorName = u"Harbour"_s;
    const QueueGroupKey north{u"101"_s, {u"north"_s}, true};
    const QueueGroupKey south{u"101"_s, {u"south"_s}, true};
    const auto keys = arrangeQueue(queue, {{u"1"_s, north},
                                           {u"2"_s, south},
                                           {u"3"_s, north},
                                           {u"4"_s, {u"102"_s, {}, false}},
                                           {u"5"_s, south}});
    QCOMPARE(idsOf(queue.items), (QStringList{u"1"_s, u"3"_s, u"2"_s, u"5"_s, u"4"_s}));
    QCOMPARE(keys.size(), 3);
    QCOMPARE(queue.groups.size(), 3);
    QCOMPARE(queue.groups.at(1).count, 2);
    QCOMPARE(queue.groups.at(1).connectorName, u"Harbour"_s);
    QVERIFY(queue.groups.at(1).isKnown);
    QVERIFY(!queue.groups.at(2).isKnown);
    QCOMPARE(queue.items.last().group, 2);
}

void TestQueuePlan::goesByTheMethodWhereNothingIsKnown()
{
    QueueView queue;
    queue.items = {item(u"1"_s), item(u"2"_s, State::Waiting, u"102"_s), item(u"3"_s)};
    arrangeQueue(queue, {});
    QCOMPARE(idsOf(queue.items), (QStringList{u"1"_s, u"3"_s, u"2"_s}));
    QVERIFY(!queue.groups.first().isKnown);
    QCOMPARE(queue.groups.first().count, 2);
}

void TestQueuePlan::putsWhatIsDoneFirst()
{
    QueueView queue;
    queue.items = {item(u"1"_s), item(u"2"_s, State::Failed), item(u"3"_s), item(u"4"_s, State::Authorised)};
    arrangeQueue(queue, {});
    QCOMPARE(idsOf(queue.items), (QStringList{u"2"_s, u"4"_s, u"1"_s, u"3"_s}));
    QCOMPARE(queue.groups.size(), 1);
    QCOMPARE(queue.groups.first().count, 2);
    QCOMPARE(queue.items.first().group, -1);
}

void TestQueuePlan::makesNoGroupsOfNothing()
{
    QueueView queue;
    queue.groups = {QueueGroup()};
    QVERIFY(arrangeQueue(queue, {}).isEmpty());
    QVERIFY(queue.groups.isEmpty());
}

void TestQueuePlan::keepsAnAskedItemAsOneThatWaits()
{
    QueueView queue;
    queue.begun = monday;
    queue.phase = QueueView::Phase::Asking;
    queue.current = 1;
    queue.items = {item(u"1"_s, State::Declined), item(u"2"_s, State::Declined), item(u"3"_s)};
    queue.items[1].reason = u"consent-declined"_s;
    const StoredQueue stored = storedQueue(queue, u"account"_s);
    QCOMPARE(stored.account, u"account"_s);
    QCOMPARE(stored.begun, monday);
    QCOMPARE(stored.items.at(0).state, State::Declined);
    QCOMPARE(stored.items.at(1), item(u"2"_s));
    queue.phase = QueueView::Phase::Running;
    QCOMPARE(storedQueue(queue, u"account"_s).items, queue.items);
}

void TestQueuePlan::recoversWhatRan_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<bool>("finishing");
    QTest::addColumn<bool>("remembered");
    QTest::newRow("not begun") << Stage::None << false << false;
    QTest::newRow("PATCH that asks for a page") << Stage::Reauthorise << false << false;
    QTest::newRow("PATCH with the code") << Stage::Reauthorise << true << true;
    QTest::newRow("page was open") << Stage::Consent << false << true;
    QTest::newRow("callback handed over") << Stage::Authenticate << true << true;
}

void TestQueuePlan::recoversWhatRan()
{
    QFETCH(const Stage, stage);
    QFETCH(const bool, finishing);
    QFETCH(const bool, remembered);
    StoredQueue stored;
    stored.items = {item(u"1"_s, State::Running)};
    stored.items[0].stage = stage;
    stored.items[0].finishing = finishing;
    stored.items[0].baseline = monday;
    const QueueItem found = recoveredItems(stored).first();
    QCOMPARE(found.state, State::Waiting);
    QCOMPARE(found.stage, remembered ? stage : Stage::None);
    QCOMPARE(found.finishing, finishing);
    // The time before its turn tells a change meanwhile; the time before a call tells whether that was done.
    QCOMPARE(found.baseline.isValid(), remembered || stage == Stage::None);
}

void TestQueuePlan::keepsWhatHasEnded()
{
    StoredQueue stored;
    for (const State state : {State::Authorised, State::Changed, State::Skipped, State::Declined,
                              State::Failed, State::Unknown}) {
        QueueItem each = item(u"1"_s, state);
        each.stage = Stage::Authenticate;
        each.finishing = true;
        each.reason = u"not-found"_s;
        stored.items.append(each);
    }
    QCOMPARE(recoveredItems(stored), stored.items);
}

void TestQueuePlan::tellsWhatWasBrokenOff_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<bool>("finishing");
    QTest::addColumn<QDateTime>("before");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<BrokenOff>("stands");
    const QDateTime later = monday.addSecs(1);
    QTest::newRow("not begun") << Stage::None << false << monday << later << BrokenOff::Unfinished;
    QTest::newRow("only asked for a page")
        << Stage::Reauthorise << false << monday << later << BrokenOff::Unfinished;
    QTest::newRow("finished") << Stage::Reauthorise << true << monday << later << BrokenOff::Finished;
    QTest::newRow("not finished") << Stage::Reauthorise << true << monday << monday << BrokenOff::Unfinished;
    QTest::newRow("handed over") << Stage::Authenticate << true << monday << later << BrokenOff::Finished;
    QTest::newRow("not handed over") << Stage::Authenticate << true << monday << monday
                                     << BrokenOff::Unfinished;
    QTest::newRow("earlier than before")
        << Stage::Authenticate << true << later << monday << BrokenOff::Unfinished;
    QTest::newRow("finished by the dashboard")
        << Stage::Consent << false << monday << later << BrokenOff::Finished;
    QTest::newRow("page was open") << Stage::Consent << false << monday << monday << BrokenOff::Unfinished;
    QTest::newRow("no times, page was open")
        << Stage::Consent << false << QDateTime() << QDateTime() << BrokenOff::Unfinished;
    QTest::newRow("no time before") << Stage::Authenticate << true << QDateTime() << later
                                    << BrokenOff::Untold;
    QTest::newRow("no time now") << Stage::Authenticate << true << monday << QDateTime() << BrokenOff::Untold;
}

void TestQueuePlan::tellsWhatWasBrokenOff()
{
    QFETCH(const QDateTime, before);
    QFETCH(const QDateTime, now);
    QueueItem broken = item(u"1"_s);
    QFETCH(const Stage, stage);
    broken.stage = stage;
    QFETCH(const bool, finishing);
    QFETCH(const BrokenOff, stands);
    broken.finishing = finishing;
    broken.baseline = before;
    Instance instance;
    instance.updatedAt = now;
    QCOMPARE(brokenOff(broken, instance), stands);
}

void TestQueuePlan::seesAChangeBySomeoneElse_data()
{
    QTest::addColumn<QDateTime>("before");
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<bool>("changed");
    QTest::newRow("same") << monday << monday << false;
    QTest::newRow("later") << monday << monday.addSecs(1) << true;
    QTest::newRow("not told before") << QDateTime() << monday << false;
    QTest::newRow("not told now") << monday << QDateTime() << false;
}

void TestQueuePlan::seesAChangeBySomeoneElse()
{
    QFETCH(const QDateTime, before);
    QFETCH(const QDateTime, now);
    QFETCH(const bool, changed);
    QueueItem waiting = item(u"1"_s);
    waiting.baseline = before;
    Instance instance;
    instance.updatedAt = now;
    QCOMPARE(isChangedMeanwhile(waiting, instance), changed);
    // What we changed ourselves is no one else's change.
    waiting.stage = Stage::Reauthorise;
    QVERIFY(!isChangedMeanwhile(waiting, instance));
}

void TestQueuePlan::takesNoSightBeforeThePatchForABaseline()
{
    Attempt attempt;
    QVERIFY(!attempt.seenBefore());
    attempt.left = Instance();
    attempt.left->updatedAt = monday;
    QCOMPARE(attempt.seenBefore()->updatedAt, monday);
    // The PATCH went out, and how the instance stands after it is not known.
    attempt.followed = true;
    QVERIFY(!attempt.seenBefore());
    attempt.baseline = attempt.left;
    attempt.baseline->updatedAt = monday.addDays(1);
    QCOMPARE(attempt.seenBefore()->updatedAt, monday.addDays(1));
}

WIZARD_GUILESS_TEST(TestQueuePlan)
#include "tst_queueplan.moc"
