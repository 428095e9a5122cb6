// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/form/texteditor.h"

namespace wizard
{

class ComboBox;

/// PHP date() tokens, typed or taken from a list of presets.
class DateFormatEditor : public TextEditor
{
    Q_OBJECT

public:
    explicit DateFormatEditor(QWidget *parent = nullptr);

    /// The connector's own format leads the list of presets; empty where it has none.
    void setOwnFormat(const QString &format);
    void setLocked(bool locked) override;
    /// A format was chosen somewhere else on the page: as if it had been typed.
    void choose(const QString &format) { replace(format); }

private:
    ComboBox *m_presets = nullptr;
};

} // namespace wizard
