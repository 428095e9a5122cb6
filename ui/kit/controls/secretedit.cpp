// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/secretedit.h"

#include "ui/kit/style/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QStyle>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

SecretEdit::SecretEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_toggle(new QPushButton(this))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText |
                        Qt::ImhNoAutoUppercase);
    m_toggle->setObjectName(u"reveal"_s);
    m_toggle->setFlat(true);
    m_toggle->setProperty("link", true);
    m_toggle->setCursor(Qt::ArrowCursor);
    connect(m_toggle, &QPushButton::clicked, this,
            [this] { setRevealed(echoMode() == QLineEdit::Password); });
    setRevealed(false);
}

void SecretEdit::conceal()
{
    setRevealed(false);
}

void SecretEdit::setRevealed(bool revealed)
{
    setEchoMode(revealed ? QLineEdit::Normal : QLineEdit::Password);
    m_toggle->setText(revealed ? tr("Hide") : tr("Show"));
    m_toggle->setAccessibleName(revealed ? tr("Hide what is typed") : tr("Show what is typed"));
    placeButton();
}

void SecretEdit::placeButton()
{
    const QSize size = m_toggle->sizeHint();
    const QRect place(width() - size.width() - 12, (height() - size.height()) / 2, size.width(),
                      size.height());
    m_toggle->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    const int room = size.width() + 6;
    setTextMargins(isRightToLeft() ? room : 0, 0, isRightToLeft() ? 0 : room, 0);
}

void SecretEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeButton();
}

void SecretEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (m_toggle && (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange))
        placeButton();
}

} // namespace wizard
