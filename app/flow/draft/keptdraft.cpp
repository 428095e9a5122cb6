// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draft/keptdraft.h"

#include "app/domain/secret/redact.h"
#include "app/flow/flowstate.h"
#include "app/patchworks/reading/readvariable.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr Field keptFields[] = {Field::Name,          Field::TimeZone,
                                Field::DateFormat,    Field::RateLimitAmount,
                                Field::RateLimitUnit, Field::ConnectionPool};

using Reached = KeptDraft::Reached;

SetAside newDraft(const FlowState &state)
{
    if (state.setAside)
        return *state.setAside;
    return {state.draft,    state.connector, state.method,       state.editedSettings,
            state.furthest, state.leftover,  state.usedSessionId};
}

bool isEdited(const SetAside &draft, Field field)
{
    // Amount and unit make one limit.
    if (field == Field::RateLimitAmount || field == Field::RateLimitUnit)
        return draft.editedSettings.contains(int(Field::RateLimitAmount)) ||
               draft.editedSettings.contains(int(Field::RateLimitUnit));
    return draft.editedSettings.contains(int(field));
}

QString textOf(const InstanceSettings &settings, Field field)
{
    switch (field) {
    case Field::Name:
        return settings.name;
    case Field::TimeZone:
        return settings.timeZone;
    case Field::DateFormat:
        return settings.dateFormat;
    case Field::RateLimitAmount:
        return settings.rateLimitAmount;
    case Field::RateLimitUnit:
        return rateLimitUnitWord(settings.rateLimitUnit);
    case Field::ConnectionPool:
        return settings.connectionPoolId;
    default:
        return {};
    }
}

Reached reachedOf(Step step)
{
    switch (step) {
    case Step::Method:
        return Reached::Method;
    case Step::Settings:
        return Reached::Settings;
    case Step::Credentials:
        return Reached::Credentials;
    case Step::Review:
        return Reached::Review;
    default:
        return Reached::Connector;
    }
}

QList<Secret> secretsIn(const FlowState &state, const SetAside &draft)
{
    QList<Secret> secrets{state.session.credential, state.signIn.apiKey, state.signIn.password};
    if (draft.method) {
        const QList<Variable> &variables = draft.method->variables;
        for (qsizetype i = 0; i < variables.size() && i < draft.draft.values.size(); ++i) {
            if (variables.at(i).isShown() && !variables.at(i).locked && !isKeepable(variables.at(i)))
                secrets.append(draft.draft.values.at(i));
        }
    }
    secrets.removeIf([](const Secret &secret) { return secret.isEmpty(); });
    return secrets;
}

/// As the catalogue has it: the method of a draft may have been given another return address.
QList<Variable> defaultsOf(const SetAside &draft)
{
    for (const AuthenticationImplementation &method : draft.connector->methods) {
        if (method.id == draft.method->id && method.variables.size() == draft.method->variables.size())
            return method.variables;
    }
    return draft.method->variables;
}

QString journalIdOf(const FlowState &state, const SetAside &draft)
{
    const Attempt &attempt = state.attempt;
    if (!attempt.besideDraft && !attempt.journalId.isEmpty())
        return attempt.journalId;
    return draft.leftover ? draft.leftover->journalId : QString();
}

} // namespace

bool hasDraft(const FlowState &state)
{
    if (isDraftDone(state))
        return false;
    const SetAside draft = newDraft(state);
    return draft.connector || std::any_of(std::begin(keptFields), std::end(keptFields),
                                          [&draft](Field field) { return isEdited(draft, field); });
}

bool isKeepable(const Variable &variable)
{
    // Whoever described the method may have forgotten to say it.
    static const QRegularExpression secretName(
        u"secret|passw|passphrase|token|credential|authori[sz](ed|ation)[ _-]?code|"
        "(private|api|access|app|auth|consumer|shared)[ _-]?key|^key$|(^|[^a-z])(pem|pin|pwd|otp)([^a-z]|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (!variable.isShown() || variable.locked || variable.secret)
        return false;
    for (const QString &text : {variable.key, variable.label, variable.alias}) {
        if (secretName.match(text).hasMatch())
            return false;
    }
    return true;
}

std::optional<KeptDraft> keptDraftOf(const FlowState &state, const QString &account)
{
    if (!hasDraft(state))
        return std::nullopt;
    const SetAside draft = newDraft(state);
    const QList<Secret> secrets = secretsIn(state, draft);
    const auto mayBeKept = [&secrets](const QString &text) {
        return !isMask(text) && !looksMasked(text) && !text.contains("-----BEGIN "_L1) &&
               QUrl(text.trimmed()).userInfo().isEmpty() && redacted(text, secrets) == text;
    };
    KeptDraft kept;
    kept.account = account;
    kept.reached = reachedOf(draft.furthest);
    kept.journalId = journalIdOf(state, draft);
    for (const Field field : keptFields) {
        const QString text = textOf(draft.draft.settings, field);
        if (isEdited(draft, field) && mayBeKept(text))
            kept.settings.append({field, text});
    }
    if (!draft.connector)
        return kept;
    kept.connectorId = draft.connector->id;
    kept.connectorName = draft.connector->title();
    if (!draft.method)
        return kept;
    kept.methodId = draft.method->id;
    const QList<Variable> defaults = defaultsOf(draft);
    QHash<QString, int> nth;
    for (qsizetype i = 0; i < defaults.size() && i < draft.draft.values.size(); ++i) {
        const Variable &variable = draft.method->variables.at(i);
        const Secret &typed = draft.draft.values.at(i);
        const int place = nth[variable.key]++;
        if (isKeepable(variable) && typed != defaults.at(i).value && mayBeKept(typed.reveal()))
            kept.values.append({variable.key, place, typed.reveal()});
    }
    return kept;
}

bool isKeptWhole(const FlowState &state, const KeptDraft &kept)
{
    const SetAside draft = newDraft(state);
    const auto isNeverKept = [](int field) {
        return field >= int(Field::Name) && field < int(Field::Variable) &&
               std::find(std::begin(keptFields), std::end(keptFields), Field(field)) == std::end(keptFields);
    };
    if (std::any_of(draft.editedSettings.cbegin(), draft.editedSettings.cend(), isNeverKept))
        return false;
    const auto edited = std::count_if(std::begin(keptFields), std::end(keptFields),
                                      [&draft](Field field) { return isEdited(draft, field); });
    if (kept.settings.size() != edited)
        return false;
    if (!draft.connector)
        return true;
    // What was typed for a method that is not chosen any more is for this run alone.
    for (const AuthenticationImplementation &method : draft.connector->methods) {
        const QList<Secret> values = state.typedValues.value(method.id);
        if (method.id != draft.draft.methodId && !values.isEmpty() && values != startingValues(method))
            return false;
    }
    if (!draft.method)
        return true;
    const QList<Variable> defaults = defaultsOf(draft);
    qsizetype typed = 0;
    for (qsizetype i = 0; i < defaults.size() && i < draft.draft.values.size(); ++i) {
        const Variable &variable = draft.method->variables.at(i);
        const Secret before = isMaskedSecret(defaults.at(i)) ? Secret() : defaults.at(i).value;
        if (variable.isShown() && !variable.locked && draft.draft.values.at(i) != before)
            ++typed;
    }
    return kept.values.size() == typed;
}

int positionOf(const QList<Variable> &variables, const KeptDraft::Value &value)
{
    int nth = 0;
    for (qsizetype i = 0; i < variables.size(); ++i) {
        if (variables.at(i).key == value.key && nth++ == value.nth)
            return int(i);
    }
    return -1;
}

} // namespace wizard
