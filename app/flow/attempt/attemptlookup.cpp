// SPDX-License-Identifier: Apache-2.0
// AttemptPart's second half: what is asked of the platform after, or instead of, a call that creates.
#include "app/domain/platform/validation.h"
#include "app/domain/secret/redact.h"
#include "app/flow/attempt/attemptpart.h"
#include "app/flow/attempt/attemptrequest.h"
#include "app/flow/attempt/reauthorisation.h"
#include "app/flow/attempt/seekinstances.h"
#include "app/flow/running.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr auto lookEvery = 2s;
constexpr qint64 longestWait = 60; // seconds, for an instance that a store's server brings about

/// Asking again for an instance that is to appear would not help.
bool endsLooking(FailureCause cause)
{
    return cause == FailureCause::NotSignedIn || cause == FailureCause::Forbidden ||
           cause == FailureCause::InstanceMismatch;
}

} // namespace

Leftover leftoverOf(const JournalEntry &entry)
{
    Leftover left;
    left.search = {entry.sessionId, {}, entry.name, entry.begun, entry.methodId};
    left.journalId = entry.id;
    left.account = entry.account;
    left.methodId = entry.methodId;
    left.instanceId = entry.instanceId;
    left.ofEarlierRun = true;
    left.reauthorises = entry.sessionId.isEmpty() && !entry.instanceId.isEmpty();
    left.handedOver = entry.stage == JournalEntry::Stage::Authenticate;
    left.atAuthorise = entry.stage == JournalEntry::Stage::Authorise;
    return left;
}

void AttemptPart::readBack()
{
    FlowState &state = m_core.state;
    startWork(WorkStage::ReadingBack);
    // The platform has said yes: what follows can only fail to show it. Where a store's page has said it,
    // nothing is known before the instance is there.
    if (!state.attempt.waitsForInstance && !state.attempt.saidNothing)
        succeeded();
    m_lastLook = m_core.now().addSecs(state.attempt.waitsForInstance ? longestWait : 0);
    askForInstance();
}

void AttemptPart::succeeded()
{
    FlowState &state = m_core.state;
    const bool journalled = state.result.journalled;
    const QString name = state.result.name;
    prepareResult(Outcome::Authorised, std::nullopt);
    state.result.readBack = false;
    state.result.journalled = journalled;
    if (journalled)
        state.result.name = name;
    for (auto *leftover : {&state.leftover, &state.opened}) {
        const bool isThis =
            *leftover && (leftover == &state.opened || (*leftover)->journalId == state.attempt.journalId);
        if (!isThis)
            continue;
        forgetJournal((*leftover)->journalId);
        leftover->reset();
    }
    if (state.attempt.reauthorises)
        forgetReauthorisation();
    else
        forgetJournal(state.attempt.journalId);
}

void AttemptPart::askForInstance()
{
    FlowState &state = m_core.state;
    if (!state.attempt.instanceId.isEmpty()) {
        run(m_core.foreground, fetchInstance(m_core.access(), state.attempt.instanceId), this,
            [this](const Result<Instance> &instance) {
                if (instance)
                    instanceSeen({*instance});
                else if (instance.error().cause == FailureCause::NotFound &&
                         (m_core.state.attempt.waitsForInstance || m_core.state.attempt.saidNothing))
                    instanceSeen({});
                else
                    readBackFailed(instance.error());
            });
        return;
    }
    const QString methodId = state.method ? state.method->id : QString();
    const InstanceSearch search{state.attempt.sessionId, {}, {}, {}, methodId};
    const auto seen = [this](const Result<QList<Instance>> &found) {
        if (found)
            instanceSeen(*found);
        else
            readBackFailed(found.error());
    };
    // Where it was there before, its variables may be all that a store's answer changes.
    const auto &before = state.attempt.baseline;
    if (state.attempt.waitsForInstance && before)
        seekAgain(m_core.foreground, m_core.access(), before->id, search, this, seen);
    else if (state.attempt.waitsForInstance && !state.attempt.hasBaseline)
        seekInstances(m_core.foreground, m_core.access(), search, this, seen);
    else
        run(m_core.foreground, findInstances(m_core.access(), search), this, seen);
}

