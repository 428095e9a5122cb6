// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/attempts.h"

#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

Attempts::Attempts(Navigator &navigator, const PlatformSession &platform, SetupEditor &setups,
                   Catalogue &catalogue)
    : m_context(navigator, platform, setups, catalogue)
    , m_calls(m_context, *this)
    , m_readBack(m_context, *this)
    , m_lookUp(m_context, *this)
{
    const Consent &consent = m_context.consent;
    connect(&consent, &Consent::accepted, this, &Attempts::consentAccepted);
    connect(&consent, &Consent::ended, this, &Attempts::endConsent);
    connect(&consent, &Consent::finishedElsewhere, this, &Attempts::finishedElsewhere);
    connect(&consent, &Consent::baselineTaken, this, [this](const std::optional<Instance> &baseline) {
        m_context.state.attempt.hasBaseline = true;
        m_context.state.attempt.baseline = baseline;
    });
}

Attempts::~Attempts() = default;

void Attempts::commit()
{
    Navigator &navigator = m_context.navigator;
    const Setup &setup = m_context.setup();
    if (navigator.isHeldBack() || !setup.method)
        return;
    navigator.tellNothing();
    if (const auto failure = m_context.obstacle()) {
        for (const Problem &problem : failure->problems) {
            const Variable &variable = setup.method->variables.at(problem.field.variable);
            if (variable.isShown() && !variable.locked)
                m_context.setups.refuse(problem);
        }
        if (navigator.place().step != Step::Review)
            navigator.dispatch(Event::WentToReview);
        navigator.tell(failure);
        return;
    }
    const auto &unresolved = setup.unresolved;
    if (!setup.target && unresolved && unresolved->account == m_context.platform.account() &&
        unresolved->methodId == setup.method->id) {
        if (navigator.dispatch(Event::LookBeforeAsked))
            lookUp();
        return;
    }
    m_context.renew();
    goOn();
}

std::optional<Failure> Attempts::begin(const QueueAttempt &item)
{
    if (const auto failure = m_context.obstacle())
        return failure;
    m_context.renew();
    Attempt &attempt = m_context.state.attempt;
    attempt.ofQueue = true;
    attempt.session = item.session;
    attempt.accountIsKnown = item.accountIsKnown;
    goOn();
    return std::nullopt;
}

void Attempts::goOn(Event platformFirst)
{
    if (m_context.state.attempt.consentFirst) {
        if (m_context.navigator.dispatch(Event::ConsentFirstAsked))
            openConsent();
    } else if (m_context.navigator.dispatch(platformFirst)) {
        authorise();
    }
}

void Attempts::openConsent()
{
    Consent &consent = m_context.consent;
    const auto url = consent.build(consent.newCheckValue());
    if (!url) {
        m_context.navigator.dispatch(Event::WentToReview);
        m_context.navigator.tell(url.error());
        return;
    }
    consent.setUrl(*url);
    consent.open();
}

void Attempts::consentAccepted(const CallbackAnswer &answer)
{
    m_context.state.attempt.answer = answer;
    if (m_context.state.attempt.consentFirst) {
        if (m_context.navigator.dispatch(Event::CallbackForAuthorise))
            authorise();
    } else if (m_context.navigator.dispatch(Event::CallbackForAuthenticate)) {
        m_calls.authenticate();
    }
}

void Attempts::authorise()
{
    Q_EMIT posting();
    m_calls.authorise();
}

void Attempts::readBack()
{
    const auto &opened = m_context.state.opened;
    m_context.state.readBackOf =
        m_context.state.result.journalled && opened ? opened->journalId : m_context.state.attempt.journalId;
    m_readBack.begin();
}

void Attempts::lookUp()
{
    m_lookUp.begin();
}

void Attempts::lookUpAgain()
{
    if (m_context.navigator.dispatch(Event::LookUpAsked))
        lookUp();
}

void Attempts::finishedElsewhere(const Instance &instance)
{
    Attempt &attempt = m_context.state.attempt;
    attempt.instanceId = instance.id;
    attempt.changedElsewhere = true;
    attempt.allSent = true;
    if (m_context.navigator.dispatch(Event::PlatformChanged))
        readBack();
}

