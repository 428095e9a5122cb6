// SPDX-License-Identifier: Apache-2.0
// The page and what it brings. The other ways to consent, and whose account it was: consentways.cpp.
#include "app/flow/attempt/consentpart.h"

#include "app/domain/failure/detailword.h"
#include "app/domain/secret/redact.h"
#include "app/flow/attempt/attemptrequest.h"
#include "app/flow/attempt/consentextras.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int longestParameterName = 60;

/// A queue counts its groups' sessions from 1.
constexpr quint64 firstOwnSession = quint64(1) << 32;

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
    connect(&m_watch, &ConsentWatch::changeSeen, this, &ConsentPart::changeSeen);
}

ConsentPart::~ConsentPart()
{
    stop();
    endSession();
}

QString ConsentPart::newCheckValue()
{
    const FlowState &state = m_core.state;
    const auto variables = effectiveVariables(*state.method, state.draft.values);
    const int index = state.method->indexOf(stateLengthKey);
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
    auto consent = consentUrlOf(state, *callback, checkValue);
    if (!consent) {
        failure.detail = detailWord(consent.error().kind);
        const int index = state.method->indexOf(consent.error().key);
        const QString name = index >= 0 ? state.method->variables.at(index).title() : consent.error().key;
        if (!name.isEmpty())
            failure.detail += u':' + name;
        return failed(failure);
    }
    if (const int index = state.method->indexOf(responseTypeKey); index >= 0)
        consent->codeName = effectiveVariables(*state.method, state.draft.values).at(index).value.reveal();
    return *consent;
}

CallbackRule ConsentPart::rule() const
{
    const FlowState &state = m_core.state;
    CallbackRule rule;
    rule.callback = state.attempt.consent->callback;
    rule.sharedHost = sharesCallbackHost(state.environment, *state.attempt.consent);
    rule.loopbackPages = state.environment.isLoopback();
    rule.loopbackOnly = m_core.options.nothingKept;
    for (const Environment &known : knownEnvironments()) {
        if (known.redirectUri.isValid() && known.redirectUri != rule.callback)
            rule.otherCallbacks.append(known.redirectUri);
    }
    if (state.environment.redirectUri != rule.callback)
        rule.otherCallbacks.append(state.environment.redirectUri);
    return rule;
}

void ConsentPart::open()
{
    FlowState &state = m_core.state;
    stop();
    state.attempt.consentBegun = m_core.now();
    state.attempt.ownBrowserAsked = false;
    state.attempt.ownBrowserOpened = false;
    state.attempt.ownBrowserMissing = false;
    state.browser = {};
    state.trouble.reset();
    state.agreed = false;
    state.notice.reset();
    startTimers();
    joinSession();
    m_ownSession = firstOwnSession + state.attempt.number;
    if (!m_browser)
        m_browser = m_core.ports.browsers.create(this);
    state.browserUnavailable = m_browser ? QString() : m_core.ports.browsers.unavailableReason();
    m_core.touch();
    if (!m_browser) {
        if (state.browserUnavailable.isEmpty())
            state.browserUnavailable = u"broken"_s;
        state.attempt.way = ConsentView::Way::OwnBrowser;
        return;
    }
    state.attempt.way = ConsentView::Way::Embedded;
    // The store's page need not lead back: the platform has the keys all the same.
    if (state.attempt.consent->kind == ConsentKind::WooCommerce && !state.attempt.consentFirst)
        m_watch.begin([this] { openEmbedded(); });
    else
        openEmbedded();
}

void ConsentPart::joinSession()
{
    const Attempt &attempt = m_core.state.attempt;
    if (m_session != attempt.session)
        endSession();
    m_session = attempt.session;
    m_isSessionUsed = m_session && m_sessionUsers.count() > m_sessionUsers.count(attempt.instanceId);
    if (m_session && !m_sessionUsers.contains(attempt.instanceId))
        m_sessionUsers.append(attempt.instanceId);
}

