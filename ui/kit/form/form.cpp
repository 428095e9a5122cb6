// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/form.h"

#include "ui/kit/blocks/fold.h"
#include "ui/kit/form/editorregistry.h"
#include "ui/kit/form/fieldeditor.h"
#include "ui/kit/form/fieldrow.h"
#include "ui/text/labels.h"

#include <QLineEdit>
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

void Form::add(const Part &part)
{
    m_parts.append(part);
    connect(part.editor, &FieldEditor::edited, this, [this, part] {
        if (!m_edited.contains(part.id))
            m_edited.append(part.id);
        Q_EMIT edited(part.id, Secret(part.editor->text()));
    });
    connect(part.editor, &FieldEditor::left, this, [this, part] {
        if (m_edited.removeAll(part.id) > 0 || !m_leftAfterEdits)
            Q_EMIT left(part.id);
    });
}

void Form::drawFields(const std::function<QString(const FieldId &)> &textOf, const QList<Problem> &problems)
{
    for (const Part &part : std::as_const(m_parts)) {
        part.editor->showText(textOf(part.id));
        if (part.row->id() == part.id && part.row->drawProblems(problems))
            unfold(part.row);
    }
}

bool Form::focusField(const FieldId &field)
{
    const Part *found = part(field);
    if (!found)
        return false;
    unfold(found->row);
    QWidget *inner = found->editor->inner();
    auto *line = qobject_cast<QLineEdit *>(inner);
    if (line && !line->hasFocus())
        line->end(false); // what is typed goes on where it ended
    inner->setFocus(Qt::OtherFocusReason);
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
    for (const Part &part : m_parts) {
        if (part.row->id() == part.id && part.row->isVisibleTo(this) && part.editor->isEnabled())
            rows.append(part.row);
    }
    return rows;
}

FieldRow *Form::row(const FieldId &field) const
{
    const Part *found = part(field);
    return found ? found->row : nullptr;
}

FieldEditor *Form::editor(const FieldId &field) const
{
    const Part *found = part(field);
    return found ? found->editor : nullptr;
}

const Form::Part *Form::part(const FieldId &field) const
{
    const auto found =
        std::find_if(m_parts.begin(), m_parts.end(), [&field](const Part &part) { return part.id == field; });
    return found == m_parts.end() ? nullptr : &*found;
}

void Form::unfold(QWidget *row)
{
    for (QWidget *around = row->parentWidget(); around && around != this; around = around->parentWidget()) {
        if (auto *fold = qobject_cast<Fold *>(around))
            fold->setOpen(true);
    }
}

} // namespace wizard
