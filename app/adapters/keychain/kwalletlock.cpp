// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/keychain/kwalletlock.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

KWalletLock::KWalletLock(Version version, QString application, QStringList folders, QObject *parent)
    : KeychainLock(parent)
    , m_bus(QDBusConnection::sessionBus())
    , m_version(version)
    , m_application(std::move(application))
    , m_folders(std::move(folders))
{
}

KWalletLock::~KWalletLock() = default;

QDBusPendingCall KWalletLock::call(const QString &method, const QVariantList &arguments, int timeout)
{
    const QString daemon = u"kwalletd%1"_s.arg(static_cast<int>(m_version));
    QDBusMessage message = QDBusMessage::createMethodCall(u"org.kde."_s + daemon, u"/modules/"_s + daemon,
                                                          u"org.kde.KWallet"_s, method);
    message.setArguments(arguments);
    return m_bus.asyncCall(message, timeout);
}

void KWalletLock::afterCall(const QDBusPendingCall &call, Step step)
{
    auto *watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, step](QDBusPendingCallWatcher *ended) {
        ended->deleteLater();
        (this->*step)(*ended);
    });
}

void KWalletLock::ask(Purpose purpose)
{
    m_purpose = purpose;
    if (!m_bus.isConnected()) {
        const auto answerThen = [this] {
            Q_EMIT answered(Answer::NoService);
        };
        QMetaObject::invokeMethod(this, answerThen, Qt::QueuedConnection);
        return;
    }
    afterCall(call(u"networkWallet"_s, {}), &KWalletLock::walletNamed);
}

void KWalletLock::walletNamed(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<QString> reply(call);
    if (reply.isError()) {
        Q_EMIT answered(Answer::NoService); // QtKeychain turns to the next one for any error
        return;
    }
    m_wallet = reply.value();
    afterCall(this->call(u"isEnabled"_s, {}), &KWalletLock::enabledTold);
}

void KWalletLock::enabledTold(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<bool> reply(call);
    if (reply.isError() || !reply.value())
        Q_EMIT answered(Answer::Broken);
    else
        afterCall(this->call(u"isOpen"_s, {m_wallet}), &KWalletLock::openTold);
}

void KWalletLock::openTold(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<bool> reply(call);
    if (reply.isError())
        Q_EMIT answered(Answer::Broken);
    else if (m_purpose == Purpose::Write || (reply.value() && m_purpose == Purpose::Read))
        openForPerson(); // also where it is open: the person may want to be asked for each application
    else if (reply.value())
        Q_EMIT answered(Answer::Open);
    else
        askForFolder();
}

void KWalletLock::askForFolder()
{
    // A closed wallet tells it too: it keeps the hashes of its folders' names beside what it hides.
    if (m_folders.isEmpty())
        Q_EMIT answered(Answer::Nothing);
    else
        afterCall(call(u"folderDoesNotExist"_s, {m_wallet, m_folders.takeFirst()}), &KWalletLock::folderTold);
}

void KWalletLock::folderTold(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<bool> reply(call);
    if (reply.isError())
        Q_EMIT answered(Answer::Broken);
    else if (reply.value())
        askForFolder();
    else if (m_purpose == Purpose::Look)
        Q_EMIT answered(Answer::Locked);
    else
        openForPerson();
}

void KWalletLock::openForPerson()
{
    Q_EMIT asksPerson();
    afterCall(call(u"open"_s, {m_wallet, qlonglong(0), m_application}, untilThePersonAnswers),
              &KWalletLock::opened);
}

void KWalletLock::opened(QDBusPendingCallWatcher &call)
{
    const QDBusPendingReply<int> reply(call);
    Q_EMIT answered(!reply.isError() && reply.value() >= 0 ? Answer::Open : Answer::Locked);
}

} // namespace wizard
