// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/desktopzone.h"
#include "tests/support/testprogram.h"

using namespace Qt::Literals::StringLiterals;
using namespace wizard;

class DesktopZoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesIt_data();
    void namesIt();
};

void DesktopZoneTest::namesIt_data()
{
    QTest::addColumn<DesktopZone>("zone");
    QTest::addColumn<QString>("name");
    const QStringList london{u"/usr/share/zoneinfo/Europe/London"_s};

    QTest::newRow("nothing") << DesktopZone{} << QString();
    QTest::newRow("TZ") << DesktopZone{u"Asia/Tokyo"_s, london, u"Europe/Paris\n"_s} << u"Asia/Tokyo"_s;
    QTest::newRow("TZ with a colon") << DesktopZone{u":Europe/London"_s, {}, {}} << u"Europe/London"_s;
    QTest::newRow("TZ, old name") << DesktopZone{u":US/Eastern"_s, london, {}} << u"US/Eastern"_s;
    QTest::newRow("TZ, path") << DesktopZone{u"/usr/share/zoneinfo/Asia/Calcutta"_s, london, {}}
                              << u"Asia/Calcutta"_s;
    QTest::newRow("TZ, colon and path")
        << DesktopZone{u":/usr/share/zoneinfo/posix/Asia/Tokyo"_s, london, {}} << u"Asia/Tokyo"_s;
    QTest::newRow("TZ, with leap seconds")
        << DesktopZone{u"right/Asia/Tokyo"_s, london, {}} << u"Asia/Tokyo"_s;
    QTest::newRow("TZ, the system's") << DesktopZone{u":/etc/localtime"_s, london, {}} << u"Europe/London"_s;
    QTest::newRow("TZ, another file") << DesktopZone{u"/srv/zone"_s, london, {}} << u"/srv/zone"_s;
    QTest::newRow("TZ, rules of its own")
        << DesktopZone{u"CET-1CEST,M3.5.0,M10.5.0/3"_s, london, {}} << u"CET-1CEST,M3.5.0,M10.5.0/3"_s;
    QTest::newRow("TZ, UTC as rules") << DesktopZone{u"UTC0"_s, london, {}} << u"UTC"_s;
    QTest::newRow("TZ, empty") << DesktopZone{QString(), london, {}} << u"UTC"_s;
    QTest::newRow("TZ, colon alone") << DesktopZone{u":"_s, london, {}} << u"UTC"_s;
    QTest::newRow("link") << DesktopZone{{}, london, u"Europe/Paris\n"_s} << u"Europe/London"_s;
    QTest::newRow("link to an old name, a link itself")
        << DesktopZone{{},
                       {u"/usr/share/zoneinfo/US/Eastern"_s, u"/usr/share/zoneinfo/America/New_York"_s},
                       {}}
        << u"US/Eastern"_s;
    QTest::newRow("link by way of another")
        << DesktopZone{{}, {u"/etc/alternatives/localtime"_s, u"/usr/share/zoneinfo/Asia/Tokyo"_s}, {}}
        << u"Asia/Tokyo"_s;
    QTest::newRow("link from somewhere else")
        << DesktopZone{{}, {u"../usr/lib/zoneinfo/Etc/GMT+5"_s}, {}} << u"Etc/GMT+5"_s;
    QTest::newRow("link to a file of one's own")
        << DesktopZone{{}, {u"/srv/zone"_s}, u"Europe/Paris\n"_s} << u"Europe/Paris"_s;
    QTest::newRow("file") << DesktopZone{{}, {}, u"Europe/Paris\n"_s} << u"Europe/Paris"_s;
    QTest::newRow("file, empty") << DesktopZone{{}, {}, u"\n"_s} << QString();
}

void DesktopZoneTest::namesIt()
{
    QFETCH(const DesktopZone, zone);
    QFETCH(const QString, name);
    QCOMPARE(nameOf(zone), name);
}

WIZARD_GUILESS_TEST(DesktopZoneTest)
#include "tst_desktopzone.moc"
