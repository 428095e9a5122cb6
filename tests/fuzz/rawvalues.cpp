// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/rawvalues.h"

namespace wizard::fuzz
{

QByteArrayList rawValues(const QUrl &url, const QByteArray &name)
{
    QByteArrayList values;
    for (const QByteArray &piece : url.query(QUrl::FullyEncoded).toLatin1().split('&')) {
        const qsizetype equals = piece.indexOf('=');
        if (QByteArray::fromPercentEncoding(equals < 0 ? piece : piece.left(equals)) == name)
            values.append(equals < 0 ? QByteArray() : QByteArray::fromPercentEncoding(piece.mid(equals + 1)));
    }
    return values;
}

} // namespace wizard::fuzz
