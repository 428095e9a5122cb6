// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/phpdateformat.h"
#include "tests/support/testprogram.h"

#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

/// Expected values were written down from PHP 8.2.
class PhpDateFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsEveryToken_data();
    void formatsEveryToken();
    void formatsIsoWeeksAtTheYearsEdges_data();
    void formatsIsoWeeksAtTheYearsEdges();
    void formatsOrdinalSuffixes();
    void formatsTheTwelveHourClock_data();
    void formatsTheTwelveHourClock();
    void formatsOddYears_data();
    void formatsOddYears();
    void formatsOffsetsWithoutAZone();
    void keepsLiterals_data();
    void keepsLiterals();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void findsWhatIsMissing_data();
    void findsWhatIsMissing();
};

void PhpDateFormatTest::formatsEveryToken_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("expected");

    struct Moment {
        const char *zone;
        const char *local;
        QStringList expected; // beside the tokens
    };
    const QString tokens = u"dDjlNSwzWFmMntLoXxYyaABgGhHisuveIOPpTZcrU"_s;
    const QList<Moment> moments{
        {"Europe/London", "2026-11-20T14:05:09.123",
         u"20|Fri|20|Friday|5|th|5|323|47|November|11|Nov|11|30|0|2026|+2026|2026|2026|26|pm|PM|628|2|14|02|14|05|09|123000|123|Europe/London|0|+0000|+00:00|+00:00|GMT|0|2026-11-20T14:05:09+00:00|Fri, 20 Nov 2026 14:05:09 +0000|1795183509"_s
             .split(u'|')},
        {"Europe/London", "2026-07-01T00:00:00.000",
         u"01|Wed|1|Wednesday|3|st|3|181|27|July|07|Jul|7|31|0|2026|+2026|2026|2026|26|am|AM|000|12|0|12|00|00|00|000000|000|Europe/London|1|+0100|+01:00|+01:00|BST|3600|2026-07-01T00:00:00+01:00|Wed, 01 Jul 2026 00:00:00 +0100|1782860400"_s
             .split(u'|')},
        {"UTC", "2024-02-29T12:30:05.007",
         u"29|Thu|29|Thursday|4|th|4|59|09|February|02|Feb|2|29|1|2024|+2024|2024|2024|24|pm|PM|562|12|12|12|12|30|05|007000|007|UTC|0|+0000|+00:00|Z|UTC|0|2024-02-29T12:30:05+00:00|Thu, 29 Feb 2024 12:30:05 +0000|1709209805"_s
             .split(u'|')},
        {"America/St_Johns", "2027-01-01T09:08:07.999",
         u"01|Fri|1|Friday|5|st|5|0|53|January|01|Jan|1|31|0|2026|+2027|2027|2027|27|am|AM|568|9|9|09|09|08|07|999000|999|America/St_Johns|0|-0330|-03:30|-03:30|NST|-12600|2027-01-01T09:08:07-03:30|Fri, 01 Jan 2027 09:08:07 -0330|1798807087"_s
             .split(u'|')},
        {"Asia/Kolkata", "2021-01-03T23:59:59.500",
         u"03|Sun|3|Sunday|7|rd|0|2|53|January|01|Jan|1|31|0|2020|+2021|2021|2021|21|pm|PM|812|11|23|11|23|59|59|500000|500|Asia/Kolkata|0|+0530|+05:30|+05:30|IST|19800|2021-01-03T23:59:59+05:30|Sun, 03 Jan 2021 23:59:59 +0530|1609698599"_s
             .split(u'|')},
        {"America/New_York", "1969-12-31T18:59:58.000",
         u"31|Wed|31|Wednesday|3|st|3|364|01|December|12|Dec|12|31|0|1970|+1969|1969|1969|69|pm|PM|041|6|18|06|18|59|58|000000|000|America/New_York|0|-0500|-05:00|-05:00|EST|-18000|1969-12-31T18:59:58-05:00|Wed, 31 Dec 1969 18:59:58 -0500|-2"_s
             .split(u'|')},
        {"Asia/Kathmandu", "2000-10-09T01:02:03.045",
         u"09|Mon|9|Monday|1|th|1|282|41|October|10|Oct|10|31|1|2000|+2000|2000|2000|00|am|AM|845|1|1|01|01|02|03|045000|045|Asia/Kathmandu|0|+0545|+05:45|+05:45|+0545|20700|2000-10-09T01:02:03+05:45|Mon, 09 Oct 2000 01:02:03 +0545|971032623"_s
             .split(u'|')},
        {"America/Sao_Paulo", "2026-05-22T11:11:11.111",
         u"22|Fri|22|Friday|5|nd|5|141|21|May|05|May|5|31|0|2026|+2026|2026|2026|26|am|AM|632|11|11|11|11|11|11|111000|111|America/Sao_Paulo|0|-0300|-03:00|-03:00|-03|-10800|2026-05-22T11:11:11-03:00|Fri, 22 May 2026 11:11:11 -0300|1779459071"_s
             .split(u'|')},
    };
    for (const Moment &moment : moments) {
        QCOMPARE(moment.expected.size(), tokens.size());
        for (qsizetype i = 0; i < tokens.size(); ++i) {
            QTest::newRow(qPrintable(QString::fromLatin1(moment.zone) + u" "_s + tokens.at(i)))
                << QString::fromLatin1(moment.zone) << QString::fromLatin1(moment.local)
                << QString(tokens.at(i)) << moment.expected.at(i);
        }
    }
}

