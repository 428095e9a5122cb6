// SPDX-License-Identifier: Apache-2.0
#include "app/flow/session/signinpart.h"

#include "app/flow/running.h"
#include "app/patchworks/calls/signin.h"

#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

struct KindWord {
    EnvironmentKind kind;
    QLatin1StringView word;
};

// What the preferences remember; a demo or a file is for one run alone.
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

SignInPart::SignInPart(FlowCore &core)
    : m_core(core)
    , m_keyring(core)
{
    connect(&m_keyring, &KeyringPart::found, this, &SignInPart::signedIn);
}

SignInPart::~SignInPart() = default;

void SignInPart::begin()
{
    SignInView &view = m_core.state.signIn;
    view.canKeepSignedIn = !m_core.options.memoryOnly() && m_core.ports.kept.secrets.isPersistent();
    if (m_core.options.demo) {
        view.environmentIsFixed = true;
        chooseEnvironment(EnvironmentKind::Demo);
        return;
    }
    if (m_core.options.environment) {
        view.environmentIsFixed = true;
        view.environments = {*m_core.options.environment};
        view.environment = EnvironmentKind::FromFile;
        useEnvironment(*m_core.options.environment);
        return;
    }

    const Preferences &preferences = keptPreferences();
    Environment selfHosted;
    selfHosted.kind = EnvironmentKind::SelfHosted;
    Environment demo;
    demo.kind = EnvironmentKind::Demo;
    view.environments = {productionEnvironment(), stagingEnvironment(), selfHosted, demo};
    view.coreUrl = preferences.text(u"staging/core"_s);
    EnvironmentKind last = EnvironmentKind::Production;
    for (const KindWord &candidate : kindWords) {
        if (preferences.text(u"environment"_s) == candidate.word)
            last = candidate.kind;
    }
    chooseEnvironment(last);
}

const Preferences &SignInPart::keptPreferences() const
{
    return m_core.options.memoryOnly() ? m_core.ports.memory.preferences : m_core.ports.kept.preferences;
}

void SignInPart::stopLooking()
{
    // What was being started or looked for belongs to the environment before.
    const Activity activity = m_core.state.place.activity;
    if (activity != Activity::StartingDemo && activity != Activity::OpeningKeychain)
        return;
    m_core.foreground.reset();
    m_keyring.sayNothing();
    m_core.dispatch(activity == Activity::StartingDemo ? Event::DemoFailed : Event::KeychainEmpty);
}

void SignInPart::chooseEnvironment(EnvironmentKind kind)
{
    FlowState &state = m_core.state;
    SignInView &view = state.signIn;
    stopLooking();
    if (kind != view.environment) {
        takeAccountOut();
        view.companyId.clear(); // a company is one of its environment's
    }
    view.environment = kind;
    m_keyring.sayNothing();
    state.failure.reset();
    const Preferences &preferences = keptPreferences();
    if (kind == EnvironmentKind::SelfHosted) {
        view.coreUrl = preferences.text(u"self-hosted/core"_s);
        view.signInUrl = preferences.text(u"self-hosted/sign-in"_s);
        view.redirectUri = preferences.text(u"self-hosted/redirect"_s);
    } else if (kind == EnvironmentKind::Staging) {
        view.coreUrl = preferences.text(u"staging/core"_s);
    }
    if (kind == EnvironmentKind::Demo && !state.demoEnvironment) {
        Environment starting;
        starting.kind = kind;
        state.environment = starting;
        view.host.clear();
        view.canKeepSignedIn = false;
        m_core.touch();
        m_core.dispatch(Event::DemoAsked);
        return;
    }
    useEnvironment(kind == EnvironmentKind::Demo ? *state.demoEnvironment : typedEnvironment());
}

Environment SignInPart::typedEnvironment() const
{
    const SignInView &view = m_core.state.signIn;
    const auto typed = [](const QString &text, Field field) {
        return parseAddress(text.trimmed(), field).value_or(QUrl());
    };
    switch (view.environment) {
    case EnvironmentKind::Staging: {
        Environment environment = stagingEnvironment();
        environment.coreUrl = typed(view.coreUrl, Field::CoreUrl);
        return environment;
    }
    case EnvironmentKind::SelfHosted: {
        Environment environment;
        environment.kind = EnvironmentKind::SelfHosted;
        environment.coreUrl = typed(view.coreUrl, Field::CoreUrl);
        environment.signInUrl = typed(view.signInUrl, Field::SignInUrl);
        environment.redirectUri = typed(view.redirectUri, Field::RedirectUri);
        environment.name = hostForPeople(environment.coreUrl);
        return environment;
    }
    case EnvironmentKind::FromFile:
    case EnvironmentKind::Demo:
        return m_core.state.environment;
    case EnvironmentKind::Production:
        break;
    }
    return productionEnvironment();
}

