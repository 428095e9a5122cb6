// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/time/timezonemodel.h"

#include <QLocale>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

QString timeThere(const QString &timeZone, const QDateTime &now)
{
    const QTimeZone zone = timeZoneOf(timeZone);
    if (!zone.isValid() || !now.isValid())
        return {};
    // The C locale's short form has seconds, which would be wrong as soon as they are read.
    const QLocale locale;
    const QString format = locale.timeFormat(QLocale::ShortFormat).remove(":ss"_L1);
    return locale.toString(now.toTimeZone(zone).time(), format);
}

void TimeZoneModel::search(const QString &text, const QDateTime &now)
{
    QList<TimeZoneMatch> zones = matchingTimeZones(text, now);
    const auto own =
        std::find_if(zones.begin(), zones.end(),
                     [name = systemTimeZone()](const TimeZoneMatch &zone) { return zone.name == name; });
    if (own != zones.end())
        std::rotate(zones.begin(), own, own + 1);
    beginResetModel();
    m_zones = zones;
    m_now = now;
    endResetModel();
}

int TimeZoneModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_zones.size());
}

QVariant TimeZoneModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_zones.size())
        return {};
    const TimeZoneMatch &zone = m_zones.at(index.row());
    const QString &name = zone.name;
    //: a time zone's other, mostly older, name
    const QString other = zone.otherName.isEmpty() ? QString() : tr("also %1").arg(zone.otherName);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return name;
    case TimeRole:
        return u"%1 · %2"_s.arg(timeThere(name, m_now), offsetText(name, m_now));
    case OtherNameRole:
        return other;
    case Qt::AccessibleTextRole: {
        QStringList parts{name, other, timeThere(name, m_now)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default:
        return {};
    }
}

} // namespace wizard
