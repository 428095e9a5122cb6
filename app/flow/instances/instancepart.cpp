// SPDX-License-Identifier: Apache-2.0
#include "app/flow/instances/instancepart.h"

#include "app/flow/running.h"
#include "app/patchworks/calls/listinstances.h"

#include <algorithm>
#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

InstancePart::InstancePart(FlowCore &core)
    : m_core(core)
    , m_loader(*core.state.instances, core.ports.clock)
{
    connect(&m_loader, &InstanceLoader::changed, this, [this] {
        m_core.state.instanceLoad = m_loader.load();
        m_core.touch();
    });
    connect(&m_loader, &InstanceLoader::sessionEnded, this, [this] { m_core.dispatch(Event::SessionEnded); });
}

InstancePart::~InstancePart() = default;

void InstancePart::load()
{
    m_account = m_core.account();
    m_loader.start(m_core.access());
}

void InstancePart::stopLoading()
{
    m_loader.stop();
}

void InstancePart::clear()
{
    FlowState &state = m_core.state;
    m_loader.clear();
    m_typed.clear();
    m_account.clear();
    m_catalogueIsKnown = false;
    state.selectedInstances.clear();
    state.instance = {};
    state.reauthoriseWhenOpened = false;
    state.target.reset();
    state.setAside.reset();
    state.mergingAccounts.clear();
    state.replacingAccounts.clear();
}

bool InstancePart::forgetOtherAccounts()
{
    FlowState &state = m_core.state;
    if (m_account.isEmpty() || m_account == m_core.account())
        return false;
    m_loader.clear();
    const bool atTarget = state.target.has_value();
    endReauthorise();
    m_typed.clear();
    state.selectedInstances.clear();
    state.instance = {};
    state.reauthoriseWhenOpened = false;
    if (atTarget || state.place.step == Step::Instance)
        m_core.dispatch(Event::WentHome);
    return true;
}

void InstancePart::noteChanged(const Instance &instance)
{
    FlowState &state = m_core.state;
    Instance listed = instance;
    listed.variables.clear();
    const auto at = std::find_if(state.instances->begin(), state.instances->end(),
                                 [&listed](const Instance &each) { return each.id == listed.id; });
    if (at != state.instances->end())
        *at = listed;
    else if (!m_loader.load().running)
        state.instances->append(listed);
    if (state.instance.id == instance.id && state.instance.instance)
        state.instance.instance = instance;
    m_core.touch();
}

void InstancePart::select(const QStringList &ids)
{
    m_core.state.selectedInstances = ids;
    m_core.touch();
}

void InstancePart::open(const QString &id)
{
    show(id, false);
}

void InstancePart::reauthorise(const QString &id)
{
    const FlowState &state = m_core.state;
    if (state.place == Place{Step::Instance, Activity::Idle} && state.instance.id == id && canReauthorise())
        m_core.dispatch(Event::ReauthoriseReady);
    else
        show(id, true);
}

void InstancePart::show(const QString &id, bool reauthorise)
{
    FlowState &state = m_core.state;
    if (id.isEmpty() || !m_core.accepts(Event::InstanceAsked))
        return;
    if (state.target && state.target->id != id)
        endReauthorise();
    state.instance = {};
    state.instance.id = id;
    state.reauthoriseWhenOpened = reauthorise;
    m_core.dispatch(Event::InstanceAsked);
}

void InstancePart::fetch()
{
    run(m_core.foreground, fetchInstance(m_core.access(), m_core.state.instance.id), this,
        [this](const Result<Instance> &result) { opened(result); });
}

void InstancePart::opened(const Result<Instance> &result)
{
    FlowState &state = m_core.state;
    InstanceView &view = state.instance;
    if (!result && result.error().cause == FailureCause::NotSignedIn) {
        m_core.dispatch(Event::SessionEnded);
        return;
    }
    if (!result) {
        view.failure = result.error();
        m_core.holdBack(result.error());
        if (result.error().cause == FailureCause::NotFound) {
            // Deleted meanwhile: the list need not be asked for again to know it.
            state.instances->removeIf([&view](const Instance &each) { return each.id == view.id; });
            state.selectedInstances.removeAll(view.id);
        }
        state.reauthoriseWhenOpened = false;
        m_core.dispatch(Event::InstanceOpened);
        return;
    }
    view.instance = *result;
    noteChanged(*result);
    const MethodMatch match = matchOf(*result);
    view.method = match.state;
    view.added = match.added;
    view.gone = match.gone;
    if (state.reauthoriseWhenOpened && canReauthorise()) {
        m_core.dispatch(Event::ReauthoriseReady);
        return;
    }
    if (match.state == MethodState::Vanished)
        view.failure = Failure::because(FailureCause::MethodVanished, Cure::ChooseAnotherMethod);
    if (match.state != MethodState::Unknown)
        state.reauthoriseWhenOpened = false;
    m_core.dispatch(Event::InstanceOpened);
    if (!state.catalogue.running && state.catalogue.failure)
        catalogueFailed();
}

