// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/world/demostate.h"

#include <memory>

namespace demo
{

class DemoControl;
class DemoDashboard;
class DemoPlatform;
class DemoSignIn;
class DemoThirdParties;
class HttpPort;

// The whole demo: four ports on 127.0.0.1 and what they share. Needs a running event loop.
class DemoWorld
{
public:
    explicit DemoWorld(DemoOptions options, DemoState::Clock clock = {});
    ~DemoWorld();

    // False when a port could not be opened.
    bool open();
    // What the executable prints when it listens: an environment with the demo's account and pages.
    QByteArray announcement() const;
    DemoState &state() { return *m_state; }
    qint64 dashboardConnections() const;

private:
    DemoOptions m_options;
    DemoState::Clock m_clock;
    std::unique_ptr<HttpPort> m_corePort;
    std::unique_ptr<HttpPort> m_signInPort;
    std::unique_ptr<HttpPort> m_dashboardPort;
    std::unique_ptr<HttpPort> m_pagesPort;
    std::unique_ptr<DemoState> m_state;
    std::unique_ptr<DemoPlatform> m_platform;
    std::unique_ptr<DemoControl> m_control;
    std::unique_ptr<DemoSignIn> m_signIn;
    std::unique_ptr<DemoDashboard> m_dashboard;
    std::unique_ptr<DemoThirdParties> m_thirdParties;
};

} // namespace demo
