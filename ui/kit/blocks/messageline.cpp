// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/messageline.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/iconmark.h"
#include "ui/kit/style/announcement.h"

#include <QHBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString iconOf(MessageLine::Kind kind)
{
    switch (kind) {
    case MessageLine::Kind::Note:
        break;
    case MessageLine::Kind::Good:
        return u"check"_s;
    case MessageLine::Kind::Caution:
        return u"warning"_s;
    case MessageLine::Kind::Bad:
        return u"cross"_s;
    }
    return u"info"_s;
}

TextLabel::Colour colourOf(MessageLine::Kind kind)
{
    switch (kind) {
    case MessageLine::Kind::Note:
        break;
    case MessageLine::Kind::Good:
        return TextLabel::Colour::Good;
    case MessageLine::Kind::Caution:
        return TextLabel::Colour::Caution;
    case MessageLine::Kind::Bad:
        return TextLabel::Colour::Bad;
    }
    return TextLabel::Colour::Dim;
}

} // namespace

MessageLine::MessageLine(Size size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(size == Size::Hint ? 6 : 10);
    m_text = new TextLabel(size == Size::Hint ? TextLabel::Size::Hint : TextLabel::Size::Normal,
                           TextLabel::Colour::Dim, this);
    m_icon = new IconMark(iconOf(m_kind), colourOf(m_kind), this);
    m_icon->setFont(m_text->font());
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void MessageLine::show(Kind kind, const QString &text)
{
    m_kind = kind;
    // Only small lines below fields are coloured; on cards the icon alone tells the level and the text stays
    // easy to read.
    m_text->setColour(m_size == Size::Hint ? colourOf(kind) : TextLabel::Colour::Text);
    m_icon->show(iconOf(kind), colourOf(kind));
    if (m_text->text() != text) {
        m_text->setText(text);
        m_text->setAccessibleName(text);
        setAccessibleName(text);
    }
    setVisible(!text.isEmpty());
}

void MessageLine::say(Kind kind, const QString &text)
{
    const bool isNew = !text.isEmpty() && m_text->text() != text;
    show(kind, text);
    if (isNew)
        announce();
}

QString MessageLine::text() const
{
    return m_text->text();
}

void MessageLine::announce()
{
    if (m_text->text().isEmpty())
        return;
    wizard::announce(this, m_text->text());
    Q_EMIT announced(m_text->text());
}

} // namespace wizard