void ConsentPart::openEmbedded()
{
    const Attempt &attempt = m_core.state.attempt;
    if (!isWaiting() || attempt.way != ConsentView::Way::Embedded || !m_browser)
        return;
    m_isPageOpen = true;
    m_browser->open({attempt.number, attempt.consent->url, rule(),
                     attempt.session ? attempt.session : m_ownSession, m_core.state.proxyLogin});
    m_core.touch();
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
        Q_EMIT ended(failure, Outcome::Failed);
    });
}

void ConsentPart::reload()
{
    if (m_isPageOpen)
        m_browser->reload();
    m_core.state.trouble.reset();
    m_core.state.agreed = false;
    m_core.touch();
}

void ConsentPart::agree()
{
    const auto &trouble = m_core.state.trouble;
    if (!m_isPageOpen || !trouble || trouble->trouble != BrowserTrouble::QuestionDeclined)
        return;
    m_browser->agree();
    m_core.state.agreed = true;
    m_core.touch();
}

void ConsentPart::stop()
{
    m_hints.reset();
    m_expiryHint.reset();
    m_deadline.reset();
    m_grace.reset();
    m_watch.stop();
    closePage();
}

void ConsentPart::closePage()
{
    m_isPageOpen = false;
    if (!m_browser)
        return;
    m_browser->stop();
    if (!m_session)
        releaseBrowser();
}

void ConsentPart::releaseBrowser()
{
    // It may be the browser itself that is calling us: it goes in a later turn.
    const std::shared_ptr<ConsentBrowser> leaving = std::move(m_browser);
    const auto letGo = [leaving] {
    };
    QMetaObject::invokeMethod(&m_core, letGo, Qt::QueuedConnection);
}

void ConsentPart::endSession()
{
    m_isPageOpen = false;
    m_session = 0;
    m_sessionUsers.clear();
    m_isSessionUsed = false;
    m_sessionAccount.reset();
    if (!m_browser)
        return;
    m_browser->endSession();
    releaseBrowser();
}

void ConsentPart::warmUp()
{
    m_core.ports.browsers.warmUp();
}

QWidget *ConsentPart::page() const
{
    return m_isPageOpen ? m_browser->widget() : nullptr;
}

bool ConsentPart::isCurrent(quint64 attempt) const
{
    return m_isPageOpen && attempt == m_core.state.attempt.number && m_core.state.place.step == Step::Consent;
}

bool ConsentPart::isWaiting() const
{
    const Attempt &attempt = m_core.state.attempt;
    return m_core.state.place == Place{Step::Consent, Activity::Consenting} && attempt.consent &&
           !attempt.answer;
}

void ConsentPart::consentCaptured(quint64 attempt, const QUrl &callback)
{
    if (isCurrent(attempt))
        takeCallback(callback, Source::Page);
}

void ConsentPart::takeCallback(const QUrl &callback, Source source)
{
    Attempt &current = m_core.state.attempt;
    // One callback an attempt: the state is for one use.
    if (!isWaiting() || current.isAsking())
        return;
    const auto answer = readCallback(callback, *current.consent);
    if (!answer) {
        Failure failure = refusalFailure(answer.error());
        failure.detail = tellable(failure.detail);
        failure.platformMessage = tellable(failure.platformMessage);
        refuse(failure, source);
        return;
    }
    m_core.state.notice.reset();
    current.answeredAt = m_core.now();
    if (isForeignIssuer(*answer, *current.consent) && answer->issuer != current.issuerAccepted) {
        current.awaitingIssuer = *answer;
        current.unplaced.clear();
        m_core.touch();
        return;
    }
    take(*answer);
}

void ConsentPart::refuse(const Failure &failure, Source source)
{
    // Whoever sent an unverified one did not know the state, and a person may have pasted the address of
    // another day: neither ends anything by itself.
    if (!failure.verified || source == Source::Paste) {
        if (source == Source::Page && m_isPageOpen)
            m_browser->goOn(); // what the third party answers is still to come
        m_core.state.notice = failure;
        m_core.touch();
        return;
    }
    Q_EMIT ended(failure, Outcome::Failed);
}

