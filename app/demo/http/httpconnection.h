// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/http/httpanswer.h"
#include "app/demo/http/requestreader.h"

#include <QObject>

#include <functional>

class QTcpSocket;

namespace demo
{

// One connection: hands on its requests one at a time and answers them in their order, however late an
// answer is. Deletes itself when the socket is closed; what was still to be answered goes with it.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<HttpAnswer(const HttpRequest &)>;

    // Takes the connected socket over.
    HttpConnection(QTcpSocket *socket, Handler handler, QObject *parent);

private:
    enum class Turn { Reading, Answering, Ending };

    void serve();
    void answer(const HttpRequest &request);
    void write(HttpAnswer answer, bool isHead = false);
    void finish();
    void end();
    void closeWhenWritten();

    QTcpSocket *m_socket;
    Handler m_handler;
    RequestReader m_reader;
    Turn m_turn = Turn::Reading;
    bool m_isServing = false;
    bool m_closes = false;
};

} // namespace demo
