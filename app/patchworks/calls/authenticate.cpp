// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/authenticate.h"

#include "app/patchworks/calls/platformcall.h"
#include "app/patchworks/reading/jsonwriter.h"

namespace wizard
{

QByteArray authenticatePayload(const QList<CallbackParameter> &parameters)
{
    JsonWriter json;
    json.beginObject();
    for (const auto &[name, value] : parameters) {
        json.key(name);
        json.text(value.reveal());
    }
    json.endObject();
    return json.json();
}

std::unique_ptr<ResultOperation<AuthoriseAnswer>> authenticate(const PlatformAccess &access,
                                                               const QList<CallbackParameter> &parameters,
                                                               std::chrono::seconds methodTimeout)
{
    ApiCall call = readingCall(access);
    call.purpose = CallPurpose::Authenticating;
    // Every one of them, because nobody knows which extra is a token. Short ones ("1", "us") are words of
    // ordinary sentences.
    constexpr qsizetype shortest = 4;
    for (const auto &[name, value] : parameters) {
        if (value.size() >= shortest)
            call.secrets.append(value);
    }
    HttpRequest post =
        platformRequest(access, HttpMethod::Post, "oauth/authenticate", {}, authenticatePayload(parameters));
    post.deadline = requestDeadline(methodTimeout);
    return std::make_unique<PlatformCall<AuthoriseAnswer>>(
        access.http, post, [call](const HttpAnswer &answer) -> NextStep<AuthoriseAnswer> {
            return authoriseResult(answer, call);
        });
}

} // namespace wizard
