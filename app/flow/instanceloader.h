// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/instance.h"
#include "app/flow/snapshot.h"
#include "app/patchworks/platformaccess.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// Loads the company's instances page by page in the background, without their variables. The first load
/// fills the list as pages come; a refresh keeps the old list until the new one is whole, so that selection
/// and place stay. Destroying it, or start() again, cancels.
class InstanceLoader : public QObject
{
    Q_OBJECT

public:
    /// The list outlives the loader.
    explicit InstanceLoader(QList<Instance> &instances, QObject *parent = nullptr);
    ~InstanceLoader() override;

    void start(const PlatformAccess &access);
    void stop();
    /// Stops, and forgets what has been loaded.
    void clear();
    const LoadView &load() const { return m_load; }

Q_SIGNALS:
    void changed();
    /// The platform answered 401.
    void sessionEnded();

private:
    void ask(int page);

    QList<Instance> &m_instances;
    QList<Instance> m_coming; ///< of a refresh
    bool m_refreshes = false;
    PlatformAccess m_access;
    LoadView m_load;
    std::unique_ptr<Operation> m_page;
};

} // namespace wizard
