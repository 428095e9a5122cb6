// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/callback.h"
#include "app/domain/platform/authenticationimplementation.h"
#include "app/domain/platform/instance.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace wizard
{

/// What a callback of consent first brings besides code and state (`realmId`, `accounts-server`, `shop`).
struct ConsentExtras {
    struct Placed {
        int position = -1; ///< in the method's variables; -1: in the instance's alone
        Variable variable; ///< with the value that goes out, and the instance's id where it has one
    };
    QList<Placed> placed;
    QStringList unplaced; ///< names that no variable takes and a token call may need, in the order they came
};

/// Each goes into the variable of that key or alias, of the method or of `instance` (where there is one
/// already): the exact one first, then without regard to case and punctuation where only one fits. What a
/// person typed stays, and so does what is locked: an extra that says something else has no place. Parameters
/// of the protocols themselves are no extras, and what a variable of the protocol holds (`client_id`,
/// `scope`) is never replaced. `values` beside `method.variables`.
ConsentExtras consentExtras(const AuthenticationImplementation &method, const QList<Secret> &values,
                            const Instance *instance, const CallbackAnswer &answer);

} // namespace wizard
