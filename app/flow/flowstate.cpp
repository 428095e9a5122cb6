// SPDX-License-Identifier: Apache-2.0
#include "app/flow/flowstate.h"

#include "app/domain/platform/validation.h"

#include <algorithm>
#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QList<Problem> credentialProblemsOf(const FlowState &state)
{
    QList<Problem> problems = credentialProblems(*state.method, state.draft.values);
    const QList<int> masks = typedMasks(state);
    for (const int index : masks) {
        problems.removeIf([index](const Problem &problem) { return problem.field.variable == index; });
        problems.append({{Field::Variable, index}, ProblemKind::IsMask, 0, {}, {}});
    }
    const auto byField = [](const Problem &a, const Problem &b) {
        return a.field < b.field;
    };
    std::stable_sort(problems.begin(), problems.end(), byField);
    if (!state.target)
        return problems;
    // What stays as the instance has it is not sent; it counts where our own consent URL needs it.
    const AuthenticationImplementation &method = *state.method;
    const QList<Change> changes = changesOf(*state.target, method, state.draft);
    const QList<qsizetype> positions = variablePositions(*state.target, method);
    QStringList inUrl;
    if (takesConsentFirst(method, state.environment.order))
        inUrl = consentUrlKeys(method);
    problems.removeIf([&](const Problem &problem) {
        const int index = problem.field.variable;
        const bool isNew = positions.at(index) < 0;
        const bool changed = std::any_of(changes.begin(), changes.end(), [&problem](const Change &change) {
            return change.field == problem.field;
        });
        const QString &key = method.variables.at(index).key;
        return !masks.contains(index) && !isNew && !changed &&
               !(inUrl.contains(key) && method.indexOf(key) == index);
    });
    for (const int index : valuesToAskFor(state)) {
        const FieldId field{Field::Variable, index};
        if (std::none_of(problems.begin(), problems.end(),
                         [&field](const Problem &problem) { return problem.field == field; }))
            problems.append({field, ProblemKind::Required, 0, {}, {}});
    }
    std::stable_sort(problems.begin(), problems.end(), byField);
    return problems;
}

QList<Problem> settingsProblemsOf(const FlowState &state, const QList<QString> &knownPoolIds)
{
    QList<Problem> problems = settingsProblems(state.draft.settings, knownPoolIds);
    if (!state.target || !state.method)
        return problems;
    const QList<Change> changes = changesOf(*state.target, *state.method, state.draft);
    problems.removeIf([&changes](const Problem &problem) {
        return std::none_of(changes.begin(), changes.end(),
                            [&problem](const Change &change) { return change.field == problem.field; });
    });
    return problems;
}

/// Of another instance than the one that is set up.
bool isNameTaken(const FlowState &state, const QString &name)
{
    const QString own = state.target     ? state.target->id
                        : state.leftover ? state.leftover->instanceId
                                         : state.attempt.instanceId;
    return std::any_of(state.instances->cbegin(), state.instances->cend(),
                       [&](const Instance &instance) { return instance.name == name && instance.id != own; });
}

QList<QString> poolIds(const FlowState &state)
{
    QList<QString> ids;
    for (const ConnectionPool &pool : *state.pools)
        ids.append(pool.id);
    return ids;
}

/// Into the fields of any of the connector's methods.
bool hasTypedValues(const FlowState &state)
{
    if (!state.connector)
        return false;
    const auto &methods = state.connector->methods;
    return std::any_of(methods.cbegin(), methods.cend(),
                       [&state](const AuthenticationImplementation &method) {
                           const QList<Secret> values = state.method && state.method->id == method.id
                                                            ? state.draft.values
                                                            : state.typedValues.value(method.id);
                           return !values.isEmpty() && values != startingValues(method);
                       });
}

} // namespace

void forgetFields(FlowState &state)
{
    state.refusals.clear();
    state.leftFields.clear();
    state.pressedSteps.clear();
    state.focusField.reset();
}

void putAside(FlowState &state)
{
    if (state.setAside)
        return;
    state.setAside = SetAside{state.draft,    state.connector, state.method,       state.editedSettings,
                              state.furthest, state.leftover,  state.usedSessionId};
    state.editedSettings.clear();
    forgetFields(state);
}

void takeUpAgain(FlowState &state)
{
    forgetFields(state);
    const SetAside before = std::exchange(state.setAside, std::nullopt).value_or(SetAside{});
    state.draft = before.draft;
    state.connector = before.connector;
    state.method = before.method;
    state.editedSettings = before.editedSettings;
    state.furthest = before.furthest;
    state.leftover = before.leftover;
    state.usedSessionId = before.usedSessionId;
}

bool isUnderWay(const FlowState &state)
{
    return state.place.step == Step::Working || (state.place.step == Step::Consent && state.attempt.posted);
}

