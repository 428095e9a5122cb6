// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wizard
{

/// What runs in the foreground. One thing at a time (ARCHITECTURE rule 3).
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
    LookingUp,       ///< an answer is missing, or an earlier run may have left something
    LookingBefore,   ///< an earlier attempt may have left something: that is known before anything is created
};

} // namespace wizard
