// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/sites/demosite.h"
#include "app/demo/world/demomethod.h"

#include <QMap>

#include <optional>

namespace demo
{

struct DemoConnector {
    QJsonValue id;
    QString slug;
    QString name;
    QString label;
    QString systemType;
    QString colour;
    QString protocol;
    QString version;
    QString versionName;
    QString dateFormat;
    QString rateLimitUnit;
    int rateLimitDuration = 1;
    QMap<QString, QString> credentials; // key -> the only value that the third party accepts
    QStringList otherStores;            // addresses of stores beside the sheet's own
    std::optional<DemoSite> site;
    QList<DemoMethod> methods;

    // Whether the third party knows this value; anything where it has no say.
    bool accepts(const QString &key, const QString &value) const
    {
        return !credentials.contains(key) || credentials.value(key) == value ||
               (key == QLatin1String("store_url") && otherStores.contains(value));
    }
};

} // namespace demo
