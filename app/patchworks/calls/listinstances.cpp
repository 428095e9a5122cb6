// SPDX-License-Identifier: Apache-2.0
#include "app/patchworks/calls/listinstances.h"

#include "app/patchworks/calls/platformcall.h"
#include "app/patchworks/reading/apierror.h"
#include "app/patchworks/reading/readinstance.h"

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

std::optional<Instance> readItem(JsonReader &item, QStringList &)
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
        if (withholdRefused(answer, origins, origins, m_page.withheld))
            return request();
        const bool unknownFilter =
            m_bySession && answer.isComplete() && (answer.status == 400 || answer.status == 422);
        if (!isSuccess(answer) && !unknownFilter)
            return Result<Instances>(failed(failureOf(answer, m_call)));
        if (!unknownFilter) {
            bool isHidden = false; // one that nobody can read may be the one
            const auto readOne = [&](JsonReader &item, QStringList &unreadable) {
                const auto instance = readItem(item, unreadable);
                const QString name = item.text("name"_L1);
                isHidden =
                    isHidden || (!instance && (m_bySession || name.isEmpty() || name == m_search.name));
                return instance;
            };
            const auto page = inCall(readPage<Instance>(answer.body, m_page, readOne), answer, m_call);
            if (!page)
                return Result<Instances>(failed(page.error()));
            for (const Instance &instance : page->items) {
                if (!isOfAnotherMethod(instance, m_search.methodId) &&
                    (m_bySession ? isRecent(instance) : isWanted(instance)))
                    m_found.append(instance);
            }
            m_isCut = page->isCut;
            m_mayBeHidden = m_mayBeHidden || (isHidden && (!m_bySession || page->items.isEmpty()));
            if (page->next() > 0) {
                m_page = page->following();
                return request();
            }
        }
        if (m_bySession && m_found.isEmpty() && !m_search.name.isEmpty()) {
            m_bySession = false;
            const QStringList withheld = m_page.withheld;
            m_page = {};
            m_page.withheld = withheld;
            return request();
        }
        // In the part that cannot be had it may stand all the same.
        if (m_found.isEmpty() && (m_isCut || m_mayBeHidden))
            return inCall(Result<Instances>(failed(listCut())), answer, m_call);
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
    PageRequest m_page;
    bool m_isCut = false;
    bool m_mayBeHidden = false; ///< on whatever page, in either search
    Instances m_found;
};

} // namespace

std::unique_ptr<ResultOperation<ListPage<Instance>>> listInstances(const PlatformAccess &access,
                                                                   const PageRequest &page)
{
    const auto request = [access](const PageRequest &asked) {
        return platformRequest(access, HttpMethod::Get, "connectors", pageQuery(origins, asked));
    };
    const ApiCall call = readingCall(access);
    return std::make_unique<PlatformCall<ListPage<Instance>>>(
        access.http, request(page),
        [call, request, asked = page](const HttpAnswer &answer) mutable -> NextStep<ListPage<Instance>> {
            if (withholdRefused(answer, origins, origins, asked.withheld))
                return request(asked);
            if (!isSuccess(answer))
                return Result<ListPage<Instance>>(failed(failureOf(answer, call)));
            auto read = readPage<Instance>(answer.body, asked, readItem);
            if (read)
                read->rest = restAfter(answer);
            return inCall(read, answer, call);
        });
}

std::unique_ptr<ResultOperation<Instance>> fetchInstance(const PlatformAccess &access, const QString &id)
{
    const ApiCall call = readingCall(access);
    const QByteArray parts = origins + ",variables";
    const auto request = [access, id, parts](const QStringList &withheld) {
        const QByteArray left = withoutWithheld(parts, withheld);
        return platformRequest(access, HttpMethod::Get, "connectors/" + QUrl::toPercentEncoding(id),
                               left.isEmpty() ? QByteArray() : "include=" + left);
    };
    return std::make_unique<PlatformCall<Instance>>(
        access.http, request({}),
        [call, id, request, parts,
         withheld = QStringList()](const HttpAnswer &answer) mutable -> NextStep<Instance> {
            if (withholdRefused(answer, parts, origins, withheld))
                return request(withheld);
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
