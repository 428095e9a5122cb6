// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/attemptpart.h"

#include "app/domain/failure/detailword.h"
#include "app/flow/attempt/attemptrequest.h"
#include "app/flow/running.h"
#include "app/patchworks/calls/authenticate.h"
#include "app/patchworks/calls/wooappauth.h"

#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

AttemptPart::AttemptPart(FlowCore &core, ConsentPart &consent)
    : m_core(core)
    , m_consent(consent)
{
    connect(&consent, &ConsentPart::accepted, this, &AttemptPart::consentFinished);
    connect(&consent, &ConsentPart::ended, this, &AttemptPart::consentFailed);
    connect(&consent, &ConsentPart::finishedElsewhere, this,
            [this] { m_core.dispatch(Event::PlatformChanged); });
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
    if (!state.target && state.leftover && state.leftover->account == m_core.account() &&
        state.leftover->methodId == state.method->id) {
        m_core.dispatch(Event::LookBeforeAsked);
        return;
    }
    newAttempt();
    m_core.dispatch(state.attempt.consentFirst ? Event::ConsentFirstAsked : Event::PlatformFirstAsked);
}

std::optional<Failure> AttemptPart::begin(quint64 session)
{
    if (const auto failure = obstacle())
        return failure;
    newAttempt();
    Attempt &attempt = m_core.state.attempt;
    attempt.session = session;
    m_core.dispatch(attempt.consentFirst ? Event::ConsentFirstAsked : Event::PlatformFirstAsked);
    return std::nullopt;
}

std::optional<Failure> AttemptPart::replacing() const
{
    const auto &accounts = m_core.state.replacingAccounts;
    const auto lost = accounts.constFind(m_core.account());
    if (lost == accounts.cend())
        return std::nullopt;
    Failure failure = Failure::because(FailureCause::VariablesVanished);
    failure.keys = *lost;
    return failure;
}