void AttemptPart::instanceSeen(const QList<Instance> &seen)
{
    if (m_core.state.attempt.saidNothing) {
        soughtAfterAcceptance(seen, std::nullopt);
        return;
    }
    if (m_core.state.attempt.waitsForInstance && !showsTheStoresAnswer(seen)) {
        readBackFailed(Failure::because(FailureCause::NotFound, Cure::LookUp));
        return;
    }
    if (seen.size() == 1)
        authorised(seen.first());
    m_core.dispatch(Event::InstanceRead);
}

void AttemptPart::soughtAfterAcceptance(const QList<Instance> &seen, const std::optional<Failure> &failure)
{
    FlowState &state = m_core.state;
    if (seen.size() == 1) {
        succeeded();
        authorised(seen.first());
    } else {
        rememberLeftover();
        prepareResult(Outcome::Unknown, failure);
        if (failure)
            m_core.holdBack(*failure);
        state.result.lookedUp = !failure;
        state.result.found = seen;
    }
    m_core.dispatch(Event::InstanceRead);
    if (failure && failure->cause == FailureCause::NotSignedIn) {
        state.resume = Event::LookUpAsked;
        m_core.dispatch(Event::SessionEnded);
    }
}

bool AttemptPart::showsTheStoresAnswer(const QList<Instance> &seen)
{
    Attempt &attempt = m_core.state.attempt;
    if (!attempt.hasBaseline) {
        // Nobody could look before the page: what is there now is what a change is told from.
        attempt.hasBaseline = seen.size() <= 1;
        if (seen.size() == 1)
            attempt.baseline = seen.first();
        return false;
    }
    if (seen.size() != 1)
        return false;
    const auto &before = attempt.baseline;
    return !before || before->id != seen.first().id || hasChanged(seen.first(), *before);
}

void AttemptPart::readBackFailed(const Failure &failure)
{
    FlowState &state = m_core.state;
    if (state.attempt.saidNothing) {
        soughtAfterAcceptance({}, failure);
        return;
    }
    if (state.attempt.waitsForInstance) {
        const auto pause = std::max<std::chrono::seconds>(lookEvery, failure.retryAfter);
        if (!endsLooking(failure.cause) && m_core.now().addSecs(pause.count()) <= m_lastLook) {
            m_nextLook = m_core.ports.clock.callAfter(pause, [this] {
                if (m_core.state.place.activity == Activity::ReadingBack)
                    askForInstance();
            });
            return;
        }
        // Nobody has said yes, and it has not been seen.
        const bool isThereNot = failure.cause == FailureCause::NotFound;
        if (!state.attempt.reauthorises)
            rememberLeftover();
        prepareResult(Outcome::Unknown, isThereNot && state.attempt.reauthorises
                                            ? Failure::because(FailureCause::OutcomeUnknown, Cure::LookUp)
                                            : failure);
        state.result.lookedUp = isThereNot;
    } else {
        state.result.failure = failure;
        state.result.details = attemptDetails(state);
    }
    m_core.dispatch(Event::InstanceRead);
    if (failure.cause == FailureCause::NotSignedIn) {
        state.resume = Event::AdoptAsked;
        m_core.dispatch(Event::SessionEnded);
    }
}

void AttemptPart::authorised(const Instance &instance)
{
    FlowState &state = m_core.state;
    if (state.attempt.waitsForInstance)
        succeeded(); // seen, and so proven
    state.result.instance = instance;
    state.result.name = instance.name;
    state.result.readBack = true;
    if (state.result.accountHint.isEmpty())
        state.result.accountHint = sanitisedText(accountOf(instance), 200);
    if (state.attempt.reauthorises)
        forgetReauthorisation();
    if (state.attempt.left && hasLostVariables(instance))
        return;
    if (state.attempt.reauthorises)
        return;
    const bool ofDraft = state.connector && !state.result.journalled;
    const QString connector = ofDraft ? state.connector->id : instance.connectorId;
    if (connector.isEmpty())
        return;
    state.recentConnectorIds.removeAll(connector);
    state.recentConnectorIds.prepend(connector);
    state.recentConnectorIds = state.recentConnectorIds.mid(0, 8);
    m_core.stores().preferences.setText(u"recent/"_s + m_core.account(),
                                        state.recentConnectorIds.join(u'\n'));
}

