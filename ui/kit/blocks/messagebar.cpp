// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/messagebar.h"

#include "ui/kit/blocks/card.h"
#include "ui/kit/blocks/proxyform.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/iconlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/style/announcement.h"
#include "ui/kit/style/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"messageBar"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::medium + 2, grid::medium, grid::medium + 2, grid::medium);
    row->setSpacing(grid::medium);
    m_icon = new IconLabel(u"warning"_s, IconLabel::Kind::PlainBad, 18, this);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(grid::small / 2);
    m_title = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Bad, this);
    m_title->setObjectName(u"messageTitle"_s);
    m_title->setWeight(QFont::DemiBold);
    m_body = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Text, this);
    m_body->setObjectName(u"messageText"_s);
    m_body->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_linkBox = new QWidget(this);
    m_linkLines = new QVBoxLayout(m_linkBox);
    m_linkLines->setContentsMargins(0, 0, 0, 0);
    m_linkLines->setSpacing(0);
    m_action = new QPushButton(this);
    m_action->setObjectName(u"cure"_s);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionPressed);
    m_lines->addWidget(m_title);
    m_lines->addWidget(m_body);
    m_lines->addWidget(m_linkBox);
    auto *actionRow = new QHBoxLayout;
    actionRow->addWidget(m_action);
    actionRow->addStretch(1);
    m_lines->addLayout(actionRow);
    row->addLayout(m_lines, 1);
    hide();
}

void MessageBar::say(Kind kind, const QString &title, const QString &body, const QString &action,
                     const QList<Link> &links)
{
    if (title.isEmpty()) {
        m_title->setText({});
        hide();
        return;
    }
    const bool isNews = isHidden() || m_title->text() != title || m_body->text() != body;
    m_kind = kind;
    switch (kind) {
    case Kind::Bad:
        m_icon->setIcon(u"warning"_s, IconLabel::Kind::PlainBad);
        m_title->setColour(TextLabel::Colour::Bad);
        break;
    case Kind::Caution:
        m_icon->setIcon(u"warning"_s, IconLabel::Kind::PlainCaution);
        m_title->setColour(TextLabel::Colour::Caution);
        break;
    case Kind::Note:
        m_icon->setIcon(u"info"_s, IconLabel::Kind::Plain);
        m_title->setColour(TextLabel::Colour::Text);
        break;
    }
    m_title->setText(title);
    m_body->setText(body);
    m_body->setVisible(!body.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    if (links != m_links) {
        m_links = links;
        clearLayout(m_linkLines);
        for (const Link &link : links) {
            QPushButton *button = namedLink({}, asLabel(link.text), m_linkBox);
            button->setCursor(Qt::PointingHandCursor);
            connect(button, &QPushButton::clicked, this,
                    [this, field = link.field] { Q_EMIT linkPressed(field); });
            m_linkLines->addWidget(button, 0, Qt::AlignLeft);
        }
    }
    m_linkBox->setVisible(!links.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(body);
    show();
    update();
    if (isNews)
        announce(this, body.isEmpty() ? title : title + u'\n' + body,
                 kind == Kind::Bad ? Urgency::Assertive : Urgency::Polite);
}

void MessageBar::setActionEnabled(bool enabled)
{
    m_action->setEnabled(enabled);
}

void MessageBar::askForProxyLogin(bool asks)
{
    if (asks && !m_proxyForm) {
        m_proxyForm = new ProxyForm(this);
        connect(m_proxyForm, &ProxyForm::given, this, &MessageBar::proxyLoginGiven);
        m_lines->addWidget(m_proxyForm);
    }
    if (m_proxyForm)
        m_proxyForm->setVisible(asks);
}

void MessageBar::focusProxyLogin()
{
    if (m_proxyForm)
        m_proxyForm->setFocus(Qt::OtherFocusReason);
}

bool MessageBar::asksForProxyLogin() const
{
    return m_proxyForm && !m_proxyForm->isHidden();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QColor ground = theme.tint;
    if (m_kind == Kind::Bad)
        ground = theme.badTint;
    else if (m_kind == Kind::Caution)
        ground = theme.cautionTint;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawRoundedRect(rect(), grid::controlRadius, grid::controlRadius);
}

} // namespace wizard
