// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/authenticationimplementation.h"
#include "app/domain/platform/ratelimit.h"

#include <QList>
#include <QString>

#include <optional>

namespace wizard
{

/// A connector as the dashboard lists it (the API's `system`, PLATFORM.md section 4).
struct Connector {
    QString id;
    QString name;
    QString label;
    QString colour; ///< the platform's word: blue, cyan, …, also with `_inverted`
    QString version;
    QString type; ///< eCommerce, ERP, …
    QString protocol;
    QString dateFormat; ///< PHP date() tokens; empty where not told
    QString helpLink;
    std::optional<RateLimit> rateLimit; ///< the connector's default
    QString logoUrl;
    QList<AuthenticationImplementation> methods;

    QString title() const { return label.isEmpty() ? name : label; }

    bool operator==(const Connector &) const = default;
};

} // namespace wizard
