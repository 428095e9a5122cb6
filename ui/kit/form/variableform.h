// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/platform/authenticationimplementation.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/form/editorregistry.h"
#include "ui/kit/form/form.h"

#include <QSet>

namespace wizard
{

class Fold;

/// The fields of a method's variables: those that are shown, in their order, advanced ones folded away. Keys
/// may be doubled, so a field is told by its position.
class VariableForm : public Form
{
    Q_OBJECT

public:
    explicit VariableForm(EditorRegistry registry, QWidget *parent = nullptr);

    /// Builds the fields anew only where the method or its variables differ. `kept`: secrets that stay as
    /// they are while they are left empty.
    void draw(const AuthenticationImplementation &method, const QList<Secret> &values,
              const QList<Problem> &problems, const QSet<int> &kept = {});

    /// The first required field without a value, or the first one that can be typed in.
    void takeFocus();
    FieldRow *variableRow(int variable) const { return row({Field::Variable, variable}); }

private:
    void build(const AuthenticationImplementation &method);
    void addVariable(int variable, QVBoxLayout *place);
    /// True where the text named at least one of our fields and was put into them, or where it is a block
    /// that no field takes: as one value it would go where it does not belong. `severalLines`: the field may
    /// want it.
    bool takeBlock(const QString &text, bool severalLines);
    void tellBlock(MessageLine::Kind kind, const QString &text);
    void drawFold(const QList<Secret> &values);

    EditorRegistry m_registry;
    QSet<int> m_kept;
    QString m_methodId;
    QList<Variable> m_variables;
    QWidget *m_fields = nullptr;
    Fold *m_advanced = nullptr;
    MessageLine *m_filled = nullptr;
};

} // namespace wizard
