// SPDX-License-Identifier: Apache-2.0
#include "app/demo/world/demoaccounts.h"

#include <QRandomGenerator>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

const DemoAccount &DemoAccounts::manager()
{
    static const DemoAccount account{u"Ines Okafor"_s, u"ines.okafor@northwind-pantry.example"_s,
                                     u"marmalade-on-mondays"_s, u"pk-demo-4f7c2a90b1d84e6f"_s, true};
    return account;
}

const DemoAccount &DemoAccounts::reader()
{
    static const DemoAccount account{u"Tomas Reyes"_s, u"tomas.reyes@northwind-pantry.example"_s,
                                     u"reads-but-never-writes"_s, u"pk-demo-reader-77e1c3"_s, false};
    return account;
}

const DemoAccount *DemoAccounts::find(const QString &email, const QString &password) const
{
    for (const DemoAccount *account : {&manager(), &reader()})
        if (account->email.compare(email, Qt::CaseInsensitive) == 0 && account->password == password)
            return account;
    return nullptr;
}

QString DemoAccounts::issueToken(const DemoAccount &account, const QDateTime &now)
{
    const QString token = randomWord();
    m_tokens.insert(token, {&account, now.addSecs(86400)});
    return token;
}

const DemoAccount *DemoAccounts::authorised(const QByteArray &header, const QDateTime &now) const
{
    const QString text = QString::fromUtf8(header);
    if (text.startsWith(u"Bearer "_s)) {
        const auto found = m_tokens.constFind(text.mid(7));
        return found != m_tokens.constEnd() && now < found->end ? found->account : nullptr;
    }
    for (const DemoAccount *account : {&manager(), &reader()})
        if (account->apiKey == text)
            return account;
    return nullptr;
}

std::optional<qint64> DemoAccounts::throttle(const QDateTime &now)
{
    constexpr qsizetype attemptsPerMinute = 20;
    while (!m_attempts.isEmpty() && m_attempts.first().secsTo(now) >= 60)
        m_attempts.removeFirst();
    if (m_attempts.size() >= attemptsPerMinute)
        return qMax<qint64>(1, 60 - m_attempts.first().secsTo(now));
    m_attempts.append(now);
    return std::nullopt;
}

QString randomWord()
{
    QByteArray bytes(32, Qt::Uninitialized);
    QRandomGenerator::system()->generate(reinterpret_cast<quint32 *>(bytes.data()),
                                         reinterpret_cast<quint32 *>(bytes.data()) + 8);
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace demo
