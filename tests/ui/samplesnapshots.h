// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/snapshot.h"

namespace wizard
{

/// Hand-made snapshots: what a flow would show at each step of adding an instance.
FlowSnapshot sampleSnapshot(Step step);

/// Invented connectors of every colour and type.
QList<Connector> sampleConnectors(int count);

/// A method of each authentication type.
QList<AuthenticationImplementation> sampleMethods();

Failure sampleFailure(FailureCause cause, Cure cure = Cure::None);
Problem sampleProblem(Field field, ProblemKind kind, int variable = -1);

Instance sampleInstance(const QString &id, const QString &name);
/// Invented instances of the sample connectors; ids from "1001".
QList<Instance> sampleInstances(int count);
/// What was done with some of them, newest first: authorised, refused, failed, uncertain.
QList<HistoryEntry> sampleHistory();
/// A queue of five: two of them done where it has begun, all of them where it is finished; none where empty.
QueueView sampleQueue(QueueView::Phase phase);

} // namespace wizard
