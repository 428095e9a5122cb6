// SPDX-License-Identifier: Apache-2.0
#include "app/flow/consentpart.h"

#include "app/domain/detailword.h"
#include "app/domain/redact.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

Failure refusalFailure(const CallbackRefusal &refusal)
{
    Failure failure;
    failure.cure = Cure::StartConsentAgain;
    failure.detail = detailWord(refusal.problem);
    if (!refusal.name.isEmpty())
        failure.detail += u':' + refusal.name;
    switch (refusal.problem) {
    case CallbackProblem::StateMissing:
    case CallbackProblem::StateDoubled:
    case CallbackProblem::StateWrong:
        failure.cause = FailureCause::StateMismatch;
        break;
    default:
        failure.cause = FailureCause::CallbackMalformed;
        break;
    }
    if (!refusal.error.isEmpty()) {
        failure.cause = FailureCause::ConsentError;
        failure.detail = refusal.error;
        failure.platformMessage = refusal.errorDescription;
        failure.verified = false;
    }
    return failure;
}

} // namespace

ConsentPart::ConsentPart(FlowCore &core)
    : m_core(core)
    , m_watch(core)
{
}

ConsentPart::~ConsentPart()
{
    stop();
}

QString ConsentPart::newCheckValue()
{
    const FlowState &state = m_core.state;
    const auto variables = effectiveVariables(*state.method, state.draft.values);
    const int index = state.method->indexOf(u"state_length"_s);
    return m_core.ports.random.urlSafeText(
        stateLengthFrom(index >= 0 ? variables.at(index).value.reveal() : QString()));
}

Result<ConsentUrl> ConsentPart::build(const QString &checkValue) const
{
    const FlowState &state = m_core.state;
    Failure failure;
    failure.cause = FailureCause::ConsentUrlRefused;
    failure.cure = Cure::FixFields;
    const auto callback = callbackOf(state);
    if (!callback) {
        failure.problems = {callback.error()};
        failure.detail = u"redirect-uri"_s;
        return failed(failure);
    }
    const auto consent = consentUrlOf(state, *callback, checkValue);
    if (!consent) {
        failure.detail = detailWord(consent.error().kind);
        const int index = state.method->indexOf(consent.error().key);
        const QString name = index >= 0 ? state.method->variables.at(index).title() : consent.error().key;
        if (!name.isEmpty())
            failure.detail += u':' + name;
        return failed(failure);
    }
    return *consent;
}

bool ConsentPart::open()
{
    FlowState &state = m_core.state;
    stop();
    m_browser = m_core.ports.browsers.create(this);
    if (!m_browser) {
        state.browserUnavailable = m_core.ports.browsers.unavailableReason();
        if (state.browserUnavailable.isEmpty())
            state.browserUnavailable = u"broken"_s;
        return false;
    }
    CallbackRule rule;
    rule.callback = state.attempt.consent->callback;
    rule.loopbackPages = state.environment.isLoopback();
    for (const Environment &known : knownEnvironments()) {
        if (known.redirectUri.isValid() && known.redirectUri != rule.callback)
            rule.otherCallbacks.append(known.redirectUri);
    }
    if (state.environment.redirectUri != rule.callback)
        rule.otherCallbacks.append(state.environment.redirectUri);
    state.attempt.consentBegun = m_core.now();
    state.browser = {};
    state.trouble.reset();
    state.notice.reset();
    startTimers();
    m_browser->open({state.attempt.number, state.attempt.consent->url, rule});
    m_core.touch();
    return true;
}

void ConsentPart::startTimers()
{
    FlowState &state = m_core.state;
    state.showHints = false;
    state.showExpiryHint = false;
    Clock &clock = m_core.ports.clock;
    m_hints = clock.callAfter(hintsAfter, [this] {
        m_core.state.showHints = true;
        m_core.touch();
    });
    if (!state.attempt.consentFirst) {
        m_expiryHint = clock.callAfter(expiryHintAfter, [this] {
            m_core.state.showExpiryHint = true;
            m_core.touch();
        });
    }
    m_deadline = clock.callAfter(deadline, [this] {
        Failure failure;
        failure.cause = FailureCause::ConsentTimedOut;
        failure.cure = Cure::StartConsentAgain;
        Q_EMIT
        ended(failure, Outcome::Failed);
    });
}

