// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wizard
{

/// The pages of the flow (architecture, "The steps").
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
};

} // namespace wizard
