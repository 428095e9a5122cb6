// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QString>

namespace wizard
{

/// What stands below a step's title in the list: the value chosen there, or what is wrong with it. Empty
/// where there is nothing to say yet.
QString stepValue(const FlowSnapshot &snapshot, Step step);

/// A draft's date format applied to now in its time zone; empty where either is not fit for it.
QString dateExample(const FlowSnapshot &snapshot);

} // namespace wizard
