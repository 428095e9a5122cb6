// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/domain/failure/problem.h"
#include "app/domain/secret/secret.h"

#include <QList>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QVBoxLayout;

namespace wizard
{

class FieldEditor;
class FieldRow;

/// The fields of a page, one below the other: makes their rows, shows values and problems, moves the focus,
/// and tells what is typed and left.
class Form : public QWidget
{
    Q_OBJECT

public:
    explicit Form(QWidget *parent = nullptr);

    /// Where the rows stand, and what stands between them.
    QVBoxLayout *lines() const { return m_lines; }
    /// A field as EditorRegistry describes it; `place`: another layout than lines().
    FieldRow *addRow(Field field, QBoxLayout *place = nullptr);
    FieldRow *addRow(const FieldId &id, const QString &label, FieldEditor *editor, const QString &objectName,
                     QBoxLayout *place = nullptr);
    /// A second field, which has its editor in another one's row.
    void addTo(FieldRow *row, Field field, FieldEditor *editor);

    /// left() comes only after a field has been edited, for pages that open with empty fields.
    void tellLeftAfterEdits() { m_leftAfterEdits = true; }

    /// Shows what `textOf` says of each field, and what is wrong; opens the fold over a wrong one.
    void drawFields(const std::function<QString(const FieldId &)> &textOf, const QList<Problem> &problems);
    /// Unfolds it first; false where there is no such field.
    bool focusField(const FieldId &field);
    /// The first required one of openRows() that is empty; false where there is none.
    bool focusFirstEmpty();
    /// Those that are in sight and can be changed.
    QList<FieldRow *> openRows() const;
    /// Null where there is none.
    FieldRow *row(const FieldId &field) const;
    FieldRow *row(Field field) const { return row(FieldId{field}); }
    template<class Editor>
    Editor *editorOf(Field field) const
    {
        return qobject_cast<Editor *>(editor(FieldId{field}));
    }

Q_SIGNALS:
    /// Typed, or filled in from a block that was pasted.
    void edited(const wizard::FieldId &field, const wizard::Secret &text);
    void left(const wizard::FieldId &field);

protected:
    /// The rows themselves are whose they are.
    void forgetRows() { m_fields.clear(); }

private:
    struct FormField {
        FieldId id;
        FieldEditor *editor = nullptr;
        FieldRow *row = nullptr;
    };

    FieldEditor *editor(const FieldId &field) const;
    const FormField *formField(const FieldId &field) const;
    void add(const FormField &added);
    void unfold(QWidget *row);

    QList<FormField> m_fields;
    QList<FieldId> m_edited; ///< and not left since
    bool m_leftAfterEdits = false;
    QVBoxLayout *m_lines = nullptr;
};

} // namespace wizard
