// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/timezones.h"
#include "tests/support/testprogram.h"

#include <QScopeGuard>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

class TimeZonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesIanaZonesAlone();
    void knowsZones_data();
    void knowsZones();
    void namesTheDesktopsZone_data();
    void namesTheDesktopsZone();
    void offersTheSystemsOwn();
    void knowsRulesByAnyName_data();
    void knowsRulesByAnyName();
    void findsByOtherNames_data();
    void findsByOtherNames();
    void putsOwnNamesBeforeOthers();
    void finds_data();
    void finds();
    void findsByOffset_data();
    void findsByOffset();
    void putsCitiesFirst();
    void findsAllOrNothing();
    void tellsOffsets_data();
    void tellsOffsets();
    void tellsTheNextClockChange_data();
    void tellsTheNextClockChange();
    void keepsTheChangeInItsZone();

private:
    static QDateTime winter() { return QDateTime(QDate(2026, 11, 20), QTime(12, 0), QTimeZone::utc()); }
    static QDateTime summer() { return QDateTime(QDate(2026, 7, 1), QTime(12, 0), QTimeZone::utc()); }
    static QStringList namesOf(const QList<TimeZoneMatch> &matches)
    {
        QStringList names;
        for (const TimeZoneMatch &match : matches)
            names.append(match.name);
        return names;
    }
};

void TimeZonesTest::namesIanaZonesAlone()
{
    const QList<QString> &names = timeZoneNames();
    QVERIFY(names.size() > 400);
    QCOMPARE(names.first(), u"UTC"_s);
    QVERIFY(std::is_sorted(names.begin() + 1, names.end()));
    QCOMPARE(std::count(names.begin(), names.end(), u"UTC"_s), 1);
    for (const QString &name : names) {
        QVERIFY2(name == u"UTC" || !name.startsWith(u"UTC"), qPrintable(name));
        QVERIFY2(QTimeZone(name.toLatin1()).isValid(), qPrintable(name));
    }
}

void TimeZonesTest::knowsZones_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("known");
    QTest::newRow("London") << u"Europe/London"_s << true;
    QTest::newRow("three parts") << u"America/Argentina/Buenos_Aires"_s << true;
    QTest::newRow("UTC") << u"UTC"_s << true;
    QTest::newRow("Etc/UTC") << u"Etc/UTC"_s << true;
    QTest::newRow("Zulu") << u"Zulu"_s << true;
    QTest::newRow("GMT, the same as UTC") << u"GMT"_s << true;
    QTest::newRow("old name") << u"Asia/Calcutta"_s << true;
    QTest::newRow("country's name") << u"US/Eastern"_s << true;
    QTest::newRow("an offset's name") << u"Etc/GMT+5"_s << false;
    QTest::newRow("a file beside the zones") << u"posixrules"_s << false;
    QTest::newRow("offset of Qt") << u"UTC+01:00"_s << false;
    QTest::newRow("offset") << u"+01:00"_s << false;
    QTest::newRow("other case") << u"europe/london"_s << false;
    QTest::newRow("space for underscore") << u"America/New York"_s << false;
    QTest::newRow("unknown") << u"Mars/Olympus"_s << false;
    QTest::newRow("path") << u"../UTC"_s << false;
    QTest::newRow("space") << u" UTC"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TimeZonesTest::knowsZones()
{
    QFETCH(QString, name);
    QFETCH(bool, known);
    QCOMPARE(isTimeZone(name), known);
}

