// SPDX-License-Identifier: Apache-2.0
#include "ui/text/environmenttext.h"

#include "ui/text/problemtext.h"

#include <QCoreApplication>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct EnvironmentTexts {
    Q_DECLARE_TR_FUNCTIONS(wizard::EnvironmentTexts)
};

/// PLATFORM.md section 2
QString environmentKeyOf(const Problem &problem)
{
    switch (problem.field.field) {
    case Field::Name:
        return u"name"_s;
    case Field::CoreUrl:
        return u"core_url"_s;
    case Field::SignInUrl:
        return u"sign_in_url"_s;
    case Field::RedirectUri:
        return u"redirect_uri"_s;
    case Field::Email:
        return u"email"_s;
    case Field::Password:
        return u"password"_s;
    case Field::ApiKey:
        return u"api_key"_s;
    default:
        return problem.detail;
    }
}

QString reasonOf(const Problem &problem)
{
    const Field field = problem.field.field;
    if (problem.detail == environmentKeyOf(problem) && field != Field::None)
        return EnvironmentTexts::tr("The value must be a text in quotes.");
    if (field == Field::None)
        return EnvironmentTexts::tr("The value must be “auto”, “platform” or “consent”.");
    if (field == Field::Name && problem.kind == ProblemKind::Required)
        return EnvironmentTexts::tr("Give the environment a name.");
    return problemText(problem, environmentKeyOf(problem));
}

QString placedSentence(const Problem &problem)
{
    if (problem.line > 0) {
        //: %1 is the number of a line, %2 a key such as core_url, %3 a whole sentence
        return EnvironmentTexts::tr("Line %1, “%2”: %3")
            .arg(QString::number(problem.line), environmentKeyOf(problem), reasonOf(problem));
    }
    //: %1 is a key such as core_url that is missing, %2 a whole sentence
    return EnvironmentTexts::tr("“%1”: %2").arg(environmentKeyOf(problem), reasonOf(problem));
}

} // namespace

FailureText environmentFailureText(const Failure &failure)
{
    QStringList sentences;
    if (failure.detail == u"unreadable")
        sentences.append(EnvironmentTexts::tr("The file can’t be read."));
    else if (failure.detail == u"too-large")
        sentences.append(EnvironmentTexts::tr("The file is too large for an environment file."));
    else if (failure.detail == u"not-loopback")
        sentences.append(EnvironmentTexts::tr("The demo’s addresses must be on this computer."));
    if (failure.detail == u"not-json") {
        const int line = failure.problems.isEmpty() ? 0 : failure.problems.first().line;
        sentences.append(line > 0
                             ? EnvironmentTexts::tr("The file isn’t valid JSON. Look at line %1.").arg(line)
                             : EnvironmentTexts::tr("The file isn’t valid JSON."));
    } else {
        for (const Problem &problem : failure.problems)
            sentences.append(placedSentence(problem));
    }
    return {EnvironmentTexts::tr("The environment file cannot be used"), sentences.join(u' '),
            EnvironmentTexts::tr("Correct the file and start the program again.")};
}

} // namespace wizard
