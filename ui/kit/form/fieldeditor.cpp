// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/fieldeditor.h"

#include <QVariant>

namespace wizard
{

FieldEditor::~FieldEditor()
{
    // What has the focus loses it while it is destroyed and would tell an editor that is half gone.
    const auto parts = findChildren<QWidget *>();
    for (QWidget *part : parts)
        part->blockSignals(true);
}

void FieldEditor::setWrong(bool wrong)
{
    QWidget *target = inner();
    if (target->property("wrong").toBool() == wrong)
        return;
    target->setProperty("wrong", wrong);
    if (auto *line = qobject_cast<LineEdit *>(target))
        line->setWrong(wrong);
    target->update();
}

} // namespace wizard
