// SPDX-License-Identifier: Apache-2.0
#include "app/flow/flowview.h"

#include "app/domain/address/queryitems.h"
#include "app/flow/attempt/reauthorisation.h"
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

bool queueHasPrimary(const QueueView &queue)
{
    using Phase = QueueView::Phase;
    return queue.phase == Phase::Stored || queue.phase == Phase::Ready || queue.phase == Phase::Finished ||
           (queue.phase == Phase::Paused && queue.pause != QueueView::Pause::VariablesVanished);
}

QList<Problem> shownProblems(const FlowView &view, Step step)
{
    QList<Problem> shown;
    const FieldMarks &marks = step == Step::SignIn ? view.signIn.marks : view.setup().marks;
    for (const Problem &problem : problemsOf(view, step)) {
        if (marks.isShown(step, problem))
            shown.append(problem);
    }
    return shown;
}

QList<StepView> stepViews(const FlowView &view)
{
    QList<StepView> views;
    const Step step = view.place().step;
    if (step == Step::SignIn || step == Step::Home || step == Step::Instance || step == Step::Queue ||
        step == Step::History || view.isQueueRunning())
        return views;
    for (Step each : setUpSteps) {
        StepView shown;
        shown.step = each;
        shown.hasProblems = !shownProblems(view, each).isEmpty();
        if (each == step)
            shown.state = StepView::State::Current;
        else if (isSkipped(view.setup(), each))
            shown.state = StepView::State::Skipped;
        else if (each > view.setup().furthest)
            shown.state = StepView::State::Future;
        else if (shown.hasProblems)
            shown.state = StepView::State::Warning;
        else
            shown.state = StepView::State::Complete;
        shown.canOpen = canOpenStep(view, each);
        views.append(shown);
    }
    if (step == Step::Consent || (step == Step::Working && view.consent.url))
        views.append({Step::Consent,
                      step == Step::Consent ? StepView::State::Current : StepView::State::Complete, false});
    return views;
}

/// What the third party has to know, where it may be shown.
QString clientIdIn(const Setup &setup, const QUrl &consentUrl)
{
    const int index = setup.method ? setup.method->indexOf(clientIdKey) : -1;
    if (index >= 0 && setup.method->variables.at(index).secret)
        return {};
    for (const QueryItem &item : queryItems(consentUrl)) {
        if (item.name == u"client_id" && item.isText)
            return item.value;
    }
    return {};
}

ConsentView consentView(const FlowView &flow, QWidget *page)
{
    ConsentView view;
    if (flow.place().step != Step::Consent)
        return view;
    const Attempt &attempt = flow.attempt.attempt;
    const ConsentState &consent = flow.consent;
    view.attempt = consent.number;
    view.page = page;
    view.browser = consent.browser;
    view.begun = consent.begun;
    view.platformMade = !attempt.consentFirst;
    // Under a question nothing else is asked for: the page has answered.
    const bool isAsked = consent.isAsking();
    view.showHints = consent.showHints && !isAsked;
    view.showExpiryHint = consent.showExpiryHint && !isAsked;
    view.startAgainOffered = view.showExpiryHint || consent.notice.has_value();
    view.returnAddress =
        (consent.url ? consent.url->callback : attempt.callback).toString(QUrl::FullyEncoded);
    view.way = consent.way;
    view.canEmbed = consent.unavailable.isEmpty();
    view.notEmbedded = consent.unavailable;
    view.ownBrowserAsked = consent.ownBrowserAsked;
    view.ownBrowserOpened = consent.ownBrowserOpened;
    view.ownBrowserMissing = consent.ownBrowserMissing;
    if (consent.url) {
        view.link = consent.url->url.toString(QUrl::FullyEncoded);
        view.clientId = clientIdIn(flow.setup(), consent.url->url);
    }
    view.isWooCommerce = consent.isWooCommerce();
    view.watching = consent.watching;
    view.watchTrouble = consent.watchTrouble;
    if (!attempt.consentFirst && attempt.platformAnswered.isValid())
        view.platformDeadline =
            attempt.platformAnswered.addSecs(std::chrono::seconds(Consent::platformKeeps).count());
    view.pasteRefusal = consent.pasteRefusal;
    view.pasteRefusedHost = consent.pasteRefusedHost;
    view.accountAsked = consent.accountAsked;
    view.canSwitchAccount = consent.way == ConsentView::Way::Embedded || consent.accountAsked.has_value();
    view.trouble = consent.trouble;
    view.agreed = consent.agreed;
    view.notice = consent.notice;
    if (consent.awaitingScope && consent.url)
        view.scopesMissing = scopesNotGranted(*consent.awaitingScope, *consent.url);
    if (consent.awaitingIssuer && !consent.unplaced.isEmpty()) {
        view.unplacedAsked = consent.unplaced;
    } else if (consent.awaitingIssuer) {
        const QString &issuer = consent.awaitingIssuer->issuer;
        const QUrl address(issuer, QUrl::StrictMode);
        view.issuerAsked = address.isValid() && !address.host().isEmpty() ? hostForPeople(address) : issuer;
    }
    return view;
}

} // namespace

