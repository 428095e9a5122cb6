// SPDX-License-Identifier: Apache-2.0
#include "ui/text/consentfailuretext.h"

#include "app/domain/failure/detailword.h"
#include "ui/text/phrase.h"

#include <QCoreApplication>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct ConsentTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::ConsentFailureText)

public:
    static constexpr Phrase<UrlTemplateError::Kind> templates[] = {
        {UrlTemplateError::Kind::Unfilled, QT_TR_NOOP("Its address is made with “%1”, which is empty.")},
        {UrlTemplateError::Kind::Secret, QT_TR_NOOP("Its address would show “%1”, which is secret.")},
        {UrlTemplateError::Kind::UnknownKey,
         QT_TR_NOOP("Its address needs “%1”, which the method does not ask for.")},
        {UrlTemplateError::Kind::NotAnOrigin,
         QT_TR_NOOP("“%1” must be an address such as https://shop.example, without anything behind it.")},
        {UrlTemplateError::Kind::HostDoubled,
         QT_TR_NOOP("“%1” holds the end of the web address too, which is added by itself. Enter only the "
                    "part before it.")},
        {UrlTemplateError::Kind::NotAHost,
         QT_TR_NOOP("“%1” must be a name that can stand in an address, such as northwind-uk.")},
        {UrlTemplateError::Kind::HostEscaped,
         QT_TR_NOOP("“%1” must be a name that can stand in an address, such as northwind-uk.")},
    };
    static constexpr Phrase<ConsentUrlRule> rules[] = {
        {ConsentUrlRule::NotAUrl, QT_TR_NOOP("Its address cannot be read.")},
        {ConsentUrlRule::NotHttps,
         QT_TR_NOOP("Its address does not begin with https://, so others could listen.")},
        {ConsentUrlRule::UserInfo,
         QT_TR_NOOP("Its address holds a user name before the @, which can hide the real host.")},
        {ConsentUrlRule::OtherRedirectUri, QT_TR_NOOP("It would return to another address than this "
                                                      "environment’s, so the answer would go elsewhere.")},
        {ConsentUrlRule::NoState, QT_TR_NOOP("Its address carries no one-time check value, so a forged "
                                             "answer could not be told from a real one.")},
        {ConsentUrlRule::TooLong, QT_TR_NOOP("Its address is longer than any real one.")},
    };
    static constexpr Phrase<CallbackProblem> answers[] = {
        {CallbackProblem::StateMissing,
         QT_TR_NOOP("It came back without the one-time check value. It was not passed on.")},
        {CallbackProblem::StateDoubled,
         QT_TR_NOOP("It came back with the one-time check value twice. It was not passed on.")},
        {CallbackProblem::StateWrong, QT_TR_NOOP("It came back with another one-time check value, perhaps "
                                                 "that of an earlier attempt. It was not passed on.")},
        {CallbackProblem::TooLarge, QT_TR_NOOP("It is larger than any real answer.")},
        {CallbackProblem::CodeAndError,
         QT_TR_NOOP("It says at once that access was given and that it failed.")},
        {CallbackProblem::CodeMissing, QT_TR_NOOP("It holds neither an authorisation code nor an error.")},
        {CallbackProblem::CodeInFragment,
         QT_TR_NOOP("The third party answered in an outdated way that Patchworks cannot read. The method’s "
                    "response type may be wrong.")},
        {CallbackProblem::NothingInAddress,
         QT_TR_NOOP("Its address holds nothing. The third party may answer with a posted form (response mode "
                    "form_post), which cannot be read here. The method’s authorise URL may ask for that.")},
        {CallbackProblem::IssuerWrong, QT_TR_NOOP("It names another issuer than the one that was asked.")},
    };
    // RFC 6749 4.1.2.1, OpenID Connect Core 3.1.2.6 and what third parties add.
    static constexpr Phrase<const char *> errors[] = {
        {"invalid_request", QT_TR_NOOP("The third party found something missing or wrong in the request.")},
        {"unauthorized_client", QT_TR_NOOP("The client ID is not allowed to ask in this way.")},
        {"unsupported_response_type",
         QT_TR_NOOP("The third party does not give authorisation codes in this way.")},
        {"invalid_scope", QT_TR_NOOP("The scope is unknown to the third party, or more than it gives.")},
        {"server_error", QT_TR_NOOP("The third party has a problem of its own.")},
        {"temporarily_unavailable", QT_TR_NOOP("The third party is overloaded or being serviced.")},
        {"invalid_client",
         QT_TR_NOOP("The third party does not know the client ID, or the secret does not fit.")},
        {"invalid_grant",
         QT_TR_NOOP(
             "The authorisation code was used before, is too old, or was given for another return address.")},
        {"unsupported_grant_type", QT_TR_NOOP("The third party does not know this grant type.")},
        {"access_denied", QT_TR_NOOP("Somebody refused it, or the account may not approve.")},
    };
};

