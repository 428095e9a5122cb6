// SPDX-License-Identifier: Apache-2.0
#include "app/flow/primaryaction.h"

#include "app/flow/flowview.h"

namespace wizard
{

PrimaryAction resultActionOf(const ResultView &result, const Allowed &allowed)
{
    if (result.outcome == Outcome::Authorised || result.outcome == Outcome::None)
        return PrimaryAction::None;
    if (result.found.size() == 1 && allowed.adopt)
        return PrimaryAction::TakeFound;
    if (!result.found.isEmpty())
        return PrimaryAction::None;
    if (result.isOpen() && (!result.lookedUp || result.accepted))
        return allowed.lookUp ? PrimaryAction::LookUp : PrimaryAction::None;
    if (result.isOpen())
        return allowed.startAgain ? PrimaryAction::CreateAgain
               : allowed.lookUp   ? PrimaryAction::LookUp
                                  : PrimaryAction::GoHome; // an earlier run's work, which has left nothing
    return allowed.startAgain ? PrimaryAction::StartAgain : PrimaryAction::None;
}

PrimaryAction primaryActionOf(const FlowView &view)
{
    const Allowed allowed = allowedNow(view);
    if (!allowed.primary)
        return PrimaryAction::None;
    switch (view.place().step) {
    case Step::SignIn:
        return PrimaryAction::SignIn;
    case Step::Home:
        return PrimaryAction::AddInstance;
    case Step::Connector:
    case Step::Method:
    case Step::Settings:
    case Step::Credentials:
        return PrimaryAction::Continue;
    case Step::Review:
        return PrimaryAction::Authorise;
    case Step::Result:
        return resultActionOf(view.result(), allowed);
    case Step::Instance:
        return PrimaryAction::Reauthorise;
    case Step::Queue:
        return PrimaryAction::GoOnWithQueue;
    case Step::History:
        return PrimaryAction::GoHome;
    case Step::Consent:
    case Step::Working:
        break;
    }
    return PrimaryAction::None;
}

} // namespace wizard