void TimeZonesTest::namesTheDesktopsZone_data()
{
    QTest::addColumn<QByteArray>("tz");
    QTest::addColumn<QString>("proposed");
    QTest::addColumn<QString>("strange");
    QTest::newRow("offered") << QByteArray("Asia/Tokyo") << u"Asia/Tokyo"_s << QString();
    QTest::newRow("with a colon") << QByteArray(":Europe/London") << u"Europe/London"_s << QString();
    QTest::newRow("old name") << QByteArray("Asia/Calcutta") << u"Asia/Kolkata"_s << QString();
    QTest::newRow("country's name") << QByteArray("US/Eastern") << u"America/New_York"_s << QString();
    QTest::newRow("a city's old spelling") << QByteArray("Europe/Kiev") << u"Europe/Kyiv"_s << QString();
    QTest::newRow("the same clocks as a neighbour")
        << QByteArray("Europe/Bratislava") << u"Europe/Bratislava"_s << QString();
    QTest::newRow("UTC by another name") << QByteArray("Etc/UTC") << u"UTC"_s << QString();
    QTest::newRow("GMT") << QByteArray("GMT") << u"UTC"_s << QString();
    QTest::newRow("none") << QByteArray() << u"UTC"_s << QString();
    QTest::newRow("an offset") << QByteArray("Etc/GMT+5") << u"UTC"_s << u"Etc/GMT+5"_s;
    QTest::newRow("rules") << QByteArray("<+03>-3") << u"UTC"_s << u"<+03>-3"_s;
    QTest::newRow("no zone") << QByteArray("Mars/Olympus") << u"UTC"_s << u"Mars/Olympus"_s;
}

void TimeZonesTest::namesTheDesktopsZone()
{
    QFETCH(const QByteArray, tz);
    QFETCH(const QString, proposed);
    QFETCH(const QString, strange);
    const bool wasSet = qEnvironmentVariableIsSet("TZ");
    const QByteArray before = qgetenv("TZ");
    const auto restore = qScopeGuard([&] { wasSet ? qputenv("TZ", before) : qunsetenv("TZ"); });
    QVERIFY(qputenv("TZ", tz));
    QCOMPARE(systemTimeZone(), proposed);
    QCOMPARE(strangeSystemTimeZone(), strange);
}

void TimeZonesTest::offersTheSystemsOwn()
{
    QVERIFY(timeZoneNames().contains(systemTimeZone()));
    QVERIFY(!desktopTimeZone({}).isEmpty());
}

void TimeZonesTest::knowsRulesByAnyName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("offset"); // in winter; -1: unknown
    QTest::newRow("offered") << u"America/New_York"_s << -18000;
    QTest::newRow("old name, its file installed or not") << u"Asia/Calcutta"_s << 19800;
    QTest::newRow("country's name") << u"US/Eastern"_s << -18000;
    QTest::newRow("UTC") << u"Etc/UTC"_s << 0;
    QTest::newRow("Zulu") << u"Zulu"_s << 0;
    QTest::newRow("not offered") << u"Etc/GMT+5"_s << -18000;
    QTest::newRow("unknown") << u"Mars/Olympus"_s << -1;
    QTest::newRow("Qt's own") << u"UTC+01:00"_s << -1;
    QTest::newRow("path") << u"../zoneinfo/Europe/London"_s << -1;
    QTest::newRow("empty") << QString() << -1;
}

void TimeZonesTest::knowsRulesByAnyName()
{
    QFETCH(const QString, name);
    QFETCH(const int, offset);
    const QTimeZone zone = timeZoneOf(name);
    QCOMPARE(zone.isValid(), offset != -1);
    if (zone.isValid())
        QCOMPARE(zone.offsetFromUtc(winter()), offset);
}

void TimeZonesTest::findsByOtherNames_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("otherName");
    QTest::newRow("old city") << u"calcutta"_s << u"Asia/Kolkata"_s << u"Asia/Calcutta"_s;
    QTest::newRow("old spelling") << u"kiev"_s << u"Europe/Kyiv"_s << u"Europe/Kiev"_s;
    QTest::newRow("whole other name") << u"US/Eastern"_s << u"America/New_York"_s << u"US/Eastern"_s;
    QTest::newRow("its beginning") << u"saig"_s << u"Asia/Ho_Chi_Minh"_s << u"Asia/Saigon"_s;
    QTest::newRow("a country") << u"japan"_s << u"Asia/Tokyo"_s << u"Japan"_s;
    QTest::newRow("UTC's") << u"zulu"_s << u"UTC"_s << u"Etc/Zulu"_s;
    QTest::newRow("its own name is no other") << u"london"_s << u"Europe/London"_s << QString();
}

void TimeZonesTest::findsByOtherNames()
{
    QFETCH(const QString, search);
    QFETCH(const QString, zone);
    QFETCH(const QString, otherName);
    const QList<TimeZoneMatch> found = matchingTimeZones(search, winter());
    QVERIFY(!found.isEmpty());
    QCOMPARE(found.first().name, zone);
    QCOMPARE(found.first().otherName, otherName);
}

