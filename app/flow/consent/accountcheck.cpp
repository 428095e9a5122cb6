// SPDX-License-Identifier: Apache-2.0
#include "app/flow/consent/accountcheck.h"

#include "app/domain/secret/redact.h"
#include "app/flow/attempt/reauthorisation.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int longestAccount = 200;

} // namespace

AccountCheck::AccountCheck(const PlatformSession &platform, const Attempt &attempt)
    : m_platform(platform)
    , m_attempt(attempt)
{
}

void AccountCheck::joinSession()
{
    m_isSessionUsed = m_sessionUsers.count() > m_sessionUsers.count(m_attempt.instanceId);
    if (!m_sessionUsers.contains(m_attempt.instanceId))
        m_sessionUsers.append(m_attempt.instanceId);
}

void AccountCheck::endSession()
{
    m_sessionUsers.clear();
    m_isSessionUsed = false;
    m_sessionAccount.reset();
}

QString AccountCheck::accountIn(const CallbackAnswer &answer)
{
    for (const QString &name : {u"shop"_s, u"realmId"_s, u"company"_s}) {
        if (const QString value = answer.value(name); !value.isEmpty())
            return sanitisedText(value, longestAccount);
    }
    return {};
}

QString AccountCheck::before(const QList<Secret> &secrets) const
{
    if (!m_attempt.reauthorises)
        return {};
    const QString remembered = m_memory ? m_memory(m_attempt.instanceId) : QString();
    return remembered.isEmpty() ? redacted(sanitisedText(accountOf(*m_attempt.left), longestAccount), secrets)
                                : remembered;
}

std::optional<ConsentView::AccountQuestion>
AccountCheck::questionAbout(const QString &told, const std::optional<QString> &accepted,
                            const QList<Secret> &secrets) const
{
    using Question = ConsentView::AccountQuestion;
    if ((!told.isEmpty() && told == m_confirmed.value(key())) || accepted == told)
        return std::nullopt;
    const QString known = before(secrets);
    if (!told.isEmpty() && !known.isEmpty() && told != known)
        return Question{Question::Kind::Different, known, told};
    // The third party may have said yes without showing a page, as whoever signed in for another instance.
    // Once for a session: who has said whose it is need not say so for each of two hundred.
    if (!m_isSessionUsed || m_sessionAccount == told)
        return std::nullopt;
    if (told.isEmpty())
        return Question{Question::Kind::Untold, known, {}};
    if (known.isEmpty() && !m_attempt.accountIsKnown)
        return Question{Question::Kind::Unconfirmed, {}, told};
    return std::nullopt;
}

void AccountCheck::confirm(const QString &told)
{
    if (!told.isEmpty() && !m_attempt.instanceId.isEmpty())
        m_confirmed.insert(key(), told);
    if (m_attempt.session)
        m_sessionAccount = told;
}

} // namespace wizard
