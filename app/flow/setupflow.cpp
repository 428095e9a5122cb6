// SPDX-License-Identifier: Apache-2.0
#include "app/flow/setupflow.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

SetupFlow::SetupFlow(const FlowPorts &ports, const FlowOptions &options)
    : m_navigator(ports, options)
    , m_platform(ports, options)
    , m_catalogue(m_navigator, m_platform)
    , m_setups(m_navigator, m_platform, m_catalogue)
    , m_signIn(m_navigator, m_platform)
    , m_attempts(m_navigator, m_platform, m_setups, m_catalogue)
    , m_keeping(m_navigator, m_platform, m_signIn, m_catalogue, m_setups, m_attempts)
    , m_instances(m_navigator, m_platform, m_catalogue, m_setups, m_attempts)
    , m_history(m_navigator, m_platform)
    , m_queue(m_navigator, m_platform, m_catalogue, m_setups, m_attempts, m_instances, m_history)
{
    m_attempts.consent().setAccountMemory([this](const QString &id) { return m_history.lastAccountOf(id); });
    connect(&m_navigator, &Navigator::changed, this, &SetupFlow::changed);
    connect(&m_navigator, &Navigator::moved, this, &SetupFlow::moved);
    connect(&m_attempts, &Attempts::posting, this, &SetupFlow::keepDraft);
    connect(&m_attempts, &Attempts::ended, this, &SetupFlow::showResult);
    connect(&m_catalogue, &Catalogue::changed, this, &SetupFlow::catalogueChanged);
    connect(&m_catalogue, &Catalogue::connectorsCompleted, this, &SetupFlow::catalogueCompleted);
}

SetupFlow::~SetupFlow()
{
    m_navigator.disconnect(this);
    m_attempts.consent().stop();
}

void SetupFlow::begin()
{
    m_signIn.begin();
}

FlowView SetupFlow::view() const
{
    return {m_navigator.state(),
            m_platform.state(),
            m_signIn.state(),
            m_catalogue.state(),
            m_setups.state(),
            m_attempts.state(),
            m_attempts.consent().state(),
            m_instances.state(),
            m_queue.view(),
            m_history.state()};
}

FlowSnapshot SetupFlow::snapshot() const
{
    FlowSnapshot snapshot = snapshotOf(view(), m_attempts.consent().page(), m_navigator.now());
    snapshot.signIn.keyring = m_signIn.keyring();
    snapshot.home.unfinished = m_attempts.unfinished();
    snapshot.home.keptDraft = m_keeping.waiting();
    snapshot.setup.isUnkept = m_keeping.isUnkept();
    snapshot.closeAsked = m_closeAsked;
    snapshot.closeLoss = m_closeLoss;
    return snapshot;
}

void SetupFlow::moved(const Place &from, Event event)
{
    if (place().step != from.step)
        arrived(from.step);
    switch (event) {
    case Event::SignedIn:
    case Event::SignedInAgain:
        signedIn();
        break;
    case Event::SignedOut:
        signedOut();
        break;
    case Event::SessionEnded:
    case Event::CallNotSignedIn:
        sessionEnded(from.step);
        break;
    case Event::AddAsked:
        beginDraft();
        break;
    case Event::WentToConnector:
    case Event::WentToMethod:
    case Event::WentToSettings:
    case Event::WentToCredentials:
    case Event::WentToReview:
    case Event::WentHome:
        if (from.step == Step::Consent)
            m_attempts.drop(Attempts::MayHaveLeft::Yes);
        break;
    default:
        break;
    }
}

void SetupFlow::arrived(Step from)
{
    const Step step = place().step;
    if (from == Step::Result && step != Step::SignIn)
        m_keeping.leftResult();
    // A re-authorisation has its steps behind it from the start: none of them is the draft's.
    const bool isDraft = from != Step::Instance && from != Step::Queue;
    if (isDraft && step >= Step::Connector && step <= Step::Review)
        m_setups.reach(step);
    const bool ownFailure = from == Step::Working || step == Step::SignIn;
    if (!ownFailure)
        m_navigator.tellNothing();
    m_closeAsked = false;
    if (step == Step::Home) {
        m_attempts.leaveOpened();
        m_instances.forgetWish();
        m_instances.endReauthorise();
        m_attempts.readUnfinished();
        const bool queueIsDone = from == Step::Queue && m_queue.view().phase == QueueView::Phase::Finished;
        if (from == Step::Result || queueIsDone)
            m_instances.load(); // what others have changed meanwhile
    }
    if (step == Step::Review) {
        m_attempts.consent().checkBrowser();
        const auto &method = m_setups.setup().method;
        if (method && method->opensConsentPage())
            m_attempts.consent().warmUp();
    }
}

