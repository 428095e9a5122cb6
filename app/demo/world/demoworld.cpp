// SPDX-License-Identifier: Apache-2.0
#include "app/demo/world/demoworld.h"

#include "app/demo/demoplatform.h"
#include "app/demo/http/httpport.h"
#include "app/demo/sites/democontrol.h"
#include "app/demo/sites/demodashboard.h"
#include "app/demo/sites/demosignin.h"
#include "app/demo/sites/demothirdparties.h"

#include <QJsonDocument>

namespace demo
{

using namespace Qt::Literals::StringLiterals;

DemoWorld::DemoWorld(DemoOptions options, DemoState::Clock clock)
    : m_options(std::move(options))
    , m_clock(std::move(clock))
    , m_corePort(std::make_unique<HttpPort>([this](const HttpRequest &request) {
        return DemoControl::concerns(request) ? m_control->handle(request) : m_platform->handle(request);
    }))
    , m_signInPort(std::make_unique<HttpPort>(
          [this](const HttpRequest &request) { return m_signIn->handle(request); }))
    , m_dashboardPort(std::make_unique<HttpPort>(
          [this](const HttpRequest &request) { return m_dashboard->handle(request); }))
    , m_pagesPort(std::make_unique<HttpPort>(
          [this](const HttpRequest &request) { return m_thirdParties->handle(request); }))
{
}

DemoWorld::~DemoWorld() = default;

bool DemoWorld::open()
{
    if (!m_corePort->open() || !m_signInPort->open() || !m_dashboardPort->open() || !m_pagesPort->open())
        return false;
    const QString loopback = u"http://127.0.0.1:%1"_s;
    const DemoAddresses addresses{
        loopback.arg(m_corePort->port()), loopback.arg(m_signInPort->port()) + u"/api/v1/login"_s,
        loopback.arg(m_dashboardPort->port()) + u"/oauth/authenticate"_s, m_pagesPort->port()};
    m_state = std::make_unique<DemoState>(m_options, addresses, m_clock);
    m_platform = std::make_unique<DemoPlatform>(*m_state);
    m_signIn = std::make_unique<DemoSignIn>(*m_state);
    m_dashboard = std::make_unique<DemoDashboard>(*m_state);
    m_thirdParties = std::make_unique<DemoThirdParties>(*m_state);
    m_control = std::make_unique<DemoControl>(
        *m_state, [this] { return dashboardConnections(); },
        [this] {
            m_thirdParties->forget();
            m_dashboardPort->forgetConnections();
        });
    return true;
}

QByteArray DemoWorld::announcement() const
{
    QJsonArray pages;
    for (const DemoConnector &connector : m_state->catalogue.connectors()) {
        if (connector.slug.startsWith(u"branch-"_s))
            break;
        if (connector.site)
            pages.append(u"http://%1.localhost:%2"_s.arg(connector.slug).arg(m_state->addresses.pagesPort));
    }
    const DemoAccount &account = DemoAccounts::manager();
    return QJsonDocument({{u"name"_s, u"Demo"_s},
                          {u"core_url"_s, m_state->addresses.core},
                          {u"sign_in_url"_s, m_state->addresses.signIn},
                          {u"redirect_uri"_s, m_state->addresses.redirect},
                          {u"order"_s, m_options.order},
                          {u"account"_s, QJsonObject{{u"email"_s, account.email},
                                                     {u"password"_s, account.password},
                                                     {u"api_key"_s, account.apiKey}}},
                          {u"pages"_s, pages}})
        .toJson(QJsonDocument::Compact);
}

qint64 DemoWorld::dashboardConnections() const
{
    return m_dashboardPort->connections();
}

} // namespace demo
