// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/flowcore.h"
#include "app/flow/session/keyringpart.h"

#include <QObject>

#include <memory>
#include <optional>

namespace wizard
{

/// The part of the flow that chooses an environment, and signs in and out.
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
    /// What the keyring refused, once more.
    void tryKeyringAgain() { m_keyring.tryAgain(); }
    /// To the proxy that asks; see Intents::giveProxyLogin().
    void giveProxyLogin(const QString &user, const Secret &password);
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
    /// What the demo's account has put into the fields is for that environment alone.
    void takeAccountOut();
    void useEnvironment(const Environment &environment);
    Environment typedEnvironment() const;
    void signedIn(const Session &session);
    void watchExpiry();
    void rememberEnvironment();

    /// What a person had typed before an account was filled in.
    struct Typed {
        SignInView::Way way = SignInView::Way::ApiKey;
        QString email;
        Secret password;
        Secret apiKey;
    };

    FlowCore &m_core;
    KeyringPart m_keyring;
    std::optional<Typed> m_typed;
    std::unique_ptr<Alarm> m_expiry;
};

} // namespace wizard
