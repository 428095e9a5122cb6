// SPDX-License-Identifier: Apache-2.0
#include "app/ports/recordstore.h"

#include <QCryptographicHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

QString recordName(const QString &key)
{
    static const QRegularExpression harmless(u"\\A[A-Za-z0-9-]{1,64}\\z"_s);
    if (harmless.match(key).hasMatch())
        return key;
    return QString::fromLatin1(QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex());
}

} // namespace wizard
