// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attemptpart.h"

#include "app/domain/detailword.h"
#include "app/flow/attemptrequest.h"
#include "app/flow/running.h"
#include "app/patchworks/authenticate.h"
#include "app/patchworks/wooappauth.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

AttemptPart::AttemptPart(FlowCore &core, ConsentPart &consent)
    : m_core(core)
    , m_consent(consent)
{
    connect(&consent, &ConsentPart::accepted, this, &AttemptPart::consentFinished);
    connect(&consent, &ConsentPart::ended, this, &AttemptPart::consentFailed);
}

void AttemptPart::commit()
{
    FlowState &state = m_core.state;
    if (m_core.isHeldBack() || !state.method)
        return;
    state.failure.reset();
    if (const auto failure = obstacle()) {
        state.failure = failure;
        for (const Problem &problem : failure->problems) {
            const Variable &variable = state.method->variables.at(problem.field.variable);
            if (variable.isShown() && !variable.locked)
                state.refusals.insert_or_assign(problem.field, problem);
        }
        if (state.place.step != Step::Review)
            m_core.dispatch(Event::WentToReview);
        state.failure = failure; // moving has put it away
        m_core.touch();
        return;
    }
    if (state.leftover && state.leftover->account == m_core.account() &&
        state.leftover->methodId == state.method->id) {
        lookBefore();
        return;
    }
    newAttempt();
    m_core.dispatch(state.attempt.consentFirst ? Event::ConsentFirstAsked : Event::PlatformFirstAsked);
}

void AttemptPart::lookBefore()
{
    m_core.state.looksBefore = true;
    if (!m_core.dispatch(Event::LookBeforeAsked))
        m_core.state.looksBefore = false;
}

std::optional<Failure> AttemptPart::obstacle()
{
    FlowState &state = m_core.state;
    if (!state.method->opensConsentPage())
        return std::nullopt;
    const auto callback = callbackOf(state);
    Failure failure;
    if (!callback) {
        failure.cause = FailureCause::ConsentUrlRefused;
        failure.cure = Cure::FixFields;
        failure.detail = u"redirect-uri"_s;
        failure.problems = {callback.error()};
    } else if (!m_core.ports.browsers.unavailableReason().isEmpty()) {
        // Before anything is created: without a page there would be no way on.
        state.browserUnavailable = m_core.ports.browsers.unavailableReason();
        failure.cause = FailureCause::BrowserUnavailable;
        failure.detail = state.browserUnavailable;
    } else if (takesConsentFirst(*state.method, state.environment.order)) {
        if (const auto consent = m_consent.build(QString(22, u'0')); !consent)
            return consent.error();
    }
    if (failure.cause == FailureCause::Unknown)
        return std::nullopt;
    return failure;
}

void AttemptPart::newAttempt()
{
    FlowState &state = m_core.state;
    m_consent.stop();
    Attempt attempt;
    attempt.number = ++state.attempts;
    attempt.callback = callbackOf(state).value_or(state.environment.redirectUri);
    attempt.consentFirst = takesConsentFirst(*state.method, state.environment.order);
    attempt.begun = m_core.now();
    // Each attempt has its own, so that what it made can be told from what an earlier one made.
    QString &sessionId = state.draft.settings.sessionId;
    if (sessionId.isEmpty() || sessionId == state.usedSessionId)
        sessionId = m_core.ports.random.uuid();
    state.usedSessionId = sessionId;
    attempt.sessionId = sessionId;
    state.attempt = attempt;
    state.result = {};
}

bool AttemptPart::writeJournal(JournalEntry::Stage stage)
{
    const FlowState &state = m_core.state;
    JournalEntry entry;
    entry.id = state.attempt.sessionId;
    entry.account = m_core.account();
    entry.sessionId = state.attempt.sessionId;
    entry.methodId = state.method->id;
    entry.instanceId = state.attempt.instanceId;
    entry.name = state.draft.settings.name;
    entry.connectorName = state.connector ? state.connector->title() : QString();
    entry.stage = stage;
    // An instance that is re-authorised is as old as it is, not as this attempt.
    entry.begun = state.attempt.left && state.attempt.left->createdAt.isValid()
                      ? state.attempt.left->createdAt
                      : state.attempt.begun;
    return m_core.stores().journal.write(entry);
}

void AttemptPart::forgetJournal(const QString &id)
{
    m_core.stores().journal.remove(id);
    m_core.state.unfinished.removeIf([&id](const JournalEntry &entry) { return entry.id == id; });
}

