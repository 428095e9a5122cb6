// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/secret/secret.h"

#include <QString>

namespace wizard
{

/// One of a method's (or an instance's) variables (PLATFORM.md section 4). Keys are case-sensitive.
/// The value is a Secret whether or not the platform marks it so: what a person types here is never
/// anybody else's business.
struct Variable {
    /// Characters that a person may type: more than a private key of 16,384 bits has as PEM. The platform's
    /// own limit is for its 422 to tell; that of 1,024 holds for default values alone.
    static constexpr int maximumLength = 16 * 1024;

    QString id;
    QString key;
    QString label;
    Secret value; ///< the default in a method, the stored value in an instance
    bool secret = false;
    bool locked = false;
    QString alias; ///< the third party's own name for it
    bool configurable = false;
    bool required = false;
    bool advanced = false;
    Secret mask; ///< of an instance: what stood in the place of a value that is not told

    /// Neither required nor configurable: not shown, the default is used.
    bool isShown() const { return required || configurable; }
    /// What a person reads: the label, or the key where there is none.
    QString title() const { return label.isEmpty() ? key : label; }

    bool operator==(const Variable &) const = default;
};

} // namespace wizard
