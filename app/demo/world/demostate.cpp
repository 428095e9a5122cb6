// SPDX-License-Identifier: Apache-2.0
#include "app/demo/world/demostate.h"

namespace demo
{

using namespace Qt::Literals::StringLiterals;

DemoState::DemoState(DemoOptions chosen, DemoAddresses where, Clock clock)
    : options(std::move(chosen))
    , addresses(std::move(where))
    , m_clock(clock ? std::move(clock) : [] { return QDateTime::currentDateTimeUtc(); })
{
    if (!options.empty)
        catalogue = DemoCatalogue(addresses, options.connectors);
    reset();
}

void DemoState::reset()
{
    m_advanced = 0;
    accounts = {};
    instances = DemoInstances(catalogue, now(), options.instances);
    codes = {};
    attempts.clear();
    sessionIds.clear();
    requests = {};
    faults.clear();
    for (const QString &fault : std::as_const(options.faults))
        faults.add(fault);
}

QDateTime DemoState::now() const
{
    return m_clock().addSecs(m_advanced);
}

void DemoState::record(const HttpRequest &request, const char *port)
{
    constexpr qsizetype longest = 5000;
    QJsonArray headers;
    for (const auto &[name, value] : request.headers)
        headers.append(QJsonArray{QString::fromUtf8(name), QString::fromUtf8(value)});
    if (requests.size() >= longest)
        requests.removeFirst();
    requests.append(QJsonObject{{u"port"_s, QString::fromLatin1(port)},
                                {u"method"_s, QString::fromLatin1(request.method)},
                                {u"path"_s, request.path},
                                {u"query"_s, QString::fromLatin1(request.rawQuery)},
                                {u"headers"_s, headers},
                                {u"body"_s, QString::fromUtf8(request.body)}});
}

int companyOf(const QByteArray &tenantHeader)
{
    const QByteArray text = tenantHeader.trimmed();
    return text.isEmpty() || text == "1" ? 1 : text == "2" ? 2 : 0;
}

} // namespace demo