/// `StateDoubled`, `state_doubled` and `state-doubled` are one word.
QString plainWord(const QString &word)
{
    QString plain;
    for (const QChar character : word) {
        if (character.isLetterOrNumber())
            plain.append(character.toLower());
    }
    return plain;
}

bool isWord(const QString &detail, const QString &word)
{
    return plainWord(detail.section(u':', 0, 0)) == plainWord(word);
}

/// "parameter_doubled:code" tells which.
QString wordsName(const QString &detail)
{
    return detail.section(u':', 1).trimmed();
}

QString startAgain()
{
    return ConsentTexts::tr("Start the consent again.");
}

/// The address is made from the person's values: which one keeps it from being made. Empty for other reasons.
QString templateText(const Failure &failure)
{
    for (const auto &[kind, text] : ConsentTexts::templates) {
        if (isWord(failure.detail, detailWord(kind)))
            return ConsentTexts::tr(text).arg(wordsName(failure.detail));
    }
    return isWord(failure.detail, detailWord(UrlTemplateError::Kind::Malformed))
               ? ConsentTexts::tr("Its address cannot be made from the values given.")
               : QString();
}

FailureText urlText(const Failure &failure)
{
    FailureText text;
    text.title = failure.host.isEmpty()
                     ? ConsentTexts::tr("The consent page was not opened")
                     : ConsentTexts::tr("The consent page at %1 was not opened").arg(failure.host);
    text.remedy =
        ConsentTexts::tr("Look at the settings and credentials. If they are right, copy the details for "
                         "Patchworks’ support.");
    for (const auto &[rule, explanation] : ConsentTexts::rules) {
        if (isWord(failure.detail, detailWord(rule)))
            text.explanation = ConsentTexts::tr(explanation);
    }
    if (!text.explanation.isEmpty())
        return text;
    if (isWord(failure.detail, u"redirect_uri"_s))
        text.explanation =
            ConsentTexts::tr("The return address among the credentials is no address that may be used.");
    else if (const QString fromTemplate = templateText(failure); !fromTemplate.isEmpty())
        text.explanation = fromTemplate;
    else
        text.explanation =
            failure.detail.isEmpty()
                ? ConsentTexts::tr("Its address is unsafe or incomplete.")
                : ConsentTexts::tr("Its address is unsafe or incomplete: “%1”.").arg(failure.detail);
    return text;
}

FailureText answerText(const Failure &failure)
{
    FailureText text;
    text.title = failure.cause == FailureCause::StateMismatch
                     ? ConsentTexts::tr("The answer does not belong to this attempt")
                     : ConsentTexts::tr("The answer of the consent page cannot be used");
    text.remedy = startAgain();
    const QString name = wordsName(failure.detail);
    for (const auto &[problem, explanation] : ConsentTexts::answers) {
        if (isWord(failure.detail, detailWord(problem)))
            text.explanation = ConsentTexts::tr(explanation);
    }
    if (isWord(failure.detail, detailWord(CallbackProblem::ParameterDoubled)))
        text.explanation = name.isEmpty() ? ConsentTexts::tr("One of its values came twice.")
                                          : ConsentTexts::tr("Its value “%1” came twice.").arg(name);
    else if (text.explanation.isEmpty())
        text.explanation =
            failure.cause == FailureCause::StateMismatch
                ? ConsentTexts::tr(
                      "Its one-time check value is not the one that was sent. It was not passed on.")
                : ConsentTexts::tr("It is not of the expected form.");
    return text;
}

bool needsPerson(const QString &error)
{
    return error == "interaction_required"_L1 || error == "login_required"_L1 ||
           error == "consent_required"_L1 || error == "account_selection_required"_L1;
}

