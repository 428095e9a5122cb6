// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draft/keptdraft.h"

#include "app/domain/secret/redact.h"
#include "app/flow/attempt/reauthorisation.h"
#include "app/flow/draft/setup.h"
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

bool isEdited(const Setup &setup, Field field)
{
    // Amount and unit make one limit.
    if (field == Field::RateLimitAmount || field == Field::RateLimitUnit)
        return setup.editedSettings.contains(int(Field::RateLimitAmount)) ||
               setup.editedSettings.contains(int(Field::RateLimitUnit));
    return setup.editedSettings.contains(int(field));
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

QList<Secret> secretsIn(const Setup &setup)
{
    QList<Secret> secrets;
    if (setup.method) {
        const QList<Variable> &variables = setup.method->variables;
        for (qsizetype i = 0; i < variables.size() && i < setup.draft.values.size(); ++i) {
            if (variables.at(i).isShown() && !variables.at(i).locked && !isKeepable(variables.at(i)))
                secrets.append(setup.draft.values.at(i));
        }
    }
    return secrets;
}

/// As the catalogue has it: the method of a draft may have been given another return address.
QList<Variable> defaultsOf(const Setup &setup)
{
    for (const AuthenticationImplementation &method : setup.connector->methods) {
        if (method.id == setup.method->id && method.variables.size() == setup.method->variables.size())
            return method.variables;
    }
    return setup.method->variables;
}

} // namespace

bool hasDraft(const Setup &setup)
{
    return setup.connector || std::any_of(std::begin(keptFields), std::end(keptFields),
                                          [&setup](Field field) { return isEdited(setup, field); });
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

KeptDraft keptDraftOf(const Setup &setup, const QList<Secret> &others)
{
    QList<Secret> secrets = others + secretsIn(setup);
    secrets.removeIf([](const Secret &secret) { return secret.isEmpty(); });
    const auto mayBeKept = [&secrets](const QString &text) {
        return !isMask(text) && !looksMasked(text) && !text.contains("-----BEGIN "_L1) &&
               QUrl(text.trimmed()).userInfo().isEmpty() && redacted(text, secrets) == text;
    };
    KeptDraft kept;
    kept.reached = reachedOf(setup.furthest);
    if (setup.unresolved)
        kept.journalId = setup.unresolved->journalId;
    for (const Field field : keptFields) {
        const QString text = textOf(setup.draft.settings, field);
        if (isEdited(setup, field) && mayBeKept(text))
            kept.settings.append({field, text});
    }
    if (!setup.connector)
        return kept;
    kept.connectorId = setup.connector->id;
    kept.connectorName = setup.connector->title();
    if (!setup.method)
        return kept;
    kept.methodId = setup.method->id;
    const QList<Variable> defaults = defaultsOf(setup);
    QHash<QString, int> nth;
    for (qsizetype i = 0; i < defaults.size() && i < setup.draft.values.size(); ++i) {
        const Variable &variable = setup.method->variables.at(i);
        const Secret &typed = setup.draft.values.at(i);
        const int place = nth[variable.key]++;
        if (isKeepable(variable) && typed != defaults.at(i).value && mayBeKept(typed.reveal()))
            kept.values.append({variable.key, place, typed.reveal()});
    }
    return kept;
}

bool isKeptWhole(const Setup &setup, const KeptDraft &kept)
{
    const auto isNeverKept = [](int field) {
        return field >= int(Field::Name) && field < int(Field::Variable) &&
               std::find(std::begin(keptFields), std::end(keptFields), Field(field)) == std::end(keptFields);
    };
    if (std::any_of(setup.editedSettings.cbegin(), setup.editedSettings.cend(), isNeverKept))
        return false;
    const auto edited = std::count_if(std::begin(keptFields), std::end(keptFields),
                                      [&setup](Field field) { return isEdited(setup, field); });
    if (kept.settings.size() != edited)
        return false;
    if (!setup.connector)
        return true;
    // What was typed for a method that is not chosen any more is for this run alone.
    for (const AuthenticationImplementation &method : setup.connector->methods) {
        const QList<Secret> values = setup.typedValues.value(method.id);
        if (method.id != setup.draft.methodId && !values.isEmpty() && values != startingValues(method))
            return false;
    }
    if (!setup.method)
        return true;
    const QList<Variable> defaults = defaultsOf(setup);
    qsizetype typed = 0;
    for (qsizetype i = 0; i < defaults.size() && i < setup.draft.values.size(); ++i) {
        const Variable &variable = setup.method->variables.at(i);
        const Secret before = isMaskedSecret(defaults.at(i)) ? Secret() : defaults.at(i).value;
        if (variable.isShown() && !variable.locked && setup.draft.values.at(i) != before)
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
