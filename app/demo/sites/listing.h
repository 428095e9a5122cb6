// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/http/httpanswer.h"
#include "app/demo/http/httprequest.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace demo
{

// What a list's query asks for (PLATFORM.md section 4).
struct ListQuery {
    qint64 page = 1;
    qint64 perPage = 15;
    QSet<QString> includes;
    QString sort; // empty, "name" or "-name"
    QList<QPair<QString, QString>> filters;
};

// Reads the query strictly: an unknown include, filter, sort or parameter is 400, a bad page 422. The answer
// is set when something is wrong.
std::optional<HttpAnswer> readListQuery(const HttpRequest &request, const QStringList &includes,
                                        const QStringList &filters, ListQuery &query);

// One page in the envelope. `row` makes the object of the n-th of `total` rows.
HttpAnswer pageAnswer(const ListQuery &query, const QString &address, qint64 total,
                      const std::function<QJsonObject(qint64)> &row);

} // namespace demo
