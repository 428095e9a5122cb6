// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QPair>

#include <chrono>
#include <functional>

class QTcpSocket;

namespace demo
{

// What a port answers. `raw`, where set, writes to the socket itself instead: the faults of the wire
// (a cut body, a reset) cannot be said through a well-formed answer.
struct HttpAnswer {
    // To be called when the whole answer is written, so that the connection goes on with its next request. An
    // answer that never calls it is the connection's last.
    using Finished = std::function<void()>;

    int status = 200;
    QByteArray contentType;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    std::chrono::milliseconds delay{0};
    std::function<void(QTcpSocket *, const Finished &)> raw;

    // Status line, headers and body as they go over the wire.
    QByteArray toBytes() const;
};

HttpAnswer jsonAnswer(const QJsonObject &object, int status = 200);
// {"message": …} with this status.
HttpAnswer messageAnswer(int status, const QString &message);
// 422 in Laravel's form; `errors` maps a field to its sentences.
HttpAnswer validationAnswer(const QJsonObject &errors);
HttpAnswer htmlAnswer(const QByteArray &html, int status = 200);
HttpAnswer redirectAnswer(const QByteArray &location, int status = 302);

} // namespace demo