std::optional<Failure> AttemptPart::obstacle()
{
    FlowState &state = m_core.state;
    Failure failure;
    if (const auto replaces = replacing(); replaces && state.target)
        return replaces;
    if (!state.method->opensConsentPage())
        return std::nullopt;
    const auto callback = callbackOf(state);
    if (!callback) {
        failure.cause = FailureCause::ConsentUrlRefused;
        failure.cure = Cure::FixFields;
        failure.detail = u"redirect-uri"_s;
        failure.problems = {callback.error()};
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
    attempt.besideDraft = state.setAside.has_value();
    if (state.target) {
        attempt.reauthorises = true;
        attempt.left = state.target;
        attempt.instanceId = state.target->id;
        attempt.journalId = m_core.ports.random.uuid();
        state.attempt = attempt;
        state.result = {};
        return;
    }
    // Each attempt has its own, so that what it made can be told from what an earlier one made.
    QString &sessionId = state.draft.settings.sessionId;
    if (sessionId.isEmpty() || sessionId == state.usedSessionId)
        sessionId = m_core.ports.random.uuid();
    state.usedSessionId = sessionId;
    attempt.sessionId = sessionId;
    attempt.journalId = sessionId;
    state.attempt = attempt;
    state.result = {};
}

bool AttemptPart::writeJournal(JournalEntry::Stage stage)
{
    const FlowState &state = m_core.state;
    if (state.attempt.reauthorises) {
        if (!noteStage(stage))
            return false;
        if (state.queue.phase == QueueView::Phase::Running)
            return true; // the queue is its own journal
    }
    JournalEntry entry;
    entry.id = state.attempt.journalId;
    entry.account = m_core.account();
    entry.sessionId = state.attempt.sessionId;
    entry.methodId = state.method->id;
    entry.instanceId = state.attempt.instanceId;
    entry.name = state.draft.settings.name;
    entry.connectorName = state.connector ? state.connector->title() : QString();
    entry.stage = stage;
    // What an earlier attempt left is as old as it is, not as this attempt.
    entry.begun = !state.attempt.reauthorises && state.attempt.left && state.attempt.left->createdAt.isValid()
                      ? state.attempt.left->createdAt
                      : state.attempt.begun;
    return m_core.stores().journal.write(entry);
}

bool AttemptPart::noteStage(JournalEntry::Stage stage)
{
    const Attempt &attempt = m_core.state.attempt;
    if (!m_noteStage)
        return true;
    const auto seen = attempt.seenBefore();
    const QDateTime before = seen ? seen->updatedAt : QDateTime();
    switch (stage) {
    case JournalEntry::Stage::Authorise:
        return m_noteStage(QueueItem::Stage::Reauthorise, attempt.handedOver, before);
    case JournalEntry::Stage::Consent:
        return m_noteStage(QueueItem::Stage::Consent, false, before);
    case JournalEntry::Stage::Authenticate:
        return m_noteStage(QueueItem::Stage::Authenticate, true, before);
    }
    return true;
}

void AttemptPart::forgetReauthorisation()
{
    const QString id = m_core.state.attempt.instanceId;
    const QString account = m_core.account();
    for (const JournalEntry &entry : m_core.stores().journal.entries()) {
        if (entry.sessionId.isEmpty() && entry.instanceId == id && entry.account == account)
            forgetJournal(entry.id);
    }
}

void AttemptPart::endAttempt()
{
    if (!m_core.state.attempt.reauthorises) {
        writeJournal(JournalEntry::Stage::Consent); // the next start takes nothing for finished
        m_core.dispatch(Event::ConsentEndedLook);
        return;
    }
    forgetReauthorisation();
    m_core.dispatch(Event::AttemptRefused);
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
    work.done.removeAll(stage);
    work.current = stage;
    work.begun = m_core.now();
    m_core.touch();
}

void AttemptPart::postAuthorise()
{
    FlowState &state = m_core.state;
    m_consent.stop();
    startWork(WorkStage::Authorising);
    state.attempt.handedOver = state.attempt.answer.has_value() || !state.method->opensConsentPage();
    if (state.attempt.reauthorises)
        forgetReauthorisation(); // this attempt takes an earlier one's place
    if (!writeJournal(JournalEntry::Stage::Authorise)) {
        state.attempt.answer.reset();
        const Failure failure = Failure::because(FailureCause::JournalUnwritable, Cure::TryAgain);
        if (endsInQueue(failure))
            return;
        state.failure = failure;
        m_core.dispatch(Event::OtherRefused);
        return;
    }
    state.attempt.posted = true;
    std::unique_ptr<ResultOperation<AuthoriseAnswer>> call;
    if (state.attempt.left) {
        const ReauthoriseRequest request = reauthoriseRequest(state);
        state.attempt.sentChanges = !changesOf(*state.attempt.left, *state.method, state.draft).isEmpty();
        state.attempt.sentVariables = request.code || !request.variables.isEmpty();
        call = reauthorise(m_core.access(), request);
    } else {
        call = authorise(m_core.access(), authoriseRequest(state));
    }
    // The code is on its way and has no second use, unless nobody has looked at it.
    state.attempt.sent = std::exchange(state.attempt.answer, std::nullopt);
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
        // All that is needed went with it, and it was accepted without a word: the instance is the proof.
        if (result.error().detail == emptySuccess && attempt.handedOver) {
            attempt.sent.reset();
            attempt.saidNothing = true;
            state.work.done.append(WorkStage::Authorising);
            m_core.dispatch(Event::ToldInstance);
            return;
        }
        if (!holdsAnswer(result.error()))
            refused(result.error());
        return;
    }
    attempt.sent.reset();
    state.work.done.append(WorkStage::Authorising);
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
        endAttempt();
        return;
    }
    // Consent first, and the platform wants another one: once, in its own order (PLATFORM.md section 5).
    attempt.followed = true;
    attempt.platformAnswered = m_core.now();
    attempt.handedOver = false;
    attempt.consentFirst = false;
    attempt.answer.reset();
    attempt.consent = *consent;
    attempt.consent->isPlatforms = true;
    attempt.number = ++state.attempts;
    if (attempt.left) {
        checkMerge();
        return;
    }
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
        m_core.dispatch(Event::CallNotSignedIn);
        return;
    case FailureCause::Invalid:
        nothingMade();
        if (!endsInQueue(failure))
            fieldsRefused(failure);
        return;
    case FailureCause::TooManyRequests:
        nothingMade();
        if (endsInQueue(failure))
            return;
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
    case FailureCause::Unavailable:
        unavailable(failure);
        return;
    case FailureCause::AuthorisingFailed:
        // The platform's own word on this call. What it made on the way is looked for, and is not authorised.
        state.attempt.handedOver = false;
        prepareResult(Outcome::Failed, failure);
        endAttempt();
        return;
    default:
        nothingMade();
        prepareResult(Outcome::Failed, failure);
        m_core.dispatch(Event::AttemptRefused);
        return;
    }
}

bool AttemptPart::endsInQueue(const Failure &failure)
{
    if (m_core.state.queue.phase != QueueView::Phase::Running)
        return false;
    prepareResult(Outcome::Failed, failure);
    m_core.dispatch(Event::AttemptRefused);
    return true;
}

