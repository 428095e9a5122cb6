// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/httpanswer.h"

#include <QHash>
#include <QJsonDocument>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QByteArray reason(int status)
{
    static const QHash<int, QByteArray> reasons{
        {200, "OK"},
        {201, "Created"},
        {302, "Found"},
        {303, "See Other"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {406, "Not Acceptable"},
        {409, "Conflict"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
    };
    return reasons.value(status, "Status");
}

} // namespace

QByteArray HttpAnswer::toBytes() const
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n";
    if (!contentType.isEmpty())
        bytes += "Content-Type: " + contentType + "\r\n";
    bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &[name, value] : headers)
        bytes += name + ": " + value + "\r\n";
    return bytes + "\r\n" + body;
}

HttpAnswer jsonAnswer(const QJsonObject &object, int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = "application/json";
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

HttpAnswer messageAnswer(int status, const QString &message)
{
    return jsonAnswer({{u"message"_s, message}}, status);
}

HttpAnswer validationAnswer(const QJsonObject &errors)
{
    qsizetype count = 0;
    QString first;
    for (const auto &sentences : errors) {
        const QJsonArray array = sentences.toArray();
        count += array.size();
        if (first.isEmpty())
            first = array.first().toString();
    }
    const QString message =
        count < 2 ? first
                  : u"%1 (and %2 more error%3)"_s.arg(first).arg(count - 1).arg(count > 2 ? u"s"_s : u""_s);
    return jsonAnswer({{u"message"_s, message}, {u"errors"_s, errors}}, 422);
}

HttpAnswer htmlAnswer(const QByteArray &html, int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.contentType = "text/html; charset=utf-8";
    answer.body = html;
    return answer;
}

HttpAnswer redirectAnswer(const QByteArray &location, int status)
{
    HttpAnswer answer;
    answer.status = status;
    answer.headers.append({"Location", location});
    return answer;
}

} // namespace demo
