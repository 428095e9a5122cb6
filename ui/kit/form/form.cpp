// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/form.h"

#include "ui/kit/blocks/fold.h"
#include "ui/kit/form/editorregistry.h"
#include "ui/kit/form/fieldeditor.h"
#include "ui/kit/form/fieldrow.h"
#include "ui/text/labels.h"

#include <QVBoxLayout>

#include <algorithm>

namespace wizard
{

Form::Form(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(fieldGap);
}

FieldRow *Form::addRow(Field field, QBoxLayout *place)
{
    const FieldKind kind = kindOf(field);
    FieldRow *row = addRow({field}, fieldText(field), kind.make(this), QLatin1String(kind.objectName), place);
    row->setRequired(kind.required);
    return row;
}

FieldRow *Form::addRow(const FieldId &id, const QString &label, FieldEditor *editor,
                       const QString &objectName, QBoxLayout *place)
{
    auto *row = new FieldRow(id, label, editor, objectName, this);
    (place ? place : m_lines)->addWidget(row);
    add({id, editor, row});
    return row;
}

void Form::addTo(FieldRow *row, Field field, FieldEditor *editor)
{
    row->alsoHolds({field});
    add({{field}, editor, row});
}

void Form::add(const FormField &added)
{
    m_fields.append(added);
    connect(added.editor, &FieldEditor::edited, this, [this, added] {
        if (!m_edited.contains(added.id))
            m_edited.append(added.id);
        Q_EMIT edited(added.id, Secret(added.editor->text()));
    });
    connect(added.editor, &FieldEditor::left, this, [this, added] {
        if (m_edited.removeAll(added.id) > 0 || !m_leftAfterEdits)
            Q_EMIT left(added.id);
    });
}

void Form::drawFields(const std::function<QString(const FieldId &)> &textOf, const QList<Problem> &problems)
{
    for (const FormField &each : std::as_const(m_fields)) {
        each.editor->showText(textOf(each.id));
        if (each.row->id() == each.id && each.row->drawProblems(problems))
            unfold(each.row);
    }
}

bool Form::focusField(const FieldId &field)
{
    const FormField *found = formField(field);
    if (!found)
        return false;
    unfold(found->row);
    found->editor->takeFocus();
    return true;
}

bool Form::focusFirstEmpty()
{
    const QList<FieldRow *> rows = openRows();
    const auto empty = std::find_if(rows.begin(), rows.end(), [](const FieldRow *row) {
        return row->isRequired() && row->editor()->text().isEmpty();
    });
    if (empty != rows.end())
        (*empty)->takeFocus();
    return empty != rows.end();
}

QList<FieldRow *> Form::openRows() const
{
    QList<FieldRow *> rows;
    for (const FormField &each : m_fields) {
        if (each.row->id() == each.id && each.row->isVisibleTo(this) && each.editor->isEnabled())
            rows.append(each.row);
    }
    return rows;
}

FieldRow *Form::row(const FieldId &field) const
{
    const FormField *found = formField(field);
    return found ? found->row : nullptr;
}

FieldEditor *Form::editor(const FieldId &field) const
{
    const FormField *found = formField(field);
    return found ? found->editor : nullptr;
}

const Form::FormField *Form::formField(const FieldId &field) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&field](const FormField &each) { return each.id == field; });
    return found == m_fields.end() ? nullptr : &*found;
}

void Form::unfold(QWidget *row)
{
    for (QWidget *around = row->parentWidget(); around && around != this; around = around->parentWidget()) {
        if (auto *fold = qobject_cast<Fold *>(around))
            fold->setOpen(true);
    }
}

} // namespace wizard
