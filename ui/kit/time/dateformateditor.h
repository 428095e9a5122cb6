// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/form/fieldeditor.h"

class QComboBox;

namespace wizard
{

class ComboBox;

/// PHP date() tokens, typed or taken from a list of presets.
class DateFormatEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit DateFormatEditor(QWidget *parent = nullptr);

    /// The connector's own format leads the list of presets; empty where it has none.
    void setOwnFormat(const QString &format);
    QWidget *inner() const override;
    QString text() const override;
    void showText(const QString &text) override;
    void setLocked(bool locked) override;
    /// A format was chosen somewhere else on the page: as if it had been typed.
    void choose(const QString &format);

private:
    LineEdit *m_line = nullptr;
    ComboBox *m_presets = nullptr;
};

} // namespace wizard