QString errorExplanation(const QString &error)
{
    for (const auto &[word, text] : ConsentTexts::errors) {
        if (error == QLatin1String(word))
            return ConsentTexts::tr(text);
    }
    if (needsPerson(error))
        return ConsentTexts::tr("The third party needs somebody to sign in or to approve on its page.");
    return ConsentTexts::tr("The third party answered with “%1”.")
        .arg(error.isEmpty() ? ConsentTexts::tr("an error without a name") : error);
}

/// The third party wants proof (RFC 7636) that only whoever exchanges the code can give.
bool asksForPkce(const Failure &failure)
{
    const QString words = failure.detail + u' ' + failure.platformMessage;
    return words.contains("code_challenge"_L1, Qt::CaseInsensitive) ||
           words.contains("code challenge"_L1, Qt::CaseInsensitive) ||
           words.contains("PKCE"_L1, Qt::CaseInsensitive) ||
           words.contains("code_verifier"_L1, Qt::CaseInsensitive);
}

QString errorRemedy(const QString &error)
{
    if (error == "invalid_scope"_L1)
        return ConsentTexts::tr("Look at the scope among the credentials.");
    if (error == "server_error"_L1 || error == "temporarily_unavailable"_L1)
        return ConsentTexts::tr("Try again in a few minutes.");
    if (error == "invalid_grant"_L1 || needsPerson(error))
        return startAgain();
    return ConsentTexts::tr("Look at the credentials, and at what is registered with the third party.");
}

/// The third party's own words come last: however long they are, what to do stands before them.
QString saidAfter(const QString &remedy, const Failure &failure)
{
    if (failure.platformMessage.isEmpty())
        return remedy;
    //: %1 is what to do, in whole sentences
    return ConsentTexts::tr("%1 The third party says: “%2”").arg(remedy, failure.platformMessage);
}

FailureText unverified(const Failure &failure)
{
    return {
        ConsentTexts::tr("The page sent an error that cannot be verified"),
        failure.cause == FailureCause::ConsentDeclined
            ? ConsentTexts::tr("It says that access was refused, but without the one-time "
                               "check value of this attempt.")
            : ConsentTexts::tr("It came without the one-time check value of this attempt."),
        saidAfter(ConsentTexts::tr("The attempt goes on. Go on with the page, or start the consent again."),
                  failure)};
}

} // namespace

FailureText consentFailureText(const Failure &failure)
{
    switch (failure.cause) {
    case FailureCause::ConsentUrlRefused:
        return urlText(failure);
    case FailureCause::StateMismatch:
    case FailureCause::CallbackMalformed:
        return answerText(failure);
    case FailureCause::ConsentDeclined:
        if (!failure.verified)
            return unverified(failure);
        return {ConsentTexts::tr("The consent was refused"),
                ConsentTexts::tr("The third party says that access was not given."),
                saidAfter(
                    ConsentTexts::tr("Start the consent again, and approve with an account that may do so."),
                    failure)};
    case FailureCause::ConsentError:
        if (!failure.verified)
            return unverified(failure);
        if (asksForPkce(failure))
            return {ConsentTexts::tr("The third party wants consents to begin with PKCE"),
                    ConsentTexts::tr(
                        "Only Patchworks itself can begin such a consent: it needs a code challenge to "
                        "which Patchworks holds the answer."),
                    saidAfter(
                        ConsentTexts::tr("Choose another method, or ask Patchworks’ support to have this one "
                                         "begin at Patchworks."),
                        failure)};
        return {ConsentTexts::tr("The third party could not give its consent"),
                errorExplanation(failure.detail), saidAfter(errorRemedy(failure.detail), failure)};
    case FailureCause::ConsentClosed:
        return {ConsentTexts::tr("The consent was ended before it was given"),
                ConsentTexts::tr("What you typed is still here."),
                ConsentTexts::tr("Start the consent again when you are ready.")};
    case FailureCause::ConsentTimedOut:
        return {
            ConsentTexts::tr("The consent page gave no answer within ten minutes"),
            ConsentTexts::tr("The attempt was ended. What you typed is still here."),
            ConsentTexts::tr("Start the consent again. If the page shows an error about the return address, "
                             "register the exact address with the third party.")};
    case FailureCause::AnswerTooOld:
        return {ConsentTexts::tr("The third party’s answer had become too old to be used"),
                ConsentTexts::tr("It is valid for a short time only, so the consent begins once more."),
                ConsentTexts::tr("If the page asks again, approve again.")};
    default:
        return {};
    }
}

} // namespace wizard
