// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attemptrequest.h"

#include "app/domain/redact.h"
#include "app/domain/timezones.h"
#include "app/domain/validation.h"
#include "app/flow/consentextras.h"

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
    // A value that was cleared is not sent: the default must not come back in its place.
    request.method.variables = effectiveVariables(*state.method, state.draft.values);
    // Nor what stands in a hidden one's place.
    for (Variable &variable : request.method.variables) {
        if (isMaskedSecret(variable))
            variable.value = {};
    }
    request.settings = settingsToSend(state);
    request.values = state.draft.values;
    for (qsizetype i = 0; i < request.values.size() && i < state.method->variables.size(); ++i) {
        if (state.method->variables.at(i).secret && isMask(request.values.at(i).reveal()))
            request.values[i] = {};
    }
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

Failure withoutSecrets(Failure failure, const FlowState &state)
{
    QList<Secret> secrets{state.session.credential};
    if (state.attempt.consent)
        secrets.append(Secret(state.attempt.consent->state));
    for (const Variable &variable : effectiveVariables(*state.method, state.draft.values)) {
        if (variable.secret)
            secrets.append(variable.value);
    }
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
