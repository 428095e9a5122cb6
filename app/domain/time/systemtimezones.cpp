// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/systemtimezones.h"

#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int mostLinksFollowed = 8;
constexpr qint64 largestFile = 4 * 1024 * 1024;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(largestFile) : QByteArray();
}

/// Where Qt looks for them too.
QString systemFolder()
{
    const QString usual = u"/usr/share/zoneinfo"_s;
    const QString other = u"/usr/lib/zoneinfo"_s;
    return !QFileInfo::exists(usual) && QFileInfo::exists(other) ? other : usual;
}

} // namespace

TimeZoneTable readTimeZones(const QString &folder)
{
    const QByteArray links = contentOf(folder + "/tzdata.zi"_L1);
    const QByteArray zones = contentOf(folder + "/zone.tab"_L1);
    return zones.isEmpty() ? TimeZoneTable(QTimeZone::availableTimeZoneIds(), links)
                           : TimeZoneTable(zones, links);
}

const TimeZoneTable &systemTimeZones()
{
    static const TimeZoneTable table = readTimeZones(systemFolder());
    return table;
}

DesktopZone readDesktopZone()
{
    DesktopZone zone;
    if (qEnvironmentVariableIsSet("TZ"))
        zone.tz = qEnvironmentVariable("TZ");
    // One link after the other: a zone's old name is a link itself.
    QString path = u"/etc/localtime"_s;
    for (int i = 0; i < mostLinksFollowed; ++i) {
        path = QFile::symLinkTarget(path);
        if (path.isEmpty())
            break;
        zone.localtime.append(path);
    }
    zone.etcTimezone = QString::fromLatin1(contentOf(u"/etc/timezone"_s));
    return zone;
}

} // namespace wizard
