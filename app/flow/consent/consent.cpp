// SPDX-License-Identifier: Apache-2.0
// The page and what it brings. The other ways to consent, and whose account it was: consentways.cpp.
#include "app/flow/consent/consent.h"

#include "app/domain/failure/detailword.h"
#include "app/domain/secret/redact.h"
#include "app/flow/attempt/attemptrequest.h"
#include "app/flow/consent/consentextras.h"
#include "app/flow/draft/valuestosend.h"

#include <utility>

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

Consent::Consent(Navigator &navigator, const PlatformSession &platform, const SetupEditor &setups,
                 const Attempt &attempt)
    : m_navigator(navigator)
    , m_platform(platform)
    , m_setups(setups)
    , m_attempt(attempt)
    , m_watch(navigator, platform, setups, attempt, m_state)
    , m_accounts(platform, attempt)
{
    connect(&m_watch, &ConsentWatch::baselineTaken, this, &Consent::baselineTaken);
    connect(&m_watch, &ConsentWatch::changeSeen, this, &Consent::changeSeen);
}

Consent::~Consent()
{
    stop();
    endSession();
}

void Consent::renew()
{
    stop();
    const QString unavailable = m_state.unavailable;
    m_state = {};
    m_state.unavailable = unavailable;
}

void Consent::forget()
{
    stop();
    m_state.url.reset();
    m_state.dropQuestions();
}

QList<Secret> Consent::secrets() const
{
    QList<Secret> secrets{m_platform.session().credential};
    if (m_state.url)
        secrets.append(m_state.url->state);
    for (const auto *answer : {&m_attempt.answer, &m_attempt.sent, &m_state.awaitingIssuer,
                               &m_state.awaitingScope, &m_state.awaitingAccount}) {
        if (*answer)
            secrets.append((*answer)->code);
    }
    return secrets + secretValues(m_setups.setup());
}

Secret Consent::newCheckValue() const
{
    const Setup &setup = m_setups.setup();
    const auto variables = effectiveVariables(*setup.method, setup.draft.values);
    const int index = setup.method->indexOf(stateLengthKey);
    const QString length = index >= 0 ? variables.at(index).value.reveal() : QString();
    return Secret(m_navigator.ports.random.urlSafeText(stateLengthFrom(length)));
}

Result<ConsentUrl> Consent::build(const Secret &checkValue) const
{
    const Setup &setup = m_setups.setup();
    Failure failure;
    failure.cause = FailureCause::ConsentUrlRefused;
    failure.cure = Cure::FixFields;
    const auto callback = callbackOf(setup, m_platform.environment());
    if (!callback) {
        failure.problems = {callback.error()};
        failure.detail = u"redirect-uri"_s;
        return failed(failure);
    }
    auto consent = consentUrlOf(setup, *callback, checkValue);
    if (!consent) {
        failure.detail = detailWord(consent.error().kind);
        const int index = setup.method->indexOf(consent.error().key);
        const QString name = index >= 0 ? setup.method->variables.at(index).title() : consent.error().key;
        if (!name.isEmpty())
            failure.detail += u':' + name;
        return failed(failure);
    }
    if (const int index = setup.method->indexOf(responseTypeKey); index >= 0)
        consent->codeName = effectiveVariables(*setup.method, setup.draft.values).at(index).value.reveal();
    return *consent;
}

CallbackRule Consent::rule() const
{
    CallbackRule rule;
    rule.callback = m_state.url->callback;
    rule.sharedHost = sharesCallbackHost(m_platform.environment(), *m_state.url);
    rule.loopbackPages = m_platform.environment().isLoopback();
    rule.loopbackOnly = m_navigator.options.nothingKept;
    for (const Environment &known : knownEnvironments()) {
        if (known.redirectUri.isValid() && known.redirectUri != rule.callback)
            rule.otherCallbacks.append(known.redirectUri);
    }
    if (m_platform.environment().redirectUri != rule.callback)
        rule.otherCallbacks.append(m_platform.environment().redirectUri);
    return rule;
}

void Consent::open()
{
    stop();
    m_state.number = ++m_pages;
    m_state.begun = m_navigator.now();
    m_state.isAnswered = false;
    m_state.ownBrowserAsked = false;
    m_state.ownBrowserOpened = false;
    m_state.ownBrowserMissing = false;
    m_state.browser = {};
    m_state.trouble.reset();
    m_state.agreed = false;
    m_state.notice.reset();
    startTimers();
    joinSession();
    m_ownSession = firstOwnSession + m_state.number;
    if (!m_browser)
        m_browser = m_navigator.ports.browsers.create(this);
    m_state.unavailable = m_browser ? QString() : m_navigator.ports.browsers.unavailableReason();
    m_navigator.touch();
    if (!m_browser) {
        if (m_state.unavailable.isEmpty())
            m_state.unavailable = u"broken"_s;
        m_state.way = ConsentView::Way::OwnBrowser;
        return;
    }
    m_state.way = ConsentView::Way::Embedded;
    // The store's page need not lead back: the platform has the keys all the same.
    if (m_state.url->kind == ConsentKind::WooCommerce && !m_attempt.consentFirst)
        m_watch.begin([this] { openEmbedded(); });
    else
        openEmbedded();
}

