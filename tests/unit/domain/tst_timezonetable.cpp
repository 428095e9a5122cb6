// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/systemtimezones.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

/// Most of it among the few zones of tests/data/tzdata, so that no release of tzdata changes it.
class TimeZoneTableTest : public QObject
{
    Q_OBJECT

    static TimeZoneTable small() { return readTimeZones(QString::fromUtf8(SMALL_TZDATA)); }

private Q_SLOTS:
    void offersZoneTabAndUtc();
    void namesTheOfferedZone_data();
    void namesTheOfferedZone();
    void knowsNames_data();
    void knowsNames();
    void tellsOtherNames_data();
    void tellsOtherNames();
    void takesNoCountryForAnother();
    void readsFilesThatAreOff_data();
    void readsFilesThatAreOff();
    void filtersWhatQtKnows();
    void worksWithoutTzdata();
    void offersWhatThisMachinesZoneTabHolds();
};

void TimeZoneTableTest::offersZoneTabAndUtc()
{
    QCOMPARE(
        small().offered(),
        QList<QString>({u"UTC"_s, u"America/Argentina/Buenos_Aires"_s, u"America/Curacao"_s,
                        u"America/Kralendijk"_s, u"America/New_York"_s, u"Asia/Kolkata"_s, u"Asia/Yangon"_s,
                        u"Europe/Berlin"_s, u"Europe/Kyiv"_s, u"Europe/London"_s, u"Europe/Oslo"_s}));
}

void TimeZoneTableTest::namesTheOfferedZone_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("offered");
    QTest::newRow("offered") << u"Europe/London"_s << u"Europe/London"_s;
    QTest::newRow("offered, three parts")
        << u"America/Argentina/Buenos_Aires"_s << u"America/Argentina/Buenos_Aires"_s;
    QTest::newRow("offered, a link to another country's") << u"Europe/Oslo"_s << u"Europe/Oslo"_s;
    QTest::newRow("offered, a link to a neighbour's") << u"America/Kralendijk"_s << u"America/Kralendijk"_s;
    QTest::newRow("old name") << u"Asia/Calcutta"_s << u"Asia/Kolkata"_s;
    QTest::newRow("country's name") << u"US/Eastern"_s << u"America/New_York"_s;
    QTest::newRow("one word") << u"GB"_s << u"Europe/London"_s;
    QTest::newRow("a link to a link") << u"Europe/Kiew"_s << u"Europe/Kyiv"_s;
    QTest::newRow("three links") << u"Europe/Kijew"_s << u"Europe/Kyiv"_s;
    QTest::newRow("what an offered one links to") << u"Asia/Rangoon"_s << u"Asia/Yangon"_s;
    QTest::newRow("UTC") << u"UTC"_s << u"UTC"_s;
    QTest::newRow("Etc/UTC") << u"Etc/UTC"_s << u"UTC"_s;
    QTest::newRow("Zulu") << u"Zulu"_s << u"UTC"_s;
    QTest::newRow("a name of UTC that the links lack") << u"Etc/Universal"_s << u"UTC"_s;
    QTest::newRow("GMT") << u"GMT"_s << u"UTC"_s;
    QTest::newRow("Etc/GMT") << u"Etc/GMT"_s << u"UTC"_s;
    QTest::newRow("Etc/GMT-0") << u"Etc/GMT-0"_s << u"UTC"_s;
    QTest::newRow("an offset is no country's") << u"Etc/GMT+5"_s << QString();
    QTest::newRow("Factory") << u"Factory"_s << QString();
    QTest::newRow("a ring of links") << u"Test/Ring"_s << QString();
    QTest::newRow("unknown") << u"Mars/Olympus"_s << QString();
    QTest::newRow("other case") << u"asia/calcutta"_s << QString();
    QTest::newRow("Qt's own") << u"UTC+01:00"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TimeZoneTableTest::namesTheOfferedZone()
{
    QFETCH(const QString, name);
    QFETCH(const QString, offered);
    QCOMPARE(small().offeredNameOf(name), offered);
}

void TimeZoneTableTest::knowsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("known");
    QTest::newRow("offered") << u"Europe/Oslo"_s << true;
    QTest::newRow("link") << u"Asia/Calcutta"_s << true;
    QTest::newRow("zone that is not offered") << u"Etc/GMT+5"_s << true;
    QTest::newRow("name of UTC") << u"Etc/Universal"_s << true;
    QTest::newRow("unknown") << u"Mars/Olympus"_s << false;
    QTest::newRow("path") << u"../Europe/London"_s << false;
    QTest::newRow("Qt's own") << u"UTC+01:00"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TimeZoneTableTest::knowsNames()
{
    QFETCH(const QString, name);
    QFETCH(const bool, known);
    QCOMPARE(small().isKnown(name), known);
}

void TimeZoneTableTest::tellsOtherNames_data()
{
    QTest::addColumn<QString>("offered");
    QTest::addColumn<QStringList>("others");
    QTest::newRow("one") << u"Asia/Kolkata"_s << QStringList{u"Asia/Calcutta"_s};
    QTest::newRow("a chain") << u"Europe/Kyiv"_s
                             << QStringList{u"Europe/Kiev"_s, u"Europe/Kiew"_s, u"Europe/Kijew"_s};
    QTest::newRow("no other country's") << u"Europe/Berlin"_s << QStringList();
    QTest::newRow("not offered") << u"Asia/Calcutta"_s << QStringList();
}

