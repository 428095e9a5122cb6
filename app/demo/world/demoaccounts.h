// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace demo
{

// Somebody who may sign in. `mayWrite` is the role: manager or read-only.
struct DemoAccount {
    QString name;
    QString email;
    QString password;
    QString apiKey;
    bool mayWrite = false;
};

// Who may sign in, and the tokens given out (PLATFORM.md section 3).
class DemoAccounts
{
public:
    // The manager that the JSON line names, and the colleague who may only read.
    static const DemoAccount &manager();
    static const DemoAccount &reader();

    // The account of these words; null when they are wrong.
    const DemoAccount *find(const QString &email, const QString &password) const;
    // A token for 24 hours.
    QString issueToken(const DemoAccount &account, const QDateTime &now);
    // The account of an Authorization header: a bare API key, or `Bearer` and a living token.
    const DemoAccount *authorised(const QByteArray &header, const QDateTime &now) const;
    // Seconds to wait when this minute's 20 attempts are used up; nothing when one is free (and now taken).
    std::optional<qint64> throttle(const QDateTime &now);

private:
    struct Token {
        const DemoAccount *account = nullptr;
        QDateTime end;
    };
    QHash<QString, Token> m_tokens;
    QList<QDateTime> m_attempts;
};

// 256 random bits, URL-safe.
QString randomWord();

} // namespace demo
