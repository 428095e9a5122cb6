// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home/homepage.h"

#include "ui/kit/blocks/emptynote.h"
#include "ui/kit/blocks/messagebar.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/searchedit.h"
#include "ui/kit/controls/thinprogress.h"
#include "ui/kit/style/theme.h"
#include "ui/kit/table/rowtable.h"
#include "ui/kit/table/tableheader.h"
#include "ui/pages/home/instancefilter.h"
#include "ui/pages/home/instancemodel.h"
#include "ui/pages/home/unfinishedcards.h"
#include "ui/text/instancestate.h"
#include "ui/text/labels.h"
#include "ui/text/readingfailuretext.h"

#include <QCheckBox>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QShortcut>
#include <QTimeZone>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

HomePage::HomePage(HomeIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_intents(intents)
    , m_model(new InstanceModel(this))
{
    setTitle(tr("Instances"));
    setLead(tr("Your company’s authenticated connections."));
    setColumnWidth(widestTable);
    content()->setSpacing(grid::medium);

    m_unfinished = new UnfinishedCards(intents, this);
    content()->addWidget(m_unfinished);

    m_filter = new InstanceFilter(this);
    m_filter->search()->installEventFilter(this);
    content()->addWidget(m_filter);

    m_trouble = new MessageBar(this);
    m_trouble->setObjectName(u"instanceTrouble"_s);
    connect(m_trouble, &MessageBar::actionPressed, this, [this] { m_intents.reloadInstances(); });
    content()->addWidget(m_trouble);

    m_loading = new QWidget(this);
    auto *loading = new QVBoxLayout(m_loading);
    loading->setContentsMargins(0, 0, 0, 0);
    loading->setSpacing(6);
    m_loadingText = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, m_loading);
    m_loadingText->setObjectName(u"instanceLoading"_s);
    m_progress = new ThinProgress(m_loading);
    m_progress->setAccessibleName(tr("Loading instances"));
    loading->addWidget(m_loadingText);
    loading->addWidget(m_progress);
    content()->addWidget(m_loading);

    makeTable();
    content()->addWidget(m_table, 1);
    m_empty = new EmptyNote(this);
    content()->addWidget(m_empty, 1);
    connectTable();

    auto *refresh = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(refresh, &QShortcut::activated, this, [this] { m_intents.reloadInstances(); });
}

void HomePage::makeTable()
{
    m_table = new RowTable(this);
    m_table->setObjectName(u"instances"_s);
    m_table->setAccessibleName(tr("Instances"));
    m_table->setAccessibleDescription(tr("Space selects, Enter opens."));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(200);
    m_table->setCheckColumn(InstanceModel::Selection);
    using M = InstanceModel;
    // Widths follow the language: the longest word of a state, a day as it is written.
    QStringList states;
    for (const InstanceState each :
         {InstanceState::Unknown, InstanceState::Authorised, InstanceState::Changed, InstanceState::Refused,
          InstanceState::Failed, InstanceState::Uncertain})
        states.append(instanceStateText(each));
    const QString day = dayText(QDateTime(QDate(2000, 9, 30), QTime(12, 0), QTimeZone::utc()), {});
    m_table->setPlans({{M::Selection, {}, 0, 0, 0},
                       {M::Name, {QString(20, u'n')}, 0, 4, 0},
                       {M::ConnectorName, {QString(12, u'n')}, RowTable::tileRoom, 1, 1},
                       {M::Method, {QString(8, u'n')}, 0, 4, 3},
                       {M::TimeZone, {u"Europe/London"_s}, 0, 1, 5, 20},
                       {M::LastChange, {day}, 0, 1, 4},
                       {M::LastAuthorised, {day}, 0, 1, 2},
                       {M::State, states, RowTable::signRoom, 1, 0}});
    TableHeader *header = m_table->header();
    header->setObjectName(u"instanceHeader"_s);
    header->setSortable(true);
    header->showSort(m_model->sortColumn(), m_model->sortOrder());
    m_all = header->addCheckBox(InstanceModel::Selection);
    m_all->setObjectName(u"selectAll"_s);
    m_all->setAccessibleName(tr("Select all that are listed"));
    m_all->setToolTip(tr("Select all that are listed (Ctrl+A)"));
    m_all->setTristate(true);
}

