// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>

/// Stands where the callback's host would be: counts whoever connects, on both loopback families (browsers
/// try both for `*.localhost`), and answers nobody.
class ConnectionCounter
{
public:
    ConnectionCounter();

    quint16 port() const { return m_v4.serverPort(); }
    int connections() const { return m_connections; }
    void clear() { m_connections = 0; }

private:
    void count(QTcpServer &server);

    QTcpServer m_v4;
    QTcpServer m_v6;
    int m_connections = 0;
};
