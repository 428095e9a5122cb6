// SPDX-License-Identifier: Apache-2.0
#include "app/flow/catalogueloader.h"

#include "app/flow/running.h"
#include "app/patchworks/listconnectionpools.h"
#include "app/patchworks/listconnectors.h"

namespace wizard
{

CatalogueLoader::CatalogueLoader(QList<Connector> &connectors, QList<ConnectionPool> &pools, QObject *parent)
    : QObject(parent)
    , m_connectors(connectors)
    , m_pools(pools)
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
    askForConnectors(1);
    askForPools();
    Q_EMIT changed();
}

void CatalogueLoader::stop()
{
    m_connectorPage.reset();
    m_poolPage.reset();
    m_connectorLoad.running = false;
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

void CatalogueLoader::askForConnectors(int page)
{
    run(m_connectorPage, listConnectors(m_access, page), this,
        [this](const Result<ListPage<Connector>> &result) {
            if (!result) {
                m_connectorLoad.running = false;
                m_connectorLoad.failure = result.error();
                Q_EMIT changed();
                if (result.error().cause == FailureCause::NotSignedIn)
                    Q_EMIT sessionEnded();
                return;
            }
            m_connectors.append(result->items);
            m_connectorLoad.loaded = int(m_connectors.size());
            m_connectorLoad.total = std::max(result->total, m_connectorLoad.loaded);
            if (const int next = result->next()) {
                askForConnectors(next);
                Q_EMIT changed();
                return;
            }
            m_connectorLoad.running = false;
            Q_EMIT changed();
            Q_EMIT connectorsCompleted();
        });
}

void CatalogueLoader::askForPools()
{
    run(m_poolPage, listConnectionPools(m_access), this, [this](const Result<QList<ConnectionPool>> &result) {
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
    });
}

} // namespace wizard
