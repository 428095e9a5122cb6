// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/result.h"
#include "app/domain/platform/connectionpool.h"
#include "app/domain/platform/connector.h"
#include "app/flow/catalogue/pacedload.h"
#include "app/flow/snapshot.h"
#include "app/patchworks/calls/platformaccess.h"
#include "app/patchworks/reading/paging.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// The background loads beside the foreground operation: connectors page by page, then connection pools.
/// Behind a limit of requests each waits and goes on with the same page.
/// Writes what it has into the lists that it was given; usable from the first page on. Destroying it, or
/// start() again, cancels.
class CatalogueLoader : public QObject
{
    Q_OBJECT

public:
    /// The lists and the clock outlive the loader.
    CatalogueLoader(QList<Connector> &connectors, QList<ConnectionPool> &pools, Clock &clock,
                    QObject *parent = nullptr);
    ~CatalogueLoader() override;

    void start(const PlatformAccess &access);
    void stop();
    /// Stops, and forgets what has been loaded.
    void clear();

    const LoadView &connectorLoad() const { return m_connectorLoad; }
    const LoadView &poolLoad() const { return m_poolLoad; }

Q_SIGNALS:
    void changed();
    /// All connectors are there.
    void connectorsCompleted();
    /// The platform answered 401.
    void sessionEnded();

private:
    void askForConnectors(const PageRequest &page);
    void takeConnectors(const PageRequest &asked, const Result<ListPage<Connector>> &result);
    void askAfter(std::chrono::seconds pause, const PageRequest &page);
    void askForPools();
    void takePools(const Result<QList<ConnectionPool>> &result);

    QList<Connector> &m_connectors;
    QList<ConnectionPool> &m_pools;
    PlatformAccess m_access;
    LoadView m_connectorLoad;
    LoadView m_poolLoad;
    PacedLoad m_connectorPace;
    PacedLoad m_poolPace;
    std::unique_ptr<Operation> m_connectorPage;
    std::unique_ptr<Operation> m_poolPage;
};

} // namespace wizard
