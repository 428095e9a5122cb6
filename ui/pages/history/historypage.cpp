// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/history/historypage.h"

#include "ui/kit/blocks/card.h"
#include "ui/kit/blocks/emptynote.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/copy/savetextbutton.h"
#include "ui/kit/style/theme.h"
#include "ui/kit/table/rowtable.h"
#include "ui/pages/history/historymodel.h"
#include "ui/text/historytext.h"
#include "ui/text/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimeZone>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

HistoryPage::HistoryPage(HistoryIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_intents(intents)
    , m_model(new HistoryModel(this))
{
    setTitle(stepTitle(Step::History));
    setLead(tr("What this program has done, kept on this computer alone and without secrets."));
    setColumnWidth(widestTable);
    content()->setSpacing(grid::medium);
    makeTools();
    makeQuestion();
    makeTable();
    m_empty = new EmptyNote(this);
    content()->addWidget(m_empty, 1);
}

void HistoryPage::makeTools()
{
    m_tools = new QWidget(this);
    auto *row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::small);
    m_save = new SaveTextButton(
        u"saveHistory"_s, tr("&Save…"), [this] { return historyAsText(m_model->entries()); },
        [this] { return historyAsCsv(m_model->entries()); }, m_tools);
    //: name of a file
    m_save->setFileName(tr("connector-wizard-history"));
    m_save->setAccessibleName(tr("Save the history"));
    m_erase = namedButton(u"eraseHistory"_s, tr("&Erase…"), m_tools);
    m_erase->setAccessibleName(tr("Erase the history"));
    connect(m_erase, &QPushButton::clicked, this, [this] { ask(true); });
    m_saved = new MessageLine(MessageLine::Size::Normal, m_tools);
    m_saved->setObjectName(u"historySaved"_s);
    m_save->tellIn(m_saved);
    row->addWidget(m_save);
    row->addWidget(m_erase);
    row->addWidget(m_saved, 1);
    row->addStretch(0);
    content()->addWidget(m_tools);
}

void HistoryPage::makeQuestion()
{
    auto *card = new Card(this);
    m_question = card;
    m_question->setObjectName(u"eraseQuestion"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid::medium);
    m_questionText = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Text, card);
    m_keep = namedButton(u"keepHistory"_s, tr("Keep it"), card);
    m_keep->setAccessibleName(tr("Keep the history"));
    QPushButton *erase = namedButton(u"confirmErase"_s, tr("Erase"), card);
    erase->setAccessibleName(tr("Erase the history now"));
    connect(m_keep, &QPushButton::clicked, this, [this] { ask(false); });
    connect(erase, &QPushButton::clicked, this, [this] {
        ask(false);
        m_intents.eraseHistory();
    });
    row->addWidget(m_questionText, 1);
    row->addWidget(erase);
    row->addWidget(m_keep);
    card->content()->addLayout(row);
    m_question->hide();
    content()->addWidget(m_question);
}

void HistoryPage::makeTable()
{
    m_table = new RowTable(this);
    m_table->setObjectName(u"history"_s);
    m_table->setAccessibleName(tr("History"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(200);
    using M = HistoryModel;
    using Action = HistoryEntry::Action;
    using Ended = HistoryEntry::Outcome;
    const QString when = momentText(QDateTime(QDate(2000, 9, 30), QTime(20, 0), QTimeZone::utc()));
    m_table->setPlans(
        {{M::When, {when}, 0, 0, 0},
         {M::What, {historyActionText(Action::Authorise), historyActionText(Action::Reauthorise)}, 0, 0, 5},
         {M::InstanceName, {QString(13, u'n')}, 0, 4, 0},
         {M::Outcome,
          {historyOutcomeText(Ended::Authorised), historyOutcomeText(Ended::Changed),
           historyOutcomeText(Ended::Declined), historyOutcomeText(Ended::Failed),
           historyOutcomeText(Ended::Unknown)},
          RowTable::signRoom,
          0,
          0},
         {M::Place, {QString(12, u'n')}, 0, 2, 3},
         {M::Person, {QString(12, u'n')}, 0, 3, 1},
         {M::Account, {QString(9, u'n')}, 0, 3, 4}});
    connect(m_table, &RowTable::opened, this, [this](int row) {
        const QString id = m_model->entries().at(row).instanceId;
        if (!id.isEmpty())
            m_intents.openInstance(id);
    });
    content()->addWidget(m_table, 1);
}

void HistoryPage::draw(const FlowSnapshot &snapshot)
{
    const bool hadFocus = m_table->hasFocus();
    if (m_model->take(snapshot.history.entries) && hadFocus)
        m_table->setCurrentRow(0);
    const bool empty = m_model->entries().isEmpty();
    m_table->setVisible(!empty);
    m_tools->setVisible(!empty);
    if (empty) {
        ask(false);
        m_saved->clear();
        m_empty->say(u"clock"_s, tr("Nothing yet"),
                     tr("Each time an instance is added or re-authorised from here, it is noted down: when, "
                        "where, by whom, and how it ended."));
    } else {
        m_empty->say({}, {}, {});
    }
    m_questionText->setText(tr("Erase all %n entry(s) from this computer? This cannot be undone.", nullptr,
                               static_cast<int>(m_model->entries().size())));
    m_question->setAccessibleName(m_questionText->text());
}

void HistoryPage::ask(bool asking)
{
    if (asking == !m_question->isHidden())
        return;
    const bool hadFocus = m_question->isAncestorOf(focusWidget());
    m_question->setVisible(asking);
    if (asking)
        m_keep->setFocus(Qt::OtherFocusReason);
    else if (hadFocus)
        m_erase->setFocus(Qt::OtherFocusReason);
}

void HistoryPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_question->hide();
    m_saved->clear();
}

void HistoryPage::takeFocus()
{
    if (!m_model->entries().isEmpty())
        m_table->setFocus(Qt::OtherFocusReason);
}

} // namespace wizard
