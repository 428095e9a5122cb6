// SPDX-License-Identifier: Apache-2.0
#include "app/demo/http/httprequest.h"

#include <algorithm>

namespace demo
{

QByteArray HttpRequest::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

QString HttpRequest::host() const
{
    const QByteArray text = header("Host").toLower();
    return QString::fromLatin1(text.left(text.lastIndexOf(':') < 0 ? text.size() : text.lastIndexOf(':')));
}

Parameters HttpRequest::query() const
{
    return parseForm(rawQuery);
}

Parameters HttpRequest::form() const
{
    return parseForm(body);
}

QString HttpRequest::cookie(const QByteArray &name) const
{
    for (const QByteArray &part : header("Cookie").split(';')) {
        const QByteArray cookie = part.trimmed();
        if (cookie.startsWith(name + '='))
            return QString::fromLatin1(cookie.mid(name.size() + 1));
    }
    return {};
}

Parameters parseForm(const QByteArray &text)
{
    Parameters parameters;
    for (QByteArray item : text.split('&')) {
        if (item.isEmpty())
            continue;
        item.replace('+', ' ');
        const qsizetype equals = item.indexOf('=');
        const QByteArray key = equals < 0 ? item : item.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : item.mid(equals + 1);
        parameters.append({QString::fromUtf8(QByteArray::fromPercentEncoding(key)),
                           QString::fromUtf8(QByteArray::fromPercentEncoding(value))});
    }
    return parameters;
}

QString parameter(const Parameters &parameters, const QString &name)
{
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const auto &pair) { return pair.first == name; });
    return found == parameters.end() ? QString() : found->second;
}

} // namespace demo
