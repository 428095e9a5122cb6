// SPDX-License-Identifier: Apache-2.0
#include "app/flow/session/signin.h"

#include "app/domain/platform/validation.h"
#include "app/flow/running.h"
#include "app/patchworks/calls/signin.h"

#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

SignIn::SignIn(Navigator &navigator, PlatformSession &platform)
    : m_navigator(navigator)
    , m_platform(platform)
    , m_keyring(navigator, platform)
{
    connect(&m_keyring, &Keyring::found, this, &SignIn::signedIn);
    connect(&m_keyring, &Keyring::lookAskedAgain, this, &SignIn::openKeychain);
    connect(&m_keyring, &Keyring::wasKept, this,
            [this](bool isKept) { view().keepSignedIn = isKept && view().canKeepSignedIn; });
}

SignIn::~SignIn() = default;

void SignIn::begin()
{
    SignInView &view = m_state.view;
    view.canKeepSignedIn = !m_navigator.options.memoryOnly() && m_navigator.ports.kept.secrets.isPersistent();
    if (m_navigator.options.demo) {
        view.environmentIsFixed = true;
        useEnvironmentOf(EnvironmentKind::Demo);
        return;
    }
    if (m_navigator.options.environment) {
        view.environmentIsFixed = true;
        view.environments = {*m_navigator.options.environment};
        view.environment = EnvironmentKind::FromFile;
        useEnvironment(*m_navigator.options.environment);
        return;
    }

    Environment selfHosted;
    selfHosted.kind = EnvironmentKind::SelfHosted;
    Environment demo;
    demo.kind = EnvironmentKind::Demo;
    view.environments = {productionEnvironment(), stagingEnvironment(), selfHosted, demo};
    useEnvironmentOf(memory().last());
}

EnvironmentMemory SignIn::memory() const
{
    return EnvironmentMemory(m_navigator.options.memoryOnly() ? m_navigator.ports.memory.preferences
                                                              : m_navigator.ports.kept.preferences);
}

void SignIn::stopLooking()
{
    // What was being started or looked for belongs to the environment before.
    const Activity activity = m_navigator.place().activity;
    if (activity != Activity::StartingDemo && activity != Activity::OpeningKeychain)
        return;
    m_keyring.sayNothing();
    m_navigator.dispatch(activity == Activity::StartingDemo ? Event::DemoFailed : Event::KeychainEmpty);
}

void SignIn::chooseEnvironment(EnvironmentKind kind)
{
    const SignInView &view = m_state.view;
    if (m_navigator.place().step != Step::SignIn || view.environmentIsFixed ||
        m_navigator.place().activity == Activity::SigningIn || view.again)
        return;
    useEnvironmentOf(kind);
}

void SignIn::useEnvironmentOf(EnvironmentKind kind)
{
    SignInView &view = m_state.view;
    stopLooking();
    if (kind != view.environment) {
        takeAccountOut();
        view.companyId.clear(); // a company is one of its environment's
    }
    view.environment = kind;
    m_keyring.sayNothing();
    m_navigator.tellNothing();
    memory().fillAddressesIn(kind, view);
    if (kind == EnvironmentKind::Demo && !m_demoEnvironment) {
        Environment starting;
        starting.kind = kind;
        m_platform.setEnvironment(starting);
        view.host.clear();
        view.canKeepSignedIn = false;
        m_navigator.touch();
        startDemo();
        return;
    }
    useEnvironment(kind == EnvironmentKind::Demo ? *m_demoEnvironment
                                                 : environmentOf(m_state.view, m_platform.environment()));
}

void SignIn::chooseWay(SignInView::Way way)
{
    view().way = way;
    m_navigator.touch();
}

void SignIn::setKeepSignedIn(bool keep)
{
    view().keepSignedIn = keep && view().canKeepSignedIn;
    m_navigator.touch();
}

void SignIn::editText(Field field, const QString &text)
{
    m_state.marks.refusals.erase({field});
    const auto edit = [&](QString &typed) {
        typed = text;
        m_navigator.touch();
    };
    switch (field) {
    case Field::CoreUrl:
        edit(view().coreUrl);
        addressesChanged();
        break;
    case Field::SignInUrl:
        edit(view().signInUrl);
        addressesChanged();
        break;
    case Field::RedirectUri:
        edit(view().redirectUri);
        addressesChanged();
        break;
    case Field::Email:
        edit(view().email);
        break;
    case Field::CompanyId:
        edit(view().companyId);
        break;
    default:
        break;
    }
}

