// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/keychainsecretstore.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;
using namespace std::chrono_literals;

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

void lockDefaultCollection()
{
    const QList<QDBusObjectPath> collections{defaultCollection()};
    const QDBusMessage reply = ask(u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s,
                                   u"Lock"_s, {QVariant::fromValue(collections)});
    QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
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
    QVERIFY(!end(store.read(key))->has_value());
    QVERIFY(end(store.remove(key)).has_value());

    const QString text = u"token with ümlauts, \"quotes\" and\nlines"_s;
    QVERIFY(*end(store.write(key, Secret(u"older"_s))));
    QVERIFY(*end(store.write(key, Secret(text))));
    QCOMPARE(end(store.read(key))->value().reveal(), text);
    QVERIFY(!end(store.read(key + u'3'))->has_value());
    QVERIFY(*end(store.remove(key)));
    QVERIFY(!end(store.read(key))->has_value());

    // Asked before the store is open: answered when it is.
    KeychainSecretStore later(KeychainSecretStore::Opening::Later);
    const auto early = later.read(key + u'3');
    QSignalSpy finished(early.get(), &Operation::finished);
    early->start();
    QVERIFY(!*end(store.read(key + u'3')));
    QVERIFY(finished.isEmpty());
    later.open();
    QVERIFY(finished.wait());
    QVERIFY(early->result().has_value());

    // Destroyed in the middle: nothing is heard of it, and the next one works.
    auto cancelled = store.write(key, Secret(u"late"_s));
    cancelled->start();
    cancelled.reset();
    QVERIFY(end(store.remove(key)).has_value());
}

void filled()
{
    KeychainSecretStore store;
    QVERIFY(*end(store.write(key, Secret(u"kept"_s))));
}

void kept()
{
    KeychainSecretStore store;
    const auto found = end(store.read(key));
    QVERIFY(found.has_value() && found->has_value());
    QCOMPARE(found->value().reveal(), u"kept"_s);
}

void locked()
{
    lockDefaultCollection();
    KeychainSecretStore store;

    // "Not found" would mean signed out; "removed" would be a lie.
    const auto read = end(store.read(key));
    QVERIFY(!read.has_value());
    QCOMPARE(read.error().cause, FailureCause::KeychainLocked);
    const auto absent = end(store.read(u"absent"_s));
    QCOMPARE(absent.error().cause, FailureCause::KeychainLocked);
    const auto written = end(store.write(key, Secret(u"overwritten"_s)));
    QCOMPARE(written.error().cause, FailureCause::KeychainLocked);
    const auto removed = end(store.remove(key));
    QCOMPARE(removed.error().cause, FailureCause::KeychainLocked);
}

void unavailable()
{
    KeychainSecretStore store;
    QCOMPARE(end(store.read(key)).error().cause, FailureCause::KeychainUnavailable);
    QCOMPARE(end(store.write(key, Secret(u"x"_s))).error().cause, FailureCause::KeychainUnavailable);
    QCOMPARE(end(store.remove(key)).error().cause, FailureCause::KeychainUnavailable);
}

void silent()
{
    SilentService service;
    QDBusConnection other = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"silent"_s);
    QVERIFY(other.registerVirtualObject(u"/"_s, &service, QDBusConnection::SubPath));
    QVERIFY(other.registerService(u"org.freedesktop.secrets"_s));

    KeychainSecretStore store(KeychainSecretStore::Opening::Now, 700ms);
    // Our own patience ends it, not that of D-Bus, which is 25 seconds.
    QCOMPARE(end(store.read(key), 15s).error().cause, FailureCause::KeychainUnavailable);
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
    else
        QFAIL("run me by run-with-keyring");
}

QTEST_GUILESS_MAIN(TestKeychain)
#include "tst_keychain.moc"
