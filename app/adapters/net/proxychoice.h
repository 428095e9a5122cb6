// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/proxylogin.h"

#include <QNetworkProxyFactory>

#include <memory>
#include <optional>

namespace wizard
{

/// The proxy of the environment's variables, else the desktop's. What Qt would pass by in silence is not:
/// `all_proxy`, `socks5h://`, and a proxy of an unknown kind, for which there is no way at all.
class ProxyChoice : public QNetworkProxyFactory
{
public:
    using Login = std::optional<ProxyLogin>;

    /// `login`: what a person gave, shared with whoever takes it.
    explicit ProxyChoice(std::shared_ptr<const Login> login);

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

    /// The one for an address. One that cannot be used has no port.
    static QNetworkProxy proxyFor(const QUrl &address, const Login &login);
    /// `host:port`, for people.
    static QString nameOf(const QNetworkProxy &proxy);

private:
    std::shared_ptr<const Login> m_login;
};

} // namespace wizard