void SetupFlow::signedIn()
{
    m_setups.dropForeignUnresolved();
    m_attempts.readUnfinished();
    m_attempts.consent().checkBrowser();
    if (m_instances.forgetOtherAccounts())
        leaveOtherAccount();
    m_catalogue.start();
    m_catalogue.readRecent();
    m_instances.load();
    m_history.read();
    m_queue.readStored();
    m_keeping.read();
    goOnAfterSignIn();
}

void SetupFlow::signedOut()
{
    m_catalogue.clear();
    m_instances.clear();
    m_queue.forget();
    m_history.forget();
    m_keeping.forget();
    m_setups.forgetAll();
    m_attempts.forget();
    m_signIn.signOut();
}

void SetupFlow::sessionEnded(Step from)
{
    m_catalogue.stop();
    m_instances.stopLoading();
    m_attempts.drop(from == Step::Working ? Attempts::MayHaveLeft::Yes : Attempts::MayHaveLeft::No);
    m_signIn.interrupt(from);
    m_queue.interrupted();
}

void SetupFlow::showResult()
{
    m_keeping.noteResult();
    const ResultView &result = m_attempts.state().result;
    if (!m_queue.isNoEnd())
        m_history.noteResult(m_attempts.state(), m_setups.setup());
    if (const auto instance = result.instance)
        m_instances.noteChanged(*instance);
    m_queue.takeResult();
}

void SetupFlow::beginDraft()
{
    m_instances.endReauthorise();
    const bool isDone = m_attempts.state().isDraftDone();
    m_attempts.leaveResult();
    if (isDone)
        m_setups.forget(); // what was typed for the last instance does not become the next one's
    m_setups.begin();
    m_catalogue.startMissing();
    m_keeping.goOn();
    if (!m_catalogue.load().running)
        checkChoice(); // what had been put aside may be gone since
}

void SetupFlow::catalogueChanged()
{
    if (!m_catalogue.load().running && m_catalogue.load().failure)
        m_instances.catalogueFailed();
    m_queue.catalogueChanged();
    m_keeping.catalogueChanged();
}

void SetupFlow::catalogueCompleted()
{
    m_keeping.catalogueChanged();
    checkChoice();
    m_instances.catalogueCompleted();
    m_queue.catalogueChanged();
}

void SetupFlow::leaveOtherAccount()
{
    // What was begun in the other account is known there alone: nothing of it goes on in this one.
    m_attempts.leaveAccount();
    if (place() != Place{Step::Result, Activity::Idle})
        return;
    const bool isOpen = allowed().back && m_setups.setup().method;
    m_navigator.dispatch(isOpen ? Event::WentToReview : Event::WentHome);
}

void SetupFlow::goOnAfterSignIn()
{
    const InstanceView &open = m_instances.state().open;
    if (place() == Place{Step::Instance, Activity::Idle} && !open.instance && !open.failure)
        m_instances.fetchAgain(); // the end of the session broke it off
    m_attempts.goOnAfterSignIn();
}

void SetupFlow::checkChoice()
{
    const Setup &setup = m_setups.setup();
    if (!setup.connector || setup.target)
        return;
    const QList<Connector> &connectors = m_catalogue.connectors();
    const auto at = std::find_if(connectors.cbegin(), connectors.cend(), [&](const Connector &connector) {
        return connector.id == setup.connector->id;
    });
    const bool methodThere =
        at != connectors.cend() &&
        (!setup.method || std::any_of(at->methods.cbegin(), at->methods.cend(),
                                      [&](const auto &method) { return method.id == setup.method->id; }));
    if (methodThere)
        return;
    const Step step = place().step;
    const bool isDone = step == Step::Result && m_attempts.state().result.outcome == Outcome::Authorised;
    if (step != Step::Home && step != Step::Connector &&
        (isDone || !m_navigator.accepts(Event::WentToConnector)))
        return;
    m_setups.dropChoice();
    if (step == Step::Home)
        return;
    m_navigator.dispatch(Event::WentToConnector);
    m_navigator.tell(Failure::because(FailureCause::NotFound, Cure::None, u"connector"_s));
}

} // namespace wizard
