// SPDX-License-Identifier: Apache-2.0
#include "app/flow/reauthorisation.h"

#include "app/flow/flowstate.h"

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

bool isMask(const QString &value)
{
    static const QString signs = u"*•●·xX"_s;
    return value.size() >= 3 && signs.contains(value.front()) && value.count(value.front()) == value.size();
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

SetupDraft draftOf(const Instance &instance, const AuthenticationImplementation &method)
{
    SetupDraft draft;
    draft.connectorId = method.connectorId;
    draft.methodId = method.id;
    InstanceSettings &settings = draft.settings;
    settings.name = instance.name;
    settings.timeZone = instance.timeZone;
    settings.dateFormat = instance.dateFormat;
    if (instance.rateLimit) {
        settings.rateLimitAmount = QString::number(instance.rateLimit->amount);
        settings.rateLimitUnit = instance.rateLimit->unit;
    }
    settings.connectionPoolId = instance.connectionPoolId;
    settings.certificateId = instance.certificateId;
    const QList<qsizetype> positions = variablePositions(instance, method);
    for (qsizetype i = 0; i < positions.size(); ++i) {
        const Variable &ours = method.variables.at(i);
        if (positions.at(i) < 0) {
            draft.values.append(ours.value);
            continue;
        }
        const Variable &theirs = instance.variables.at(positions.at(i));
        const bool hidden = ours.secret || theirs.secret || isMask(theirs.value.reveal());
        draft.values.append(hidden ? Secret() : theirs.value);
    }
    return draft;
}

QStringList vanishedVariables(const Instance &before, const Instance &after)
{
    QStringList titles;
    QList<Variable> left = after.variables;
    for (const Variable &variable : before.variables) {
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

QList<Change> changesOf(const Instance &, const AuthenticationImplementation &, const SetupDraft &)
{
    return {};
}

QList<int> valuesToAskFor(const FlowState &)
{
    return {};
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
