// SPDX-License-Identifier: Apache-2.0
#include "app/flow/catalogue/catalogueloader.h"

#include "app/flow/running.h"
#include "app/patchworks/calls/listconnectionpools.h"
#include "app/patchworks/calls/listconnectors.h"

namespace wizard
{

CatalogueLoader::CatalogueLoader(QList<Connector> &connectors, QList<ConnectionPool> &pools, Clock &clock,
                                 QObject *parent)
    : QObject(parent)
    , m_connectors(connectors)
    , m_pools(pools)
    , m_connectorPace(clock)
    , m_poolPace(clock)
{
}

CatalogueLoader::~CatalogueLoader() = default;

void CatalogueLoader::start(const PlatformAccess &access)
{
    stop();
    m_access = access;
    m_connectors.clear();
    m_pools.clear();
    m_connectorLoad = {};
    m_poolLoad = {};
    m_connectorLoad.running = true;
    m_poolLoad.running = true;
    m_connectorPace.begin();
    m_poolPace.begin();
    askForConnectors(1);
    askForPools();
    Q_EMIT changed();
}

void CatalogueLoader::stop()
{
    m_connectorPage.reset();
    m_poolPage.reset();
    m_connectorPace.stop();
    m_poolPace.stop();
    m_connectorLoad.running = false;
    m_connectorLoad.waitsUntil = {};
    m_poolLoad.running = false;
}

void CatalogueLoader::clear()
{
    stop();
    m_connectors.clear();
    m_pools.clear();
    m_connectorLoad = {};
    m_poolLoad = {};
    Q_EMIT changed();
}

void CatalogueLoader::askForConnectors(const PageRequest &page)
{
    run(m_connectorPage, listConnectors(m_access, page), this,
        [this, page](const Result<ListPage<Connector>> &result) { takeConnectors(page, result); });
}

void CatalogueLoader::askAfter(std::chrono::seconds pause, const PageRequest &page)
{
    m_connectorPace.wait(pause, [this, page] {
        m_connectorLoad.waitsUntil = {};
        askForConnectors(page);
        Q_EMIT changed();
    });
    m_connectorLoad.waitsUntil = m_connectorPace.until();
}

void CatalogueLoader::takeConnectors(const PageRequest &asked, const Result<ListPage<Connector>> &result)
{
    if (!result) {
        if (const auto pause = m_connectorPace.pauseAfter(result.error())) {
            askAfter(*pause, asked);
            Q_EMIT changed();
            return;
        }
        m_connectorLoad.running = false;
        m_connectorLoad.failure = result.error();
        Q_EMIT changed();
        if (result.error().cause == FailureCause::NotSignedIn)
            Q_EMIT sessionEnded();
        return;
    }
    m_connectors.append(result->items);
    m_connectorLoad.unreadable.append(result->unreadable);
    m_connectorLoad.loaded = int(m_connectors.size());
    m_connectorLoad.total = std::max(result->total, m_connectorLoad.loaded);
    if (result->next() > 0) {
        askAfter(m_connectorPace.pauseAfterPage(result->rest), result->following());
        Q_EMIT changed();
        return;
    }
    m_connectorLoad.running = false;
    if (result->isCut) {
        m_connectorLoad.failure = listCut();
        Q_EMIT changed();
        return;
    }
    Q_EMIT changed();
    Q_EMIT connectorsCompleted();
}

void CatalogueLoader::askForPools()
{
    run(m_poolPage, listConnectionPools(m_access), this,
        [this](const Result<QList<ConnectionPool>> &result) { takePools(result); });
}

void CatalogueLoader::takePools(const Result<QList<ConnectionPool>> &result)
{
    if (!result) {
        if (const auto pause = m_poolPace.pauseAfter(result.error())) {
            m_poolPace.wait(*pause, [this] { askForPools(); });
            return;
        }
    }
    m_poolLoad.running = false;
    if (result) {
        m_pools = *result;
        m_poolLoad.loaded = m_poolLoad.total = int(m_pools.size());
    } else {
        m_poolLoad.failure = result.error();
    }
    Q_EMIT changed();
    if (!result && result.error().cause == FailureCause::NotSignedIn)
        Q_EMIT sessionEnded();
}

} // namespace wizard
