// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wizard
{

/// Whether an announcement waits until a screen reader has finished its sentence.
enum class Urgency {
    Polite,    ///< it waits
    Assertive, ///< it interrupts: something failed
};

} // namespace wizard
