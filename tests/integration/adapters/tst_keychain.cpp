// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/keychain/keychainsecretstore.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace std::chrono_literals;

using Asking = SecretStore::Asking;
using Attributes = QMap<QString, QString>;

namespace
{

const QString key = u"https://core.example|https://sign-in.example/login|42"_s;

template<class T>
Result<T> end(std::unique_ptr<ResultOperation<T>> operation, std::chrono::milliseconds within = 70s)
{
    QSignalSpy finished(operation.get(), &Operation::finished);
    operation->start();
    if (!finished.isEmpty())
        QTest::qFail("finished() came from inside start()", __FILE__, __LINE__);
    if (finished.isEmpty() && !finished.wait(int(within.count())))
        QTest::qFail("the operation did not end", __FILE__, __LINE__);
    return operation->isFinished() ? operation->result() : Result<T>(failed(Failure()));
}

QDBusMessage ask(const QString &path, const QString &interface, const QString &method,
                 const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, path, interface, method);
    call.setArguments(arguments);
    return QDBusConnection::sessionBus().call(call);
}

QDBusObjectPath defaultCollection()
{
    const QDBusReply<QDBusObjectPath> reply = ask(
        u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"ReadAlias"_s, {u"default"_s});
    return reply.value();
}

/// The items of ours under `name`.
QList<QDBusObjectPath> itemsOf(const QString &name)
{
    const QDBusReply<QList<QDBusObjectPath>> found =
        ask(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"SearchItems"_s,
            {QVariant::fromValue(Attributes{{u"server"_s, name}})});
    return found.value();
}

bool isDefaultCollectionLocked()
{
    const QString collection = defaultCollection().path();
    if (collection.size() <= 1)
        return true;
    const QDBusReply<QDBusVariant> locked = ask(collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                                {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return !locked.isValid() || locked.value().variant().toBool();
}

void lockDefaultCollection()
{
    const QList<QDBusObjectPath> collections{defaultCollection()};
    const QDBusMessage reply = ask(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s,
                                   u"Lock"_s, {QVariant::fromValue(collections)});
    QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
    const auto prompt = reply.arguments().at(1).value<QDBusObjectPath>();
    if (prompt.path().size() > 1) // KeePassXC locks when it is asked to ask
        ask(prompt.path(), u"org.freedesktop.Secret.Prompt"_s, u"Prompt"_s, {QString()});
}

/// What a Secret Service that never answers looks like: it owns the name and keeps every call.
class SilentService : public QDBusVirtualObject
{
public:
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        ++calls;
        return true;
    }
    int calls = 0;
};

} // namespace

/// The keyring in each of its states; the state is told by KEYRING_STATE (run-with-keyring).
class TestKeychain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInItsState();
};