void AttemptPart::rememberLeftover()
{
    FlowState &state = m_core.state;
    const Attempt &attempt = state.attempt;
    if (attempt.reauthorises)
        forgetReauthorisation(); // it was there before, and is found by itself
    if (!attempt.posted || attempt.reauthorises)
        return;
    Leftover leftover;
    leftover.search = {attempt.sessionId, state.connector ? state.connector->id : QString(),
                       withoutBlankEnds(state.draft.settings.name), attempt.begun, state.draft.methodId};
    // What was left was made by the first attempt, not by the one that went on with it.
    if (attempt.left && state.leftover)
        leftover.search.since = state.leftover->search.since;
    leftover.journalId = attempt.journalId;
    leftover.account = m_core.account();
    leftover.methodId = state.draft.methodId;
    leftover.instanceId = attempt.instanceId;
    leftover.handedOver = attempt.handedOver;
    state.leftover = leftover;
}

void AttemptPart::lookUp()
{
    FlowState &state = m_core.state;
    m_consent.stop();
    m_core.foreground.reset();
    if (state.attempt.reauthorises && !looksBefore() && !state.result.journalled) {
        startWork(WorkStage::LookingUp);
        lookAtTarget();
        return;
    }
    if (!looksBefore() && !state.result.journalled)
        rememberLeftover();
    startWork(WorkStage::LookingUp);
    const auto &sought = looksBefore() ? state.leftover : soughtLeftover(state);
    if (!sought) {
        m_core.dispatch(Event::LookedUp);
        return;
    }
    const auto fetch = [this](const QString &id) {
        // With its variables: they are what is compared with what goes out.
        run(m_core.foreground, fetchInstance(m_core.access(), id), this,
            [this](const Result<Instance> &instance) {
                if (instance)
                    goOnAfterLook(*instance);
                else
                    lookedUp(failed(instance.error()));
            });
    };
    if (looksBefore() && !sought->chosenId.isEmpty()) {
        fetch(sought->chosenId);
        return;
    }
    if (sought->reauthorises) {
        run(m_core.foreground, fetchInstance(m_core.access(), sought->instanceId), this,
            [this](const Result<Instance> &instance) {
                if (instance)
                    lookedUp(QList<Instance>{*instance});
                else if (instance.error().cause == FailureCause::NotFound)
                    lookedUp(QList<Instance>());
                else
                    lookedUp(failed(instance.error()));
            });
        return;
    }
    run(m_core.foreground, findInstances(m_core.access(), sought->search), this,
        [this, fetch](const Result<QList<Instance>> &found) {
            const bool goesOn = looksBefore() && found;
            if (goesOn && found->isEmpty())
                goOnAfterLook(std::nullopt);
            else if (goesOn && found->size() == 1)
                fetch(found->first().id);
            else
                lookedUp(found);
        });
}

void AttemptPart::lookedUp(const Result<QList<Instance>> &found, IsToldYet isToldYet)
{
    FlowState &state = m_core.state;
    const bool before = looksBefore();
    if (before && isToldYet == IsToldYet::No)
        prepareResult(Outcome::Unknown, std::nullopt);
    if (state.result.accepted && found && found->size() == 1) {
        state.attempt.instanceId = found->first().id;
        succeeded();
        authorised(found->first());
        m_core.dispatch(Event::LookedUp);
        return;
    }
    state.result.lookedUp = found.has_value();
    state.result.found = found.value_or(QList<Instance>());
    state.result.somethingMayExist = !state.result.reauthorised && (!found || !found->isEmpty());
    if (!found) {
        m_core.holdBack(found.error());
        if (!state.result.failure)
            state.result.failure = found.error();
    } else if (found->isEmpty() && (state.result.journalled || state.result.outcome != Outcome::Unknown)) {
        // Where an answer is missing, what was asked for may still come about: the next commit looks again.
        auto &sought = state.result.journalled ? state.opened : state.leftover;
        forgetJournal(sought->journalId);
        sought.reset();
    }
    state.result.details = attemptDetails(state);
    m_core.dispatch(Event::LookedUp);
    if (!found && found.error().cause == FailureCause::NotSignedIn) {
        state.resume = before ? Event::LookBeforeAsked : Event::LookUpAsked;
        m_core.dispatch(Event::SessionEnded);
    }
}

