// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/intents.h"
#include "app/flow/step.h"

#include <QString>

namespace wizard
{

class Page;

/// The page of a step, new; owned by the caller. `intents` outlives it.
Page *makePage(Step step, Intents &intents);

/// A word for object names and play files: "SignIn".
QString pageName(Step step);

} // namespace wizard
