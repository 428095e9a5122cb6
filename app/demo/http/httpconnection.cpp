// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/httpconnection.h"

#include <QScopedValueRollback>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

// Bytes that wait unread while an answer takes its time; the client is held back beyond that.
constexpr qint64 mostUnread = 1024 * 1024;
// How long a client may keep its half of a connection open after ours has ended.
constexpr std::chrono::seconds longestEnd{2};

QString refusalText(int status)
{
    return status == 431   ? u"The headers are too long."_s
           : status == 413 ? u"The body is too long."_s
                           : u"This is no HTTP request."_s;
}

} // namespace

HttpConnection::HttpConnection(QTcpSocket *socket, Handler handler, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(std::move(handler))
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(mostUnread);
    // A fault decides itself which bytes travel together.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::serve);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

void HttpConnection::serve()
{
    if (m_turn == Turn::Ending)
        m_socket->readAll();
    if (m_isServing)
        return; // an answer that was finished at once: the loop below goes on
    const QScopedValueRollback serving(m_isServing, true);
    while (m_turn == Turn::Reading) {
        m_reader.append(m_socket->readAll());
        switch (m_reader.advance()) {
        case RequestReader::Progress::Incomplete:
            return;
        case RequestReader::Progress::AwaitsContinue:
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            break;
        case RequestReader::Progress::Refused:
            m_turn = Turn::Answering;
            m_closes = true;
            write(messageAnswer(m_reader.refusal(), refusalText(m_reader.refusal())));
            break;
        case RequestReader::Progress::Whole:
            m_turn = Turn::Answering;
            answer(m_reader.take());
            break;
        }
    }
}

void HttpConnection::answer(const HttpRequest &request)
{
    m_closes = request.closes;
    const bool isHead = request.method == "HEAD";
    const HttpAnswer answer = m_handler(request);
    if (answer.delay.count() > 0)
        QTimer::singleShot(answer.delay, this, [this, answer, isHead] { write(answer, isHead); });
    else
        write(answer, isHead);
}

void HttpConnection::write(HttpAnswer answer, bool isHead)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    if (answer.raw) {
        answer.raw(m_socket, [this] { finish(); });
        return;
    }
    if (m_closes)
        answer.headers.emplaceBack("Connection", "close");
    const QByteArray bytes = answer.toBytes();
    m_socket->write(isHead ? bytes.chopped(answer.body.size()) : bytes);
    finish();
}

void HttpConnection::finish()
{
    if (m_closes) {
        end();
        return;
    }
    m_turn = Turn::Reading;
    serve();
}

// Ends our half first and throws away what still comes: closing with unread bytes would be a reset, which
// takes the answer away from a client that has not read it yet.
void HttpConnection::end()
{
    m_turn = Turn::Ending;
    m_socket->readAll();
    connect(m_socket, &QTcpSocket::bytesWritten, this, &HttpConnection::closeWhenWritten);
    QTimer::singleShot(longestEnd, m_socket, &QTcpSocket::abort);
    closeWhenWritten();
}

void HttpConnection::closeWhenWritten()
{
    if (m_socket->bytesToWrite() == 0)
        ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
}

} // namespace demo
