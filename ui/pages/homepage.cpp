// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/homepage.h"

#include "ui/shell/card.h"
#include "ui/shell/textlabel.h"
#include "ui/shell/theme.h"
#include "ui/text/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

HomePage::HomePage(Intents &flow, QWidget *parent)
    : Page(flow, parent)
{
    setTitle(tr("What would you like to do?"));
    setLead(tr("An instance is one authenticated connection of your company to a connector."));

    auto *card = new Card(this);
    card->content()->setContentsMargins(grid::section - 4, grid::section - 4, grid::section - 4,
                                        grid::section - 4);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::large);
    row->addWidget(new IconLabel(u"plug"_s, IconLabel::Kind::Accent, 44, card), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(grid::small / 2);
    auto *name = new TextLabel(tr("Add an instance"), TextLabel::Size::Normal, TextLabel::Colour::Text, card);
    name->setWeight(QFont::DemiBold);
    words->addWidget(name);
    words->addWidget(
        new TextLabel(tr("Choose a connector, fill in its settings and credentials, and give the "
                         "consent. Nothing is created before you say so at the end."),
                      TextLabel::Size::Normal, TextLabel::Colour::Dim, card));
    row->addLayout(words, 1);
    card->content()->addLayout(row);
    content()->addWidget(card);

    m_unfinishedBox = new QWidget(this);
    m_unfinishedBox->setObjectName(u"unfinished"_s);
    m_unfinishedLines = new QVBoxLayout(m_unfinishedBox);
    m_unfinishedLines->setContentsMargins(0, grid::small, 0, 0);
    m_unfinishedLines->setSpacing(grid::medium);
    m_unfinishedBox->hide();
    content()->addWidget(m_unfinishedBox);
    content()->addStretch(1);
}

void HomePage::draw(const FlowSnapshot &snapshot)
{
    if (snapshot.unfinished == m_unfinished)
        return;
    m_unfinished = snapshot.unfinished;
    drawUnfinished();
}

void HomePage::drawUnfinished()
{
    while (QLayoutItem *item = m_unfinishedLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_unfinishedBox->setVisible(!m_unfinished.isEmpty());
    if (m_unfinished.isEmpty())
        return;
    auto *heading = new TextLabel(tr("Unfinished from before"), TextLabel::Size::Normal,
                                  TextLabel::Colour::Text, m_unfinishedBox);
    heading->setWeight(QFont::DemiBold);
    m_unfinishedLines->addWidget(heading);
    for (const JournalEntry &entry : m_unfinished)
        m_unfinishedLines->addWidget(unfinishedCard(entry));
}

QWidget *HomePage::unfinishedCard(const JournalEntry &entry)
{
    const QString name = entry.name.isEmpty() ? tr("An instance without a name") : entry.name;
    auto *card = new Card(m_unfinishedBox);
    card->setAccessibleName(name);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::medium);
    row->addWidget(new IconLabel(u"clock"_s, IconLabel::Kind::Caution, 32, card), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *title = new TextLabel(name, TextLabel::Size::Normal, TextLabel::Colour::Text, card);
    title->setWeight(QFont::Medium);
    words->addWidget(title);
    const QString begun = momentText(entry.begun);
    QString about = entry.connectorName;
    if (!begun.isEmpty())
        //: a connector and a moment
        about = about.isEmpty() ? begun : tr("%1 · %2").arg(about, begun);
    if (!about.isEmpty())
        words->addWidget(new TextLabel(about, TextLabel::Size::Hint, TextLabel::Colour::Dim, card));
    words->addWidget(new TextLabel(tr("%1 Then the program ended, so it is not certain what was created.")
                                       .arg(journalStageText(entry.stage)),
                                   TextLabel::Size::Hint, TextLabel::Colour::Dim, card));
    row->addLayout(words, 1);
    auto *dismiss = new QPushButton(tr("Dismiss"), card);
    dismiss->setObjectName(u"dismiss-"_s + entry.id);
    dismiss->setAccessibleName(tr("Dismiss %1").arg(name));
    auto *look = new QPushButton(tr("Look at it"), card);
    look->setObjectName(u"resume-"_s + entry.id);
    look->setAccessibleName(tr("Look at %1").arg(name));
    connect(dismiss, &QPushButton::clicked, this, [this, id = entry.id] { intents().dismissUnfinished(id); });
    connect(look, &QPushButton::clicked, this, [this, id = entry.id] { intents().resumeUnfinished(id); });
    row->addWidget(dismiss, 0, Qt::AlignVCenter);
    row->addWidget(look, 0, Qt::AlignVCenter);
    card->content()->addLayout(row);
    return card;
}

QString HomePage::primaryText(const FlowSnapshot &) const
{
    return tr("&Add an instance");
}

} // namespace wizard
