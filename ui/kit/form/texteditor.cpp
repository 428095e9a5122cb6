// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/texteditor.h"

#include <QHBoxLayout>

namespace wizard
{

TextEditor::TextEditor(Kind kind, QWidget *parent)
    : FieldEditor(new LineEdit, parent)
    , m_line(static_cast<LineEdit *>(inner()))
    , m_parts(new QHBoxLayout(this))
{
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->addWidget(m_line);
    m_line->setTrims(kind != Kind::Plain);
    if (kind == Kind::Code) {
        m_line->setCode(true);
        m_line->setCleansPaste(true);
        m_line->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
    connect(m_line, &QLineEdit::textEdited, this, &TextEditor::takeEdit);
    connect(m_line, &LineEdit::left, this, &TextEditor::takeLeaving);
    connect(m_line, &LineEdit::remarked, this, &TextEditor::remarked);
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

void TextEditor::replace(const QString &text)
{
    if (m_line->text() == text)
        return;
    m_line->setText(text);
    Q_EMIT edited();
}

} // namespace wizard
