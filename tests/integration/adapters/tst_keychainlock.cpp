// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/keychain/keychaingate.h"
#include "app/adapters/keychain/keychainname.h"
#include "app/adapters/keychain/kwalletlock.h"
#include "app/adapters/keychain/secretservicelock.h"
#include "tests/integration/adapters/fakekeychains.h"

#include <QSignalSpy>
#include <QTest>

using namespace wizard;

using Answer = KeychainLock::Answer;
using Purpose = KeychainLock::Purpose;

namespace
{

/// A lock that was asked, and what it says.
template<class Lock>
class Asked
{
public:
    template<class... Arguments>
    explicit Asked(Purpose purpose, Arguments... arguments)
        : lock(std::make_unique<Lock>(arguments...))
    {
        QObject::connect(lock.get(), &KeychainLock::answered, lock.get(),
                         [this](Answer told) { answers.append(told); });
        QObject::connect(lock.get(), &KeychainLock::asksPerson, lock.get(), [this] { ++asked; });
        lock->ask(purpose);
    }

    bool ends(Answer expected)
    {
        return QTest::qWaitFor([this] { return !answers.isEmpty(); }) && answers == QList<Answer>{expected};
    }

    std::unique_ptr<Lock> lock;
    QList<Answer> answers;
    int asked = 0;
};

using AskedService = Asked<SecretServiceLock>;

Asked<KWalletLock> askWallet(Purpose purpose, KWalletLock::Version version = KWalletLock::Version::Five)
{
    return Asked<KWalletLock>(purpose, version, u"Connector Wizard"_s, QStringList{u"new"_s, u"old"_s});
}

} // namespace

/// The locks against keychains that do what the test wants. Runs on a bus of its own without services.
class TestKeychainLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtALockedCollectionWithoutUnlocking()
    {
        FakeSecretService service;
        QVERIFY(service.isThere);
        AskedService look(Purpose::Look);
        QVERIFY(look.ends(Answer::Locked));
        QCOMPARE(service.calls, QStringList({u"ReadAlias"_s, u"Get"_s}));
        service.hasCollection = false;
        AskedService nothing(Purpose::Look);
        QVERIFY(nothing.ends(Answer::Nothing));
        QCOMPARE(look.asked + nothing.asked, 0);
    }

    void hasTheCollectionUnlocked()
    {
        FakeSecretService service;
        AskedService read(Purpose::Read);
        QTRY_VERIFY(service.calls.contains(u"Prompt"_s));
        QCOMPARE(read.asked, 1);
        QVERIFY(read.answers.isEmpty());
        service.answer(true);
        QVERIFY(read.ends(Answer::Open));
        service.locked = true;
        AskedService dismissed(Purpose::Write);
        QTRY_COMPARE(service.calls.count(u"Prompt"_s), 2);
        service.answer(false);
        QVERIFY(dismissed.ends(Answer::Locked));
    }

    void leavesThePromptAlone()
    {
        FakeSecretService service;
        AskedService read(Purpose::Read);
        QTRY_VERIFY(service.calls.contains(u"Prompt"_s));
        read.lock.reset();
        AskedService next(Purpose::Look);
        QVERIFY(next.ends(Answer::Locked)); // whatever the first had sent has arrived before
        QVERIFY(!service.calls.contains(u"Dismiss"_s));
    }

    void noticesThatTheServiceHasGone()
    {
        FakeSecretService service;
        AskedService read(Purpose::Read);
        QTRY_VERIFY(service.calls.contains(u"Prompt"_s));
        service.leave();
        QVERIFY(read.ends(Answer::Broken));
        AskedService absent(Purpose::Read);
        QVERIFY(absent.ends(Answer::NoService));
    }

    void looksAtAWalletWithoutOpeningIt()
    {
        FakeKWallet wallet(5);
        QVERIFY(wallet.isThere);
        auto empty = askWallet(Purpose::Look);
        QVERIFY(empty.ends(Answer::Nothing));
        wallet.folders = {u"old"_s};
        auto closed = askWallet(Purpose::Look);
        QVERIFY(closed.ends(Answer::Locked));
        wallet.open = true;
        auto open = askWallet(Purpose::Look);
        QVERIFY(open.ends(Answer::Open));
        wallet.enabled = false;
        auto disabled = askWallet(Purpose::Look);
        QVERIFY(disabled.ends(Answer::Broken));
        QVERIFY(!wallet.calls.contains(u"open"_s));
    }

    void opensAWalletForWhatMayBeThere()
    {
        FakeKWallet wallet(6);
        auto nothing = askWallet(Purpose::Read, KWalletLock::Version::Six);
        QVERIFY(nothing.ends(Answer::Nothing));
        QCOMPARE(nothing.asked, 0);

        wallet.folders = {u"old"_s};
        auto read = askWallet(Purpose::Read, KWalletLock::Version::Six);
        QTRY_VERIFY(wallet.calls.contains(u"open"_s));
        QCOMPARE(wallet.last.arguments(),
                 QVariantList({u"fake wallet"_s, qlonglong(0), u"Connector Wizard"_s}));
        QCOMPARE(read.asked, 1);
        wallet.answer(7);
        QVERIFY(read.ends(Answer::Open));

        wallet.folders.clear();
        auto write = askWallet(Purpose::Write, KWalletLock::Version::Six);
        QTRY_COMPARE(wallet.calls.count(u"open"_s), 2);
        wallet.answer(-1);
        QVERIFY(write.ends(Answer::Locked));

        auto other = askWallet(Purpose::Write, KWalletLock::Version::Five);
        QVERIFY(other.ends(Answer::NoService));
    }

    void asksThePersonOnceForAll()
    {
        FakeSecretService service;
        KeychainGate gate;
        QList<Answer> answers;
        connect(&gate, &KeychainGate::answered, this, [&answers](bool look, Answer answer) {
            if (!look)
                answers.append(answer);
        });
        gate.ask(Purpose::Read);
        QTRY_VERIFY(service.calls.contains(u"Prompt"_s));
        QVERIFY(gate.isAskingPerson());
        gate.giveUp(Purpose::Read); // nobody waits any more, but the prompt stands
        gate.ask(Purpose::Write);
        service.answer(true);
        QTRY_COMPARE(answers, QList<Answer>{Answer::Open});
        QCOMPARE(service.calls.count(u"Prompt"_s), 1);
    }

    void asksOnlyTheKeychainThatIsUsed()
    {
        FakeSecretService service;
        FakeKWallet wallet(5);
        wallet.open = true;
        qputenv("XDG_CURRENT_DESKTOP", "KDE");
        qputenv("KDE_SESSION_VERSION", "5");
        KeychainGate gate;
        QSignalSpy answered(&gate, &KeychainGate::answered);
        gate.ask(Purpose::Look);
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(answered.first().at(1).value<Answer>(), Answer::Open);
        QVERIFY2(service.calls.isEmpty(), "a locked one beside it is no affair of ours");
        // Without a wallet the next one is taken.
        wallet.leave();
        gate.ask(Purpose::Look);
        QTRY_COMPARE(answered.size(), 2);
        QCOMPARE(answered.last().at(1).value<Answer>(), Answer::Locked);
        QVERIFY(!service.calls.isEmpty());
        qunsetenv("XDG_CURRENT_DESKTOP");
        qunsetenv("KDE_SESSION_VERSION");
    }
};

QTEST_GUILESS_MAIN(TestKeychainLock)
#include "tst_keychainlock.moc"