void PhpDateFormatTest::formatsEveryToken()
{
    QFETCH(QString, zone);
    QFETCH(QString, local);
    QFETCH(QString, token);
    QFETCH(QString, expected);
    QDateTime moment = QDateTime::fromString(local, Qt::ISODateWithMs);
    moment.setTimeZone(QTimeZone(zone.toLatin1()));
    QVERIFY(moment.isValid());
    QCOMPARE(formattedPhpDate(token, moment), expected);
}

void PhpDateFormatTest::formatsIsoWeeksAtTheYearsEdges_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("expected"); // o W N w z L t
    QTest::newRow("Thu 2026-01-01") << QDate(2026, 1, 1) << u"2026-W01-4 4 0 0 31"_s;
    QTest::newRow("Thu 2026-12-31") << QDate(2026, 12, 31) << u"2026-W53-4 4 364 0 31"_s;
    QTest::newRow("Fri 2027-01-01") << QDate(2027, 1, 1) << u"2026-W53-5 5 0 0 31"_s;
    QTest::newRow("Sun 2027-01-03") << QDate(2027, 1, 3) << u"2026-W53-7 0 2 0 31"_s;
    QTest::newRow("Mon 2027-01-04") << QDate(2027, 1, 4) << u"2027-W01-1 1 3 0 31"_s;
    QTest::newRow("Mon 2024-12-30") << QDate(2024, 12, 30) << u"2025-W01-1 1 364 1 31"_s;
    QTest::newRow("Tue 2024-12-31") << QDate(2024, 12, 31) << u"2025-W01-2 2 365 1 31"_s;
    QTest::newRow("Thu 2024-02-29") << QDate(2024, 2, 29) << u"2024-W09-4 4 59 1 29"_s;
    QTest::newRow("Tue 2023-02-28") << QDate(2023, 2, 28) << u"2023-W09-2 2 58 0 28"_s;
    QTest::newRow("Sun 2021-01-03") << QDate(2021, 1, 3) << u"2020-W53-7 0 2 0 31"_s;
    QTest::newRow("Thu 2020-12-31") << QDate(2020, 12, 31) << u"2020-W53-4 4 365 1 31"_s;
    QTest::newRow("Tue 2000-02-29") << QDate(2000, 2, 29) << u"2000-W09-2 2 59 1 29"_s;
    QTest::newRow("Thu 1900-03-01") << QDate(1900, 3, 1) << u"1900-W09-4 4 59 0 31"_s;
    QTest::newRow("Fri 2100-12-31") << QDate(2100, 12, 31) << u"2100-W52-5 5 364 0 31"_s;
    QTest::newRow("Thu 2015-12-31") << QDate(2015, 12, 31) << u"2015-W53-4 4 364 0 31"_s;
    QTest::newRow("Sun 2016-01-03") << QDate(2016, 1, 3) << u"2015-W53-7 0 2 1 31"_s;
}

