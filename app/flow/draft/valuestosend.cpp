// SPDX-License-Identifier: Apache-2.0
#include "app/flow/draft/valuestosend.h"

#include "app/domain/platform/validation.h"
#include "app/flow/attempt/reauthorisation.h"

namespace wizard
{

QList<Variable> effectiveVariables(const AuthenticationImplementation &method, const QList<Secret> &values)
{
    QList<Variable> variables = method.variables;
    for (qsizetype i = 0; i < variables.size() && i < values.size(); ++i) {
        Variable &variable = variables[i];
        if (variable.isShown() && !variable.locked)
            variable.value = values.at(i);
        // The platform trims what it stores; the consent URL must hold the same.
        if (const QString trimmed = withoutBlankEnds(variable.value.reveal());
            trimmed.size() != variable.value.size())
            variable.value = Secret(trimmed);
    }
    return variables;
}

QList<Variable> valuesToSend(const AuthenticationImplementation &method, const QList<Secret> &values)
{
    QList<Variable> variables = effectiveVariables(method, values);
    for (Variable &variable : variables) {
        if (isMaskedSecret(variable))
            variable.value = {};
    }
    return variables;
}

} // namespace wizard