bool isUnderWay(const FlowView &view)
{
    const Step step = view.place().step;
    return step == Step::Working || (step == Step::Consent && view.attempt.attempt.posted);
}

bool holdsTyping(const FlowView &view)
{
    const Step shown = view.place().step;
    const Step step =
        shown == Step::SignIn && view.navigation.interrupted ? *view.navigation.interrupted : shown;
    const bool isForm = step >= Step::Connector && step <= Step::Consent;
    const bool isBackToForm = step == Step::Result && allowedNow(view).back;
    return !view.isQueueRunning() && (isForm || isBackToForm) && holdsTyping(view.setup());
}

QList<Problem> problemsOf(const FlowView &view, Step step)
{
    if (step == Step::SignIn)
        return problemsOf(view.signIn);
    return problemsOf(view.setup(), step, view.platform.environment.order, view.catalogue.pools);
}

Allowed allowedNow(const FlowView &view)
{
    Allowed allowed;
    const auto [step, activity] = view.place();
    const bool idle = activity == Activity::Idle;
    allowed.signOut = view.platform.session.isSignedIn() && idle && step != Step::SignIn;
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
        allowed.reauthorise = idle && view.instances.open.instance &&
                              (view.instances.open.method == MethodState::Same ||
                               view.instances.open.method == MethodState::Changed);
        allowed.primary = allowed.reauthorise;
        allowed.places = idle;
        break;
    case Step::Queue:
        allowed.back = idle || activity == Activity::PreparingQueue;
        allowed.close = true;
        allowed.primary = idle && queueHasPrimary(view.queue);
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
        allowed.back = !view.isQueueRunning();
        allowed.cancel = true;
        allowed.startAgain = true;
        break;
    case Step::Working:
        allowed.stopWaiting = true;
        allowed.close = true;
        break;
    case Step::Result: {
        const ResultView &result = view.result();
        allowed.close = true;
        allowed.addAnother = true;
        const bool open = result.outcome == Outcome::Failed || result.outcome == Outcome::Declined ||
                          result.outcome == Outcome::Unknown;
        allowed.back = open && !result.journalled;
        allowed.startAgain = allowed.back && (result.outcome != Outcome::Unknown || result.lookedUp);
        const bool ofTarget = result.reauthorised && !result.journalled;
        const bool isUnknown = result.outcome == Outcome::Unknown;
        allowed.lookUp =
            ofTarget ? isUnknown
                     : open && view.attempt.sought(view.setup()) && (result.somethingMayExist || isUnknown);
        allowed.adopt = open && !result.found.isEmpty() && !ofTarget;
        allowed.places = idle;
        allowed.primary = true;
        break;
    }
    }
    return allowed;
}

bool canOpenStep(const FlowView &view, Step step)
{
    const Step shown = view.place().step;
    if (view.isQueueRunning())
        return false;
    const bool movable =
        isSetUp(shown) || shown == Step::Consent ||
        (shown == Step::Result && view.result().outcome != Outcome::Authorised && !view.result().journalled);
    return movable && isSetUp(step) && step != shown && step <= view.setup().furthest &&
           !isSkipped(view.setup(), step);
}

