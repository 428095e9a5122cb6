// SPDX-License-Identifier: Apache-2.0
#include "app/flow/attempt/reauthorisation.h"

#include "app/domain/address/urltemplate.h"
#include "app/domain/platform/validation.h"
#include "app/flow/attempt/attemptrequest.h"
#include "app/flow/draft/setup.h"

#include <algorithm>
#include <tuple>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

/// Typed, and no value: signs that platforms mask with, or what this one sent in place of `hidden`. Letters
/// are nobody's signs: a password of three equal ones is a password.
bool isMaskOf(const Secret &typed, const Variable *hidden)
{
    return !typed.isEmpty() && (isMask(typed.reveal()) || (hidden && typed == hidden->value));
}

void appendSettings(QList<Change> &changes, const Instance &instance, const InstanceSettings &settings)
{
    const auto compare = [&changes](Field field, const QString &before, const QString &after) {
        if (before != after)
            changes.append({{field}, Secret(before), Secret(after), false});
    };
    // As the instance has it is no change, whatever would go out of it if it were typed.
    if (settings.name != instance.name)
        compare(Field::Name, instance.name, withoutBlankEnds(settings.name));
    if (settings.timeZone != instance.timeZone)
        compare(Field::TimeZone, instance.timeZone, timeZoneToSend(settings.timeZone));
    compare(Field::DateFormat, instance.dateFormat, settings.dateFormat);

    const QString amount = instance.rateLimit ? QString::number(instance.rateLimit->amount) : QString();
    const auto typed = rateLimitAmount(settings.rateLimitAmount);
    compare(Field::RateLimitAmount, amount,
            typed ? QString::number(*typed) : settings.rateLimitAmount.trimmed());
    const QString unit = instance.rateLimit ? rateLimitUnitWord(instance.rateLimit->unit) : QString();
    // Without an amount there is no limit that the unit would belong to.
    if (instance.rateLimit || typed)
        compare(Field::RateLimitUnit, unit, rateLimitUnitWord(settings.rateLimitUnit));
    compare(Field::ConnectionPool, instance.connectionPoolId, settings.connectionPoolId);
}

std::optional<Change> variableChange(const AuthenticationImplementation &method, int index,
                                     const Variable *theirs, const Secret &typed)
{
    const Variable &ours = method.variables.at(index);
    // Of what is not shown the return address alone changes here, at the person's word.
    const bool isReturnAddress = ours.key == callbackUrlKey && method.indexOf(ours.key) == index;
    if ((!ours.isShown() && !isReturnAddress) || ours.locked || (theirs && theirs->locked))
        return std::nullopt;
    const bool hidden = theirs ? hidesValue(ours, *theirs) : ours.secret;
    const bool same = !theirs || hidden ? typed.isEmpty() : typed == theirs->value;
    if (same || isMaskOf(typed, hidden ? theirs : nullptr))
        return std::nullopt;
    return Change{{Field::Variable, index}, theirs && !hidden ? theirs->value : Secret(), typed, hidden};
}

} // namespace

bool isMask(const QString &value)
{
    static const QString signs = u"*•●·∙⬤■＊"_s;
    return value.size() >= 3 && signs.contains(value.front()) && value.count(value.front()) == value.size();
}

bool hidesValue(const Variable &ours, const Variable &theirs)
{
    return ours.secret || theirs.secret || isMask(theirs.value.reveal());
}

bool isMaskedSecret(const Variable &variable)
{
    return variable.secret && isMask(variable.value.reveal());
}

QList<Secret> startingValues(const AuthenticationImplementation &method)
{
    QList<Secret> values;
    for (const Variable &variable : method.variables)
        values.append(isMaskedSecret(variable) ? Secret() : variable.value);
    return values;
}

QList<qsizetype> variablePositions(const Instance &instance, const AuthenticationImplementation &method)
{
    QList<qsizetype> positions;
    QSet<qsizetype> taken;
    for (const Variable &ours : method.variables) {
        qsizetype found = -1;
        for (qsizetype i = 0; i < instance.variables.size() && found < 0; ++i) {
            if (!taken.contains(i) && instance.variables.at(i).key == ours.key)
                found = i;
        }
        taken.insert(found);
        positions.append(found);
    }
    return positions;
}

