// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wizard
{

/// What happens to the flow. Each event has been decided already (validated, matched, checked): the table
/// has no conditions. Whoever dispatches an event goes on with what it leads to; what leaving a place means
/// for others, SetupFlow sees to.
enum class Event {
    // Before the set-up
    DemoAsked,
    DemoStarted,
    DemoFailed,
    KeychainAsked,
    KeychainEmpty, ///< nothing kept, or not to be had
    SignInAsked,
    SignedIn,
    SignedInAgain, ///< after the session had ended in the middle
    SignInFailed,
    SignInStopped, ///< at the person's word
    SignedOut,
    SessionEnded, ///< 401 anywhere, or the token's end; a call that creates is left alone
    // Moving
    AddAsked,
    WentToConnector,
    WentToMethod,
    WentToSettings,
    WentToCredentials,
    WentToReview,
    WentHome,
    WentToInstance,
    // Instances
    InstanceAsked,
    InstanceOpened, ///< it is there, or it is known why it is not
    ReauthoriseReady,
    HistoryShown,
    // Queue
    QueueShown,
    QueuePrepareAsked,
    QueuePrepared,
    QueueItemAsked,
    QueueItemEnded, ///< the item is done with, or cannot be begun
    // The commit
    ConsentFirstAsked,
    PlatformFirstAsked,
    LookBeforeAsked, ///< an earlier attempt may have left an instance
    NothingLeft,     ///< that look found nothing: create
    InstanceLeft,    ///< that look found one: re-authorise it
    // Answers of authorise and authenticate
    ToldInstance,
    ToldConsentUrl,
    SettingsRefused,    ///< 422 at a setting
    CredentialsRefused, ///< 422 at a variable that is shown
    OtherRefused,       ///< 422 at nothing that is shown
    CallNotSignedIn,    ///< 401 at the call itself
    AttemptRefused,     ///< any other complete refusal
    AnswerMissing,
    WaitingStopped,
    // Consent
    CallbackForAuthorise,    ///< accepted, consent first; also what a sign-in in the middle had held
    CallbackForAuthenticate, ///< accepted, platform first
    ConsentEnded,            ///< declined, refused, timed out: nothing can be left behind
    ConsentEndedLook,        ///< the same where the platform may hold something
    PlatformChanged,         ///< the dashboard or the store has finished the attempt
    // After it
    InstanceRead,
    LookedUp,
    LookUpAsked,
    AdoptAsked,
    UnfinishedOpened,
};

} // namespace wizard