void Consent::joinSession()
{
    if (m_session != m_attempt.session)
        endSession();
    m_session = m_attempt.session;
    if (m_session)
        m_accounts.joinSession();
}

void Consent::openEmbedded()
{
    if (!isWaiting() || m_state.way != ConsentView::Way::Embedded || !m_browser)
        return;
    m_isPageOpen = true;
    m_browser->open({m_state.number, m_state.url->url, rule(),
                     m_attempt.session ? m_attempt.session : m_ownSession, m_platform.state().proxyLogin});
    m_navigator.touch();
}

void Consent::startTimers()
{
    m_state.showHints = false;
    m_state.showExpiryHint = false;
    Clock &clock = m_navigator.ports.clock;
    m_hints = clock.callAfter(hintsAfter, [this] {
        m_state.showHints = true;
        m_navigator.touch();
    });
    if (!m_attempt.consentFirst) {
        m_expiryHint = clock.callAfter(expiryHintAfter, [this] {
            m_state.showExpiryHint = true;
            m_navigator.touch();
        });
    }
    m_deadline = clock.callAfter(deadline, [this] {
        Failure failure;
        failure.cause = FailureCause::ConsentTimedOut;
        failure.cure = Cure::StartConsentAgain;
        Q_EMIT ended(failure, Outcome::Failed);
    });
}

void Consent::reload()
{
    if (m_isPageOpen)
        m_browser->reload();
    m_state.trouble.reset();
    m_state.agreed = false;
    m_navigator.touch();
}

void Consent::agree()
{
    const auto &trouble = m_state.trouble;
    if (!m_isPageOpen || !trouble || trouble->trouble != BrowserTrouble::QuestionDeclined)
        return;
    m_browser->agree();
    m_state.agreed = true;
    m_navigator.touch();
}

void Consent::stop()
{
    m_hints.reset();
    m_expiryHint.reset();
    m_deadline.reset();
    m_grace.reset();
    m_watch.stop();
    closePage();
}

void Consent::closePage()
{
    m_isPageOpen = false;
    if (!m_browser)
        return;
    m_browser->stop();
    if (!m_session)
        releaseBrowser();
}

void Consent::releaseBrowser()
{
    // It may be the browser itself that is calling us: it goes in a later turn.
    const std::shared_ptr<ConsentBrowser> leaving = std::move(m_browser);
    const auto letGo = [leaving] {
    };
    QMetaObject::invokeMethod(&m_navigator, letGo, Qt::QueuedConnection);
}

void Consent::endSession()
{
    m_isPageOpen = false;
    m_session = 0;
    m_accounts.endSession();
    if (!m_browser)
        return;
    m_browser->endSession();
    releaseBrowser();
}

void Consent::checkBrowser()
{
    m_state.unavailable = m_navigator.ports.browsers.unavailableReason();
    m_navigator.touch();
}

void Consent::warmUp()
{
    m_navigator.ports.browsers.warmUp();
}

QWidget *Consent::page() const
{
    return m_isPageOpen ? m_browser->widget() : nullptr;
}

bool Consent::isCurrent(quint64 attempt) const
{
    return m_isPageOpen && attempt == m_state.number && m_navigator.place().step == Step::Consent;
}

bool Consent::isWaiting() const
{
    return m_navigator.place() == Place{Step::Consent, Activity::Consenting} && m_state.url &&
           !m_state.isAnswered;
}

void Consent::consentCaptured(quint64 attempt, const QUrl &callback)
{
    if (isCurrent(attempt))
        takeCallback(callback, Source::Page);
}

void Consent::takeCallback(const QUrl &callback, Source source)
{
    // One callback an attempt: the state is for one use.
    if (!isWaiting() || m_state.isAsking())
        return;
    const auto answer = readCallback(callback, *m_state.url);
    if (!answer) {
        Failure failure = refusalFailure(answer.error());
        failure.detail = tellable(failure.detail);
        failure.platformMessage = tellable(failure.platformMessage);
        refuse(failure, source);
        return;
    }
    m_state.notice.reset();
    m_state.answeredAt = m_navigator.now();
    if (isForeignIssuer(*answer, *m_state.url) && answer->issuer != m_state.issuerAccepted) {
        m_state.awaitingIssuer = *answer;
        m_state.unplaced.clear();
        m_navigator.touch();
        return;
    }
    take(*answer);
}

