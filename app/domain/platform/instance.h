// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/ratelimit.h"
#include "app/domain/platform/variable.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace wizard
{

/// An authenticated instance (the API's `connector`, PLATFORM.md section 4).
struct Instance {
    QString id;
    QString name;
    QString type; ///< sent back in reauthorise where the instance carries one
    QString methodId;
    QString methodName;
    QString connectorId;
    QString connectorName;
    QString timeZone;
    QString dateFormat;
    std::optional<RateLimit> rateLimit;
    QString connectionPoolId; ///< empty: none
    QString canonicalKey;
    QString certificateId;
    QDateTime createdAt; ///< UTC; invalid where not told
    QDateTime updatedAt;
    QList<Variable> variables;

    bool operator==(const Instance &) const = default;
};

} // namespace wizard
