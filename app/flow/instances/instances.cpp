// SPDX-License-Identifier: Apache-2.0
#include "app/flow/instances/instances.h"

#include "app/flow/running.h"
#include "app/patchworks/calls/listinstances.h"

#include <algorithm>
#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

Instances::Instances(Navigator &navigator, const PlatformSession &platform, Catalogue &catalogue,
                     SetupEditor &setups, Attempts &attempts)
    : m_navigator(navigator)
    , m_platform(platform)
    , m_catalogue(catalogue)
    , m_setups(setups)
    , m_attempts(attempts)
    , m_loader(m_state.instances, navigator.ports.clock)
{
    connect(&m_loader, &InstanceLoader::changed, this, [this] {
        m_state.load = m_loader.load();
        m_navigator.touch();
    });
    connect(&m_loader, &InstanceLoader::sessionEnded, this,
            [this] { m_navigator.dispatch(Event::SessionEnded); });
}

Instances::~Instances() = default;

void Instances::load()
{
    m_account = m_platform.account();
    m_loader.start(m_platform.access());
}

void Instances::stopLoading()
{
    m_loader.stop();
}

void Instances::clear()
{
    m_loader.clear();
    m_typed.clear();
    m_account.clear();
    m_catalogueIsKnown = false;
    m_state.selected.clear();
    m_state.open = {};
    m_reauthorisesWhenOpened = false;
}

bool Instances::forgetOtherAccounts()
{
    if (m_account.isEmpty() || m_account == m_platform.account())
        return false;
    m_loader.clear();
    const bool atTarget = m_setups.setup().target.has_value();
    endReauthorise();
    m_typed.clear();
    m_state.selected.clear();
    m_state.open = {};
    m_reauthorisesWhenOpened = false;
    if (atTarget || m_navigator.place().step == Step::Instance)
        m_navigator.dispatch(Event::WentHome);
    return true;
}

void Instances::noteChanged(const Instance &instance)
{
    Instance listed = instance;
    listed.variables.clear();
    const auto at = std::find_if(m_state.instances.begin(), m_state.instances.end(),
                                 [&listed](const Instance &each) { return each.id == listed.id; });
    if (at != m_state.instances.end())
        *at = listed;
    else if (!m_loader.load().running)
        m_state.instances.append(listed);
    if (m_state.open.id == instance.id && m_state.open.instance)
        m_state.open.instance = instance;
    m_navigator.touch();
}

void Instances::select(const QStringList &ids)
{
    m_state.selected = ids;
    m_navigator.touch();
}

void Instances::open(const QString &id)
{
    show(id, false);
}

void Instances::reauthorise(const QString &id)
{
    const Place place{Step::Instance, Activity::Idle};
    if (m_navigator.place() == place && m_state.open.id == id && canReauthorise())
        beginReauthorising();
    else
        show(id, true);
}

void Instances::show(const QString &id, bool reauthorise)
{
    if (id.isEmpty() || !m_navigator.accepts(Event::InstanceAsked))
        return;
    if (m_setups.setup().target && m_setups.setup().target->id != id)
        endReauthorise();
    m_state.open = {};
    m_state.open.id = id;
    m_reauthorisesWhenOpened = reauthorise;
    fetchAgain();
}

void Instances::fetchAgain()
{
    if (!m_navigator.dispatch(Event::InstanceAsked))
        return;
    m_catalogue.startMissing(); // it tells what the instance's method is today
    fetch();
}

void Instances::fetch()
{
    run(m_navigator.foreground, fetchInstance(m_platform.access(), m_state.open.id), this,
        [this](const Result<Instance> &result) { opened(result); });
}

void Instances::opened(const Result<Instance> &result)
{
    InstanceView &view = m_state.open;
    if (!result && result.error().cause == FailureCause::NotSignedIn) {
        m_navigator.dispatch(Event::SessionEnded);
        return;
    }
    if (!result) {
        view.failure = result.error();
        m_navigator.holdBack(result.error());
        if (result.error().cause == FailureCause::NotFound) {
            // Deleted meanwhile: the list need not be asked for again to know it.
            m_state.instances.removeIf([&view](const Instance &each) { return each.id == view.id; });
            m_state.selected.removeAll(view.id);
        }
        m_reauthorisesWhenOpened = false;
        m_navigator.dispatch(Event::InstanceOpened);
        return;
    }
    view.instance = *result;
    noteChanged(*result);
    const MethodMatch match = matchOf(*result);
    takeMatch(match);
    if (m_reauthorisesWhenOpened && canReauthorise()) {
        beginReauthorising();
        return;
    }
    if (match.state == MethodState::Vanished)
        view.failure = Failure::because(FailureCause::MethodVanished, Cure::ChooseAnotherMethod);
    if (match.state != MethodState::Unknown)
        m_reauthorisesWhenOpened = false;
    m_navigator.dispatch(Event::InstanceOpened);
    if (!m_catalogue.load().running && m_catalogue.load().failure)
        catalogueFailed();
}

