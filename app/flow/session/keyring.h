// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/navigator.h"
#include "app/flow/session/keyringmarks.h"
#include "app/flow/session/platformsession.h"
#include "app/flow/snapshot.h"

#include <QObject>

#include <map>
#include <memory>

namespace wizard
{

/// Keeps a session in the desktop's keyring, finds it again and removes it.
///
/// A keyring may ask the person, in a window of its own and for as long as it likes. So it is asked only
/// where something was kept or is to be kept; whatever is asked, one can go on without it; and its answer
/// counts whenever it comes, unless the person has decided otherwise meanwhile.
class Keyring : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    Keyring(Navigator &navigator, const PlatformSession &platform);
    ~Keyring() override;

    const KeyringView &view() const { return m_view; }

    /// Looks for the session of `account` as the foreground operation; ends with found() or KeychainEmpty.
    void look(const QString &account);
    /// Keeps `session`, or sees to it that none of its account stays.
    void keep(const Session &session, bool wanted);
    /// Signed out: it is never read again from now on, and removed, also by a later run.
    void forget(const QString &account);
    /// Once more what failed.
    void tryAgain();
    void sayNothing();

Q_SIGNALS:
    void found(const wizard::Session &session);
    /// What could not be read is to be looked for once more.
    void lookAskedAgain();
    /// The account's session has been kept before: it is meant to be kept again.
    void wasKept(bool isKept);

private:
    void lookEnded(const QString &account, bool wasAsked, const Result<std::optional<Secret>> &result);
    /// Somebody has signed in on this computer before.
    bool isUsedBefore() const;
    void forgetUnasked(const QString &account, KeyringMarks::Mark before);
    void removeQuietly(const QString &account);
    void removeWhatIsLeft();
    void say(KeyringView::Work work, const std::optional<Failure> &trouble = {});
    void sayDone(KeyringView::Work work, const std::optional<Failure> &trouble);
    template<class T, class Handler>
    void runAsking(std::unique_ptr<Operation> &place, std::unique_ptr<ResultOperation<T>> operation,
                   KeyringView::Work work, Handler handler);
    KeyringMarks marks() const { return KeyringMarks(m_platform.stores().preferences); }

    Navigator &m_navigator;
    const PlatformSession &m_platform;
    KeyringView m_view;
    std::unique_ptr<Operation> m_keeping;
    std::map<QString, std::unique_ptr<Operation>> m_removals; ///< by account
    QString m_leaving;                                        ///< the account of the last sign-out
    bool m_hasCleared = false;
};

} // namespace wizard
