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

void write(const HttpAnswer &answer, QTcpSocket *socket)
{
    if (answer.raw)
        answer.raw(socket);
    else
        socket->write(answer.toBytes());
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
    const HttpAnswer answer = m_handler(read(request));
    if (answer.delay.count() > 0)
        QTimer::singleShot(answer.delay, socket, [answer, socket] { write(answer, socket); });
    else
        write(answer, socket);
    return true;
}

void HttpPort::missingHandler(const QHttpServerRequest &, QTcpSocket *) {}

} // namespace demo
