// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/environment.h"
#include "app/ports/operation.h"

#include <memory>

namespace wizard
{

/// Starts the demo platform beside our own executable and tells its environment. It runs as long as the
/// provider lives. Failure: DemoUnavailable.
class DemoPlatformProvider
{
public:
    virtual ~DemoPlatformProvider() = default;
    virtual std::unique_ptr<ResultOperation<Environment>> start() = 0;
};

} // namespace wizard
