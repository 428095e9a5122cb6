// SPDX-License-Identifier: Apache-2.0
#include "ui/text/keyringtext.h"

#include <QCoreApplication>

namespace wizard
{

namespace
{

struct KeyringTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::KeyringText)
};

FailureText waitingText(KeyringView::Work work)
{
    FailureText text;
    text.title = KeyringTexts::tr("Your desktop’s keyring is waiting for you");
    if (work == KeyringView::Work::Reading)
        text.remedy = KeyringTexts::tr("Answer in its own window, or sign in here without it.");
    else if (work == KeyringView::Work::Keeping)
        text.remedy = KeyringTexts::tr("Answer in its own window to stay signed in on this computer.");
    else
        text.remedy = KeyringTexts::tr("You are signed out. Answer in its own window to remove your sign-in "
                                       "from the keyring too.");
    return text;
}

} // namespace

std::optional<FailureText> keyringText(const KeyringView &view)
{
    if (view.waits)
        return waitingText(view.work);
    if (!view.trouble)
        return std::nullopt;
    const bool locked = view.trouble->cause == FailureCause::KeychainLocked;
    if (view.work == KeyringView::Work::Removing)
        return FailureText{KeyringTexts::tr("Your sign-in is still in the keyring"),
                           KeyringTexts::tr("You are signed out, and it is not used again."),
                           KeyringTexts::tr("It is removed as soon as the keyring is open.")};
    if (view.work == KeyringView::Work::Keeping && locked)
        return FailureText{KeyringTexts::tr("You do not stay signed in on this computer"),
                           KeyringTexts::tr("The keyring was not opened, so nothing is stored."),
                           KeyringTexts::tr("You stay signed in until you close the window.")};
    return failureText(*view.trouble);
}

QString keyringAction(const KeyringView &view)
{
    const bool locked = view.trouble && view.trouble->cause == FailureCause::KeychainLocked;
    return locked ? KeyringTexts::tr("Try again") : QString();
}

} // namespace wizard
