// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/connectionpool.h"
#include "app/domain/connector.h"
#include "app/flow/snapshot.h"
#include "app/patchworks/platformaccess.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// The background loads beside the foreground operation: connectors page by page, then connection pools.
/// Writes what it has into the lists that it was given; usable from the first page on. Destroying it, or
/// start() again, cancels.
class CatalogueLoader : public QObject
{
    Q_OBJECT

public:
    /// The lists outlive the loader.
    CatalogueLoader(QList<Connector> &connectors, QList<ConnectionPool> &pools, QObject *parent = nullptr);
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
    void askForConnectors(int page);
    void askForPools();

    QList<Connector> &m_connectors;
    QList<ConnectionPool> &m_pools;
    PlatformAccess m_access;
    LoadView m_connectorLoad;
    LoadView m_poolLoad;
    std::unique_ptr<Operation> m_connectorPage;
    std::unique_ptr<Operation> m_poolPage;
};

} // namespace wizard
