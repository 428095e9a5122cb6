// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/emptynote.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/iconlabel.h"
#include "ui/kit/style/announcement.h"
#include "ui/kit/style/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int widestNote = 520;

} // namespace

EmptyNote::EmptyNote(QWidget *parent)
    : QWidget(parent)
    , m_sign(new IconLabel(u"plug"_s, IconLabel::Kind::Accent, 52, this))
    , m_title(new TextLabel(TextLabel::Size::Lead, TextLabel::Colour::Text, this))
    , m_text(new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Dim, this))
    , m_action(new QPushButton(this))
{
    setObjectName(u"emptyNote"_s);
    m_title->setWeight(QFont::DemiBold);
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_title->setObjectName(u"emptyTitle"_s);
    m_text->setObjectName(u"emptyText"_s);
    m_action->setObjectName(u"emptyAction"_s);
    m_action->setAutoDefault(false);
    connect(m_action, &QPushButton::clicked, this, &EmptyNote::actionPressed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto *column = new QWidget(this);
    column->setMaximumWidth(widestNote);
    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid::small);
    lines->addStretch(2);
    lines->addWidget(m_sign, 0, Qt::AlignHCenter);
    lines->addSpacing(grid::small / 2);
    lines->addWidget(m_title);
    lines->addWidget(m_text);
    lines->addSpacing(grid::small / 2);
    lines->addWidget(m_action, 0, Qt::AlignHCenter);
    lines->addStretch(3);
    row->addStretch(1);
    row->addWidget(column, 1000);
    row->addStretch(1);
    hide();
}

void EmptyNote::say(const QString &sign, const QString &title, const QString &text, const QString &action)
{
    if (title.isEmpty()) {
        m_title->setText({});
        hide();
        return;
    }
    const bool isNews = m_title->text() != title || m_text->text() != text;
    m_sign->setIcon(sign, IconLabel::Kind::Accent);
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    show();
    if (isNews)
        announce(this, text.isEmpty() ? title : title + u'\n' + text);
}

} // namespace wizard
