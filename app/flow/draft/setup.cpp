// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draft/setup.h"

#include "app/domain/platform/validation.h"
#include "app/flow/attempt/reauthorisation.h"
#include "app/flow/draft/valuestosend.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QList<Problem> credentialProblemsOf(const Setup &setup, ConsentOrder order)
{
    QList<Problem> problems = credentialProblems(*setup.method, setup.draft.values);
    const QList<int> masks = typedMasks(setup);
    for (const int index : masks) {
        problems.removeIf([index](const Problem &problem) { return problem.field.variable == index; });
        problems.append({{Field::Variable, index}, ProblemKind::IsMask, 0, {}, {}});
    }
    const auto byField = [](const Problem &a, const Problem &b) {
        return a.field < b.field;
    };
    std::stable_sort(problems.begin(), problems.end(), byField);
    if (!setup.target)
        return problems;
    // What stays as the instance has it is not sent; it counts where our own consent URL needs it.
    const AuthenticationImplementation &method = *setup.method;
    const QList<Change> changes = changesOf(*setup.target, method, setup.draft);
    const QList<qsizetype> positions = variablePositions(*setup.target, method);
    QStringList inUrl;
    if (takesConsentFirst(method, order))
        inUrl = consentUrlKeys(method);
    problems.removeIf([&](const Problem &problem) {
        const int index = problem.field.variable;
        const bool isNew = positions.at(index) < 0;
        const bool changed = std::any_of(changes.begin(), changes.end(), [&problem](const Change &change) {
            return change.field == problem.field;
        });
        const QString &key = method.variables.at(index).key;
        return !masks.contains(index) && !isNew && !changed &&
               !(inUrl.contains(key) && method.indexOf(key) == index);
    });
    for (const int index : valuesToAskFor(setup, order)) {
        const FieldId field{Field::Variable, index};
        if (std::none_of(problems.begin(), problems.end(),
                         [&field](const Problem &problem) { return problem.field == field; }))
            problems.append({field, ProblemKind::Required, 0, {}, {}});
    }
    std::stable_sort(problems.begin(), problems.end(), byField);
    return problems;
}

QList<Problem> settingsProblemsOf(const Setup &setup, const QList<QString> &knownPoolIds)
{
    QList<Problem> problems = settingsProblems(setup.draft.settings, knownPoolIds);
    if (!setup.target || !setup.method)
        return problems;
    const QList<Change> changes = changesOf(*setup.target, *setup.method, setup.draft);
    problems.removeIf([&changes](const Problem &problem) {
        return std::none_of(changes.begin(), changes.end(),
                            [&problem](const Change &change) { return change.field == problem.field; });
    });
    return problems;
}

QList<QString> idsOf(const QList<ConnectionPool> &pools)
{
    QList<QString> ids;
    for (const ConnectionPool &pool : pools)
        ids.append(pool.id);
    return ids;
}

/// Into the fields of any of the connector's methods.
bool hasTypedValues(const Setup &setup)
{
    if (!setup.connector)
        return false;
    const auto &methods = setup.connector->methods;
    return std::any_of(methods.cbegin(), methods.cend(),
                       [&setup](const AuthenticationImplementation &method) {
                           const QList<Secret> values = setup.method && setup.method->id == method.id
                                                            ? setup.draft.values
                                                            : setup.typedValues.value(method.id);
                           return !values.isEmpty() && values != startingValues(method);
                       });
}

} // namespace

bool takesConsentFirst(const AuthenticationImplementation &method, ConsentOrder order)
{
    // OAuth 1 needs a request token and client credentials no page: the platform begins both.
    if (method.authoriseUrl.isEmpty() || order == ConsentOrder::Platform)
        return false;
    // What is secret must not get into an address: the platform can make one without it.
    for (const QLatin1StringView key : {clientIdKey, scopeKey}) {
        const int index = method.indexOf(key);
        if (index >= 0 && method.variables.at(index).secret)
            return false;
    }
    if (order == ConsentOrder::Auto)
        return method.type == AuthenticationType::OAuth2AuthorisationCode;
    return method.type == AuthenticationType::OAuth2AuthorisationCode ||
           method.type == AuthenticationType::Unknown;
}

