// SPDX-License-Identifier: Apache-2.0
#include "app/flow/setupflow.h"

#include "app/flow/primaryaction.h"

#include <algorithm>
#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

Event eventTo(Step step)
{
    switch (step) {
    case Step::Connector:
        return Event::WentToConnector;
    case Step::Method:
        return Event::WentToMethod;
    case Step::Settings:
        return Event::WentToSettings;
    case Step::Credentials:
        return Event::WentToCredentials;
    case Step::Review:
        return Event::WentToReview;
    case Step::Instance:
        return Event::WentToInstance;
    default:
        return Event::WentHome;
    }
}

} // namespace

SetupFlow::SetupFlow(const FlowPorts &ports, const FlowOptions &options)
    : m_core(ports, options)
    , m_draft(m_core)
    , m_keeping(m_core, m_draft)
    , m_signIn(m_core)
    , m_consent(m_core)
    , m_attempt(m_core, m_consent)
    , m_instances(m_core)
    , m_history(m_core)
    , m_queue(m_core, m_instances, m_attempt, m_consent, m_history)
    , m_catalogue(*m_core.state.connectors, *m_core.state.pools, m_core.ports.clock)
{
    m_consent.setAccountMemory([this](const QString &id) { return m_history.lastAccountOf(id); });
    connect(&m_core, &FlowCore::changed, this, &SetupFlow::changed);
    connect(&m_core, &FlowCore::effectDue, this, &SetupFlow::perform);
    connect(&m_draft, &DraftPart::addressesChanged, &m_signIn, &SignInPart::addressesChanged);
    connect(&m_core, &FlowCore::moved, this, &SetupFlow::arrived);
    connect(&m_catalogue, &CatalogueLoader::changed, this, [this] {
        m_core.state.catalogue = m_catalogue.connectorLoad();
        m_core.state.poolLoad = m_catalogue.poolLoad();
        if (!m_core.state.catalogue.running && m_core.state.catalogue.failure)
            m_instances.catalogueFailed();
        m_queue.catalogueChanged();
        m_keeping.catalogueChanged(false);
        m_core.touch();
    });
    connect(&m_catalogue, &CatalogueLoader::connectorsCompleted, this, [this] {
        m_keeping.catalogueChanged(true);
        checkChoice();
        m_instances.catalogueCompleted();
        m_queue.catalogueChanged();
    });
    connect(&m_catalogue, &CatalogueLoader::sessionEnded, this,
            [this] { m_core.dispatch(Event::SessionEnded); });
}

SetupFlow::~SetupFlow()
{
    m_core.disconnect(this);
    m_consent.stop();
}

void SetupFlow::begin()
{
    m_signIn.begin();
}

FlowSnapshot SetupFlow::snapshot() const
{
    return snapshotOf(m_core.state, m_consent.page(), m_core.now());
}

