// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/httpanswer.h"
#include "app/demo/httprequest.h"

#include <QAbstractHttpServer>

#include <functional>

namespace demo
{

class CountingTcpServer;

// One listening port on 127.0.0.1. Qt HttpServer reads the requests; the answers are written here, since
// its responder can neither cut an answer nor say a status of its own choice.
class HttpPort : public QAbstractHttpServer
{
    Q_OBJECT

public:
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    explicit HttpPort(Handler handler, QObject *parent = nullptr);

    // Listens on a free port; false when the system has none.
    bool open();
    quint16 port() const;
    // TCP connections accepted since the start, whether or not a request followed.
    qint64 connections() const;
    void forgetConnections();

protected:
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;

private:
    Handler m_handler;
    CountingTcpServer *m_server;
};

} // namespace demo
