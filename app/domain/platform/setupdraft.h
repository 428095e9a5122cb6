// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/ratelimit.h"
#include "app/domain/secret/secret.h"

#include <QList>
#include <QString>

namespace wizard
{

/// The settings of an instance as they are being typed, half-typed and wrong text included.
struct InstanceSettings {
    QString name;
    QString timeZone;        ///< IANA name
    QString dateFormat;      ///< PHP date() tokens
    QString rateLimitAmount; ///< text of a number
    RateLimitUnit rateLimitUnit = RateLimitUnit::Second;
    QString connectionPoolId; ///< empty: none
    QString sessionId;        ///< UUID, made by us for each attempt
    QString platformAppKey;
    QString certificateId;

    bool operator==(const InstanceSettings &) const = default;
};

/// Everything that a person chooses and types for one instance. Ids are empty until chosen.
struct SetupDraft {
    QString connectorId;
    QString methodId;
    InstanceSettings settings;
    QList<Secret> values; ///< beside the method's variables, index by index

    bool operator==(const SetupDraft &) const = default;
};

} // namespace wizard
