// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attemptpart.h"

#include "app/flow/attemptrequest.h"
#include "app/flow/running.h"
#include "app/patchworks/authenticate.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString ruleWord(ConsentUrlRule rule)
{
    switch (rule) {
    case ConsentUrlRule::NotHttps:
        return u"not-https"_s;
    case ConsentUrlRule::UserInfo:
        return u"user-info"_s;
    case ConsentUrlRule::OtherRedirectUri:
        return u"other-redirect-uri"_s;
    case ConsentUrlRule::NoState:
        return u"no-state"_s;
    case ConsentUrlRule::TooLong:
        return u"too-long"_s;
    case ConsentUrlRule::NotAUrl:
    case ConsentUrlRule::None:
        break;
    }
    return u"not-a-url"_s;
}

} // namespace

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
    const bool consentFirst = takesConsentFirst(*state.method, state.environment.order);
    Failure failure;
    const auto callback = callbackOf(state);
    if (!callback && state.method->opensConsentPage()) {
        failure.cause = FailureCause::ConsentUrlRefused;
        failure.cure = Cure::FixFields;
        failure.detail = u"redirect-uri"_s;
    } else if (state.method->opensConsentPage() && !m_core.ports.browsers.unavailableReason().isEmpty()) {
        // Before anything is created: without a page there would be no way on.
        state.browserUnavailable = m_core.ports.browsers.unavailableReason();
        failure.cause = FailureCause::BrowserUnavailable;
        failure.detail = state.browserUnavailable;
    } else if (consentFirst) {
        const auto consent = m_consent.build(QString(22, u'0'));
        if (!consent)
            failure = consent.error();
    }
    if (failure.cause != FailureCause::Unknown) {
        state.failure = failure;
        for (const Problem &problem : failure.problems)
            state.refusals.insert_or_assign(problem.field, problem);
        if (state.place.step != Step::Review)
            m_core.dispatch(Event::WentToReview);
        m_core.touch();
        return;
    }
    if (state.leftover) {
        state.looksBefore = true;
        m_core.dispatch(Event::LookBeforeAsked);
        return;
    }
    newAttempt();
    state.attempt.consentFirst = consentFirst;
    m_core.dispatch(consentFirst ? Event::ConsentFirstAsked : Event::PlatformFirstAsked);
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
    if (state.attempt.posted || state.draft.settings.sessionId.isEmpty())
        state.draft.settings.sessionId = m_core.ports.random.uuid();
    attempt.sessionId = state.draft.settings.sessionId;
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
    entry.begun = state.attempt.begun;
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
        Failure failure;
        failure.cause = FailureCause::JournalUnwritable;
        failure.cure = Cure::TryAgain;
        state.failure = failure;
        m_core.dispatch(Event::OtherRefused);
        return;
    }
    state.attempt.posted = true;
    if (state.attempt.left) {
        postReauthorise();
        return;
    }
    run(m_core.foreground, authorise(m_core.access(), authoriseRequest(state)), this,
        [this](const Result<AuthoriseAnswer> &result) { authoriseAnswered(result); });
}

void AttemptPart::postReauthorise()
{
    run(m_core.foreground, reauthorise(m_core.access(), reauthoriseRequest(m_core.state)), this,
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
        prepareResult(Outcome::Failed, failure);
        state.result.somethingMayExist = true;
        m_core.dispatch(Event::AttemptRefused);
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
        failure.detail = consent ? QString() : ruleWord(consent.error());
        prepareResult(Outcome::Failed, failure);
        m_core.dispatch(Event::ConsentEndedLook);
        return;
    }
    // Consent first, and the platform wants another one: once, in its own order (platform.md section 5).
    attempt.followed = true;
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
        forgetJournal(state.attempt.sessionId);
        state.failure = failure;
        m_core.dispatch(Event::SessionEnded);
        return;
    case FailureCause::Invalid:
        forgetJournal(state.attempt.sessionId);
        fieldsRefused(failure);
        return;
    case FailureCause::TooManyRequests:
        forgetJournal(state.attempt.sessionId);
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
        prepareResult(Outcome::Failed, failure);
        state.result.somethingMayExist = true;
        m_core.dispatch(Event::AttemptRefused);
        return;
    default:
        forgetJournal(state.attempt.sessionId);
        prepareResult(Outcome::Failed, failure);
        m_core.dispatch(Event::AttemptRefused);
        return;
    }
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
                               : problem.field.field != Field::None;
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
    writeJournal(JournalEntry::Stage::Authenticate);
    run(m_core.foreground,
        authenticate(m_core.access(), state.attempt.answer->parameters, state.method->timeout), this,
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
        prepareResult(Outcome::Failed, failure);
        m_core.dispatch(Event::ConsentEndedLook);
        return;
    }
    m_core.dispatch(Event::ToldInstance);
}

void AttemptPart::readBack()
{
    FlowState &state = m_core.state;
    startWork(WorkStage::ReadingBack);
    // The platform has said yes: what follows can only fail to show it.
    prepareResult(Outcome::Authorised, std::nullopt);
    state.result.readBack = false;
    forgetJournal(state.attempt.sessionId);
    state.leftover.reset();
    if (state.attempt.instanceId.isEmpty()) {
        const InstanceSearch search{state.attempt.sessionId, {}, {}, {}};
        run(m_core.foreground, findInstances(m_core.access(), search), this,
            [this](const Result<QList<Instance>> &found) {
                if (found && found->size() == 1)
                    authorised(found->first());
                m_core.dispatch(Event::InstanceRead);
            });
        return;
    }
    run(m_core.foreground, fetchInstance(m_core.access(), state.attempt.instanceId), this,
        [this](const Result<Instance> &instance) {
            if (instance)
                authorised(*instance);
            else
                m_core.state.result.failure = instance.error();
            m_core.dispatch(Event::InstanceRead);
        });
}

