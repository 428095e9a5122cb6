// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/datepattern.h"

#include <QHash>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype longestPattern = 64;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

QString escaped(QChar c)
{
    return isLetter(c) || c == u'\\' ? u'\\' + QString(c) : QString(c);
}

/// A run of one letter as PHP's token. Java's Y and D (week year, day of the year) are mostly mistakes for y
/// and d.
QString tokenOf(QStringView run)
{
    static const QHash<QString, QString> tokens{
        {u"YYYY"_s, u"Y"_s},        {u"yyyy"_s, u"Y"_s}, {u"YY"_s, u"y"_s},   {u"yy"_s, u"y"_s},
        {u"MMMM"_s, u"F"_s},        {u"MMM"_s, u"M"_s},  {u"MM"_s, u"m"_s},   {u"M"_s, u"n"_s},
        {u"DD"_s, u"d"_s},          {u"dd"_s, u"d"_s},   {u"D"_s, u"j"_s},    {u"d"_s, u"j"_s},
        {u"dddd"_s, u"l"_s},        {u"ddd"_s, u"D"_s},  {u"EEEE"_s, u"l"_s}, {u"EEE"_s, u"D"_s},
        {u"HH"_s, u"H"_s},          {u"H"_s, u"G"_s},    {u"hh"_s, u"h"_s},   {u"h"_s, u"g"_s},
        {u"mm"_s, u"i"_s},          {u"ss"_s, u"s"_s},   {u"SSS"_s, u"v"_s},  {u"SSSSSS"_s, u"u"_s},
        {u"a"_s, u"a"_s},           {u"A"_s, u"A"_s},    {u"Z"_s, u"P"_s},    {u"ZZ"_s, u"O"_s},
        {QString(3, u'X'), u"P"_s}, {u"z"_s, u"T"_s},    {u"T"_s, u"\\T"_s},
    };
    return tokens.value(run.toString());
}

} // namespace

QString phpFormatOfPattern(const QString &pattern)
{
    const QString text = pattern.trimmed();
    if (text.size() > longestPattern || text.contains(u'\\'))
        return {};
    QString format;
    bool repeats = false;
    qsizetype at = 0;
    while (at < text.size()) {
        const QChar c = text.at(at);
        if (c == u'\'' || c == u'[') {
            const qsizetype end = text.indexOf(c == u'[' ? u']' : c, at + 1);
            if (end < 0)
                return {};
            for (const QChar literal : QStringView(text).sliced(at + 1, end - at - 1))
                format += escaped(literal);
            at = end + 1;
            continue;
        }
        if (!isLetter(c)) {
            format += c;
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < text.size() && text.at(end) == c)
            ++end;
        const QString token = tokenOf(QStringView(text).sliced(at, end - at));
        if (token.isEmpty())
            return {};
        repeats = repeats || end - at > 1;
        format += token;
        at = end;
    }
    return repeats ? format : QString();
}

} // namespace wizard
