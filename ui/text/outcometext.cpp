// SPDX-License-Identifier: Apache-2.0
#include "ui/text/outcometext.h"

#include "ui/text/labels.h"

#include <QCoreApplication>

namespace wizard
{

namespace
{

struct OutcomeTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::OutcomeTexts)
};

/// A re-authorisation that did not come about.
QString unchangedText(const ResultView &result)
{
    // What stands before the platform may have said so, and what it stands before may have been done.
    if (result.failure && result.failure->cause == FailureCause::Unavailable &&
        !result.failure->refusedUnread)
        return OutcomeTexts::tr(
            "Patchworks did not say whether anything was changed. Check the instance when Patchworks is "
            "available again.");
    if (!result.somethingMayExist && result.failure &&
        (result.failure->cause == FailureCause::AuthorisingFailed ||
         result.failure->cause == FailureCause::Unavailable))
        return OutcomeTexts::tr(
            "The new consent was not taken. The old one is still in force as far as Patchworks tells.");
    return result.somethingMayExist
               ? OutcomeTexts::tr(
                     "Patchworks may have taken the changed settings, but not the new consent. The old "
                     "consent is still in force as far as Patchworks tells.")
               : OutcomeTexts::tr(
                     "Nothing was changed. The old consent is still in force as far as Patchworks tells.");
}

/// An attempt that failed or was refused, and what the look after it found.
QString keptText()
{
    return OutcomeTexts::tr(
        "Patchworks has kept the instance, but it is not authorised. Go back to correct your "
        "entries, or continue with it as it is.");
}

/// A re-authorisation whose end is not known, after a look.
QString uncertainText(const ResultView &result)
{
    if (!result.journalled)
        return OutcomeTexts::tr(
            "Patchworks does not tell whether the new consent was taken. Re-authorise it again "
            "to be sure, or "
            "look once more in a minute.");
    return result.found.isEmpty()
               ? OutcomeTexts::tr("It was removed in the meantime, so there is nothing left to do.")
               : OutcomeTexts::tr("The program ended before it was finished. Re-authorise it to be sure.");
}

} // namespace

QString outcomeTitle(const ResultView &result)
{
    const QString name = result.name.isEmpty() ? OutcomeTexts::tr("The instance") : result.name;
    switch (result.outcome) {
    case Outcome::None:
        return OutcomeTexts::tr("Nothing has happened yet");
    case Outcome::Authorised:
        if (result.adopted)
            return OutcomeTexts::tr("%1 is in Patchworks").arg(name);
        if (result.reauthorised)
            return result.changedElsewhere ? OutcomeTexts::tr("%1 has changed").arg(name)
                                           : OutcomeTexts::tr("%1 is authorised again").arg(name);
        return result.changedElsewhere ? OutcomeTexts::tr("%1 has appeared").arg(name)
                                       : OutcomeTexts::tr("%1 is authorised").arg(name);
    case Outcome::Declined:
        return OutcomeTexts::tr("The consent was refused");
    case Outcome::Failed:
        return result.reauthorised ? OutcomeTexts::tr("%1 was not re-authorised").arg(name)
                                   : OutcomeTexts::tr("%1 was not authorised").arg(name);
    case Outcome::Unknown:
        if (result.accepted && result.found.isEmpty() && !result.hadConsent)
            return OutcomeTexts::tr("Patchworks accepted the request but shows no instance yet");
        if (result.accepted && result.found.isEmpty())
            return result.lookedUp
                       ? OutcomeTexts::tr("Patchworks accepted the consent but shows no instance yet")
                       : OutcomeTexts::tr(
                             "Patchworks accepted the consent, but the instance could not be read");
        if (result.reauthorised)
            return result.journalled && result.lookedUp && result.found.isEmpty()
                       ? OutcomeTexts::tr("%1 was not found in Patchworks").arg(name)
                       : OutcomeTexts::tr("It is not certain whether %1 was re-authorised").arg(name);
        if (result.lookedUp && result.found.isEmpty())
            return OutcomeTexts::tr("%1 was not found in Patchworks").arg(name);
        if (result.lookedUp)
            return OutcomeTexts::tr("Patchworks has %n instance(s) that may be yours", nullptr,
                                    static_cast<int>(result.found.size()));
        return OutcomeTexts::tr("It is not certain whether %1 was created").arg(name);
    }
    return {};
}

QString outcomeText(const ResultView &result)
{
    switch (result.outcome) {
    case Outcome::None:
        return OutcomeTexts::tr("Add an instance to begin.");
    case Outcome::Authorised: {
        QString confirmed = OutcomeTexts::tr("Patchworks confirmed it.");
        if (result.at.isValid()) {
            //: a day and a time of day
            confirmed = OutcomeTexts::tr("Patchworks confirmed it on %1 at %2.")
                            .arg(dayText(result.at, {}), timeText(result.at));
        }
        if (result.adopted)
            return OutcomeTexts::tr(
                "Patchworks has the instance, but does not tell whether its authorisation was "
                "completed. If process flows cannot use it, re-authorise it.");
        if (result.changedElsewhere)
            return OutcomeTexts::tr(
                "Patchworks shows a change since the consent page was opened. It does not tell who "
                "approved it.");
        if (result.readBack && result.reauthorised)
            return OutcomeTexts::tr("%1 Its settings stand as you reviewed them.").arg(confirmed);
        if (result.readBack)
            return OutcomeTexts::tr("%1 Process flows can use this instance from now on.").arg(confirmed);
        return OutcomeTexts::tr("%1 The instance could not be read again, so look at it in the dashboard.")
            .arg(confirmed);
    }
    case Outcome::Declined:
        if (result.reauthorised)
            return unchangedText(result);
        if (!result.found.isEmpty())
            return keptText();
        return result.somethingMayExist
                   ? OutcomeTexts::tr(
                         "Patchworks may have kept an instance without access. Look it up before you "
                         "try again.")
                   : OutcomeTexts::tr("Nothing was created, and what you typed is still here.");
    case Outcome::Failed:
        if (result.reauthorised)
            return unchangedText(result);
        if (!result.found.isEmpty())
            return keptText();
        return result.somethingMayExist
                   ? OutcomeTexts::tr(
                         "Something may have been created before it failed. Look it up before you try again.")
                   : OutcomeTexts::tr("Nothing was created, and what you typed is still here.");
    case Outcome::Unknown:
        if (result.accepted && result.found.isEmpty())
            return OutcomeTexts::tr(
                "It may take a moment to appear. Look it up again before you try anything else.");
        if (result.reauthorised && result.lookedUp)
            return uncertainText(result);
        if (result.lookedUp && result.found.isEmpty() && result.journalled)
            return OutcomeTexts::tr("Nothing was created as far as Patchworks tells.");
        if (result.lookedUp && result.found.isEmpty())
            return OutcomeTexts::tr(
                "Nothing was created as far as Patchworks tells. You can create it again, or look "
                "once more in a minute.");
        if (result.lookedUp)
            return OutcomeTexts::tr(
                "Nothing is deleted or created by itself. Take the right one as the result.");
        return result.journalled
                   ? OutcomeTexts::tr(
                         "An earlier run ended before Patchworks answered. Look it up to see what is there.")
               : result.failure && result.failure->httpStatus >= 300
                   ? OutcomeTexts::tr(
                         "Patchworks answered with status %1, which does not say what was done. Look it "
                         "up before anything is sent again.")
                         .arg(result.failure->httpStatus)
                   : OutcomeTexts::tr(
                         "The request went out, but no complete answer came back. Look it up before "
                         "anything is "
                         "sent again.");
    }
    return {};
}

} // namespace wizard
