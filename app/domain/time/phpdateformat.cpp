// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/phpdateformat.h"

#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int longestFormat = 64;

const std::array<QString, 7> dayNames{u"Monday"_s, u"Tuesday"_s,  u"Wednesday"_s, u"Thursday"_s,
                                      u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
const std::array<QString, 12> monthNames{u"January"_s,   u"February"_s, u"March"_s,    u"April"_s,
                                         u"May"_s,       u"June"_s,     u"July"_s,     u"August"_s,
                                         u"September"_s, u"October"_s,  u"November"_s, u"December"_s};

QString padded(qint64 number, int width)
{
    const QString digits = QString::number(std::abs(number)).rightJustified(width, u'0');
    return number < 0 ? u'-' + digits : digits;
}

/// PHP counts a year 0, as ISO 8601 does; QDate goes from -1 to 1.
int astronomicalYear(int year)
{
    return year < 0 ? year + 1 : year;
}

QString ordinalSuffix(int day)
{
    if (day >= 11 && day <= 13)
        return u"th"_s;
    switch (day % 10) {
    case 1:
        return u"st"_s;
    case 2:
        return u"nd"_s;
    case 3:
        return u"rd"_s;
    default:
        return u"th"_s;
    }
}

QString offset(int seconds, const QString &separator)
{
    const int minutes = std::abs(seconds) / 60;
    return (seconds < 0 ? u"-"_s : u"+"_s) + padded(minutes / 60, 2) + separator + padded(minutes % 60, 2);
}

/// Swatch beats: thousandths of a day in UTC+1.
int beats(const QDateTime &moment)
{
    const qint64 day = 86400;
    const qint64 seconds = ((moment.toSecsSinceEpoch() + 3600) % day + day) % day;
    return int(seconds * 1000 / day);
}

QString nameOfZone(const QDateTime &moment)
{
    switch (moment.timeSpec()) {
    case Qt::UTC:
        return u"UTC"_s;
    case Qt::OffsetFromUTC:
        return offset(moment.offsetFromUtc(), u":"_s);
    case Qt::LocalTime:
        return QString::fromLatin1(QTimeZone::systemTimeZoneId());
    case Qt::TimeZone:
        break;
    }
    return QString::fromLatin1(moment.timeZone().id());
}

QString zoneAbbreviation(const QDateTime &moment)
{
    if (moment.timeSpec() == Qt::OffsetFromUTC)
        return u"GMT"_s + offset(moment.offsetFromUtc(), QString());
    return moment.timeZoneAbbreviation();
}

bool isUniversal(const QDateTime &moment)
{
    return moment.offsetFromUtc() == 0 &&
           (moment.timeSpec() == Qt::OffsetFromUTC || moment.timeZoneAbbreviation() == u"UTC");
}

QString dateToken(QChar token, const QDateTime &moment)
{
    const QDate date = moment.date();
    const int year = astronomicalYear(date.year());
    int isoYear = 0;
    const int week = date.weekNumber(&isoYear);
    switch (token.unicode()) {
    case u'd':
        return padded(date.day(), 2);
    case u'D':
        return dayNames.at(size_t(date.dayOfWeek() - 1)).left(3);
    case u'j':
        return QString::number(date.day());
    case u'l':
        return dayNames.at(size_t(date.dayOfWeek() - 1));
    case u'N':
        return QString::number(date.dayOfWeek());
    case u'S':
        return ordinalSuffix(date.day());
    case u'w':
        return QString::number(date.dayOfWeek() % 7);
    case u'z':
        return QString::number(date.dayOfYear() - 1);
    case u'W':
        return padded(week, 2);
    case u'F':
        return monthNames.at(size_t(date.month() - 1));
    case u'M':
        return monthNames.at(size_t(date.month() - 1)).left(3);
    case u'm':
        return padded(date.month(), 2);
    case u'n':
        return QString::number(date.month());
    case u't':
        return QString::number(date.daysInMonth());
    case u'L':
        return QDate::isLeapYear(date.year()) ? u"1"_s : u"0"_s;
    case u'o':
        return QString::number(astronomicalYear(isoYear));
    case u'X':
        return year < 0 ? padded(year, 4) : u'+' + padded(year, 4);
    case u'x':
        return year > 9999 ? u'+' + padded(year, 4) : padded(year, 4);
    case u'Y':
        return padded(year, 4);
    case u'y':
        return padded(year % 100, 2);
    default:
        return {};
    }
}

QString timeToken(QChar token, const QDateTime &moment)
{
    const QTime time = moment.time();
    const int hour12 = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    switch (token.unicode()) {
    case u'a':
        return time.hour() < 12 ? u"am"_s : u"pm"_s;
    case u'A':
        return time.hour() < 12 ? u"AM"_s : u"PM"_s;
    case u'B':
        return padded(beats(moment), 3);
    case u'g':
        return QString::number(hour12);
    case u'G':
        return QString::number(time.hour());
    case u'h':
        return padded(hour12, 2);
    case u'H':
        return padded(time.hour(), 2);
    case u'i':
        return padded(time.minute(), 2);
    case u's':
        return padded(time.second(), 2);
    case u'u': // Qt knows milliseconds
        return padded(time.msec(), 3) + u"000"_s;
    case u'v':
        return padded(time.msec(), 3);
    case u'U':
        return QString::number(moment.toSecsSinceEpoch());
    default:
        return {};
    }
}

QString zoneToken(QChar token, const QDateTime &moment)
{
    const int seconds = moment.offsetFromUtc();
    switch (token.unicode()) {
    case u'e':
        return nameOfZone(moment);
    case u'I':
        return moment.isDaylightTime() ? u"1"_s : u"0"_s;
    case u'O':
        return offset(seconds, QString());
    case u'P':
        return offset(seconds, u":"_s);
    case u'p': // Z for universal time alone: London's winter is +00:00
        return isUniversal(moment) ? u"Z"_s : offset(seconds, u":"_s);
    case u'T':
        return zoneAbbreviation(moment);
    case u'Z':
        return QString::number(seconds);
    default:
        return {};
    }
}

const QString dateTokens = u"dDjlNSwzWFmMntLoXxYy"_s;
const QString timeTokens = u"aABgGhHisuvU"_s;
const QString zoneTokens = u"eIOPpTZ"_s;

/// The tokens of a format without what is escaped or literal.
QString tokensOf(const QString &format, QString &unknown)
{
    QString tokens;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format.at(i);
        if (c == u'\\')
            ++i;
        else if (dateTokens.contains(c) || timeTokens.contains(c) || zoneTokens.contains(c) || c == u'c' ||
                 c == u'r')
            tokens += c;
        else if (((c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z')) && !unknown.contains(c))
            unknown += c;
    }
    return tokens;
}

bool hasAny(const QString &tokens, const QString &wanted)
{
    return std::any_of(wanted.begin(), wanted.end(), [&tokens](QChar c) { return tokens.contains(c); });
}

/// A day and a month as numbers, and nothing that tells which is which: no name, no suffix, no four-digit
/// year before them.
bool isDayMonthAmbiguous(const QString &tokens)
{
    if (!hasAny(tokens, u"dj"_s) || !hasAny(tokens, u"mn"_s) || hasAny(tokens, u"FMScrUz"_s))
        return false;
    const auto isDayOrMonth = [](QChar c) {
        return u"djmn"_s.contains(c);
    };
    const auto first = std::find_if(tokens.begin(), tokens.end(), isDayOrMonth);
    return std::none_of(tokens.begin(), first, [](QChar c) { return u"YoxX"_s.contains(c); });
}

bool endsInLoneBackslash(const QString &format)
{
    qsizetype count = 0;
    while (count < format.size() && format.at(format.size() - 1 - count) == u'\\')
        ++count;
    return count % 2 == 1;
}

} // namespace

QString formattedPhpDate(const QString &format, const QDateTime &moment, const QString &zoneName)
{
    if (!moment.isValid())
        return {};
    QString text;
    for (qsizetype i = 0; i < format.size(); ++i) {
        const QChar c = format.at(i);
        if (c == u'\\') {
            if (++i < format.size())
                text += format.at(i);
        } else if (c == u'c') {
            text += formattedPhpDate(u"Y-m-d\\TH:i:sP"_s, moment);
        } else if (c == u'r') {
            text += formattedPhpDate(u"D, d M Y H:i:s O"_s, moment);
        } else if (c == u'e' && !zoneName.isEmpty()) {
            text += zoneName;
        } else if (dateTokens.contains(c)) {
            text += dateToken(c, moment);
        } else if (timeTokens.contains(c)) {
            text += timeToken(c, moment);
        } else if (zoneTokens.contains(c)) {
            text += zoneToken(c, moment);
        } else {
            text += c;
        }
    }
    return text;
}

DateFormatFindings checkedPhpDateFormat(const QString &format)
{
    DateFormatFindings findings;
    findings.empty = format.trimmed().isEmpty();
    findings.tooLong = format.size() > longestFormat;
    findings.controlCharacters = std::any_of(format.begin(), format.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c == u'\u2028' || c == u'\u2029';
    });
    findings.danglingBackslash = endsInLoneBackslash(format);

    const QString tokens = tokensOf(format, findings.unknownLetters);
    if (!hasAny(tokens, u"crU"_s)) {
        const bool byMonth =
            hasAny(tokens, u"YyxX"_s) && hasAny(tokens, u"mnFM"_s) && hasAny(tokens, u"dj"_s);
        const bool byDayOfYear = hasAny(tokens, u"YyxX"_s) && tokens.contains(u'z');
        const bool byWeek = tokens.contains(u'o') && tokens.contains(u'W') && hasAny(tokens, u"NwDl"_s);
        findings.noDate = !byMonth && !byDayOfYear && !byWeek;
        findings.noTime = !hasAny(tokens, u"gGhHB"_s);
        findings.noTimeZone = !hasAny(tokens, u"eOPpTZ"_s);
    }
    findings.noDayPeriod = hasAny(tokens, u"gh"_s) && !hasAny(tokens, u"aAGHBcrU"_s);
    findings.dayMonthAmbiguous = isDayMonthAmbiguous(tokens);
    return findings;
}

} // namespace wizard