void Consent::refuse(const Failure &failure, Source source)
{
    // Whoever sent an unverified one did not know the state, and a person may have pasted the address of
    // another day: neither ends anything by itself.
    if (!failure.verified || source == Source::Paste) {
        if (source == Source::Page && m_isPageOpen)
            m_browser->goOn(); // what the third party answers is still to come
        m_state.notice = failure;
        m_navigator.touch();
        return;
    }
    Q_EMIT ended(failure, Outcome::Failed);
}

void Consent::acceptIssuer()
{
    if (!isWaiting() || !m_state.awaitingIssuer)
        return;
    const CallbackAnswer answer = *m_state.awaitingIssuer;
    m_state.issuerAccepted = answer.issuer;
    m_state.awaitingIssuer.reset();
    if (!m_state.unplaced.isEmpty())
        m_acceptedUnplaced.insert({m_setups.setup().method->id, std::exchange(m_state.unplaced, {})});
    if (answer.error.isEmpty() && isAnswerOld())
        goThroughAgain();
    else
        take(answer);
}

void Consent::acceptScope()
{
    if (!isWaiting() || !m_state.awaitingScope)
        return;
    const CallbackAnswer answer = *m_state.awaitingScope;
    m_state.awaitingScope.reset();
    if (isAnswerOld())
        goThroughAgain();
    else
        askForAccount(answer);
}

QString Consent::tellable(const QString &text) const
{
    return redacted(text, secrets());
}

void Consent::take(const CallbackAnswer &answer)
{
    if (!answer.error.isEmpty()) {
        Failure failure;
        const bool declined = saysNo(answer.error, *m_state.url);
        failure.cause = declined ? FailureCause::ConsentDeclined : FailureCause::ConsentError;
        failure.cure = Cure::StartConsentAgain;
        failure.detail = tellable(answer.error);
        failure.platformMessage = tellable(answer.errorDescription);
        failure.host = hostForPeople(m_state.url->url);
        Q_EMIT ended(failure, declined ? Outcome::Declined : Outcome::Failed);
        return;
    }
    if (asksAboutUnplaced(answer))
        return;
    // Before anything is saved: with less access an instance can look right and not work.
    if (!scopesNotGranted(answer, *m_state.url).isEmpty()) {
        m_state.awaitingScope = answer;
        m_navigator.touch();
        return;
    }
    askForAccount(answer);
}

void Consent::askForAccount(const CallbackAnswer &answer)
{
    const QString told = tellable(AccountCheck::accountIn(answer));
    m_state.accountHint = told;
    if (const auto question = m_accounts.questionAbout(told, m_state.accountAccepted, secrets())) {
        m_state.awaitingAccount = answer;
        m_state.accountAsked = question;
        m_navigator.touch();
        return;
    }
    useAnswer(answer);
}

bool Consent::asksAboutUnplaced(const CallbackAnswer &answer)
{
    const Setup &setup = m_setups.setup();
    if (!m_attempt.consentFirst || m_attempt.followed)
        return false; // all of it goes to the platform, which knows what it needs
    constexpr int mostNames = 8;
    QStringList names;
    const Instance *instance = m_attempt.left ? &*m_attempt.left : nullptr;
    const ConsentExtras extras = consentExtras(*setup.method, setup.draft.values, instance, answer);
    for (const QString &name : extras.unplaced.mid(0, mostNames))
        names.append(tellable(sanitisedText(name, longestParameterName)));
    if (names.isEmpty() || m_acceptedUnplaced.contains({setup.method->id, names}))
        return false;
    m_state.awaitingIssuer = answer;
    m_state.unplaced = names;
    m_navigator.touch();
    return true;
}

void Consent::useAnswer(const CallbackAnswer &answer)
{
    m_state.isAnswered = true;
    Q_EMIT accepted(answer);
}

void Consent::consentTrouble(const BrowserEvent &event)
{
    if (!isCurrent(event.attempt))
        return;
    m_state.trouble = event;
    m_state.trouble->text = tellable(event.text);
    m_state.agreed = false;
    m_navigator.touch();
}

void Consent::consentBrowserChanged(quint64 attempt, const BrowserState &browser)
{
    if (!isCurrent(attempt))
        return;
    m_state.browser = browser;
    m_navigator.touch();
}

} // namespace wizard
