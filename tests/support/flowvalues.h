// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/flowview.h"

namespace wizard
{

/// What the flow's use cases hold, as values that a test fills in.
struct FlowValues {
    NavigationState navigation;
    PlatformState platform;
    SignInState signIn;
    CatalogueState catalogue;
    SetupState setups;
    AttemptState attempt;
    ConsentState consent;
    InstancesState instances;
    QueueView queue;
    HistoryState history;

    Setup &setup() { return setups.current; }
    const Setup &setup() const { return setups.current; }
    ResultView &result() { return attempt.result; }
    Place &place() { return navigation.place; }
    FlowView view() const
    {
        return {navigation, platform, signIn, catalogue, setups, attempt, consent, instances, queue, history};
    }
};

} // namespace wizard
