// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/attemptcalls.h"

#include "app/domain/failure/detailword.h"
#include "app/flow/attempt/attemptrequest.h"
#include "app/flow/attempt/attempts.h"
#include "app/flow/attempt/reauthorisation.h"
#include "app/flow/running.h"
#include "app/patchworks/calls/authenticate.h"
#include "app/patchworks/calls/wooappauth.h"

#include <utility>

namespace wizard
{

using namespace std::chrono_literals;

namespace
{

/// Before a refused call goes out again, where the platform does not tell how long.
constexpr auto usualHold = 30s;
/// How long an answer of the third party is worth sending: most servers forget a code after a minute or more,
/// and one that has is refused as any other.
constexpr auto answerLives = 120s;

} // namespace

AttemptCalls::AttemptCalls(AttemptContext &context, Attempts &attempts)
    : m_context(context)
    , m_attempts(attempts)
    , m_navigator(context.navigator)
    , m_attempt(context.state.attempt)
{
}

AttemptCalls::~AttemptCalls() = default;

void AttemptCalls::authorise()
{
    m_context.consent.stop();
    m_context.startWork(WorkStage::Authorising);
    const Setup &setup = m_context.setup();
    m_attempt.allSent = m_attempt.answer.has_value() || !setup.method->opensConsentPage();
    if (m_attempt.reauthorises)
        m_context.journal.forgetReauthorisation(); // this attempt takes an earlier one's place
    if (!m_context.journal.write(JournalEntry::Stage::Authorise)) {
        m_attempt.answer.reset();
        const Failure failure = Failure::because(FailureCause::JournalUnwritable, Cure::TryAgain);
        if (!endsInQueue(failure)) {
            m_navigator.tell(failure);
            m_navigator.dispatch(Event::OtherRefused);
        }
        return;
    }
    m_attempt.posted = true;
    std::unique_ptr<ResultOperation<AuthoriseAnswer>> call;
    if (m_attempt.left) {
        const ReauthoriseRequest request = reauthoriseRequest(m_attempt, setup);
        m_attempt.sentChanges = !changesOf(*m_attempt.left, *setup.method, setup.draft).isEmpty();
        m_attempt.sentVariables = request.code || !request.variables.isEmpty();
        call = reauthorise(m_context.platform.access(), request);
    } else {
        call = wizard::authorise(m_context.platform.access(), authoriseRequest(m_attempt, setup));
    }
    // The code is on its way and has no second use, unless nobody has looked at it.
    m_attempt.sent = std::exchange(m_attempt.answer, std::nullopt);
    run(m_navigator.foreground, std::move(call), this,
        [this](const Result<AuthoriseAnswer> &result) { authoriseAnswered(result); });
}

bool AttemptCalls::takeInstanceId(const QString &id)
{
    if (id.isEmpty())
        return true;
    if (!m_attempt.instanceId.isEmpty() && m_attempt.instanceId != id)
        return false;
    m_attempt.instanceId = id;
    return true;
}

void AttemptCalls::authoriseAnswered(const Result<AuthoriseAnswer> &result)
{
    QList<WorkStage> &done = m_context.state.work.done;
    if (!result) {
        // All that is needed went with it, and it was accepted without a word: the instance is the proof.
        if (result.error().detail == emptySuccess && m_attempt.allSent) {
            m_attempt.sent.reset();
            m_attempt.saidNothing = true;
            done.append(WorkStage::Authorising);
            if (m_navigator.dispatch(Event::ToldInstance))
                m_attempts.readBack();
            return;
        }
        if (!holdsAnswer(result.error()))
            refused(result.error());
        return;
    }
    m_attempt.sent.reset();
    done.append(WorkStage::Authorising);
    if (!takeInstanceId(result->instanceId)) {
        mismatched(Failure::because(FailureCause::InstanceMismatch));
        return;
    }
    if (result->consentUrl.isEmpty()) {
        if (m_navigator.dispatch(Event::ToldInstance))
            m_attempts.readBack();
        return;
    }
    const auto url = checkConsentUrl(result->consentUrl, m_attempt.callback);
    if (!url)
        failed(Outcome::Failed, Failure::because(FailureCause::ConsentUrlRefused, Cure::ReviewSettings,
                                                 detailWord(url.error())));
    else if (m_attempt.followed)
        failed(Outcome::Failed, Failure::because(FailureCause::UnexpectedAnswer, Cure::ReviewSettings));
    else
        followConsent(*url);
}

void AttemptCalls::failed(Outcome outcome, const Failure &failure)
{
    m_context.prepareResult(outcome, failure);
    m_attempts.endFailed();
}

void AttemptCalls::followConsent(const ConsentUrl &url)
{
    // Consent first, and the platform wants another one: once, in its own order (PLATFORM.md section 5).
    m_attempt.followed = true;
    m_attempt.platformAnswered = m_navigator.now();
    m_attempt.allSent = false;
    m_attempt.consentFirst = false;
    m_attempt.answer.reset();
    ConsentUrl told = url;
    told.isPlatforms = true;
    m_context.consent.setUrl(told);
    if (m_attempt.left)
        checkMerge();
    else
        openToldConsent();
}

void AttemptCalls::openToldConsent()
{
    m_context.journal.write(JournalEntry::Stage::Consent);
    if (m_navigator.dispatch(Event::ToldConsentUrl))
        m_context.consent.open();
}

void AttemptCalls::checkMerge()
{
    m_context.startWork(WorkStage::ReadingBack);
    run(m_navigator.foreground, fetchInstance(m_context.platform.access(), m_attempt.instanceId), this,
        [this](const Result<Instance> &now) {
            if (!now && now.error().cause == FailureCause::NotSignedIn) {
                notSignedIn(now.error());
                return;
            }
            if (!now && !m_context.isKnownToMerge()) {
                m_navigator.holdBack(now.error());
                failed(Outcome::Failed, now.error());
                return;
            }
            if (now && m_context.hasLostVariables(*now)) {
                m_attempts.endFailed();
                return;
            }
            if (now) {
                m_attempt.baseline = *now;
                m_attempt.hasBaseline = true;
            }
            openToldConsent();
        });
}

void AttemptCalls::notSignedIn(const Failure &failure)
{
    m_navigator.tell(failure);
    m_navigator.dispatch(Event::CallNotSignedIn);
}

void AttemptCalls::refused(const Failure &failure)
{
    switch (failure.cause) {
    case FailureCause::NotSignedIn:
        nothingMade();
        notSignedIn(failure);
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
        m_navigator.tell(failure);
        m_navigator.holdBack(failure);
        m_navigator.dispatch(Event::OtherRefused);
        return;
    case FailureCause::OutcomeUnknown:
    case FailureCause::UnexpectedAnswer:
        lookForOutcome(failure);
        return;
    case FailureCause::InstanceMismatch:
        mismatched(failure);
        return;
    case FailureCause::Unavailable:
        unavailable(failure);
        return;
    case FailureCause::AuthorisingFailed:
        // The platform's own word on this call. What it made on the way is looked for, and is not authorised.
        m_attempt.allSent = false;
        failed(Outcome::Failed, failure);
        return;
    default:
        nothingMade();
        m_context.prepareResult(Outcome::Failed, failure);
        m_attempts.end(Event::AttemptRefused);
        return;
    }
}

void AttemptCalls::lookForOutcome(const Failure &failure)
{
    m_context.prepareResult(Outcome::Unknown, failure);
    if (m_navigator.dispatch(Event::AnswerMissing))
        m_attempts.lookUp();
}

bool AttemptCalls::endsInQueue(const Failure &failure)
{
    if (!m_attempt.ofQueue)
        return false;
    m_context.prepareResult(Outcome::Failed, failure);
    m_attempts.end(Event::AttemptRefused);
    return true;
}

void AttemptCalls::nothingMade()
{
    m_attempt.posted = false;
    m_attempt.allSent = false;
    // What an earlier attempt left is still there, and looked for again.
    if (m_attempt.reauthorises)
        m_context.journal.forgetReauthorisation();
    else if (!m_attempt.left)
        m_context.journal.forget(m_attempt.journalId);
}

void AttemptCalls::mismatched(const Failure &failure)
{
    m_context.rememberUnresolved();
    m_context.prepareResult(Outcome::Failed, failure);
    if (!m_attempt.reauthorises)
        m_context.state.result.somethingMayExist = true;
    m_attempts.end(Event::AttemptRefused);
}

void AttemptCalls::fieldsRefused(const Failure &failure)
{
    std::optional<FieldId> first;
    Failure rest = failure;
    rest.problems.clear();
    const QList<Variable> &variables = m_context.setup().method->variables;
    for (const Problem &problem : failure.problems) {
        const int index = problem.field.variable;
        const bool shown = problem.field.field == Field::Variable
                               ? index >= 0 && index < variables.size() && variables.at(index).isShown()
                               : problem.field.field != Field::None &&
                                     problem.field.field != Field::Method &&  // chosen, not typed
                                     problem.field.field != Field::SessionId; // ours, and new each time
        if (!shown) {
            rest.problems.append(problem);
            continue;
        }
        m_context.setups.refuse(problem);
        if (!first || problem.field < *first)
            first = problem.field;
    }
    if (!rest.problems.isEmpty() || !first)
        m_navigator.tell(rest);
    if (!first) {
        m_navigator.dispatch(Event::OtherRefused);
        return;
    }
    m_navigator.focus(*first);
    m_navigator.dispatch(stepOf(first->field) == Step::Settings ? Event::SettingsRefused
                                                                : Event::CredentialsRefused);
}

void AttemptCalls::authenticate()
{
    m_context.consent.stop();
    m_context.startWork(WorkStage::Authenticating);
    if (!m_context.journal.write(JournalEntry::Stage::Authenticate)) {
        m_attempt.answer.reset();
        failed(Outcome::Failed, Failure::because(FailureCause::JournalUnwritable, Cure::TryAgain));
        return;
    }
    m_attempt.allSent = true;
    // The store's server has sent the keys already; what the browser brought proves nothing.
    if (m_context.consent.state().url)
        m_attempt.waitsForInstance = m_context.consent.state().isWooCommerce();
    const auto timeout = m_context.setup().method->timeout;
    const PlatformAccess access = m_context.platform.access();
    auto call = m_attempt.waitsForInstance
                    ? wooAppAuth(access, timeout)
                    : wizard::authenticate(access, m_attempt.answer->parameters, timeout);
    m_attempt.sent = std::exchange(m_attempt.answer, std::nullopt);
    run(m_navigator.foreground, std::move(call), this,
        [this](const Result<AuthoriseAnswer> &result) { authenticateAnswered(result); });
}

void AttemptCalls::authenticateAnswered(const Result<AuthoriseAnswer> &result)
{
    if (!result) {
        const Failure failure = m_context.withoutSecrets(result.error());
        if (holdsAnswer(failure))
            return;
        switch (failure.cause) {
        case FailureCause::NotSignedIn:
            m_attempt.allSent = false;
            if (!m_attempt.reauthorises)
                m_context.journal.write(JournalEntry::Stage::Consent);
            notSignedIn(failure);
            return;
        case FailureCause::Unavailable:
            unavailable(failure);
            return;
        case FailureCause::OutcomeUnknown:
        case FailureCause::UnexpectedAnswer:
            m_navigator.holdBack(failure);
            lookForOutcome(failure);
            return;
        default:
            m_attempt.allSent = false;
            m_navigator.holdBack(failure);
            failed(Outcome::Failed, failure);
            return;
        }
    }
    m_attempt.sent.reset();
    m_context.state.work.done.append(WorkStage::Authenticating);
    Failure failure;
    if (!result->consentUrl.isEmpty())
        failure = Failure::because(FailureCause::UnexpectedAnswer, Cure::StartConsentAgain);
    else if (!takeInstanceId(result->instanceId))
        failure = Failure::because(FailureCause::InstanceMismatch);
    if (failure.cause != FailureCause::Unknown) {
        m_attempt.allSent = false;
        failed(Outcome::Failed, failure);
        return;
    }
    m_attempt.saidNothing = result->instanceId.isEmpty() && !m_attempt.waitsForInstance;
    if (m_navigator.dispatch(Event::ToldInstance))
        m_attempts.readBack();
}

void AttemptCalls::unavailable(const Failure &failure)
{
    // Down now means that looking would be refused as well: it is offered for later.
    m_attempt.allSent = false;
    m_navigator.holdBack(failure);
    if (!m_attempt.reauthorises)
        m_context.journal.write(JournalEntry::Stage::Consent);
    mismatched(failure);
}

bool AttemptCalls::livesLongerThan(std::chrono::seconds time) const
{
    const QDateTime answered = m_context.consent.state().answeredAt;
    const QDateTime end =
        m_attempt.platformAnswered.isValid()
            ? m_attempt.platformAnswered.addSecs(std::chrono::seconds(Consent::platformKeeps).count())
            : answered.addSecs(answerLives.count());
    return end.isValid() && m_navigator.now().addSecs(time.count()) < end;
}

bool AttemptCalls::holdsAnswer(const Failure &failure)
{
    m_heldBecause.reset();
    const bool isRefusedUnread = failure.cause == FailureCause::NotSignedIn ||
                                 failure.cause == FailureCause::TooManyRequests || failure.refusedUnread;
    Failure told = failure;
    if (told.retryAfter.count() <= 0)
        told.retryAfter = usualHold;
    if (!m_attempt.sent || m_attempt.sentAgain || !isRefusedUnread) {
        m_attempt.sent.reset();
        return false;
    }
    if (failure.cause == FailureCause::NotSignedIn)
        return false; // it waits for the sign-in
    if (!livesLongerThan(told.retryAfter)) {
        m_attempt.sent.reset();
        return false;
    }
    m_heldBecause = failure;
    m_navigator.holdBack(told);
    waitToSend(told.retryAfter);
    m_navigator.touch();
    return true;
}

void AttemptCalls::waitToSend(std::chrono::seconds time)
{
    m_nextTry = m_navigator.ports.clock.callAfter(time, [this] {
        if (m_navigator.isHeldBack())
            waitToSend(1s); // a coarse alarm
        else
            sendAgain();
    });
}

void AttemptCalls::sendAgain()
{
    m_heldBecause.reset();
    if (!m_attempt.sent)
        return;
    m_attempt.sentAgain = true;
    m_attempt.answer = std::exchange(m_attempt.sent, std::nullopt);
    const Activity activity = m_navigator.place().activity;
    if (activity == Activity::Authorising)
        authorise();
    else if (activity == Activity::Authenticating)
        authenticate();
}

std::optional<CallbackAnswer> AttemptCalls::takeHeldAnswer()
{
    auto answer = std::exchange(m_attempt.sent, std::nullopt);
    if (!answer || !livesLongerThan(0s))
        return std::nullopt;
    m_attempt.sentAgain = true;
    return answer;
}

void AttemptCalls::stop(const Failure &failure)
{
    m_nextTry.reset();
    m_attempt.sent.reset();
    // What is held was refused: nothing is on its way.
    if (m_heldBecause)
        m_attempt.allSent = false;
    m_context.prepareResult(m_heldBecause ? Outcome::Failed : Outcome::Unknown,
                            m_heldBecause.value_or(failure));
    m_heldBecause.reset();
}

void AttemptCalls::forget()
{
    m_nextTry.reset();
    m_heldBecause.reset();
}

} // namespace wizard
