// SPDX-License-Identifier: Apache-2.0
#include "ui/text/failuretext.h"

#include "ui/text/consentfailuretext.h"
#include "ui/text/environmenttext.h"
#include "ui/text/labels.h"
#include "ui/text/phrase.h"

#include <QCoreApplication>

namespace wizard
{

namespace
{

struct FailureTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::FailureText)

public:
    static constexpr Phrase<Cure> cures[] = {
        {Cure::TryAgain, QT_TR_NOOP("Try again")},
        {Cure::SignInAgain, QT_TR_NOOP("Sign in again")},
        {Cure::FixFields, QT_TR_NOOP("Go to the first")},
        {Cure::ChooseAnotherMethod, QT_TR_NOOP("Choose another method")},
        {Cure::StartConsentAgain, QT_TR_NOOP("Start the consent again")},
        {Cure::LookUp, QT_TR_NOOP("Look it up")},
        {Cure::ReviewSettings, QT_TR_NOOP("Look at the settings")},
    };
};

QString hostOr(const Failure &failure)
{
    return failure.host.isEmpty() ? FailureTexts::tr("Patchworks", "in place of a host name") : failure.host;
}

QString quoted(const Failure &failure)
{
    return failure.platformMessage.isEmpty()
               ? QString()
               : FailureTexts::tr("Patchworks says: “%1”").arg(failure.platformMessage);
}

/// Everything that the platform said of what belongs to no field, each with what it is about.
QString refusals(const Failure &failure)
{
    QStringList sentences;
    if (!failure.platformMessage.isEmpty())
        sentences.append(quoted(failure));
    for (const Problem &problem : failure.problems) {
        const QString title =
            problem.field.field == Field::None ? problem.detail : fieldText(problem.field, nullptr);
        if (problem.text.isEmpty())
            sentences.append(FailureTexts::tr("Patchworks did not accept “%1”.").arg(title));
        else
            //: a value and what the platform said of it
            sentences.append(
                title.isEmpty() ? FailureTexts::tr("Patchworks says: “%1”").arg(problem.text)
                                : FailureTexts::tr("Patchworks says of “%1”: “%2”").arg(title, problem.text));
    }
    return sentences.join(u' ');
}

QString proxyLoginRemedy()
{
    return FailureTexts::tr("What you enter for it is used until the program ends, and is not kept.");
}

FailureText networkText(const Failure &failure)
{
    const QString host = hostOr(failure);
    const QString retry = FailureTexts::tr("What you typed is still here. Try again in a moment.");
    switch (failure.cause) {
    case FailureCause::HostNotFound:
        return {
            FailureTexts::tr("%1 cannot be found").arg(host),
            FailureTexts::tr("No computer of that name is known to your network."),
            FailureTexts::tr("Check the address for a typing mistake, and your connection to the internet.")};
    case FailureCause::ConnectionRefused:
        return {FailureTexts::tr("%1 does not accept the connection").arg(host),
                FailureTexts::tr("The computer is there, but nothing answers at this address."),
                FailureTexts::tr("Check the address, or ask whoever runs the installation.")};
    case FailureCause::ConnectionLost:
        return {FailureTexts::tr("The connection to %1 was lost").arg(host), QString(), retry};
    case FailureCause::TimedOut:
        return {FailureTexts::tr("%1 did not answer in time").arg(host), QString(), retry};
    case FailureCause::TlsRefused:
        return {FailureTexts::tr("The connection to %1 is not secure").arg(host),
                FailureTexts::tr("Its certificate could not be verified, so nothing was sent."),
                FailureTexts::tr("Check the address, this computer’s date, and whether your company inspects "
                                 "secured connections.")};
    case FailureCause::ProxyFailed:
        return {FailureTexts::tr("The proxy %1 cannot be used").arg(failure.detail),
                FailureTexts::tr(
                    "Your computer is set to use it for %1, and it does not answer or does not let the "
                    "connection through. Nothing was sent.")
                    .arg(host),
                FailureTexts::tr("Check the proxy in the network settings, then try again.")};
    case FailureCause::ProxyWantsPassword:
        return {
            FailureTexts::tr("The proxy %1 asks for a user name and a password").arg(failure.detail),
            FailureTexts::tr("Without them it lets nothing through to %1, so nothing was sent.").arg(host),
            proxyLoginRemedy()};
    case FailureCause::ProxyRefused:
        return {FailureTexts::tr("The proxy %1 did not accept the user name and the password")
                    .arg(failure.detail),
                FailureTexts::tr("It lets nothing through to %1, so nothing was sent.").arg(host),
                proxyLoginRemedy()};
    case FailureCause::Redirected:
        return {FailureTexts::tr("%1 sent us to another address").arg(host),
                FailureTexts::tr("That was not followed, so that your key stays where it belongs."),
                FailureTexts::tr("Check the address of the environment.")};
    case FailureCause::AnswerTooLarge:
        return {FailureTexts::tr("The answer of %1 is too large").arg(host),
                FailureTexts::tr("It was cut off, so that this computer stays usable."), retry};
    case FailureCause::AnswerUnreadable:
        return {FailureTexts::tr("The answer of %1 cannot be read").arg(host),
                FailureTexts::tr("It is not what Patchworks’ API answers."),
                FailureTexts::tr("Check that the address is that of the core API and not of another page.")};
    default:
        return {};
    }
}

