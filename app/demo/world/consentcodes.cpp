// SPDX-License-Identifier: Apache-2.0
#include "app/demo/world/consentcodes.h"

#include "app/demo/world/demoaccounts.h"

namespace demo
{

using namespace Qt::Literals::StringLiterals;

QString ConsentCodes::issue(const Code &code)
{
    const QString word = randomWord();
    m_codes.insert(word, code);
    return word;
}

const ConsentCodes::Code *ConsentCodes::find(const QString &code) const
{
    const auto found = m_codes.constFind(code);
    return found == m_codes.constEnd() ? nullptr : &*found;
}

QString ConsentCodes::redeem(const QString &code, const QString &clientId, const QString &redirectUri,
                             const QDateTime &now)
{
    constexpr qint64 lifeSeconds = 120;
    const auto found = m_codes.find(code);
    if (found == m_codes.end())
        return u"The third party refused the authorisation code: it does not know it."_s;
    if (found->spent)
        return u"%1 refused the authorisation code: it has already been used."_s.arg(found->brand);
    if (found->clientId != clientId)
        return u"%1 refused the authorisation code: it was issued for another client id."_s.arg(found->brand);
    if (found->redirectUri != redirectUri)
        return u"%1 refused the authorisation code: the redirect URI is not the one of the consent."_s.arg(
            found->brand);
    found->spent = true;
    if (found->issued.secsTo(now) >= lifeSeconds)
        return u"%1 refused the authorisation code: it has expired."_s.arg(found->brand);
    return {};
}

} // namespace demo
