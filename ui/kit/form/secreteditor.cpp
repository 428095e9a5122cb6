// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/secreteditor.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QPushButton>
#include <QVariant>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

SecretEditor::SecretEditor(QWidget *parent)
    : FieldEditor(parent)
    , m_line(new LineEdit(this))
    , m_reveal(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line);
    setFocusProxy(m_line);

    m_line->setCode(true);
    m_line->setCleansPaste(true);
    m_line->setTrims(true);
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setDragEnabled(false);
    m_line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText |
                                Qt::ImhNoAutoUppercase);

    m_reveal->setFlat(true);
    m_reveal->setProperty("link", true);
    m_reveal->setObjectName(u"reveal"_s);
    m_reveal->setFocusPolicy(Qt::TabFocus);
    m_reveal->setAutoDefault(false);
    nameButton();
    m_line->addInset(m_reveal);

    connect(m_line, &QLineEdit::textEdited, this, &SecretEditor::edited);
    connect(m_line, &LineEdit::left, this, &SecretEditor::left);
    connect(m_line, &LineEdit::remarked, this, &SecretEditor::remarked);
    connect(m_reveal, &QPushButton::clicked, this, [this] { setRevealed(!m_revealed); });
}

QWidget *SecretEditor::inner() const
{
    return m_line;
}

QString SecretEditor::text() const
{
    return m_line->text();
}

void SecretEditor::showText(const QString &text)
{
    m_line->showText(text);
}

void SecretEditor::setLocked(bool locked)
{
    m_line->setReadOnly(locked);
}

void SecretEditor::setPasteTaker(const LineEdit::PasteTaker &taker)
{
    m_line->setPasteTaker(taker);
}

void SecretEditor::setExample(const QString &example)
{
    m_line->setPlaceholderText(example);
}

void SecretEditor::hideEvent(QHideEvent *event)
{
    FieldEditor::hideEvent(event);
    if (!event->spontaneous())
        setRevealed(false);
}

void SecretEditor::setTitle(const QString &title)
{
    FieldEditor::setTitle(title);
    nameButton();
}

void SecretEditor::setRevealed(bool revealed)
{
    if (m_revealed == revealed)
        return;
    m_revealed = revealed;
    if (!revealed) {
        // Setting the text empties the line's history: what was typed while it was shown cannot be had back.
        const int cursor = m_line->cursorPosition();
        m_line->setText(m_line->text());
        m_line->setCursorPosition(cursor);
    }
    m_line->setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    nameButton();
    m_line->placeInsets();
}

void SecretEditor::nameButton()
{
    m_reveal->setText(m_revealed ? tr("Hide") : tr("Show"));
    // The button's name says whose secret it shows.
    const QString name = m_line->accessibleName();
    if (name.isEmpty())
        m_reveal->setAccessibleName(m_reveal->text());
    else
        m_reveal->setAccessibleName(m_revealed ? tr("Hide %1").arg(name) : tr("Show %1").arg(name));
}

} // namespace wizard
