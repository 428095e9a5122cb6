// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/timezonemodel.h"

#include "app/domain/timezones.h"

#include <QLocale>
#include <QTimeZone>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

QString timeThere(const QString &timeZone, const QDateTime &now)
{
    if (!isTimeZone(timeZone) || !now.isValid())
        return {};
    // Aliases of UTC that the system's list does not hold count as UTC (measured.md).
    QTimeZone zone(timeZone.toLatin1());
    if (!zone.isValid())
        zone = QTimeZone::utc();
    // The C locale's short form has seconds, which would be wrong as soon as they are read.
    const QLocale locale;
    const QString format = locale.timeFormat(QLocale::ShortFormat).remove(":ss"_L1);
    return locale.toString(now.toTimeZone(zone).time(), format);
}

void TimeZoneModel::search(const QString &text, const QDateTime &now)
{
    QStringList names = matchingTimeZones(text, now);
    const qsizetype own = names.indexOf(systemTimeZone());
    if (own > 0)
        names.move(own, 0);
    beginResetModel();
    m_names = names;
    m_now = now;
    endResetModel();
}

int TimeZoneModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_names.size());
}

QVariant TimeZoneModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_names.size())
        return {};
    const QString &name = m_names.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return name;
    case TimeRole:
        return u"%1 · %2"_s.arg(timeThere(name, m_now), offsetText(name, m_now));
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(name, timeThere(name, m_now));
    default:
        return {};
    }
}

} // namespace wizard