void SignInPart::addressesChanged()
{
    SignInView &view = m_core.state.signIn;
    stopLooking();
    if (!view.environmentIsFixed && view.environment != EnvironmentKind::Demo)
        m_core.state.environment = typedEnvironment();
    view.host = hostForPeople(m_core.state.environment.coreUrl);
    m_core.touch();
}

void SignInPart::useEnvironment(const Environment &environment)
{
    FlowState &state = m_core.state;
    SignInView &view = state.signIn;
    state.environment = environment;
    view.host = hostForPeople(environment.coreUrl);
    view.canKeepSignedIn = !m_core.options.memoryOnly() && environment.kind != EnvironmentKind::Demo &&
                           m_core.ports.kept.secrets.isPersistent();
    fillAccountIn();
    m_core.touch();
    if (!environment.isComplete())
        return;
    if (view.companyId.isEmpty())
        view.companyId = m_core.stores().preferences.text(companyPreference(environment));
    m_core.dispatch(Event::KeychainAsked);
}

void SignInPart::fillAccountIn()
{
    const Environment &environment = m_core.state.environment;
    if (!environment.isLoopback() || environment.account.isEmpty())
        return;
    SignInView &view = m_core.state.signIn;
    m_typed = Typed{view.way, view.email, view.password, view.apiKey};
    view.email = environment.account.email;
    view.password = environment.account.password;
    view.apiKey = environment.account.apiKey;
    view.way = view.email.isEmpty() ? SignInView::Way::ApiKey : SignInView::Way::Password;
}

void SignInPart::takeAccountOut()
{
    if (!m_typed)
        return;
    const DemoAccount &account = m_core.state.environment.account;
    SignInView &view = m_core.state.signIn;
    view.way = m_typed->way;
    if (view.email == account.email)
        view.email = m_typed->email;
    if (view.password == account.password)
        view.password = m_typed->password;
    if (view.apiKey == account.apiKey)
        view.apiKey = m_typed->apiKey;
    m_typed.reset();
}

void SignInPart::startDemo()
{
    run(m_core.foreground, m_core.ports.demo.start(), this, [this](const Result<Environment> &result) {
        if (!result) {
            m_core.state.failure = result.error();
            m_core.dispatch(Event::DemoFailed);
            return;
        }
        m_core.state.demoEnvironment = *result;
        m_core.state.signIn.environments = m_core.state.signIn.environmentIsFixed
                                               ? QList<Environment>{*result}
                                               : m_core.state.signIn.environments;
        m_core.dispatch(Event::DemoStarted);
        useEnvironment(*result);
    });
}

void SignInPart::openKeychain()
{
    m_keyring.look(accountKey(m_core.state.environment, m_core.state.signIn.companyId));
}

void SignInPart::giveProxyLogin(const QString &user, const Secret &password)
{
    FlowState &state = m_core.state;
    const std::optional<Failure> asked = proxyAsked(state);
    if (!asked || user.isEmpty())
        return;
    state.proxyLogin = ProxyLogin{asked->detail, user, password};
    state.proxyLoginWorks = false;
    for (auto *const failure : placesOfProxyFailures(state)) {
        if (*failure && (*failure)->detail == asked->detail)
            (*failure)->proxyAnswered = isOfProxy((*failure)->cause);
    }
    m_core.ports.http.setProxyLogin(*state.proxyLogin);
    m_core.touch();
}

void SignInPart::signIn()
{
    FlowState &state = m_core.state;
    const SignInView &view = state.signIn;
    state.failure.reset();
    m_keyring.sayNothing();
    SignInCredentials credentials;
    credentials.companyId = view.companyId.trimmed();
    if (view.way == SignInView::Way::ApiKey) {
        credentials.apiKey = Secret(view.apiKey.reveal().trimmed());
    } else {
        credentials.email = view.email.trimmed();
        credentials.password = view.password;
    }
    run(m_core.foreground,
        wizard::signIn(m_core.ports.http, state.environment, credentials, m_core.ports.clock), this,
        [this](const Result<Session> &result) {
            if (!result) {
                Failure failure = result.error();
                for (const Problem &problem : std::as_const(failure.problems)) {
                    if (problem.field.field != Field::None)
                        m_core.state.refusals.insert_or_assign(problem.field, problem);
                }
                // What stands at a field need not be said twice.
                failure.problems.removeIf(
                    [](const Problem &problem) { return problem.field.field != Field::None; });
                m_core.state.failure = failure;
                m_core.holdBack(failure);
                m_core.dispatch(Event::SignInFailed);
                return;
            }
            // First, as it asks whether this is the first sign-in on this computer.
            m_keyring.keep(*result, m_core.state.signIn.keepSignedIn);
            rememberEnvironment();
            signedIn(*result);
        });
}

