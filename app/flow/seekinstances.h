// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/patchworks/listinstances.h"

#include <QObject>

#include <functional>
#include <memory>

namespace wizard
{

/// Finds what an attempt has left, in `place` as run() does. One that is alone comes with its variables,
/// which no list brings and which are all that some consents change; as the list shows it where it cannot be
/// read by itself.
void seekInstances(std::unique_ptr<Operation> &place, const PlatformAccess &access,
                   const InstanceSearch &search, QObject *context,
                   std::function<void(const Result<QList<Instance>> &)> then);

} // namespace wizard
