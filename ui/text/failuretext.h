// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/failure.h"

#include <QString>

namespace wizard
{

/// A failure in whole sentences.
struct FailureText {
    QString title;       ///< what happened, without a closing full stop
    QString explanation; ///< more about it, the platform's own words included; may be empty
    QString remedy;      ///< what to do; may be empty

    /// Explanation and remedy one after the other.
    QString body() const;
};

FailureText failureText(const Failure &failure);

/// The button that a cure becomes: "Sign in again". Empty for Cure::None.
QString cureText(Cure cure);

} // namespace wizard