void SetupFlow::perform(Effect effect)
{
    FlowState &state = m_core.state;
    switch (effect) {
    case Effect::None:
        break;
    case Effect::StartDemo:
        m_signIn.startDemo();
        break;
    case Effect::OpenKeychain:
        m_signIn.openKeychain();
        break;
    case Effect::SignIn:
        m_signIn.signIn();
        break;
    case Effect::LoadLists:
        if (m_instances.forgetOtherAccounts())
            leaveOtherAccount();
        m_catalogue.start(m_core.access());
        m_instances.load();
        m_history.read();
        m_queue.readStored();
        m_keeping.read();
        goOnAfterSignIn();
        break;
    case Effect::SignOut:
        m_catalogue.clear();
        m_instances.clear();
        m_queue.forget();
        m_history.forget();
        m_keeping.forget();
        m_signIn.signOut();
        break;
    case Effect::InterruptForSignIn:
        m_catalogue.stop();
        m_instances.stopLoading();
        if (m_leftBySignIn == Step::Working)
            m_attempt.rememberLeftover();
        forgetConsent();
        m_signIn.interrupt(m_leftBySignIn);
        m_queue.interrupted();
        break;
    case Effect::DropOperation:
        m_core.foreground.reset();
        break;
    case Effect::BeginDraft:
        m_instances.endReauthorise();
        m_draft.beginDraft();
        loadMissingCatalogue();
        m_keeping.goOn(!m_catalogue.connectorLoad().running);
        if (!m_catalogue.connectorLoad().running)
            checkChoice(); // what had been put aside may be gone since
        break;
    case Effect::OpenConsent: {
        const auto consent = m_consent.build(m_consent.newCheckValue());
        if (consent) {
            state.attempt.consent = *consent;
            m_consent.open();
            break;
        }
        m_core.dispatch(Event::WentToReview);
        state.failure = consent.error();
        break;
    }
    case Effect::OpenToldConsent:
        m_consent.open();
        break;
    case Effect::PostAuthorise:
    case Effect::PatchReauthorise:
        m_keeping.writeNow();
        m_attempt.postAuthorise();
        break;
    case Effect::PostAuthenticate:
        m_attempt.postAuthenticate();
        break;
    case Effect::ReadBack:
        m_keeping.noteAttempt();
        m_attempt.readBack();
        break;
    case Effect::LookUp:
    case Effect::DropAttemptAndLook:
        m_attempt.lookUp();
        break;
    case Effect::DropAttempt:
        m_attempt.rememberLeftover();
        forgetConsent();
        break;
    case Effect::ShowResult:
        forgetConsent();
        m_keeping.noteResult();
        if (!m_queue.isNoEnd())
            m_history.noteResult();
        if (state.result.instance)
            m_instances.noteChanged(*state.result.instance);
        m_queue.takeResult();
        break;
    case Effect::FetchInstance:
        loadMissingCatalogue();
        m_instances.fetch();
        break;
    case Effect::BeginReauthorise:
        m_instances.beginReauthorise();
        break;
    case Effect::PrepareQueue:
        m_queue.prepare();
        break;
    case Effect::OpenQueueItem:
        m_queue.openItem();
        break;
    }
}

void SetupFlow::forgetConsent()
{
    // The code and the state have had their one use.
    m_consent.stop();
    Attempt &attempt = m_core.state.attempt;
    attempt.consent.reset();
    attempt.answer.reset();
    attempt.dropQuestions();
}

void SetupFlow::leaveOtherAccount()
{
    // What was begun in the other account is known there alone: nothing of it goes on in this one.
    FlowState &state = m_core.state;
    state.resume.reset();
    state.opened.reset();
    state.attempt = {};
    if (state.place != Place{Step::Result, Activity::Idle})
        return;
    const bool isOpen = allowedNow(state).back && state.method;
    m_core.dispatch(isOpen ? Event::WentToReview : Event::WentHome);
}

void SetupFlow::goOnAfterSignIn()
{
    FlowState &state = m_core.state;
    if (state.place == Place{Step::Instance, Activity::Idle} && !state.instance.instance &&
        !state.instance.failure)
        m_core.dispatch(Event::InstanceAsked); // the end of the session broke it off
    m_attempt.goOnAfterSignIn();
}

void SetupFlow::arrived(Step from)
{
    FlowState &state = m_core.state;
    m_leftBySignIn = from;
    const Step step = state.place.step;
    if (from == Step::Result && step != Step::SignIn)
        m_keeping.leftResult();
    // A re-authorisation has its steps behind it from the start: none of them is the draft's.
    const bool isDraft = from != Step::Instance && from != Step::Queue;
    if (isDraft && step >= Step::Connector && step <= Step::Review)
        state.furthest = std::max(state.furthest, step);
    const bool ownFailure = from == Step::Working || step == Step::SignIn;
    if (!ownFailure)
        state.failure.reset();
    state.closeAsked = false;
    if (step == Step::Home) {
        state.opened.reset();
        state.reauthoriseWhenOpened = false;
        m_instances.endReauthorise();
        m_signIn.readUnfinished();
        const bool queueIsDone = from == Step::Queue && state.queue.phase == QueueView::Phase::Finished;
        if (from == Step::Result || queueIsDone)
            m_instances.load(); // what others have changed meanwhile
    }
    if (step == Step::Review) {
        state.browserUnavailable = m_core.ports.browsers.unavailableReason();
        if (state.method && state.method->opensConsentPage())
            m_consent.warmUp();
    }
}

void SetupFlow::chooseEnvironment(EnvironmentKind kind)
{
    const Activity activity = m_core.state.place.activity;
    if (m_core.state.place.step != Step::SignIn || m_core.state.signIn.environmentIsFixed ||
        activity == Activity::SigningIn || m_core.state.signIn.again)
        return;
    m_signIn.chooseEnvironment(kind);
}

void SetupFlow::chooseSignInWay(SignInView::Way way)
{
    m_core.state.signIn.way = way;
    m_core.touch();
}