void TimeZonesTest::putsOwnNamesBeforeOthers()
{
    const QStringList found = namesOf(matchingTimeZones(u"jer"_s, winter()));
    QCOMPARE(found.value(0), u"Asia/Jerusalem"_s);
    QVERIFY(found.contains(u"Europe/Jersey"_s));
    // Found by both, it is there once.
    const QStringList both = namesOf(matchingTimeZones(u"bue"_s, winter()));
    QCOMPARE(both.count(u"America/Argentina/Buenos_Aires"_s), 1);
}

void TimeZonesTest::finds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("inSummer");
    QTest::newRow("city") << u"london"_s << u"Europe/London"_s << false;
    QTest::newRow("beginning of a city") << u"Lond"_s << u"Europe/London"_s << false;
    QTest::newRow("inside a city") << u"ondo"_s << u"Europe/London"_s << false;
    QTest::newRow("two words") << u"new york"_s << u"America/New_York"_s << false;
    QTest::newRow("underscore") << u"New_Y"_s << u"America/New_York"_s << false;
    QTest::newRow("whole name") << u"America/New_York"_s << u"America/New_York"_s << false;
    QTest::newRow("region and city") << u"europe paris"_s << u"Europe/Paris"_s << false;
    QTest::newRow("city and region") << u"paris europe"_s << u"Europe/Paris"_s << false;
    QTest::newRow("accent") << u"S\u00e3o Paulo"_s << u"America/Sao_Paulo"_s << false;
    QTest::newRow("umlaut") << u"z\u00fcrich"_s << u"Europe/Zurich"_s << false;
    QTest::newRow("surplus spaces") << u"  new   york "_s << u"America/New_York"_s << false;
    QTest::newRow("UTC") << u"utc"_s << u"UTC"_s << false;
    QTest::newRow("abbreviation in winter") << u"cet"_s << u"Europe/Berlin"_s << false;
    QTest::newRow("abbreviation in summer") << u"CEST"_s << u"Europe/Berlin"_s << true;
    QTest::newRow("British summer") << u"bst"_s << u"Europe/London"_s << true;
}

void TimeZonesTest::finds()
{
    QFETCH(QString, search);
    QFETCH(QString, zone);
    QFETCH(bool, inSummer);
    const QStringList found = namesOf(matchingTimeZones(search, inSummer ? summer() : winter()));
    QVERIFY(found.contains(zone));
    QVERIFY2(found.size() < 100, "the same search does not find everything");
}

void TimeZonesTest::findsByOffset_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("notThisOne");
    QTest::newRow("+2") << u"+2"_s << u"Africa/Johannesburg"_s << u"Europe/Berlin"_s;
    QTest::newRow("+05:30") << u"+05:30"_s << u"Asia/Kolkata"_s << u"Asia/Karachi"_s;
    QTest::newRow("+0530") << u"+0530"_s << u"Asia/Kolkata"_s << u"Asia/Karachi"_s;
    QTest::newRow("utc-3") << u"utc-3"_s << u"America/Sao_Paulo"_s << u"America/New_York"_s;
    QTest::newRow("UTC -3:30") << u"UTC -3:30"_s << u"America/St_Johns"_s << u"America/Sao_Paulo"_s;
    QTest::newRow("GMT+1") << u"GMT+1"_s << u"Europe/Berlin"_s << u"Europe/London"_s;
    QTest::newRow("minus sign") << u"\u22125"_s << u"America/New_York"_s << u"Europe/London"_s;
    QTest::newRow("+0") << u"+0"_s << u"UTC"_s << u"Europe/Berlin"_s;
    QTest::newRow("+14") << u"+14"_s << u"Pacific/Kiritimati"_s << u"Pacific/Auckland"_s;
}

void TimeZonesTest::findsByOffset()
{
    QFETCH(QString, search);
    QFETCH(QString, zone);
    QFETCH(QString, notThisOne);
    const QStringList found = namesOf(matchingTimeZones(search, winter()));
    QVERIFY(found.contains(zone));
    QVERIFY(!found.contains(notThisOne));
}

