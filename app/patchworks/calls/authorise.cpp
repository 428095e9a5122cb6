// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/authorise.h"

#include "app/domain/platform/validation.h"
#include "app/patchworks/calls/platformcall.h"
#include "app/patchworks/reading/jsonwriter.h"
#include "app/patchworks/reading/settingsfield.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct SentVariable {
    int position = -1; ///< in the method's list; -1: the code, undeclared
    Variable variable; ///< with the value that goes out
};

QList<SentVariable> variablesToSend(const AuthoriseRequest &request)
{
    const auto &variables = request.method.variables;
    const int codePosition = request.code ? request.method.indexOf(authorisedCodeKey) : -1;
    QList<SentVariable> sent;
    for (int i = 0; i < int(variables.size()); ++i) {
        Variable variable = variables[i];
        if (i == codePosition)
            variable.value = *request.code;
        else if (!variable.locked && !request.values.value(i).isEmpty())
            variable.value = request.values[i];
        if (!variable.value.isEmpty())
            sent.append({i, variable});
    }
    if (request.code && codePosition < 0) {
        Variable code;
        code.key = authorisedCodeKey;
        code.value = *request.code;
        code.secret = true;
        sent.append({-1, code});
    }
    return sent;
}

// The platform takes a blank text for null, which it refuses where a text must stand.
void writeVariable(JsonWriter &json, const Variable &variable)
{
    json.beginObject();
    json.member("key"_L1, variable.key);
    json.member("value"_L1, variable.value.reveal());
    json.member("label"_L1, isBlank(variable.label) ? variable.key : variable.label);
    json.member("secret"_L1, variable.secret);
    json.member("locked"_L1, variable.locked);
    json.key("pivot"_L1);
    json.beginObject();
    if (!isBlank(variable.alias))
        json.member("alias"_L1, variable.alias);
    json.member("configurable"_L1, variable.configurable);
    json.member("required"_L1, variable.required);
    json.member("advanced"_L1, variable.advanced);
    json.endObject();
    json.endObject();
}

void writeIfAny(JsonWriter &json, QLatin1StringView key, const QString &value)
{
    if (!isBlank(value))
        json.member(key, value);
}

QList<Secret> secretsOf(const PlatformAccess &access, const AuthoriseRequest &request)
{
    QList<Secret> secrets{access.session.credential};
    if (request.code)
        secrets.append(*request.code);
    for (const SentVariable &sent : variablesToSend(request)) {
        if (sent.variable.secret)
            secrets.append(sent.variable.value);
    }
    return secrets;
}

// By the index that was sent; by key where a platform names variables so.
int sentPosition(const QString &part, const AuthenticationImplementation &method, const QList<int> &sent)
{
    bool isNumber = false;
    const int index = part.toInt(&isNumber);
    return isNumber ? sent.value(index, -1) : method.indexOf(part);
}

Problem fieldOf(const QStringList &key, const AuthenticationImplementation &method, const QList<int> &sent)
{
    Problem problem;
    if (key.value(0) != u"variables") {
        problem.field.field = settingsField(key.value(0));
        if (problem.field.field == Field::None)
            problem.detail = key.value(0);
        return problem;
    }
    const int position = sentPosition(key.value(1), method, sent);
    if (position < 0) {
        const bool isCode = key.size() > 1 && key.value(1).toInt() == sent.size() - 1 && sent.contains(-1);
        problem.detail = isCode ? authorisedCodeKey : key.value(0);
        return problem;
    }
    const Variable &variable = method.variables[position];
    problem.detail = variable.title();
    if (variable.isShown() && variable.key != authorisedCodeKey) // nobody could mend it elsewhere
        problem.field = {Field::Variable, position};
    return problem;
}

} // namespace

QByteArray authorisePayload(const AuthoriseRequest &request)
{
    const InstanceSettings &settings = request.settings;
    JsonWriter json;
    json.beginObject();
    json.member("name"_L1, settings.name);
    json.member("authentication_implementation_id"_L1, request.method.id);
    json.member("timezone"_L1, settings.timeZone);
    json.member("date_format"_L1, settings.dateFormat);
    json.member("rate_limit_unit"_L1, rateLimitUnitWord(settings.rateLimitUnit));
    json.key("rate_limit_duration"_L1);
    json.number(rateLimitAmount(settings.rateLimitAmount).value_or(1));
    if (!settings.connectionPoolId.isEmpty()) {
        json.key("connection_pool_id"_L1);
        json.id(settings.connectionPoolId);
    }
    json.key("variables"_L1);
    json.beginArray();
    for (const SentVariable &sent : variablesToSend(request))
        writeVariable(json, sent.variable);
    json.endArray();
    writeIfAny(json, "session_id"_L1, settings.sessionId);
    writeIfAny(json, "platform_app_key"_L1, settings.platformAppKey);
    writeIfAny(json, "certificate_id"_L1, settings.certificateId);
    json.endObject();
    return json.json();
}

QList<int> sentVariables(const AuthoriseRequest &request)
{
    QList<int> positions;
    for (const SentVariable &sent : variablesToSend(request))
        positions.append(sent.position);
    return positions;
}

std::unique_ptr<ResultOperation<AuthoriseAnswer>> authorise(const PlatformAccess &access,
                                                            const AuthoriseRequest &request)
{
    ApiCall call = readingCall(access);
    call.purpose = CallPurpose::Creating;
    call.secrets = secretsOf(access, request);
    call.fieldOf = [method = request.method, sent = sentVariables(request)](const QStringList &key) {
        return fieldOf(key, method, sent);
    };
    HttpRequest post =
        platformRequest(access, HttpMethod::Post, "oauth/authorise", {}, authorisePayload(request));
    post.deadline = requestDeadline(request.method.timeout);
    return std::make_unique<PlatformCall<AuthoriseAnswer>>(
        access.http, post, [call](const HttpAnswer &answer) -> NextStep<AuthoriseAnswer> {
            return authoriseResult(answer, call);
        });
}

} // namespace wizard