MethodMatch matchMethod(const QList<Connector> &catalogue, bool catalogueIsComplete, const Instance &instance)
{
    MethodMatch match;
    for (const Connector &connector : catalogue) {
        for (const AuthenticationImplementation &method : connector.methods) {
            if (method.id != instance.methodId)
                continue;
            match.connector = connector;
            match.method = method;
        }
    }
    if (!match.method) {
        match.state = catalogueIsComplete ? MethodState::Vanished : MethodState::Unknown;
        return match;
    }
    if (!match.method->isAuthorisable()) {
        match.state = MethodState::NotByConsent;
        return match;
    }
    const QList<qsizetype> positions = variablePositions(instance, *match.method);
    for (qsizetype i = 0; i < positions.size(); ++i) {
        if (positions.at(i) < 0)
            match.added.append(match.method->variables.at(i).title());
    }
    for (qsizetype i = 0; i < instance.variables.size(); ++i) {
        if (!positions.contains(i))
            match.gone.append(instance.variables.at(i).title());
    }
    match.state = match.added.isEmpty() && match.gone.isEmpty() ? MethodState::Same : MethodState::Changed;
    return match;
}

void takeSettings(const Instance &instance, InstanceSettings &settings)
{
    settings.name = instance.name;
    settings.timeZone = instance.timeZone;
    settings.dateFormat = instance.dateFormat;
    if (instance.rateLimit) {
        settings.rateLimitAmount = QString::number(instance.rateLimit->amount);
        settings.rateLimitUnit = instance.rateLimit->unit;
    }
    settings.connectionPoolId = instance.connectionPoolId;
}

SetupDraft draftOf(const Instance &instance, const AuthenticationImplementation &method)
{
    SetupDraft draft;
    draft.connectorId = method.connectorId;
    draft.methodId = method.id;
    takeSettings(instance, draft.settings);
    draft.settings.certificateId = instance.certificateId;
    const QList<qsizetype> positions = variablePositions(instance, method);
    for (qsizetype i = 0; i < positions.size(); ++i) {
        const Variable &ours = method.variables.at(i);
        if (positions.at(i) < 0) {
            draft.values.append(isMaskedSecret(ours) ? Secret() : ours.value);
            continue;
        }
        const Variable &theirs = instance.variables.at(positions.at(i));
        draft.values.append(hidesValue(ours, theirs) ? Secret() : theirs.value);
    }
    return draft;
}

QStringList vanishedVariables(const Instance &before, const Instance &after,
                              const AuthenticationImplementation &method)
{
    QStringList titles;
    QList<Variable> left = after.variables;
    for (const Variable &variable : before.variables) {
        // A code has one use, and what the method does not have any more may go.
        if (variable.key == authorisedCodeKey || method.indexOf(variable.key) < 0)
            continue;
        const auto at = std::find_if(left.begin(), left.end(), [&](const Variable &each) {
            return each.id == variable.id && each.key == variable.key;
        });
        if (at == left.end())
            titles.append(variable.title());
        else
            left.erase(at);
    }
    return titles;
}

QList<Change> changesOf(const Instance &instance, const AuthenticationImplementation &method,
                        const SetupDraft &draft)
{
    QList<Change> changes;
    appendSettings(changes, instance, draft.settings);
    const QList<qsizetype> positions = variablePositions(instance, method);
    for (int i = 0; i < positions.size() && i < draft.values.size(); ++i) {
        const Variable *theirs = positions.at(i) < 0 ? nullptr : &instance.variables.at(positions.at(i));
        if (const auto change = variableChange(method, i, theirs, draft.values.at(i)))
            changes.append(*change);
    }
    return changes;
}

SetupDraft rebased(const SetupDraft &draft, const Instance &from, const Instance &to,
                   const AuthenticationImplementation &method)
{
    SetupDraft fresh = draftOf(to, method);
    for (const Change &change : changesOf(from, method, draft)) {
        InstanceSettings &settings = fresh.settings;
        switch (change.field.field) {
        case Field::Name:
            settings.name = draft.settings.name;
            break;
        case Field::TimeZone:
            settings.timeZone = draft.settings.timeZone;
            break;
        case Field::DateFormat:
            settings.dateFormat = draft.settings.dateFormat;
            break;
        case Field::RateLimitAmount:
            settings.rateLimitAmount = draft.settings.rateLimitAmount;
            break;
        case Field::RateLimitUnit:
            settings.rateLimitUnit = draft.settings.rateLimitUnit;
            break;
        case Field::ConnectionPool:
            settings.connectionPoolId = draft.settings.connectionPoolId;
            break;
        case Field::Variable:
            fresh.values[change.field.variable] = draft.values.at(change.field.variable);
            break;
        default:
            break;
        }
    }
    return fresh;
}

