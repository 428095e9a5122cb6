// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/activity.h"
#include "app/flow/event.h"
#include "app/flow/step.h"

#include <optional>

namespace wizard
{

/// Where the flow stands.
struct Place {
    Step step = Step::SignIn;
    Activity activity = Activity::Idle;

    friend bool operator==(const Place &, const Place &) = default;
};

/// What an event does in a place.
struct Transition {
    Place to;
    bool toInterrupted = false; ///< the step is the one that a sign-in in the middle left

    friend bool operator==(const Transition &, const Transition &) = default;
};

/// What the table says of an event, or nothing: then the event changes nothing.
std::optional<Transition> transition(const Place &from, Event event);

/// How many rows the table has.
int transitionRowCount();

} // namespace wizard
