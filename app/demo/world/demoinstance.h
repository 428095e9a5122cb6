// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/demomethod.h"

#include <QDateTime>
#include <QHash>

namespace demo
{

// One instance as the demo keeps it. Values lie by the text of the variable's id; a secret one is kept to be
// checked, and never given out.
struct DemoInstance {
    QJsonValue id;
    int company = 1;
    QString name;
    QString methodId;
    QString timezone;
    QString dateFormat;
    QString rateLimitUnit;
    qint64 rateLimitDuration = 1;
    QJsonValue connectionPoolId; // null: none
    QString canonicalKey;
    QString certificateId;
    QString sessionId;
    QDateTime createdAt;
    QDateTime updatedAt;
    bool authenticated = false;
    // What is odd about it: "", "forbidden" (nobody may re-authorise it), "deleted" (listed still), "refused"
    // (its third party refuses every code), "vanished-method", "changed-method".
    QString condition;
    QStringList secretKeys; // kept secret though the method does not say so
    QHash<QString, QString> values;
};

} // namespace demo