void TimeZoneTableTest::tellsOtherNames()
{
    QFETCH(const QString, offered);
    QFETCH(const QStringList, others);
    QCOMPARE(small().otherNamesOf(offered), others);
}

void TimeZoneTableTest::takesNoCountryForAnother()
{
    const TimeZoneTable table("AA\t+00+000\tAfrica/One\nBB\t+00+000\tAfrica/Two\nCC\t+00+000\tAfrica/Three\n",
                              "Z Africa/Old 0 - GMT\nL Africa/Old Africa/One\nL Africa/Old Africa/Two\n"
                              "L Africa/Old Africa/Three\nL Africa/Old Africa/Older\n");
    QCOMPARE(table.offeredNameOf(u"Africa/Old"_s), QString());
    QCOMPARE(table.offeredNameOf(u"Africa/Older"_s), QString());
    QCOMPARE(table.offeredNameOf(u"Africa/Two"_s), u"Africa/Two"_s);
}

void TimeZoneTableTest::readsFilesThatAreOff_data()
{
    QTest::addColumn<QByteArray>("zoneTab");
    QTest::addColumn<QByteArray>("links");
    QTest::newRow("no last line end") << QByteArray("XX\t+00+000\tA/B") << QByteArray("L A/B C/D");
    QTest::newRow("CR LF") << QByteArray("XX\t+00+000\tA/B\tremark\r\n") << QByteArray("L A/B C/D\r\n");
    QTest::newRow("remarks and empty lines")
        << QByteArray("# XX\t+00+000\tE/F\n\nXX\t+00+000\tA/B\n") << QByteArray("# L A/B E/F\n\nL A/B C/D\n");
    QTest::newRow("lines that break off")
        << QByteArray("XX\nXX\t+00+000\nXX\t+00+000\tA/B\n") << QByteArray("L\nL A/B\nZ\nL A/B C/D\nL ");
    QTest::newRow("twice") << QByteArray("XX\t+00+000\tA/B\nYY\t+00+000\tA/B\nXX\t+00+000\tUTC\n")
                           << QByteArray("L A/B C/D\nL A/B C/D\n");
}

void TimeZoneTableTest::readsFilesThatAreOff()
{
    QFETCH(const QByteArray, zoneTab);
    QFETCH(const QByteArray, links);
    const TimeZoneTable table(zoneTab, links);
    QCOMPARE(table.offered(), QList<QString>({u"UTC"_s, u"A/B"_s}));
    QCOMPARE(table.offeredNameOf(u"C/D"_s), u"A/B"_s);
}

void TimeZoneTableTest::filtersWhatQtKnows()
{
    const QList<QByteArray> known{"Europe/London", "Asia/Kolkata", "Asia/Calcutta", "Etc/UTC",
                                  "GMT",           "US/Eastern",   "Factory",       "localtime",
                                  "posixrules",    "UTC",          "UTC+01:00",     "America/New_York"};
    const TimeZoneTable table(known, "L Asia/Kolkata Asia/Calcutta\n");
    QCOMPARE(table.offered(),
             QList<QString>({u"UTC"_s, u"America/New_York"_s, u"Asia/Kolkata"_s, u"Europe/London"_s}));
    QCOMPARE(table.offeredNameOf(u"Etc/UTC"_s), u"UTC"_s);
    QCOMPARE(table.offeredNameOf(u"Asia/Calcutta"_s), u"Asia/Kolkata"_s);
}

void TimeZoneTableTest::worksWithoutTzdata()
{
    const QTemporaryDir empty;
    const TimeZoneTable table = readTimeZones(empty.path());
    QCOMPARE(table.offered().first(), u"UTC"_s);
    const QList<QByteArray> known = QTimeZone::availableTimeZoneIds();
    for (const QString &name : table.offered().mid(1)) {
        QVERIFY2(name.contains(u'/') && !name.startsWith(u"Etc/"), qPrintable(name));
        QVERIFY2(known.contains(name.toLatin1()), qPrintable(name));
    }
    QCOMPARE(table.offeredNameOf(u"Etc/UTC"_s), u"UTC"_s);
    QCOMPARE(TimeZoneTable(QList<QByteArray>(), {}).offered(), QList<QString>({u"UTC"_s}));
}

void TimeZoneTableTest::offersWhatThisMachinesZoneTabHolds()
{
    QFile file(u"/usr/share/zoneinfo/zone.tab"_s);
    QVERIFY2(file.open(QIODevice::ReadOnly), "install tzdata");
    QStringList names{u"UTC"_s};
    const QStringList lines = QString::fromLatin1(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.startsWith(u'#'))
            names.append(line.section(u'\t', 2, 2));
    }
    names.sort();
    QStringList offered = systemTimeZones().offered();
    offered.sort();
    QCOMPARE(offered, names);
    QVERIFY(offered.size() > 400);
    for (const QString &name : std::as_const(offered))
        QVERIFY2(QTimeZone(name.toLatin1()).isValid(), qPrintable(name));
}

WIZARD_GUILESS_TEST(TimeZoneTableTest)
#include "tst_timezonetable.moc"
