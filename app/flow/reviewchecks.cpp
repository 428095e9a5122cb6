// SPDX-License-Identifier: Apache-2.0
// What Review checks before anything opens.
#include "app/domain/platform/validation.h"
#include "app/flow/flowview.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Of another instance than the one that is set up.
bool isNameTaken(const FlowView &view, const QString &name)
{
    const Setup &setup = view.setup();
    const QString own = setup.target       ? setup.target->id
                        : setup.unresolved ? setup.unresolved->instanceId
                                           : view.attempt.attempt.instanceId;
    const QList<Instance> &instances = view.instances.instances;
    return std::any_of(instances.cbegin(), instances.cend(),
                       [&](const Instance &instance) { return instance.name == name && instance.id != own; });
}

} // namespace

QList<ReviewCheckView> reviewChecks(const FlowView &view, const QDateTime &now)
{
    using Level = ReviewCheckView::Level;
    QList<ReviewCheckView> checks;
    const Setup &setup = view.setup();
    const Environment &environment = view.platform.environment;
    if (!setup.method)
        return checks;

    ReviewCheckView session{ReviewCheck::SessionLasts, Level::Good, {}, {}};
    if (view.platform.session.expires.isValid()) {
        session.remaining =
            std::chrono::seconds(std::max<qint64>(1, now.secsTo(view.platform.session.expires)));
        if (session.remaining < std::chrono::minutes(15))
            session.level = Level::Caution;
    }
    checks.append(session);

    const QString wantedName = withoutBlankEnds(setup.draft.settings.name);
    if ((!setup.target || wantedName != setup.target->name) && isNameTaken(view, wantedName))
        checks.append({ReviewCheck::NameTaken, Level::Caution, wantedName, {}});
    if (setup.target && view.instances.open.id == setup.target->id &&
        view.instances.open.method == MethodState::Changed) {
        checks.append(
            {ReviewCheck::MethodChanged, Level::Caution, view.instances.open.added.join(u", "_s), {}});
    }

    if (!setup.method->opensConsentPage()) {
        checks.append({ReviewCheck::NoConsentPage, Level::Note, {}, {}});
        return checks;
    }

    const auto callback = callbackOf(setup, environment);
    QString registeredName = registeredNameOf(setup);
    if (takesConsentFirst(*setup.method, environment.order)) {
        const auto consent =
            consentUrlOf(setup, callback.value_or(environment.redirectUri), sampleCheckValue());
        if (consent) {
            // A page of the demo's is not secured and need not be: it does not leave this computer.
            const Level level = isLoopbackPage(consent->url) ? Level::Note : Level::Good;
            checks.append({ReviewCheck::ConsentHost, level, hostForPeople(consent->url), {}});
            checks.append({ReviewCheck::CheckValue, Level::Good, {}, {}});
            registeredName = registeredNameIn(consent->url);
        } else {
            const int index = setup.method->indexOf(consent.error().key);
            const QString name = index >= 0 ? setup.method->variables.at(index).title() : consent.error().key;
            checks.append({ReviewCheck::UrlIncomplete, Level::Bad, name, {}});
        }
    } else {
        checks.append({ReviewCheck::PlatformMakesPage, Level::Note, {}, {}});
    }

    // No obstacle: the person's own browser is the way then.
    if (!view.consent.unavailable.isEmpty()) {
        const bool pastes = takesConsentFirst(*setup.method, environment.order);
        checks.append({ReviewCheck::BrowserUnavailable, Level::Note, view.consent.unavailable, {}});
        checks.append({pastes ? ReviewCheck::OwnBrowserPastes : ReviewCheck::OwnBrowserFinishes,
                       pastes ? Level::Caution : Level::Note,
                       {},
                       {}});
    }

    const bool canUseOwn = canUseOwnReturnAddress(setup);
    if (!callback) {
        const int index = callback.error().field.variable;
        checks.append({canUseOwn ? ReviewCheck::ReturnAddressUnreadable : ReviewCheck::UrlIncomplete,
                       Level::Bad,
                       setup.method->variables.at(index).title(),
                       {},
                       canUseOwn});
        return checks;
    }
    const QString address = callback->toString(QUrl::FullyEncoded);
    if (!registeredName.isEmpty())
        checks.append({ReviewCheck::RegisteredName, Level::Note, registeredName, {}});
    checks.append({ReviewCheck::ReturnAddress, Level::Note, address, {}});
    if (*callback != environment.redirectUri)
        checks.append(
            {ReviewCheck::OtherEnvironment, Level::Caution, hostForPeople(*callback), {}, canUseOwn});
    return checks;
}

} // namespace wizard
