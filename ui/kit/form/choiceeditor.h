// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/form/fieldeditor.h"

#include <QList>
#include <QPair>

namespace wizard
{

class ComboBox;

/// One of several values, each with a text for people.
class ChoiceEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit ChoiceEditor(QWidget *parent = nullptr);

    void showChoices(const QList<QPair<QString, QString>> &choices);
    QString text() const override;
    void showText(const QString &text) override;
    void setLocked(bool locked) override;

private:
    ComboBox *m_box = nullptr;
};

} // namespace wizard