FailureText platformText(const Failure &failure)
{
    const QString said = quoted(failure);
    switch (failure.cause) {
    case FailureCause::NotSignedIn:
        return {
            FailureTexts::tr("Your sign-in has ended"),
            FailureTexts::tr("%1 no longer accepts it. Nothing that you typed is lost.").arg(hostOr(failure)),
            FailureTexts::tr("Sign in again to go on where you were.")};
    case FailureCause::CredentialsWrong:
        if (failure.detail == secondFactorWanted) {
            return {FailureTexts::tr("%1 asks for a second factor").arg(hostOr(failure)),
                    FailureTexts::tr("The password is right, but this program can’t send a second factor."),
                    FailureTexts::tr(
                        "Sign in with an API key instead. You find it in the dashboard under General "
                        "settings › API keys.")};
        }
        return {FailureTexts::tr("%1 did not accept this sign-in").arg(hostOr(failure)), refusals(failure),
                FailureTexts::tr("Check the key or the e-mail and password, and that they belong to this "
                                 "environment.")};
    case FailureCause::Forbidden:
        return {FailureTexts::tr("Your account may not do this"), said,
                FailureTexts::tr(
                    "Administrators and managers may add instances. Ask one of them, or sign in with "
                    "another account.")};
    case FailureCause::NotFound:
        return {FailureTexts::tr("Patchworks no longer has what was asked for"), said,
                FailureTexts::tr("It may have been removed in the meantime. Load the list again.")};
    case FailureCause::Conflict:
        return {FailureTexts::tr("Patchworks found a conflict"), said,
                FailureTexts::tr("Somebody may be changing the same instance. Look at the settings and try "
                                 "again.")};
    case FailureCause::Invalid:
        return {FailureTexts::tr("Patchworks did not accept some of the values"), refusals(failure),
                FailureTexts::tr("Nothing was created or changed.")};
    case FailureCause::TooManyRequests:
        return {FailureTexts::tr("Patchworks asks us to wait"),
                failure.retryAfter.count() > 0
                    ? FailureTexts::tr("There were too many requests. You can try again in %1.")
                          .arg(durationText(failure.retryAfter))
                    : FailureTexts::tr("There were too many requests."),
                failure.retryAfter.count() > 0 ? QString()
                                               : FailureTexts::tr("Wait a minute and try again.")};
    case FailureCause::PlatformRefused:
        return {failure.httpStatus > 0
                    ? FailureTexts::tr("Patchworks refused the request (%1)").arg(failure.httpStatus)
                    : FailureTexts::tr("Patchworks refused the request"),
                said, FailureTexts::tr("Nothing was created. Look at the settings before you try again.")};
    case FailureCause::PlatformBroken:
        return {failure.httpStatus > 0
                    ? FailureTexts::tr("Patchworks has a problem (%1)").arg(failure.httpStatus)
                    : FailureTexts::tr("Patchworks has a problem"),
                said, FailureTexts::tr("It is not your doing. Try again in a few minutes.")};
    case FailureCause::Unavailable:
        return {FailureTexts::tr("Patchworks is not available at the moment"), said,
                failure.retryAfter.count() > 0
                    ? FailureTexts::tr("You can try again in %1.").arg(durationText(failure.retryAfter))
                    : FailureTexts::tr("Try again in a few minutes.")};
    case FailureCause::AuthorisingFailed:
        return {FailureTexts::tr("Patchworks could not complete the authorisation"), said,
                FailureTexts::tr("Check the credentials, then try again.")};
    case FailureCause::OutcomeUnknown:
        return {
            FailureTexts::tr("It is not certain whether the instance was created"),
            !said.isEmpty() ? said
            : failure.httpStatus >= 300
                ? FailureTexts::tr("Patchworks answered with status %1, which does not say what was done.")
                      .arg(failure.httpStatus)
                : FailureTexts::tr("The request reached the network, but no complete answer came back."),
            FailureTexts::tr("Look it up before anything is sent again.")};
    case FailureCause::UnexpectedAnswer:
        return {FailureTexts::tr("Patchworks answered in an unexpected way"),
                failure.keys.isEmpty()
                    ? FailureTexts::tr("The answer holds neither an instance nor a consent page.")
                    : FailureTexts::tr("The answer holds neither an instance nor a consent page, but: %1.")
                          .arg(failure.keys.join(FailureTexts::tr(", ", "between the names of a list"))),
                FailureTexts::tr("Copy the details and send them to Patchworks’ support.")};
    case FailureCause::VariablesVanished:
        return {FailureTexts::tr("Patchworks lost some of the instance’s values"),
                FailureTexts::tr("After the change these values are no longer there: %1.")
                    .arg(failure.keys.join(FailureTexts::tr(", ", "between the names of a list"))),
                FailureTexts::tr("Nothing more is sent. Look at the instance in the dashboard and enter the "
                                 "values there again.")};
    case FailureCause::MethodVanished:
        return {
            FailureTexts::tr("The authentication method is not offered any more"),
            FailureTexts::tr("The connector does not have the method that this instance was made with."),
            FailureTexts::tr("Add a new instance with another method, and let it take this one’s place.")};
    case FailureCause::MethodNotByConsent:
        return {FailureTexts::tr("The authentication method does not ask for a consent"),
                FailureTexts::tr("The connector offers it, but nobody has to approve anything at a third "
                                 "party for it. Nothing was changed."),
                FailureTexts::tr("Change the instance’s values in the dashboard.")};
    case FailureCause::CatalogueLoading:
        return {FailureTexts::tr("The connectors are still loading"),
                FailureTexts::tr("How this instance is authorised is known once they are there."),
                FailureTexts::tr("Try again in a moment.")};
    case FailureCause::InstanceMismatch:
        return {FailureTexts::tr("Patchworks answered with another instance"),
                FailureTexts::tr("The instance that came back is not the one that was being authorised."),
                FailureTexts::tr("Look it up, and check both in the dashboard.")};
    case FailureCause::CodeRefused:
        // 404: the address, or what belongs to the attempt, is not there. The third party has said nothing.
        if (failure.httpStatus == 404)
            return {FailureTexts::tr("Patchworks no longer knows this attempt"), said,
                    FailureTexts::tr("It keeps an attempt for a short time only. Start the consent again.")};
        return {FailureTexts::tr("Patchworks did not accept the consent"), refusals(failure),
                FailureTexts::tr(
                    "A consent can be used once and for a short time only. Start the consent again.")};
    default:
        return {};
    }
}

