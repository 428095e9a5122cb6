// SPDX-License-Identifier: Apache-2.0
#include "tests/integration/web/connectioncounter.h"

#include <QTcpSocket>

ConnectionCounter::ConnectionCounter()
{
    if (!m_v4.listen(QHostAddress::LocalHost))
        qFatal("no loopback port for the callback's host");
    m_v6.listen(QHostAddress::LocalHostIPv6, m_v4.serverPort()); // where the machine has IPv6
    count(m_v4);
    count(m_v6);
}

void ConnectionCounter::count(QTcpServer &server)
{
    QObject::connect(&server, &QTcpServer::newConnection, &server, [this, &server] {
        while (QTcpSocket *const socket = server.nextPendingConnection()) {
            ++m_connections;
            socket->abort();
            socket->deleteLater();
        }
    });
}
