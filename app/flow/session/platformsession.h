// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/environment.h"
#include "app/domain/platform/proxylogin.h"
#include "app/domain/platform/session.h"
#include "app/flow/flowports.h"
#include "app/patchworks/calls/platformaccess.h"

#include <QString>

#include <optional>

namespace wizard
{

/// The key under which credentials, history and journal of an account are found: core URL, sign-in URL and
/// company, never a name (PLATFORM.md section 2).
QString accountKey(const Environment &environment, const QString &companyId);

struct PlatformState {
    Environment environment;
    Session session;
    /// What the person gave to a proxy that asked, for this run.
    std::optional<ProxyLogin> proxyLogin;
    bool proxyLoginWorks = false; ///< somebody has signed in with it since
};

/// Which platform, and who is signed in to it. SignIn alone changes it; everybody else holds it const.
class PlatformSession
{
public:
    PlatformSession(const FlowPorts &ports, const FlowOptions &options)
        : m_ports(ports)
        , m_memoryOnly(options.memoryOnly())
    {
    }

    const PlatformState &state() const { return m_state; }
    const Environment &environment() const { return m_state.environment; }
    const Session &session() const { return m_state.session; }
    bool isSignedIn() const { return session().isSignedIn(); }
    QString account() const { return accountKey(environment(), session().companyId); }
    PlatformAccess access() const { return {&m_ports.http, environment(), session()}; }
    /// Memory for the demo platform and for runs that keep nothing.
    const FlowStores &stores() const
    {
        return m_memoryOnly || environment().kind == EnvironmentKind::Demo ? m_ports.memory : m_ports.kept;
    }

    void setEnvironment(const Environment &environment) { m_state.environment = environment; }
    void setSession(const Session &session)
    {
        m_state.session = session;
        m_state.proxyLoginWorks = m_state.proxyLogin.has_value();
    }
    /// Who was signed in stays known.
    void endSession()
    {
        m_state.session.credential = {};
        m_state.session.kind = Session::Kind::None;
    }
    void forgetSession() { m_state.session = {}; }
    void setProxyLogin(const ProxyLogin &login)
    {
        m_state.proxyLogin = login;
        m_state.proxyLoginWorks = false;
    }

private:
    const FlowPorts m_ports;
    const bool m_memoryOnly;
    PlatformState m_state;
};

} // namespace wizard