void HomePage::connectTable()
{
    connect(m_filter, &InstanceFilter::searched, this, [this](const QString &text) {
        m_model->setSearch(text);
        narrow();
    });
    connect(m_filter, &InstanceFilter::connectorChosen, this, [this](const QString &name) {
        m_model->setConnector(name);
        narrow();
    });
    connect(m_filter, &InstanceFilter::stateChosen, this, [this](InstanceModel::StateFilter filter) {
        m_model->setStateFilter(filter);
        narrow();
    });
    connect(m_filter, &InstanceFilter::refreshAsked, this, [this] { m_intents.reloadInstances(); });
    connect(m_empty, &EmptyNote::actionPressed, this, [this] {
        if (m_emptyAction == EmptyAction::LoadAgain) {
            m_intents.reloadInstances();
            return;
        }
        m_filter->clear();
        takeFocus();
    });
    connect(m_table->header(), &TableHeader::sortAsked, this, &HomePage::sortBy);
    connect(m_table, &RowTable::checkAsked, this, &HomePage::check);
    connect(m_table, &RowTable::allAsked, this, [this](bool on) { check(0, m_model->matches() - 1, on); });
    connect(m_all, &QCheckBox::clicked, this,
            [this] { check(0, m_model->matches() - 1, m_model->selectedRows() < m_model->matches()); });
    connect(m_table, &RowTable::opened, this, [this](int row) {
        if (const Instance *instance = m_model->instanceAt(row))
            m_intents.openInstance(instance->id);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &now) {
                const Instance *instance = m_model->instanceAt(now.row());
                if (!m_drawing && instance)
                    m_currentId = instance->id;
            });
}

void HomePage::draw(const FlowSnapshot &snapshot)
{
    m_unfinished->draw(snapshot);
    m_drawing = true;
    const int place = m_table->verticalScrollBar()->value();
    const int anchor = m_table->rowAt(0);
    const Instance *anchored = m_model->instanceAt(anchor);
    const QString anchorId = anchored ? anchored->id : QString();
    const int offset = anchored ? m_table->rowViewportPosition(anchor) : 0;
    if (m_model->take(snapshot)) {
        m_filter->showConnectors(m_model->connectorNames());
        restore(place, anchorId, offset);
    }
    m_model->setSelected(snapshot.home.selected);
    m_drawing = false;
    m_load = snapshot.home.load;
    drawLoad();
    drawState();
    drawSelection();
}

void HomePage::restore(int place, const QString &anchorId, int anchorOffset)
{
    const bool drawing = m_drawing;
    m_drawing = true;
    m_table->doItemsLayout(); // the scroll bar must know of the rows first
    if (const int row = m_model->rowOf(m_currentId); row >= 0)
        m_table->setCurrentRow(row);
    QScrollBar *bar = m_table->verticalScrollBar();
    bar->setValue(place);
    if (const int row = place > 0 ? m_model->rowOf(anchorId) : -1; row >= 0)
        bar->setValue(bar->value() + m_table->rowViewportPosition(row) - anchorOffset);
    m_drawing = drawing;
}

void HomePage::narrow()
{
    if (m_drawing)
        return;
    m_drawing = true;
    const int row = m_model->rowOf(m_currentId);
    if (row >= 0)
        m_table->setCurrentRow(row);
    else
        m_table->scrollToTop();
    m_drawing = false;
    drawState();
    drawSelection();
    Q_EMIT footChanged();
}

void HomePage::sortBy(int column)
{
    const bool again = column == m_model->sortColumn();
    // What is latest and what needs attention is what one looks for first.
    Qt::SortOrder order = column == InstanceModel::LastChange ? Qt::DescendingOrder : Qt::AscendingOrder;
    if (again)
        order = m_model->sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_drawing = true;
    m_model->sort(column, order);
    m_drawing = false;
    m_table->header()->showSort(column, order);
    narrow();
}

void HomePage::check(int first, int last, bool on)
{
    m_model->select(first, last, on);
    drawSelection();
    m_intents.selectInstances(m_model->selected());
}

void HomePage::drawLoad()
{
    const QLocale locale;
    // A refresh has the whole list to look at: it needs no more than the line.
    m_loading->setVisible(m_load.running);
    m_filter->setRefreshing(m_load.running);
    if (m_load.running) {
        m_loadingText->setText(
            loadingText(m_load, tr("Loading instances: %1 of %2"), tr("Loading instances…")));
        m_progress->setRange(0, m_load.total);
        m_progress->setValue(m_load.loaded);
    }
    const FailureText leftOut = unreadableText(m_load);
    if (!m_load.failure || m_model->total() == 0) {
        m_trouble->say(MessageBar::Kind::Caution, leftOut.title, leftOut.body());
        return;
    }
    const FailureText text = loadText();
    const bool isCut = m_load.failure->detail == u"list-cut" && m_load.partOf <= m_model->total();
    const QString left =
        isCut ? text.body()
        : m_load.partOf > m_model->total()
            //: after a failure's own words
            ? tr("%1 Only %2 of %3 instances could be loaded.")
                  .arg(text.body(), locale.toString(m_model->total()), locale.toString(m_load.partOf))
            //: after a failure's own words
            : tr("%1 The list is as it was before.").arg(text.body());
    m_trouble->say(MessageBar::Kind::Caution, text.title,
                   leftOut.title.isEmpty() ? left : left + u"\n"_s + leftOut.title + u". "_s + leftOut.body(),
                   tr("Load the list again"));
}

