// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"
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

/// How a field of the program's own pages is typed or chosen.
struct FieldKind {
    Field field = Field::None;
    const char *objectName = "";
    FieldEditor *(*make)(QWidget *parent) = nullptr;
    bool required = false;
};

/// One line of text for what is not described.
FieldKind kindOf(Field field);

/// A key or certificate in PEM, or a value that is too long for one line.
bool wantsSeveralLines(const Variable &variable);

} // namespace wizard
