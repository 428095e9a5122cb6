// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>

class QDBusPendingCall;
class QDBusPendingCallWatcher;

namespace wizard
{

/// Asks the Secret Service whether its default collection is open, and has it unlocked by the person where it
/// is not. Needed because QtKeychain reports an entry of a locked collection as "not found" and its removal
/// as done (measured.md, Keyring).
///
/// One use; asynchronous throughout; destroying it dismisses the prompt.
class KeyringLock : public QObject
{
    Q_OBJECT

public:
    enum class Answer {
        Open,
        NoService, ///< no Secret Service on the bus; another keychain may be there
        Locked,    ///< and the prompt was dismissed or could not be shown
        Broken,    ///< a service that answers with errors
    };

    explicit KeyringLock(QObject *parent = nullptr);
    ~KeyringLock() override;

    void ask();
    bool isPrompting() const { return !m_prompt.isEmpty(); }

Q_SIGNALS:
    void answered(wizard::KeyringLock::Answer answer);

private Q_SLOTS:
    void promptCompleted(bool dismissed, const QDBusVariant &result);

private:
    using Step = void (KeyringLock::*)(QDBusPendingCallWatcher &);
    void afterCall(const QDBusPendingCall &call, Step step);
    void collectionNamed(QDBusPendingCallWatcher &call);
    void askWhetherLocked();
    void lockTold(QDBusPendingCallWatcher &call);
    void unlockAnswered(QDBusPendingCallWatcher &call);
    void showPrompt();
    void promptAnswered(QDBusPendingCallWatcher &call);
    void answer(Answer answer);

    QDBusConnection m_bus;
    QString m_collection;
    QString m_prompt; ///< the prompt's path while it is open
    bool m_prompted = false;
};

} // namespace wizard
