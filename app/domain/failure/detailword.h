// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/address/callback.h"
#include "app/domain/address/consenturl.h"
#include "app/domain/address/urltemplate.h"

#include <QString>

namespace wizard
{

/// Words for `Failure::detail`, by which sentences are found: `state_doubled`. A name may follow after a
/// colon: `parameter_doubled:code`. Empty for None.
QString detailWord(CallbackProblem problem);
QString detailWord(ConsentUrlRule rule);
QString detailWord(UrlTemplateError::Kind kind);

} // namespace wizard
