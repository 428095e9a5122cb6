// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attempt.h"
#include "app/flow/consent/consentstate.h"
#include "app/flow/session/platformsession.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>

namespace wizard
{

/// Whether an answer is of the account that was meant, or has to be asked about: another one than before, or
/// one that nobody has named in a browser session which another instance has used.
class AccountCheck
{
public:
    /// Both outlive it.
    AccountCheck(const PlatformSession &platform, const Attempt &attempt);

    /// Which account an instance (its id) was connected to last from here; empty where that is not known.
    using Memory = std::function<QString(const QString &instanceId)>;
    void setMemory(Memory memory) { m_memory = std::move(memory); }

    /// The attempt's page is opened in a session that others share.
    void joinSession();
    void endSession();

    /// The account that the answer tells, if any; for people.
    static QString accountIn(const CallbackAnswer &answer);
    /// Nothing: it need not be asked about. `accepted`: what the person has said yes to in this attempt.
    /// `secrets` are told by nobody.
    std::optional<ConsentView::AccountQuestion> questionAbout(const QString &told,
                                                              const std::optional<QString> &accepted,
                                                              const QList<Secret> &secrets) const;
    void confirm(const QString &told);

private:
    QString before(const QList<Secret> &secrets) const;
    std::pair<QString, QString> key() const { return {m_platform.account(), m_attempt.instanceId}; }

    const PlatformSession &m_platform;
    const Attempt &m_attempt;
    Memory m_memory;
    /// What the person has said yes to, by whose and which instance: an attempt that comes again (429) does
    /// not ask a second time.
    QHash<std::pair<QString, QString>, QString> m_confirmed;
    /// The account, told or not, that the person has said yes to in the session that is open.
    std::optional<QString> m_sessionAccount;
    QStringList m_sessionUsers;   ///< instances whose page was shown in it
    bool m_isSessionUsed = false; ///< by another instance than this attempt's
};

} // namespace wizard
