// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/flow/navigator.h"
#include "app/flow/session/environmentmemory.h"
#include "app/flow/session/keyring.h"
#include "app/flow/session/platformsession.h"
#include "app/flow/session/signinstate.h"

#include <QObject>

#include <memory>
#include <optional>

namespace wizard
{

/// Chooses an environment, and signs in and out.
class SignIn : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    SignIn(Navigator &navigator, PlatformSession &platform);
    ~SignIn() override;

    const SignInState &state() const { return m_state; }
    const KeyringView &keyring() const { return m_keyring.view(); }

    /// The first environment of the run: fixed by the command line, or the one used last.
    void begin();
    void chooseEnvironment(EnvironmentKind kind);
    void chooseWay(SignInView::Way way);
    void setKeepSignedIn(bool keep);
    void editText(Field field, const QString &text);
    void editSecret(Field field, const Secret &text);
    /// Its problems may be shown from now on; white space at the ends goes.
    void leaveField(Field field);
    /// The main button: signs in where nothing stands in the way; the demo's platform is started first.
    void press();

    /// False: the first problem gets the focus, and all are shown from now on.
    bool hasNoProblems();

    /// What the keyring refused, once more.
    void tryKeyringAgain();
    /// See Intents::giveProxyLogin().
    void giveProxyLogin(const ProxyLogin &login);

    /// After Event::SignedOut.
    void signOut();
    /// The session is over in the middle of something.
    void interrupt(Step from);

private:
    /// What a person had typed before an account was filled in.
    struct Typed {
        SignInView::Way way = SignInView::Way::ApiKey;
        QString email;
        Secret password;
        Secret apiKey;
    };

    SignInView &view() { return m_state.view; }
    void startDemo();
    void openKeychain();
    void signIn();
    EnvironmentMemory memory() const;
    void stopLooking();
    /// A typed address or company has changed.
    void addressesChanged();
    void trimTyped(Field field);
    void fillAccountIn();
    /// What an environment's account has put into the fields is for that environment alone.
    void takeAccountOut();
    void useEnvironmentOf(EnvironmentKind kind);
    void useEnvironment(const Environment &environment);
    void answered(const Result<Session> &result);
    void signedIn(const Session &session);
    void watchExpiry();

    Navigator &m_navigator;
    PlatformSession &m_platform;
    Keyring m_keyring;
    SignInState m_state;
    std::optional<Environment> m_demoEnvironment; ///< once the demo platform runs
    std::optional<Typed> m_typed;
    std::unique_ptr<Alarm> m_expiry;
};

} // namespace wizard
