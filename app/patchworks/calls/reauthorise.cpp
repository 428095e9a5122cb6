// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/reauthorise.h"

#include "app/patchworks/calls/authorise.h"
#include "app/patchworks/calls/platformcall.h"
#include "app/patchworks/reading/jsonwriter.h"
#include "app/patchworks/reading/settingsfield.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QList<ChangedVariable> variablesToSend(const ReauthoriseRequest &request)
{
    QList<ChangedVariable> sent = request.variables;
    if (!request.code)
        return sent;
    const auto at = std::find_if(sent.begin(), sent.end(), [](const ChangedVariable &variable) {
        return variable.key == authorisedCodeKey;
    });
    if (at != sent.end())
        at->value = *request.code;
    else
        sent.append({request.codeId, authorisedCodeKey, *request.code, true, -1});
    return sent;
}

void writeIfSet(JsonWriter &json, QLatin1StringView key, const std::optional<QString> &value)
{
    if (value)
        json.member(key, *value);
}

void writeVariables(JsonWriter &json, const QList<ChangedVariable> &variables)
{
    if (variables.isEmpty())
        return;
    json.key("variables"_L1);
    json.beginArray();
    for (const ChangedVariable &variable : variables) {
        json.beginObject();
        if (!variable.id.isEmpty())
            json.member("id"_L1, variable.id); // published as a string, however the list tells it
        json.member("key"_L1, variable.key);
        json.member("value"_L1, variable.value.reveal());
        json.endObject();
    }
    json.endArray();
}

Problem fieldOf(const QStringList &key, const QList<ChangedVariable> &sent)
{
    Problem problem;
    if (key.value(0) != u"variables") {
        problem.field.field = settingsField(key.value(0));
        if (problem.field.field == Field::None)
            problem.detail = key.value(0);
        return problem;
    }
    bool isNumber = false;
    const int index = key.value(1).toInt(&isNumber);
    if (!isNumber)
        problem.detail = key.value(1); // named by its key
    if (!isNumber || index < 0 || index >= sent.size())
        return problem;
    problem.detail = sent[index].title.isEmpty() ? sent[index].key : sent[index].title;
    if (sent[index].position >= 0 && sent[index].key != authorisedCodeKey)
        problem.field = {Field::Variable, sent[index].position};
    return problem;
}

} // namespace

QByteArray reauthorisePayload(const ReauthoriseRequest &request)
{
    JsonWriter json;
    json.beginObject();
    writeIfSet(json, "name"_L1, request.name);
    writeIfSet(json, "authentication_implementation_id"_L1, request.methodId);
    if (!request.type.isEmpty())
        json.member("type"_L1, request.type);
    writeIfSet(json, "timezone"_L1, request.timeZone);
    writeIfSet(json, "date_format"_L1, request.dateFormat);
    if (request.rateLimitUnit)
        json.member("rate_limit_unit"_L1, rateLimitUnitWord(*request.rateLimitUnit));
    if (request.rateLimitAmount) {
        json.key("rate_limit_duration"_L1);
        json.number(*request.rateLimitAmount);
    }
    if (request.connectionPoolId) {
        json.key("connection_pool_id"_L1);
        if (request.connectionPoolId->isEmpty())
            json.null();
        else
            json.id(*request.connectionPoolId);
    }
    writeVariables(json, variablesToSend(request));
    json.endObject();
    return json.json();
}

std::unique_ptr<ResultOperation<AuthoriseAnswer>> reauthorise(const PlatformAccess &access,
                                                              const ReauthoriseRequest &request)
{
    ApiCall call = readingCall(access);
    call.purpose = CallPurpose::Creating;
    const QList<ChangedVariable> sent = variablesToSend(request);
    for (const ChangedVariable &variable : sent) {
        if (variable.secret || variable.key == authorisedCodeKey)
            call.secrets.append(variable.value);
    }
    call.fieldOf = [sent](const QStringList &key) {
        return fieldOf(key, sent);
    };
    const QByteArray path = "oauth/" + QUrl::toPercentEncoding(request.instanceId) + "/reauthorise";
    HttpRequest patch = platformRequest(access, HttpMethod::Patch, path, {}, reauthorisePayload(request));
    patch.deadline = requestDeadline(request.methodTimeout);
    return std::make_unique<PlatformCall<AuthoriseAnswer>>(
        access.http, patch,
        [call, id = request.instanceId](const HttpAnswer &answer) -> NextStep<AuthoriseAnswer> {
            Result<AuthoriseAnswer> result = authoriseResult(answer, call);
            if (!result || result->instanceId.isEmpty() || result->instanceId == id)
                return result;
            Failure failure;
            failure.cause = FailureCause::InstanceMismatch;
            failure.cure = Cure::LookUp;
            failure.httpStatus = answer.status;
            failure.host = call.host;
            return Result<AuthoriseAnswer>(failed(failure));
        });
}

} // namespace wizard
