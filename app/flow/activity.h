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
    OpeningInstance, ///< an instance is being fetched, to show it or to re-authorise it
    PreparingQueue,  ///< the queue's instances are being fetched, to group them
    LookingUp,       ///< an answer is missing, or an earlier attempt may have left something
};

} // namespace wizard