void ConsentPart::acceptIssuer()
{
    Attempt &current = m_core.state.attempt;
    if (!isWaiting() || !current.awaitingIssuer)
        return;
    const CallbackAnswer answer = *current.awaitingIssuer;
    current.issuerAccepted = answer.issuer;
    current.awaitingIssuer.reset();
    if (!current.unplaced.isEmpty())
        m_acceptedUnplaced.insert({m_core.state.method->id, std::exchange(current.unplaced, {})});
    if (answer.error.isEmpty() && isAnswerOld())
        goThroughAgain();
    else
        take(answer);
}

void ConsentPart::acceptScope()
{
    Attempt &current = m_core.state.attempt;
    if (!isWaiting() || !current.awaitingScope)
        return;
    const CallbackAnswer answer = *current.awaitingScope;
    current.awaitingScope.reset();
    if (isAnswerOld())
        goThroughAgain();
    else
        askForAccount(answer);
}

QString ConsentPart::tellable(const QString &text) const
{
    return redacted(text, attemptSecrets(m_core.state));
}

void ConsentPart::take(const CallbackAnswer &answer)
{
    if (!answer.error.isEmpty()) {
        Failure failure;
        const bool declined = saysNo(answer.error, *m_core.state.attempt.consent);
        failure.cause = declined ? FailureCause::ConsentDeclined : FailureCause::ConsentError;
        failure.cure = Cure::StartConsentAgain;
        failure.detail = tellable(answer.error);
        failure.platformMessage = tellable(answer.errorDescription);
        failure.host = hostForPeople(m_core.state.attempt.consent->url);
        Q_EMIT ended(failure, declined ? Outcome::Declined : Outcome::Failed);
        return;
    }
    if (asksAboutUnplaced(answer))
        return;
    // Before anything is saved: with less access an instance can look right and not work.
    if (!scopesNotGranted(answer, *m_core.state.attempt.consent).isEmpty()) {
        m_core.state.attempt.awaitingScope = answer;
        m_core.touch();
        return;
    }
    askForAccount(answer);
}

void ConsentPart::askForAccount(const CallbackAnswer &answer)
{
    const QString told = accountIn(answer);
    m_core.state.attempt.accountHint = told;
    if (const auto question = accountQuestion(told)) {
        m_core.state.attempt.awaitingAccount = answer;
        m_core.state.attempt.accountAsked = question;
        m_core.touch();
        return;
    }
    useAnswer(answer);
}

bool ConsentPart::asksAboutUnplaced(const CallbackAnswer &answer)
{
    FlowState &state = m_core.state;
    if (!state.attempt.consentFirst || state.attempt.followed)
        return false; // all of it goes to the platform, which knows what it needs
    constexpr int mostNames = 8;
    QStringList names;
    const Instance *instance = state.attempt.left ? &*state.attempt.left : nullptr;
    const ConsentExtras extras = consentExtras(*state.method, state.draft.values, instance, answer);
    for (const QString &name : extras.unplaced.mid(0, mostNames))
        names.append(tellable(sanitisedText(name, longestParameterName)));
    if (names.isEmpty() || m_acceptedUnplaced.contains({state.method->id, names}))
        return false;
    state.attempt.awaitingIssuer = answer;
    state.attempt.unplaced = names;
    m_core.touch();
    return true;
}

void ConsentPart::useAnswer(const CallbackAnswer &answer)
{
    m_core.state.attempt.answer = answer;
    Q_EMIT accepted();
}

void ConsentPart::consentTrouble(const BrowserEvent &event)
{
    if (!isCurrent(event.attempt))
        return;
    m_core.state.trouble = event;
    m_core.state.trouble->text = tellable(event.text);
    m_core.state.agreed = false;
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
