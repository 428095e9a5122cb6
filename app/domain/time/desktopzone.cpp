// SPDX-License-Identifier: Apache-2.0
#include "app/domain/time/desktopzone.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// "Europe/London" of "/usr/share/zoneinfo/Europe/London"; empty for the path of anything else.
QString nameInPath(const QString &path)
{
    const auto folder = "zoneinfo/"_L1;
    const qsizetype at = path.indexOf(folder);
    return at < 0 ? QString() : path.mid(at + folder.size());
}

/// Two folders of tzdata hold the same zones with and without leap seconds.
QString withoutVariant(const QString &name)
{
    for (const auto variant : {"posix/"_L1, "right/"_L1}) {
        if (name.startsWith(variant))
            return name.mid(variant.size());
    }
    return name;
}

} // namespace

QString nameOf(const DesktopZone &zone)
{
    if (zone.tz) {
        const QString value = zone.tz->startsWith(u':') ? zone.tz->mid(1) : *zone.tz;
        if (value.isEmpty() || value == u"UTC0")
            return u"UTC"_s;
        if (!value.startsWith(u'/'))
            return withoutVariant(value);
        if (const QString name = nameInPath(value); !name.isEmpty())
            return withoutVariant(name);
        if (value != u"/etc/localtime")
            return value;
    }
    for (const QString &target : zone.localtime) {
        if (const QString name = nameInPath(target); !name.isEmpty())
            return withoutVariant(name);
    }
    return zone.etcTimezone.section(u'\n', 0, 0).trimmed();
}

} // namespace wizard