FailureText HomePage::loadText() const
{
    FailureText text = readingFailureText(*m_load.failure);
    if (m_load.failure->cause == FailureCause::Forbidden)
        text.title = tr("Your account may not see the instances");
    return text;
}

void HomePage::drawState()
{
    const int total = m_model->total();
    const int matches = m_model->matches();
    const QLocale locale;
    m_filter->setVisible(total > 0 || m_load.running);
    m_filter->showCount(m_model->isFiltered() && total > 0
                            ? tr("%1 of %2").arg(locale.toString(matches), locale.toString(total))
                            : QString());
    // What has the focus must not vanish with it.
    if (matches == 0 && m_table->hasFocus() && !m_filter->isHidden())
        m_filter->search()->setFocus(Qt::OtherFocusReason);
    m_table->setVisible(matches > 0);
    m_emptyAction = EmptyAction::ShowAll;
    if (matches > 0) {
        m_empty->say({}, {}, {});
    } else if (total > 0) {
        m_empty->say(u"search"_s, tr("Nothing matches"),
                     m_load.running ? tr("The list is still being fetched.")
                                    : tr("No instance fits the search and what you chose beside it."),
                     tr("Show all"));
    } else if (m_load.running) {
        m_empty->say(u"plug"_s, tr("The instances are being fetched"), {});
    } else if (m_load.failure) {
        const FailureText text = loadText();
        m_emptyAction = EmptyAction::LoadAgain;
        m_empty->say(m_load.failure->cause == FailureCause::Forbidden ? u"lock"_s : u"warning"_s, text.title,
                     text.body(), tr("Load the list again"));
    } else if (!m_load.unreadable.isEmpty()) {
        m_empty->say(u"warning"_s, tr("None of the instances can be shown"), {}, {});
    } else {
        m_empty->say(u"plug"_s, tr("No instances yet"),
                     tr("An instance is one authenticated connection of your company to a connector. Nothing "
                        "is created before you say so at the end."));
    }
}

void HomePage::drawSelection()
{
    const int rows = m_model->selectedRows();
    m_all->setCheckState(rows == 0                    ? Qt::Unchecked
                         : rows == m_model->matches() ? Qt::Checked
                                                      : Qt::PartiallyChecked);
}

QString HomePage::primaryText(const FlowSnapshot &) const
{
    return tr("&Add an instance");
}

FootAction HomePage::secondAction(const FlowSnapshot &) const
{
    if (m_model->total() == 0)
        return {};
    // Of those that are still there: what is gone is not re-authorised.
    const auto selected = static_cast<int>(m_model->selected().size());
    if (selected == 0)
        return {tr("&Re-authorise…"), QString(), false};
    // The button means all that are selected, those too that the filter hides.
    const int hidden = selected - m_model->selectedRows();
    QString note = tr("%n selected", "instances", selected);
    if (hidden == selected)
        note = tr("%n selected, not shown", "instances", selected);
    else if (hidden > 0)
        note = tr("%n selected, %1 of them not shown", "instances", selected).arg(QLocale().toString(hidden));
    return {tr("&Re-authorise %n…", "button", selected), note, true};
}

void HomePage::pressSecond()
{
    const QStringList ids = m_model->selected();
    if (!ids.isEmpty())
        m_intents.reauthorise(ids);
}

void HomePage::takeFocus()
{
    if (m_model->matches() > 0)
        m_table->setFocus(Qt::OtherFocusReason);
    else if (!m_filter->isHidden()) // while the first page is under way, too
        m_filter->search()->setFocus(Qt::OtherFocusReason);
}

bool HomePage::focusSearch()
{
    if (m_filter->isHidden())
        return false;
    m_filter->search()->setFocus(Qt::ShortcutFocusReason);
    m_filter->search()->selectAll();
    return true;
}

bool HomePage::searchKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        if (m_filter->search()->text().isEmpty())
            return false;
        m_filter->search()->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_model->matches() > 0) {
            m_table->setFocus(Qt::OtherFocusReason);
            if (!m_table->currentIndex().isValid())
                m_table->setCurrentRow(0);
        }
        return true;
    default:
        return false;
    }
}

void HomePage::keyPressEvent(QKeyEvent *event)
{
    // What is narrowed and ticked is undone before the window hears of Escape, which may end the program.
    const bool escape = event->key() == Qt::Key_Escape && !event->isAutoRepeat();
    if (escape && searchKey(Qt::Key_Escape))
        return;
    if (escape && !m_model->selected().isEmpty()) {
        m_model->setSelected({});
        drawSelection();
        m_intents.selectInstances({});
        return;
    }
    Page::keyPressEvent(event);
}

bool HomePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter->search() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && searchKey(key->key()))
            return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace wizard
