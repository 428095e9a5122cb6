// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QUrl>

/// An OAuth server that others wrote as a child of the test; it ends with it, however that ends.
class OAuthServer
{
public:
    enum class Kind {
        OidcProvider,       ///< server.mjs
        DjangoOAuthToolkit, ///< djangoserver.py
        OAuth2Server,       ///< oauth2server.mjs
        OAuth1,             ///< oauth1server.py, with its platform
    };

    explicit OAuthServer(Kind kind = Kind::OidcProvider);
    ~OAuthServer();
    Q_DISABLE_COPY_MOVE(OAuthServer)

    /// `redirectUris`: what its client has registered. False where it cannot be asked; the reason is a
    /// warning.
    bool start(const QList<QUrl> &redirectUris);
    /// Ends its standard input; true where that ended the server, in order.
    bool stop();

    QString issuer() const { return m_told.value(u"issuer").toString(); }
    quint16 port() const { return quint16(m_told.value(u"port").toInt()); }
    /// The path of the page for consent, with a slash.
    QString authorisePath() const { return m_told.value(u"authorise").toString(); }
    /// For programs, by number: `*.localhost` resolves in browsers alone.
    QUrl tokenUrl() const { return QUrl(m_told.value(u"token").toString(), QUrl::StrictMode); }
    QString clientId() const { return m_told.value(u"client_id").toString(); }
    QString clientSecret() const { return m_told.value(u"client_secret").toString(); }

private:
    Kind m_kind;
    QProcess m_process;
    QJsonObject m_told;
};