void Attempts::endConsent(const Failure &failure, Outcome outcome)
{
    m_context.prepareResult(outcome, failure);
    if (m_context.state.attempt.reauthorises) {
        m_context.journal.forgetReauthorisation();
    } else if (m_context.state.attempt.posted) {
        if (m_context.navigator.dispatch(Event::ConsentEndedLook))
            lookUp();
        return;
    }
    m_context.consent.stop();
    end(Event::ConsentEnded);
}

void Attempts::endFailed()
{
    if (m_context.state.attempt.reauthorises) {
        m_context.journal.forgetReauthorisation();
        end(Event::AttemptRefused);
        return;
    }
    m_context.journal.write(JournalEntry::Stage::Consent); // the next start takes nothing for finished
    if (m_context.navigator.dispatch(Event::ConsentEndedLook))
        lookUp();
}

void Attempts::end(Event event)
{
    if (!m_context.navigator.dispatch(event))
        return;
    // The code and the state have had their one use.
    m_context.consent.forget();
    m_context.state.attempt.answer.reset();
    Q_EMIT ended();
}

void Attempts::endForSignIn(Event event, Resume resume)
{
    end(event);
    m_resume = resume;
    m_context.navigator.dispatch(Event::SessionEnded);
}

void Attempts::stopWaiting()
{
    if (!m_context.navigator.accepts(Event::WaitingStopped))
        return;
    const Failure failure =
        Failure::because(FailureCause::OutcomeUnknown, Cure::LookUp, u"stopped-waiting"_s);
    switch (m_context.navigator.place().activity) {
    case Activity::Authorising:
    case Activity::Authenticating:
        m_calls.stop(failure);
        if (m_context.navigator.dispatch(Event::WaitingStopped))
            lookUp();
        break;
    case Activity::LookingBefore:
    case Activity::LookingUp:
        m_lookUp.stop(failure);
        end(Event::WaitingStopped);
        break;
    case Activity::ReadingBack:
        m_readBack.stop(failure);
        end(Event::WaitingStopped);
        break;
    default:
        break;
    }
}

void Attempts::dismissUnfinished(const QString &journalId)
{
    const auto &unresolved = m_context.setup().unresolved;
    if (unresolved && unresolved->journalId == journalId)
        m_context.setups.setUnresolved(std::nullopt);
    m_context.journal.forget(journalId);
}

void Attempts::drop(MayHaveLeft mayHaveLeft)
{
    if (mayHaveLeft == MayHaveLeft::Yes)
        m_context.rememberUnresolved();
    m_context.consent.forget();
    m_context.state.attempt.answer.reset();
}

void Attempts::leaveResult()
{
    AttemptState &state = m_context.state;
    state.result = {};
    state.opened.reset();
    if (state.attempt.besideDraft)
        forgetAttempt(); // nothing of it is the new instance's
}

void Attempts::leaveAccount()
{
    m_resume.reset();
    m_context.state.opened.reset();
    forgetAttempt();
}

void Attempts::forgetAttempt()
{
    m_context.consent.renew();
    m_context.state.attempt = {};
}

void Attempts::goOnAfterSignIn()
{
    const auto resume = std::exchange(m_resume, std::nullopt);
    if (m_context.state.attempt.sent) {
        const Place review{Step::Review, Activity::Idle};
        if (const auto answer = m_calls.takeHeldAnswer(); answer && m_context.navigator.place() == review)
            consentAccepted(*answer);
        return;
    }
    if (!resume || m_context.navigator.place() != Place{Step::Result, Activity::Idle})
        return;
    switch (*resume) {
    case Resume::LookBefore:
        commit();
        break;
    case Resume::LookUp:
        lookUpAgain();
        break;
    case Resume::ReadBack:
        if (m_context.navigator.dispatch(Event::AdoptAsked))
            readBack();
        break;
    }
}

void Attempts::forget()
{
    m_resume.reset();
    m_calls.forget();
    m_context.forget();
}

bool Attempts::hasReauthorised(const QString &instanceId) const
{
    const ResultView &result = state().result;
    return result.reauthorised && result.outcome == Outcome::Authorised &&
           state().attempt.instanceId == instanceId;
}

} // namespace wizard
