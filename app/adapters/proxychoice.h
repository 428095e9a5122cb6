// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QNetworkProxyFactory>

namespace wizard
{

/// The proxy of the environment's variables, else the desktop's. What Qt would pass by in silence is not:
/// `all_proxy`, `socks5h://`, and a proxy of an unknown kind, for which there is no way at all.
class ProxyChoice : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

    /// The one for an address. One that cannot be used has no port.
    static QNetworkProxy proxyFor(const QUrl &address);
};

} // namespace wizard
