// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/callback.h"
#include "app/domain/consenturl.h"
#include "app/domain/urltemplate.h"

#include <QString>

namespace wizard
{

/// Words for `Failure::detail`, by which sentences are found: `state_doubled`. A name may follow after a
/// colon: `parameter_doubled:code`. Empty for None.
QString detailWord(CallbackProblem problem);
QString detailWord(ConsentUrlRule rule);
QString detailWord(UrlTemplateError::Kind kind);

} // namespace wizard
