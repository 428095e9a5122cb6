// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"
#include "app/domain/platform/authenticationimplementation.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/form/editorregistry.h"

#include <QList>
#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace wizard
{

class FieldRow;
class Fold;

/// The fields of a method's variables: those that are shown, in their order, advanced ones folded away. Keys
/// may be doubled, so a field is told by its position.
class Form : public QWidget
{
    Q_OBJECT

public:
    explicit Form(EditorRegistry registry, QWidget *parent = nullptr);

    /// Builds the fields anew only where the method or its variables differ. `kept`: secrets that stay as
    /// they are while they are left empty.
    void draw(const AuthenticationImplementation &method, const QList<Secret> &values,
              const QList<Problem> &problems, const QSet<int> &kept = {});

    bool focusField(const FieldId &field);
    /// The first required field without a value, or the first one that can be typed in.
    void focusFirstEmpty();
    FieldRow *row(int variable) const;

Q_SIGNALS:
    /// Typed, or filled in from a block that was pasted.
    void edited(const wizard::FieldId &field, const wizard::Secret &text);
    void left(const wizard::FieldId &field);

private:
    void build(const AuthenticationImplementation &method);
    void addRow(int variable, QVBoxLayout *rows);
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
    QList<FieldRow *> m_rows; ///< beside the variables; null where one is not shown
    QWidget *m_fields = nullptr;
    Fold *m_advanced = nullptr;
    MessageLine *m_filled = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace wizard
