// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/consent/ownbrowserpanel.h"

#include "ui/kit/blocks/flowrow.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/copy/copybutton.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/pages/consent/pasteaddress.h"
#include "ui/text/failuretext.h"
#include "ui/text/labels.h"
#include "ui/text/ownbrowsertext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

OwnBrowserPanel::OwnBrowserPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextLabel::Size::Title, TextLabel::Colour::Text, this))
    , m_steps(new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Text, this))
    , m_open(new QPushButton(this))
    , m_copy(new CopyButton(u"copyLink"_s, tr("Copy the link"), this))
    , m_missing(new MessageLine(MessageLine::Size::Normal, this))
    , m_watching(new MessageLine(MessageLine::Size::Normal, this))
    , m_left(new MessageLine(MessageLine::Size::Normal, this))
    , m_paste(new PasteAddress(this))
{
    setObjectName(u"ownBrowser"_s);
    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins(grid::pageSide, grid::page, grid::pageSide, grid::page);
    auto *column = new QVBoxLayout;
    column->setSpacing(grid::large);
    sides->addLayout(column, 1);
    sides->addStretch(0);
    column->addWidget(m_title);
    m_steps->setObjectName(u"ownBrowserSteps"_s);
    column->addWidget(m_steps);
    auto *row = new FlowRow(grid::small);
    m_open->setObjectName(u"openOwnBrowser"_s);
    m_open->setIcon(icon(u"external-link"_s));
    m_open->setAutoDefault(false);
    m_copy->setCaption(tr("Copy the link"));
    row->addWidget(m_open);
    row->addWidget(m_copy);
    column->addLayout(row);
    m_missing->setObjectName(u"ownBrowserMissing"_s);
    m_watching->setObjectName(u"watching"_s);
    m_left->setObjectName(u"platformTimeLeft"_s);
    column->addWidget(m_missing);
    column->addWidget(m_watching);
    column->addWidget(m_left);
    column->addWidget(m_paste);
    column->addStretch(1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_title, m_steps, m_missing, m_watching, m_left, m_paste})
        widget->setMaximumWidth(grid::textWidth + 2 * grid::pageSide);
    connect(m_open, &QPushButton::clicked, this, &OwnBrowserPanel::openWanted);
    connect(m_paste, &PasteAddress::pasted, this, &OwnBrowserPanel::pasted);
}

void OwnBrowserPanel::draw(const FlowSnapshot &snapshot)
{
    const ConsentView &consent = snapshot.consent;
    const QString connector =
        snapshot.setup.connector ? snapshot.setup.connector->title() : tr("the third party");
    m_title->setText(consent.ownBrowserOpened ? tr("Go on in your own browser")
                                              : tr("Give the consent in your own browser"));
    m_steps->setText(ownBrowserText(consent, connector));
    m_open->setText(consent.ownBrowserOpened ? tr("Open it once &more") : tr("&Open in my browser"));
    m_open->setAccessibleName(m_open->text().remove(u'&'));
    m_copy->setCopied(consent.link);
    m_copy->setEnabled(!consent.link.isEmpty());
    if (consent.ownBrowserAsked)
        m_missing->say(MessageLine::Kind::Note, openingBrowserText());
    else if (consent.ownBrowserMissing)
        m_missing->say(
            MessageLine::Kind::Caution,
            tr("No browser took the link. Copy it, and open it in a browser on this computer or another."));
    else
        m_missing->clear();
    QString watching;
    if (consent.watchTrouble)
        watching = tr("Patchworks cannot be asked whether it is done (%1). Paste the address instead.")
                       .arg(failureText(*consent.watchTrouble).title);
    else if (consent.watching)
        watching = tr("Patchworks is asked every few seconds whether it is done.");
    m_watching->say(consent.watchTrouble ? MessageLine::Kind::Caution : MessageLine::Kind::Note, watching);
    m_deadline = consent.platformDeadline;
    m_paste->draw(consent);
}

void OwnBrowserPanel::setNow(const QDateTime &now)
{
    if (!m_deadline.isValid()) {
        m_left->clear();
        return;
    }
    const qint64 left = now.secsTo(m_deadline);
    if (left > 0)
        m_left->show(MessageLine::Kind::Note, tr("Patchworks may keep this attempt for another %1 only.")
                                                  .arg(clockText(std::chrono::seconds(left))));
    else
        m_left->show(MessageLine::Kind::Caution,
                     tr("Patchworks may have forgotten this attempt. If it does not end well, start again: "
                        "nothing that you typed is lost."));
}

void OwnBrowserPanel::takeFocus()
{
    m_open->setFocus(Qt::OtherFocusReason);
}

void OwnBrowserPanel::forget()
{
    m_paste->forget();
}

} // namespace wizard
