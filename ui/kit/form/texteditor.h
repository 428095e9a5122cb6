// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/kit/form/fieldeditor.h"

class QHBoxLayout;

namespace wizard
{

/// One line of text; what stands in or beside it is a derived editor's.
class TextEditor : public FieldEditor
{
    Q_OBJECT

public:
    enum class Kind {
        Plain, ///< as it is typed: white space may belong to it
        Words, ///< names: the desktop's font
        Code,  ///< keys, addresses, scopes: fixed font, left to right, pastes are cleaned
    };

    explicit TextEditor(Kind kind, QWidget *parent = nullptr);

    QString text() const override;
    void showText(const QString &text) override;
    void setLocked(bool locked) override;
    void setPasteTaker(const LineEdit::PasteTaker &taker) override;
    void setExample(const QString &example) override;

protected:
    LineEdit *line() const { return m_line; }
    /// The line is in it already.
    QHBoxLayout *parts() const { return m_parts; }
    virtual void takeEdit() { Q_EMIT edited(); }
    virtual void takeLeaving() { Q_EMIT left(); }
    /// Chosen beside the line: as if it had been typed.
    void replace(const QString &text);

private:
    LineEdit *m_line = nullptr;
    QHBoxLayout *m_parts = nullptr;
};

} // namespace wizard