void AttemptPart::authorised(const Instance &instance)
{
    FlowState &state = m_core.state;
    state.result.instance = instance;
    state.result.name = instance.name;
    state.result.readBack = true;
    if (state.connector) {
        state.recentConnectorIds.removeAll(state.connector->id);
        state.recentConnectorIds.prepend(state.connector->id);
        state.recentConnectorIds = state.recentConnectorIds.mid(0, 8);
        m_core.stores().preferences.setText(u"recent/"_s + m_core.account(),
                                            state.recentConnectorIds.join(u'\n'));
    }
}

void AttemptPart::rememberLeftover()
{
    const FlowState &state = m_core.state;
    if (!state.attempt.posted)
        return;
    Leftover leftover;
    leftover.search = {state.attempt.sessionId, state.connector ? state.connector->id : QString(),
                       state.draft.settings.name, state.attempt.begun};
    leftover.journalId = state.attempt.sessionId;
    leftover.instanceId = state.attempt.instanceId;
    m_core.state.leftover = leftover;
}

void AttemptPart::lookUp()
{
    FlowState &state = m_core.state;
    m_consent.stop();
    m_core.foreground.reset();
    if (!state.looksBefore)
        rememberLeftover();
    startWork(WorkStage::LookingUp);
    if (!state.leftover) {
        m_core.dispatch(Event::LookedUp);
        return;
    }
    run(m_core.foreground, findInstances(m_core.access(), state.leftover->search), this,
        [this](const Result<QList<Instance>> &found) {
            FlowState &now = m_core.state;
            if (found && now.looksBefore && found->isEmpty()) {
                goOnAfterLook(std::nullopt);
                return;
            }
            if (found && now.looksBefore && found->size() == 1) {
                // Once more, with its variables: they are what is compared with what goes out.
                run(m_core.foreground, fetchInstance(m_core.access(), found->first().id), this,
                    [this, found](const Result<Instance> &instance) {
                        if (instance)
                            goOnAfterLook(*instance);
                        else
                            lookedUp(failed(instance.error()));
                    });
                return;
            }
            lookedUp(found);
        });
}

void AttemptPart::lookedUp(const Result<QList<Instance>> &found)
{
    FlowState &state = m_core.state;
    if (state.looksBefore)
        prepareResult(Outcome::Unknown, std::nullopt);
    state.looksBefore = false;
    state.result.lookedUp = found.has_value();
    state.result.found = found.value_or(QList<Instance>());
    state.result.somethingMayExist = !found || !found->isEmpty();
    if (!found) {
        if (!state.result.failure)
            state.result.failure = found.error();
    } else if (found->isEmpty()) {
        forgetJournal(state.leftover->journalId);
        state.leftover.reset();
    }
    state.result.details = attemptDetails(state);
    m_core.dispatch(Event::LookedUp);
}

void AttemptPart::goOnAfterLook(const std::optional<Instance> &left)
{
    FlowState &state = m_core.state;
    state.looksBefore = false;
    const Leftover leftover = *state.leftover;
    forgetJournal(leftover.journalId);
    state.leftover.reset();
    newAttempt();
    if (left) {
        state.attempt.left = left;
        state.attempt.instanceId = left->id;
        // The instance keeps the session id that it was made with: by that it is found again.
        state.attempt.sessionId = leftover.search.sessionId;
    }
    if (state.attempt.consentFirst)
        m_core.dispatch(Event::ConsentFirstAsked);
    else
        m_core.dispatch(left ? Event::InstanceLeft : Event::NothingLeft);
}

void AttemptPart::stopWaiting()
{
    FlowState &state = m_core.state;
    Failure failure;
    failure.cause = FailureCause::OutcomeUnknown;
    switch (state.place.activity) {
    case Activity::Authorising:
    case Activity::Authenticating:
        failure.detail = u"stopped-waiting"_s;
        prepareResult(Outcome::Unknown, failure);
        break;
    case Activity::LookingUp:
        if (state.looksBefore)
            prepareResult(Outcome::Unknown, failure);
        state.looksBefore = false;
        state.result.somethingMayExist = true;
        break;
    default:
        break;
    }
    m_core.foreground.reset();
    m_core.dispatch(Event::WaitingStopped);
}

void AttemptPart::adopt(const QString &instanceId)
{
    FlowState &state = m_core.state;
    const auto at = std::find_if(state.result.found.cbegin(), state.result.found.cend(),
                                 [&](const Instance &instance) { return instance.id == instanceId; });
    if (at == state.result.found.cend() || !m_core.accepts(Event::AdoptAsked))
        return;
    const Instance instance = *at;
    state.attempt.instanceId = instance.id;
    m_core.dispatch(Event::AdoptAsked);
}

void AttemptPart::openUnfinished(const JournalEntry &entry)
{
    FlowState &state = m_core.state;
    if (!m_core.accepts(Event::UnfinishedOpened))
        return;
    state.attempt = {};
    state.leftover = Leftover{{entry.sessionId, {}, {}, entry.begun}, entry.id, entry.instanceId};
    state.looksBefore = false;
    prepareResult(Outcome::Unknown, std::nullopt);
    state.result.name = entry.name;
    state.result.journalled = true;
    m_core.dispatch(Event::UnfinishedOpened);
}

void AttemptPart::dismiss(const QString &journalId)
{
    forgetJournal(journalId);
    m_core.touch();
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
