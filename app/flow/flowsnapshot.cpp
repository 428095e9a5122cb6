// SPDX-License-Identifier: Apache-2.0
#include "app/domain/address/queryitems.h"
#include "app/flow/attempt/consentpart.h"
#include "app/flow/flowstate.h"
#include "app/flow/primaryaction.h"

#include <algorithm>

namespace wizard
{

namespace
{

constexpr Step setUpSteps[] = {Step::Connector, Step::Method, Step::Settings, Step::Credentials,
                               Step::Review};

bool isSetUp(Step step)
{
    return std::find(std::begin(setUpSteps), std::end(setUpSteps), step) != std::end(setUpSteps);
}

/// The steps on the way of an item belong to the queue: no form is behind them.
bool isQueueRunning(const FlowState &state)
{
    return state.queue.phase == QueueView::Phase::Running;
}

bool queueHasPrimary(const QueueView &queue)
{
    using Phase = QueueView::Phase;
    return queue.phase == Phase::Stored || queue.phase == Phase::Ready || queue.phase == Phase::Finished ||
           (queue.phase == Phase::Paused && queue.pause != QueueView::Pause::VariablesVanished);
}

bool isSkipped(const FlowState &state, Step step)
{
    if ((step == Step::Connector || step == Step::Method) && state.target)
        return true;
    if (step == Step::Method)
        return state.connector && state.connector->methods.size() == 1 && state.method;
    if (step == Step::Credentials)
        return state.method && !state.method->asksForCredentials();
    return false;
}

bool problemIsShown(const FlowState &state, Step step, const Problem &problem)
{
    return problem.kind == ProblemKind::FromPlatform || state.pressedSteps.contains(int(step)) ||
           state.leftFields.contains(problem.field);
}

QList<Problem> shownProblems(const FlowState &state, Step step)
{
    QList<Problem> shown;
    for (const Problem &problem : problemsOf(state, step)) {
        if (problemIsShown(state, step, problem))
            shown.append(problem);
    }
    return shown;
}

QList<StepView> stepViews(const FlowState &state)
{
    QList<StepView> views;
    const Step step = state.place.step;
    if (step == Step::SignIn || step == Step::Home || step == Step::Instance || step == Step::Queue ||
        step == Step::History || isQueueRunning(state))
        return views;
    for (Step each : setUpSteps) {
        StepView view;
        view.step = each;
        view.hasProblems = !shownProblems(state, each).isEmpty();
        if (each == step)
            view.state = StepView::State::Current;
        else if (isSkipped(state, each))
            view.state = StepView::State::Skipped;
        else if (each > state.furthest)
            view.state = StepView::State::Future;
        else if (view.hasProblems)
            view.state = StepView::State::Warning;
        else
            view.state = StepView::State::Complete;
        view.canOpen = canOpenStep(state, each);
        views.append(view);
    }
    if (step == Step::Consent || (step == Step::Working && state.attempt.consent))
        views.append({Step::Consent,
                      step == Step::Consent ? StepView::State::Current : StepView::State::Complete, false});
    return views;
}

/// What the third party has to know, where it may be shown.
QString clientIdIn(const FlowState &state, const QUrl &consentUrl)
{
    const int index = state.method ? state.method->indexOf(clientIdKey) : -1;
    if (index >= 0 && state.method->variables.at(index).secret)
        return {};
    for (const QueryItem &item : queryItems(consentUrl)) {
        if (item.name == u"client_id" && item.isText)
            return item.value;
    }
    return {};
}

ConsentView consentView(const FlowState &state, QWidget *page)
{
    ConsentView view;
    if (state.place.step != Step::Consent)
        return view;
    view.attempt = state.attempt.number;
    view.page = page;
    view.browser = state.browser;
    view.begun = state.attempt.consentBegun;
    view.platformMade = !state.attempt.consentFirst;
    const Attempt &attempt = state.attempt;
    // Under a question nothing else is asked for: the page has answered.
    const bool isAsked = attempt.isAsking();
    view.showHints = state.showHints && !isAsked;
    view.showExpiryHint = state.showExpiryHint && !isAsked;
    view.startAgainOffered = view.showExpiryHint || state.notice.has_value();
    view.returnAddress =
        (attempt.consent ? attempt.consent->callback : attempt.callback).toString(QUrl::FullyEncoded);
    view.way = attempt.way;
    view.canEmbed = state.browserUnavailable.isEmpty();
    view.notEmbedded = state.browserUnavailable;
    view.ownBrowserAsked = attempt.ownBrowserAsked;
    view.ownBrowserOpened = attempt.ownBrowserOpened;
    view.ownBrowserMissing = attempt.ownBrowserMissing;
    if (attempt.consent) {
        view.link = attempt.consent->url.toString(QUrl::FullyEncoded);
        view.clientId = clientIdIn(state, attempt.consent->url);
        view.isWooCommerce = attempt.consent->kind == ConsentKind::WooCommerce;
    }
    view.watching = attempt.watching;
    view.watchTrouble = attempt.watchTrouble;
    if (!attempt.consentFirst && attempt.platformAnswered.isValid())
        view.platformDeadline =
            attempt.platformAnswered.addSecs(std::chrono::seconds(ConsentPart::platformKeeps).count());
    view.pasteRefusal = attempt.pasteRefusal;
    view.pasteRefusedHost = attempt.pasteRefusedHost;
    view.accountAsked = attempt.accountAsked;
    view.canSwitchAccount = attempt.way == ConsentView::Way::Embedded || attempt.accountAsked.has_value();
    view.trouble = state.trouble;
    view.agreed = state.agreed;
    view.notice = state.notice;
    if (attempt.awaitingScope && attempt.consent)
        view.scopesMissing = scopesNotGranted(*attempt.awaitingScope, *attempt.consent);
    if (state.attempt.awaitingIssuer && !state.attempt.unplaced.isEmpty()) {
        view.unplacedAsked = state.attempt.unplaced;
    } else if (state.attempt.awaitingIssuer) {
        const QUrl issuer(state.attempt.awaitingIssuer->issuer, QUrl::StrictMode);
        view.issuerAsked = issuer.isValid() && !issuer.host().isEmpty()
                               ? hostForPeople(issuer)
                               : state.attempt.awaitingIssuer->issuer;
    }
    return view;
}

} // namespace

Allowed allowedNow(const FlowState &state)
{
    Allowed allowed;
    const auto [step, activity] = state.place;
    const bool idle = activity == Activity::Idle;
    allowed.signOut = state.session.isSignedIn() && idle && step != Step::SignIn;
    switch (step) {
    case Step::SignIn:
        allowed.primary = activity != Activity::SigningIn && activity != Activity::StartingDemo;
        allowed.cancel = activity == Activity::SigningIn;
        allowed.close = activity != Activity::SigningIn;
        break;
    case Step::Home:
        allowed.primary = true;
        allowed.close = true;
        allowed.places = true;
        break;
    case Step::Instance:
        allowed.back = true;
        allowed.close = true;
        allowed.reauthorise =
            idle && state.instance.instance &&
            (state.instance.method == MethodState::Same || state.instance.method == MethodState::Changed);
        allowed.primary = allowed.reauthorise;
        allowed.places = idle;
        break;
    case Step::Queue:
        allowed.back = idle || activity == Activity::PreparingQueue;
        allowed.close = true;
        allowed.primary = idle && queueHasPrimary(state.queue);
        allowed.places = idle;
        break;
    case Step::History:
        allowed.back = true;
        allowed.close = true;
        allowed.places = true;
        break;
    case Step::Connector:
    case Step::Method:
    case Step::Settings:
    case Step::Credentials:
    case Step::Review:
        allowed.back = true;
        allowed.cancel = true;
        allowed.primary = true;
        break;
    case Step::Consent:
        allowed.back = !isQueueRunning(state);
        allowed.cancel = true;
        allowed.startAgain = true;
        break;
    case Step::Working:
        allowed.stopWaiting = true;
        allowed.close = true;
        break;
    case Step::Result: {
        const ResultView &result = state.result;
        allowed.close = true;
        allowed.addAnother = true;
        const bool open = result.outcome == Outcome::Failed || result.outcome == Outcome::Declined ||
                          result.outcome == Outcome::Unknown;
        allowed.back = open && !result.journalled;
        allowed.startAgain = allowed.back && (result.outcome != Outcome::Unknown || result.lookedUp);
        const bool ofTarget = result.reauthorised && !result.journalled;
        const bool isUnknown = result.outcome == Outcome::Unknown;
        allowed.lookUp =
            ofTarget ? isUnknown : open && soughtLeftover(state) && (result.somethingMayExist || isUnknown);
        allowed.adopt = open && !result.found.isEmpty() && !ofTarget;
        allowed.places = idle;
        allowed.primary = true;
        break;
    }
    }
    return allowed;
}

bool canOpenStep(const FlowState &state, Step step)
{
    const Step shown = state.place.step;
    if (isQueueRunning(state))
        return false;
    const bool movable =
        isSetUp(shown) || shown == Step::Consent ||
        (shown == Step::Result && state.result.outcome != Outcome::Authorised && !state.result.journalled);
    return movable && isSetUp(step) && step != shown && step <= state.furthest && !isSkipped(state, step);
}

const std::optional<Leftover> &soughtLeftover(const FlowState &state)
{
    return state.result.journalled ? state.opened : state.leftover;
}

std::optional<Failure> proxyAsked(const FlowState &state)
{
    for (const auto *const failure : placesOfProxyFailures(state)) {
        if (!*failure || (*failure)->proxyAnswered)
            continue;
        // Some proxies say of a wrong password no more than that they let nothing through (tinyproxy: 401).
        const bool isUntried =
            state.proxyLogin && !state.proxyLoginWorks && state.proxyLogin->proxy == (*failure)->detail;
        const FailureCause cause = (*failure)->cause;
        if (cause == FailureCause::ProxyRefused || cause == FailureCause::ProxyWantsPassword ||
            (cause == FailureCause::ProxyFailed && isUntried))
            return *failure;
    }
    return {};
}

FlowSnapshot snapshotOf(const FlowState &state, QWidget *page, const QDateTime &now)
{
    FlowSnapshot snapshot;
    snapshot.step = state.place.step;
    snapshot.steps = stepViews(state);
    snapshot.allowed = allowedNow(state);
    snapshot.busy = state.place.activity != Activity::Idle && state.place.activity != Activity::Consenting &&
                    state.place.activity != Activity::OpeningKeychain;
    snapshot.environment = state.environment;
    snapshot.session = state.session;
    snapshot.signIn = state.signIn;
    snapshot.connectors = state.connectors;
    snapshot.catalogue = state.catalogue;
    snapshot.recentConnectorIds = state.recentConnectorIds;
    snapshot.pools = state.pools;
    snapshot.poolLoad = state.poolLoad;
    snapshot.draft = state.draft;
    if (!state.target && !state.editedSettings.contains(int(Field::TimeZone)))
        snapshot.strangeTimeZone = state.strangeTimeZone;
    snapshot.connector = state.connector;
    snapshot.method = state.method;
    snapshot.problems = shownProblems(state, state.place.step);
    snapshot.focusField = state.focusField;
    snapshot.focusSerial = state.focusSerial;
    snapshot.failure = state.failure;
    snapshot.proxyAsked = proxyAsked(state);
    if (state.retryAt.isValid() && now < state.retryAt)
        snapshot.retryIn = std::chrono::seconds((now.msecsTo(state.retryAt) + 999) / 1000);
    const Step step = state.place.step;
    snapshot.allowed.held = snapshot.retryIn.count() > 0 &&
                            (step == Step::SignIn || step == Step::Review ||
                             (step == Step::Queue && state.queue.phase == QueueView::Phase::Paused) ||
                             (step == Step::Result && state.result.outcome != Outcome::Authorised &&
                              primaryActionOf(state) != PrimaryAction::GoHome));
    // Settings tells that a name is taken.
    if (step == Step::Review || step == Step::Settings)
        snapshot.checks = reviewChecks(state, now);
    snapshot.consentFirst = state.method && takesConsentFirst(*state.method, state.environment.order);
    snapshot.consent = consentView(state, page);
    snapshot.work = state.work;
    snapshot.work.canStopWaiting = state.place.step == Step::Working;
    snapshot.result = state.result;
    snapshot.instances = state.instances;
    snapshot.instanceLoad = state.instanceLoad;
    snapshot.selectedInstances = state.selectedInstances;
    snapshot.instance = state.instance;
    snapshot.target = state.target;
    if (state.target && state.method)
        snapshot.changes = changesOf(*state.target, *state.method, state.draft);
    snapshot.queue = state.queue;
    snapshot.history = state.history;
    snapshot.lastByInstance = state.lastByInstance;
    snapshot.unfinished = state.unfinished;
    snapshot.draftUnkept = state.draftUnkept;
    snapshot.keptDraft = state.keptDraft;
    snapshot.closeAsked = state.closeAsked;
    snapshot.closeLoss = state.closeLoss;
    snapshot.attemptUnderWay = isUnderWay(state);
    snapshot.now = now;
    return snapshot;
}

} // namespace wizard