void AttemptPart::nothingMade()
{
    Attempt &attempt = m_core.state.attempt;
    attempt.posted = false;
    attempt.handedOver = false;
    // What an earlier attempt left is still there, and looked for again.
    if (attempt.reauthorises)
        forgetReauthorisation();
    else if (!attempt.left)
        forgetJournal(attempt.journalId);
}

void AttemptPart::mismatched(const Failure &failure)
{
    rememberLeftover();
    prepareResult(Outcome::Failed, failure);
    if (!m_core.state.attempt.reauthorises)
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
                                     problem.field.field != Field::Method &&  // chosen, not typed
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
    if (m_core.state.attempt.reauthorises) {
        forgetReauthorisation();
    } else if (m_core.state.attempt.posted) {
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
        endAttempt();
        return;
    }
    state.attempt.handedOver = true;
    // The store's server has sent the keys already; what the browser brought proves nothing.
    if (state.attempt.consent)
        state.attempt.waitsForInstance = state.attempt.consent->kind == ConsentKind::WooCommerce;
    auto call = state.attempt.waitsForInstance
                    ? wooAppAuth(m_core.access(), state.method->timeout)
                    : authenticate(m_core.access(), state.attempt.answer->parameters, state.method->timeout);
    state.attempt.sent = std::exchange(state.attempt.answer, std::nullopt);
    run(m_core.foreground, std::move(call), this,
        [this](const Result<AuthoriseAnswer> &result) { authenticateAnswered(result); });
}

void AttemptPart::authenticateAnswered(const Result<AuthoriseAnswer> &result)
{
    FlowState &state = m_core.state;
    Failure failure;
    if (!result) {
        failure = withoutSecrets(result.error(), state);
        if (holdsAnswer(failure))
            return;
        if (failure.cause == FailureCause::NotSignedIn) {
            state.attempt.handedOver = false;
            if (!state.attempt.reauthorises)
                writeJournal(JournalEntry::Stage::Consent);
            state.failure = failure;
            m_core.dispatch(Event::CallNotSignedIn);
            return;
        }
        if (failure.cause == FailureCause::Unavailable) {
            unavailable(failure);
            return;
        }
        const bool unknown =
            failure.cause == FailureCause::OutcomeUnknown || failure.cause == FailureCause::UnexpectedAnswer;
        prepareResult(unknown ? Outcome::Unknown : Outcome::Failed, failure);
        state.attempt.handedOver = unknown;
        m_core.holdBack(failure);
        if (unknown)
            m_core.dispatch(Event::AnswerMissing);
        else
            endAttempt();
        return;
    }
    state.attempt.sent.reset();
    state.work.done.append(WorkStage::Authenticating);
    if (!result->consentUrl.isEmpty()) {
        failure.cause = FailureCause::UnexpectedAnswer;
        failure.cure = Cure::StartConsentAgain;
    } else if (!takeInstanceId(result->instanceId)) {
        failure.cause = FailureCause::InstanceMismatch;
    }
    if (failure.cause != FailureCause::Unknown) {
        state.attempt.handedOver = false;
        prepareResult(Outcome::Failed, failure);
        endAttempt();
        return;
    }
    state.attempt.saidNothing = result->instanceId.isEmpty() && !state.attempt.waitsForInstance;
    m_core.dispatch(Event::ToldInstance);
}

void AttemptPart::unavailable(const Failure &failure)
{
    // Down now means that looking would be refused as well: it is offered for later.
    m_core.state.attempt.handedOver = false;
    m_core.holdBack(failure);
    if (!m_core.state.attempt.reauthorises)
        writeJournal(JournalEntry::Stage::Consent);
    mismatched(failure);
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
    state.result.reauthorised = state.attempt.reauthorises;
    state.result.somethingMayExist = state.attempt.reauthorises && state.attempt.posted &&
                                     state.attempt.sentChanges && outcome != Outcome::Authorised;
    state.result.changedElsewhere = outcome == Outcome::Authorised && state.attempt.changedElsewhere;
    state.result.adopted = outcome == Outcome::Authorised && state.attempt.adopted;
    state.result.accepted = outcome == Outcome::Unknown && state.attempt.saidNothing;
    state.result.hadConsent = state.method && state.method->opensConsentPage();
    state.result.isWooCommerce =
        state.attempt.consent && state.attempt.consent->kind == ConsentKind::WooCommerce;
    state.result.details = attemptDetails(state);
}

} // namespace wizard
