// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/keychain/secretservicelock.h"

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

SecretServiceLock::SecretServiceLock(QObject *parent)
    : KeychainLock(parent)
    , m_bus(QDBusConnection::sessionBus())
    , m_service(service, m_bus, QDBusServiceWatcher::WatchForUnregistration)
{
    connect(&m_service, &QDBusServiceWatcher::serviceUnregistered, this, &SecretServiceLock::serviceGone);
}

SecretServiceLock::~SecretServiceLock() = default;

void SecretServiceLock::afterCall(const QDBusPendingCall &call, Step step)
{
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, step](QDBusPendingCallWatcher *ended) {
        ended->deleteLater();
        (this->*step)(*ended);
    });
}

void SecretServiceLock::ask(Purpose purpose)
{
    m_purpose = purpose;
    if (!m_bus.isConnected()) {
        const auto answerThen = [this] {
            answer(Answer::NoService);
        };
        QMetaObject::invokeMethod(this, answerThen, Qt::QueuedConnection);
        return;
    }
    afterCall(m_bus.asyncCall(message(servicePath, serviceInterface, u"ReadAlias"_s, {u"default"_s})),
              &SecretServiceLock::collectionNamed);
}

void SecretServiceLock::collectionNamed(QDBusPendingCallWatcher &call)
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
    if (m_collection != nothing)
        askWhetherLocked();
    else if (m_purpose == Purpose::Look)
        answer(Answer::Nothing);
    else
        answer(Answer::Open); // what is asked next makes or opens one, with the person's consent
}

void SecretServiceLock::askWhetherLocked()
{
    afterCall(m_bus.asyncCall(message(m_collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s,
                                      {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s})),
              &SecretServiceLock::lockTold);
}

void SecretServiceLock::lockTold(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<QDBusVariant> reply(call);
    if (reply.isError()) {
        answer(Answer::Broken);
    } else if (!reply.value().variant().toBool()) {
        answer(Answer::Open);
    } else if (m_asked || m_purpose == Purpose::Look) {
        answer(Answer::Locked);
    } else {
        unlock();
    }
}

void SecretServiceLock::unlock()
{
    m_asked = true;
    Q_EMIT asksPerson();
    const QList<QDBusObjectPath> collections{QDBusObjectPath(m_collection)};
    afterCall(m_bus.asyncCall(
                  message(servicePath, serviceInterface, u"Unlock"_s, {QVariant::fromValue(collections)}),
                  untilThePersonAnswers),
              &SecretServiceLock::unlockAnswered);
}

void SecretServiceLock::unlockAnswered(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<QList<QDBusObjectPath>, QDBusObjectPath> reply(call);
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

void SecretServiceLock::showPrompt()
{
    m_bus.connect(service, m_prompt, promptInterface, u"Completed"_s, this,
                  SLOT(promptCompleted(bool, QDBusVariant)));
    afterCall(
        m_bus.asyncCall(message(m_prompt, promptInterface, u"Prompt"_s, {QString()}), untilThePersonAnswers),
        &SecretServiceLock::promptAnswered);
}

void SecretServiceLock::promptAnswered(QDBusPendingCallWatcher &call)
{
    if (!call.isError() || m_prompt.isEmpty())
        return;
    m_prompt.clear();
    answer(Answer::Locked);
}

void SecretServiceLock::promptCompleted(bool dismissed, const QDBusVariant &)
{
    if (m_prompt.isEmpty())
        return;
    m_prompt.clear();
    if (dismissed)
        answer(Answer::Locked);
    else
        askWhetherLocked();
}

void SecretServiceLock::serviceGone()
{
    // Its prompt has gone with it, and nothing would be heard of that any more.
    if (m_prompt.isEmpty())
        return;
    m_prompt.clear();
    answer(Answer::Broken);
}

void SecretServiceLock::answer(Answer answer)
{
    Q_EMIT answered(answer);
}

} // namespace wizard
