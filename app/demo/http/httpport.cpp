// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/httpport.h"

#include "app/demo/http/countingtcpserver.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace demo
{

HttpPort::HttpPort(HttpConnection::Handler handler, QObject *parent)
    : QObject(parent)
    , m_handler(std::move(handler))
    , m_server(new CountingTcpServer(this))
{
    connect(m_server, &QTcpServer::newConnection, this, &HttpPort::accept);
}

bool HttpPort::open()
{
    return m_server->listen(QHostAddress::LocalHost);
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

void HttpPort::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection())
        new HttpConnection(socket, m_handler, this);
}

} // namespace demo
