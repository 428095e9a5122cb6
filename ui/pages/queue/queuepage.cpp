// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/queue/queuepage.h"

#include "ui/kit/blocks/card.h"
#include "ui/kit/blocks/flowrow.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/controls/thinprogress.h"
#include "ui/kit/copy/savetextbutton.h"
#include "ui/kit/style/announcement.h"
#include "ui/kit/style/theme.h"
#include "ui/kit/table/rowtable.h"
#include "ui/kit/table/tableheader.h"
#include "ui/pages/queue/queuemodel.h"
#include "ui/text/failuretext.h"
#include "ui/text/labels.h"
#include "ui/text/queuetext.h"

#include <QPushButton>

#include <algorithm>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;
using Phase = QueueView::Phase;

namespace
{

/// The list is wider than text.
constexpr int listWidth = 900;

int doneOf(const QueueView &queue)
{
    return int(std::count_if(queue.items.begin(), queue.items.end(),
                             [](const QueueItem &item) { return !item.isOpen(); }));
}

} // namespace

QueuePage::QueuePage(QueueIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_intents(intents)
    , m_model(new QueueModel(this))
{
    setColumnWidth(listWidth);
    m_progress = new ThinProgress(this);
    m_progress->setObjectName(u"queueProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the queue"));
    content()->addWidget(m_progress);

    m_question = new MessageLine(MessageLine::Size::Normal, this);
    m_question->setObjectName(u"queueQuestion"_s);
    content()->addWidget(m_question);

    auto *row = new FlowRow(10);
    m_repeat = addButton(u"repeatQueueItem"_s, tr("&Try again"), row);
    m_skip = addButton(u"skipQueueItem"_s, tr("&Skip this instance"), row);
    m_signIn = addButton(u"signInAgain"_s, tr("Sign &in again"), row);
    m_pause = addButton(u"pauseQueue"_s, tr("&Pause"), row);
    m_stop = addButton(u"stopQueue"_s, tr("St&op the queue"), row);
    m_save = new SaveTextButton(
        u"saveReport"_s, tr("Sa&ve the report…"), [this] { return queueReport(m_snapshot); },
        [this] { return queueReportCsv(m_snapshot); }, this);
    row->addWidget(m_save);
    m_open = addButton(u"openQueueItem"_s, tr("Open the instance to &mend it"), row);
    m_discard = addButton(u"discardQueue"_s, tr("&Discard"), row);
    content()->addLayout(row);
    connect(m_repeat, &QPushButton::clicked, this, [this] { m_intents.repeatQueueItem(); });
    connect(m_skip, &QPushButton::clicked, this, [this] { m_intents.skipQueueItem(); });
    connect(m_signIn, &QPushButton::clicked, this, [this] { m_intents.signInAgain(); });
    connect(m_pause, &QPushButton::clicked, this, [this] { m_intents.pauseQueue(); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_intents.stopQueue(); });
    connect(m_discard, &QPushButton::clicked, this, [this] { m_intents.discardQueue(); });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const int mendable = mendableRow(); mendable >= 0)
            m_intents.openInstance(m_snapshot.queue.items.at(mendable).instanceId);
    });

    m_saved = new MessageLine(MessageLine::Size::Hint, this);
    m_saved->setObjectName(u"reportSaved"_s);
    content()->addWidget(m_saved);
    m_save->tellIn(m_saved);

    m_groups = new Card(this);
    m_groups->setObjectName(u"queueGroups"_s);
    m_groups->setAccessibleName(tr("Groups"));
    content()->addWidget(m_groups);

    m_list = new RowTable(this);
    m_list->setObjectName(u"queueItems"_s);
    m_list->setAccessibleName(tr("Instances of the queue"));
    m_list->setModel(m_model);
    m_list->setMinimumHeight(170);
    m_list->header()->setObjectName(u"queueHeader"_s);
    QStringList outcomes;
    for (const auto state :
         {QueueItem::State::Waiting, QueueItem::State::Running, QueueItem::State::Authorised,
          QueueItem::State::Changed, QueueItem::State::Skipped, QueueItem::State::Declined,
          QueueItem::State::Failed, QueueItem::State::Unknown})
        outcomes.append(queueStateText(state));
    m_list->setPlans({{QueueModel::Name, {QString(14, u'n')}, 0, 3, 0},
                      {QueueModel::Connector, {QString(12, u'n')}, 0, 2, 2},
                      {QueueModel::Outcome, outcomes, RowTable::signRoom, 0, 0},
                      {QueueModel::Details, {QString(12, u'n')}, 0, 5, 1}});
    content()->addWidget(m_list, 1);
    connect(m_list, &RowTable::opened, this, [this](int opened) {
        if (m_snapshot.allowed.places && opened < m_snapshot.queue.items.size())
            m_intents.openInstance(m_snapshot.queue.items.at(opened).instanceId);
    });
}

