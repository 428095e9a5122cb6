// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"

namespace wizard
{

/// The method, or the Settings field, that the platform calls `key` (PLATFORM.md section 5), or Field::None.
Field settingsField(const QString &key);

} // namespace wizard
