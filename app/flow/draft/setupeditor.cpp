// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draft/setupeditor.h"

#include "app/domain/platform/validation.h"
#include "app/domain/time/timezones.h"
#include "app/flow/attempt/attemptrequest.h"
#include "app/flow/attempt/reauthorisation.h"

#include <algorithm>
#include <utility>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

SetupEditor::SetupEditor(Navigator &navigator, const PlatformSession &platform, const Catalogue &catalogue)
    : m_navigator(navigator)
    , m_platform(platform)
    , m_catalogue(catalogue)
{
}

QList<Problem> SetupEditor::problems(Step step) const
{
    return problemsOf(setup(), step, m_platform.environment().order, m_catalogue.state().pools);
}

void SetupEditor::editText(Field field, const QString &text)
{
    Setup &setup = m_state.current;
    if (setup.target && (field == Field::PlatformAppKey || field == Field::CertificateId))
        return; // a PATCH has no place for them
    setup.marks.refusals.erase({field});
    switch (field) {
    case Field::Name:
        settings().name = text;
        break;
    case Field::TimeZone:
        settings().timeZone = text;
        break;
    case Field::DateFormat:
        settings().dateFormat = text;
        break;
    case Field::RateLimitAmount:
        settings().rateLimitAmount = text;
        break;
    case Field::RateLimitUnit:
        if (const auto unit = rateLimitUnitFromWord(text))
            settings().rateLimitUnit = *unit;
        break;
    case Field::ConnectionPool:
        settings().connectionPoolId = text;
        break;
    case Field::PlatformAppKey:
        settings().platformAppKey = text;
        break;
    case Field::CertificateId:
        settings().certificateId = text;
        break;
    default:
        return;
    }
    setup.editedSettings.insert(int(field));
    m_navigator.touch();
}

void SetupEditor::editSecret(FieldId field, const Secret &text)
{
    Setup &setup = m_state.current;
    setup.marks.refusals.erase(field);
    if (field.field == Field::Variable && setup.method && field.variable >= 0 &&
        field.variable < setup.draft.values.size()) {
        const Variable &variable = setup.method->variables.at(field.variable);
        if (variable.locked || !variable.isShown())
            return;
        setup.draft.values[field.variable] = text;
    }
    m_navigator.touch();
}

void SetupEditor::begin()
{
    if (settings().sessionId.isEmpty())
        settings().sessionId = m_navigator.ports.random.uuid();
}

void SetupEditor::forget()
{
    Setup &setup = m_state.current;
    // What its last attempt may have left is still there.
    const auto unresolved = setup.unresolved;
    const QString usedSessionId = setup.usedSessionId;
    setup = {};
    setup.unresolved = unresolved;
    setup.usedSessionId = usedSessionId;
}

void SetupEditor::dropChoice()
{
    Setup &setup = m_state.current;
    setup.connector.reset();
    setup.method.reset();
    setup.draft.connectorId.clear();
    setup.draft.methodId.clear();
    setup.draft.values.clear();
    setup.furthest = Step::Connector;
    m_navigator.touch();
}

void SetupEditor::chooseVanished(const QString &connectorId, const QString &methodId)
{
    Setup &setup = m_state.current;
    setup.connector = Connector{};
    setup.connector->id = connectorId;
    setup.draft.connectorId = connectorId;
    setup.method = AuthenticationImplementation{};
    setup.method->id = methodId;
}

QString SetupEditor::takeSessionId()
{
    QString &sessionId = settings().sessionId;
    if (sessionId.isEmpty() || sessionId == setup().usedSessionId)
        sessionId = m_navigator.ports.random.uuid();
    m_state.current.usedSessionId = sessionId;
    return sessionId;
}

void SetupEditor::setUnresolved(const std::optional<UnresolvedAttempt> &attempt)
{
    m_state.current.unresolved = attempt;
}

void SetupEditor::dropForeignUnresolved()
{
    if (setup().unresolved && setup().unresolved->account != m_platform.account())
        setUnresolved(std::nullopt);
}

void SetupEditor::press(Step step)
{
    m_state.current.marks.pressed.insert(int(step));
    m_navigator.touch();
}

void SetupEditor::refuse(const Problem &problem)
{
    m_state.current.marks.refusals.insert_or_assign(problem.field, problem);
    m_navigator.touch();
}

