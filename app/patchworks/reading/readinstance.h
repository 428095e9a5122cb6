// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/instance.h"
#include "app/patchworks/reading/jsonreader.h"

#include <optional>

namespace wizard
{

/// A `connector`, which is the API's word for an instance (PLATFORM.md section 4). Nothing where it has no
/// id, or where a variable cannot be read.
std::optional<Instance> readInstance(JsonReader &item);

} // namespace wizard
