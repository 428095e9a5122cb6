// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/instance.h"
#include "app/patchworks/calls/platformaccess.h"
#include "app/patchworks/reading/paging.h"

#include <memory>

namespace wizard
{

/// One page of 100 instances, without their variables.
std::unique_ptr<ResultOperation<ListPage<Instance>>> listInstances(const PlatformAccess &access,
                                                                   const PageRequest &page);

/// One instance with its variables. Failure NotFound where it is gone.
std::unique_ptr<ResultOperation<Instance>> fetchInstance(const PlatformAccess &access, const QString &id);

/// What an attempt may have left behind: by its session id (`filter[forSession]`), and only where that finds
/// nothing by exact name among the connector's instances created at or after `since` (all where `since` is
/// invalid). One that tells another method than `methodId` is none of it.
struct InstanceSearch {
    QString sessionId;
    QString connectorId;
    QString name;
    QDateTime since;
    QString methodId = {}; ///< empty: any
};

/// It tells a method, and another one than that.
bool isOfAnotherMethod(const Instance &instance, const QString &methodId);

std::unique_ptr<ResultOperation<QList<Instance>>> findInstances(const PlatformAccess &access,
                                                                const InstanceSearch &search);

} // namespace wizard