void SignIn::editSecret(Field field, const Secret &text)
{
    m_state.marks.refusals.erase({field});
    if (field == Field::ApiKey)
        m_state.apiKey = text;
    else if (field == Field::Password)
        m_state.password = text;
    m_navigator.touch();
}

void SignIn::leaveField(Field field)
{
    trimTyped(field);
    if (m_state.marks.left.insert({field}).second)
        m_navigator.touch();
}

void SignIn::trimTyped(Field field)
{
    // A password may begin and end with spaces.
    if (field == Field::Email)
        view().email = withoutBlankEnds(view().email);
    else if (field == Field::CompanyId)
        view().companyId = withoutBlankEnds(view().companyId);
    else if (field == Field::ApiKey)
        m_state.apiKey = Secret(withoutBlankEnds(m_state.apiKey.reveal()));
    else
        return;
    m_navigator.touch();
}

void SignIn::addressesChanged()
{
    SignInView &view = m_state.view;
    stopLooking();
    if (!view.environmentIsFixed && view.environment != EnvironmentKind::Demo)
        m_platform.setEnvironment(environmentOf(m_state.view, m_platform.environment()));
    view.host = hostForPeople(m_platform.environment().coreUrl);
    m_navigator.touch();
}

void SignIn::useEnvironment(const Environment &environment)
{
    SignInView &view = m_state.view;
    m_platform.setEnvironment(environment);
    view.host = hostForPeople(environment.coreUrl);
    view.canKeepSignedIn = !m_navigator.options.memoryOnly() && environment.kind != EnvironmentKind::Demo &&
                           m_navigator.ports.kept.secrets.isPersistent();
    fillAccountIn();
    m_navigator.touch();
    if (!environment.isComplete())
        return;
    if (view.companyId.isEmpty())
        view.companyId = EnvironmentMemory(m_platform.stores().preferences).companyOf(environment);
    openKeychain();
}

void SignIn::fillAccountIn()
{
    const Environment &environment = m_platform.environment();
    if (!environment.isLoopback() || environment.account.isEmpty())
        return;
    SignInView &view = m_state.view;
    m_typed = Typed{view.way, view.email, m_state.password, m_state.apiKey};
    view.email = environment.account.email;
    m_state.password = environment.account.password;
    m_state.apiKey = environment.account.apiKey;
    view.way = view.email.isEmpty() ? SignInView::Way::ApiKey : SignInView::Way::Password;
}

void SignIn::takeAccountOut()
{
    if (!m_typed)
        return;
    const Environment::Account &account = m_platform.environment().account;
    SignInView &view = m_state.view;
    view.way = m_typed->way;
    if (view.email == account.email)
        view.email = m_typed->email;
    if (m_state.password == account.password)
        m_state.password = m_typed->password;
    if (m_state.apiKey == account.apiKey)
        m_state.apiKey = m_typed->apiKey;
    m_typed.reset();
}

void SignIn::startDemo()
{
    if (!m_navigator.dispatch(Event::DemoAsked))
        return;
    run(m_navigator.foreground, m_navigator.ports.demo.start(), this,
        [this](const Result<Environment> &result) {
            if (!result) {
                m_navigator.tell(result.error());
                m_navigator.dispatch(Event::DemoFailed);
                return;
            }
            m_demoEnvironment = *result;
            m_state.view.environments =
                m_state.view.environmentIsFixed ? QList<Environment>{*result} : m_state.view.environments;
            m_navigator.dispatch(Event::DemoStarted);
            useEnvironment(*result);
        });
}

void SignIn::openKeychain()
{
    if (m_navigator.dispatch(Event::KeychainAsked))
        m_keyring.look(accountKey(m_platform.environment(), m_state.view.companyId));
}

void SignIn::tryKeyringAgain()
{
    m_keyring.tryAgain();
}

void SignIn::giveProxyLogin(const ProxyLogin &login)
{
    m_platform.setProxyLogin(login);
    m_navigator.ports.http.setProxyLogin(login);
    m_navigator.touch();
}

