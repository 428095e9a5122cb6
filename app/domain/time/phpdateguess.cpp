// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/localmoment.h"
#include "app/domain/time/phpdateformat.h"
#include "app/domain/time/timezones.h"

#include <QHash>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype longestSample = 80;

/// What the tokens of a guess stand for in the sample.
using Readings = QHash<QChar, QString>;

QString expressionFor(QChar token)
{
    switch (token.unicode()) {
    case u'd':
    case u'm':
    case u'y':
    case u'H':
    case u'h':
    case u'i':
    case u's':
        return u"[0-9]{2}"_s;
    case u'j':
    case u'n':
    case u'g':
        return u"[1-9][0-9]?"_s;
    case u'G':
        return u"[0-9]{1,2}"_s;
    case u'Y':
        return u"[0-9]{4}"_s;
    case u'v':
        return u"[0-9]{3}"_s;
    case u'u':
        return u"[0-9]{6}"_s;
    case u'D':
        return u"Mon|Tue|Wed|Thu|Fri|Sat|Sun"_s;
    case u'l':
        return u"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"_s;
    case u'M':
        return u"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"_s;
    case u'F':
        return u"January|February|March|April|May|June|July|August|September|October|November|December"_s;
    case u'S':
        return u"st|nd|rd|th"_s;
    case u'A':
        return u"AM|PM"_s;
    case u'a':
        return u"am|pm"_s;
    case u'P':
        return u"[+-][0-9]{2}:[0-9]{2}"_s;
    case u'O':
        return u"[+-][0-9]{4}"_s;
    case u'p':
        return u"Z"_s;
    case u'T': // PHP names universal time UTC: who writes GMT writes these letters
        return u"(?!GMT)[A-Z]{2,5}"_s;
    case u'e':
        return u"[A-Z][A-Za-z]+(?:/[A-Za-z0-9_+-]+)+"_s;
    default:
        return {};
    }
}

/// Reads what the piece of a format says at the beginning of `text`; how many characters that were, or -1.
qsizetype readPiece(const QString &piece, const QString &text, Readings &readings)
{
    static QHash<QString, QRegularExpression> expressions;
    QString tokens;
    QString pattern = u"\\A"_s;
    for (qsizetype i = 0; i < piece.size(); ++i) {
        const QChar c = piece.at(i);
        const QString expression = expressionFor(c);
        if (c == u'\\' && i + 1 < piece.size()) {
            pattern += QRegularExpression::escape(QString(piece.at(++i)));
        } else if (expression.isEmpty()) {
            pattern += QRegularExpression::escape(QString(c));
        } else {
            pattern += u'(' + expression + u')';
            tokens += c;
        }
    }
    auto found = expressions.find(piece);
    if (found == expressions.end())
        found = expressions.insert(piece, QRegularExpression(pattern));
    const auto match = found->match(text);
    if (!match.hasMatch())
        return -1;
    for (int i = 0; i < tokens.size(); ++i)
        readings.insert(tokens.at(i), match.captured(i + 1));
    return match.capturedLength(0);
}

const QStringList &datePieces()
{
    static const QStringList pieces = [] {
        QStringList all;
        for (const QString &separator : {u"-"_s, u"/"_s, u"."_s, u" "_s, u""_s}) {
            const QList<QPair<QString, QString>> styles =
                separator.isEmpty()
                    ? QList<QPair<QString, QString>>{{u"d"_s, u"m"_s}}
                    : QList<QPair<QString, QString>>{
                          {u"d"_s, u"m"_s}, {u"j"_s, u"n"_s}, {u"j"_s, u"m"_s}, {u"d"_s, u"n"_s}};
            for (const auto &order : {u"Ymd"_s, u"dmY"_s, u"mdY"_s, u"dmy"_s, u"mdy"_s, u"ymd"_s}) {
                for (const auto &[day, month] : styles) {
                    QStringList parts;
                    for (const QChar c : order)
                        parts.append(c == u'd' ? day : c == u'm' ? month : QString(c));
                    all.append(parts.join(separator));
                }
            }
        }
        for (const QString &weekday : {u""_s, u"D, "_s, u"l, "_s, u"D "_s, u"l "_s}) {
            for (const QString &day : {u"d"_s, u"j"_s, u"jS"_s}) {
                for (const QString &month : {u"M"_s, u"F"_s}) {
                    for (const QString &year : {u"Y"_s, u"y"_s}) {
                        for (const QString &separator : {u" "_s, u"-"_s, u"/"_s})
                            all.append(weekday + day + separator + month + separator + year);
                        all.append(weekday + day + u". "_s + month + u' ' + year);
                        all.append(weekday + month + u' ' + day + u", "_s + year);
                        all.append(weekday + month + u' ' + day + u' ' + year);
                    }
                    all.append(u"Y-"_s + month + u'-' + day);
                }
            }
        }
        all.removeDuplicates();
        return all;
    }();
    return pieces;
}