bool holdsTyping(const FlowState &state)
{
    const Step step =
        state.place.step == Step::SignIn && state.interrupted ? *state.interrupted : state.place.step;
    const bool isForm = step >= Step::Connector && step <= Step::Consent;
    const bool isBackToForm = step == Step::Result && allowedNow(state).back;
    if (state.queue.phase == QueueView::Phase::Running || (!isForm && !isBackToForm))
        return false;
    if (state.target)
        return state.method && !changesOf(*state.target, *state.method, state.draft).isEmpty();
    return hasTypedValues(state) ||
           std::any_of(state.editedSettings.cbegin(), state.editedSettings.cend(),
                       [](int field) { return field >= int(Field::Name) && field < int(Field::Variable); });
}

bool takesConsentFirst(const AuthenticationImplementation &method, ConsentOrder order)
{
    // OAuth 1 needs a request token and client credentials no page: the platform begins both.
    if (method.authoriseUrl.isEmpty() || order == ConsentOrder::Platform)
        return false;
    // What is secret must not get into an address: the platform can make one without it.
    for (const QLatin1StringView key : {clientIdKey, scopeKey}) {
        const int index = method.indexOf(key);
        if (index >= 0 && method.variables.at(index).secret)
            return false;
    }
    if (order == ConsentOrder::Auto)
        return method.type == AuthenticationType::OAuth2AuthorisationCode;
    return method.type == AuthenticationType::OAuth2AuthorisationCode ||
           method.type == AuthenticationType::Unknown;
}

tl::expected<ConsentUrl, UrlTemplateError> consentUrlOf(const FlowState &state, const QUrl &callback,
                                                        const QString &checkValue)
{
    auto consent =
        buildConsentUrl(state.method->authoriseUrl, effectiveVariables(*state.method, state.draft.values),
                        callback, checkValue);
    if (consent && brokenRule(*consent) != ConsentUrlRule::None)
        return tl::make_unexpected(UrlTemplateError{UrlTemplateError::Kind::Malformed, {}});
    return consent;
}

tl::expected<QUrl, Problem> callbackOf(const FlowState &state)
{
    if (state.method) {
        const int index = state.method->indexOf(callbackUrlKey);
        if (index >= 0) {
            const QString text =
                effectiveVariables(*state.method, state.draft.values).at(index).value.reveal().trimmed();
            // A registered name stands for an address that the third party alone knows.
            if (!text.isEmpty() && !isRegisteredName(text)) {
                auto address = parseAddress(text, Field::Variable);
                if (!address) {
                    Problem problem = address.error();
                    problem.field = {Field::Variable, index};
                    return tl::make_unexpected(problem);
                }
                return *address;
            }
        }
    }
    return state.environment.redirectUri;
}

QString registeredNameOf(const FlowState &state)
{
    const int index = state.method ? state.method->indexOf(callbackUrlKey) : -1;
    if (index < 0)
        return {};
    const QString text =
        effectiveVariables(*state.method, state.draft.values).at(index).value.reveal().trimmed();
    return isRegisteredName(text) ? text : QString();
}

bool canUseOwnReturnAddress(const FlowState &state)
{
    if (!state.method)
        return false;
    const int index = state.method->indexOf(callbackUrlKey);
    return index >= 0 && !state.method->variables.at(index).locked;
}

bool isDraftDone(const FlowState &state)
{
    return state.result.outcome == Outcome::Authorised && !state.result.journalled &&
           !state.result.reauthorised && !state.attempt.besideDraft;
}

QList<Problem> problemsOf(const FlowState &state, Step step)
{
    QList<Problem> problems;
    switch (step) {
    case Step::SignIn: {
        const SignInView &view = state.signIn;
        const auto address = [&](const QString &text, Field field) {
            if (text.trimmed().isEmpty())
                problems.append(Problem{{field}, ProblemKind::Required, 0, {}, {}});
            else if (auto parsed = parseAddress(text.trimmed(), field); !parsed)
                problems.append(parsed.error());
        };
        if (!view.environmentIsFixed) {
            if (view.environment == EnvironmentKind::Staging ||
                view.environment == EnvironmentKind::SelfHosted)
                address(view.coreUrl, Field::CoreUrl);
            if (view.environment == EnvironmentKind::SelfHosted) {
                address(view.signInUrl, Field::SignInUrl);
                address(view.redirectUri, Field::RedirectUri);
            }
        }
        const auto required = [&](bool empty, Field field) {
            if (empty)
                problems.append(Problem{{field}, ProblemKind::Required, 0, {}, {}});
        };
        if (view.way == SignInView::Way::ApiKey) {
            required(view.apiKey.isEmpty(), Field::ApiKey);
        } else {
            required(view.email.trimmed().isEmpty(), Field::Email);
            required(view.password.isEmpty(), Field::Password);
        }
        break;
    }
    case Step::Connector:
        if (!state.connector)
            problems.append(Problem{{Field::Connector}, ProblemKind::Required, 0, {}, {}});
        break;
    case Step::Method:
        if (!state.method)
            problems.append(Problem{{Field::Method}, ProblemKind::Required, 0, {}, {}});
        break;
    case Step::Settings:
        problems = settingsProblemsOf(state, poolIds(state));
        break;
    case Step::Credentials:
        if (state.method)
            problems = credentialProblemsOf(state);
        break;
    default:
        break;
    }
    for (const auto &[field, problem] : state.refusals) {
        if (stepOf(field.field) == step)
            problems.append(problem);
    }
    return problems;
}

