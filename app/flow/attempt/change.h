// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"
#include "app/domain/secret/secret.h"

namespace wizard
{

/// One difference between an instance as the platform told it and the draft: what Review shows as before and
/// after, and what a PATCH sends. `before` is empty for a secret: it is not known.
struct Change {
    FieldId field; ///< a setting, or a variable by its position in the method's list
    Secret before;
    Secret after; ///< empty: cleared; for the connection pool: taken out of it
    bool secret = false;

    bool operator==(const Change &) const = default;
};

} // namespace wizard