namespace
{

void unlocked()
{
    KeychainSecretStore store;
    QVERIFY(store.isPersistent());
    QVERIFY(!end(store.read(key, Asking::Allowed))->has_value());
    QVERIFY(end(store.remove(key, Asking::Allowed)).has_value());

    const QString text = u"token with ümlauts, \"quotes\" and\nlines"_s;
    QVERIFY(*end(store.write(key, Secret(u"older"_s))));
    QVERIFY(*end(store.write(key, Secret(text))));
    QCOMPARE(end(store.read(key, Asking::Allowed))->value().reveal(), text);
    QVERIFY(!end(store.read(key + u'3', Asking::Allowed))->has_value());
    QVERIFY(*end(store.remove(key, Asking::Allowed)));
    QVERIFY(!end(store.read(key, Asking::Allowed))->has_value());

    // Asked before the store is open: answered when it is.
    KeychainSecretStore later(KeychainSecretStore::Opening::Later);
    const auto early = later.read(key + u'3', Asking::Allowed);
    QSignalSpy finished(early.get(), &Operation::finished);
    early->start();
    QVERIFY(!*end(store.read(key + u'3', Asking::Allowed)));
    QVERIFY(finished.isEmpty());
    later.open();
    QVERIFY(finished.wait());
    QVERIFY(early->result().has_value());

    // Where nobody ever opens it, as where no window is ever painted, it opens by itself.
    KeychainSecretStore unpainted(KeychainSecretStore::Opening::Later);
    const auto alone = unpainted.read(key + u'3', Asking::Allowed);
    QSignalSpy alsoFinished(alone.get(), &Operation::finished);
    alone->start();
    QVERIFY(alsoFinished.wait(10'000));
    QVERIFY(alone->result().has_value());

    // Open as it is, whoever may not ask is served too.
    QVERIFY(*end(store.write(key, Secret(text))));
    QCOMPARE(end(store.read(key, Asking::Never))->value().reveal(), text);
    QVERIFY(*end(store.remove(key, Asking::Never)));
    QVERIFY(!end(store.read(key, Asking::Never))->has_value());

    // Destroyed in the middle: nothing is heard of it, and the next one works.
    auto cancelled = store.write(key, Secret(u"late"_s));
    cancelled->start();
    cancelled.reset();
    QVERIFY(end(store.remove(key, Asking::Allowed)).has_value());
}

void filled()
{
    KeychainSecretStore store;
    QVERIFY(*end(store.write(key, Secret(u"kept"_s))));
}

void kept()
{
    KeychainSecretStore store;
    const auto found = end(store.read(key, Asking::Allowed));
    QVERIFY(found.has_value() && found->has_value());
    QCOMPARE(found->value().reveal(), u"kept"_s);
}

void locked()
{
    lockDefaultCollection();
    KeychainSecretStore store;

    QCOMPARE(end(store.read(key, Asking::Never)).error().cause, FailureCause::KeychainLocked);
    // "Not found" would mean signed out; "removed" would be a lie.
    const auto read = end(store.read(key, Asking::Allowed));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().cause, FailureCause::KeychainLocked);
    const auto absent = end(store.read(u"absent"_s, Asking::Allowed));
    QCOMPARE(absent.error().cause, FailureCause::KeychainLocked);
    const auto written = end(store.write(key, Secret(u"overwritten"_s)));
    QCOMPARE(written.error().cause, FailureCause::KeychainLocked);
    const auto removed = end(store.remove(key, Asking::Allowed));
    QCOMPARE(removed.error().cause, FailureCause::KeychainLocked);
}

/// Whether `operation` comes to where it waits for the person. It is let go then.
bool waitsForPerson(std::unique_ptr<Operation> operation)
{
    QSignalSpy waits(operation.get(), &Operation::waitsForPerson);
    QSignalSpy finished(operation.get(), &Operation::finished);
    operation->start();
    return waits.wait(15000) && finished.isEmpty();
}

/// What a version before has left stands under the application's id (run-with-keyring makes it).
void former()
{
    qDBusRegisterMetaType<Attributes>();
    const QString id = u"io.github.connectorwizard.ConnectorWizard"_s;
    const QString name = u"Connector Wizard"_s;
    QCOMPARE(itemsOf(id).size(), 2);
    KeychainSecretStore store;
    QCOMPARE(end(store.read(key, Asking::Allowed))->value().reveal(), u"kept before"_s);
    QTRY_COMPARE(itemsOf(id).size(), 1); // brought over
    QCOMPARE(itemsOf(name).size(), 1);
    const QDBusReply<QDBusVariant> label =
        ask(itemsOf(name).first().path(), u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
            {u"org.freedesktop.Secret.Item"_s, u"Label"_s});
    // QtKeychain 0.17 puts the key and an "@" before it.
    QVERIFY(label.value().variant().toString().endsWith(name));
    QCOMPARE(end(store.read(key, Asking::Allowed))->value().reveal(), u"kept before"_s);
    QVERIFY(*end(store.remove(u"removed"_s, Asking::Allowed)));
    QVERIFY(itemsOf(id).isEmpty());
}

/// A database of KeePassXC that is open, and then locked.
void keepassxc()
{
    qDBusRegisterMetaType<Attributes>();
    QTRY_VERIFY_WITH_TIMEOUT(!isDefaultCollectionLocked(), 30000); // it takes a while to open
    unlocked();
    KeychainSecretStore store;
    QVERIFY(*end(store.write(key, Secret(u"kept"_s))));
    QCOMPARE(itemsOf(u"Connector Wizard"_s).size(), 1);
    lockDefaultCollection();
    QTRY_VERIFY(isDefaultCollectionLocked());
    QCOMPARE(end(store.read(key, Asking::Never)).error().cause, FailureCause::KeychainLocked);
    QCOMPARE(end(store.remove(key, Asking::Never)).error().cause, FailureCause::KeychainLocked);
    QVERIFY(waitsForPerson(store.read(key, Asking::Allowed)));
}

QVariant askWallet(const QString &method, const QVariantList &arguments)
{
    const QString daemon = u"kwalletd"_s + qEnvironmentVariable("KDE_SESSION_VERSION");
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.kde."_s + daemon, u"/modules/"_s + daemon,
                                                       u"org.kde.KWallet"_s, method);
    call.setArguments(arguments);
    return QDBusConnection::sessionBus().call(call).arguments().value(0);
}

/// As PAM opens it when the person logs in.
void openWallet()
{
    QTRY_COMPARE_WITH_TIMEOUT(askWallet(u"networkWallet"_s, {}).toString(), u"kdewallet"_s, 30000);
    askWallet(u"pamOpen"_s, {u"kdewallet"_s, QByteArray(56, 'k'), 0});
    QTRY_VERIFY(askWallet(u"isOpen"_s, {u"kdewallet"_s}).toBool());
}

void wallet()
{
    openWallet();
    unlocked();
    KeychainSecretStore store;
    QVERIFY(*end(store.write(key, Secret(u"kept"_s))));
    askWallet(u"close"_s, {u"kdewallet"_s, true}); // it tells what is in its file
    QVERIFY(
        askWallet(u"folderDoesNotExist"_s, {u"kdewallet"_s, u"io.github.connectorwizard.ConnectorWizard"_s})
            .toBool());
    QVERIFY(!askWallet(u"folderDoesNotExist"_s, {u"kdewallet"_s, u"Connector Wizard"_s}).toBool());
}

/// A GNOME keyring, locked, beside the open wallet.
void walletBeside()
{
    lockDefaultCollection();
    QVERIFY(isDefaultCollectionLocked());
    wallet();
    QVERIFY(isDefaultCollectionLocked());
}

/// A wallet that is not open.
void walletClosed()
{
    QTRY_COMPARE_WITH_TIMEOUT(askWallet(u"networkWallet"_s, {}).toString(), u"kdewallet"_s, 30000);
    KeychainSecretStore store;
    // Nothing is there: nobody is asked for it, and no wallet is made.
    QVERIFY(!end(store.read(key, Asking::Never))->has_value());
    QVERIFY(!end(store.read(key, Asking::Allowed))->has_value());
    QVERIFY(*end(store.remove(key, Asking::Allowed)));
    QVERIFY(askWallet(u"wallets"_s, {}).toStringList().isEmpty());

    openWallet();
    QVERIFY(*end(store.write(key, Secret(u"kept"_s))));
    askWallet(u"close"_s, {u"kdewallet"_s, true});
    QTRY_VERIFY(!askWallet(u"isOpen"_s, {u"kdewallet"_s}).toBool());
    QCOMPARE(end(store.read(key, Asking::Never)).error().cause, FailureCause::KeychainLocked);
    QCOMPARE(end(store.remove(key, Asking::Never)).error().cause, FailureCause::KeychainLocked);
    QVERIFY(waitsForPerson(store.read(key, Asking::Allowed)));
}

void unavailable()
{
    KeychainSecretStore store;
    QCOMPARE(end(store.read(key, Asking::Allowed)).error().cause, FailureCause::KeychainUnavailable);
    QCOMPARE(end(store.write(key, Secret(u"x"_s))).error().cause, FailureCause::KeychainUnavailable);
    QCOMPARE(end(store.remove(key, Asking::Allowed)).error().cause, FailureCause::KeychainUnavailable);
}

void silent()
{
    SilentService service;
    QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"silent"_s);
    QVERIFY(other.registerVirtualObject(u"/"_s, &service, QDBusConnection::SubPath));
    QVERIFY(other.registerService(u"org.freedesktop.secrets"_s));

    KeychainSecretStore store(KeychainSecretStore::Opening::Now, 700ms);
    // Our own patience ends it, not that of D-Bus, which is 25 seconds.
    QCOMPARE(end(store.read(key, Asking::Allowed), 15s).error().cause, FailureCause::KeychainUnavailable);
    QCOMPARE(end(store.write(key, Secret(u"x"_s)), 15s).error().cause, FailureCause::KeychainUnavailable);
    QVERIFY(service.calls >= 2);
}

} // namespace

void TestKeychain::isInItsState()
{
    const QString state = qEnvironmentVariable("KEYRING_STATE");
    if (state == u"unlocked")
        unlocked();
    else if (state == u"filled")
        filled();
    else if (state == u"locked")
        locked();
    else if (state == u"kept")
        kept();
    else if (state == u"noservice" || state == u"nobus")
        unavailable();
    else if (state == u"silent")
        silent();
    else if (state == u"former")
        former();
    else if (state == u"keepassxc")
        keepassxc();
    else if (state == u"kwallet")
        wallet();
    else if (state == u"kwallet-beside")
        walletBeside();
    else if (state == u"kwallet-closed")
        walletClosed();
    else
        QFAIL("run me by run-with-keyring");
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