void PhpDateFormatTest::formatsIsoWeeksAtTheYearsEdges()
{
    QFETCH(QDate, date);
    QFETCH(QString, expected);
    QCOMPARE(formattedPhpDate(u"o-\\WW-N w z L t"_s, QDateTime(date, QTime(12, 0), Qt::UTC)), expected);
}

void PhpDateFormatTest::formatsOrdinalSuffixes()
{
    const QStringList expected = u"1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th 13th 14th 15th 16th "
                                 u"17th 18th 19th 20th 21st 22nd "
                                 "23rd 24th 25th 26th 27th 28th 29th 30th 31st"_s.split(u' ');
    for (int day = 1; day <= 31; ++day)
        QCOMPARE(formattedPhpDate(u"jS"_s, QDateTime(QDate(2026, 1, day), QTime(0, 0), Qt::UTC)),
                 expected.at(day - 1));
}

void PhpDateFormatTest::formatsTheTwelveHourClock_data()
{
    QTest::addColumn<QTime>("time");
    QTest::addColumn<QString>("expected");
    QTest::newRow("midnight") << QTime(0, 0) << u"12 12 0 00 am AM"_s;
    QTest::newRow("past midnight") << QTime(0, 59, 59) << u"12 12 0 00 am AM"_s;
    QTest::newRow("one") << QTime(1, 0) << u"1 01 1 01 am AM"_s;
    QTest::newRow("before noon") << QTime(11, 59) << u"11 11 11 11 am AM"_s;
    QTest::newRow("noon") << QTime(12, 0) << u"12 12 12 12 pm PM"_s;
    QTest::newRow("afternoon") << QTime(13, 0) << u"1 01 13 13 pm PM"_s;
    QTest::newRow("before midnight") << QTime(23, 59) << u"11 11 23 23 pm PM"_s;
}

void PhpDateFormatTest::formatsTheTwelveHourClock()
{
    QFETCH(QTime, time);
    QFETCH(QString, expected);
    QCOMPARE(formattedPhpDate(u"g h G H a A"_s, QDateTime(QDate(2026, 11, 20), time, Qt::UTC)), expected);
}

void PhpDateFormatTest::formatsOddYears_data()
{
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("expected"); // Y y x X
    QTest::newRow("now") << QDate(2026, 11, 20) << u"2026 26 2026 +2026"_s;
    QTest::newRow("turn of the century") << QDate(2000, 1, 1) << u"2000 00 2000 +2000"_s;
    QTest::newRow("two digits") << QDate(99, 1, 1) << u"0099 99 0099 +0099"_s;
    QTest::newRow("last of four digits") << QDate(9999, 12, 31) << u"9999 99 9999 +9999"_s;
    QTest::newRow("five digits") << QDate(12345, 1, 2) << u"12345 45 +12345 +12345"_s;
    QTest::newRow("year 0") << QDate(-1, 5, 1) << u"0000 00 0000 +0000"_s;
    QTest::newRow("before") << QDate(-45, 3, 15) << u"-0044 -44 -0044 -0044"_s;
}

void PhpDateFormatTest::formatsOddYears()
{
    QFETCH(QDate, date);
    QFETCH(QString, expected);
    QCOMPARE(formattedPhpDate(u"Y y x X"_s, QDateTime(date, QTime(12, 0), Qt::UTC)), expected);
}

