// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QStringList>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

/// A keychain on the session bus, by a connection of its own, whose answers the test chooses.
class FakeKeychain : public QDBusVirtualObject
{
public:
    FakeKeychain(QString name, const QString &connection)
        : m_name(std::move(name))
        , m_connection(connection)
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connection))
    {
        m_bus.registerVirtualObject(u"/"_s, this, QDBusConnection::SubPath);
        isThere = m_bus.registerService(m_name);
    }
    ~FakeKeychain() override
    {
        leave();
        QDBusConnection::disconnectFromBus(m_connection);
    }

    /// As a daemon that has gone down.
    void leave()
    {
        m_bus.unregisterService(m_name);
        m_bus.unregisterObject(u"/"_s, QDBusConnection::UnregisterTree);
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        calls.append(message.member());
        last = message;
        message.setDelayedReply(true);
        handle(message);
        return true;
    }

    bool isThere = false;
    QStringList calls; ///< members
    QDBusMessage last;

protected:
    virtual void handle(const QDBusMessage &message) = 0;
    void reply(const QDBusMessage &message, const QVariantList &values)
    {
        m_bus.send(message.createReply(values));
    }
    QDBusConnection &bus() { return m_bus; }

private:
    QString m_name;
    QString m_connection;
    QDBusConnection m_bus;
};

/// A Secret Service with one collection.
class FakeSecretService : public FakeKeychain
{
public:
    FakeSecretService()
        : FakeKeychain(u"org.freedesktop.secrets"_s, u"fake-secrets"_s)
    {
    }

    bool locked = true;
    bool hasCollection = true;

    /// What the person does with the prompt.
    void answer(bool opened)
    {
        locked = !opened;
        QDBusMessage completed =
            QDBusMessage::createSignal(promptPath, u"org.freedesktop.Secret.Prompt"_s, u"Completed"_s);
        completed << !opened << QVariant::fromValue(QDBusVariant(QString()));
        bus().send(completed);
    }

protected:
    void handle(const QDBusMessage &message) override
    {
        const QString member = message.member();
        const QDBusObjectPath nothing(u"/"_s);
        const QDBusObjectPath collection(u"/org/freedesktop/secrets/collection/fake"_s);
        if (member == u"ReadAlias")
            reply(message, {QVariant::fromValue(hasCollection ? collection : nothing)});
        else if (member == u"Get")
            reply(message, {QVariant::fromValue(QDBusVariant(locked))});
        else if (member == u"Unlock")
            reply(message, {QVariant::fromValue(QList<QDBusObjectPath>()),
                            QVariant::fromValue(QDBusObjectPath(promptPath))});
        else if (member == u"Prompt")
            reply(message, {});
    }

private:
    const QString promptPath = u"/org/freedesktop/secrets/prompt/fake"_s;
};

/// A KWallet.
class FakeKWallet : public FakeKeychain
{
public:
    explicit FakeKWallet(int version)
        : FakeKeychain(u"org.kde.kwalletd%1"_s.arg(version), u"fake-wallet"_s)
    {
    }

    bool enabled = true;
    bool open = false;
    QStringList folders;

    /// What the person does with the prompt: a handle, or -1.
    void answer(int handle) { reply(m_opening, {handle}); }

protected:
    void handle(const QDBusMessage &message) override
    {
        const QString member = message.member();
        if (member == u"networkWallet")
            reply(message, {u"fake wallet"_s});
        else if (member == u"isEnabled")
            reply(message, {enabled});
        else if (member == u"isOpen")
            reply(message, {open});
        else if (member == u"folderDoesNotExist")
            reply(message, {!folders.contains(message.arguments().at(1).toString())});
        else if (member == u"open")
            m_opening = message;
    }

private:
    QDBusMessage m_opening;
};

} // namespace wizard
