// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

#include <QString>

namespace wizard
{

/// How an item stands: "re-authorised", "waiting".
QString queueStateText(QueueItem::State state);
/// Why an item ended as it did, as a sentence; empty where there is nothing to say.
QString queueReasonText(const QueueItem &item);
/// Why the queue is paused, and what to do.
QString queuePauseText(const QueueView &queue);
/// "18 re-authorised, 2 failed"
QString queueCounts(const QueueView &queue);

/// The report, to be read or to be put into a spreadsheet. Holds no secret.
QString queueReport(const FlowSnapshot &snapshot);
QString queueReportCsv(const FlowSnapshot &snapshot);

} // namespace wizard