void SignIn::press()
{
    if (m_navigator.isHeldBack() || !m_navigator.accepts(Event::SignInAsked))
        return;
    const Environment &environment = m_platform.environment();
    if (environment.kind == EnvironmentKind::Demo && !environment.isComplete()) {
        m_navigator.tellNothing();
        startDemo();
        return;
    }
    m_state.marks.refusals.clear();
    if (hasNoProblems() && environment.isComplete())
        signIn();
}

bool SignIn::hasNoProblems()
{
    for (const Field field : {Field::Email, Field::CompanyId, Field::ApiKey})
        trimTyped(field); // Enter does not leave the field
    const QList<Problem> problems = problemsOf(m_state);
    if (problems.isEmpty())
        return true;
    m_state.marks.pressed.insert(int(Step::SignIn));
    m_navigator.focus(problems.first().field);
    return false;
}

void SignIn::signIn()
{
    if (!m_navigator.dispatch(Event::SignInAsked))
        return;
    const SignInView &view = m_state.view;
    m_navigator.tellNothing();
    m_keyring.sayNothing();
    SignInCredentials credentials;
    credentials.companyId = view.companyId.trimmed();
    if (view.way == SignInView::Way::ApiKey) {
        credentials.apiKey = Secret(m_state.apiKey.reveal().trimmed());
    } else {
        credentials.email = view.email.trimmed();
        credentials.password = m_state.password;
    }
    run(m_navigator.foreground,
        wizard::signIn(m_navigator.ports.http, m_platform.environment(), credentials,
                       m_navigator.ports.clock),
        this, [this](const Result<Session> &result) { answered(result); });
}

void SignIn::answered(const Result<Session> &result)
{
    if (result) {
        // First, as it asks whether this is the first sign-in on this computer.
        if (m_state.view.canKeepSignedIn)
            m_keyring.keep(*result, m_state.view.keepSignedIn);
        else
            m_keyring.sayNothing();
        EnvironmentMemory(m_platform.stores().preferences).remember(m_platform.environment(), m_state.view);
        signedIn(*result);
        return;
    }
    Failure failure = result.error();
    for (const Problem &problem : std::as_const(failure.problems)) {
        if (problem.field.field != Field::None)
            m_state.marks.refusals.insert_or_assign(problem.field, problem);
    }
    // What stands at a field need not be said twice.
    failure.problems.removeIf([](const Problem &problem) { return problem.field.field != Field::None; });
    m_navigator.tell(failure);
    m_navigator.holdBack(failure);
    m_navigator.dispatch(Event::SignInFailed);
}

void SignIn::signedIn(const Session &session)
{
    m_platform.setSession(session);
    m_state.password = {};
    m_state.apiKey = {};
    m_typed.reset();
    m_state.marks = {};
    m_state.view.again = false;
    m_navigator.tellNothing();
    watchExpiry();
    m_navigator.dispatch(m_navigator.state().interrupted ? Event::SignedInAgain : Event::SignedIn);
}

void SignIn::watchExpiry()
{
    m_expiry.reset();
    const QDateTime &expires = m_platform.session().expires;
    if (!expires.isValid())
        return;
    const auto left = std::chrono::milliseconds(std::max<qint64>(0, m_navigator.now().msecsTo(expires)));
    // A call that runs is left alone: the platform's 401 will tell.
    m_expiry = m_navigator.ports.clock.callAfter(left, [this] { m_navigator.dispatch(Event::SessionEnded); });
}

void SignIn::signOut()
{
    m_expiry.reset();
    m_keyring.forget(m_platform.account());
    m_platform.forgetSession();
    m_navigator.forget();
    m_state.marks = {};
    m_state.view.keepSignedIn = false;
    m_state.view.again = false;
    m_state.apiKey = {};
    m_state.password = {};
    fillAccountIn();
}

void SignIn::interrupt(Step from)
{
    m_expiry.reset();
    m_navigator.returnTo(from == Step::Working || from == Step::Consent ? Step::Review : from);
    const Session &session = m_platform.session();
    if (session.kind == Session::Kind::Token) {
        view().way = SignInView::Way::Password;
        view().email = session.email;
    } else {
        view().way = SignInView::Way::ApiKey;
    }
    view().again = true;
    view().companyId = session.companyId;
    m_platform.endSession();
    const Environment &environment = m_platform.environment();
    if (!environment.account.isEmpty() && environment.isLoopback()) {
        m_state.password = environment.account.password;
        m_state.apiKey = environment.account.apiKey;
    }
    m_navigator.touch();
}

} // namespace wizard
