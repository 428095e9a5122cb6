// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/history.h"

#include <QList>
#include <QString>

namespace wizard
{

/// "Re-authorisation"
QString historyActionText(HistoryEntry::Action action);
/// "Authorised"
QString historyOutcomeText(HistoryEntry::Outcome outcome);
/// How one signed in: an e-mail, or "API key".
QString historySignInText(const HistoryEntry &entry);
/// By whom: the sign-in and the desktop's user.
QString historyPersonText(const HistoryEntry &entry);
/// Environment and company; the host where the environment has no name.
QString historyPlaceText(const HistoryEntry &entry);
/// The instance's name; its id, or "an instance without a name", where there is none.
QString historyInstanceText(const HistoryEntry &entry);

/// All of it to be read, newest first as given.
QString historyAsText(const QList<HistoryEntry> &entries);
/// All of it for a spreadsheet; times in UTC (ISO 8601).
QString historyAsCsv(const QList<HistoryEntry> &entries);

} // namespace wizard
