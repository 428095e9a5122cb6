// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/environment.h"
#include "app/flow/snapshot.h"

namespace wizard
{

class Preferences;

/// What the preferences remember of environments: the last one, typed addresses, and each one's company. A
/// demo or a file is for one run alone.
class EnvironmentMemory
{
public:
    /// `preferences` outlive it.
    explicit EnvironmentMemory(Preferences &preferences)
        : m_preferences(preferences)
    {
    }

    EnvironmentKind last() const;
    QString companyOf(const Environment &environment) const;
    /// The addresses that were typed for this kind the last time, into the page's fields.
    void fillAddressesIn(EnvironmentKind kind, SignInView &view) const;
    /// Somebody has signed in to `environment` with what the page holds.
    void remember(const Environment &environment, const SignInView &view);

private:
    Preferences &m_preferences;
};

} // namespace wizard
