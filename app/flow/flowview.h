// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/attempt/attemptcontext.h"
#include "app/flow/catalogue/catalogue.h"
#include "app/flow/draft/setupeditor.h"
#include "app/flow/history/attempthistory.h"
#include "app/flow/instances/instances.h"
#include "app/flow/navigator.h"
#include "app/flow/session/platformsession.h"
#include "app/flow/session/signin.h"
#include "app/flow/snapshot.h"

namespace wizard
{

/// What the use cases hold, to be read: the picture, and what may be done now, are functions of it.
struct FlowView {
    const NavigationState &navigation;
    const PlatformState &platform;
    const SignInState &signIn;
    const CatalogueState &catalogue;
    const SetupState &setups;
    const AttemptState &attempt;
    const ConsentState &consent;
    const InstancesState &instances;
    const QueueView &queue;
    const HistoryState &history;

    const Place &place() const { return navigation.place; }
    const Setup &setup() const { return setups.current; }
    const ResultView &result() const { return attempt.result; }
    /// The steps on the way of an item belong to the queue: no form is behind them.
    bool isQueueRunning() const { return queue.phase == QueueView::Phase::Running; }
};

/// The platform has been asked to create or change something and the end of it is not known yet.
bool isUnderWay(const FlowView &view);

/// A form is open, and something has been typed into it that would go with the program.
bool holdsTyping(const FlowView &view);

/// All problems of a step, whether or not they are shown yet.
QList<Problem> problemsOf(const FlowView &view, Step step);

/// What the buttons can do now; an intent that it does not allow changes nothing.
Allowed allowedNow(const FlowView &view);

/// Whether a click on a step of the list opens it.
bool canOpenStep(const FlowView &view, Step step);

/// What Review checks before anything opens.
QList<ReviewCheckView> reviewChecks(const FlowView &view, const QDateTime &now);

/// A proxy's question that nobody has answered, wherever what it holds up is told.
std::optional<Failure> proxyAsked(const FlowView &view);

/// The picture of it. `page`: the browser's widget while a consent page is open.
FlowSnapshot snapshotOf(const FlowView &view, QWidget *page, const QDateTime &now);

} // namespace wizard
