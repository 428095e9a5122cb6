// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/variable.h"

#include <QList>
#include <QString>

namespace wizard
{

/// One value of a pasted block, and the name it came under.
struct PastedValue {
    QString name;
    Secret value;
};

/// Reads a JSON object (members of nested objects too) or lines of `KEY=value`, `export KEY="value"` or
/// `Key: value`. Values in double quotes may go over several lines. Empty where the text is neither.
QList<PastedValue> pastedValues(const QString &text);

/// The shown, unlocked variable that a name stands for: the exact key first, then key, label or alias without
/// regard to case, spaces and punctuation. -1 where there is none, or where it is not clear which.
int variableNamed(const QString &name, const QList<Variable> &variables);

} // namespace wizard
