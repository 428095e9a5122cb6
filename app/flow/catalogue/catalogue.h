// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/result.h"
#include "app/domain/platform/connectionpool.h"
#include "app/domain/platform/connector.h"
#include "app/flow/catalogue/pacedload.h"
#include "app/flow/navigator.h"
#include "app/flow/session/platformsession.h"
#include "app/flow/snapshot.h"
#include "app/patchworks/calls/platformaccess.h"
#include "app/patchworks/reading/paging.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// What the platform offers to connect to, as far as it has come.
struct CatalogueState {
    QList<Connector> connectors;
    LoadView connectorLoad;
    QList<ConnectionPool> pools;
    LoadView poolLoad;
    QStringList recentConnectorIds; ///< of the account, last first

    /// All connectors are there.
    bool isComplete() const { return !connectorLoad.running && !connectorLoad.failure; }
};

/// The background loads beside the foreground operation: connectors page by page, then connection pools.
/// Behind a limit of requests each waits and goes on with the same page. Usable from the first page on.
/// Destroying it, or start() again, cancels.
class Catalogue : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    Catalogue(Navigator &navigator, const PlatformSession &platform);
    ~Catalogue() override;

    const CatalogueState &state() const { return m_state; }
    const LoadView &load() const { return m_state.connectorLoad; }
    const QList<Connector> &connectors() const { return m_state.connectors; }

    void start();
    /// Only where it is missing.
    void startMissing();
    void stop();
    /// Stops, and forgets what has been loaded.
    void clear();

    /// Those of the account that has signed in.
    void readRecent();
    void noteUsed(const QString &connectorId);

    void answerProxy(const QString &proxy);

Q_SIGNALS:
    void changed();
    /// All connectors are there.
    void connectorsCompleted();

private:
    void askForConnectors(const PageRequest &page);
    void takeConnectors(const PageRequest &asked, const Result<ListPage<Connector>> &result);
    void askAfter(std::chrono::seconds pause, const PageRequest &page);
    void askForPools();
    void takePools(const Result<QList<ConnectionPool>> &result);
    void tell();

    Navigator &m_navigator;
    const PlatformSession &m_platform;
    CatalogueState m_state;
    PlatformAccess m_access;
    PacedLoad m_connectorPace;
    PacedLoad m_poolPace;
    std::unique_ptr<Operation> m_connectorPage;
    std::unique_ptr<Operation> m_poolPage;
};

} // namespace wizard
