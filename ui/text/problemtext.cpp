// SPDX-License-Identifier: Apache-2.0
#include "ui/text/problemtext.h"

#include <QCoreApplication>

namespace wizard
{

namespace
{

struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(wizard::ProblemText)
};

QString requiredText(Field field, const QString &title)
{
    switch (field) {
    case Field::CoreUrl:
        return ProblemText::tr(
            "The core address is needed: it begins with https:// and comes from whoever runs "
            "the installation.");
    case Field::SignInUrl:
        return ProblemText::tr("The sign-in address is needed: it begins with https:// and often ends in "
                               "/api/v1/login.");
    case Field::RedirectUri:
        return ProblemText::tr("The return address is needed: the dashboard’s page that ends in "
                               "/oauth/authenticate.");
    case Field::ApiKey:
        return ProblemText::tr("The API key is needed: you find it in the dashboard’s general settings.");
    case Field::Email:
        return ProblemText::tr("The e-mail address is needed that you use for the dashboard.");
    case Field::Password:
        return ProblemText::tr("The password is needed that you use for the dashboard.");
    case Field::Connector:
        return ProblemText::tr("A connector is needed: choose one in the list.");
    case Field::Method:
        return ProblemText::tr("An authentication method is needed: choose one of the cards.");
    case Field::Name:
        return ProblemText::tr("A name is needed, so that you find the instance again.");
    case Field::TimeZone:
        return ProblemText::tr("A time zone is needed: search for a city.");
    case Field::DateFormat:
        return ProblemText::tr("A date format is needed: choose a preset if you are not sure.");
    case Field::RateLimitAmount:
        return ProblemText::tr("A number is needed: how many requests are allowed.");
    default:
        return ProblemText::tr("“%1” is needed.").arg(title);
    }
}

} // namespace

QString proposalIn(const Problem &problem)
{
    switch (problem.kind) {
    case ProblemKind::NotAnOrigin:
    case ProblemKind::NotAHostLabel:
    case ProblemKind::HostDoubled:
        return problem.detail;
    default:
        return {};
    }
}

QString problemText(const Problem &problem, const QString &title)
{
    switch (problem.kind) {
    case ProblemKind::None:
        return {};
    case ProblemKind::Required:
        return requiredText(problem.field.field, title);
    case ProblemKind::TooLong:
        return ProblemText::tr("This is too long: at most %n character(s) fit.", nullptr, problem.limit);
    case ProblemKind::NotAUrl:
        return ProblemText::tr(
            "This is not a web address. Write it in full, for example https://example.com.");
    case ProblemKind::NotHttps:
        return ProblemText::tr("The address must begin with https://, so that nobody can listen.");
    case ProblemKind::UrlHasUserInfo:
        return ProblemText::tr("The address must not hold a user name or password before the @.");
    case ProblemKind::UrlHasQuery:
        return ProblemText::tr("The address must end before the question mark or #.");
    case ProblemKind::NotAnOrigin:
        return ProblemText::tr(
            "Only the beginning of a web address fits here, for example https://example.com.");
    case ProblemKind::NotAHostLabel:
        return ProblemText::tr(
            "Only letters, digits, hyphens and dots fit here, because it becomes part of a web "
            "address.");
    case ProblemKind::HostDoubled:
        return ProblemText::tr("The web address adds the rest by itself. Enter only the part before it.");
    case ProblemKind::NotATimeZone:
        return ProblemText::tr("This time zone is not known. Choose one from the list, for example "
                               "Europe/London.");
    case ProblemKind::DateFormatInvalid:
        return problem.detail.isEmpty()
                   ? ProblemText::tr("This is not a date format. Choose a preset, or write PHP’s letters.")
                   : ProblemText::tr("This is not a date format: “%1” cannot be used.").arg(problem.detail);
    case ProblemKind::NotANumber:
        return ProblemText::tr("A whole number is needed here, for example 2.");
    case ProblemKind::OutOfRange:
        return ProblemText::tr("The number must be at least %1.").arg(problem.limit);
    case ProblemKind::NotAUuid:
        return ProblemText::tr("This is not a session ID. It looks like "
                               "123e4567-e89b-42d3-a456-426614174000.");
    case ProblemKind::NotAnEmail:
        return ProblemText::tr("This is not an e-mail address. It looks like name@example.com.");
    case ProblemKind::ControlCharacters:
        return ProblemText::tr(
            "There is a character in it that cannot be seen, such as a line end or a tab. Type "
            "or paste the text again.");
    case ProblemKind::NameReserved:
        return ProblemText::tr("This name belongs to one of the built-in environments. Choose another one.");
    case ProblemKind::IsMask:
        return ProblemText::tr("This only stands in the place of a value that is not shown. Type the value "
                               "itself, or leave a secret empty to keep the one that is stored.");
    case ProblemKind::FromPlatform:
        return problem.text.isEmpty() ? ProblemText::tr("Patchworks did not accept this value.")
                                      : ProblemText::tr("Patchworks says: “%1”").arg(problem.text);
    }
    return {};
}

QString problemSummary(const Problem &problem, const QString &title)
{
    switch (problem.kind) {
    case ProblemKind::None:
        return {};
    case ProblemKind::Required:
        if (problem.field.field == Field::Connector || problem.field.field == Field::Method)
            return ProblemText::tr("Nothing is chosen yet");
        return ProblemText::tr("%1 is empty").arg(title);
    case ProblemKind::TooLong:
        return ProblemText::tr("%1 is too long").arg(title);
    case ProblemKind::OutOfRange:
        return ProblemText::tr("%1 is too small").arg(title);
    case ProblemKind::FromPlatform:
        return ProblemText::tr("%1 was not accepted").arg(title);
    default:
        return ProblemText::tr("%1 is not right yet").arg(title);
    }
}

} // namespace wizard