QPushButton *QueuePage::addButton(const QString &objectName, const QString &text, QLayout *layout)
{
    QPushButton *button = namedButton(objectName, text, this);
    button->hide();
    layout->addWidget(button);
    return button;
}

void QueuePage::draw(const FlowSnapshot &snapshot)
{
    const Phase before = m_snapshot.queue.phase;
    m_snapshot = snapshot;
    const QueueView &queue = m_snapshot.queue;
    m_model->setQueue(queue);
    if (queue.phase != before)
        m_saved->clear();
    m_save->setFileName(tr("re-authorised %1").arg(queue.begun.date().toString(Qt::ISODate)));
    drawWords();
    drawQuestion();
    drawGroups();
    drawButtons();
    m_list->setVisible(!queue.items.isEmpty());
    if (queue.phase == Phase::Finished && before != Phase::Finished)
        m_list->scrollToTop(); // the report is read from its beginning
    else if (queue.current >= 0)
        m_list->scrollTo(m_model->index(queue.current, 0));
}

void QueuePage::drawWords()
{
    const QueueView &queue = m_snapshot.queue;
    const int count = int(queue.items.size());
    const int done = doneOf(queue);
    m_progress->setRange(0, qMax(1, count));
    m_progress->setValue(queue.phase == Phase::Preparing ? queue.prepared : done);
    m_progress->setVisible(queue.phase != Phase::Empty && queue.phase != Phase::Ready &&
                           queue.phase != Phase::Finished);
    switch (queue.phase) {
    case Phase::Empty:
        setTitle(tr("The queue is empty"));
        setLead(tr("Choose several instances and re-authorise them here, one after the other. One sign-in at "
                   "a third party serves all instances that share it."));
        break;
    case Phase::Stored:
        setTitle(tr("An unfinished queue"));
        setLead(
            tr("%1 of %n instance(s) are done. What is done is not done again.", nullptr, count).arg(done));
        break;
    case Phase::Preparing:
        setTitle(tr("Looking at %n instance(s)", nullptr, count));
        setLead(tr("%1 so far. Their values tell which of them one sign-in can serve. Nothing is changed.")
                    .arg(queue.prepared));
        break;
    case Phase::Ready:
        setTitle(tr("Ready to re-authorise %n instance(s)", nullptr, count));
        setLead(
            tr("Nothing about them changes: only their consent is renewed. You can pause between any two."));
        break;
    case Phase::Running:
        setTitle(tr("Re-authorising"));
        if (m_toldDone != done) {
            m_toldDone = done;
            announce(this, queueCounts(queue));
        }
        setLead(queue.pauseAsked ? tr("%1. It pauses after this instance.").arg(queueCounts(queue))
                                 : queueCounts(queue));
        break;
    case Phase::Paused:
        setTitle(tr("The queue is paused"));
        setLead(queueCounts(queue));
        break;
    case Phase::Asking:
        setTitle(queue.current >= 0 && queue.current < count
                     ? tr("%1 was not re-authorised").arg(queue.items.at(queue.current).name)
                     : tr("One was not re-authorised"));
        setLead(queueCounts(queue));
        break;
    case Phase::Finished:
        setTitle(done == count ? tr("The queue is done") : tr("The queue was stopped"));
        setLead(queueCounts(queue));
        break;
    }
    if (queue.phase == Phase::Finished) {
        const bool allWell = queue.count(QueueItem::State::Authorised) == count;
        setSign(allWell ? u"check"_s : u"info"_s, allWell ? IconLabel::Kind::Good : IconLabel::Kind::Accent);
    } else {
        setSign({}, IconLabel::Kind::Accent);
    }
}

