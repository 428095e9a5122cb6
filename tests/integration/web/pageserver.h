// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

/// One request as it came.
struct PageRequest {
    QByteArray method;
    QByteArray path; ///< without the query
    QByteArray head; ///< the whole head, lower case

    bool hasHeader(const QByteArray &line) const { return head.contains("\r\n" + line); }
};

/// A third party's pages on loopback, byte by byte as a test wants them.
class PageServer : public QTcpServer
{
    Q_OBJECT

public:
    using Answer = std::function<QByteArray(const PageRequest &)>;

    PageServer();

    /// From now on over TLS.
    void encrypt(const QSslConfiguration &configuration);

    void serve(const QByteArray &path, const QByteArray &answer);
    void serve(const QByteArray &path, const Answer &answer);
    /// The answer goes on for ever.
    void serveWithoutEnd(const QByteArray &path, const QByteArray &piece);
    void forget();

    int count(const QByteArray &path) const;
    const QList<PageRequest> &requests() const { return m_requests; }

    static QByteArray page(const QByteArray &body, const QByteArray &headers = {});
    static QByteArray redirect(int status, const QByteArray &location);

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket *socket);

    QHash<QByteArray, Answer> m_answers;
    QHash<QByteArray, QByteArray> m_endless;
    QList<PageRequest> m_requests;
    QSslConfiguration m_configuration;
    bool m_isEncrypted = false;
};
