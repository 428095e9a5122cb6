// SPDX-License-Identifier: Apache-2.0
#include "app/demo/sites/pagetemplate.h"

#include <QFile>
#include <QRegularExpression>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

QByteArray pageFile(const QString &file)
{
    QFile source(u":/demo/pages/"_s + file);
    return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
}

QByteArray pageFrom(const QString &file, const QMap<QString, QString> &values)
{
    // One pass: what a value brings along is never looked at again.
    static const QRegularExpression key(u"\\{\\{(\\{?)(\\w+)\\}?\\}\\}"_s);
    const QString source = QString::fromUtf8(pageFile(file));
    QString page;
    qsizetype end = 0;
    for (auto match = key.globalMatch(source); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        page += QStringView(source).mid(end, found.capturedStart() - end);
        const QString value = values.value(found.captured(2));
        page += found.captured(1).isEmpty() ? value.toHtmlEscaped() : value;
        end = found.capturedEnd();
    }
    page += QStringView(source).mid(end);
    return page.toUtf8();
}

} // namespace demo
