// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/activity.h"
#include "app/flow/event.h"
#include "app/flow/step.h"

#include <optional>

namespace wizard
{

/// What SetupFlow does when a row is taken. Effects start things; what they bring comes back as an event.
enum class Effect {
    None,
    StartDemo,
    OpenKeychain,
    SignIn,
    LoadLists,
    SignOut,
    InterruptForSignIn, ///< remember where one was, drop what cannot go on
    DropOperation,      ///< the foreground operation is cancelled
    BeginDraft,
    OpenConsent,     ///< build the consent URL and open it
    OpenToldConsent, ///< open the one that the platform made
    PostAuthorise,
    PatchReauthorise,
    PostAuthenticate,
    ReadBack,
    LookUp,
    DropAttempt, ///< state, page and code go; what was typed stays
    DropAttemptAndLook,
    ShowResult,
    FetchInstance,
    BeginReauthorise,
    PrepareQueue,
    OpenQueueItem,
};

/// Where the flow stands.
struct Place {
    Step step = Step::SignIn;
    Activity activity = Activity::Idle;

    friend bool operator==(const Place &, const Place &) = default;
};

/// What an event does in a place.
struct Transition {
    Place to;
    Effect effect = Effect::None;
    bool toInterrupted = false; ///< the step is the one that a sign-in in the middle left

    friend bool operator==(const Transition &, const Transition &) = default;
};

/// What the table says of an event, or nothing: then the event changes nothing.
std::optional<Transition> transition(const Place &from, Event event);

/// How many rows the table has.
int transitionRowCount();

} // namespace wizard
