// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/variable.h"

#include <QList>
#include <QString>

namespace wizard
{

/// One value of a pasted block, and the name it came under.
struct PastedValue {
    QString name;
    Secret value;
};

/// Reads JSON (members of nested objects, and lists of `{key, value, enabled}` as Postman exports them) or
/// lines of `KEY=value`, `export KEY="value"`, `Key: value` or a table's `Key⇥value`, or a form's `a=b&c=d`.
/// Values in double quotes and keys
/// (`-----BEGIN …`) may go over several lines, comments behind a value go, and so do characters that cannot
/// be seen. Empty where the text is neither.
QList<PastedValue> pastedValues(const QString &text);

/// Pairs of lines as a web page's text copies them: the name of a variable, and below it its value.
QList<PastedValue> labelledLines(const QString &text, const QList<Variable> &variables);

/// Whether a text holds several values by its form, JSON that cannot be read included: no single value.
bool isPastedBlock(const QString &text);

/// The shown, unlocked variable that a name stands for: the exact key first, then key, label or alias without
/// regard to case, spaces and punctuation. -1 where there is none, or where it is not clear which.
int variableNamed(const QString &name, const QList<Variable> &variables);

/// The one that a shorter or longer name may stand for: `secret` for `client_secret`, `SHOP_CLIENT_ID` for
/// `client_id`. -1 where there is none, or where it is not clear which. For what nothing else is named by.
int variableLike(const QString &name, const QList<Variable> &variables);

} // namespace wizard