tl::expected<ConsentUrl, UrlTemplateError> consentUrlOf(const Setup &setup, const QUrl &callback,
                                                        const Secret &checkValue)
{
    auto consent =
        buildConsentUrl(setup.method->authoriseUrl, effectiveVariables(*setup.method, setup.draft.values),
                        callback, checkValue);
    if (consent && brokenRule(*consent) != ConsentUrlRule::None)
        return tl::make_unexpected(UrlTemplateError{UrlTemplateError::Kind::Malformed, {}});
    return consent;
}

tl::expected<QUrl, Problem> callbackOf(const Setup &setup, const Environment &environment)
{
    if (setup.method) {
        const int index = setup.method->indexOf(callbackUrlKey);
        if (index >= 0) {
            const QString text =
                effectiveVariables(*setup.method, setup.draft.values).at(index).value.reveal().trimmed();
            // A registered name stands for an address that the third party alone knows.
            if (!text.isEmpty() && !isRegisteredName(text)) {
                auto address = parseAddress(text, Field::Variable);
                if (!address) {
                    Problem problem = address.error();
                    problem.field = {Field::Variable, index};
                    return tl::make_unexpected(problem);
                }
                return *address;
            }
        }
    }
    return environment.redirectUri;
}

QString registeredNameOf(const Setup &setup)
{
    const int index = setup.method ? setup.method->indexOf(callbackUrlKey) : -1;
    if (index < 0)
        return {};
    const QString text =
        effectiveVariables(*setup.method, setup.draft.values).at(index).value.reveal().trimmed();
    return isRegisteredName(text) ? text : QString();
}

bool canUseOwnReturnAddress(const Setup &setup)
{
    if (!setup.method)
        return false;
    const int index = setup.method->indexOf(callbackUrlKey);
    return index >= 0 && !setup.method->variables.at(index).locked;
}

QList<Problem> problemsOf(const Setup &setup, Step step, ConsentOrder order,
                          const QList<ConnectionPool> &pools)
{
    QList<Problem> problems;
    switch (step) {
    case Step::Connector:
        if (!setup.connector)
            problems.append(problemWith(Field::Connector, ProblemKind::Required));
        break;
    case Step::Method:
        if (!setup.method)
            problems.append(problemWith(Field::Method, ProblemKind::Required));
        break;
    case Step::Settings:
        problems = settingsProblemsOf(setup, idsOf(pools));
        break;
    case Step::Credentials:
        if (setup.method)
            problems = credentialProblemsOf(setup, order);
        break;
    default:
        break;
    }
    for (const auto &[field, problem] : setup.marks.refusals) {
        if (stepOf(field.field) == step)
            problems.append(problem);
    }
    return problems;
}

bool holdsTyping(const Setup &setup)
{
    if (setup.target)
        return setup.method && !changesOf(*setup.target, *setup.method, setup.draft).isEmpty();
    return hasTypedValues(setup) ||
           std::any_of(setup.editedSettings.cbegin(), setup.editedSettings.cend(),
                       [](int field) { return field >= int(Field::Name) && field < int(Field::Variable); });
}

bool isSkipped(const Setup &setup, Step step)
{
    if ((step == Step::Connector || step == Step::Method) && setup.target)
        return true;
    if (step == Step::Method)
        return setup.connector && setup.connector->methods.size() == 1 && setup.method;
    if (step == Step::Credentials)
        return setup.method && !setup.method->asksForCredentials();
    return false;
}

Step nextStep(const Setup &setup, Step step)
{
    switch (step) {
    case Step::Connector:
        return setup.connector && setup.connector->methods.size() == 1 && setup.method ? Step::Settings
                                                                                       : Step::Method;
    case Step::Method:
        return Step::Settings;
    case Step::Settings:
        return setup.method && !setup.method->asksForCredentials() ? Step::Review : Step::Credentials;
    default:
        return Step::Review;
    }
}

Step previousStep(const Setup &setup, Step step)
{
    switch (step) {
    case Step::Settings:
        if (setup.target)
            return Step::Instance;
        return setup.connector && setup.connector->methods.size() == 1 ? Step::Connector : Step::Method;
    case Step::Credentials:
        return Step::Settings;
    case Step::Review:
        return setup.method && !setup.method->asksForCredentials() ? Step::Settings : Step::Credentials;
    case Step::Consent:
    case Step::Result:
        return Step::Review;
    case Step::Method:
        return Step::Connector;
    default:
        return Step::Home;
    }
}

} // namespace wizard