void AttemptPart::goOnAfterLook(const std::optional<Instance> &seen)
{
    FlowState &state = m_core.state;
    const Leftover leftover = *state.leftover;
    // A list need not tell the method. Of another one it is somebody else's.
    const bool isForeign = seen && isOfAnotherMethod(*seen, leftover.methodId);
    if (isForeign && !leftover.chosenId.isEmpty()) {
        state.leftover->chosenId.clear();
        lookedUp(failed(Failure::because(FailureCause::InstanceMismatch)));
        return;
    }
    const auto left = isForeign ? std::nullopt : seen;
    if (const auto failure = left ? replacing() : std::nullopt) {
        prepareResult(Outcome::Failed, failure);
        lookedUp(QList<Instance>{*left}, IsToldYet::Yes);
        return;
    }
    if (left && leftover.ofEarlierRun) {
        fillDraftFrom(*left);
        state.leftover->ofEarlierRun = false;
    }
    newAttempt();
    if (left) {
        state.attempt.left = left;
        state.attempt.instanceId = left->id;
        // The instance keeps the session id that it was made with: by that it is found again. It stays
        // remembered until it is authorised.
        state.attempt.sessionId = leftover.search.sessionId;
        state.attempt.journalId = leftover.journalId;
    } else {
        forgetJournal(leftover.journalId);
        state.leftover.reset();
    }
    if (state.attempt.consentFirst)
        m_core.dispatch(Event::ConsentFirstAsked);
    else
        m_core.dispatch(left ? Event::InstanceLeft : Event::NothingLeft);
}

void AttemptPart::checkMerge()
{
    startWork(WorkStage::ReadingBack);
    run(m_core.foreground, fetchInstance(m_core.access(), m_core.state.attempt.instanceId), this,
        [this](const Result<Instance> &now) {
            FlowState &state = m_core.state;
            if (!now && now.error().cause == FailureCause::NotSignedIn) {
                state.failure = now.error();
                m_core.dispatch(Event::CallNotSignedIn);
                return;
            }
            if (!now && !state.mergingAccounts.contains(m_core.account())) {
                prepareResult(Outcome::Failed, now.error());
                m_core.holdBack(now.error());
                endAttempt();
                return;
            }
            if (now && hasLostVariables(*now)) {
                endAttempt();
                return;
            }
            if (now) {
                state.attempt.baseline = *now;
                state.attempt.hasBaseline = true;
            }
            writeJournal(JournalEntry::Stage::Consent);
            m_core.dispatch(Event::ToldConsentUrl);
        });
}

bool AttemptPart::hasLostVariables(const Instance &now)
{
    FlowState &state = m_core.state;
    const QStringList lost = vanishedVariables(*state.attempt.left, now, *state.method);
    if (lost.isEmpty()) {
        if (state.attempt.sentVariables)
            state.mergingAccounts.insert(m_core.account());
        return false;
    }
    state.replacingAccounts.insert(m_core.account(), lost);
    Failure failure = Failure::because(FailureCause::VariablesVanished);
    failure.keys = lost;
    prepareResult(Outcome::Failed, failure);
    state.result.instance = now;
    return true;
}

void AttemptPart::lookAtTarget()
{
    run(m_core.foreground, fetchInstance(m_core.access(), m_core.state.attempt.instanceId), this,
        [this](const Result<Instance> &now) {
            FlowState &state = m_core.state;
            Attempt &attempt = state.attempt;
            state.result.lookedUp = now.has_value();
            if (now) {
                if (hasLostVariables(*now)) {
                    forgetReauthorisation();
                } else if (const auto before = attempt.seenBefore();
                           attempt.handedOver && before && hasChanged(*now, *before)) {
                    // The answer was lost, the change is there: nobody has told more than that.
                    attempt.changedElsewhere = true;
                    prepareResult(Outcome::Authorised, std::nullopt);
                    authorised(*now);
                }
            } else if (now.error().cause == FailureCause::NotFound) {
                forgetReauthorisation();
                prepareResult(Outcome::Failed, now.error());
                state.result.lookedUp = true;
            }
            state.result.details = attemptDetails(state);
            if (!now)
                m_core.holdBack(now.error());
            m_core.dispatch(Event::LookedUp);
            if (!now && now.error().cause == FailureCause::NotSignedIn) {
                state.resume = Event::LookUpAsked;
                m_core.dispatch(Event::SessionEnded);
            }
        });
}

