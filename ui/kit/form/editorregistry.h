// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/variable.h"

#include <QList>

#include <functional>

class QWidget;

namespace wizard
{

class FieldEditor;

/// Which editor a variable is typed with. Decided by the variable's own properties; no connector is known
/// here (ARCHITECTURE rule 9). A new kind of editor is one rule more.
class EditorRegistry
{
public:
    struct Rule {
        std::function<bool(const Variable &)> fits;
        std::function<FieldEditor *(const Variable &, QWidget *parent)> make;
    };

    /// Flag, several lines, secret, and one line of code for everything else.
    static EditorRegistry standard();

    /// The first rule that fits is taken: rules added here come before those that are there.
    void prepend(Rule rule);
    /// Never null; owned by `parent`.
    FieldEditor *makeEditor(const Variable &variable, QWidget *parent) const;

private:
    QList<Rule> m_rules;
};

/// A key or certificate in PEM, or a value that is too long for one line.
bool wantsSeveralLines(const Variable &variable);

} // namespace wizard