void SetupEditor::reach(Step step)
{
    m_state.current.furthest = std::max(setup().furthest, step);
}

void SetupEditor::putAside()
{
    if (!m_state.putAside)
        m_state.putAside = std::exchange(m_state.current, {});
    // Problems and refusals would be shown in another instance's fields.
    m_state.putAside->marks = {};
    m_navigator.forgetFocus();
}

void SetupEditor::takeUpAgain()
{
    m_state.current = std::exchange(m_state.putAside, std::nullopt).value_or(Setup{});
    m_navigator.forgetFocus();
    m_navigator.touch();
}

void SetupEditor::beginReauthorising(const Instance &instance, const Connector &connector,
                                     const AuthenticationImplementation &method, const SetupDraft &draft)
{
    putAside();
    Setup setup;
    setup.target = instance;
    setup.connector = connector;
    setup.method = methodWithValuesOf(instance, method);
    setup.draft = draft;
    setup.furthest = Step::Review;
    m_state.current = setup;
    m_navigator.touch();
}

void SetupEditor::beginUnfinished(const Connector &connector, const AuthenticationImplementation &method)
{
    putAside();
    Setup setup;
    setup.connector = connector;
    setup.method = method;
    setup.draft.connectorId = connector.id;
    setup.draft.methodId = method.id;
    setup.draft.values = startingValues(method);
    m_state.current = setup;
}

void SetupEditor::fillFrom(const Instance &instance)
{
    Setup &setup = m_state.current;
    takeSettings(instance, setup.draft.settings);
    const QList<qsizetype> positions = variablePositions(instance, *setup.method);
    for (qsizetype i = 0; i < setup.draft.values.size() && i < positions.size(); ++i) {
        if (positions.at(i) >= 0)
            setup.draft.values[i] = instance.variables.at(positions.at(i)).value;
    }
    setup.furthest = Step::Review;
}

void SetupEditor::chooseConnector(const QString &id)
{
    Setup &setup = m_state.current;
    if (m_navigator.place() != Place{Step::Connector, Activity::Idle} || id == setup.draft.connectorId)
        return;
    const QList<Connector> &connectors = m_catalogue.connectors();
    const auto at = std::find_if(connectors.cbegin(), connectors.cend(),
                                 [&id](const Connector &connector) { return connector.id == id; });
    if (at == connectors.cend())
        return;
    keepTypedValues();
    setup.connector = *at;
    setup.draft.connectorId = id;
    setup.draft.methodId.clear();
    setup.draft.values.clear();
    setup.method.reset();
    forgetFieldsOfMethod();
    setup.furthest = Step::Connector;
    applyDefaults();
    if (at->methods.size() == 1 && at->methods.first().isAuthorisable())
        chooseMethod(at->methods.first().id);
    m_navigator.touch();
}

void SetupEditor::keepTypedValues()
{
    Setup &setup = m_state.current;
    if (setup.method)
        setup.typedValues.insert(setup.method->id, setup.draft.values);
}

void SetupEditor::forgetFieldsOfMethod()
{
    // What belongs to another method's fields does not belong to this one's.
    Setup &setup = m_state.current;
    std::erase_if(setup.marks.left, [](const FieldId &field) { return field.field == Field::Variable; });
    std::erase_if(setup.marks.refusals,
                  [](const auto &refusal) { return refusal.first.field == Field::Variable; });
    setup.marks.pressed.remove(int(Step::Credentials));
}

void SetupEditor::leaveField(const FieldId &field)
{
    trimTyped(field);
    if (field.field == Field::TimeZone)
        useOfferedTimeZone();
    if (m_state.current.marks.left.insert(field).second)
        m_navigator.touch();
}

void SetupEditor::settleTyped()
{
    for (const Field field : {Field::Name, Field::TimeZone, Field::DateFormat, Field::RateLimitAmount,
                              Field::PlatformAppKey, Field::CertificateId})
        trimTyped({field});
    for (int i = 0; i < m_state.current.draft.values.size(); ++i)
        trimTyped({Field::Variable, i});
    useOfferedTimeZone();
}

