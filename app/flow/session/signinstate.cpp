// SPDX-License-Identifier: Apache-2.0
#include "app/flow/session/signinstate.h"

#include "app/domain/platform/validation.h"

namespace wizard
{

QList<Problem> problemsOf(const SignInState &signIn)
{
    QList<Problem> problems;
    const SignInView &view = signIn.view;
    const auto required = [&problems](bool isEmpty, Field field) {
        if (isEmpty)
            problems.append(problemWith(field, ProblemKind::Required));
    };
    const auto address = [&](const QString &text, Field field) {
        required(text.trimmed().isEmpty(), field);
        if (text.trimmed().isEmpty())
            return;
        if (const auto parsed = parseAddress(text.trimmed(), field); !parsed)
            problems.append(parsed.error());
    };
    if (!view.environmentIsFixed) {
        if (view.environment == EnvironmentKind::Staging || view.environment == EnvironmentKind::SelfHosted)
            address(view.coreUrl, Field::CoreUrl);
        if (view.environment == EnvironmentKind::SelfHosted) {
            address(view.signInUrl, Field::SignInUrl);
            address(view.redirectUri, Field::RedirectUri);
        }
    }
    if (view.way == SignInView::Way::ApiKey) {
        required(signIn.apiKey.isEmpty(), Field::ApiKey);
    } else {
        required(view.email.trimmed().isEmpty(), Field::Email);
        required(signIn.password.isEmpty(), Field::Password);
    }
    for (const auto &[field, problem] : signIn.marks.refusals)
        problems.append(problem);
    return problems;
}

Environment environmentOf(const SignInView &view, const Environment &current)
{
    const auto typed = [](const QString &text, Field field) {
        return parseAddress(text.trimmed(), field).value_or(QUrl());
    };
    switch (view.environment) {
    case EnvironmentKind::Staging: {
        Environment environment = stagingEnvironment();
        environment.coreUrl = typed(view.coreUrl, Field::CoreUrl);
        return environment;
    }
    case EnvironmentKind::SelfHosted: {
        Environment environment;
        environment.kind = EnvironmentKind::SelfHosted;
        environment.coreUrl = typed(view.coreUrl, Field::CoreUrl);
        environment.signInUrl = typed(view.signInUrl, Field::SignInUrl);
        environment.redirectUri = typed(view.redirectUri, Field::RedirectUri);
        environment.name = hostForPeople(environment.coreUrl);
        return environment;
    }
    case EnvironmentKind::FromFile:
    case EnvironmentKind::Demo:
        return current;
    case EnvironmentKind::Production:
        break;
    }
    return productionEnvironment();
}

} // namespace wizard
