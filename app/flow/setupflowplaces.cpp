// SPDX-License-Identifier: Apache-2.0
// SetupFlow's intents for instances, queue and history.
#include "app/flow/setupflow.h"

namespace wizard
{

void SetupFlow::reloadInstances()
{
    if (m_core.state.session.isSignedIn())
        m_instances.load();
}

void SetupFlow::selectInstances(const QStringList &ids)
{
    m_instances.select(ids);
}

void SetupFlow::openInstance(const QString &id)
{
    m_instances.open(id);
}

void SetupFlow::reauthorise(const QStringList &ids)
{
    if (ids.size() == 1)
        m_instances.reauthorise(ids.first());
    else if (ids.size() > 1 && !m_queue.put(ids))
        showPlace(Step::Queue); // one is there already: its page says what can be done
}

void SetupFlow::showPlace(Step place)
{
    if (!allowedNow(m_core.state).places || place == m_core.state.place.step)
        return;
    if (place == Step::Queue) {
        if (m_core.dispatch(Event::QueueShown))
            m_queue.shown();
    } else if (place == Step::History)
        m_core.dispatch(Event::HistoryShown);
    else if (place == Step::Home)
        m_core.dispatch(Event::WentHome);
}

void SetupFlow::cure()
{
    const FlowState &state = m_core.state;
    switch (state.failure ? state.failure->cure : Cure::None) {
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
        for (const Step step : {state.place.step, Step::Settings, Step::Credentials}) {
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
    const FlowState &state = m_core.state;
    const FailureCause cause = state.failure->cause;
    if (state.place.step == Step::History && cause == FailureCause::HistoryUnwritable)
        eraseHistory();
    else if (state.place.step == Step::Result && allowedNow(state).adopt && !m_adopting.isEmpty())
        adopt(m_adopting);
    else
        primary();
}

void SetupFlow::eraseHistory()
{
    m_history.erase();
}

void SetupFlow::pauseQueue()
{
    m_queue.pause();
}

void SetupFlow::goOnWithQueue()
{
    m_queue.goOn();
}

void SetupFlow::skipQueueItem()
{
    m_queue.skip();
}

void SetupFlow::repeatQueueItem()
{
    m_queue.repeat();
}

void SetupFlow::stopQueue()
{
    m_queue.stop();
}

void SetupFlow::discardQueue()
{
    m_queue.discard();
}

void SetupFlow::keepDraft()
{
    m_keeping.writeNow();
}

void SetupFlow::agreeToPage()
{
    m_consent.agree();
}

void SetupFlow::acceptScope()
{
    m_consent.acceptScope();
}

void SetupFlow::continueInOwnBrowser()
{
    m_consent.continueInOwnBrowser();
}

void SetupFlow::takeReturnAddress(const Secret &text)
{
    m_consent.takeReturnAddress(text);
}

void SetupFlow::switchAccount()
{
    m_consent.switchAccount();
}

void SetupFlow::acceptAccount()
{
    m_consent.acceptAccount();
}

} // namespace wizard
