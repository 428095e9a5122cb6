// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/attemptrequest.h"

#include "app/domain/platform/validation.h"
#include "app/domain/secret/redact.h"
#include "app/domain/time/timezones.h"
#include "app/flow/attempt/consentextras.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// What goes out of what was typed: the platform cuts white space around a name.
InstanceSettings settingsToSend(const FlowState &state)
{
    InstanceSettings settings = state.draft.settings;
    settings.name = withoutBlankEnds(settings.name);
    settings.sessionId = state.attempt.sessionId;
    settings.timeZone = timeZoneToSend(settings.timeZone);
    return settings;
}

} // namespace

QString timeZoneToSend(const QString &name)
{
    const QString offered = offeredTimeZone(name);
    return offered.isEmpty() ? name : offered;
}

AuthoriseRequest authoriseRequest(const FlowState &state)
{
    AuthoriseRequest request;
    request.method = *state.method;
    request.method.variables = valuesToSend(*state.method, state.draft.values);
    request.settings = settingsToSend(state);
    if (state.attempt.consentFirst && state.attempt.answer) {
        request.code = Secret(state.attempt.answer->code);
        request.values.resize(state.method->variables.size());
        for (const auto &extra :
             consentExtras(*state.method, state.draft.values, nullptr, *state.attempt.answer).placed)
            request.values[extra.position] = extra.variable.value;
    }
    return request;
}

ReauthoriseRequest reauthoriseRequest(const FlowState &state)
{
    const Instance &instance = *state.attempt.left;
    const AuthenticationImplementation &method = *state.method;
    ReauthoriseRequest request;
    request.instanceId = instance.id;
    request.type = instance.type;
    request.methodTimeout = method.timeout;
    const QList<qsizetype> positions = variablePositions(instance, method);
    for (const Change &change : changesOf(instance, method, state.draft)) {
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
    if (state.attempt.consentFirst && state.attempt.answer) {
        request.code = Secret(state.attempt.answer->code);
        for (const auto &[position, variable] :
             consentExtras(method, state.draft.values, &instance, *state.attempt.answer).placed) {
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

QList<Secret> attemptSecrets(const FlowState &state)
{
    QList<Secret> secrets{state.session.credential};
    if (state.attempt.consent)
        secrets.append(Secret(state.attempt.consent->state));
    for (const auto *answer : {&state.attempt.answer, &state.attempt.sent}) {
        if (*answer)
            secrets.append(Secret((*answer)->code));
    }
    for (const Variable &variable : valuesToSend(*state.method, state.draft.values)) {
        if (variable.secret)
            secrets.append(variable.value);
    }
    return secrets;
}

Failure withoutSecrets(Failure failure, const FlowState &state)
{
    const QList<Secret> secrets = attemptSecrets(state);
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

QString attemptDetails(const FlowState &state)
{
    QStringList lines;
    const auto line = [&lines](const char *name, const QString &value) {
        if (!value.isEmpty())
            lines.append(QLatin1StringView(name) + u": "_s + value);
    };
    line("time", state.result.at.toString(Qt::ISODate));
    line("platform", hostForPeople(state.environment.coreUrl));
    line("connector", state.connector ? state.connector->title() : QString());
    line("method", state.method ? state.method->name : QString());
    line("method id", state.method ? state.method->id : QString());
    line("session_id", state.attempt.sessionId);
    line("instance", state.attempt.instanceId);
    line("order", state.attempt.consentFirst ? u"consent first"_s : u"platform first"_s);
    if (state.result.failure) {
        const Failure &failure = *state.result.failure;
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