void SetupEditor::trimTyped(const FieldId &field)
{
    Setup &setup = m_state.current;
    // What the platform has stored is not changed behind a person's back.
    const auto trim = [this](QString &text, const QString &stored) {
        const QString trimmed = withoutBlankEnds(text);
        if (text == trimmed || text == stored)
            return;
        text = trimmed;
        m_navigator.touch();
    };
    const auto trimSecret = [this](Secret &text, const Secret &stored) {
        const QString trimmed = withoutBlankEnds(text.reveal());
        if (text.reveal() == trimmed || text == stored)
            return;
        text = Secret(trimmed);
        m_navigator.touch();
    };
    const Instance *target = setup.target ? &*setup.target : nullptr;
    switch (field.field) {
    case Field::Name:
        trim(settings().name, target ? target->name : QString());
        break;
    case Field::TimeZone:
        trim(settings().timeZone, target ? target->timeZone : QString());
        break;
    case Field::DateFormat:
        trim(settings().dateFormat, target ? target->dateFormat : QString());
        break;
    case Field::RateLimitAmount:
        trim(settings().rateLimitAmount, {});
        break;
    case Field::PlatformAppKey:
        trim(settings().platformAppKey, {});
        break;
    case Field::CertificateId:
        trim(settings().certificateId, {});
        break;
    case Field::Variable:
        if (setup.method && field.variable >= 0 && field.variable < setup.draft.values.size() &&
            field.variable < setup.method->variables.size())
            trimSecret(setup.draft.values[field.variable],
                       target ? setup.method->variables.at(field.variable).value : Secret());
        break;
    default:
        break;
    }
}

void SetupEditor::useOfferedTimeZone()
{
    const Setup &setup = m_state.current;
    const QString &name = settings().timeZone;
    // What the platform has stored is not changed behind a person's back.
    if (setup.target && setup.target->timeZone == name)
        return;
    const QString offered = timeZoneToSend(name);
    if (offered == name)
        return;
    settings().timeZone = offered;
    m_navigator.touch();
}

void SetupEditor::applyDefaults()
{
    Setup &setup = m_state.current;
    const auto untouched = [&setup](Field field) {
        return !setup.editedSettings.contains(int(field));
    };
    if (untouched(Field::Name))
        settings().name = setup.connector->title();
    if (untouched(Field::TimeZone)) {
        settings().timeZone = systemTimeZone();
        setup.strangeTimeZone = strangeSystemTimeZone();
    }
    if (untouched(Field::DateFormat)) {
        settings().dateFormat =
            setup.connector->dateFormat.isEmpty() ? u"Y-m-d H:i:s"_s : setup.connector->dateFormat;
    }
    if (untouched(Field::RateLimitAmount) && untouched(Field::RateLimitUnit)) {
        const RateLimit limit = setup.connector->rateLimit.value_or(RateLimit{});
        settings().rateLimitAmount = QString::number(limit.amount);
        settings().rateLimitUnit = limit.unit;
    }
}

void SetupEditor::chooseMethod(const QString &id)
{
    Setup &setup = m_state.current;
    const auto [step, activity] = m_navigator.place();
    if (!setup.connector || (step != Step::Method && step != Step::Connector) || activity != Activity::Idle ||
        id == setup.draft.methodId)
        return;
    const auto &methods = setup.connector->methods;
    const auto at =
        std::find_if(methods.cbegin(), methods.cend(),
                     [&id](const AuthenticationImplementation &method) { return method.id == id; });
    if (at == methods.cend() || !at->isAuthorisable())
        return;
    keepTypedValues();
    setup.method = *at;
    setup.draft.methodId = id;
    setup.draft.values = setup.typedValues.value(id);
    if (setup.draft.values.size() != at->variables.size()) {
        setup.draft.values = startingValues(*at);
    }
    forgetFieldsOfMethod();
    setup.furthest = std::min(setup.furthest, Step::Settings);
    m_navigator.touch();
}

void SetupEditor::useOwnReturnAddress()
{
    Setup &setup = m_state.current;
    if (!canUseOwnReturnAddress(setup))
        return;
    const int index = setup.method->indexOf(callbackUrlKey);
    setup.marks.refusals.erase({Field::Variable, index});
    if (m_navigator.failure() && m_navigator.failure()->cause == FailureCause::ConsentUrlRefused)
        m_navigator.tellNothing();
    // Also where the variable is not shown: it is this click that changes it.
    setup.method->variables[index].value =
        Secret(m_platform.environment().redirectUri.toString(QUrl::FullyEncoded));
    setup.draft.values[index] = setup.method->variables.at(index).value;
    m_navigator.touch();
}

} // namespace wizard
