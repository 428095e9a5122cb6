// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/http/httpanswer.h"
#include "app/demo/http/httprequest.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace demo
{

// One misbehaviour that waits for a request. `count` requests meet it, then it is gone; -1 is for ever.
struct Fault {
    QString name;
    QString method; // empty: any
    QString path;   // empty: any; a trailing * is a prefix
    int count = 1;
    bool applied = false; // the request is carried out first and only its answer suffers
    QJsonObject details;  // retry_after, errors, message, delay (ms), size (bytes)
};

// The faults of the demo's API: 401, 403, 404, 409, 422, 429, 500html, 500json, 503, html200, truncated,
// empty, close, reset, silence, drip, slow, huge, early103, redirect, replace.
class Faults
{
public:
    // All names that add() takes.
    static const QStringList &names();
    // False when the object names no known fault. Form: {"fault","path","method","count","applied",…}.
    bool add(const QJsonObject &object);
    // "NAME", "NAME:COUNT" or "NAME:COUNT:PATH" of the command line.
    bool add(const QString &text);
    void clear();
    // Answers the request through the fault that fits it, or plainly when there is none.
    HttpAnswer answer(const HttpRequest &request, const std::function<HttpAnswer(const HttpRequest &)> &next);
    // Takes a fault of this name meant for this request; `replace` is asked for by the code that merges.
    bool take(const QString &name, const HttpRequest &request);
    qsizetype waiting() const;

private:
    std::optional<Fault> takeFirst(const HttpRequest &request,
                                   const std::function<bool(const Fault &)> &fits);

    QList<Fault> m_faults;
};

} // namespace demo