void SignInPart::signedIn(const Session &session)
{
    FlowState &state = m_core.state;
    state.session = session;
    state.proxyLoginWorks = state.proxyLogin.has_value();
    state.signIn.password = {};
    state.signIn.apiKey = {};
    m_typed.reset();
    state.signIn.again = false;
    state.failure.reset();
    if (state.leftover && state.leftover->account != m_core.account())
        state.leftover.reset(); // another company's: it stays in that one's journal
    readUnfinished();
    const QString recent = m_core.stores().preferences.text(u"recent/"_s + m_core.account());
    state.recentConnectorIds = recent.split(u'\n', Qt::SkipEmptyParts);
    state.browserUnavailable = m_core.ports.browsers.unavailableReason();
    watchExpiry();
    m_core.dispatch(state.interrupted ? Event::SignedInAgain : Event::SignedIn);
}

void SignInPart::readUnfinished()
{
    FlowState &state = m_core.state;
    state.unfinished.clear();
    for (const JournalEntry &entry : m_core.stores().journal.entries()) {
        if (entry.account == m_core.account())
            state.unfinished.append(entry);
    }
}

void SignInPart::watchExpiry()
{
    m_expiry.reset();
    const QDateTime &expires = m_core.state.session.expires;
    if (!expires.isValid())
        return;
    const auto left = std::chrono::milliseconds(std::max<qint64>(0, m_core.now().msecsTo(expires)));
    // A call that runs is left alone: the platform's 401 will tell.
    m_expiry = m_core.ports.clock.callAfter(left, [this] { m_core.dispatch(Event::SessionEnded); });
}

void SignInPart::rememberEnvironment()
{
    Preferences &preferences = m_core.stores().preferences;
    const SignInView &view = m_core.state.signIn;
    for (const KindWord &candidate : kindWords) {
        if (candidate.kind == view.environment)
            preferences.setText(u"environment"_s, candidate.word);
    }
    if (view.environment == EnvironmentKind::Staging)
        preferences.setText(u"staging/core"_s, view.coreUrl.trimmed());
    if (view.environment == EnvironmentKind::SelfHosted) {
        preferences.setText(u"self-hosted/core"_s, view.coreUrl.trimmed());
        preferences.setText(u"self-hosted/sign-in"_s, view.signInUrl.trimmed());
        preferences.setText(u"self-hosted/redirect"_s, view.redirectUri.trimmed());
    }
    preferences.setText(companyPreference(m_core.state.environment), view.companyId.trimmed());
}

void SignInPart::signOut()
{
    FlowState &state = m_core.state;
    m_core.foreground.reset();
    m_expiry.reset();
    m_keyring.forget(m_core.account());
    state.session = {};
    state.interrupted.reset();
    state.furthest = Step::Connector;
    state.draft = {};
    state.typedValues.clear();
    state.editedSettings.clear();
    state.connector.reset();
    state.method.reset();
    state.attempt = {};
    state.leftover.reset();
    state.opened.reset();
    state.resume.reset();
    state.usedSessionId.clear();
    state.recentConnectorIds.clear();
    state.failure.reset();
    state.retryAt = {};
    state.work = {};
    state.result = {};
    state.unfinished.clear();
    state.refusals.clear();
    state.leftFields.clear();
    state.pressedSteps.clear();
    state.signIn.keepSignedIn = false;
    state.signIn.again = false;
    state.signIn.apiKey = {};
    state.signIn.password = {};
    fillAccountIn();
    m_core.touch();
}

void SignInPart::interrupt(Step from)
{
    FlowState &state = m_core.state;
    m_core.foreground.reset();
    m_expiry.reset();
    state.interrupted = from == Step::Working || from == Step::Consent ? Step::Review : from;
    if (state.session.kind == Session::Kind::Token) {
        state.signIn.way = SignInView::Way::Password;
        state.signIn.email = state.session.email;
    } else {
        state.signIn.way = SignInView::Way::ApiKey;
    }
    state.session.credential = {};
    state.session.kind = Session::Kind::None;
    state.signIn.again = true;
    state.signIn.companyId = state.session.companyId;
    if (!state.environment.account.isEmpty() && state.environment.isLoopback()) {
        state.signIn.password = state.environment.account.password;
        state.signIn.apiKey = state.environment.account.apiKey;
    }
    m_core.touch();
}

} // namespace wizard
