// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home/unfinishedcards.h"

#include "ui/kit/blocks/card.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/iconlabel.h"
#include "ui/kit/style/theme.h"
#include "ui/text/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int longestName = 200;

} // namespace

UnfinishedCards::UnfinishedCards(HomeIntents &intents, QWidget *parent)
    : QWidget(parent)
    , m_intents(intents)
    , m_lines(new QVBoxLayout(this))
{
    setObjectName(u"unfinished"_s);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(grid::medium);
    hide();
}

void UnfinishedCards::draw(const FlowSnapshot &snapshot)
{
    const bool stored = snapshot.queue.phase == QueueView::Phase::Stored;
    const QList<QueueItem> queue = stored ? snapshot.queue.items : QList<QueueItem>();
    if (snapshot.home.unfinished == m_attempts && queue == m_queue && snapshot.home.keptDraft == m_draft)
        return;
    m_attempts = snapshot.home.unfinished;
    m_queue = queue;
    m_draft = snapshot.home.keptDraft;
    clearLayout(m_lines);
    setVisible(!m_attempts.isEmpty() || !m_queue.isEmpty() || m_draft);
    if (m_draft)
        addDraft(*m_draft);
    if (!m_queue.isEmpty())
        addQueue(snapshot.queue);
    if (m_attempts.isEmpty())
        return;
    auto *heading =
        new TextLabel(tr("Unfinished from before"), TextLabel::Size::Normal, TextLabel::Colour::Text, this);
    heading->setWeight(QFont::DemiBold);
    m_lines->addWidget(heading);
    for (const JournalEntry &entry : std::as_const(m_attempts))
        addAttempt(entry);
}

QPushButton *UnfinishedCards::button(const QString &objectName, const QString &text, const QString &spoken)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAccessibleName(spoken);
    return button;
}

void UnfinishedCards::addCard(const QString &title, const QStringList &lines,
                              const QList<QPushButton *> &buttons)
{
    auto *card = new Card(this);
    card->setAccessibleName(title);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::medium);
    row->addWidget(new IconLabel(u"clock"_s, IconLabel::Kind::Caution, 32, card), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *heading = new TextLabel(title, TextLabel::Size::Normal, TextLabel::Colour::Text, card);
    heading->setWeight(QFont::Medium);
    words->addWidget(heading);
    for (const QString &line : lines) {
        if (!line.isEmpty())
            words->addWidget(new TextLabel(line, TextLabel::Size::Hint, TextLabel::Colour::Dim, card));
    }
    row->addLayout(words, 1);
    for (QPushButton *each : buttons)
        row->addWidget(each, 0, Qt::AlignVCenter);
    card->content()->addLayout(row);
    m_lines->addWidget(card);
}

void UnfinishedCards::addDraft(const KeptDraft &draft)
{
    const auto typed =
        std::find_if(draft.settings.cbegin(), draft.settings.cend(),
                     [](const KeptDraft::Setting &setting) { return setting.field == Field::Name; });
    const QString name = typed == draft.settings.cend() ? QString() : typed->text.simplified();
    auto *discard = button(u"discardDraft"_s, tr("Discard"), tr("Discard the instance that you had begun"));
    auto *goOn = button(u"goOnWithDraft"_s, tr("Go on"), tr("Go on with the instance that you had begun"));
    connect(discard, &QPushButton::clicked, this, [this] { m_intents.discardDraft(); });
    connect(goOn, &QPushButton::clicked, this, [this] { m_intents.addInstance(); });
    addCard(name.isEmpty() ? tr("A new instance that you had begun")
                           //: %1: the new instance's name
                           : tr("A new instance that you had begun: %1").arg(name.left(longestName)),
            {draft.connectorName, tr("What you typed is back. Secrets have to be entered again.")},
            {discard, goOn});
}

void UnfinishedCards::addQueue(const QueueView &queue)
{
    const auto left = static_cast<int>(std::count_if(queue.items.cbegin(), queue.items.cend(),
                                                     [](const QueueItem &item) { return item.isOpen(); }));
    auto *discard = button(u"discardQueue"_s, tr("Discard"), tr("Discard the unfinished queue"));
    auto *goOn = button(u"goOnWithQueue"_s, tr("&Go on"), tr("Go on with the unfinished queue"));
    connect(discard, &QPushButton::clicked, this, [this] { m_intents.discardQueue(); });
    connect(goOn, &QPushButton::clicked, this, [this] { m_intents.goOnWithQueue(); });
    //: how many of a queue's instances are still to be re-authorised: "3 of 5 left"
    addCard(tr("An unfinished queue: %1 of %2 left").arg(left).arg(queue.items.size()),
            {momentText(queue.begun),
             tr("It was interrupted before all of its instances were re-authorised. Nothing is done twice.")},
            {discard, goOn});
}

void UnfinishedCards::addAttempt(const JournalEntry &entry)
{
    const QString name = entry.name.isEmpty() ? tr("An instance without a name") : entry.name;
    const QString begun = momentText(entry.begun);
    QString about = entry.connectorName;
    if (!begun.isEmpty())
        //: a connector and a moment
        about = about.isEmpty() ? begun : tr("%1 · %2").arg(about, begun);
    auto *dismiss = button(u"dismiss-"_s + entry.id, tr("Dismiss"), tr("Dismiss %1").arg(name));
    auto *look = button(u"resume-"_s + entry.id, tr("Look at it"), tr("Look at %1").arg(name));
    connect(dismiss, &QPushButton::clicked, this, [this, id = entry.id] { m_intents.dismissUnfinished(id); });
    connect(look, &QPushButton::clicked, this, [this, id = entry.id] { m_intents.resumeUnfinished(id); });
    const QString stage = journalStageText(entry.stage);
    // An instance that was there before has no session of its own.
    addCard(
        name,
        {about,
         entry.sessionId.isEmpty() && !entry.instanceId.isEmpty()
             ? tr("%1 Then the program ended, so it is not certain whether it was re-authorised.").arg(stage)
             : tr("%1 Then the program ended, so it is not certain what was created.").arg(stage)},
        {dismiss, look});
}

} // namespace wizard
