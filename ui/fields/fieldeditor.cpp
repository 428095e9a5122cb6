// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/fieldeditor.h"

#include <QVariant>

namespace wizard
{

void FieldEditor::setWrong(bool wrong)
{
    QWidget *target = inner();
    if (target->property("wrong").toBool() == wrong)
        return;
    target->setProperty("wrong", wrong);
    target->update();
}

} // namespace wizard