std::optional<Failure> proxyAsked(const FlowView &view)
{
    const auto &login = view.platform.proxyLogin;
    for (const auto *const failure : {&view.navigation.failure, &view.result().failure, &view.queue.failure,
                                      &view.catalogue.connectorLoad.failure, &view.instances.load.failure,
                                      &view.instances.open.failure, &view.catalogue.poolLoad.failure}) {
        if (!*failure || (*failure)->proxyAnswered)
            continue;
        // Some proxies say of a wrong password no more than that they let nothing through (tinyproxy: 401).
        const bool isUntried = login && !view.platform.proxyLoginWorks && login->proxy == (*failure)->detail;
        const FailureCause cause = (*failure)->cause;
        if (cause == FailureCause::ProxyRefused || cause == FailureCause::ProxyWantsPassword ||
            (cause == FailureCause::ProxyFailed && isUntried))
            return *failure;
    }
    return {};
}

FlowSnapshot snapshotOf(const FlowView &view, QWidget *page, const QDateTime &now)
{
    const auto [step, activity] = view.place();
    const Setup &setup = view.setup();
    FlowSnapshot snapshot;
    snapshot.step = step;
    snapshot.steps = stepViews(view);
    snapshot.allowed = allowedNow(view);
    snapshot.busy = activity != Activity::Idle && activity != Activity::Consenting &&
                    activity != Activity::OpeningKeychain;
    snapshot.environment = view.platform.environment;
    snapshot.environment.account = {};
    const Session &session = view.platform.session;
    snapshot.session = {session.kind, session.email, session.companyId, session.expires};
    snapshot.signIn = view.signIn.view;
    for (Environment &environment : snapshot.signIn.environments)
        environment.account = {};
    snapshot.catalogue.connectors = view.catalogue.connectors;
    snapshot.catalogue.load = view.catalogue.connectorLoad;
    snapshot.catalogue.recentConnectorIds = view.catalogue.recentConnectorIds;
    snapshot.catalogue.pools = view.catalogue.pools;
    snapshot.catalogue.poolLoad = view.catalogue.poolLoad;
    snapshot.setup.draft = setup.draft;
    if (!setup.target && !setup.editedSettings.contains(int(Field::TimeZone)))
        snapshot.setup.strangeTimeZone = setup.strangeTimeZone;
    snapshot.setup.connector = setup.connector;
    snapshot.setup.method = setup.method;
    snapshot.problems = shownProblems(view, step);
    snapshot.focusField = view.navigation.focusField;
    snapshot.focusSerial = view.navigation.focusSerial;
    snapshot.failure = view.navigation.failure;
    snapshot.proxyAsked = proxyAsked(view);
    const QDateTime &retryAt = view.navigation.retryAt;
    if (retryAt.isValid() && now < retryAt)
        snapshot.retryIn = std::chrono::seconds((now.msecsTo(retryAt) + 999) / 1000);
    snapshot.allowed.held = snapshot.retryIn.count() > 0 &&
                            (step == Step::SignIn || step == Step::Review ||
                             (step == Step::Queue && view.queue.phase == QueueView::Phase::Paused) ||
                             (step == Step::Result && view.result().outcome != Outcome::Authorised &&
                              primaryActionOf(view) != PrimaryAction::GoHome));
    // Settings tells that a name is taken.
    if (step == Step::Review || step == Step::Settings)
        snapshot.setup.checks = reviewChecks(view, now);
    snapshot.setup.consentFirst =
        setup.method && takesConsentFirst(*setup.method, view.platform.environment.order);
    snapshot.consent = consentView(view, page);
    snapshot.work = view.attempt.work;
    snapshot.work.canStopWaiting = step == Step::Working;
    snapshot.result = view.result();
    snapshot.home.instances = view.instances.instances;
    snapshot.home.load = view.instances.load;
    snapshot.home.selected = view.instances.selected;
    snapshot.instance = view.instances.open;
    snapshot.setup.target = setup.target;
    if (setup.target && setup.method)
        snapshot.setup.changes = changesOf(*setup.target, *setup.method, setup.draft);
    snapshot.queue = view.queue;
    snapshot.history.entries = view.history.entries;
    snapshot.attemptUnderWay = isUnderWay(view);
    snapshot.now = now;
    return snapshot;
}

} // namespace wizard