AuthenticationImplementation methodWithValuesOf(const Instance &instance,
                                                const AuthenticationImplementation &method)
{
    AuthenticationImplementation own = method;
    const QList<qsizetype> positions = variablePositions(instance, method);
    for (qsizetype i = 0; i < positions.size(); ++i) {
        Variable &ours = own.variables[i];
        if (positions.at(i) < 0 || (ours.isShown() && !ours.locked))
            continue;
        const Variable &theirs = instance.variables.at(positions.at(i));
        if (!hidesValue(ours, theirs) && !theirs.value.isEmpty())
            ours.value = theirs.value;
    }
    return own;
}

QStringList consentUrlKeys(const AuthenticationImplementation &method)
{
    QStringList keys(placeholderKeys(method.authoriseUrl));
    if (!method.authoriseUrl.contains(u"client_id="))
        keys.append(clientIdKey);
    return keys;
}

QList<int> valuesToAskFor(const Setup &setup, ConsentOrder order)
{
    QList<int> asked;
    if (!setup.target || !setup.method || !setup.method->opensConsentPage() ||
        !takesConsentFirst(*setup.method, order))
        return asked;
    const AuthenticationImplementation &method = *setup.method;
    QStringList needed = consentUrlKeys(method);
    // Without these the page would ask for another consent, or lead back to another address.
    needed += {scopeKey, callbackUrlKey};
    const QList<qsizetype> positions = variablePositions(*setup.target, method);
    for (int i = 0; i < positions.size() && i < setup.draft.values.size(); ++i) {
        const Variable &ours = method.variables.at(i);
        if (positions.at(i) < 0 || !needed.contains(ours.key) || method.indexOf(ours.key) != i ||
            ours.secret || ours.locked || !ours.isShown())
            continue;
        if (hidesValue(ours, setup.target->variables.at(positions.at(i))) &&
            setup.draft.values.at(i).isEmpty())
            asked.append(i);
    }
    return asked;
}

QList<int> typedMasks(const Setup &setup)
{
    QList<int> found;
    const AuthenticationImplementation &method = *setup.method;
    const QList<qsizetype> positions =
        setup.target ? variablePositions(*setup.target, method) : QList<qsizetype>();
    for (int i = 0; i < method.variables.size() && i < setup.draft.values.size(); ++i) {
        const Variable &ours = method.variables.at(i);
        const qsizetype position = positions.value(i, -1);
        const Variable *theirs = position < 0 ? nullptr : &setup.target->variables.at(position);
        const bool isTyped = ours.isShown() && !ours.locked && !(theirs && theirs->locked);
        if (isTyped &&
            isMaskOf(setup.draft.values.at(i), theirs && hidesValue(ours, *theirs) ? theirs : nullptr))
            found.append(i);
    }
    return found;
}

bool isLater(const Instance &instance, const Instance &baseline)
{
    return instance.updatedAt.isValid() &&
           (!baseline.updatedAt.isValid() || instance.updatedAt > baseline.updatedAt);
}

bool hasChanged(const Instance &instance, const Instance &baseline)
{
    if (isLater(instance, baseline))
        return true;
    const auto settings = [](const Instance &each) {
        return std::tie(each.name, each.type, each.timeZone, each.dateFormat, each.rateLimit,
                        each.connectionPoolId, each.certificateId);
    };
    if (settings(instance) != settings(baseline))
        return true;
    // Not every answer brings them along; in whatever order.
    if (instance.variables.isEmpty() || baseline.variables.isEmpty())
        return false;
    if (instance.variables.size() != baseline.variables.size())
        return true;
    QList<Variable> left = baseline.variables;
    for (const Variable &variable : instance.variables) {
        const auto same = std::find_if(left.begin(), left.end(), [&variable](const Variable &each) {
            return each.id == variable.id && each.key == variable.key && each.value == variable.value &&
                   each.mask == variable.mask;
        });
        if (same == left.end())
            return true;
        left.erase(same);
    }
    return false;
}

QString accountOf(const Instance &instance)
{
    for (const QString &key : {u"shop"_s, u"realmId"_s, u"company"_s}) {
        for (const Variable &variable : instance.variables) {
            if (variable.key == key && !variable.secret && !variable.value.isEmpty() &&
                !isMask(variable.value.reveal()))
                return variable.value.reveal();
        }
    }
    return {};
}

} // namespace wizard
