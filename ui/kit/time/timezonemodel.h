// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/time/timezones.h"

#include <QAbstractListModel>
#include <QDateTime>

namespace wizard
{

/// Time zones that match a search, the desktop's own first, each with offset and time at one moment.
class TimeZoneModel : public QAbstractListModel
{
    Q_OBJECT

public:
    static constexpr int TimeRole = Qt::UserRole; ///< "15:05 · UTC+01:00"
    static constexpr int OtherNameRole =
        Qt::UserRole + 1; ///< "also Asia/Calcutta"; empty: found by its own name

    using QAbstractListModel::QAbstractListModel;

    void search(const QString &text, const QDateTime &now);
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<TimeZoneMatch> m_zones;
    QDateTime m_now;
};

/// "14:05" in that zone, in the reader's own way of writing; empty for an unknown zone.
QString timeThere(const QString &timeZone, const QDateTime &now);

} // namespace wizard
