// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/searchedit.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"

#include <QPainter>
#include <QStyle>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int glass = 16;
constexpr int glassRoom = glass + 8;

} // namespace

SearchEdit::SearchEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_note(new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Dim, this))
{
    m_note->setWordWrap(false);
    m_note->setAttribute(Qt::WA_TransparentForMouseEvents);
    placeNote();
}

void SearchEdit::placeNote()
{
    const QSize size = m_note->text().isEmpty() ? QSize(0, 0) : m_note->sizeHint();
    m_note->setVisible(!m_note->text().isEmpty());
    const QRect place(width() - size.width() - 12, (height() - size.height()) / 2, size.width(),
                      size.height());
    m_note->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    const int end = size.width() + (size.width() > 0 ? grid::small : 0);
    if (isRightToLeft())
        setTextMargins(end, 0, glassRoom, 0);
    else
        setTextMargins(glassRoom, 0, end, 0);
}

void SearchEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const QRect place(12, (height() - glass) / 2, glass, glass);
    paintIcon(painter, QStyle::visualRect(layoutDirection(), rect(), place), u"search"_s,
              Theme::of(palette()).dim);
}

void SearchEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeNote();
}

} // namespace wizard
