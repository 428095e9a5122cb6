// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/setup/reviewrows.h"

namespace wizard
{

/// The settings of the open instance, as Patchworks keeps them; what it does not tell is left out.
QList<ReviewRow> instanceRows(const FlowSnapshot &snapshot);

/// Its variables; a secret is "set" or "not told", never its value.
QList<ReviewRow> instanceVariableRows(const Instance &instance);

/// What was done with it from here, newest first; at most `most`.
QList<ReviewRow> instanceHistoryRows(const FlowSnapshot &snapshot, int most);

} // namespace wizard
