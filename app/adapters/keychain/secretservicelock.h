// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/keychain/keychainlock.h"

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QDBusVariant>

class QDBusPendingCall;
class QDBusPendingCallWatcher;

namespace wizard
{

/// The lock of the Secret Service's default collection: GNOME Keyring, KeePassXC, or KWallet in that part.
class SecretServiceLock : public KeychainLock
{
    Q_OBJECT

public:
    explicit SecretServiceLock(QObject *parent = nullptr);
    ~SecretServiceLock() override;

    void ask(Purpose purpose) override;

private Q_SLOTS:
    void promptCompleted(bool dismissed, const QDBusVariant &result);

private:
    using Step = void (SecretServiceLock::*)(QDBusPendingCallWatcher &);
    void afterCall(const QDBusPendingCall &call, Step step);
    void collectionNamed(QDBusPendingCallWatcher &call);
    void askWhetherLocked();
    void lockTold(QDBusPendingCallWatcher &call);
    void unlock();
    void unlockAnswered(QDBusPendingCallWatcher &call);
    void showPrompt();
    void promptAnswered(QDBusPendingCallWatcher &call);
    void serviceGone();
    void answer(Answer answer);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_service;
    Purpose m_purpose = Purpose::Look;
    QString m_collection;
    QString m_prompt; ///< the prompt's path while it is open
    bool m_asked = false;
};

} // namespace wizard
