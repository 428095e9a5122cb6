// SPDX-License-Identifier: Apache-2.0
// SetupFlow's intents: what a person asks for, where it is allowed.
#include "app/flow/primaryaction.h"
#include "app/flow/setupflow.h"

namespace wizard
{

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

Secret SetupFlow::typedCredential(Field field) const
{
    const SignInState &signIn = m_signIn.state();
    return field == Field::ApiKey ? signIn.apiKey : field == Field::Password ? signIn.password : Secret();
}

void SetupFlow::giveProxyLogin(const QString &user, const Secret &password)
{
    const std::optional<Failure> asked = proxyAsked(view());
    if (!asked || user.isEmpty())
        return;
    const QString &proxy = asked->detail;
    m_signIn.giveProxyLogin({proxy, user, password});
    m_navigator.answerProxy(proxy);
    m_catalogue.answerProxy(proxy);
    m_instances.answerProxy(proxy);
    m_attempts.answerProxy(proxy);
    m_queue.answerProxy(proxy);
}

void SetupFlow::signOut()
{
    if (allowed().signOut)
        m_navigator.dispatch(Event::SignedOut);
}

void SetupFlow::editText(Field field, const QString &text)
{
    if (wizard::stepOf(field) == Step::SignIn)
        m_signIn.editText(field, text);
    else
        m_setups.editText(field, text);
}

void SetupFlow::editSecret(FieldId field, const Secret &text)
{
    if (wizard::stepOf(field.field) == Step::SignIn)
        m_signIn.editSecret(field.field, text);
    else
        m_setups.editSecret(field, text);
}

void SetupFlow::leaveField(FieldId field)
{
    if (wizard::stepOf(field.field) == Step::SignIn)
        m_signIn.leaveField(field.field);
    else
        m_setups.leaveField(field);
}

void SetupFlow::addInstance()
{
    if (place().step == Step::Home)
        m_navigator.dispatch(Event::AddAsked);
}

void SetupFlow::addAnother()
{
    if (allowed().addAnother)
        m_navigator.dispatch(Event::AddAsked);
}

void SetupFlow::reloadCatalogue()
{
    if (m_platform.isSignedIn())
        m_catalogue.start();
}

bool SetupFlow::hasNoProblems(Step step)
{
    if (step == Step::SignIn)
        return m_signIn.hasNoProblems();
    m_setups.settleTyped(); // Enter does not leave the field
    const QList<Problem> problems = problemsOf(view(), step);
    if (problems.isEmpty())
        return true;
    m_setups.press(step);
    if (place().step != step)
        goTo(step);
    m_navigator.focus(problems.first().field);
    return false;
}

bool SetupFlow::goTo(Step step)
{
    return m_navigator.dispatch(eventTo(step));
}

void SetupFlow::pressContinue(Step step)
{
    if (hasNoProblems(step))
        goTo(nextStep(m_setups.setup(), step));
}

void SetupFlow::primary()
{
    switch (primaryActionOf(view())) {
    case PrimaryAction::None:
        break;
    case PrimaryAction::SignIn:
        m_signIn.press();
        break;
    case PrimaryAction::AddInstance:
        addInstance();
        break;
    case PrimaryAction::Continue:
        pressContinue(place().step);
        break;
    case PrimaryAction::Authorise:
        if (hasNoProblems(Step::Settings) && hasNoProblems(Step::Credentials))
            m_attempts.commit();
        break;
    case PrimaryAction::LookUp:
        lookUp();
        break;
    case PrimaryAction::CreateAgain:
        createAgain();
        break;
    case PrimaryAction::TakeFound:
        adopt(m_attempts.state().result.found.first().id);
        break;
    case PrimaryAction::StartAgain:
        startConsentAgain();
        break;
    case PrimaryAction::Reauthorise:
        reauthorise({m_instances.state().open.id});
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
    if (allowed().back)
        goTo(previousStep(m_setups.setup(), place().step));
}

void SetupFlow::openStep(Step step)
{
    if (canOpenStep(view(), step))
        goTo(step);
}

void SetupFlow::cancel()
{
    if (!allowed().cancel || m_navigator.dispatch(Event::SignInStopped))
        return;
    if (m_queue.isRunning())
        m_queue.closeConsent();
    else
        goTo(place().step == Step::Consent ? Step::Review : Step::Home);
}

void SetupFlow::startConsentAgain()
{
    if (!allowed().startAgain || m_navigator.isHeldBack())
        return;
    if (m_queue.isRunning()) {
        m_queue.startAgain();
        return;
    }
    if (place().step == Step::Consent)
        m_attempts.rememberWhatItMayHaveLeft();
    m_attempts.commit();
}

void SetupFlow::lookUp()
{
    if (allowed().lookUp && !m_navigator.isHeldBack())
        m_attempts.lookUpAgain();
}

void SetupFlow::adopt(const QString &instanceId)
{
    if (!allowed().adopt)
        return;
    m_adopting = instanceId;
    const AttemptState &attempt = m_attempts.state();
    if (attempt.result.journalled && attempt.opened && attempt.opened->reauthorises) {
        m_instances.reauthorise(instanceId);
        return;
    }
    if (m_catalogue.load().failure)
        m_catalogue.startMissing(); // it tells what is still to be done
    m_attempts.adopt(instanceId);
}

void SetupFlow::createAgain()
{
    if (allowed().startAgain && place().step == Step::Result)
        goTo(Step::Review);
}

void SetupFlow::resumeUnfinished(const QString &journalId)
{
    const QList<JournalEntry> entries = m_attempts.unfinished();
    for (const JournalEntry &entry : entries) {
        if (entry.id == journalId)
            m_attempts.openUnfinished(entry);
    }
}

void SetupFlow::discardDraft()
{
    if (place().step == Step::Home)
        m_keeping.discard();
}

void SetupFlow::askToClose()
{
    m_closeLoss = holdsTyping(view()) ? m_keeping.lossAtEnd() : CloseLoss::Nothing;
    if (!isUnderWay(view()) && m_closeLoss == CloseLoss::Nothing) {
        Q_EMIT closed();
        return;
    }
    m_closeAsked = true;
    m_navigator.touch();
}

void SetupFlow::confirmClose()
{
    Q_EMIT closed();
}

void SetupFlow::keepOpen()
{
    m_closeAsked = false;
    m_navigator.touch();
}

void SetupFlow::reloadInstances()
{
    if (m_platform.isSignedIn())
        m_instances.load();
}

void SetupFlow::reauthorise(const QStringList &ids)
{
    if (ids.size() == 1)
        m_instances.reauthorise(ids.first());
    else if (ids.size() > 1 && !m_queue.put(ids))
        showPlace(Step::Queue); // one is there already: its page says what can be done
}

void SetupFlow::showPlace(Step wanted)
{
    if (!allowed().places || wanted == place().step)
        return;
    if (wanted == Step::Queue) {
        if (m_navigator.dispatch(Event::QueueShown))
            m_queue.shown();
    } else if (wanted == Step::History)
        m_navigator.dispatch(Event::HistoryShown);
    else if (wanted == Step::Home)
        m_navigator.dispatch(Event::WentHome);
}

void SetupFlow::cure()
{
    const auto &failure = m_navigator.failure();
    switch (failure ? failure->cure : Cure::None) {
    case Cure::None:
        break;
    case Cure::TryAgain:
        tryAgain();
        break;
    case Cure::SignInAgain:
        signInAgain();
        break;
    case Cure::FixFields:
        // What is on the page first.
        for (const Step step : {place().step, Step::Settings, Step::Credentials}) {
            if (!hasNoProblems(step) || step == Step::SignIn)
                break;
        }
        break;
    case Cure::ChooseAnotherMethod:
        openStep(Step::Method);
        break;
    case Cure::StartConsentAgain:
        startConsentAgain();
        break;
    case Cure::LookUp:
        lookUp();
        break;
    case Cure::ReviewSettings:
        openStep(Step::Settings);
        break;
    }
}

void SetupFlow::tryAgain()
{
    const FailureCause cause = m_navigator.failure()->cause;
    if (place().step == Step::History && cause == FailureCause::HistoryUnwritable)
        eraseHistory();
    else if (place().step == Step::Result && allowed().adopt && !m_adopting.isEmpty())
        adopt(m_adopting);
    else
        primary();
}

void SetupFlow::keepDraft()
{
    m_keeping.writeNow();
}

} // namespace wizard
