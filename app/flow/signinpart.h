// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/flowcore.h"

#include <QObject>

#include <memory>

namespace wizard
{

/// The part of the flow that chooses an environment, signs in and out, and keeps what may be kept.
class SignInPart : public QObject
{
    Q_OBJECT

public:
    /// `core` outlives the part.
    explicit SignInPart(FlowCore &core);
    ~SignInPart() override;

    /// The first environment of the run: fixed by the command line, or the one used last.
    void begin();
    void chooseEnvironment(EnvironmentKind kind);
    /// A typed address or company has changed.
    void addressesChanged();

    void startDemo();
    void openKeychain();
    void signIn();
    void signOut();
    /// The session is over in the middle of something.
    void interrupt(Step from);
    /// What the journal holds of this account.
    void readUnfinished();

private:
    const Preferences &keptPreferences() const;
    void stopLooking();
    void fillAccountIn();
    void useEnvironment(const Environment &environment);
    Environment typedEnvironment() const;
    void signedIn(const Session &session);
    void watchExpiry();
    void rememberEnvironment();
    void keep(const Session &session);

    FlowCore &m_core;
    std::unique_ptr<Operation> m_keeping;
    std::unique_ptr<Alarm> m_expiry;
};

} // namespace wizard
