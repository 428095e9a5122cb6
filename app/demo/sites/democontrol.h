// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/demostate.h"

namespace demo
{

// What tests and people steer the demo by, under /demo/ on the core port: requests, state, faults, clock,
// credentials, accounts, reset. No signing in: whoever can reach the port started the demo.
class DemoControl
{
public:
    using Connections = std::function<qint64()>;

    // `dashboardConnections` counts what reached the redirect URI's port; `onReset` forgets what lies
    // elsewhere.
    DemoControl(DemoState &state, Connections dashboardConnections, std::function<void()> onReset);

    static bool concerns(const HttpRequest &request);
    HttpAnswer handle(const HttpRequest &request);

private:
    QJsonObject overview() const;
    HttpAnswer logo(const QString &path) const;

    DemoState &m_state;
    Connections m_dashboardConnections;
    std::function<void()> m_onReset;
};

} // namespace demo