void PhpDateFormatTest::formatsOffsetsWithoutAZone()
{
    const QDateTime east(QDate(2026, 11, 20), QTime(14, 5, 9, 123), Qt::OffsetFromUTC, 19800);
    QCOMPARE(formattedPhpDate(u"e T P p O Z I"_s, east), u"+05:30 GMT+0530 +05:30 +05:30 +0530 19800 0"_s);
    const QDateTime west(QDate(2026, 11, 20), QTime(14, 5, 9), Qt::OffsetFromUTC, -12600);
    QCOMPARE(formattedPhpDate(u"P p O Z"_s, west), u"-03:30 -03:30 -0330 -12600"_s);
    const QDateTime utc(QDate(2026, 11, 20), QTime(14, 5, 9), Qt::UTC);
    QCOMPARE(formattedPhpDate(u"e T P p O Z"_s, utc), u"UTC UTC +00:00 Z +0000 0"_s);
    QCOMPARE(formattedPhpDate(u"Y"_s, QDateTime()), QString());
}

void PhpDateFormatTest::keepsLiterals_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("expected");
    QTest::newRow("escaped") << u"Y-m-d\\TH:i:s\\Z"_s << u"2026-11-20T14:05:09Z"_s;
    QTest::newRow("escaped word") << u"\\Y\\o\\u Y"_s << u"You 2026"_s;
    QTest::newRow("escaped backslash") << u"Y\\\\m"_s << u"2026\\11"_s;
    QTest::newRow("escaped backslash and token") << u"\\\\\\Y"_s << u"\\Y"_s;
    QTest::newRow("escaped no token") << u"\\-\\ \\C"_s << u"- C"_s;
    QTest::newRow("backslash at the end") << u"Y\\"_s << u"2026"_s;
    QTest::newRow("no tokens") << u"CEfJkKqQRVb 123 ,;:/()"_s << u"CEfJkKqQRVb 123 ,;:/()"_s;
    QTest::newRow("non-ASCII") << u"Y\u5e74m\u6708d\u65e5"_s << u"2026\u5e7411\u670820\u65e5"_s;
    QTest::newRow("outside the basic plane") << u"\U0001F4C5 Y"_s << u"\U0001F4C5 2026"_s;
    QTest::newRow("empty") << QString() << QString();
}

void PhpDateFormatTest::keepsLiterals()
{
    QFETCH(QString, format);
    QFETCH(QString, expected);
    QCOMPARE(formattedPhpDate(format, QDateTime(QDate(2026, 11, 20), QTime(14, 5, 9), Qt::UTC)), expected);
}

void PhpDateFormatTest::findsWhatIsWrong_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("words");
    QTest::newRow("legacy default") << u"Y-m-d H:i:s"_s << QString();
    QTest::newRow("empty") << QString() << u"empty"_s;
    QTest::newRow("spaces") << u"  "_s << u"empty"_s;
    QTest::newRow("64 characters") << QString(64, u'Y') << QString();
    QTest::newRow("65 characters") << QString(65, u'Y') << u"tooLong"_s;
    QTest::newRow("line end") << u"Y-m-d\nH:i"_s << u"control"_s;
    QTest::newRow("NUL") << u"Y"_s + QChar(0) << u"control"_s;
    QTest::newRow("line separator") << u"Y\u2028m"_s << u"control"_s;
    QTest::newRow("backslash at the end") << u"Y\\"_s << u"dangling"_s;
    QTest::newRow("two backslashes at the end") << u"Y\\\\"_s << QString();
    QTest::newRow("three backslashes at the end") << u"Y\\\\\\"_s << u"dangling"_s;
    QTest::newRow("unknown letters are allowed") << u"YYYY-MM-DD k"_s << QString();
}

