// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/keyringlock.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

const QString service = u"org.freedesktop.secrets"_s;
const QString servicePath = u"/org/freedesktop/secrets"_s;
const QString serviceInterface = u"org.freedesktop.Secret.Service"_s;
const QString promptInterface = u"org.freedesktop.Secret.Prompt"_s;

// "No such object" in the Secret Service API.
const QString nothing = u"/"_s;

QDBusMessage message(const QString &path, const QString &interface, const QString &method,
                     const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, method);
    call.setArguments(arguments);
    return call;
}

} // namespace

KeyringLock::KeyringLock(QObject *parent)
    : QObject(parent)
    , m_bus(QDBusConnection::sessionBus())
{
}

KeyringLock::~KeyringLock()
{
    if (isPrompting())
        m_bus.send(message(m_prompt, promptInterface, u"Dismiss"_s, {}));
}

void KeyringLock::afterCall(const QDBusPendingCall &call, Step step)
{
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, step](QDBusPendingCallWatcher *ended) {
        ended->deleteLater();
        (this->*step)(*ended);
    });
}

void KeyringLock::ask()
{
    if (!m_bus.isConnected()) {
        QMetaObject::invokeMethod(
            this, [this] { answer(Answer::NoService); }, Qt::QueuedConnection);
        return;
    }
    afterCall(m_bus.asyncCall(message(servicePath, serviceInterface, u"ReadAlias"_s, {u"default"_s})),
              &KeyringLock::collectionNamed);
}

void KeyringLock::collectionNamed(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<QDBusObjectPath> reply(call);
    if (reply.isError()) {
        const auto type = reply.error().type();
        const bool absent = type == QDBusError::ServiceUnknown || type == QDBusError::Disconnected ||
                            reply.error().name().startsWith(u"org.freedesktop.DBus.Error.Spawn"_s);
        answer(absent ? Answer::NoService : Answer::Broken);
        return;
    }
    m_collection = reply.value().path();
    if (m_collection == nothing)
        answer(
            Answer::Open); // nothing was ever kept; writing makes the collection, with the person's consent
    else
        askWhetherLocked();
}

void KeyringLock::askWhetherLocked()
{
    afterCall(m_bus.asyncCall(message(m_collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                      {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s})),
              &KeyringLock::lockTold);
}

void KeyringLock::lockTold(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<QDBusVariant> reply(call);
    if (reply.isError()) {
        answer(Answer::Broken);
    } else if (!reply.value().variant().toBool()) {
        answer(Answer::Open);
    } else if (m_prompted) {
        answer(Answer::Locked);
    } else {
        const QList<QDBusObjectPath> collections{QDBusObjectPath(m_collection)};
        afterCall(m_bus.asyncCall(message(servicePath, serviceInterface, u"Unlock"_s,
                                          {QVariant::fromValue(collections)})),
                  &KeyringLock::unlockAnswered);
    }
}

void KeyringLock::unlockAnswered(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<QList<QDBusObjectPath>, QDBusObjectPath> reply(call);
    m_prompted = true;
    if (reply.isError()) {
        answer(Answer::Locked);
        return;
    }
    const QString prompt = reply.argumentAt<1>().path();
    if (prompt == nothing) {
        askWhetherLocked();
        return;
    }
    m_prompt = prompt;
    showPrompt();
}

void KeyringLock::showPrompt()
{
    m_bus.connect(service, m_prompt, promptInterface, u"Completed"_s, this,
                  SLOT(promptCompleted(bool, QDBusVariant)));
    afterCall(m_bus.asyncCall(message(m_prompt, promptInterface, u"Prompt"_s, {QString()})),
              &KeyringLock::promptAnswered);
}

void KeyringLock::promptAnswered(QDBusPendingCallWatcher &call)
{
    if (!call.isError() || !isPrompting())
        return;
    m_prompt.clear();
    answer(Answer::Locked);
}

void KeyringLock::promptCompleted(bool dismissed, const QDBusVariant &)
{
    if (!isPrompting())
        return;
    m_prompt.clear();
    if (dismissed)
        answer(Answer::Locked);
    else
        askWhetherLocked();
}

void KeyringLock::answer(Answer answer)
{
    Q_EMIT answered(answer);
}

} // namespace wizard
