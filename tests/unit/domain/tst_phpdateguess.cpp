// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/phpdateformat.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

class PhpDateGuessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guesses_data();
    void guesses();
    void guessesBothWhereDayAndMonthCannotBeToldApart();
    void writesTheSampleAgain_data();
    void writesTheSampleAgain();
    void guessesNothingFromProse_data();
    void guessesNothingFromProse();
};

void PhpDateGuessTest::guesses_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("first");
    const auto row = [](const QString &sample, const QString &first) {
        QTest::newRow(qPrintable(sample)) << sample << first;
    };
    row(u"2026-11-20 14:05:09"_s, u"Y-m-d H:i:s"_s);
    row(u"2026-11-20"_s, u"Y-m-d"_s);
    row(u"2026-11-20T14:05:09"_s, u"Y-m-d\\TH:i:s"_s);
    row(u"2026-11-20T14:05:09Z"_s, u"Y-m-d\\TH:i:s\\Z"_s);
    row(u"2026-11-20T14:05:09+00:00"_s, u"c"_s);
    row(u"2026-11-20T14:05:09-03:30"_s, u"c"_s);
    row(u"2026-11-20T14:05:09+0530"_s, u"Y-m-d\\TH:i:sO"_s);
    row(u"2026-11-20T14:05:09.123Z"_s, u"Y-m-d\\TH:i:s.v\\Z"_s);
    row(u"2026-11-20T14:05:09.123000+01:00"_s, u"Y-m-d\\TH:i:s.uP"_s);
    row(u"2026-11-20 14:05:09 Europe/London"_s, u"Y-m-d H:i:s e"_s);
    row(u"2026-07-01 14:05:09 BST"_s, u"Y-m-d H:i:s T"_s);
    row(u"2026-11-20 14:05:09 UTC"_s, u"Y-m-d H:i:s T"_s);
    row(u"2026-11-20 14:05:09 Asia/Calcutta"_s, u"Y-m-d H:i:s e"_s);
    row(u"2026-11-20 14:05:09 Etc/GMT+5"_s, u"Y-m-d H:i:s e"_s);
    row(u"2026-10-25 01:30:00 GMT"_s, u"Y-m-d H:i:s \\G\\M\\T"_s);
    row(u"Mon, 15 Jan 2024 10:30:00 GMT"_s, u"D, d M Y H:i:s \\G\\M\\T"_s);
    row(u"2026-07-01T14:05:09GMT"_s, u"Y-m-d\\TH:i:s\\G\\M\\T"_s);
    row(u"2026-10-25 01:30:00 BST"_s, u"Y-m-d H:i:s T"_s);
    row(u"Fri, 20 Nov 2026 14:05:09 +0000"_s, u"r"_s);
    row(u"20/11/2026"_s, u"d/m/Y"_s);
    row(u"11/20/2026"_s, u"m/d/Y"_s);
    row(u"11/20/2026 2:05 PM"_s, u"n/j/Y g:i A"_s); // what spreadsheets write in the United States
    row(u"11/20/2026 02:05 PM"_s, u"m/d/Y h:i A"_s);
    row(u"5/24/2026 9:05pm"_s, u"n/j/Y g:ia"_s);
    row(u"5/24/2026 14:05"_s, u"n/j/Y H:i"_s);
    row(u"20.11.2026 14:05"_s, u"d.m.Y H:i"_s);
    row(u"20-11-2026"_s, u"d-m-Y"_s);
    row(u"20 Nov 2026"_s, u"d M Y"_s);
    row(u"5 November 2026"_s, u"j F Y"_s);
    row(u"November 5, 2026"_s, u"F j, Y"_s);
    row(u"Friday, 20 November 2026"_s, u"l, d F Y"_s);
    row(u"20th November 2026"_s, u"jS F Y"_s);
    row(u"20-Nov-2026"_s, u"d-M-Y"_s);
    row(u"20261120"_s, u"Ymd"_s);
    row(u"20261120140509"_s, u"YmdHis"_s);
    row(u"20261120T140509Z"_s, u"Ymd\\THis\\Z"_s);
    row(u"14:05"_s, u"H:i"_s);
    row(u"14:05:09"_s, u"H:i:s"_s);
    row(u"9:05"_s, u"G:i"_s);
    row(u"12:00 AM"_s, u"h:i A"_s);
    row(u"1795183509"_s, u"U"_s);
    row(u"1795183509123"_s, u"Uv"_s);
    row(u"  2026-11-20  "_s, u"Y-m-d"_s);
    row(u"2024-02-29"_s, u"Y-m-d"_s);
}

