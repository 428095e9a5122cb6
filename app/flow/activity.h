// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wizard
{

/// What runs in the foreground. One thing at a time (architecture rule 3).
enum class Activity {
    Idle,
    StartingDemo,
    OpeningKeychain, ///< looking for a kept session
    SigningIn,
    Consenting,  ///< the third party's page is open
    Authorising, ///< authorise or reauthorise is on the wire
    Authenticating,
    ReadingBack,
    LookingUp, ///< an answer is missing, or an earlier attempt may have left something
};

} // namespace wizard
