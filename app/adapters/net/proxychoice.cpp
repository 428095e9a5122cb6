// SPDX-License-Identifier: Apache-2.0
#include "app/adapters/net/proxychoice.h"

#include "app/domain/platform/proxysetting.h"

#include <QNetworkProxyQuery>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

QNetworkProxy proxySetFor(const QUrl &address)
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

} // namespace

ProxyChoice::ProxyChoice(std::shared_ptr<const Login> login)
    : m_login(std::move(login))
{
}

QNetworkProxy ProxyChoice::proxyFor(const QUrl &address, const Login &login)
{
    QNetworkProxy proxy = proxySetFor(address);
    if (login && login->proxy == nameOf(proxy)) {
        proxy.setUser(login->user);
        proxy.setPassword(login->password.reveal());
    }
    return proxy;
}

QString ProxyChoice::nameOf(const QNetworkProxy &proxy)
{
    return proxy.port() == 0 ? proxy.hostName() : u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
}

QList<QNetworkProxy> ProxyChoice::queryProxy(const QNetworkProxyQuery &query)
{
    return {proxyFor(query.url(), *m_login)};
}

} // namespace wizard