void TimeZonesTest::putsCitiesFirst()
{
    QCOMPARE(matchingTimeZones(u"par"_s, winter()).first().name, u"America/Paramaribo"_s);
    QCOMPARE(matchingTimeZones(u"pari"_s, winter()).first().name, u"Europe/Paris"_s);
}

void TimeZonesTest::findsAllOrNothing()
{
    QCOMPARE(namesOf(matchingTimeZones(QString(), winter())), timeZoneNames());
    QCOMPARE(namesOf(matchingTimeZones(u"  "_s, winter())), timeZoneNames());
    QVERIFY(matchingTimeZones(u"atlantis"_s, winter()).isEmpty());
    QVERIFY(matchingTimeZones(u"+25"_s, winter()).isEmpty());
    QVERIFY(!namesOf(matchingTimeZones(u"bst"_s, winter())).contains(u"Europe/London"_s));
}

void TimeZonesTest::tellsOffsets_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("inSummer");
    QTest::addColumn<QString>("text");
    QTest::newRow("London, winter") << u"Europe/London"_s << false << u"UTC+00:00"_s;
    QTest::newRow("London, summer") << u"Europe/London"_s << true << u"UTC+01:00"_s;
    QTest::newRow("half an hour west") << u"America/St_Johns"_s << false << u"UTC-03:30"_s;
    QTest::newRow("three quarters") << u"Asia/Kathmandu"_s << false << u"UTC+05:45"_s;
    QTest::newRow("UTC") << u"UTC"_s << true << u"UTC+00:00"_s;
    QTest::newRow("alias") << u"Etc/UTC"_s << true << u"UTC+00:00"_s;
    QTest::newRow("unknown") << u"Mars/Olympus"_s << true << QString();
}

void TimeZonesTest::tellsOffsets()
{
    QFETCH(QString, zone);
    QFETCH(bool, inSummer);
    QFETCH(QString, text);
    QCOMPARE(offsetText(zone, inSummer ? summer() : winter()), text);
    QCOMPARE(offsetText(zone, QDateTime()), QString());
}

void TimeZonesTest::tellsTheNextClockChange_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDateTime>("after");
    QTest::addColumn<QDateTime>("change"); // in UTC; invalid: none
    const auto utc = [](int year, int month, int day, int hour) {
        return QDateTime(QDate(year, month, day), QTime(hour, 0), QTimeZone::utc());
    };
    QTest::newRow("London, from winter") << u"Europe/London"_s << winter() << utc(2027, 3, 28, 1);
    QTest::newRow("London, from summer") << u"Europe/London"_s << summer() << utc(2026, 10, 25, 1);
    QTest::newRow("New York") << u"America/New_York"_s << winter() << utc(2027, 3, 14, 7);
    QTest::newRow("at the change itself")
        << u"Europe/London"_s << utc(2027, 3, 28, 1) << utc(2027, 10, 31, 1);
    QTest::newRow("Tokyo") << u"Asia/Tokyo"_s << winter() << QDateTime();
    QTest::newRow("Sao Paulo") << u"America/Sao_Paulo"_s << winter() << QDateTime();
    QTest::newRow("UTC") << u"UTC"_s << winter() << QDateTime();
    QTest::newRow("unknown") << u"Mars/Olympus"_s << winter() << QDateTime();
    QTest::newRow("no moment") << u"Europe/London"_s << QDateTime() << QDateTime();
}

void TimeZonesTest::tellsTheNextClockChange()
{
    QFETCH(QString, zone);
    QFETCH(QDateTime, after);
    QFETCH(QDateTime, change);
    const auto next = nextClockChange(zone, after);
    QCOMPARE(next.has_value(), change.isValid());
    if (next)
        QCOMPARE(next->toUTC(), change);
}

void TimeZonesTest::keepsTheChangeInItsZone()
{
    const auto next = nextClockChange(u"Europe/London"_s, winter());
    QVERIFY(next);
    QCOMPARE(next->timeZone().id(), "Europe/London");
    QCOMPARE(next->time(), QTime(2, 0));
    QCOMPARE(next->offsetFromUtc(), 3600);
}

WIZARD_GUILESS_TEST(TimeZonesTest)
#include "tst_timezones.moc"