void AttemptPart::startWork(WorkStage stage)
{
    WorkView &work = m_core.state.work;
    if (stage == WorkStage::Authorising)
        work = {};
    else if (work.current != stage)
        work.done.append(work.current);
    work.current = stage;
    work.begun = m_core.now();
    m_core.touch();
}

void AttemptPart::postAuthorise()
{
    FlowState &state = m_core.state;
    m_consent.stop();
    startWork(WorkStage::Authorising);
    if (!writeJournal(JournalEntry::Stage::Authorise)) {
        state.attempt.answer.reset();
        state.failure = Failure::because(FailureCause::JournalUnwritable, Cure::TryAgain);
        m_core.dispatch(Event::OtherRefused);
        return;
    }
    state.attempt.posted = true;
    state.attempt.handedOver = state.attempt.answer.has_value() || !state.method->opensConsentPage();
    auto call = state.attempt.left ? reauthorise(m_core.access(), reauthoriseRequest(state))
                                   : authorise(m_core.access(), authoriseRequest(state));
    // The code is on its way and has no second use.
    state.attempt.answer.reset();
    run(m_core.foreground, std::move(call), this,
        [this](const Result<AuthoriseAnswer> &result) { authoriseAnswered(result); });
}

bool AttemptPart::takeInstanceId(const QString &id)
{
    QString &known = m_core.state.attempt.instanceId;
    if (id.isEmpty())
        return true;
    if (!known.isEmpty() && known != id)
        return false;
    known = id;
    return true;
}

void AttemptPart::authoriseAnswered(const Result<AuthoriseAnswer> &result)
{
    FlowState &state = m_core.state;
    Attempt &attempt = state.attempt;
    if (!result) {
        refused(result.error());
        return;
    }
    Failure failure;
    if (!takeInstanceId(result->instanceId)) {
        failure.cause = FailureCause::InstanceMismatch;
        mismatched(failure);
        return;
    }
    if (result->consentUrl.isEmpty()) {
        m_core.dispatch(Event::ToldInstance);
        return;
    }
    const auto consent = checkConsentUrl(result->consentUrl, attempt.callback);
    if (!consent || attempt.followed) {
        failure.cause = consent ? FailureCause::UnexpectedAnswer : FailureCause::ConsentUrlRefused;
        failure.cure = Cure::ReviewSettings;
        failure.detail = consent ? QString() : detailWord(consent.error());
        prepareResult(Outcome::Failed, failure);
        m_core.dispatch(Event::ConsentEndedLook);
        return;
    }
    // Consent first, and the platform wants another one: once, in its own order (platform.md section 5).
    attempt.followed = true;
    attempt.handedOver = false;
    attempt.consentFirst = false;
    attempt.answer.reset();
    attempt.consent = *consent;
    attempt.number = ++state.attempts;
    writeJournal(JournalEntry::Stage::Consent);
    m_core.dispatch(Event::ToldConsentUrl);
}

void AttemptPart::refused(const Failure &failure)
{
    FlowState &state = m_core.state;
    switch (failure.cause) {
    case FailureCause::NotSignedIn:
        nothingMade();
        state.failure = failure;
        m_core.dispatch(Event::SessionEnded);
        return;
    case FailureCause::Invalid:
        nothingMade();
        fieldsRefused(failure);
        return;
    case FailureCause::TooManyRequests:
        nothingMade();
        state.failure = failure;
        m_core.holdBack(failure);
        m_core.dispatch(Event::OtherRefused);
        return;
    case FailureCause::OutcomeUnknown:
    case FailureCause::UnexpectedAnswer:
        prepareResult(Outcome::Unknown, failure);
        m_core.dispatch(Event::AnswerMissing);
        return;
    case FailureCause::InstanceMismatch:
        mismatched(failure);
        return;
    default:
        nothingMade();
        prepareResult(Outcome::Failed, failure);
        m_core.dispatch(Event::AttemptRefused);
        return;
    }
}

void AttemptPart::nothingMade()
{
    Attempt &attempt = m_core.state.attempt;
    attempt.posted = false;
    attempt.handedOver = false;
    // What an earlier attempt left is still there, and looked for again.
    if (!attempt.left)
        forgetJournal(attempt.sessionId);
}

void AttemptPart::mismatched(const Failure &failure)
{
    rememberLeftover();
    prepareResult(Outcome::Failed, failure);
    m_core.state.result.somethingMayExist = true;
    m_core.dispatch(Event::AttemptRefused);
}

