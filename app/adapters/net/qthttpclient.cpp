// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/net/qthttpclient.h"

#include "app/adapters/net/qthttpoperation.h"

#include <QNetworkAccessManager>

namespace wizard
{

QtHttpClient::QtHttpClient()
    : m_proxyLogin(std::make_shared<ProxyChoice::Login>())
    , m_attic(std::make_shared<QObject>())
{
}

QtHttpClient::~QtHttpClient() = default;

std::unique_ptr<HttpOperation> QtHttpClient::send(HttpRequest request)
{
    const bool creates = request.method != HttpMethod::Get;
    if (!creates && !m_shared)
        m_shared = QtHttpOperation::freshManager(m_proxyLogin);
    return std::make_unique<QtHttpOperation>(std::move(request),
                                             creates ? QtHttpOperation::freshManager(m_proxyLogin) : m_shared,
                                             m_proxyLogin, m_attic);
}

void QtHttpClient::setProxyLogin(const ProxyLogin &login)
{
    *m_proxyLogin = login;
    m_shared.reset(); // it remembers what the proxy has refused
}

} // namespace wizard
