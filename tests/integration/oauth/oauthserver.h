// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QUrl>

/// The OAuth server of server.mjs as a child of the test; it ends with it, however that ends.
class OAuthServer
{
public:
    OAuthServer();
    ~OAuthServer();
    Q_DISABLE_COPY_MOVE(OAuthServer)

    /// `redirectUris`: what its client has registered. False where it cannot be asked; the reason is a
    /// warning.
    bool start(const QList<QUrl> &redirectUris);
    /// Ends its standard input; true where that ended the server, in order.
    bool stop();

    QString issuer() const { return m_told.value(u"issuer").toString(); }
    quint16 port() const { return quint16(m_told.value(u"port").toInt()); }
    /// For programs, by number: `*.localhost` resolves in browsers alone.
    QUrl tokenUrl() const { return QUrl(m_told.value(u"token").toString(), QUrl::StrictMode); }
    QString clientId() const { return m_told.value(u"client_id").toString(); }
    QString clientSecret() const { return m_told.value(u"client_secret").toString(); }

private:
    QProcess m_process;
    QJsonObject m_told;
};
