// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/queryitems.h"

#include <QStringDecoder>

namespace wizard
{

namespace
{

QString decodedOnce(const QByteArray &encoded, bool &isText)
{
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder.decode(QByteArray::fromPercentEncoding(encoded));
    if (decoder.hasError())
        isText = false;
    return text;
}

} // namespace

QList<QueryItem> queryItems(const QByteArray &encoded)
{
    QList<QueryItem> items;
    for (const QByteArray &piece : encoded.split('&')) {
        if (piece.isEmpty())
            continue;
        const qsizetype equals = piece.indexOf('=');
        QueryItem item;
        item.encoded = piece;
        item.name = decodedOnce(equals < 0 ? piece : piece.left(equals), item.isText);
        item.value = equals < 0 ? QString() : decodedOnce(piece.mid(equals + 1), item.isText);
        items.append(item);
    }
    return items;
}

QList<QueryItem> queryItems(const QUrl &url)
{
    return queryItems(url.query(QUrl::FullyEncoded).toLatin1());
}

QByteArray queryEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace wizard