const QStringList &timePieces()
{
    static const QStringList pieces = [] {
        QStringList all;
        for (const QString &seconds : {u":s.u"_s, u":s.v"_s, u":s"_s, u""_s}) {
            for (const QString &hour : {u"h"_s, u"g"_s}) {
                for (const QString &period : {u" A"_s, u" a"_s, u"A"_s, u"a"_s})
                    all.append(hour + u":i"_s + seconds + period);
            }
            all.append(u"H:i"_s + seconds);
            all.append(u"G:i"_s + seconds);
        }
        all += {u"H.i.s"_s, u"H.i"_s, u"H\\hi"_s, u"His"_s, u"Hi"_s};
        return all;
    }();
    return pieces;
}

const QStringList &zonePieces()
{
    static const QStringList pieces{u"\\Z"_s, u"p"_s,          u"P"_s,         u" P"_s, u"O"_s, u" O"_s,
                                    u" e"_s,  u" \\G\\M\\T"_s, u"\\G\\M\\T"_s, u" T"_s, u"T"_s};
    return pieces;
}

int monthOf(const Readings &readings)
{
    for (const QChar token : {u'm', u'n'}) {
        if (readings.contains(token))
            return readings.value(token).toInt();
    }
    static const QString names = u"JanFebMarAprMayJunJulAugSepOctNovDec"_s;
    const QString name = readings.value(readings.contains(u'F') ? u'F' : u'M').left(3);
    return name.isEmpty() ? 1 : int(names.indexOf(name) / 3 + 1);
}

int numberOf(const Readings &readings, const QString &tokens, int fallback)
{
    for (const QChar token : tokens) {
        if (readings.contains(token))
            return readings.value(token).toInt();
    }
    return fallback;
}

/// A zone that has this abbreviation at that time; the universal one first.
QTimeZone zoneByAbbreviation(const QString &abbreviation, const QDate &date, const QTime &time)
{
    if (abbreviation == u"UTC")
        return QTimeZone::utc();
    QStringList names{u"Europe/London"_s, u"America/New_York"_s, u"America/Los_Angeles"_s,
                      u"Europe/Berlin"_s};
    names += timeZoneNames();
    for (const QString &name : std::as_const(names)) {
        const QTimeZone zone = timeZoneOf(name);
        if (localMoment(date, time, zone).timeZoneAbbreviation() == abbreviation)
            return zone;
    }
    return {};
}

QDateTime momentOf(const Readings &readings)
{
    const int shortYear = numberOf(readings, u"y"_s, 0);
    const QDate date(readings.contains(u'Y') ? readings.value(u'Y').toInt() : 2000 + shortYear,
                     monthOf(readings), numberOf(readings, u"dj"_s, 1));
    int hour = numberOf(readings, u"HG"_s, -1);
    if (hour < 0) {
        hour = numberOf(readings, u"hg"_s, 0) % 12;
        if (readings.value(u'A') == u"PM" || readings.value(u'a') == u"pm")
            hour += 12;
    }
    const int milliseconds =
        readings.contains(u'u') ? readings.value(u'u').left(3).toInt() : numberOf(readings, u"v"_s, 0);
    const QTime time(hour, numberOf(readings, u"i"_s, 0), numberOf(readings, u"s"_s, 0), milliseconds);
    if (!date.isValid() || !time.isValid())
        return {};

    if (readings.contains(u'e'))
        return localMoment(date, time, timeZoneOf(readings.value(u'e')));
    if (readings.contains(u'T'))
        return localMoment(date, time, zoneByAbbreviation(readings.value(u'T'), date, time));
    const QDateTime asUtc(date, time, QTimeZone::utc());
    for (const QChar token : {u'P', u'O'}) {
        if (!readings.contains(token))
            continue;
        const QString text = QString(readings.value(token)).remove(u':');
        const int seconds = text.mid(1, 2).toInt() * 3600 + text.mid(3, 2).toInt() * 60;
        const int offset = text.startsWith(u'-') ? -seconds : seconds;
        return asUtc.addSecs(-offset).toOffsetFromUtc(offset);
    }
    return asUtc;
}

