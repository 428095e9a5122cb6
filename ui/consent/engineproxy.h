// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/secret.h"

#include <QString>

#include <utility>

class QNetworkProxy;
class QUrl;

namespace wizard
{

/// Gives the engine the proxy of an address, from the environment's variables or the desktop's settings: by
/// itself it takes that of the program alone. One for all hosts of the page; its host is told.
QString useProxyFor(const QUrl &address);

/// The engine's proxy is of a kind that it cannot speak to (SOCKS with a password among them): its name, else
/// empty. Nothing is loaded then, for without it the page would go direct.
QString unusableProxy();

/// Name and password that stand in the proxy's address; empty where there are none.
std::pair<QString, Secret> proxyCredentials();

/// `host:port` of the engine's proxy; empty where there is none.
QString proxyInUse();

} // namespace wizard
