// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/phpdateformat.h"
#include "app/domain/time/timezones.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

namespace
{

struct Case {
    QString format;
    QString zone;
    QDateTime moment; // UTC

    QString ours() const { return formattedPhpDate(format, moment.toTimeZone(timeZoneOf(zone)), zone); }
};

QDateTime utc(int year, int month, int day, int hour = 0, int minute = 0, int second = 0, int msec = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second, msec), QTimeZone::utc());
}

/// Argentina's summer of 1999 changed the standard offset and summer time at once. Its clocks stayed, and Qt,
/// which compares clocks, sees no summer time there.
bool isQtsSummerInArgentina(const Case &one)
{
    return one.zone.startsWith(u"America/Argentina/") && one.moment > utc(1999, 10, 3) &&
           one.moment < utc(2000, 3, 4) && one.format.contains(u'I');
}

} // namespace

/// PHP, which the platform is written in, as the judge of dates and zones. Debian's PHP reads the system's
/// tzdata.
class PhpJudgeTest : public QObject
{
    Q_OBJECT

    QStringList m_listed;
    QStringList m_dates;

    void ask(const QList<Case> &cases);
    void compare(const QList<Case> &cases);

private Q_SLOTS:
    void listsTheZonesThatAreOffered();
    void writesEveryTokenAlike();
    void writesRandomFormatsAlike();
    void disagreesOnOneSummer();
};

void PhpJudgeTest::ask(const QList<Case> &cases)
{
    m_listed.clear();
    m_dates.clear();
    QJsonArray asked;
    QSet<QString> names;
    for (const Case &one : cases) {
        const qint64 milliseconds = one.moment.toMSecsSinceEpoch();
        const qint64 rest = one.moment.time().msec();
        asked.append(QJsonArray{one.format, one.zone, (milliseconds - rest) / 1000, rest});
        names.insert(one.zone);
    }
    const QJsonArray zones = QJsonArray::fromStringList(QStringList(names.cbegin(), names.cend()));
    QProcess php;
    php.start(u"php"_s, {u"-n"_s, u"-d"_s, u"memory_limit=1G"_s, u"-f"_s, QString::fromUtf8(PHP_ANSWERS)});
    QVERIFY2(php.waitForStarted(), "install php-cli");
    php.write(
        QJsonDocument(QJsonObject{{u"zones"_s, zones}, {u"cases"_s, asked}}).toJson(QJsonDocument::Compact));
    php.closeWriteChannel();
    QVERIFY(php.waitForFinished(60'000));
    const QByteArray output = php.readAllStandardOutput();
    QVERIFY2(php.exitCode() == 0, output.left(500).constData()); // where PHP writes its errors
    const QJsonObject answer = QJsonDocument::fromJson(output).object();
    for (const QJsonValue &name : answer.value("listed"_L1).toArray())
        m_listed.append(name.toString());
    for (const QJsonValue &date : answer.value("dates"_L1).toArray())
        m_dates.append(date.toString());
    QCOMPARE(m_dates.size(), cases.size());
}

void PhpJudgeTest::compare(const QList<Case> &cases)
{
    ask(cases);
    if (QTest::currentTestFailed())
        return;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const Case &one = cases.at(i);
        const QString ours = one.ours();
        if (ours == m_dates.at(i) || isQtsSummerInArgentina(one))
            continue;
        QFAIL(qPrintable(u"%1 of %2 in %3: PHP writes %4, we %5"_s.arg(
            one.format, one.moment.toString(Qt::ISODateWithMs), one.zone, m_dates.at(i), ours)));
    }
}

void PhpJudgeTest::listsTheZonesThatAreOffered()
{
    ask({});
    QStringList offered = timeZoneNames();
    offered.sort();
    m_listed.sort();
    QCOMPARE(offered, m_listed);
}

void PhpJudgeTest::writesEveryTokenAlike()
{
    const QString tokens = u"dDjlNSwzWFmMntLoXxYyaABgGhHisuveIOPpTZcrU"_s;
    const QList<QDateTime> moments{utc(1970, 1, 1),
                                   utc(1999, 12, 31, 23, 59, 59, 999),
                                   utc(2000, 2, 29, 12, 0, 0, 1),
                                   utc(2024, 2, 29, 23, 30),
                                   utc(2026, 1, 3, 4, 5, 6, 70),
                                   utc(2026, 3, 29, 1, 0),
                                   utc(2026, 7, 22, 12, 34, 56),
                                   utc(2026, 10, 25, 0, 59, 59),
                                   utc(2026, 11, 11, 11, 11, 11, 111),
                                   utc(2027, 1, 1),
                                   utc(2036, 12, 31, 22, 0)};
    QStringList zones = timeZoneNames();
    // Not Asia/Calcutta: Debian's PHP knows such names only where tzdata-legacy is installed.
    zones += {u"Etc/UTC"_s, u"GMT"_s, u"Etc/GMT+5"_s};
    QList<Case> cases;
    for (const QString &zone : std::as_const(zones)) {
        for (const QDateTime &moment : moments) {
            for (const QChar token : tokens)
                cases.append({token, zone, moment});
        }
    }
    compare(cases);
}

void PhpJudgeTest::writesRandomFormatsAlike()
{
    QRandomGenerator random(20261130);
    const QString letters = u"dDjlNSwzWFmMntLoXxYyaABgGhHisuveIOPpTZcrUCEkKqQRVbJf -/:.,TZ\\\\äé0123456789"_s;
    const QStringList zones = timeZoneNames();
    const qint64 first = utc(1970, 1, 1).toMSecsSinceEpoch();
    const qint64 last = utc(2037, 12, 31).toMSecsSinceEpoch();
    QList<Case> cases;
    for (int i = 0; i < 1000; ++i) {
        Case one;
        const int length = random.bounded(1, 65);
        for (int at = 0; at < length; ++at)
            one.format += letters.at(random.bounded(letters.size()));
        if (checkedPhpDateFormat(one.format).danglingBackslash)
            one.format += u'Y'; // is not sent: PHP writes a null character in its place
        one.zone = zones.at(random.bounded(zones.size()));
        one.moment = QDateTime::fromMSecsSinceEpoch(
            first + qint64(random.generateDouble() * double(last - first)), QTimeZone::utc());
        cases.append(one);
    }
    compare(cases);
}

void PhpJudgeTest::disagreesOnOneSummer()
{
    QList<Case> cases;
    for (const QString &zone : timeZoneNames())
        cases.append({u"I"_s, zone, utc(2000, 1, 15, 12)});
    ask(cases);
    for (qsizetype i = 0; i < cases.size(); ++i) {
        if (isQtsSummerInArgentina(cases.at(i)))
            QCOMPARE(m_dates.at(i), u"1"_s);
        else
            QCOMPARE(m_dates.at(i), cases.at(i).ours());
    }
}

QTEST_GUILESS_MAIN(PhpJudgeTest)
#include "tst_phpjudge.moc"
