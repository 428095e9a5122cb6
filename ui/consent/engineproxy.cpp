// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/engineproxy.h"

#include "app/domain/platform/proxysetting.h"

#include <QNetworkProxy>
#include <QUrl>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QNetworkProxy proxyOf(const QUrl &address)
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

bool isUnusable(const QNetworkProxy &proxy)
{
    return proxy.port() == 0 || (proxy.type() == QNetworkProxy::Socks5Proxy && !proxy.user().isEmpty());
}

/// Of a proxy that the engine cannot use: it ends the program for one without a port.
QString &unusableName()
{
    static QString name;
    return name;
}

/// What the proxy in use is given.
ProxyLogin &loginInUse()
{
    static ProxyLogin login;
    return login;
}

/// What a person gave on the page, for the proxy that is named there.
ProxyLogin &loginOfPage()
{
    static ProxyLogin login;
    return login;
}

QString nameOf(const QNetworkProxy &proxy)
{
    return proxy.port() == 0 ? proxy.hostName() : u"%1:%2"_s.arg(proxy.hostName()).arg(proxy.port());
}

} // namespace

QString useProxyFor(const QUrl &address, const std::optional<ProxyLogin> &login)
{
    QNetworkProxy proxy = proxyOf(address);
    const bool isUsable = proxy.type() == QNetworkProxy::NoProxy || !isUnusable(proxy);
    unusableName() = isUsable ? QString() : nameOf(proxy);
    if (!isUsable && unusableName().isEmpty())
        unusableName() = u"?"_s;
    // The engine would offer them by itself, wrong ones over and over, and then say that the page is not
    // there.
    const QString name = nameOf(proxy);
    if (!loginOfPage().user.isEmpty() && loginOfPage().proxy == name)
        loginInUse() = loginOfPage();
    else if (login && login->proxy == name)
        loginInUse() = *login;
    else
        loginInUse() = {name, proxy.user(), Secret(proxy.password())};
    proxy.setUser({});
    proxy.setPassword({});
    QNetworkProxyFactory::setUseSystemConfiguration(false);
    QNetworkProxy::setApplicationProxy(isUsable ? proxy : QNetworkProxy(QNetworkProxy::NoProxy));
    return proxy.hostName();
}

QString unusableProxy()
{
    return unusableName();
}

ProxyLogin proxyLogin()
{
    return loginInUse();
}

void setProxyLogin(const QString &user, const Secret &password)
{
    loginInUse() = {proxyInUse(), user, password};
    loginOfPage() = loginInUse();
}

QString proxyInUse()
{
    const QNetworkProxy proxy = QNetworkProxy::applicationProxy();
    return proxy.type() == QNetworkProxy::NoProxy ? QString() : nameOf(proxy);
}

void forgetProxyLogin()
{
    loginInUse() = {};
    loginOfPage() = {};
}

} // namespace wizard