MethodMatch InstancePart::matchOf(const Instance &instance) const
{
    const FlowState &state = m_core.state;
    const LoadView &catalogue = state.catalogue;
    const bool isComplete =
        !catalogue.running && !catalogue.failure && (m_catalogueIsKnown || !state.connectors->isEmpty());
    return matchMethod(*state.connectors, isComplete, instance);
}

bool InstancePart::canReauthorise() const
{
    const InstanceView &view = m_core.state.instance;
    return view.instance && (view.method == MethodState::Same || view.method == MethodState::Changed);
}

void InstancePart::beginReauthorise()
{
    FlowState &state = m_core.state;
    state.reauthoriseWhenOpened = false;
    if (!state.instance.instance || !takeTarget(*state.instance.instance))
        m_core.dispatch(Event::WentToInstance);
}

void InstancePart::keepTyped()
{
    const FlowState &state = m_core.state;
    if (!state.target || !state.method)
        return;
    const bool isDone = state.result.reauthorised && state.result.outcome == Outcome::Authorised &&
                        state.attempt.instanceId == state.target->id;
    if (isDone || changesOf(*state.target, *state.method, state.draft).isEmpty())
        m_typed.remove(state.target->id);
    else
        m_typed.insert(state.target->id, {*state.target, state.draft});
}

void InstancePart::endReauthorise()
{
    FlowState &state = m_core.state;
    if (!state.target && !state.setAside)
        return;
    keepTyped();
    state.target.reset();
    takeUpAgain(state);
    if (state.leftover && state.leftover->account != m_core.account())
        state.leftover.reset();
    m_core.touch();
}

bool InstancePart::takeTarget(const Instance &instance)
{
    FlowState &state = m_core.state;
    const MethodMatch match = matchOf(instance);
    InstanceView &view = state.instance;
    view = {instance.id, instance, std::nullopt, match.state, match.added, match.gone};
    m_core.touch();
    if (match.state == MethodState::Unknown)
        return false;
    if (match.state == MethodState::Vanished || match.state == MethodState::NotByConsent) {
        view.failure = match.state == MethodState::NotByConsent
                           ? Failure::because(FailureCause::MethodNotByConsent)
                           : Failure::because(FailureCause::MethodVanished, Cure::ChooseAnotherMethod);
        return false;
    }

    const bool inQueue = state.place.step == Step::Queue;
    keepTyped();
    putAside(state);
    state.result = {};
    state.leftover.reset();
    state.editedSettings.clear();
    forgetFields(state);
    state.target = instance;
    state.connector = match.connector;
    state.method = methodWithValuesOf(instance, *match.method);
    state.draft = draftOf(instance, *match.method);
    state.furthest = Step::Review;
    // In a queue nothing but the consent is renewed.
    if (!inQueue) {
        if (const auto typed = m_typed.constFind(instance.id);
            typed != m_typed.cend() && typed->draft.values.size() == match.method->variables.size())
            state.draft = rebased(typed->draft, typed->instance, instance, *match.method);
    }
    return true;
}

void InstancePart::catalogueCompleted()
{
    FlowState &state = m_core.state;
    InstanceView &view = state.instance;
    m_catalogueIsKnown = true;
    if (!view.instance)
        return;
    const MethodMatch match = matchOf(*view.instance);
    view.method = match.state;
    view.added = match.added;
    view.gone = match.gone;
    const bool isGone = match.state == MethodState::Vanished || match.state == MethodState::NotByConsent;
    view.failure.reset();
    if (match.state == MethodState::Vanished)
        view.failure = Failure::because(FailureCause::MethodVanished, Cure::ChooseAnotherMethod);
    m_core.touch();
    if (state.place == Place{Step::Instance, Activity::Idle} &&
        std::exchange(state.reauthoriseWhenOpened, false) && canReauthorise())
        m_core.dispatch(Event::ReauthoriseReady);
    else if (isGone && state.target && state.target->id == view.id && m_core.accepts(Event::WentToInstance)) {
        m_core.dispatch(Event::WentToInstance);
        endReauthorise();
    }
}

void InstancePart::catalogueFailed()
{
    FlowState &state = m_core.state;
    InstanceView &view = state.instance;
    const bool isWaiting = state.place == Place{Step::Instance, Activity::Idle} && view.instance &&
                           view.method == MethodState::Unknown;
    if (!isWaiting || state.catalogue.failure->cause == FailureCause::NotSignedIn)
        return;
    view.failure = state.catalogue.failure;
    state.reauthoriseWhenOpened = false;
    m_core.touch();
}

} // namespace wizard
