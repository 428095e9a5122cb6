// SPDX-License-Identifier: Apache-2.0
#include "app/flow/catalogue/catalogue.h"

#include "app/flow/running.h"
#include "app/patchworks/calls/listconnectionpools.h"
#include "app/patchworks/calls/listconnectors.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr qsizetype mostRecent = 8;

QString recentPreference(const PlatformSession &platform)
{
    return u"recent/"_s + platform.account();
}

} // namespace

Catalogue::Catalogue(Navigator &navigator, const PlatformSession &platform)
    : m_navigator(navigator)
    , m_platform(platform)
    , m_connectorPace(navigator.ports.clock)
    , m_poolPace(navigator.ports.clock)
{
}

Catalogue::~Catalogue() = default;

void Catalogue::start()
{
    stop();
    m_access = m_platform.access();
    m_state.connectors.clear();
    m_state.pools.clear();
    m_state.connectorLoad = {};
    m_state.poolLoad = {};
    m_state.connectorLoad.running = true;
    m_state.poolLoad.running = true;
    m_connectorPace.begin();
    m_poolPace.begin();
    askForConnectors(1);
    askForPools();
    tell();
}

void Catalogue::stop()
{
    m_connectorPage.reset();
    m_poolPage.reset();
    m_connectorPace.stop();
    m_poolPace.stop();
    m_state.connectorLoad.running = false;
    m_state.connectorLoad.waitsUntil = {};
    m_state.poolLoad.running = false;
}

void Catalogue::clear()
{
    stop();
    m_state = {};
    tell();
}

void Catalogue::startMissing()
{
    const LoadView &load = m_state.connectorLoad;
    if (!load.running && (load.failure || m_state.connectors.isEmpty()))
        start();
}

void Catalogue::readRecent()
{
    const QString recent = m_platform.stores().preferences.text(recentPreference(m_platform));
    m_state.recentConnectorIds = recent.split(u'\n', Qt::SkipEmptyParts);
}

void Catalogue::noteUsed(const QString &connectorId)
{
    if (connectorId.isEmpty())
        return;
    QStringList &recent = m_state.recentConnectorIds;
    recent.removeAll(connectorId);
    recent.prepend(connectorId);
    recent = recent.mid(0, mostRecent);
    m_platform.stores().preferences.setText(recentPreference(m_platform), recent.join(u'\n'));
}

void Catalogue::answerProxy(const QString &proxy)
{
    markProxyAnswered(m_state.connectorLoad.failure, proxy);
    markProxyAnswered(m_state.poolLoad.failure, proxy);
}

void Catalogue::tell()
{
    m_navigator.touch();
    Q_EMIT changed();
}

void Catalogue::askForConnectors(const PageRequest &page)
{
    run(m_connectorPage, listConnectors(m_access, page), this,
        [this, page](const Result<ListPage<Connector>> &result) { takeConnectors(page, result); });
}

void Catalogue::askAfter(std::chrono::seconds pause, const PageRequest &page)
{
    m_connectorPace.wait(pause, [this, page] {
        m_state.connectorLoad.waitsUntil = {};
        askForConnectors(page);
        tell();
    });
    m_state.connectorLoad.waitsUntil = m_connectorPace.until();
}

void Catalogue::takeConnectors(const PageRequest &asked, const Result<ListPage<Connector>> &result)
{
    if (!result) {
        if (const auto pause = m_connectorPace.pauseAfter(result.error())) {
            askAfter(*pause, asked);
            tell();
            return;
        }
        m_state.connectorLoad.running = false;
        m_state.connectorLoad.failure = result.error();
        tell();
        if (result.error().cause == FailureCause::NotSignedIn)
            m_navigator.dispatch(Event::SessionEnded);
        return;
    }
    m_state.connectors.append(result->items);
    m_state.connectorLoad.unreadable.append(result->unreadable);
    m_state.connectorLoad.loaded = int(m_state.connectors.size());
    m_state.connectorLoad.total = std::max(result->total, m_state.connectorLoad.loaded);
    if (result->next() > 0) {
        askAfter(m_connectorPace.pauseAfterPage(result->rest), result->following());
        tell();
        return;
    }
    m_state.connectorLoad.running = false;
    if (result->isCut) {
        m_state.connectorLoad.failure = listCut();
        tell();
        return;
    }
    tell();
    Q_EMIT connectorsCompleted();
}

void Catalogue::askForPools()
{
    run(m_poolPage, listConnectionPools(m_access), this,
        [this](const Result<QList<ConnectionPool>> &result) { takePools(result); });
}

void Catalogue::takePools(const Result<QList<ConnectionPool>> &result)
{
    if (!result) {
        if (const auto pause = m_poolPace.pauseAfter(result.error())) {
            m_poolPace.wait(*pause, [this] { askForPools(); });
            return;
        }
    }
    m_state.poolLoad.running = false;
    if (result) {
        m_state.pools = *result;
        m_state.poolLoad.loaded = m_state.poolLoad.total = int(m_state.pools.size());
    } else {
        m_state.poolLoad.failure = result.error();
    }
    tell();
    if (!result && result.error().cause == FailureCause::NotSignedIn)
        m_navigator.dispatch(Event::SessionEnded);
}

} // namespace wizard
