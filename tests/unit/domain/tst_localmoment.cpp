// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/localmoment.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

/// As PHP 8.2's new DateTime('2026-03-29 01:30', new DateTimeZone('Europe/London')), which differs in one: of
/// a time that comes twice it takes the first in America and the second in Europe.
class LocalMomentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatClocksShow_data();
    void isWhatClocksShow();
    void isNothingOfNothing();
};

void LocalMomentTest::isWhatClocksShow_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("moment");
    const auto row = [](const char *what, const char *zone, const QString &local, const QString &moment) {
        QTest::newRow(what) << QByteArray(zone) << local << moment;
    };
    row("winter", "Europe/London", u"2026-01-15T12:00:00"_s, u"2026-01-15T12:00:00Z"_s);
    row("summer", "Europe/London", u"2026-07-15T12:00:00"_s, u"2026-07-15T11:00:00Z"_s);
    row("last second before the hour that is skipped", "Europe/London", u"2026-03-29T00:59:59"_s,
        u"2026-03-29T00:59:59Z"_s);
    row("skipped", "Europe/London", u"2026-03-29T01:30:00"_s, u"2026-03-29T01:30:00Z"_s);
    row("first second after it", "Europe/London", u"2026-03-29T02:00:00"_s, u"2026-03-29T01:00:00Z"_s);
    row("comes twice", "Europe/London", u"2026-10-25T01:30:00"_s, u"2026-10-25T00:30:00Z"_s);
    row("first second after that", "Europe/London", u"2026-10-25T02:00:00"_s, u"2026-10-25T02:00:00Z"_s);
    row("hours before a change", "America/New_York", u"2026-03-07T20:00:00"_s, u"2026-03-08T01:00:00Z"_s);
    row("skipped midnight", "America/Santiago", u"2026-09-06T00:00:00"_s, u"2026-09-06T04:00:00Z"_s);
    row("another skipped midnight", "Africa/Cairo", u"2026-04-24T00:00:00"_s, u"2026-04-23T22:00:00Z"_s);
    row("half an hour", "Australia/Lord_Howe", u"2026-10-04T02:15:00"_s, u"2026-10-03T15:45:00Z"_s);
    row("far east", "Pacific/Kiritimati", u"2026-01-01T00:00:00"_s, u"2025-12-31T10:00:00Z"_s);
    row("skipped day", "Pacific/Apia", u"2011-12-30T12:00:00"_s, u"2011-12-30T22:00:00Z"_s);
    row("UTC", "UTC", u"2026-03-29T01:30:00"_s, u"2026-03-29T01:30:00Z"_s);
}

void LocalMomentTest::isWhatClocksShow()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const QString, local);
    QFETCH(const QString, moment);
    const QDate date = QDate::fromString(local.section(u'T', 0, 0), Qt::ISODate);
    const QTime time = QTime::fromString(local.section(u'T', 1), Qt::ISODate);
    const QDateTime made = localMoment(date, time, QTimeZone(zone));
    QCOMPARE(made.toUTC().toString(Qt::ISODate), moment);
    QCOMPARE(made.timeZone(), QTimeZone(zone));
}

void LocalMomentTest::isNothingOfNothing()
{
    QVERIFY(!localMoment({}, QTime(1, 0), QTimeZone::utc()).isValid());
    QVERIFY(!localMoment(QDate(2026, 1, 1), {}, QTimeZone::utc()).isValid());
    QVERIFY(!localMoment(QDate(2026, 1, 1), QTime(1, 0), {}).isValid());
}

WIZARD_GUILESS_TEST(LocalMomentTest)
#include "tst_localmoment.moc"