void AttemptPart::adopt(const QString &instanceId)
{
    FlowState &state = m_core.state;
    const auto &sought = soughtLeftover(state);
    const bool isThere = std::any_of(state.result.found.cbegin(), state.result.found.cend(),
                                     [&](const Instance &instance) { return instance.id == instanceId; });
    if (!isThere || !sought || !m_core.accepts(Event::AdoptAsked))
        return;
    if (state.result.outcome == Outcome::Unknown && wasHandedOver(*sought)) {
        state.attempt.instanceId = instanceId;
        // Where its answer is missing, that it is there says nothing of its authorisation.
        state.attempt.adopted = !state.result.accepted;
        state.attempt.saidNothing = false;
        m_core.dispatch(Event::AdoptAsked);
        return;
    }
    // It is there without its consent: that is asked for now.
    if (m_core.isHeldBack())
        return;
    const Leftover goingOn = *sought;
    const bool isDraftInPlace = !state.setAside;
    std::optional<Failure> failure = replacing();
    if (!failure && goingOn.ofEarlierRun)
        failure = takeMethodOf(goingOn);
    if (!failure)
        failure = obstacle();
    if (failure) {
        if (isDraftInPlace && state.setAside)
            takeUpAgain(state);
        state.failure = failure;
        m_core.touch();
        return;
    }
    state.leftover = goingOn;
    state.leftover->chosenId = instanceId;
    state.opened.reset();
    m_core.dispatch(Event::LookBeforeAsked);
}

MethodMatch AttemptPart::matchOf(const Leftover &leftover) const
{
    Instance instance;
    instance.methodId = leftover.methodId;
    const LoadView &catalogue = m_core.state.catalogue;
    return matchMethod(*m_core.state.connectors, !catalogue.running && !catalogue.failure, instance);
}

bool AttemptPart::wasHandedOver(const Leftover &leftover) const
{
    if (leftover.handedOver || !leftover.atAuthorise)
        return leftover.handedOver;
    // Its code, or all that it needs, went out with the call.
    const auto method = matchOf(leftover).method;
    return method &&
           (!method->opensConsentPage() || takesConsentFirst(*method, m_core.state.environment.order));
}

std::optional<Failure> AttemptPart::takeMethodOf(const Leftover &leftover)
{
    FlowState &state = m_core.state;
    const MethodMatch match = matchOf(leftover);
    if (match.state == MethodState::Unknown)
        return state.catalogue.running ? Failure::because(FailureCause::CatalogueLoading, Cure::TryAgain)
                                       : state.catalogue.failure;
    if (match.state == MethodState::Vanished)
        return Failure::because(FailureCause::MethodVanished);
    if (match.state == MethodState::NotByConsent)
        return Failure::because(FailureCause::MethodNotByConsent);
    putAside(state);
    state.connector = match.connector;
    state.method = match.method;
    state.draft = {};
    state.draft.connectorId = match.connector->id;
    state.draft.methodId = match.method->id;
    state.draft.values = startingValues(*match.method);
    return std::nullopt;
}

void AttemptPart::fillDraftFrom(const Instance &instance)
{
    FlowState &state = m_core.state;
    takeSettings(instance, state.draft.settings);
    const QList<qsizetype> positions = variablePositions(instance, *state.method);
    for (qsizetype i = 0; i < state.draft.values.size() && i < positions.size(); ++i) {
        if (positions.at(i) >= 0)
            state.draft.values[i] = instance.variables.at(positions.at(i)).value;
    }
    state.furthest = Step::Review;
}

void AttemptPart::openUnfinished(const JournalEntry &entry)
{
    FlowState &state = m_core.state;
    if (!m_core.accepts(Event::UnfinishedOpened))
        return;
    state.attempt = {};
    const Leftover opened = leftoverOf(entry);
    state.opened = opened;
    prepareResult(Outcome::Unknown, std::nullopt);
    state.result.name = entry.name;
    state.result.journalled = true;
    state.result.reauthorised = opened.reauthorises;
    m_core.dispatch(Event::UnfinishedOpened);
}

void AttemptPart::dismiss(const QString &journalId)
{
    FlowState &state = m_core.state;
    if (state.leftover && state.leftover->journalId == journalId)
        state.leftover.reset();
    forgetJournal(journalId);
    m_core.touch();
}

} // namespace wizard
