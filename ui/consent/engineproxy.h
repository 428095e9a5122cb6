// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/proxylogin.h"

#include <QString>

#include <optional>

class QNetworkProxy;
class QUrl;

namespace wizard
{

/// Gives the engine the proxy of an address, from the environment's variables or the desktop's settings: by
/// itself it takes that of the program alone. One for all hosts of the page; its host is told. `login` is
/// what a person gave before, for that proxy or another one.
QString useProxyFor(const QUrl &address, const std::optional<ProxyLogin> &login);

/// The engine's proxy is of a kind that it cannot speak to (SOCKS with a password among them): its name, else
/// empty. Nothing is loaded then, for without it the page would go direct.
QString unusableProxy();

/// What the proxy is given when it asks: what a person gave for it, else what stands in its address. Empty
/// where there is nothing.
ProxyLogin proxyLogin();
/// What a person gave for the proxy in use; counts until the program ends.
void setProxyLogin(const QString &user, const Secret &password);
/// It was of no use.
void forgetProxyLogin();

/// `host:port` of the engine's proxy; empty where there is none.
QString proxyInUse();

} // namespace wizard
