// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/table/tablerole.h"
#include "ui/text/instancestate.h"

namespace wizard
{

/// How a table writes an instance's state.
TableTone toneOf(InstanceState state);

} // namespace wizard
