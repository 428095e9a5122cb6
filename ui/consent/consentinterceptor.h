// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPointer>
#include <QWebEngineUrlRequestInterceptor>

namespace wizard
{

class NavigationGate;

/// Blocks what must not reach the network: images, scripts, fetches, beacons, sockets, and navigations a
/// second time. Blocking here alone is late for redirects; see NavigationGate.
class ConsentInterceptor : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    explicit ConsentInterceptor(NavigationGate *gate, QObject *parent = nullptr);

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    QPointer<NavigationGate> m_gate;
};

} // namespace wizard
