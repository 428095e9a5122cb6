// SPDX-License-Identifier: Apache-2.0
#include "app/flow/session/environmentmemory.h"

#include "app/flow/session/platformsession.h"
#include "app/ports/preferences.h"

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct KindWord {
    EnvironmentKind kind;
    QLatin1StringView word;
};

constexpr KindWord kindWords[] = {
    {EnvironmentKind::Production, "production"_L1},
    {EnvironmentKind::Staging, "staging"_L1},
    {EnvironmentKind::SelfHosted, "self-hosted"_L1},
};

QString companyPreference(const Environment &environment)
{
    return u"company/"_s + accountKey(environment, {}).trimmed();
}

} // namespace

EnvironmentKind EnvironmentMemory::last() const
{
    const QString word = m_preferences.text(u"environment"_s);
    for (const KindWord &candidate : kindWords) {
        if (word == candidate.word)
            return candidate.kind;
    }
    return EnvironmentKind::Production;
}

QString EnvironmentMemory::companyOf(const Environment &environment) const
{
    return m_preferences.text(companyPreference(environment));
}

void EnvironmentMemory::fillAddressesIn(EnvironmentKind kind, SignInView &view) const
{
    if (kind == EnvironmentKind::SelfHosted) {
        view.coreUrl = m_preferences.text(u"self-hosted/core"_s);
        view.signInUrl = m_preferences.text(u"self-hosted/sign-in"_s);
        view.redirectUri = m_preferences.text(u"self-hosted/redirect"_s);
    } else if (kind == EnvironmentKind::Staging) {
        view.coreUrl = m_preferences.text(u"staging/core"_s);
    }
}

void EnvironmentMemory::remember(const Environment &environment, const SignInView &view)
{
    for (const KindWord &candidate : kindWords) {
        if (candidate.kind == view.environment)
            m_preferences.setText(u"environment"_s, candidate.word);
    }
    if (view.environment == EnvironmentKind::Staging)
        m_preferences.setText(u"staging/core"_s, view.coreUrl.trimmed());
    if (view.environment == EnvironmentKind::SelfHosted) {
        m_preferences.setText(u"self-hosted/core"_s, view.coreUrl.trimmed());
        m_preferences.setText(u"self-hosted/sign-in"_s, view.signInUrl.trimmed());
        m_preferences.setText(u"self-hosted/redirect"_s, view.redirectUri.trimmed());
    }
    m_preferences.setText(companyPreference(environment), view.companyId.trimmed());
}

} // namespace wizard
