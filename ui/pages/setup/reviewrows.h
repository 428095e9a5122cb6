// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QList>
#include <QString>

namespace wizard
{

/// One value that will be sent, as Review shows it.
struct ReviewRow {
    QString title;
    QString value;
    bool code = false;     ///< keys, addresses, formats: fixed font, left to right
    bool byItself = false; ///< nobody was asked for it: a hidden default, our session id

    bool operator==(const ReviewRow &) const = default;
};

/// A connection pool by its name, by its id where the list of pools is not there; empty for no pool.
QString poolText(const FlowSnapshot &snapshot, const QString &id);

/// Everything that will be sent, secrets as "set", empty optional values left out (PLATFORM.md section 5).
QList<ReviewRow> reviewRows(const FlowSnapshot &snapshot);

/// One value of an instance that changes.
struct ChangeRow {
    QString title;
    QString before; ///< "secret" where it is not known, "none" where there was none
    QString after;
    bool code = false;

    bool operator==(const ChangeRow &) const = default;
};

/// Before and after of what is re-authorised; what does not change is left out.
QList<ChangeRow> changeRows(const FlowSnapshot &snapshot);

} // namespace wizard
