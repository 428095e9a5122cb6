// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QUrl>

#include <chrono>

class QTcpSocket;

namespace wizard
{

/// A server of bytes on 127.0.0.1: counts connections, keeps every received request byte for byte and does
/// what the test says when one has arrived whole (head and Content-Length body). Lives in the test's event
/// loop.
class RawServer : public QTcpServer
{
    Q_OBJECT

public:
    /// What to do with a request.
    struct Step {
        enum class Kind {
            Answer,          ///< `bytes`, and keep the connection
            AnswerThenClose, ///< `bytes`, and close in order
            AnswerThenReset, ///< `bytes`, and reset (RST)
            Close,           ///< without a byte
            Reset,           ///< without a byte
            Silence,         ///< keep the connection, say nothing
            Drip,            ///< `bytes` one by one, `interval` apart, then from the start of `again`
            Flood,           ///< `bytes`, then `again` as fast as it is taken, for ever
        };
        Kind kind = Kind::Silence;
        QByteArray bytes;
        QByteArray again = {};
        std::chrono::milliseconds interval{20};
    };

    explicit RawServer(QObject *parent = nullptr);
    ~RawServer() override;

    /// The n-th request gets the n-th step; the last one is used again.
    void setSteps(const QList<Step> &steps) { m_steps = steps; }
    /// From the next connection on.
    void setTls(const QSslCertificate &certificate, const QSslKey &key);

    QUrl url(const QString &path) const;

    int connectionCount() const { return m_connections; }
    int openConnectionCount() const { return static_cast<int>(m_sockets.size()); }
    /// Whole requests, byte for byte.
    const QList<QByteArray> &requests() const { return m_requests; }
    /// Everything that ever arrived, on whichever connection, whole or not.
    const QByteArray &received() const { return m_received; }
    /// Bytes handed to the network by Flood and Drip.
    qint64 sentBytes() const { return m_sent; }
    /// Ends every open connection in order.
    void closeConnections();

    /// A whole HTTP/1.1 answer with Content-Length.
    static QByteArray answer(int status, const QByteArray &body, const QByteArray &moreHeaders = {});

protected:
    void incomingConnection(qintptr handle) override;

private:
    void read(QTcpSocket *socket);
    void act(QTcpSocket *socket, const Step &step);
    void drip(QTcpSocket *socket, const Step &step);
    void flood(QTcpSocket *socket, const Step &step);
    static void reset(QTcpSocket *socket);

    QList<Step> m_steps;
    QHash<QTcpSocket *, QByteArray> m_sockets; ///< with what has not made a whole request yet
    QSslCertificate m_certificate;
    QSslKey m_key;
    int m_connections = 0;
    QList<QByteArray> m_requests;
    QByteArray m_received;
    qint64 m_sent = 0;
};

} // namespace wizard
