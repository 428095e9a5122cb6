// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

namespace sample
{

/// A snapshot as the flow would give it in the middle of setting up an instance: connector, method with
/// plain, secret, locked, hidden and advanced variables, settings filled, pools loaded, at a fixed moment.
wizard::FlowSnapshot settingUp(wizard::Step step);

/// Positions in the sample method's variables.
enum Index {
    Store,
    ClientId,
    ClientSecret,
    Scope,
    Region,
    StateLength,
    ResponseType,
    Sandbox,
    PrivateKey,
    Hidden
};

} // namespace sample
