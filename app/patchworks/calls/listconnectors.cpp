// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/listconnectors.h"

#include "app/patchworks/calls/platformcall.h"
#include "app/patchworks/reading/apierror.h"
#include "app/patchworks/reading/readconnector.h"

namespace wizard
{

namespace
{

const QByteArray partsOfConnectors = "logo,systemType,authenticationImplementations.authenticationType,"
                                     "authenticationImplementations.variables";

} // namespace

std::unique_ptr<ResultOperation<ListPage<Connector>>> listConnectors(const PlatformAccess &access,
                                                                     const PageRequest &page)
{
    const auto request = [access](const PageRequest &asked) {
        return platformRequest(access, HttpMethod::Get, "systems", pageQuery(partsOfConnectors, asked));
    };
    const ApiCall call = readingCall(access);
    return std::make_unique<PlatformCall<ListPage<Connector>>>(
        access.http, request(page),
        [call, request, asked = page](const HttpAnswer &answer) mutable -> NextStep<ListPage<Connector>> {
            if (withholdRefused(answer, partsOfConnectors, "logo,systemType", asked.withheld))
                return request(asked);
            if (!isSuccess(answer))
                return Result<ListPage<Connector>>(failed(failureOf(answer, call)));
            auto read = readPage<Connector>(answer.body, asked, readConnector);
            if (read)
                read->rest = restAfter(answer);
            return inCall(read, answer, call);
        });
}

} // namespace wizard
