// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wizard
{

struct Allowed;
struct FlowView;
struct ResultView;

/// What the page's main button does (Intents::primary()).
enum class PrimaryAction {
    None,
    SignIn,
    AddInstance,
    Continue, ///< to the next page of the set-up
    Authorise,
    LookUp,
    CreateAgain,
    TakeFound, ///< the one instance of `result.found`
    StartAgain,
    Reauthorise,
    GoOnWithQueue, ///< begins it, goes on with it, or leaves its report
    GoHome,
};

PrimaryAction primaryActionOf(const FlowView &view);
/// Of a result that is shown; the button's text is made of it.
PrimaryAction resultActionOf(const ResultView &result, const Allowed &allowed);

} // namespace wizard
