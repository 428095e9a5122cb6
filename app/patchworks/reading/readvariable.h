// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/variable.h"
#include "app/patchworks/reading/jsonreader.h"

namespace wizard
{

/// A `variable` (PLATFORM.md section 4). Flags and alias may stand in `pivot` or beside `key`. A secret that
/// comes back masked is read as blank, so that a mask can never be sent. `item.wrong()` tells what is
/// missing.
Variable readVariable(JsonReader &item);

/// Whether a stored secret's text is a mask: three or more asterisks, dots or bullets alone, or four of them
/// in a row anywhere ("****1234").
bool looksMasked(const QString &text);

} // namespace wizard
