// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/attemptcontext.h"

#include "app/domain/platform/validation.h"
#include "app/domain/secret/redact.h"
#include "app/flow/attempt/attemptrequest.h"
#include "app/flow/attempt/reauthorisation.h"

#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

AttemptContext::AttemptContext(Navigator &navigatorOfAll, const PlatformSession &platformSession,
                               SetupEditor &setupEditor, Catalogue &wholeCatalogue)
    : navigator(navigatorOfAll)
    , platform(platformSession)
    , setups(setupEditor)
    , catalogue(wholeCatalogue)
    , consent(navigator, platform, setups, state.attempt)
    , journal(navigator, platform, setups, state.attempt)
{
}

void AttemptContext::renew()
{
    consent.renew();
    const Environment &environment = platform.environment();
    Attempt attempt;
    attempt.number = ++m_count;
    attempt.callback = callbackOf(setup(), environment).value_or(environment.redirectUri);
    attempt.consentFirst = takesConsentFirst(*setup().method, environment.order);
    attempt.begun = navigator.now();
    attempt.besideDraft = setups.isPutAside();
    if (const auto &target = setup().target) {
        attempt.reauthorises = true;
        attempt.left = target;
        attempt.instanceId = target->id;
        attempt.journalId = navigator.ports.random.uuid();
    } else {
        attempt.sessionId = setups.takeSessionId();
        attempt.journalId = attempt.sessionId;
    }
    state.attempt = attempt;
    state.result = {};
}

std::optional<Failure> AttemptContext::replacing() const
{
    const auto lost = m_replacingAccounts.constFind(platform.account());
    if (lost == m_replacingAccounts.cend())
        return std::nullopt;
    Failure failure = Failure::because(FailureCause::VariablesVanished);
    failure.keys = *lost;
    return failure;
}

std::optional<Failure> AttemptContext::obstacle() const
{
    if (setup().target) {
        if (const auto replaces = replacing())
            return replaces;
    }
    if (!setup().method->opensConsentPage())
        return std::nullopt;
    if (const auto callback = callbackOf(setup(), platform.environment()); !callback) {
        Failure failure =
            Failure::because(FailureCause::ConsentUrlRefused, Cure::FixFields, u"redirect-uri"_s);
        failure.problems = {callback.error()};
        return failure;
    }
    if (takesConsentFirst(*setup().method, order())) {
        if (const auto url = consent.build(sampleCheckValue()); !url)
            return url.error();
    }
    return std::nullopt;
}

bool AttemptContext::hasLostVariables(const Instance &now)
{
    const QStringList lost = vanishedVariables(*state.attempt.left, now, *setup().method);
    if (lost.isEmpty()) {
        if (state.attempt.sentVariables)
            m_mergingAccounts.insert(platform.account());
        return false;
    }
    m_replacingAccounts.insert(platform.account(), lost);
    Failure failure = Failure::because(FailureCause::VariablesVanished);
    failure.keys = lost;
    prepareResult(Outcome::Failed, failure);
    state.result.instance = now;
    return true;
}

void AttemptContext::startWork(WorkStage stage)
{
    WorkView &work = state.work;
    if (stage == WorkStage::Authorising)
        work = {};
    work.done.removeAll(stage);
    work.current = stage;
    work.begun = navigator.now();
    navigator.touch();
}

void AttemptContext::prepareResult(Outcome outcome, const std::optional<Failure> &failure)
{
    const Attempt &attempt = state.attempt;
    ResultView result;
    result.outcome = outcome;
    result.failure = failure;
    result.name = setup().draft.settings.name;
    result.at = navigator.now();
    result.accountHint = consent.state().accountHint;
    result.reauthorised = attempt.reauthorises;
    result.somethingMayExist =
        attempt.reauthorises && attempt.posted && attempt.sentChanges && outcome != Outcome::Authorised;
    result.changedElsewhere = outcome == Outcome::Authorised && attempt.changedElsewhere;
    result.adopted = outcome == Outcome::Authorised && attempt.adopted;
    result.accepted = outcome == Outcome::Unknown && attempt.saidNothing;
    result.hadConsent = setup().method && setup().method->opensConsentPage();
    result.isWooCommerce = consent.state().isWooCommerce();
    state.result = result;
    describeResult();
}

void AttemptContext::describeResult()
{
    state.result.details = attemptDetails(state.attempt, state.result, setup(), platform.environment());
    navigator.touch();
}

void AttemptContext::succeeded()
{
    const bool journalled = state.result.journalled;
    const QString name = state.result.name;
    prepareResult(Outcome::Authorised, std::nullopt);
    state.result.readBack = false;
    state.result.journalled = journalled;
    if (journalled)
        state.result.name = name;
    if (const auto opened = std::exchange(state.opened, std::nullopt))
        journal.forget(opened->journalId);
    if (const auto &unresolved = setup().unresolved;
        unresolved && unresolved->journalId == state.attempt.journalId)
        setups.setUnresolved(std::nullopt);
    if (state.attempt.reauthorises)
        journal.forgetReauthorisation();
    else
        journal.forget(state.attempt.journalId);
}

void AttemptContext::showInstance(const Instance &instance)
{
    ResultView &result = state.result;
    result.instance = instance;
    result.name = instance.name;
    result.readBack = true;
    if (result.accountHint.isEmpty())
        result.accountHint = sanitisedText(accountOf(instance), 200);
    if (state.attempt.reauthorises)
        journal.forgetReauthorisation();
    if ((state.attempt.left && hasLostVariables(instance)) || state.attempt.reauthorises)
        return;
    const auto &connector = setup().connector;
    catalogue.noteUsed(connector && !result.journalled ? connector->id : instance.connectorId);
}

void AttemptContext::rememberUnresolved()
{
    const Attempt &attempt = state.attempt;
    if (attempt.reauthorises)
        journal.forgetReauthorisation(); // it was there before, and is found by itself
    if (!attempt.posted || attempt.reauthorises)
        return;
    const Setup &made = setup();
    UnresolvedAttempt unresolved;
    unresolved.search = {attempt.sessionId, made.connector ? made.connector->id : QString(),
                         withoutBlankEnds(made.draft.settings.name), attempt.begun, made.draft.methodId};
    // What was left was made by the first attempt, not by the one that went on with it.
    if (attempt.left && made.unresolved)
        unresolved.search.since = made.unresolved->search.since;
    unresolved.journalId = attempt.journalId;
    unresolved.account = platform.account();
    unresolved.methodId = made.draft.methodId;
    unresolved.instanceId = attempt.instanceId;
    unresolved.allSent = attempt.allSent;
    setups.setUnresolved(unresolved);
}

Failure AttemptContext::withoutSecrets(const Failure &failure) const
{
    return wizard::withoutSecrets(failure, consent.secrets());
}

void AttemptContext::forget()
{
    consent.renew();
    journal.clear();
    state = {};
    m_mergingAccounts.clear();
    m_replacingAccounts.clear();
}

} // namespace wizard
