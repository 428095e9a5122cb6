// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attemptrequest.h"

#include "app/domain/timezones.h"
#include "app/domain/validation.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString codeVariable = u"oauth_authorised_code"_s;

/// What goes out of what was typed: the platform cuts white space around a name, and knows `UTC` by that
/// name alone.
InstanceSettings settingsToSend(const FlowState &state)
{
    InstanceSettings settings = state.draft.settings;
    settings.name = settings.name.trimmed();
    settings.sessionId = state.attempt.sessionId;
    const bool isAlias = isTimeZone(settings.timeZone) && !timeZoneNames().contains(settings.timeZone);
    if (isAlias)
        settings.timeZone = u"UTC"_s;
    return settings;
}

} // namespace

AuthoriseRequest authoriseRequest(const FlowState &state)
{
    AuthoriseRequest request;
    request.method = *state.method;
    // A value that was cleared is not sent: the default must not come back in its place.
    request.method.variables = effectiveVariables(*state.method, state.draft.values);
    request.settings = settingsToSend(state);
    request.values = state.draft.values;
    if (state.attempt.consentFirst && state.attempt.answer)
        request.code = Secret(state.attempt.answer->code);
    return request;
}

ReauthoriseRequest reauthoriseRequest(const FlowState &state)
{
    const InstanceSettings settings = settingsToSend(state);
    const Instance &left = *state.attempt.left;
    ReauthoriseRequest request;
    request.instanceId = left.id;
    request.type = left.type;
    request.methodTimeout = state.method->timeout;
    request.name = settings.name;
    request.timeZone = settings.timeZone;
    request.dateFormat = settings.dateFormat;
    request.rateLimitUnit = settings.rateLimitUnit;
    request.rateLimitAmount = rateLimitAmount(settings.rateLimitAmount);
    if (settings.connectionPoolId != left.connectionPoolId)
        request.connectionPoolId = settings.connectionPoolId;
    const auto variables = effectiveVariables(*state.method, state.draft.values);
    for (qsizetype i = 0; i < variables.size(); ++i) {
        const Variable &ours = variables.at(i);
        for (const Variable &theirs : left.variables) {
            const bool changed = theirs.secret ? !ours.value.isEmpty() : !(ours.value == theirs.value);
            if (theirs.key == ours.key && ours.isShown() && !ours.locked && changed) {
                request.variables.append({theirs.id, theirs.key, ours.value, ours.secret, int(i)});
                break;
            }
        }
    }
    if (state.attempt.consentFirst && state.attempt.answer) {
        request.code = Secret(state.attempt.answer->code);
        for (const Variable &theirs : left.variables) {
            if (theirs.key == codeVariable)
                request.codeId = theirs.id;
        }
    }
    return request;
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
