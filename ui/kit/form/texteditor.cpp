// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/texteditor.h"

#include <QHBoxLayout>

namespace wizard
{

TextEditor::TextEditor(Kind kind, QWidget *parent)
    : FieldEditor(parent)
    , m_line(new LineEdit(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    setFocusProxy(m_line);
    m_line->setTrims(true);
    if (kind == Kind::Code) {
        m_line->setCode(true);
        m_line->setCleansPaste(true);
        m_line->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
    connect(m_line, &QLineEdit::textEdited, this, &TextEditor::edited);
    connect(m_line, &LineEdit::left, this, &TextEditor::left);
    connect(m_line, &LineEdit::remarked, this, &TextEditor::remarked);
}

QWidget *TextEditor::inner() const
{
    return m_line;
}

QString TextEditor::text() const
{
    return m_line->text();
}

void TextEditor::showText(const QString &text)
{
    m_line->showText(text);
}

void TextEditor::setLocked(bool locked)
{
    m_line->setReadOnly(locked);
}

void TextEditor::setPasteTaker(const LineEdit::PasteTaker &taker)
{
    m_line->setPasteTaker(taker);
}

void TextEditor::setExample(const QString &example)
{
    m_line->setPlaceholderText(example);
}

} // namespace wizard