void PhpDateGuessTest::guesses()
{
    QFETCH(QString, sample);
    QFETCH(QString, first);
    const QList<QString> guesses = guessedPhpDateFormats(sample);
    QVERIFY(!guesses.isEmpty());
    QCOMPARE(guesses.first(), first);
}

void PhpDateGuessTest::guessesBothWhereDayAndMonthCannotBeToldApart()
{
    QCOMPARE(guessedPhpDateFormats(u"05/06/2026"_s), (QList<QString>{u"d/m/Y"_s, u"m/d/Y"_s}));
    QCOMPARE(guessedPhpDateFormats(u"5/6/2026"_s), (QList<QString>{u"j/n/Y"_s, u"n/j/Y"_s}));
    QCOMPARE(guessedPhpDateFormats(u"05/05/2026 10:00"_s), (QList<QString>{u"d/m/Y H:i"_s, u"m/d/Y H:i"_s}));
    QCOMPARE(guessedPhpDateFormats(u"25/06/2026"_s), (QList<QString>{u"d/m/Y"_s}));
    QCOMPARE(guessedPhpDateFormats(u"06/25/2026"_s), (QList<QString>{u"m/d/Y"_s}));
    QCOMPARE(guessedPhpDateFormats(u"01/02/03"_s), (QList<QString>{u"d/m/y"_s, u"m/d/y"_s, u"y/m/d"_s}));
}

void PhpDateGuessTest::writesTheSampleAgain_data()
{
    QTest::addColumn<QString>("format");
    for (const char *format : {"Y-m-d H:i:s", "d/m/Y", "c", "r", "Y-m-d\\TH:i:s\\Z", "m/d/Y g:i A",
                               "l, j F Y", "F jS, Y h:i a", "D, d M Y H:i:s", "Y-m-d\\TH:i:s.vP", "YmdHis",
                               "d.m.y H.i", "j/n/Y, G:i:s", "U", "j F Y \\a\\t g:ia"})
        QTest::newRow(format) << QString::fromLatin1(format);
}

void PhpDateGuessTest::writesTheSampleAgain()
{
    QFETCH(QString, format);
    for (const QDateTime &moment : {QDateTime(QDate(2026, 11, 20), QTime(14, 5, 9, 120), Qt::UTC),
                                    QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC),
                                    QDateTime(QDate(2028, 2, 29), QTime(12, 59, 59), Qt::UTC)}) {
        const QString sample = formattedPhpDate(format, moment);
        const QList<QString> guesses = guessedPhpDateFormats(sample);
        QVERIFY2(!guesses.isEmpty(), qPrintable(sample));
        QVERIFY2(std::any_of(guesses.begin(), guesses.end(),
                             [&](const QString &guess) { return formattedPhpDate(guess, moment) == sample; }),
                 qPrintable(sample));
        // No day twice: two guesses are two readings.
        QCOMPARE(QSet<QString>(guesses.begin(), guesses.end()).size(), guesses.size());
    }
}

void PhpDateGuessTest::guessesNothingFromProse_data()
{
    QTest::addColumn<QString>("sample");
    for (const char *sample :
         {"", "   ", "yesterday", "2026", "99", "2026-13-40", "2026-02-30", "31/11/2026 25:00",
          "Monday, 20 November 2026", "20st November 2026", "2026-11-20 14:60:00", "0:05 PM", "13:05 PM",
          "2026-11-20 and more", "2026-03-29 01:30:00 Europe/London" /* never: clocks skip it */,
          "2026-11-20 12:00:00 Mars/Olympus", "\xD9\xA2\xD9\xA0\xD9\xA2\xD9\xA6"})
        QTest::newRow(qPrintable(QString::fromUtf8(sample))) << QString::fromUtf8(sample);
    QTest::newRow("long") << QString(5000, u'1');
}

void PhpDateGuessTest::guessesNothingFromProse()
{
    QFETCH(QString, sample);
    QCOMPARE(guessedPhpDateFormats(sample), QList<QString>());
}

WIZARD_GUILESS_TEST(PhpDateGuessTest)
#include "tst_phpdateguess.moc"