Step nextStep(const FlowState &state, Step step)
{
    switch (step) {
    case Step::Connector:
        return state.connector && state.connector->methods.size() == 1 && state.method ? Step::Settings
                                                                                       : Step::Method;
    case Step::Method:
        return Step::Settings;
    case Step::Settings:
        return state.method && !state.method->asksForCredentials() ? Step::Review : Step::Credentials;
    default:
        return Step::Review;
    }
}

Step previousStep(const FlowState &state, Step step)
{
    switch (step) {
    case Step::Settings:
        if (state.target)
            return Step::Instance;
        return state.connector && state.connector->methods.size() == 1 ? Step::Connector : Step::Method;
    case Step::Credentials:
        return Step::Settings;
    case Step::Review:
        return state.method && !state.method->asksForCredentials() ? Step::Settings : Step::Credentials;
    case Step::Consent:
    case Step::Result:
        return Step::Review;
    case Step::Method:
        return Step::Connector;
    default:
        return Step::Home;
    }
}

QList<ReviewCheckView> reviewChecks(const FlowState &state, const QDateTime &now)
{
    using Level = ReviewCheckView::Level;
    QList<ReviewCheckView> checks;
    if (!state.method)
        return checks;

    ReviewCheckView session{ReviewCheck::SessionLasts, Level::Good, {}, {}};
    if (state.session.expires.isValid()) {
        session.remaining = std::chrono::seconds(std::max<qint64>(1, now.secsTo(state.session.expires)));
        if (session.remaining < std::chrono::minutes(15))
            session.level = Level::Caution;
    }
    checks.append(session);

    const QString wantedName = withoutBlankEnds(state.draft.settings.name);
    if ((!state.target || wantedName != state.target->name) && isNameTaken(state, wantedName))
        checks.append({ReviewCheck::NameTaken, Level::Caution, wantedName, {}});
    if (state.target && state.instance.id == state.target->id &&
        state.instance.method == MethodState::Changed) {
        checks.append({ReviewCheck::MethodChanged, Level::Caution, state.instance.added.join(u", "_s), {}});
    }

    if (!state.method->opensConsentPage()) {
        checks.append({ReviewCheck::NoConsentPage, Level::Note, {}, {}});
        return checks;
    }

    const auto callback = callbackOf(state);
    QString registeredName = registeredNameOf(state);
    if (takesConsentFirst(*state.method, state.environment.order)) {
        const QString placeholder(22, u'0');
        const auto consent =
            consentUrlOf(state, callback.value_or(state.environment.redirectUri), placeholder);
        if (consent) {
            // A page of the demo's is not secured and need not be: it does not leave this computer.
            const Level level = isLoopbackPage(consent->url) ? Level::Note : Level::Good;
            checks.append({ReviewCheck::ConsentHost, level, hostForPeople(consent->url), {}});
            checks.append({ReviewCheck::CheckValue, Level::Good, {}, {}});
            registeredName = registeredNameIn(consent->url);
        } else {
            const int index = state.method->indexOf(consent.error().key);
            const QString name = index >= 0 ? state.method->variables.at(index).title() : consent.error().key;
            checks.append({ReviewCheck::UrlIncomplete, Level::Bad, name, {}});
        }
    } else {
        checks.append({ReviewCheck::PlatformMakesPage, Level::Note, {}, {}});
    }

    // No obstacle: the person's own browser is the way then.
    if (!state.browserUnavailable.isEmpty()) {
        const bool pastes = takesConsentFirst(*state.method, state.environment.order);
        checks.append({ReviewCheck::BrowserUnavailable, Level::Note, state.browserUnavailable, {}});
        checks.append({pastes ? ReviewCheck::OwnBrowserPastes : ReviewCheck::OwnBrowserFinishes,
                       pastes ? Level::Caution : Level::Note,
                       {},
                       {}});
    }

    const bool canUseOwn = canUseOwnReturnAddress(state);
    if (!callback) {
        const int index = callback.error().field.variable;
        checks.append({canUseOwn ? ReviewCheck::ReturnAddressUnreadable : ReviewCheck::UrlIncomplete,
                       Level::Bad,
                       state.method->variables.at(index).title(),
                       {},
                       canUseOwn});
        return checks;
    }
    const QString address = callback->toString(QUrl::FullyEncoded);
    if (!registeredName.isEmpty())
        checks.append({ReviewCheck::RegisteredName, Level::Note, registeredName, {}});
    checks.append({ReviewCheck::ReturnAddress, Level::Note, address, {}});
    if (*callback != state.environment.redirectUri)
        checks.append(
            {ReviewCheck::OtherEnvironment, Level::Caution, hostForPeople(*callback), {}, canUseOwn});
    return checks;
}

QString accountKey(const Environment &environment, const QString &companyId)
{
    return originOf(environment.coreUrl) + environment.coreUrl.path(QUrl::FullyEncoded) + u' ' +
           environment.signInUrl.toString(QUrl::FullyEncoded) + u' ' + companyId;
}

} // namespace wizard
