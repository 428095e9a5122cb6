// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draft/draftpart.h"

#include "app/domain/platform/validation.h"
#include "app/domain/time/timezones.h"
#include "app/flow/attempt/attemptrequest.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

DraftPart::DraftPart(FlowCore &core)
    : m_core(core)
{
}

void DraftPart::editText(Field field, const QString &text)
{
    FlowState &state = m_core.state;
    if (state.target && (field == Field::PlatformAppKey || field == Field::CertificateId))
        return; // a PATCH has no place for them
    state.refusals.erase({field});
    switch (field) {
    case Field::CoreUrl:
        state.signIn.coreUrl = text;
        Q_EMIT addressesChanged();
        break;
    case Field::SignInUrl:
        state.signIn.signInUrl = text;
        Q_EMIT addressesChanged();
        break;
    case Field::RedirectUri:
        state.signIn.redirectUri = text;
        Q_EMIT addressesChanged();
        break;
    case Field::Email:
        state.signIn.email = text;
        break;
    case Field::CompanyId:
        state.signIn.companyId = text;
        break;
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
    state.editedSettings.insert(int(field));
    m_core.touch();
}

void DraftPart::editSecret(FieldId field, const Secret &text)
{
    FlowState &state = m_core.state;
    state.refusals.erase(field);
    if (field.field == Field::ApiKey) {
        state.signIn.apiKey = text;
    } else if (field.field == Field::Password) {
        state.signIn.password = text;
    } else if (field.field == Field::Variable && state.method && field.variable >= 0 &&
               field.variable < state.draft.values.size()) {
        const Variable &variable = state.method->variables.at(field.variable);
        if (variable.locked || !variable.isShown())
            return;
        state.draft.values[field.variable] = text;
    }
    m_core.touch();
}

void DraftPart::beginDraft()
{
    FlowState &state = m_core.state;
    const bool done = isDraftDone(state);
    state.result = {};
    if (state.attempt.besideDraft)
        state.attempt = {}; // nothing of it is the new instance's
    state.opened.reset();
    if (done)
        forget(); // what was typed for the last instance does not become the next one's
    if (state.draft.settings.sessionId.isEmpty())
        state.draft.settings.sessionId = m_core.ports.random.uuid();
}

void DraftPart::forget()
{
    FlowState &state = m_core.state;
    state.draft = {};
    state.typedValues.clear();
    state.editedSettings.clear();
    state.refusals.clear();
    state.leftFields.clear();
    state.pressedSteps.clear();
    state.strangeTimeZone.clear();
    state.connector.reset();
    state.method.reset();
    state.furthest = Step::Connector;
}

void DraftPart::chooseConnector(const QString &id)
{
    FlowState &state = m_core.state;
    if (state.place != Place{Step::Connector, Activity::Idle} || id == state.draft.connectorId)
        return;
    const auto at = std::find_if(state.connectors->cbegin(), state.connectors->cend(),
                                 [&id](const Connector &connector) { return connector.id == id; });
    if (at == state.connectors->cend())
        return;
    keepTypedValues();
    state.connector = *at;
    state.draft.connectorId = id;
    state.draft.methodId.clear();
    state.draft.values.clear();
    state.method.reset();
    forgetFieldsOfMethod();
    state.furthest = Step::Connector;
    applyDefaults();
    if (at->methods.size() == 1 && at->methods.first().isAuthorisable())
        chooseMethod(at->methods.first().id);
    m_core.touch();
}

void DraftPart::keepTypedValues()
{
    FlowState &state = m_core.state;
    if (state.method)
        state.typedValues.insert(state.method->id, state.draft.values);
}

void DraftPart::forgetFieldsOfMethod()
{
    // What belongs to another method's fields does not belong to this one's.
    FlowState &state = m_core.state;
    std::erase_if(state.leftFields, [](const FieldId &field) { return field.field == Field::Variable; });
    std::erase_if(state.refusals, [](const auto &refusal) { return refusal.first.field == Field::Variable; });
    state.pressedSteps.remove(int(Step::Credentials));
}

void DraftPart::leaveField(const FieldId &field)
{
    trimTyped(field);
    if (field.field == Field::TimeZone)
        useOfferedTimeZone();
    if (m_core.state.leftFields.insert(field).second)
        m_core.touch();
}

void DraftPart::settleTyped()
{
    for (const Field field :
         {Field::Email, Field::CompanyId, Field::ApiKey, Field::Name, Field::TimeZone, Field::DateFormat,
          Field::RateLimitAmount, Field::PlatformAppKey, Field::CertificateId})
        trimTyped({field});
    for (int i = 0; i < m_core.state.draft.values.size(); ++i)
        trimTyped({Field::Variable, i});
    useOfferedTimeZone();
}

void DraftPart::trimTyped(const FieldId &field)
{
    FlowState &state = m_core.state;
    // What the platform has stored is not changed behind a person's back.
    const auto trim = [this](QString &text, const QString &stored) {
        const QString trimmed = withoutBlankEnds(text);
        if (text == trimmed || text == stored)
            return;
        text = trimmed;
        m_core.touch();
    };
    const auto trimSecret = [this](Secret &text, const Secret &stored) {
        const QString trimmed = withoutBlankEnds(text.reveal());
        if (text.reveal() == trimmed || text == stored)
            return;
        text = Secret(trimmed);
        m_core.touch();
    };
    const Instance *target = state.target ? &*state.target : nullptr;
    switch (field.field) {
    case Field::ApiKey: // a password may begin and end with spaces
        trimSecret(state.signIn.apiKey, {});
        break;
    case Field::Email:
        trim(state.signIn.email, {});
        break;
    case Field::CompanyId:
        trim(state.signIn.companyId, {});
        break;
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
        if (state.method && field.variable >= 0 && field.variable < state.draft.values.size() &&
            field.variable < state.method->variables.size())
            trimSecret(state.draft.values[field.variable],
                       target ? state.method->variables.at(field.variable).value : Secret());
        break;
    default:
        break;
    }
}

void DraftPart::useOfferedTimeZone()
{
    const FlowState &state = m_core.state;
    const QString &name = settings().timeZone;
    // What the platform has stored is not changed behind a person's back.
    if (state.target && state.target->timeZone == name)
        return;
    const QString offered = timeZoneToSend(name);
    if (offered == name)
        return;
    settings().timeZone = offered;
    m_core.touch();
}

void DraftPart::applyDefaults()
{
    FlowState &state = m_core.state;
    const auto untouched = [&state](Field field) {
        return !state.editedSettings.contains(int(field));
    };
    if (untouched(Field::Name))
        settings().name = state.connector->title();
    if (untouched(Field::TimeZone)) {
        settings().timeZone = systemTimeZone();
        state.strangeTimeZone = strangeSystemTimeZone();
    }
    if (untouched(Field::DateFormat)) {
        settings().dateFormat =
            state.connector->dateFormat.isEmpty() ? u"Y-m-d H:i:s"_s : state.connector->dateFormat;
    }
    if (untouched(Field::RateLimitAmount) && untouched(Field::RateLimitUnit)) {
        const RateLimit limit = state.connector->rateLimit.value_or(RateLimit{});
        settings().rateLimitAmount = QString::number(limit.amount);
        settings().rateLimitUnit = limit.unit;
    }
}

void DraftPart::chooseMethod(const QString &id)
{
    FlowState &state = m_core.state;
    const Step step = state.place.step;
    if (!state.connector || (step != Step::Method && step != Step::Connector) ||
        state.place.activity != Activity::Idle || id == state.draft.methodId)
        return;
    const auto &methods = state.connector->methods;
    const auto at =
        std::find_if(methods.cbegin(), methods.cend(),
                     [&id](const AuthenticationImplementation &method) { return method.id == id; });
    if (at == methods.cend() || !at->isAuthorisable())
        return;
    keepTypedValues();
    state.method = *at;
    state.draft.methodId = id;
    state.draft.values = state.typedValues.value(id);
    if (state.draft.values.size() != at->variables.size()) {
        state.draft.values = startingValues(*at);
    }
    forgetFieldsOfMethod();
    state.furthest = std::min(state.furthest, Step::Settings);
    m_core.touch();
}

void DraftPart::useOwnReturnAddress()
{
    FlowState &state = m_core.state;
    if (!canUseOwnReturnAddress(state))
        return;
    const int index = state.method->indexOf(callbackUrlKey);
    state.refusals.erase({Field::Variable, index});
    if (state.failure && state.failure->cause == FailureCause::ConsentUrlRefused)
        state.failure.reset();
    // Also where the variable is not shown: it is this click that changes it.
    state.method->variables[index].value = Secret(state.environment.redirectUri.toString(QUrl::FullyEncoded));
    state.draft.values[index] = state.method->variables.at(index).value;
    m_core.touch();
}

} // namespace wizard
