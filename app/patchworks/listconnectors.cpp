// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/listconnectors.h"

#include "app/patchworks/apierror.h"
#include "app/patchworks/platformcall.h"
#include "app/patchworks/readconnector.h"

namespace wizard
{

std::unique_ptr<ResultOperation<ListPage<Connector>>> listConnectors(const PlatformAccess &access, int page)
{
    const QByteArray include = "logo,systemType,authenticationImplementations.authenticationType,"
                               "authenticationImplementations.variables";
    const HttpRequest request = platformRequest(access, HttpMethod::Get, "systems", pageQuery(include, page));
    const ApiCall call = readingCall(access);
    return std::make_unique<PlatformCall<ListPage<Connector>>>(
        access.http, request, [call, page](const HttpAnswer &answer) -> NextStep<ListPage<Connector>> {
            if (!isSuccess(answer))
                return Result<ListPage<Connector>>(failed(failureOf(answer, call)));
            return inCall(readPage<Connector>(answer.body, page, readConnector), answer, call);
        });
}

} // namespace wizard
