// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTcpServer>

namespace demo
{

// Counts every connection at accept(), so that a test can prove that none arrived.
class CountingTcpServer : public QTcpServer
{
    Q_OBJECT

public:
    using QTcpServer::QTcpServer;

    qint64 connections = 0;

protected:
    void incomingConnection(qintptr socket) override
    {
        ++connections;
        QTcpServer::incomingConnection(socket);
    }
};

} // namespace demo
