// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/attemptrequest.h"

#include "app/domain/platform/validation.h"
#include "app/domain/secret/redact.h"
#include "app/domain/time/timezones.h"
#include "app/flow/attempt/reauthorisation.h"
#include "app/flow/consent/consentextras.h"
#include "app/flow/draft/valuestosend.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// What goes out of what was typed: the platform cuts white space around a name.
InstanceSettings settingsToSend(const Attempt &attempt, const Setup &setup)
{
    InstanceSettings settings = setup.draft.settings;
    settings.name = withoutBlankEnds(settings.name);
    settings.sessionId = attempt.sessionId;
    settings.timeZone = timeZoneToSend(settings.timeZone);
    return settings;
}

} // namespace

QString timeZoneToSend(const QString &name)
{
    const QString offered = offeredTimeZone(name);
    return offered.isEmpty() ? name : offered;
}

AuthoriseRequest authoriseRequest(const Attempt &attempt, const Setup &setup)
{
    AuthoriseRequest request;
    request.method = *setup.method;
    request.method.variables = valuesToSend(*setup.method, setup.draft.values);
    request.settings = settingsToSend(attempt, setup);
    if (attempt.consentFirst && attempt.answer) {
        request.code = attempt.answer->code;
        request.values.resize(setup.method->variables.size());
        for (const auto &extra :
             consentExtras(*setup.method, setup.draft.values, nullptr, *attempt.answer).placed)
            request.values[extra.position] = extra.variable.value;
    }
    return request;
}

ReauthoriseRequest reauthoriseRequest(const Attempt &attempt, const Setup &setup)
{
    const Instance &instance = *attempt.left;
    const AuthenticationImplementation &method = *setup.method;
    ReauthoriseRequest request;
    request.instanceId = instance.id;
    request.type = instance.type;
    request.methodTimeout = method.timeout;
    const QList<qsizetype> positions = variablePositions(instance, method);
    for (const Change &change : changesOf(instance, method, setup.draft)) {
        const QString after = change.after.reveal();
        switch (change.field.field) {
        case Field::Name:
            request.name = after;
            break;
        case Field::TimeZone:
            request.timeZone = after;
            break;
        case Field::DateFormat:
            request.dateFormat = after;
            break;
        case Field::RateLimitAmount:
            request.rateLimitAmount = rateLimitAmount(after);
            break;
        case Field::RateLimitUnit:
            request.rateLimitUnit = rateLimitUnitFromWord(after);
            break;
        case Field::ConnectionPool:
            request.connectionPoolId = after;
            break;
        case Field::Variable: {
            const int index = change.field.variable;
            const Variable &ours = method.variables.at(index);
            // One that is new since is known by the method's id of it.
            const QString id =
                positions.at(index) < 0 ? ours.id : instance.variables.at(positions.at(index)).id;
            request.variables.append(
                {id, ours.key, change.after, change.secret || ours.secret, index, ours.title()});
            break;
        }
        default:
            break;
        }
    }
    if (attempt.consentFirst && attempt.answer) {
        request.code = attempt.answer->code;
        for (const auto &[position, variable] :
             consentExtras(method, setup.draft.values, &instance, *attempt.answer).placed) {
            request.variables.removeIf(
                [key = variable.key](const ChangedVariable &each) { return each.key == key; });
            request.variables.append({variable.id, variable.key, variable.value, variable.secret, position});
        }
        for (const Variable &theirs : instance.variables) {
            if (theirs.key == authorisedCodeKey)
                request.codeId = theirs.id;
        }
    }
    return request;
}

QList<Secret> secretValues(const Setup &setup)
{
    QList<Secret> secrets;
    for (const Variable &variable : valuesToSend(*setup.method, setup.draft.values)) {
        if (variable.secret)
            secrets.append(variable.value);
    }
    return secrets;
}

Failure withoutSecrets(Failure failure, const QList<Secret> &secrets)
{
    failure.detail = redacted(failure.detail, secrets);
    failure.platformMessage = redacted(failure.platformMessage, secrets);
    for (Problem &problem : failure.problems) {
        problem.detail = redacted(problem.detail, secrets);
        problem.text = redacted(problem.text, secrets);
    }
    for (QString &key : failure.keys)
        key = redacted(key, secrets);
    return failure;
}

QString attemptDetails(const Attempt &attempt, const ResultView &result, const Setup &setup,
                       const Environment &environment)
{
    QStringList lines;
    const auto line = [&lines](const char *name, const QString &value) {
        if (!value.isEmpty())
            lines.append(QLatin1StringView(name) + u": "_s + value);
    };
    line("time", result.at.toString(Qt::ISODate));
    line("platform", hostForPeople(environment.coreUrl));
    line("connector", setup.connector ? setup.connector->title() : QString());
    line("method", setup.method ? setup.method->name : QString());
    line("method id", setup.method ? setup.method->id : QString());
    line("session_id", attempt.sessionId);
    line("instance", attempt.instanceId);
    line("order", attempt.consentFirst ? u"consent first"_s : u"platform first"_s);
    if (result.failure) {
        const Failure &failure = *result.failure;
        line("cause", QString::number(int(failure.cause)));
        line("status", failure.httpStatus ? QString::number(failure.httpStatus) : QString());
        line("host", failure.host);
        line("detail", failure.detail);
        line("message", failure.platformMessage);
        line("keys", failure.keys.join(u", "_s));
    }
    return lines.join(u'\n');
}

} // namespace wizard
