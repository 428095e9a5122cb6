// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"
#include "ui/text/failuretext.h"

#include <optional>

namespace wizard
{

/// What the person has to know of the keyring; nothing where there is nothing to know.
std::optional<FailureText> keyringText(const KeyringView &view);

/// The text of the button that tries once more; empty where that would be in vain.
QString keyringAction(const KeyringView &view);

} // namespace wizard
