// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/longtexteditor.h"

#include "ui/kit/form/concealedtextedit.h"
#include "ui/kit/form/secreteditor.h"
#include "ui/kit/style/theme.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVariant>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

LongTextEditor::LongTextEditor(bool secret, QWidget *parent)
    : FieldEditor(new ConcealedTextEdit, parent)
    , m_edit(static_cast<ConcealedTextEdit *>(inner()))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->setSpacing(0);
    rows->addWidget(m_edit);
    if (secret) {
        m_edit->setConcealed(true);
        m_edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText |
                                    Qt::ImhMultiLine);
        m_reveal = SecretEditor::makeButton(this);
        auto *foot = new QHBoxLayout;
        foot->setContentsMargins(grid::small, 0, grid::small, 4);
        foot->addStretch(1);
        foot->addWidget(m_reveal);
        rows->addLayout(foot);
        connect(m_reveal, &QPushButton::clicked, this, [this] {
            m_edit->setConcealed(!m_edit->isConcealed());
            nameButton();
        });
        nameButton();
    }
    connect(m_edit, &ConcealedTextEdit::textEdited, this, &LongTextEditor::edited);
    connect(m_edit, &ConcealedTextEdit::left, this, &LongTextEditor::left);
    connect(m_edit, &ConcealedTextEdit::remarked, this, &LongTextEditor::remarked);
}

QString LongTextEditor::text() const
{
    return m_edit->text();
}

void LongTextEditor::showText(const QString &text)
{
    m_edit->showText(text);
}

void LongTextEditor::setLocked(bool locked)
{
    m_edit->setReadOnly(locked);
    update();
}

void LongTextEditor::setPasteTaker(const LineEdit::PasteTaker &taker)
{
    m_edit->setPasteTaker(taker);
}

void LongTextEditor::setExample(const QString &example)
{
    m_edit->setPlaceholderText(example);
}

void LongTextEditor::setTitle(const QString &title)
{
    FieldEditor::setTitle(title);
    nameButton();
}

void LongTextEditor::hideEvent(QHideEvent *event)
{
    FieldEditor::hideEvent(event);
    if (m_reveal && !event->spontaneous()) {
        m_edit->setConcealed(true);
        nameButton();
    }
}

void LongTextEditor::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const bool wrong = m_edit->property("wrong").toBool();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(wrong ? theme.bad : m_edit->hasFocus() ? theme.accent : theme.line);
    painter.setBrush(m_edit->isReadOnly() ? theme.window : theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::controlRadius,
                            grid::controlRadius);
}

void LongTextEditor::nameButton()
{
    if (m_reveal)
        SecretEditor::nameButton(m_reveal, !m_edit->isConcealed(), *this);
}

} // namespace wizard