FailureText computerText(const Failure &failure)
{
    switch (failure.cause) {
    case FailureCause::EnvironmentInvalid:
        return environmentFailureText(failure);
    case FailureCause::KeychainUnavailable:
        return {FailureTexts::tr("There is no keyring on this desktop"),
                FailureTexts::tr("Your sign-in is kept for this session only."),
                FailureTexts::tr("To stay signed in, install and start a keyring such as GNOME Keyring or "
                                 "KWallet.")};
    case FailureCause::KeychainLocked:
        return {FailureTexts::tr("Your desktop’s keyring is locked"),
                FailureTexts::tr("What it holds was neither read nor changed."),
                FailureTexts::tr("Unlock it and try again, or sign in for this session only.")};
    case FailureCause::HistoryUnwritable:
        return {
            FailureTexts::tr("The history could not be written"),
            FailureTexts::tr("What you do goes on, but it is not noted down on this computer."),
            FailureTexts::tr("Check that the disk is not full and that your home folder can be written to.")};
    case FailureCause::QueueInUse:
        return {FailureTexts::tr("Another window works on this queue"),
                FailureTexts::tr("One running program at a time re-authorises a company’s instances."),
                FailureTexts::tr("Go on there, or close it and try again here.")};
    case FailureCause::QueueUnwritable:
        return {
            FailureTexts::tr("The queue is paused, because it could not be kept on this computer"),
            FailureTexts::tr("Before each step the queue is written down without secrets, so that nothing "
                             "is done twice."),
            FailureTexts::tr("Check that the disk is not full and that your home folder can be written to.")};
    case FailureCause::JournalUnwritable:
        return {
            FailureTexts::tr("Nothing was sent, because no note of it could be kept"),
            FailureTexts::tr(
                "Before an instance is created, a note without secrets is written on this computer, "
                "so that nothing is created twice."),
            FailureTexts::tr("Check that the disk is not full and that your home folder can be written to.")};
    case FailureCause::DemoUnavailable:
        return {FailureTexts::tr("The demo could not be started"), failure.detail,
                FailureTexts::tr("Check that the program is installed completely, and start it again.")};
    case FailureCause::Cancelled:
        return {FailureTexts::tr("It was cancelled"), FailureTexts::tr("What you typed is still here."),
                QString()};
    default:
        return {};
    }
}

} // namespace

QString FailureText::body() const
{
    if (explanation.isEmpty())
        return remedy;
    if (remedy.isEmpty())
        return explanation;
    // What is quoted need not end as a sentence does.
    QString first = explanation;
    if (first.size() > 1 && !first.back().isLetterOrNumber() && first.back() != u'.' &&
        !QStringView(u".!?…").contains(first.at(first.size() - 2)) &&
        !QStringView(u".!?…").contains(first.back()))
        first += u'.';
    return FailureTexts::tr("%1 %2", "two sentences in a row").arg(first, remedy);
}

FailureText failureText(const Failure &failure)
{
    for (const auto textOf : {networkText, platformText, consentFailureText, computerText}) {
        if (FailureText text = textOf(failure); !text.title.isEmpty())
            return text;
    }
    return {
        FailureTexts::tr("Something went wrong"),
        failure.platformMessage.isEmpty() ? failure.detail : quoted(failure),
        FailureTexts::tr("Try again. If it happens once more, copy the details for Patchworks’ support.")};
}

QString cureText(Cure cure)
{
    return FailureTexts::tr(phraseOf(FailureTexts::cures, cure));
}

} // namespace wizard
