// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>
#include <QUrl>

class OAuthServer;

/// What the token endpoint answered (RFC 6749 sections 5.1 and 5.2).
struct TokenExchange {
    int status = 0;
    QJsonObject answer;

    QString error() const { return answer.value(u"error").toString(); }
    bool has(QStringView token) const { return !answer.value(token).toString().isEmpty(); }
    /// A claim of the ID token; its signature is not looked at.
    QString claim(QStringView name) const;
};

/// Trades a code as the platform would (RFC 6749 section 4.1.3), over the product's own HTTP client.
TokenExchange exchangeCode(const OAuthServer &server, const QString &code, const QUrl &redirectUri);
