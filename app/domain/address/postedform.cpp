// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/postedform.h"

#include <QString>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

bool isHexadecimal(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isPlain(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           QByteArrayView("-._~*&=").contains(c);
}

/// Byte for byte, so that no part of an address lets itself be seen in it.
QByteArray asQuery(const QByteArray &form)
{
    QByteArray query;
    query.reserve(form.size());
    for (qsizetype i = 0; i < form.size(); ++i) {
        const char c = form.at(i);
        const bool isEncoded =
            c == '%' && i + 2 < form.size() && isHexadecimal(form.at(i + 1)) && isHexadecimal(form.at(i + 2));
        if (isPlain(c) || isEncoded)
            query += c;
        else if (c == '+')
            query += "%20";
        else
            query += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return query;
}

bool isUrlEncoded(const QByteArray &contentType)
{
    return contentType.split(';').constFirst().trimmed().toLower() == "application/x-www-form-urlencoded";
}

} // namespace

std::optional<QUrl> callbackWithForm(const QUrl &callback, const QByteArray &contentType,
                                     const QByteArray &form)
{
    if (!isUrlEncoded(contentType) || form.isEmpty())
        return std::nullopt;
    QString query = callback.query(QUrl::FullyEncoded);
    if (!query.isEmpty())
        query += u'&';
    QUrl whole = callback;
    whole.setQuery(query + QString::fromLatin1(asQuery(form)), QUrl::StrictMode);
    return whole;
}

} // namespace wizard
