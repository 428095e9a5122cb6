// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/form/fieldeditor.h"

namespace wizard
{

/// One line of text.
class TextEditor : public FieldEditor
{
    Q_OBJECT

public:
    enum class Kind {
        Words, ///< names: the desktop's font
        Code,  ///< keys, addresses, scopes: fixed font, left to right, pastes are cleaned
    };

    explicit TextEditor(Kind kind, QWidget *parent = nullptr);

    QWidget *inner() const override;
    QString text() const override;
    void showText(const QString &text) override;
    void setLocked(bool locked) override;
    void setPasteTaker(const LineEdit::PasteTaker &taker) override;
    void setExample(const QString &example) override;

private:
    LineEdit *m_line = nullptr;
};

} // namespace wizard