/// Formats that differ in padding alone are one shape.
QString shapeOf(QString format)
{
    return format.replace(u'j', u'd').replace(u'n', u'm').replace(u'G', u'H').replace(u'g', u'h');
}

/// Of one shape's formats the one whose padding is alike in all its parts; a 24-hour clock is mostly padded.
QString likeliestOf(const QStringList &formats)
{
    const auto unpadded = [](const QString &format) {
        return format.count(u'j') + format.count(u'n') + format.count(u'g');
    };
    const bool anyPadded = std::any_of(formats.begin(), formats.end(),
                                       [&](const QString &format) { return unpadded(format) == 0; });
    return *std::min_element(formats.begin(), formats.end(), [&](const QString &a, const QString &b) {
        if (a.count(u'G') != b.count(u'G'))
            return a.count(u'G') < b.count(u'G');
        return anyPadded ? unpadded(a) < unpadded(b) : unpadded(a) > unpadded(b);
    });
}

/// The whole sample as seconds or milliseconds since 1970.
QStringList guessedEpochs(const QString &sample)
{
    static const QRegularExpression seconds(u"\\A(?:-?[1-9][0-9]{8,9})\\z"_s);
    static const QRegularExpression milliseconds(u"\\A(?:[1-9][0-9]{11,12})\\z"_s);
    if (seconds.match(sample).hasMatch())
        return {u"U"_s};
    if (milliseconds.match(sample).hasMatch())
        return {u"Uv"_s};
    return {};
}

} // namespace

QList<QString> guessedPhpDateFormats(const QString &sample)
{
    const QString text = sample.trimmed();
    if (text.isEmpty() || text.size() > longestSample)
        return {};

    QStringList fitting;
    const auto tryFormat = [&](const QString &format, const Readings &readings) {
        const QDateTime moment = momentOf(readings);
        if (moment.isValid() && formattedPhpDate(format, moment, readings.value(u'e')) == text &&
            !fitting.contains(format))
            fitting.append(format);
    };
    const auto tryTimes = [&](const QString &before, const QString &rest, const Readings &soFar) {
        for (const QString &time : timePieces()) {
            Readings readings = soFar;
            const qsizetype length = readPiece(time, rest, readings);
            if (length < 0)
                continue;
            const QString afterTime = rest.mid(length);
            if (afterTime.isEmpty()) {
                tryFormat(before + time, readings);
                continue;
            }
            for (const QString &zone : zonePieces()) {
                Readings all = readings;
                if (readPiece(zone, afterTime, all) == afterTime.size())
                    tryFormat(before + time + zone, all);
            }
        }
    };

    for (const QString &date : datePieces()) {
        Readings readings;
        const qsizetype length = readPiece(date, text, readings);
        if (length < 0)
            continue;
        const QString rest = text.mid(length);
        if (rest.isEmpty()) {
            tryFormat(date, readings);
            continue;
        }
        for (const QString &joiner : {u"\\T"_s, u" "_s, u", "_s, u" \\a\\t "_s, u" - "_s, u""_s}) {
            Readings none;
            const qsizetype joined = readPiece(joiner, rest, none);
            if (joined >= 0)
                tryTimes(date + joiner, rest.mid(joined), readings);
        }
    }
    // Four or six bare digits are a year or a number sooner than a time.
    if (text.contains(u':') || text.contains(u'.') || text.contains(u'h'))
        tryTimes(QString(), text, {});

    QStringList guesses = guessedEpochs(text);
    QStringList shapes;
    for (const QString &format : std::as_const(fitting)) {
        const QString shape = shapeOf(format);
        if (shapes.contains(shape))
            continue;
        shapes.append(shape);
        QStringList alike;
        std::copy_if(fitting.begin(), fitting.end(), std::back_inserter(alike),
                     [&shape](const QString &other) { return shapeOf(other) == shape; });
        QString guess = likeliestOf(alike);
        // The short names of the two forms that have one.
        if (guess == u"Y-m-d\\TH:i:sP")
            guess = u"c"_s;
        else if (guess == u"D, d M Y H:i:s O")
            guess = u"r"_s;
        guesses.append(guess);
    }
    return guesses;
}

} // namespace wizard
