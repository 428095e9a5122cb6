// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QHash>
#include <QMap>
#include <QString>

namespace demo
{

// The codes that the third parties issued: one use, two minutes, bound to client and redirect URI.
class ConsentCodes
{
public:
    struct Code {
        QString brand;
        QString clientId;
        QString redirectUri;
        QMap<QString, QString> extras; // what went into the callback beside code and state
        QDateTime issued;
        bool spent = false;
    };

    QString issue(const Code &code);
    // Null when no such code was ever issued.
    const Code *find(const QString &code) const;
    // Redeems the code; what the third party says when it refuses, empty when it accepts.
    QString redeem(const QString &code, const QString &clientId, const QString &redirectUri,
                   const QDateTime &now);

private:
    QHash<QString, Code> m_codes;
};

} // namespace demo
