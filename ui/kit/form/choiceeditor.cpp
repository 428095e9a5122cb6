// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/choiceeditor.h"

#include "ui/kit/controls/combobox.h"

#include <QHBoxLayout>

namespace wizard
{

ChoiceEditor::ChoiceEditor(QWidget *parent)
    : FieldEditor(new ComboBox, parent)
    , m_box(static_cast<ComboBox *>(inner()))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_box);
    connect(m_box, &QComboBox::activated, this, &ChoiceEditor::edited);
    connect(m_box, &ComboBox::left, this, &ChoiceEditor::left);
}

void ChoiceEditor::showChoices(const QList<QPair<QString, QString>> &choices)
{
    m_box->showChoices(choices);
}

QString ChoiceEditor::text() const
{
    return m_box->value();
}

void ChoiceEditor::showText(const QString &text)
{
    m_box->showValue(text);
}

void ChoiceEditor::setLocked(bool locked)
{
    m_box->setEnabled(!locked);
}

} // namespace wizard