MethodMatch Instances::matchOf(const Instance &instance) const
{
    const LoadView &catalogue = m_catalogue.load();
    const bool isComplete = !catalogue.running && !catalogue.failure &&
                            (m_catalogueIsKnown || !m_catalogue.connectors().isEmpty());
    return matchMethod(m_catalogue.connectors(), isComplete, instance);
}

bool Instances::canReauthorise() const
{
    const InstanceView &view = m_state.open;
    return view.instance && (view.method == MethodState::Same || view.method == MethodState::Changed);
}

void Instances::beginReauthorising()
{
    if (!m_navigator.dispatch(Event::ReauthoriseReady))
        return;
    m_reauthorisesWhenOpened = false;
    const auto instance = m_state.open.instance;
    if (!instance || !takeTarget(*instance))
        m_navigator.dispatch(Event::WentToInstance);
}

void Instances::keepTyped()
{
    const Setup &setup = m_setups.setup();
    if (!setup.target || !setup.method)
        return;
    const QString &id = setup.target->id;
    if (m_attempts.hasReauthorised(id) || !holdsTyping(setup))
        m_typed.remove(id);
    else
        m_typed.insert(id, {*setup.target, setup.draft});
}

void Instances::endReauthorise()
{
    if (!m_setups.isPutAside())
        return;
    keepTyped();
    m_setups.takeUpAgain();
    m_setups.dropForeignUnresolved();
}

void Instances::takeMatch(const MethodMatch &match)
{
    m_state.open.method = match.state;
    m_state.open.added = match.added;
    m_state.open.gone = match.gone;
    m_navigator.touch();
}

bool Instances::takeTarget(const Instance &instance)
{
    const MethodMatch match = matchOf(instance);
    InstanceView &view = m_state.open;
    view = {};
    view.id = instance.id;
    view.instance = instance;
    takeMatch(match);
    if (match.state == MethodState::Unknown)
        return false;
    if (match.state == MethodState::Vanished || match.state == MethodState::NotByConsent) {
        view.failure = match.state == MethodState::NotByConsent
                           ? Failure::because(FailureCause::MethodNotByConsent)
                           : Failure::because(FailureCause::MethodVanished, Cure::ChooseAnotherMethod);
        return false;
    }
    keepTyped();
    SetupDraft draft = draftOf(instance, *match.method);
    // In a queue nothing but the consent is renewed.
    if (m_navigator.place().step != Step::Queue) {
        if (const auto typed = m_typed.constFind(instance.id);
            typed != m_typed.cend() && typed->draft.values.size() == match.method->variables.size())
            draft = rebased(typed->draft, typed->instance, instance, *match.method);
    }
    m_attempts.forgetResult();
    m_setups.beginReauthorising(instance, *match.connector, *match.method, draft);
    return true;
}

void Instances::deselect(const QString &id)
{
    m_state.selected.removeAll(id);
}

void Instances::answerProxy(const QString &proxy)
{
    markProxyAnswered(m_state.load.failure, proxy);
    markProxyAnswered(m_state.open.failure, proxy);
}

void Instances::catalogueCompleted()
{
    InstanceView &view = m_state.open;
    m_catalogueIsKnown = true;
    if (!view.instance)
        return;
    const MethodMatch match = matchOf(*view.instance);
    takeMatch(match);
    const bool isGone = match.state == MethodState::Vanished || match.state == MethodState::NotByConsent;
    view.failure.reset();
    if (match.state == MethodState::Vanished)
        view.failure = Failure::because(FailureCause::MethodVanished, Cure::ChooseAnotherMethod);
    m_navigator.touch();
    if (m_navigator.place() == Place{Step::Instance, Activity::Idle} &&
        std::exchange(m_reauthorisesWhenOpened, false) && canReauthorise())
        beginReauthorising();
    else if (isGone && m_setups.setup().target && m_setups.setup().target->id == view.id &&
             m_navigator.accepts(Event::WentToInstance)) {
        m_navigator.dispatch(Event::WentToInstance);
        endReauthorise();
    }
}

void Instances::catalogueFailed()
{
    InstanceView &view = m_state.open;
    const bool isWaiting = m_navigator.place() == Place{Step::Instance, Activity::Idle} && view.instance &&
                           view.method == MethodState::Unknown;
    if (!isWaiting || m_catalogue.load().failure->cause == FailureCause::NotSignedIn)
        return;
    view.failure = m_catalogue.load().failure;
    m_reauthorisesWhenOpened = false;
    m_navigator.touch();
}

} // namespace wizard