void QueuePage::drawQuestion()
{
    const QueueView &queue = m_snapshot.queue;
    QString text;
    if (queue.phase == Phase::Paused) {
        text = queuePauseText(queue);
    } else if (queue.phase == Phase::Asking) {
        text = tr("Try again, skip this instance, or stop here.");
    }
    if (queue.failure && (queue.phase == Phase::Asking || queue.phase == Phase::Paused)) {
        const FailureText words = failureText(*queue.failure);
        const QString told = words.title.endsWith(u'.') ? words.title : words.title + u'.';
        text = QStringList{told, words.explanation, text}.join(u' ').simplified();
    }
    // What counts down is shown each second and told once.
    const bool isNew = !text.isEmpty() && m_told != text;
    m_told = text;
    if (queue.phase == Phase::Paused && queue.pause == QueueView::Pause::TooManyRequests &&
        m_snapshot.retryIn.count() > 0)
        text = tr("%1 It can go on in %2.").arg(text, durationText(m_snapshot.retryIn));
    m_question->show(MessageLine::Kind::Caution, text);
    if (isNew)
        m_question->announce();
}

void QueuePage::drawGroups()
{
    const QueueView &queue = m_snapshot.queue;
    QStringList lines;
    if (queue.phase == Phase::Ready) {
        for (const QueueGroup &group : queue.groups) {
            //: a connector and one of its authentication methods
            const QString name = tr("%1 · %2").arg(group.connectorName, group.methodName);
            const QString served =
                group.isKnown ? tr("%n instance(s), one sign-in", nullptr, group.count)
                              : tr("%n instance(s); you confirm the account for each", nullptr, group.count);
            lines.append(tr("%1: %2").arg(name, served));
        }
    }
    m_groups->setVisible(!lines.isEmpty());
    if (lines == m_drawnGroups)
        return;
    m_drawnGroups = lines;
    clearLayout(m_groups->content());
    for (const QString &line : lines)
        m_groups->content()->addWidget(
            new TextLabel(line, TextLabel::Size::Normal, TextLabel::Colour::Text, m_groups));
}

int QueuePage::mendableRow() const
{
    const QList<QueueItem> &items = m_snapshot.queue.items;
    const auto isMendable = [](const QueueItem &item) {
        return item.state == QueueItem::State::Failed && !item.refusals.isEmpty();
    };
    const int current = m_list->currentRow();
    if (current >= 0 && current < items.size() && isMendable(items.at(current)))
        return current;
    const auto found = std::find_if(items.begin(), items.end(), isMendable);
    return found == items.end() ? -1 : int(found - items.begin());
}

void QueuePage::drawButtons()
{
    const QueueView &queue = m_snapshot.queue;
    const Phase phase = queue.phase;
    m_repeat->setVisible(phase == Phase::Asking);
    m_skip->setVisible(phase == Phase::Asking);
    m_pause->setVisible(phase == Phase::Running);
    m_pause->setEnabled(!queue.pauseAsked);
    m_signIn->setVisible(phase == Phase::Paused && queue.pause == QueueView::Pause::SessionEnding);
    m_stop->setVisible(phase == Phase::Asking || phase == Phase::Paused || phase == Phase::Running);
    m_save->setVisible(phase == Phase::Finished);
    m_open->setVisible((phase == Phase::Finished || phase == Phase::Paused) && mendableRow() >= 0);
    m_discard->setVisible(phase == Phase::Finished || phase == Phase::Stored || phase == Phase::Ready);
}

QString QueuePage::primaryText(const FlowSnapshot &snapshot) const
{
    const QueueView &queue = snapshot.queue;
    const int left = queue.count(QueueItem::State::Waiting) + queue.count(QueueItem::State::Running);
    switch (queue.phase) {
    case Phase::Ready:
        return tr("&Re-authorise %n…", "button", left);
    case Phase::Stored:
    case Phase::Paused:
        return left > 0 ? tr("&Go on with %n left", "button", left) : tr("&Go on");
    case Phase::Finished:
        return tr("Back to the &instances");
    case Phase::Asking:
    case Phase::Empty:
    case Phase::Preparing:
    case Phase::Running:
        break;
    }
    return {};
}

void QueuePage::takeFocus()
{
    for (QPushButton *button : {m_repeat, static_cast<QPushButton *>(m_save)}) {
        if (button->isVisible()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace wizard
