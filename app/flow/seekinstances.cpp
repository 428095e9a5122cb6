// SPDX-License-Identifier: Apache-2.0
#include "app/flow/seekinstances.h"

#include "app/flow/running.h"

#include <utility>

namespace wizard
{

void seekInstances(std::unique_ptr<Operation> &place, const PlatformAccess &access,
                   const InstanceSearch &search, QObject *context,
                   std::function<void(const Result<QList<Instance>> &)> then)
{
    run(place, findInstances(access, search), context,
        [&place, access, context, then = std::move(then)](const Result<QList<Instance>> &found) {
            if (!found || found->size() != 1) {
                then(found);
                return;
            }
            run(place, fetchInstance(access, found->first().id), context,
                [listed = *found, then](const Result<Instance> &instance) {
                    const bool cannotBeRead =
                        !instance && (instance.error().cause == FailureCause::NotFound ||
                                      instance.error().cause == FailureCause::Forbidden ||
                                      instance.error().cause == FailureCause::InstanceMismatch);
                    if (instance)
                        then(QList<Instance>{*instance});
                    else if (cannotBeRead)
                        then(listed);
                    else
                        then(failed(instance.error()));
                });
        });
}

} // namespace wizard
