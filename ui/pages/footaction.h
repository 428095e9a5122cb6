// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wizard
{

/// A second button beside the foot's primary one.
struct FootAction {
    QString text; ///< empty: none
    QString note; ///< stands before the buttons: "2 selected"
    bool enabled = true;

    bool operator==(const FootAction &) const = default;
};

} // namespace wizard
