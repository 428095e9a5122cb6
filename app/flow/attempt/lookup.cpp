// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/lookup.h"

#include "app/flow/attempt/attempts.h"
#include "app/flow/running.h"

#include <algorithm>

namespace wizard
{

LookUp::LookUp(AttemptContext &context, Attempts &attempts)
    : m_context(context)
    , m_attempts(attempts)
    , m_navigator(context.navigator)
    , m_state(context.state)
{
}

bool LookUp::looksBefore() const
{
    return m_navigator.place().activity == Activity::LookingBefore;
}

void LookUp::begin()
{
    m_context.consent.stop();
    const bool ofThisRun = !looksBefore() && !m_state.result.journalled;
    if (ofThisRun && m_state.attempt.reauthorises) {
        m_context.startWork(WorkStage::LookingUp);
        lookAtTarget();
        return;
    }
    if (ofThisRun)
        m_context.rememberUnresolved();
    m_context.startWork(WorkStage::LookingUp);
    const Setup &setup = m_context.setup();
    const auto sought = looksBefore() ? setup.unresolved : m_state.sought(setup);
    if (sought)
        lookForLeft(*sought);
    else
        m_attempts.end(Event::LookedUp);
}

void LookUp::lookForLeft(const UnresolvedAttempt &sought)
{
    if (looksBefore() && !sought.chosenId.isEmpty()) {
        fetch(sought.chosenId);
        return;
    }
    const PlatformAccess access = m_context.platform.access();
    if (sought.reauthorises) {
        run(m_navigator.foreground, fetchInstance(access, sought.instanceId), this,
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
    run(m_navigator.foreground, findInstances(access, sought.search), this,
        [this](const Result<QList<Instance>> &found) {
            const bool goesOn = looksBefore() && found;
            if (goesOn && found->isEmpty())
                goOnAfterLook(std::nullopt);
            else if (goesOn && found->size() == 1)
                fetch(found->first().id);
            else
                lookedUp(found);
        });
}

void LookUp::fetch(const QString &id)
{
    run(m_navigator.foreground, fetchInstance(m_context.platform.access(), id), this,
        [this](const Result<Instance> &instance) {
            if (instance)
                goOnAfterLook(*instance);
            else
                lookedUp(failed(instance.error()));
        });
}

void LookUp::lookedUp(const Result<QList<Instance>> &found, IsToldYet isToldYet)
{
    const bool before = looksBefore();
    if (before && isToldYet == IsToldYet::No)
        m_context.prepareResult(Outcome::Unknown, std::nullopt);
    ResultView &result = m_state.result;
    if (result.accepted && found && found->size() == 1) {
        m_state.attempt.instanceId = found->first().id;
        m_context.succeeded();
        m_context.showInstance(found->first());
        m_attempts.end(Event::LookedUp);
        return;
    }
    result.lookedUp = found.has_value();
    result.found = found.value_or(QList<Instance>());
    result.somethingMayExist = !result.reauthorised && (!found || !found->isEmpty());
    if (!found) {
        m_navigator.holdBack(found.error());
        if (!result.failure)
            result.failure = found.error();
    } else if (found->isEmpty() && (result.journalled || result.outcome != Outcome::Unknown)) {
        // Where an answer is missing, what was asked for may still come about: the next commit looks again.
        m_context.journal.forget(m_state.sought(m_context.setup())->journalId);
        if (result.journalled)
            m_state.opened.reset();
        else
            m_context.setups.setUnresolved(std::nullopt);
    }
    m_context.describeResult();
    if (!found && found.error().cause == FailureCause::NotSignedIn)
        m_attempts.endForSignIn(Event::LookedUp,
                                before ? Attempts::Resume::LookBefore : Attempts::Resume::LookUp);
    else
        m_attempts.end(Event::LookedUp);
}

void LookUp::goOnAfterLook(const std::optional<Instance> &seen)
{
    UnresolvedAttempt unresolved = *m_context.setup().unresolved;
    // A list need not tell the method. Of another one it is somebody else's.
    const bool isForeign = seen && isOfAnotherMethod(*seen, unresolved.methodId);
    if (isForeign && !unresolved.chosenId.isEmpty()) {
        unresolved.chosenId.clear();
        m_context.setups.setUnresolved(unresolved);
        lookedUp(failed(Failure::because(FailureCause::InstanceMismatch)));
        return;
    }
    const auto left = isForeign ? std::nullopt : seen;
    if (const auto failure = left ? m_context.replacing() : std::nullopt) {
        m_context.prepareResult(Outcome::Failed, failure);
        lookedUp(QList<Instance>{*left}, IsToldYet::Yes);
        return;
    }
    if (left && unresolved.ofEarlierRun) {
        m_context.setups.fillFrom(*left);
        unresolved.ofEarlierRun = false;
    }
    m_context.renew();
    if (left) {
        Attempt &attempt = m_state.attempt;
        attempt.left = left;
        attempt.instanceId = left->id;
        // The instance keeps the session id that it was made with: by that it is found again. It stays
        // remembered until it is authorised.
        attempt.sessionId = unresolved.search.sessionId;
        attempt.journalId = unresolved.journalId;
        m_context.setups.setUnresolved(unresolved);
    } else {
        m_context.journal.forget(unresolved.journalId);
        m_context.setups.setUnresolved(std::nullopt);
    }
    m_attempts.goOn(left ? Event::InstanceLeft : Event::NothingLeft);
}

void LookUp::lookAtTarget()
{
    run(m_navigator.foreground, fetchInstance(m_context.platform.access(), m_state.attempt.instanceId), this,
        [this](const Result<Instance> &now) { targetSeen(now); });
}

void LookUp::targetSeen(const Result<Instance> &now)
{
    Attempt &attempt = m_state.attempt;
    m_state.result.lookedUp = now.has_value();
    if (now) {
        if (m_context.hasLostVariables(*now)) {
            m_context.journal.forgetReauthorisation();
        } else if (const auto before = attempt.seenBefore();
                   attempt.allSent && before && hasChanged(*now, *before)) {
            // The answer was lost, the change is there: nobody has told more than that.
            attempt.changedElsewhere = true;
            m_context.prepareResult(Outcome::Authorised, std::nullopt);
            m_context.showInstance(*now);
        }
    } else if (now.error().cause == FailureCause::NotFound) {
        m_context.journal.forgetReauthorisation();
        m_context.prepareResult(Outcome::Failed, now.error());
        m_state.result.lookedUp = true;
    }
    m_context.describeResult();
    if (!now)
        m_navigator.holdBack(now.error());
    if (!now && now.error().cause == FailureCause::NotSignedIn)
        m_attempts.endForSignIn(Event::LookedUp, Attempts::Resume::LookUp);
    else
        m_attempts.end(Event::LookedUp);
}

void LookUp::stop(const Failure &failure)
{
    if (looksBefore())
        m_context.prepareResult(Outcome::Unknown, failure);
    m_state.result.somethingMayExist = !m_state.result.reauthorised;
}

void LookUp::adopt(const QString &instanceId)
{
    const ResultView &result = m_state.result;
    const auto sought = m_state.sought(m_context.setup());
    const bool isThere = std::any_of(result.found.cbegin(), result.found.cend(),
                                     [&](const Instance &instance) { return instance.id == instanceId; });
    if (!isThere || !sought || !m_navigator.accepts(Event::AdoptAsked))
        return;
    if (result.outcome == Outcome::Unknown && wasAllSent(*sought)) {
        m_state.attempt.instanceId = instanceId;
        // Where its answer is missing, that it is there says nothing of its authorisation.
        m_state.attempt.adopted = !result.accepted;
        m_state.attempt.saidNothing = false;
        m_navigator.dispatch(Event::AdoptAsked);
        m_attempts.readBack();
    } else if (!m_navigator.isHeldBack()) {
        goOnWith(*sought, instanceId); // it is there without its consent: that is asked for now
    }
}

void LookUp::goOnWith(const UnresolvedAttempt &sought, const QString &instanceId)
{
    const bool wasInPlace = !m_context.setups.isPutAside();
    std::optional<Failure> failure = m_context.replacing();
    if (!failure && sought.ofEarlierRun)
        failure = takeMethodOf(sought);
    if (!failure)
        failure = m_context.obstacle();
    if (failure) {
        if (wasInPlace && m_context.setups.isPutAside())
            m_context.setups.takeUpAgain();
        m_navigator.tell(failure);
        return;
    }
    UnresolvedAttempt unresolved = sought;
    unresolved.chosenId = instanceId;
    m_context.setups.setUnresolved(unresolved);
    m_state.opened.reset();
    if (m_navigator.dispatch(Event::LookBeforeAsked))
        begin();
}

MethodMatch LookUp::matchOf(const UnresolvedAttempt &unresolved) const
{
    Instance instance;
    instance.methodId = unresolved.methodId;
    const CatalogueState &catalogue = m_context.catalogue.state();
    return matchMethod(catalogue.connectors, catalogue.isComplete(), instance);
}

bool LookUp::wasAllSent(const UnresolvedAttempt &unresolved) const
{
    if (unresolved.allSent || !unresolved.atAuthorise)
        return unresolved.allSent;
    // Its code, or all that it needs, went out with the call.
    const auto method = matchOf(unresolved).method;
    return method && (!method->opensConsentPage() || takesConsentFirst(*method, m_context.order()));
}

std::optional<Failure> LookUp::takeMethodOf(const UnresolvedAttempt &unresolved)
{
    const MethodMatch match = matchOf(unresolved);
    const LoadView &load = m_context.catalogue.load();
    if (match.state == MethodState::Unknown)
        return load.running ? Failure::because(FailureCause::CatalogueLoading, Cure::TryAgain) : load.failure;
    if (match.state == MethodState::Vanished)
        return Failure::because(FailureCause::MethodVanished);
    if (match.state == MethodState::NotByConsent)
        return Failure::because(FailureCause::MethodNotByConsent);
    m_context.setups.beginUnfinished(*match.connector, *match.method);
    return std::nullopt;
}

void LookUp::open(const JournalEntry &entry)
{
    if (!m_navigator.accepts(Event::UnfinishedOpened))
        return;
    m_context.consent.renew();
    m_state.attempt = {};
    m_state.opened = unresolvedAttemptOf(entry);
    m_context.prepareResult(Outcome::Unknown, std::nullopt);
    m_state.result.name = entry.name;
    m_state.result.journalled = true;
    m_state.result.reauthorised = m_state.opened->reauthorises;
    m_navigator.dispatch(Event::UnfinishedOpened);
    begin();
}

} // namespace wizard