void PhpDateFormatTest::findsWhatIsWrong()
{
    QFETCH(QString, format);
    QFETCH(QString, words);
    const DateFormatFindings findings = checkedPhpDateFormat(format);
    QStringList found;
    if (findings.empty)
        found.append(u"empty"_s);
    if (findings.tooLong)
        found.append(u"tooLong"_s);
    if (findings.controlCharacters)
        found.append(u"control"_s);
    if (findings.danglingBackslash)
        found.append(u"dangling"_s);
    QCOMPARE(found.join(u' '), words);
    QCOMPARE(findings.isInvalid(), !words.isEmpty());
}

void PhpDateFormatTest::findsWhatIsMissing_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("unknown");
    QTest::addColumn<QString>("words");
    const auto row = [](const QString &format, const QString &words, const QString &unknown = {}) {
        QTest::newRow(qPrintable(format)) << format << unknown << words;
    };
    row(u"c"_s, QString());
    row(u"r"_s, QString());
    row(u"U"_s, QString());
    row(u"Y-m-d H:i:s"_s, u"noTimeZone"_s);
    row(u"Y-m-d\\TH:i:s\\Z"_s, u"noTimeZone"_s);
    row(u"Y-m-d\\TH:i:sP"_s, QString());
    row(u"Y-m-d H:i:s T"_s, QString());
    row(u"Y-m-d H:i:s e"_s, QString());
    row(u"Y-m-d H:i:s I"_s, u"noTimeZone"_s);
    row(u"Y-m-d"_s, u"noTime noTimeZone"_s);
    row(u"d/m/Y"_s, u"noTime noTimeZone ambiguous"_s);
    row(u"m/d/Y"_s, u"noTime noTimeZone ambiguous"_s);
    row(u"j.n.y"_s, u"noTime noTimeZone ambiguous"_s);
    row(u"y-m-d"_s, u"noTime noTimeZone ambiguous"_s);
    row(u"Ymd"_s, u"noTime noTimeZone"_s);
    row(u"dmY"_s, u"noTime noTimeZone ambiguous"_s);
    row(u"j M Y"_s, u"noTime noTimeZone"_s);
    row(u"jS m Y"_s, u"noTime noTimeZone"_s);
    row(u"z Y"_s, u"noTime noTimeZone"_s);
    row(u"o-\\WW-N"_s, u"noTime noTimeZone"_s);
    row(u"m/Y"_s, u"noDate noTime noTimeZone"_s);
    row(u"d/m"_s, u"noDate noTime noTimeZone ambiguous"_s);
    row(u"H:i:s"_s, u"noDate noTimeZone"_s);
    row(u"i:s"_s, u"noDate noTime noTimeZone"_s);
    row(u"Y-m-d g:i"_s, u"noTimeZone noDayPeriod"_s);
    row(u"Y-m-d h:i A"_s, u"noTimeZone"_s);
    row(u"Y-m-d h:i a P"_s, QString());
    row(u"Y-m-d \\H\\h"_s, u"noTime noTimeZone"_s);
    row(u"YYYY-MM-DD"_s, u"noDate noTime noTimeZone"_s);
    row(u"Y-m-d k:Q:kE"_s, u"noTime noTimeZone"_s, u"kQE"_s);
    row(u"\\k"_s, u"noDate noTime noTimeZone"_s);
}

void PhpDateFormatTest::findsWhatIsMissing()
{
    QFETCH(QString, format);
    QFETCH(QString, unknown);
    QFETCH(QString, words);
    const DateFormatFindings findings = checkedPhpDateFormat(format);
    QStringList found;
    if (findings.noDate)
        found.append(u"noDate"_s);
    if (findings.noTime)
        found.append(u"noTime"_s);
    if (findings.noTimeZone)
        found.append(u"noTimeZone"_s);
    if (findings.noDayPeriod)
        found.append(u"noDayPeriod"_s);
    if (findings.dayMonthAmbiguous)
        found.append(u"ambiguous"_s);
    QCOMPARE(found.join(u' '), words);
    QCOMPARE(findings.unknownLetters, unknown);
    QVERIFY(!findings.isInvalid());
}

WIZARD_GUILESS_TEST(PhpDateFormatTest)
#include "tst_phpdateformat.moc"
