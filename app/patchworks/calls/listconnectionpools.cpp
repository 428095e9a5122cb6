// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/listconnectionpools.h"

#include "app/patchworks/calls/platformcall.h"
#include "app/patchworks/reading/apierror.h"

#include <algorithm>
#include <limits>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

using Pools = QList<ConnectionPool>;

int count(const JsonReader &item, QLatin1StringView key)
{
    return int(std::clamp(item.number(key).value_or(0), qint64(0), qint64(std::numeric_limits<int>::max())));
}

std::optional<ConnectionPool> readConnectionPool(JsonReader &item, QStringList &)
{
    ConnectionPool pool;
    pool.id = item.requiredId("id"_L1);
    pool.name = item.text("name"_L1);
    pool.limit = count(item, "limit"_L1);
    pool.timeout = count(item, "timeout"_L1);
    return item.wrong().isEmpty() ? std::optional(pool) : std::nullopt;
}

HttpRequest pageRequest(const PlatformAccess &access, const PageRequest &page)
{
    QByteArray query = "per_page=" + QByteArray::number(itemsPerPage);
    if (!page.cursor.isEmpty())
        query += "&cursor=" + QUrl::toPercentEncoding(page.cursor);
    else if (page.number > 1)
        query += "&page=" + QByteArray::number(page.number);
    return platformRequest(access, HttpMethod::Get, "connection-pools", query);
}

} // namespace

std::unique_ptr<ResultOperation<Pools>> listConnectionPools(const PlatformAccess &access)
{
    auto read = [access, call = readingCall(access), asked = PageRequest(),
                 pools = Pools()](const HttpAnswer &answer) mutable -> NextStep<Pools> {
        if (!isSuccess(answer))
            return Result<Pools>(failed(failureOf(answer, call)));
        auto page = inCall(readPage<ConnectionPool>(answer.body, asked, readConnectionPool), answer, call);
        if (!page)
            return Result<Pools>(failed(page.error()));
        pools += page->items;
        if (page->next() > 0) {
            asked = page->following();
            return pageRequest(access, asked);
        }
        return Result<Pools>(pools);
    };
    return std::make_unique<PlatformCall<Pools>>(access.http, pageRequest(access, 1), read);
}

} // namespace wizard
