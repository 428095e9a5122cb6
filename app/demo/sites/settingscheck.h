// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/demo/sites/fielderrors.h"
#include "app/demo/world/demoinstance.h"

namespace demo
{

// Name, time zone, date format, rate limit and connection pool of a body, read into the instance. With
// `complete` the required ones must be there; without, only what is sent is looked at.
void checkSettings(const QJsonObject &body, bool complete, DemoInstance &instance, FieldErrors &errors);

// The company's connection pools: id, name, limit, timeout.
QJsonArray connectionPools();

} // namespace demo
