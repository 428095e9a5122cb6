// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/instance.h"
#include "app/flow/catalogue/pacedload.h"
#include "app/flow/snapshot.h"
#include "app/patchworks/calls/platformaccess.h"
#include "app/patchworks/reading/paging.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// Loads the company's instances page by page in the background, without their variables. The first load
/// fills the list as pages come; a refresh keeps the old list until the new one is whole, so that selection
/// and place stay. Behind a limit of requests it waits and goes on with the same page. Destroying it, or
/// start() again, cancels.
class InstanceLoader : public QObject
{
    Q_OBJECT

public:
    /// The list and the clock outlive the loader.
    InstanceLoader(QList<Instance> &instances, Clock &clock, QObject *parent = nullptr);
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
    void ask(const PageRequest &page);
    /// The old list's copy where nothing has changed: both share their texts then.
    Instance sameAsBefore(const Instance &instance);
    void take(const PageRequest &asked, const Result<ListPage<Instance>> &result);
    /// The same page again, or the next one, when the platform allows it.
    void askAfter(std::chrono::seconds pause, const PageRequest &page);

    QList<Instance> &m_instances;
    QList<Instance> m_coming; ///< of a refresh
    qsizetype m_before = 0;   ///< where in the old list the next one of the new list may stand
    bool m_refreshes = false;
    PlatformAccess m_access;
    LoadView m_load;
    PacedLoad m_pace;
    std::unique_ptr<Operation> m_page;
};

} // namespace wizard
