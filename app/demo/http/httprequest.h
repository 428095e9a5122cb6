// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace demo
{

using Parameters = QList<QPair<QString, QString>>;

// One request as it came over the wire. The path is percent-decoded, the query is not.
struct HttpRequest {
    QByteArray method;
    QString path;
    QByteArray rawQuery;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool closes = false; // the client wants no other request on this connection

    // Value of the first header of this name, whatever its case; empty when there is none.
    QByteArray header(const QByteArray &name) const;
    // Host header without its port, in lower case.
    QString host() const;
    Parameters query() const;
    // The body of a form that a browser posted.
    Parameters form() const;
    // Value of the cookie of this name; empty when there is none.
    QString cookie(const QByteArray &name) const;
};

// application/x-www-form-urlencoded, `+` is a space.
Parameters parseForm(const QByteArray &text);
// First value of this name, empty when there is none.
QString parameter(const Parameters &parameters, const QString &name);

} // namespace demo
