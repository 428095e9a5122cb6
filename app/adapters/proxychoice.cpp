// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/proxychoice.h"

#include "app/domain/proxysetting.h"

#include <QNetworkProxyQuery>

namespace wizard
{

QNetworkProxy ProxyChoice::proxyFor(const QUrl &address)
{
    const ProxySetting setting =
        proxyFromEnvironment(address, [](const char *name) { return QString::fromLocal8Bit(qgetenv(name)); });
    switch (setting.kind) {
    case ProxySetting::Kind::Untold:
        break;
    case ProxySetting::Kind::Direct:
        return QNetworkProxy(QNetworkProxy::NoProxy);
    case ProxySetting::Kind::Unusable:
        return QNetworkProxy(QNetworkProxy::HttpProxy, setting.name(), 0);
    case ProxySetting::Kind::Http:
    case ProxySetting::Kind::Socks5:
        return QNetworkProxy(setting.kind == ProxySetting::Kind::Http ? QNetworkProxy::HttpProxy
                                                                      : QNetworkProxy::Socks5Proxy,
                             setting.host, quint16(setting.port), setting.user, setting.password.reveal());
    }
    const QList<QNetworkProxy> desktops =
        QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(address));
    return desktops.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : desktops.constFirst();
}

QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery &query)
{
    return {proxyFor(query.url())};
}

} // namespace wizard
