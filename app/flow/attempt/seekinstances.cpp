// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/seekinstances.h"

#include "app/flow/running.h"

#include <utility>

namespace wizard
{

namespace
{

/// It may be there all the same, as a list shows it.
bool cannotBeRead(const Result<Instance> &instance)
{
    return !instance && (instance.error().cause == FailureCause::NotFound ||
                         instance.error().cause == FailureCause::Forbidden ||
                         instance.error().cause == FailureCause::InstanceMismatch);
}

Result<QList<Instance>> alone(const Result<Instance> &instance)
{
    if (!instance)
        return failed(instance.error());
    return QList<Instance>{*instance};
}

} // namespace

void seekInstances(std::unique_ptr<Operation> &place, const PlatformAccess &access,
                   const InstanceSearch &search, QObject *context, InstancesSought then)
{
    run(place, findInstances(access, search), context,
        [&place, access, context, then = std::move(then)](const Result<QList<Instance>> &found) {
            if (!found || found->size() != 1) {
                then(found);
                return;
            }
            run(place, fetchInstance(access, found->first().id), context,
                [listed = *found, then](const Result<Instance> &instance) {
                    then(cannotBeRead(instance) ? Result<QList<Instance>>(listed) : alone(instance));
                });
        });
}

void seekAgain(std::unique_ptr<Operation> &place, const PlatformAccess &access, const QString &id,
               const InstanceSearch &search, QObject *context, InstancesSought then)
{
    run(place, fetchInstance(access, id), context,
        [&place, access, search, context, then = std::move(then)](const Result<Instance> &instance) {
            if (cannotBeRead(instance))
                run(place, findInstances(access, search), context, then);
            else
                then(alone(instance));
        });
}

} // namespace wizard
