// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/consent/consentways.h"

#include "ui/kit/blocks/flowrow.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/copy/copybutton.h"
#include "ui/kit/style/theme.h"
#include "ui/pages/consent/pasteaddress.h"
#include "ui/text/ownbrowsertext.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

ConsentWays::ConsentWays(QWidget *parent)
    : QWidget(parent)
    , m_copy(new CopyButton(u"copyLink"_s, tr("Copy the link"), this))
    , m_explanation(new QWidget(this))
    , m_words(new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Text, m_explanation))
    , m_asked(new MessageLine(MessageLine::Size::Normal, this))
    , m_paste(new PasteAddress(this))
{
    setObjectName(u"consentWays"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(grid::large, 4, grid::large, grid::small);
    column->setSpacing(grid::small);
    auto *row = new FlowRow(grid::large);
    m_continue = namedLink(u"continueInMyBrowser"_s, tr("Continue in m&y browser…"), this);
    m_pasteLink = namedLink(u"pasteAddress"_s, tr("&Paste the address you ended on…"), this);
    m_copy->setCaption(tr("Copy link"));
    m_switch = namedLink(u"switchAccount"_s, tr("Use another &account"), this);
    QPushButton *stuck = namedLink(u"stuck"_s, tr("Stuc&k?"), this);
    stuck->setCheckable(true);
    connect(stuck, &QPushButton::toggled, this, &ConsentWays::stuckTurned);
    for (QPushButton *link :
         std::initializer_list<QPushButton *>{m_continue, m_pasteLink, m_copy, m_switch, stuck})
        row->addWidget(link);
    column->addLayout(row);

    auto *explanation = new FlowRow(grid::medium, m_explanation);
    explanation->setContentsMargins(0, 0, 0, 0);
    m_words->setObjectName(u"ownBrowserExplanation"_s);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    explanation->addWidget(m_words);
    QPushButton *open = namedButton(u"openOwnBrowser"_s, tr("&Open in my browser"), m_explanation);
    explanation->addWidget(open);
    m_explanation->hide();
    column->addWidget(m_explanation);
    m_asked->setObjectName(u"ownBrowserAsked"_s);
    column->addWidget(m_asked);
    m_paste->hide();
    column->addWidget(m_paste);

    connect(m_continue, &QPushButton::clicked, this, [this, open] {
        turn(m_explanation);
        if (m_explanation->isVisible())
            open->setFocus(Qt::OtherFocusReason);
    });
    connect(m_pasteLink, &QPushButton::clicked, this, [this] {
        turn(m_paste);
        if (m_paste->isVisible())
            m_paste->takeFocus();
    });
    connect(m_switch, &QPushButton::clicked, this, &ConsentWays::accountSwitchWanted);
    connect(open, &QPushButton::clicked, this, &ConsentWays::ownBrowserWanted);
    connect(m_paste, &PasteAddress::pasted, this, &ConsentWays::pasted);
}

void ConsentWays::turn(QWidget *pane)
{
    for (QWidget *each : std::initializer_list<QWidget *>{m_explanation, m_paste})
        each->setVisible(each == pane && each->isHidden());
}

void ConsentWays::draw(const FlowSnapshot &snapshot)
{
    const ConsentView &consent = snapshot.consent;
    if (m_attempt != consent.attempt) {
        m_attempt = consent.attempt;
        m_explanation->hide();
        m_paste->hide();
        m_paste->forget();
    }
    m_words->setText(ownBrowserText(consent, snapshot.setup.connector ? snapshot.setup.connector->title()
                                                                      : tr("the third party")));
    if (consent.ownBrowserAsked)
        m_asked->say(MessageLine::Kind::Note, openingBrowserText());
    else if (consent.ownBrowserMissing)
        m_asked->say(
            MessageLine::Kind::Caution,
            tr("No browser took the link. This page stays: go on here; or copy the link, and open it "
               "in a browser on this computer or another."));
    else
        m_asked->clear();
    m_copy->setCopied(consent.link);
    m_copy->setVisible(!consent.link.isEmpty());
    m_switch->setVisible(consent.canSwitchAccount);
    m_paste->draw(consent);
}

void ConsentWays::forget()
{
    m_paste->forget();
}

void ConsentWays::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.surface);
    painter.setPen(theme.line);
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace wizard
