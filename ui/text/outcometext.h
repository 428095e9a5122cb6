// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QString>

namespace wizard
{

/// How an attempt ended, for the result page: its main sentence.
QString outcomeTitle(const ResultView &result);
/// The one below it: what is known of it, and what can be done.
QString outcomeText(const ResultView &result);

} // namespace wizard
