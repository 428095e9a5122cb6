// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"

namespace wizard
{

/// The pages of the flow.
enum class Step {
    SignIn,
    Home,
    Connector,
    Method,
    Settings,
    Credentials,
    Review,
    Consent,
    Working,
    Result,
    Instance, ///< one instance: settings, history, re-authorise
    Queue,    ///< several instances, one after the other
    History,
};

/// The step on which a field stands; Review for what stands on none.
Step stepOf(Field field);

} // namespace wizard
