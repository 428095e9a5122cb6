// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/wooappauth.h"

#include "app/patchworks/calls/platformcall.h"

namespace wizard
{

std::unique_ptr<ResultOperation<AuthoriseAnswer>> wooAppAuth(const PlatformAccess &access,
                                                             std::chrono::seconds methodTimeout)
{
    ApiCall call = readingCall(access);
    call.purpose = CallPurpose::Creating;
    HttpRequest post = platformRequest(access, HttpMethod::Post, "oauth/woo-app-auth");
    post.deadline = requestDeadline(methodTimeout);
    return std::make_unique<PlatformCall<AuthoriseAnswer>>(
        access.http, post, [call](const HttpAnswer &answer) -> NextStep<AuthoriseAnswer> {
            if (!isSuccess(answer))
                return Result<AuthoriseAnswer>(failed(failureOf(answer, call)));
            AuthoriseAnswer told = readAuthoriseAnswer(answer.body).value_or(AuthoriseAnswer());
            told.consentUrl.clear(); // a second consent is no part of this
            return Result<AuthoriseAnswer>(told);
        });
}

} // namespace wizard
