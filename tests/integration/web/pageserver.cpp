// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/pageserver.h"

#include <QSslSocket>

#include <algorithm>

PageServer::PageServer()
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no loopback port for the pages");
}

void PageServer::encrypt(const QSslConfiguration &configuration)
{
    m_configuration = configuration;
    m_isEncrypted = true;
}

void PageServer::serve(const QByteArray &path, const QByteArray &answer)
{
    m_answers.insert(path, [answer](const PageRequest &) { return answer; });
}

void PageServer::serve(const QByteArray &path, const Answer &answer)
{
    m_answers.insert(path, answer);
}

void PageServer::serveWithoutEnd(const QByteArray &path, const QByteArray &piece)
{
    m_endless.insert(path, piece);
}

void PageServer::forget()
{
    m_answers.clear();
    m_endless.clear();
    m_requests.clear();
}

int PageServer::count(const QByteArray &path) const
{
    return static_cast<int>(std::ranges::count(m_requests, path, &PageRequest::path));
}

QByteArray PageServer::page(const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QByteArray PageServer::redirect(int status, const QByteArray &location)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Moved\r\nLocation: " + location +
           "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
}

void PageServer::incomingConnection(qintptr handle)
{
    auto *const socket = m_isEncrypted ? new QSslSocket(this) : new QTcpSocket(this);
    socket->setSocketDescriptor(handle);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    if (auto *const secure = qobject_cast<QSslSocket *>(socket)) {
        secure->setSslConfiguration(m_configuration);
        secure->startServerEncryption();
    }
}

void PageServer::read(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(65536);
    if (!head.contains("\r\n\r\n"))
        return;
    socket->readAll();
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    const PageRequest request{words.value(0), words.value(1).split('?').value(0), head.toLower()};
    m_requests.append(request);

    if (const QByteArray piece = m_endless.value(request.path); !piece.isEmpty()) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n");
        connect(socket, &QTcpSocket::bytesWritten, socket, [socket, piece] {
            if (socket->bytesToWrite() < piece.size())
                socket->write(piece);
        });
        socket->write(piece);
        return;
    }
    const Answer answer = m_answers.value(request.path);
    socket->write(
        answer ? answer(request)
               : QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    socket->disconnectFromHost();
}