void ConsentPart::reload()
{
    if (m_browser)
        m_browser->reload();
    m_core.state.trouble.reset();
    m_core.touch();
}

void ConsentPart::stop()
{
    m_hints.reset();
    m_expiryHint.reset();
    m_deadline.reset();
    if (m_browser) {
        m_browser->stop();
        // It may be the browser itself that is calling us: it goes in a later turn.
        const std::shared_ptr<ConsentBrowser> leaving = std::move(m_browser);
        QMetaObject::invokeMethod(
            &m_core, [leaving] {}, Qt::QueuedConnection);
    }
}

void ConsentPart::warmUp()
{
    m_core.ports.browsers.warmUp();
}

QWidget *ConsentPart::page() const
{
    return m_browser ? m_browser->widget() : nullptr;
}

bool ConsentPart::isCurrent(quint64 attempt) const
{
    return m_browser && attempt == m_core.state.attempt.number && m_core.state.place.step == Step::Consent;
}

void ConsentPart::consentCaptured(quint64 attempt, const QUrl &callback)
{
    Attempt &current = m_core.state.attempt;
    // One callback an attempt: the state is for one use.
    if (!isCurrent(attempt) || !current.consent || current.answer || current.awaitingIssuer)
        return;
    const auto answer = readCallback(callback, *current.consent);
    if (!answer) {
        Failure failure = refusalFailure(answer.error());
        failure.detail = tellable(failure.detail);
        failure.platformMessage = tellable(failure.platformMessage);
        if (!failure.verified) {
            // Whoever sent this did not know the state: it ends nothing by itself.
            m_core.state.notice = failure;
            m_core.touch();
            return;
        }
        Q_EMIT
        ended(failure, Outcome::Failed);
        return;
    }
    if (isForeignIssuer(*answer, *current.consent)) {
        current.awaitingIssuer = *answer;
        m_core.touch();
        return;
    }
    take(*answer);
}

void ConsentPart::acceptIssuer()
{
    Attempt &current = m_core.state.attempt;
    if (!current.awaitingIssuer)
        return;
    const CallbackAnswer answer = *current.awaitingIssuer;
    current.awaitingIssuer.reset();
    take(answer);
}

void ConsentPart::continueInOwnBrowser() {}

void ConsentPart::takeReturnAddress(const Secret &) {}

void ConsentPart::switchAccount() {}

void ConsentPart::acceptAccount() {}

void ConsentPart::endSession() {}

QString ConsentPart::tellable(const QString &text) const
{
    const FlowState &state = m_core.state;
    QList<Secret> secrets{state.session.credential};
    if (state.attempt.consent)
        secrets.append(Secret(state.attempt.consent->state));
    for (const Variable &variable : effectiveVariables(*state.method, state.draft.values)) {
        if (variable.secret)
            secrets.append(variable.value);
    }
    return redacted(text, secrets);
}

void ConsentPart::take(const CallbackAnswer &answer)
{
    if (!answer.error.isEmpty()) {
        Failure failure;
        const bool declined = answer.error == u"access_denied";
        failure.cause = declined ? FailureCause::ConsentDeclined : FailureCause::ConsentError;
        failure.cure = Cure::StartConsentAgain;
        failure.detail = tellable(answer.error);
        failure.platformMessage = tellable(answer.errorDescription);
        failure.host = hostForPeople(m_core.state.attempt.consent->url);
        Q_EMIT
        ended(failure, declined ? Outcome::Declined : Outcome::Failed);
        return;
    }
    m_core.state.attempt.answer = answer;
    for (const QString &name : {u"shop"_s, u"realmId"_s, u"company"_s}) {
        if (const QString value = answer.value(name); !value.isEmpty()) {
            m_core.state.attempt.accountHint = tellable(sanitisedText(value, 200));
            break;
        }
    }
    Q_EMIT
    accepted();
}

void ConsentPart::consentTrouble(const BrowserEvent &event)
{
    if (!isCurrent(event.attempt))
        return;
    m_core.state.trouble = event;
    m_core.touch();
}

void ConsentPart::consentBrowserChanged(quint64 attempt, const BrowserState &state)
{
    if (!isCurrent(attempt))
        return;
    m_core.state.browser = state;
    m_core.touch();
}

} // namespace wizard
