// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/listinstances.h"

#include "app/patchworks/apierror.h"
#include "app/patchworks/platformcall.h"
#include "app/patchworks/readinstance.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

using Instances = QList<Instance>;

const QByteArray origins = "authenticationImplementation.authenticationType,"
                           "authenticationImplementation.system";

QByteArray filter(const QByteArray &key, const QString &value)
{
    return "&filter%5B" + key + "%5D=" + QUrl::toPercentEncoding(value);
}

std::optional<Instance> readItem(JsonReader &item, int &)
{
    return readInstance(item);
}

/// Looks by session id, then by name. The two searches follow one another in one operation.
class InstanceFinder
{
public:
    InstanceFinder(const PlatformAccess &access, const InstanceSearch &search)
        : m_access(access)
        , m_search(search)
        , m_call(readingCall(access))
        , m_bySession(!search.sessionId.isEmpty())
    {
    }

    HttpRequest request() const
    {
        QByteArray query = pageQuery(origins, m_page);
        if (m_bySession)
            query += filter("forSession", m_search.sessionId);
        else if (!m_search.connectorId.isEmpty())
            query += filter("system", m_search.connectorId);
        return platformRequest(m_access, HttpMethod::Get, "connectors", query);
    }

    NextStep<Instances> read(const HttpAnswer &answer)
    {
        // A platform that does not know the filter refuses it; the name is left to look by.
        const bool unknownFilter =
            m_bySession && answer.isComplete() && (answer.status == 400 || answer.status == 422);
        if (!isSuccess(answer) && !unknownFilter)
            return Result<Instances>(failed(failureOf(answer, m_call)));
        if (!unknownFilter) {
            const auto page = inCall(readPage<Instance>(answer.body, m_page, readItem), answer, m_call);
            if (!page)
                return Result<Instances>(failed(page.error()));
            for (const Instance &instance : page->items) {
                if (!isOfAnotherMethod(instance, m_search.methodId) &&
                    (m_bySession ? isRecent(instance) : isWanted(instance)))
                    m_found.append(instance);
            }
            m_page = page->next();
            if (m_page > 0)
                return request();
        }
        if (m_bySession && m_found.isEmpty() && !m_search.name.isEmpty()) {
            m_bySession = false;
            m_page = 1;
            return request();
        }
        return Result<Instances>(m_found);
    }

private:
    // A platform that does not know the filter may answer with everything. Its clock need not be ours.
    bool isRecent(const Instance &instance) const
    {
        constexpr qint64 clockSkew = 600; // seconds
        return !m_search.since.isValid() || !instance.createdAt.isValid() ||
               instance.createdAt.secsTo(m_search.since) <= clockSkew;
    }

    bool isWanted(const Instance &instance) const
    {
        if (m_search.name.isEmpty() || instance.name != m_search.name)
            return false;
        if (!instance.connectorId.isEmpty() && !m_search.connectorId.isEmpty() &&
            instance.connectorId != m_search.connectorId)
            return false; // the filter was not honoured
        // Whole seconds, because that is all that some platforms tell. One that does not tell its age may be
        // the one: showing it costs a look, missing it costs a second instance.
        return !m_search.since.isValid() || !instance.createdAt.isValid() ||
               instance.createdAt.toSecsSinceEpoch() >= m_search.since.toSecsSinceEpoch();
    }

    PlatformAccess m_access;
    InstanceSearch m_search;
    ApiCall m_call;
    bool m_bySession;
    int m_page = 1;
    Instances m_found;
};

} // namespace

std::unique_ptr<ResultOperation<ListPage<Instance>>> listInstances(const PlatformAccess &access, int page)
{
    const ApiCall call = readingCall(access);
    return std::make_unique<PlatformCall<ListPage<Instance>>>(
        access.http, platformRequest(access, HttpMethod::Get, "connectors", pageQuery(origins, page)),
        [call, page](const HttpAnswer &answer) -> NextStep<ListPage<Instance>> {
            if (!isSuccess(answer))
                return Result<ListPage<Instance>>(failed(failureOf(answer, call)));
            return inCall(readPage<Instance>(answer.body, page, readItem), answer, call);
        });
}

std::unique_ptr<ResultOperation<Instance>> fetchInstance(const PlatformAccess &access, const QString &id)
{
    const ApiCall call = readingCall(access);
    const HttpRequest request =
        platformRequest(access, HttpMethod::Get, "connectors/" + QUrl::toPercentEncoding(id),
                        "include=" + origins + ",variables");
    return std::make_unique<PlatformCall<Instance>>(
        access.http, request, [call, id](const HttpAnswer &answer) -> NextStep<Instance> {
            if (!isSuccess(answer))
                return Result<Instance>(failed(failureOf(answer, call)));
            Result<JsonReader> top = inCall(JsonReader::parse(answer.body), answer, call);
            if (!top)
                return Result<Instance>(failed(top.error()));
            const std::optional<JsonReader> data = top->object("data"_L1);
            JsonReader item = data ? *data : *top;
            const std::optional<Instance> instance = readInstance(item);
            if (!instance)
                return inCall(Result<Instance>(failed(unreadableAnswer(item.wrong()))), answer, call);
            if (instance->id != id) {
                Failure failure = unreadableAnswer(u"id"_s);
                failure.cause = FailureCause::InstanceMismatch;
                return inCall(Result<Instance>(failed(failure)), answer, call);
            }
            return Result<Instance>(*instance);
        });
}

bool isOfAnotherMethod(const Instance &instance, const QString &methodId)
{
    return !methodId.isEmpty() && !instance.methodId.isEmpty() && instance.methodId != methodId;
}

std::unique_ptr<ResultOperation<Instances>> findInstances(const PlatformAccess &access,
                                                          const InstanceSearch &search)
{
    InstanceFinder finder(access, search);
    const HttpRequest first = finder.request();
    return std::make_unique<PlatformCall<Instances>>(
        access.http, first, [finder](const HttpAnswer &answer) mutable { return finder.read(answer); });
}

} // namespace wizard
