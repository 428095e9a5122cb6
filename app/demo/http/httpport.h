// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/http/httpconnection.h"

namespace demo
{

class CountingTcpServer;

// One listening port on 127.0.0.1. Boost.Beast reads the requests; the answers are written here byte for
// byte, since a library's own would neither cut an answer nor say a status of its own choice.
class HttpPort : public QObject
{
    Q_OBJECT

public:
    explicit HttpPort(HttpConnection::Handler handler, QObject *parent = nullptr);

    // Listens on a free port; false when the system has none.
    bool open();
    quint16 port() const;
    // TCP connections accepted since the start, whether or not a request followed.
    qint64 connections() const;
    void forgetConnections();

private:
    void accept();

    HttpConnection::Handler m_handler;
    CountingTcpServer *m_server;
};

} // namespace demo
