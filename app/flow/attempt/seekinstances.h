// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/patchworks/calls/listinstances.h"

#include <QObject>

#include <functional>
#include <memory>

namespace wizard
{

using InstancesSought = std::function<void(const Result<QList<Instance>> &)>;

/// Finds what an attempt has left, in `place` as run() does. One that is alone comes with its variables,
/// which no list brings and which are all that some consents change; as the list shows it where it cannot be
/// read by itself.
void seekInstances(std::unique_ptr<Operation> &place, const PlatformAccess &access,
                   const InstanceSearch &search, QObject *context, InstancesSought then);

/// The same for one that was found before, with one request; what the list shows where it cannot be read (any
/// more).
void seekAgain(std::unique_ptr<Operation> &place, const PlatformAccess &access, const QString &id,
               const InstanceSearch &search, QObject *context, InstancesSought then);

} // namespace wizard
