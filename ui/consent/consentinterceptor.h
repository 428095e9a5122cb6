// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/consent/navigationgate.h"

#include <QPointer>
#include <QWebEngineUrlRequestInterceptor>

namespace wizard
{

/// Blocks what must not reach the network: images, scripts, fetches, beacons, sockets, and navigations a
/// second time. Blocking here alone is late for redirects; see NavigationGate. Without a gate, between two
/// attempts of one session, nothing passes: a worker may have outlived its page. What a form posts to the
/// callback is read here, where the engine shows it (Qt 6.7), and goes no further. Asked on the window's
/// thread.
class ConsentInterceptor : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    /// Whether this engine shows the body of a request.
    static bool readsForms();

    void setGate(NavigationGate *gate) { m_gate = gate; }
    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

private:
    QPointer<NavigationGate> m_gate;
};

} // namespace wizard
