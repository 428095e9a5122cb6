// SPDX-License-Identifier: Apache-2.0
#include "tests/support/rawserver.h"

#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

// Where the first whole request in `bytes` ends, or -1.
qsizetype endOfRequest(const QByteArray &bytes)
{
    const qsizetype head = bytes.indexOf("\r\n\r\n");
    if (head < 0)
        return -1;
    qsizetype body = 0;
    for (const QByteArray &line : bytes.left(head).split('\n')) {
        if (line.trimmed().toLower().startsWith("content-length:"))
            body = line.trimmed().mid(15).trimmed().toLongLong();
    }
    const qsizetype end = head + 4 + body;
    return bytes.size() >= end ? end : -1;
}

} // namespace

RawServer::RawServer(QObject *parent)
    : QTcpServer(parent)
{
    listen(QHostAddress::LocalHost);
}

RawServer::~RawServer()
{
    const auto sockets = m_sockets.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnect(this);
}

void RawServer::setTls(const QSslCertificate &certificate, const QSslKey &key)
{
    m_certificate = certificate;
    m_key = key;
}

QUrl RawServer::url(const QString &path) const
{
    return QUrl(
        u"%1://127.0.0.1:%2%3"_s.arg(m_key.isNull() ? u"http"_s : u"https"_s).arg(serverPort()).arg(path));
}

void RawServer::closeConnections()
{
    const auto sockets = m_sockets.keys();
    for (QTcpSocket *socket : sockets)
        socket->disconnectFromHost();
}

QByteArray RawServer::answer(int status, const QByteArray &body, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nContent-Type: application/json\r\n" +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

void RawServer::incomingConnection(qintptr handle)
{
    ++m_connections;
    QTcpSocket *socket = nullptr;
    if (m_key.isNull()) {
        socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
    } else {
        auto *tls = new QSslSocket(this);
        tls->setSocketDescriptor(handle);
        tls->setLocalCertificate(m_certificate);
        tls->setPrivateKey(m_key);
        tls->startServerEncryption();
        socket = tls;
    }
    m_sockets.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_sockets.remove(socket);
        socket->deleteLater();
    });
}

void RawServer::read(QTcpSocket *socket)
{
    const QByteArray bytes = socket->readAll();
    m_received += bytes;
    m_sockets[socket] += bytes;
    for (;;) {
        const auto pending = m_sockets.find(socket);
        if (pending == m_sockets.end())
            return; // a step ended the connection
        const qsizetype end = endOfRequest(*pending);
        if (end < 0)
            return;
        m_requests.append(pending->left(end));
        pending->remove(0, end);
        if (m_steps.isEmpty())
            return;
        act(socket, m_steps.at(std::min(m_requests.size(), m_steps.size()) - 1));
    }
}

void RawServer::act(QTcpSocket *socket, const Step &step)
{
    switch (step.kind) {
    case Step::Kind::Answer:
        socket->write(step.bytes);
        break;
    case Step::Kind::AnswerThenClose:
        socket->write(step.bytes);
        socket->disconnectFromHost();
        break;
    case Step::Kind::AnswerThenReset:
        socket->write(step.bytes);
        socket->flush();
        // A reset throws away what the other side has not read yet: let it have it first.
        QTimer::singleShot(std::chrono::milliseconds(50), socket, [socket] { reset(socket); });
        break;
    case Step::Kind::Close:
        socket->disconnectFromHost();
        break;
    case Step::Kind::Reset:
        reset(socket);
        break;
    case Step::Kind::Silence:
        break;
    case Step::Kind::Drip:
        drip(socket, step);
        break;
    case Step::Kind::Flood:
        flood(socket, step);
        break;
    }
}

void RawServer::drip(QTcpSocket *socket, const Step &step)
{
    auto *timer = new QTimer(socket);
    auto position = std::make_shared<qsizetype>(0);
    timer->callOnTimeout(socket, [this, socket, step, position, timer] {
        const qsizetype at = (*position)++;
        if (at < step.bytes.size()) {
            m_sent += socket->write(step.bytes.constData() + at, 1);
        } else if (!step.again.isEmpty()) {
            m_sent += socket->write(step.again.constData() + (at - step.bytes.size()) % step.again.size(), 1);
        } else {
            timer->stop();
        }
    });
    timer->start(step.interval);
}

void RawServer::flood(QTcpSocket *socket, const Step &step)
{
    m_sent += socket->write(step.bytes);
    const auto more = [this, socket, again = step.again] {
        while (socket->bytesToWrite() < 256 * 1024 && socket->state() == QAbstractSocket::ConnectedState)
            m_sent += socket->write(again);
    };
    connect(socket, &QTcpSocket::bytesWritten, this, more);
    more();
}

void RawServer::reset(QTcpSocket *socket)
{
    const linger abortive{1, 0};
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &abortive,
                 sizeof abortive);
    socket->abort();
}

} // namespace wizard
