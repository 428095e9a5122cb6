// SPDX-License-Identifier: Apache-2.0
#include "app/demo/httpport.h"

#include "app/demo/countingtcpserver.h"

#include <QHostAddress>
#include <QHttpServerRequest>
#include <QMetaEnum>
#include <QTcpSocket>
#include <QTimer>

namespace demo
{

namespace
{

HttpRequest read(const QHttpServerRequest &request)
{
    HttpRequest read;
    const char *method = QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method()));
    read.method = QByteArray(method).toUpper();
    read.path = request.url().path(QUrl::FullyDecoded);
    read.rawQuery = request.url().query(QUrl::FullyEncoded).toLatin1();
    read.headers = request.headers();
    read.body = request.body();
    return read;
}

void write(const HttpAnswer &answer, QTcpSocket *socket, bool closes)
{
    if (answer.raw) {
        answer.raw(socket);
        return;
    }
    socket->write(answer.toBytes());
    // Later: Qt HttpServer still looks at the socket when the handler has returned.
    if (closes)
        QTimer::singleShot(0, socket, [socket] { socket->disconnectFromHost(); });
}

} // namespace

HttpPort::HttpPort(Handler handler, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_handler(std::move(handler))
    , m_server(new CountingTcpServer(this))
{
}

bool HttpPort::open()
{
    if (!m_server->listen(QHostAddress::LocalHost))
        return false;
    bind(m_server);
    return true;
}

quint16 HttpPort::port() const
{
    return m_server->serverPort();
}

qint64 HttpPort::connections() const
{
    return m_server->connections;
}

void HttpPort::forgetConnections()
{
    m_server->connections = 0;
}

bool HttpPort::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    const HttpRequest asked = read(request);
    const bool closes = asked.header("Connection").compare("close", Qt::CaseInsensitive) == 0;
    const HttpAnswer answer = m_handler(asked);
    if (answer.delay.count() > 0)
        QTimer::singleShot(answer.delay, socket, [answer, socket, closes] { write(answer, socket, closes); });
    else
        write(answer, socket, closes);
    return true;
}

void HttpPort::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}

} // namespace demo
