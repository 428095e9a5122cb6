// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/keychain/keychainlock.h"

#include <QDBusConnection>
#include <QStringList>

class QDBusPendingCall;
class QDBusPendingCallWatcher;

namespace wizard
{

/// The lock of a KWallet: of the wallet that QtKeychain uses, which is the one for network passwords.
class KWalletLock : public KeychainLock
{
    Q_OBJECT

public:
    enum class Version { Five = 5, Six = 6 };

    /// `application` is what the wallet's prompt calls us; `folders` are those that hold what is ours.
    KWalletLock(Version version, QString application, QStringList folders, QObject *parent = nullptr);
    ~KWalletLock() override;

    void ask(Purpose purpose) override;

private:
    using Step = void (KWalletLock::*)(QDBusPendingCallWatcher &);
    QDBusPendingCall call(const QString &method, const QVariantList &arguments, int timeout = -1);
    void afterCall(const QDBusPendingCall &call, Step step);
    void walletNamed(QDBusPendingCallWatcher &call);
    void enabledTold(QDBusPendingCallWatcher &call);
    void openTold(QDBusPendingCallWatcher &call);
    void askForFolder();
    void folderTold(QDBusPendingCallWatcher &call);
    void openForPerson();
    void opened(QDBusPendingCallWatcher &call);

    QDBusConnection m_bus;
    Version m_version;
    QString m_application;
    QStringList m_folders; ///< that are still to be asked for
    QString m_wallet;
    Purpose m_purpose = Purpose::Look;
};

} // namespace wizard
