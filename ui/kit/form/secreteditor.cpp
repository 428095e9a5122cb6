// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/secreteditor.h"

#include "ui/kit/controls/namedbutton.h"

#include <QHideEvent>
#include <QPushButton>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

SecretEditor::SecretEditor(Kind kind, QWidget *parent)
    : TextEditor(kind, parent)
    , m_reveal(makeButton(this))
{
    line()->setEchoMode(QLineEdit::Password);
    line()->setDragEnabled(false);
    line()->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);
    m_reveal->setFocusPolicy(Qt::TabFocus);
    nameButton(m_reveal, false, *this);
    line()->addInset(m_reveal);
    connect(m_reveal, &QPushButton::clicked, this, [this] { setRevealed(!m_revealed); });
}

QPushButton *SecretEditor::makeButton(QWidget *parent)
{
    return namedLink(u"reveal"_s, {}, parent);
}

void SecretEditor::nameButton(QPushButton *button, bool revealed, const FieldEditor &field)
{
    button->setText(revealed ? tr("Hide") : tr("Show"));
    // The button's name says whose secret it shows.
    const QString name = field.inner()->accessibleName();
    if (name.isEmpty())
        button->setAccessibleName(button->text());
    else
        button->setAccessibleName(revealed ? tr("Hide %1").arg(name) : tr("Show %1").arg(name));
}

void SecretEditor::hideEvent(QHideEvent *event)
{
    TextEditor::hideEvent(event);
    if (!event->spontaneous())
        setRevealed(false);
}

void SecretEditor::setTitle(const QString &title)
{
    TextEditor::setTitle(title);
    nameButton(m_reveal, m_revealed, *this);
}

void SecretEditor::setRevealed(bool revealed)
{
    if (m_revealed == revealed)
        return;
    m_revealed = revealed;
    if (!revealed) {
        // Setting the text empties the line's history: what was typed while it was shown cannot be had back.
        const int cursor = line()->cursorPosition();
        line()->setText(line()->text());
        line()->setCursorPosition(cursor);
    }
    line()->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    nameButton(m_reveal, m_revealed, *this);
    line()->placeInsets();
}

} // namespace wizard
