// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

namespace wizard
{

/// A snapshot and what it shows, as a picture's name.
struct SampleState {
    QString name;
    FlowSnapshot snapshot;
};

/// Consenting: embedded, elsewhere, with hints, questions, within a queue. No page is in them: it is the
/// test's.
QList<SampleState> sampleConsents();
/// A queue in each of its phases.
QList<SampleState> sampleQueues();
/// Re-authorising one instance: Review with and without changes, and how it ends.
QList<SampleState> sampleReauthorisations();

} // namespace wizard