void SetupFlow::setKeepSignedIn(bool keep)
{
    m_core.state.signIn.keepSignedIn = keep && m_core.state.signIn.canKeepSignedIn;
    m_core.touch();
}

void SetupFlow::signOut()
{
    if (allowedNow(m_core.state).signOut)
        m_core.dispatch(Event::SignedOut);
}

void SetupFlow::signInAgain()
{
    m_core.dispatch(Event::SessionEnded);
}

void SetupFlow::editText(Field field, const QString &text)
{
    m_draft.editText(field, text);
}

void SetupFlow::editSecret(FieldId field, const Secret &text)
{
    m_draft.editSecret(field, text);
}

void SetupFlow::chooseConnector(const QString &id)
{
    m_draft.chooseConnector(id);
}

void SetupFlow::chooseMethod(const QString &id)
{
    m_draft.chooseMethod(id);
}

void SetupFlow::useOwnReturnAddress()
{
    m_draft.useOwnReturnAddress();
}

void SetupFlow::leaveField(FieldId field)
{
    m_draft.leaveField(field);
}

void SetupFlow::addInstance()
{
    if (m_core.state.place.step == Step::Home)
        m_core.dispatch(Event::AddAsked);
}

void SetupFlow::addAnother()
{
    if (allowedNow(m_core.state).addAnother)
        m_core.dispatch(Event::AddAsked);
}

void SetupFlow::reloadCatalogue()
{
    if (m_core.state.session.isSignedIn())
        m_catalogue.start(m_core.access());
}

void SetupFlow::loadMissingCatalogue()
{
    const LoadView &load = m_catalogue.connectorLoad();
    if (!load.running && (load.failure || m_core.state.connectors->isEmpty()))
        m_catalogue.start(m_core.access());
}

void SetupFlow::checkChoice()
{
    // Another user or company may not have what was chosen.
    FlowState &state = m_core.state;
    if (!state.connector || state.target)
        return;
    const auto at =
        std::find_if(state.connectors->cbegin(), state.connectors->cend(),
                     [&](const Connector &connector) { return connector.id == state.connector->id; });
    const bool methodThere =
        at != state.connectors->cend() &&
        (!state.method || std::any_of(at->methods.cbegin(), at->methods.cend(),
                                      [&](const auto &method) { return method.id == state.method->id; }));
    if (methodThere)
        return;
    const Step step = state.place.step;
    const bool isDone = step == Step::Result && state.result.outcome == Outcome::Authorised;
    if (step != Step::Home && step != Step::Connector && (isDone || !m_core.accepts(Event::WentToConnector)))
        return;
    state.connector.reset();
    state.method.reset();
    state.draft.connectorId.clear();
    state.draft.methodId.clear();
    state.draft.values.clear();
    state.furthest = Step::Connector;
    m_core.touch();
    if (step == Step::Home)
        return;
    m_core.dispatch(Event::WentToConnector);
    state.failure = Failure::because(FailureCause::NotFound, Cure::None, u"connector"_s);
    m_core.touch();
}

bool SetupFlow::hasNoProblems(Step step)
{
    FlowState &state = m_core.state;
    m_draft.settleTyped(); // Enter does not leave the field
    const QList<Problem> problems = problemsOf(state, step);
    if (problems.isEmpty())
        return true;
    state.pressedSteps.insert(int(step));
    if (state.place.step != step)
        goTo(step);
    state.focusField = problems.first().field;
    ++state.focusSerial;
    m_core.touch();
    return false;
}

bool SetupFlow::goTo(Step step)
{
    return m_core.dispatch(eventTo(step));
}

void SetupFlow::pressSignIn()
{
    FlowState &state = m_core.state;
    if (m_core.isHeldBack() || !m_core.accepts(Event::SignInAsked))
        return;
    if (state.environment.kind == EnvironmentKind::Demo && !state.environment.isComplete()) {
        state.failure.reset();
        m_core.dispatch(Event::DemoAsked);
        return;
    }
    std::erase_if(state.refusals,
                  [](const auto &refusal) { return stepOf(refusal.first.field) == Step::SignIn; });
    if (hasNoProblems(Step::SignIn) && state.environment.isComplete())
        m_core.dispatch(Event::SignInAsked);
}

void SetupFlow::pressContinue(Step step)
{
    if (hasNoProblems(step))
        goTo(nextStep(m_core.state, step));
}

