// SPDX-License-Identifier: Apache-2.0
#include "app/demo/demoplatform.h"

#include "app/demo/sites/laravelinput.h"
#include "app/demo/sites/listing.h"
#include "app/demo/sites/settingscheck.h"

#include <algorithm>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

namespace
{

const QString prefix = u"/api/v1/"_s;

const QStringList connectorIncludes{u"logo"_s, u"systemType"_s, u"authenticationImplementations"_s,
                                    u"authenticationImplementations.authenticationType"_s,
                                    u"authenticationImplementations.variables"_s};
const QStringList instanceIncludes{u"authenticationImplementation"_s,
                                   u"authenticationImplementation.authenticationType"_s,
                                   u"authenticationImplementation.system"_s, u"variables"_s};

// Sorts rows by their name, in the order of people rather than of bytes.
template<typename Row>
void sortByName(QList<const Row *> &rows, const QString &sort)
{
    if (sort.isEmpty())
        return;
    std::stable_sort(rows.begin(), rows.end(), [&](const Row *left, const Row *right) {
        const int order = left->name.compare(right->name, Qt::CaseInsensitive);
        return sort.startsWith(u'-') ? order > 0 : order < 0;
    });
}

bool isOneOf(const QString &commaList, const QString &value)
{
    return commaList.split(u',').contains(value);
}

} // namespace

DemoPlatform::DemoPlatform(DemoState &state)
    : m_state(state)
    , m_authorisations(state)
{
}

HttpAnswer DemoPlatform::handle(const HttpRequest &request)
{
    m_state.record(request, "core");
    return m_state.faults.answer(request, [this](const HttpRequest &good) { return route(good); });
}

HttpAnswer DemoPlatform::route(const HttpRequest &request)
{
    if (!request.path.startsWith(prefix))
        return messageAnswer(404, u"Not Found"_s);
    if (!request.header("Accept").contains("application/json"))
        return messageAnswer(406, u"This API answers in application/json only."_s);
    const DemoAccount *account = m_state.accounts.authorised(request.header("Authorization"), m_state.now());
    if (!account)
        return messageAnswer(401, u"Unauthenticated."_s);
    const int company = companyOf(request.header("patchworks-tenant"));
    if (company == 0)
        return messageAnswer(403, u"You do not belong to this company."_s);
    const QString path = request.path.mid(prefix.size());
    const bool reads = request.method == "GET";
    const QStringList lists{u"systems"_s, u"connectors"_s, u"connection-pools"_s};
    const bool isOneInstance = path.startsWith(u"connectors/"_s);
    if (lists.contains(path) || isOneInstance) {
        if (!reads)
            return messageAnswer(405, u"The %1 method is not supported for this route."_s.arg(
                                          QString::fromLatin1(request.method)));
        if (isOneInstance)
            return instance(request, path.mid(11), company);
        return path == lists[0]   ? systems(request)
               : path == lists[1] ? instances(request, company)
                                  : pools(request);
    }
    if (!path.startsWith(u"oauth/"_s))
        return messageAnswer(404, u"The route %1 could not be found."_s.arg(request.path.mid(1)));
    if (!account->mayWrite)
        return messageAnswer(403, u"This action is unauthorized."_s);
    return write(request, company);
}

HttpAnswer DemoPlatform::write(const HttpRequest &request, int company)
{
    const QString path = request.path.mid(prefix.size());
    const bool isReauthorise = path.endsWith(u"/reauthorise"_s) && path.count(u'/') == 2;
    const bool known = isReauthorise || path == "oauth/authorise"_L1 || path == "oauth/authenticate"_L1 ||
                       path == "oauth/woo-app-auth"_L1;
    if (!known)
        return messageAnswer(404, u"The route %1 could not be found."_s.arg(request.path.mid(1)));
    if (request.method != (isReauthorise ? "PATCH" : "POST"))
        return messageAnswer(405, u"The %1 method is not supported for this route."_s.arg(
                                      QString::fromLatin1(request.method)));
    if (path == "oauth/woo-app-auth"_L1)
        return {};
    if (!request.header("Content-Type").startsWith("application/json"))
        return messageAnswer(415, u"The body must be application/json."_s);
    const QJsonObject input = readLaravelInput(request.body);
    if (isReauthorise)
        return m_authorisations.reauthorise(path.section(u'/', 1, 1), input, company,
                                            m_state.faults.take(u"replace"_s, request));
    return path == "oauth/authorise"_L1 ? m_authorisations.authorise(input, company)
                                        : m_authorisations.authenticate(input, company);
}

HttpAnswer DemoPlatform::systems(const HttpRequest &request) const
{
    ListQuery query;
    if (const auto refusal = readListQuery(request, connectorIncludes, {u"name"_s}, query))
        return *refusal;
    QList<const DemoConnector *> rows;
    for (const DemoConnector &connector : m_state.catalogue.connectors())
        if (std::all_of(query.filters.begin(), query.filters.end(), [&](const auto &filter) {
                return connector.name.contains(filter.second, Qt::CaseInsensitive);
            }))
            rows.append(&connector);
    sortByName(rows, query.sort);
    return pageAnswer(query, m_state.addresses.core + request.path, rows.size(),
                      [&](qint64 i) { return m_state.catalogue.connectorJson(*rows[i], query.includes); });
}

HttpAnswer DemoPlatform::instances(const HttpRequest &request, int company) const
{
    ListQuery query;
    const QStringList filters{u"system"_s, u"canonical_key"_s, u"forSession"_s, u"name"_s};
    if (const auto refusal = readListQuery(request, instanceIncludes, filters, query))
        return *refusal;
    QList<const DemoInstance *> rows;
    for (const DemoInstance &instance : m_state.instances.all()) {
        const DemoMethod *method = m_state.catalogue.method(instance.methodId);
        const auto fits = [&](const QPair<QString, QString> &filter) {
            if (filter.first == "system"_L1)
                return method && isOneOf(filter.second, idText(m_state.catalogue.connectorOf(*method).id));
            if (filter.first == "canonical_key"_L1)
                return isOneOf(filter.second, instance.canonicalKey);
            if (filter.first == "forSession"_L1)
                return !filter.second.isEmpty() && instance.sessionId == filter.second.toLower();
            return instance.name.contains(filter.second, Qt::CaseInsensitive);
        };
        if (instance.company == company && std::all_of(query.filters.begin(), query.filters.end(), fits))
            rows.append(&instance);
    }
    sortByName(rows, query.sort);
    return pageAnswer(query, m_state.addresses.core + request.path, rows.size(), [&](qint64 i) {
        return DemoInstances::json(*rows[i], m_state.catalogue, query.includes);
    });
}

HttpAnswer DemoPlatform::instance(const HttpRequest &request, const QString &id, int company) const
{
    ListQuery query;
    if (const auto refusal = readListQuery(request, instanceIncludes, {}, query))
        return *refusal;
    const DemoInstance *found = m_state.instances.find(id, company);
    if (!found || found->condition == "deleted"_L1)
        return messageAnswer(404, u"No query results for model [Connector] %1"_s.arg(id));
    return jsonAnswer({{u"data"_s, DemoInstances::json(*found, m_state.catalogue, query.includes)}});
}

HttpAnswer DemoPlatform::pools(const HttpRequest &request) const
{
    ListQuery query;
    if (const auto refusal = readListQuery(request, {}, {}, query))
        return *refusal;
    const QJsonArray rows = connectionPools();
    return pageAnswer(query, m_state.addresses.core + request.path, rows.size(),
                      [&](qint64 i) { return rows[i].toObject(); });
}

} // namespace demo