void AttemptPart::fieldsRefused(const Failure &failure)
{
    FlowState &state = m_core.state;
    std::optional<FieldId> first;
    Failure rest = failure;
    rest.problems.clear();
    for (Problem problem : failure.problems) {
        const int index = problem.field.variable;
        const bool shown = problem.field.field == Field::Variable
                               ? index >= 0 && index < state.method->variables.size() &&
                                     state.method->variables.at(index).isShown()
                               : problem.field.field != Field::None &&
                                     problem.field.field != Field::SessionId; // ours, and new each time
        if (!shown) {
            rest.problems.append(problem);
            continue;
        }
        state.refusals.insert_or_assign(problem.field, problem);
        if (!first || problem.field < *first)
            first = problem.field;
    }
    if (!rest.problems.isEmpty() || !first)
        state.failure = rest;
    if (!first) {
        m_core.dispatch(Event::OtherRefused);
        return;
    }
    state.focusField = *first;
    ++state.focusSerial;
    m_core.dispatch(stepOf(first->field) == Step::Settings ? Event::SettingsRefused
                                                           : Event::CredentialsRefused);
}

void AttemptPart::consentFinished()
{
    m_core.dispatch(m_core.state.attempt.consentFirst ? Event::CallbackForAuthorise
                                                      : Event::CallbackForAuthenticate);
}

void AttemptPart::consentFailed(const Failure &failure, Outcome outcome)
{
    prepareResult(outcome, failure);
    if (m_core.state.attempt.posted) {
        m_core.dispatch(Event::ConsentEndedLook);
        return;
    }
    m_consent.stop();
    m_core.dispatch(Event::ConsentEnded);
}

void AttemptPart::postAuthenticate()
{
    FlowState &state = m_core.state;
    m_consent.stop();
    startWork(WorkStage::Authenticating);
    if (!writeJournal(JournalEntry::Stage::Authenticate)) {
        state.attempt.answer.reset();
        prepareResult(Outcome::Failed, Failure::because(FailureCause::JournalUnwritable, Cure::TryAgain));
        m_core.dispatch(Event::ConsentEndedLook);
        return;
    }
    state.attempt.handedOver = true;
    // The store's server has sent the keys already; what the browser brought proves nothing.
    state.attempt.waitsForInstance = state.attempt.consent->kind == ConsentKind::WooCommerce;
    auto call = state.attempt.waitsForInstance
                    ? wooAppAuth(m_core.access(), state.method->timeout)
                    : authenticate(m_core.access(), state.attempt.answer->parameters, state.method->timeout);
    state.attempt.answer.reset();
    run(m_core.foreground, std::move(call), this,
        [this](const Result<AuthoriseAnswer> &result) { authenticateAnswered(result); });
}

void AttemptPart::authenticateAnswered(const Result<AuthoriseAnswer> &result)
{
    FlowState &state = m_core.state;
    Failure failure;
    if (!result) {
        failure = result.error();
        if (failure.cause == FailureCause::NotSignedIn) {
            rememberLeftover();
            state.failure = failure;
            m_core.dispatch(Event::SessionEnded);
            return;
        }
        const bool unknown =
            failure.cause == FailureCause::OutcomeUnknown || failure.cause == FailureCause::UnexpectedAnswer;
        prepareResult(unknown ? Outcome::Unknown : Outcome::Failed, failure);
        state.attempt.handedOver = unknown;
        m_core.holdBack(failure);
        m_core.dispatch(unknown ? Event::AnswerMissing : Event::ConsentEndedLook);
        return;
    }
    if (!result->consentUrl.isEmpty()) {
        failure.cause = FailureCause::UnexpectedAnswer;
        failure.cure = Cure::StartConsentAgain;
    } else if (!takeInstanceId(result->instanceId)) {
        failure.cause = FailureCause::InstanceMismatch;
    }
    if (failure.cause != FailureCause::Unknown) {
        state.attempt.handedOver = false;
        prepareResult(Outcome::Failed, failure);
        m_core.dispatch(Event::ConsentEndedLook);
        return;
    }
    m_core.dispatch(Event::ToldInstance);
}

void AttemptPart::prepareResult(Outcome outcome, const std::optional<Failure> &failure)
{
    FlowState &state = m_core.state;
    state.result = {};
    state.result.outcome = outcome;
    state.result.failure = failure;
    state.result.name = state.draft.settings.name;
    state.result.at = m_core.now();
    state.result.accountHint = state.attempt.accountHint;
    state.result.details = attemptDetails(state);
}

} // namespace wizard