void SetupFlow::primary()
{
    FlowState &state = m_core.state;
    switch (primaryActionOf(state)) {
    case PrimaryAction::None:
        break;
    case PrimaryAction::SignIn:
        pressSignIn();
        break;
    case PrimaryAction::AddInstance:
        addInstance();
        break;
    case PrimaryAction::Continue:
        pressContinue(state.place.step);
        break;
    case PrimaryAction::Authorise:
        if (hasNoProblems(Step::Settings) && hasNoProblems(Step::Credentials))
            m_attempt.commit();
        break;
    case PrimaryAction::LookUp:
        lookUp();
        break;
    case PrimaryAction::CreateAgain:
        createAgain();
        break;
    case PrimaryAction::TakeFound:
        adopt(state.result.found.first().id);
        break;
    case PrimaryAction::StartAgain:
        startConsentAgain();
        break;
    case PrimaryAction::Reauthorise:
        reauthorise({state.instance.id});
        break;
    case PrimaryAction::GoOnWithQueue:
        m_queue.primary();
        break;
    case PrimaryAction::GoHome:
        goTo(Step::Home);
        break;
    }
}

void SetupFlow::back()
{
    if (allowedNow(m_core.state).back)
        goTo(previousStep(m_core.state, m_core.state.place.step));
}

void SetupFlow::openStep(Step step)
{
    if (canOpenStep(m_core.state, step))
        goTo(step);
}

void SetupFlow::cancel()
{
    if (!allowedNow(m_core.state).cancel || m_core.dispatch(Event::SignInStopped))
        return;
    if (m_queue.isRunning()) {
        m_queue.closeConsent();
        return;
    }
    goTo(m_core.state.place.step == Step::Consent ? Step::Review : Step::Home);
}

void SetupFlow::reloadConsentPage()
{
    m_consent.reload();
}

void SetupFlow::startConsentAgain()
{
    if (!allowedNow(m_core.state).startAgain || m_core.isHeldBack())
        return;
    if (m_queue.isRunning()) {
        m_queue.startAgain();
        return;
    }
    if (m_core.state.place.step == Step::Consent)
        m_attempt.rememberLeftover();
    m_attempt.commit();
}

void SetupFlow::acceptIssuer()
{
    m_consent.acceptIssuer();
}

void SetupFlow::stopWaiting()
{
    if (m_core.accepts(Event::WaitingStopped))
        m_attempt.stopWaiting();
}

void SetupFlow::lookUp()
{
    if (allowedNow(m_core.state).lookUp && !m_core.isHeldBack())
        m_core.dispatch(Event::LookUpAsked);
}

void SetupFlow::adopt(const QString &instanceId)
{
    const FlowState &state = m_core.state;
    if (!allowedNow(state).adopt)
        return;
    m_adopting = instanceId;
    if (state.result.journalled && state.opened && state.opened->reauthorises) {
        m_instances.reauthorise(instanceId);
        return;
    }
    if (state.catalogue.failure)
        loadMissingCatalogue(); // it tells what is still to be done
    m_attempt.adopt(instanceId);
}

void SetupFlow::createAgain()
{
    if (allowedNow(m_core.state).startAgain && m_core.state.place.step == Step::Result)
        goTo(Step::Review);
}

void SetupFlow::resumeUnfinished(const QString &journalId)
{
    const auto entries = m_core.state.unfinished;
    for (const JournalEntry &entry : entries) {
        if (entry.id == journalId)
            m_attempt.openUnfinished(entry);
    }
}

void SetupFlow::dismissUnfinished(const QString &journalId)
{
    m_attempt.dismiss(journalId);
}

void SetupFlow::discardDraft()
{
    if (m_core.state.place.step == Step::Home)
        m_keeping.discard();
}

void SetupFlow::askToClose()
{
    FlowState &state = m_core.state;
    state.closeLoss = holdsTyping(state) ? m_keeping.lossAtEnd() : CloseLoss::Nothing;
    if (!isUnderWay(state) && state.closeLoss == CloseLoss::Nothing) {
        Q_EMIT closed();
        return;
    }
    state.closeAsked = true;
    m_core.touch();
}

void SetupFlow::confirmClose()
{
    Q_EMIT closed();
}

void SetupFlow::keepOpen()
{
    m_core.state.closeAsked = false;
    m_core.touch();
}

} // namespace wizard
