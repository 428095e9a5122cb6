// SPDX-License-Identifier: Apache-2.0
#include "ui/text/csv.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString csvValue(const QString &text)
{
    QString value = text;
    // OWASP, "CSV injection": these begin a formula, whatever stands before them is kept.
    if (!value.isEmpty() && u"=+-@\t\r"_s.contains(value.front()))
        value.prepend(u'\'');
    const bool needsQuotes = value.contains(u'"') || value.contains(u',') || value.contains(u'\n') ||
                             value.contains(u'\r') || value.contains(u';');
    if (!needsQuotes)
        return value;
    return u'"' + value.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

QString csvLine(const QStringList &values)
{
    QStringList line;
    for (const QString &value : values)
        line.append(csvValue(value));
    return line.join(u',') + u"\r\n"_s;
}

} // namespace wizard
