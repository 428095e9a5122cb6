// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/adapters/net/proxychoice.h"
#include "app/ports/httpclient.h"

class QNetworkAccessManager;
class QObject;

namespace wizard
{

/// HTTP/1.1 by Qt Network, with its habits turned off (measured in Qt 6.4): no HTTP/2 (CVE-2023-51714,
/// CVE-2024-39936), no redirects, no cookies, no cache, no question for credentials, and what creates goes
/// out exactly once.
///
/// GETs share one access manager, which keeps connections open. A POST or PATCH has its own: it never goes
/// out on a connection that the server may have closed meanwhile, which would make its outcome unknown for
/// no reason. Operations may outlive the client.
class QtHttpClient : public HttpClient
{
public:
    QtHttpClient();
    ~QtHttpClient() override;

    std::unique_ptr<HttpOperation> send(HttpRequest request) override;
    void setProxyLogin(const ProxyLogin &login) override;

private:
    /// Made at the first GET, for start-up time counts.
    std::shared_ptr<QNetworkAccessManager> m_shared;
    std::shared_ptr<ProxyChoice::Login> m_proxyLogin;
    std::shared_ptr<QObject> m_attic; ///< see QtHttpOperation
};

} // namespace wizard
