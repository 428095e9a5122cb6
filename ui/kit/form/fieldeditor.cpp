// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/fieldeditor.h"

#include <QLineEdit>
#include <QVariant>

namespace wizard
{

FieldEditor::FieldEditor(QWidget *inner, QWidget *parent)
    : QWidget(parent)
    , m_inner(inner)
{
    m_inner->setParent(this);
    setFocusProxy(m_inner);
}

FieldEditor::~FieldEditor()
{
    // What has the focus loses it while it is destroyed and would tell an editor that is half gone.
    const auto parts = findChildren<QWidget *>();
    for (QWidget *part : parts)
        part->blockSignals(true);
}

void FieldEditor::takeFocus()
{
    auto *line = qobject_cast<QLineEdit *>(m_inner);
    // Where the person has put the cursor it stays.
    if (line && (!line->hasFocus() || line->cursorPosition() == 0))
        line->end(false);
    m_inner->setFocus(Qt::OtherFocusReason);
}

void FieldEditor::setWrong(bool wrong)
{
    if (m_inner->property("wrong").toBool() == wrong)
        return;
    m_inner->setProperty("wrong", wrong);
    if (auto *line = qobject_cast<LineEdit *>(m_inner))
        line->setWrong(wrong);
    m_inner->update();
}

} // namespace wizard
