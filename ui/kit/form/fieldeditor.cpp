// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/fieldeditor.h"

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
