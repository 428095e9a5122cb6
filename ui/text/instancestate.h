// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/history.h"

#include <QString>

namespace wizard
{

/// How an instance stands, as far as our own history tells; the platform tells nothing.
enum class InstanceState {
    Unknown, ///< never authorised from here
    Authorised,
    Changed,   ///< finished elsewhere, seen by its data alone
    Refused,   ///< the last consent was refused
    Failed,    ///< the last attempt failed
    Uncertain, ///< the last attempt's answer is missing
};

InstanceState instanceStateOf(HistoryEntry::Outcome outcome);
/// One that a person should look at.
bool needsAttention(InstanceState state);
/// "Authorised"; for the list.
QString instanceStateText(InstanceState state);
/// The icon that stands before the word.
QString instanceStateSign(InstanceState state);

} // namespace wizard
