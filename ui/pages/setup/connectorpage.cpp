// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/connectorpage.h"

#include "ui/kit/blocks/messagebar.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/controls/searchedit.h"
#include "ui/kit/controls/thinprogress.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/pages/setup/connectordelegate.h"
#include "ui/pages/setup/connectormodel.h"
#include "ui/text/readingfailuretext.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int scrollBarRoom = 12;

} // namespace

ConnectorPage::ConnectorPage(SetupIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_intents(intents)
    , m_model(new ConnectorModel(this))
{
    setTitle(tr("What do you want to connect?"));
    content()->setSpacing(grid::medium);
    // The list's scroll bar stands beside the column that everything else keeps to.
    setColumnWidth(grid::textWidth + scrollBarRoom);
    const auto addToColumn = [this](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->setSpacing(0);
        row->addWidget(widget);
        row->addSpacing(scrollBarRoom);
        content()->addLayout(row);
    };

    auto *search = new SearchEdit(this);
    m_search = search;
    m_search->setObjectName(u"connectorSearch"_s);
    m_search->setAccessibleName(tr("Search for a connector"));
    m_search->setPlaceholderText(tr("Search by name or type, Ctrl+F"));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ConnectorPage::search);
    addToColumn(m_search);
    m_count = search->note();
    m_count->setObjectName(u"connectorCount"_s);

    m_loading = new QWidget(this);
    auto *loading = new QVBoxLayout(m_loading);
    loading->setContentsMargins(0, 0, 0, 0);
    loading->setSpacing(6);
    m_loadingText = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, m_loading);
    m_loadingText->setObjectName(u"connectorLoading"_s);
    m_progress = new ThinProgress(m_loading);
    m_progress->setAccessibleName(tr("Loading connectors"));
    loading->addWidget(m_loadingText);
    loading->addWidget(m_progress);
    addToColumn(m_loading);

    m_trouble = new MessageBar(this);
    m_trouble->setObjectName(u"connectorTrouble"_s);
    connect(m_trouble, &MessageBar::actionPressed, this, [this] { m_intents.reloadCatalogue(); });
    addToColumn(m_trouble);

    m_empty = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Dim, this);
    m_empty->setObjectName(u"connectorEmpty"_s);
    addToColumn(m_empty);

    m_list = new QListView(this);
    m_list->setObjectName(u"connectors"_s);
    m_list->setAccessibleName(tr("Connectors"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ConnectorDelegate(*m_model, m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMinimumHeight(170);
    // The current card shows where the focus is.
    m_list->setProperty("ownFocusRing", true);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { choose(chosenRow()); });
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        if (m_model->connectorAt(index.row()))
            pressPrimary();
    });
    content()->addWidget(m_list, 1);

    m_advice = new QWidget(this);
    auto *advice = new QHBoxLayout(m_advice);
    advice->setContentsMargins(0, 0, 0, 0);
    advice->setSpacing(grid::small);
    auto *words =
        new TextLabel(tr("Not in the list? Install the connector from the marketplace in the dashboard "
                         "first."),
                      TextLabel::Size::Hint, TextLabel::Colour::Dim, m_advice);
    QPushButton *refresh = namedLink(u"refreshConnectors"_s, tr("&Refresh"), m_advice);
    refresh->setAccessibleName(tr("Refresh the list of connectors"));
    connect(refresh, &QPushButton::clicked, this, [this] { m_intents.reloadCatalogue(); });
    advice->addWidget(words, 1);
    advice->addWidget(refresh, 0, Qt::AlignTop);
    addToColumn(m_advice);
}

void ConnectorPage::draw(const FlowSnapshot &snapshot)
{
    m_drawing = true;
    const int place = m_list->verticalScrollBar()->value();
    const int rows = m_model->rowCount();
    m_model->setCatalogue(snapshot.catalogue.connectors, snapshot.catalogue.recentConnectorIds);
    if (m_model->rowCount() != rows && rows > 0)
        m_list->verticalScrollBar()->setValue(place);
    m_load = snapshot.catalogue.load;
    m_chosenId = snapshot.setup.draft.connectorId;
    drawLoad(snapshot.catalogue.load);
    drawChoice();
    drawCount();
    m_drawing = false;
}

void ConnectorPage::drawLoad(const LoadView &load)
{
    const int total = m_model->total();
    if (load.running && total == 0)
        setLead(tr("The connectors that are installed for your company are being fetched."));
    else if (total == 0)
        setLead(load.failure ? tr("Your company’s connectors could not be fetched.") : QString());
    else
        //: always of a whole catalogue
        setLead(load.running ? tr("Your company’s connectors appear as they are fetched.")
                             : tr("%n connector(s) are installed for your company.", nullptr, total));
    m_loading->setVisible(load.running);
    if (load.running) {
        m_loadingText->setText(
            loadingText(load, tr("Loading connectors: %1 of %2"), tr("Loading connectors…")));
        m_progress->setRange(0, load.total);
        m_progress->setValue(load.loaded);
    }
    if (load.failure) {
        const FailureText text = readingFailureText(*load.failure);
        const QString body = total > 0
                                 //: after a failure's own words
                                 ? tr("%1 You can go on with the connectors that are here.").arg(text.body())
                                 : text.body();
        m_trouble->say(total > 0 ? MessageBar::Kind::Caution : MessageBar::Kind::Bad, text.title, body,
                       tr("Load the list again"));
    } else {
        const FailureText leftOut = unreadableText(load);
        m_trouble->say(MessageBar::Kind::Caution, leftOut.title, leftOut.body());
    }
}

void ConnectorPage::drawCount()
{
    const int total = m_model->total();
    const QLocale locale;
    m_count->setText(m_model->isSearching() && total > 0
                         ? tr("%1 of %2").arg(locale.toString(m_model->matches()), locale.toString(total))
                         : QString());
    QString empty;
    if (total == 0 && !m_load.running && !m_load.failure && m_load.unreadable.isEmpty())
        empty = tr("No connector is installed for your company yet. Install one from the marketplace in the "
                   "dashboard, then refresh the list.");
    else if (total > 0 && m_model->matches() == 0)
        empty = m_load.running
                    ? tr("Nothing matches “%1” so far; the list is still being fetched.")
                          .arg(m_search->text().trimmed())
                    : tr("Nothing matches “%1”. Search for a part of the name, or for a type such as ERP.")
                          .arg(m_search->text().trimmed());
    m_empty->setText(empty);
    m_empty->setVisible(!empty.isEmpty());
    m_search->setEnabled(total > 0 || m_load.running);
    static_cast<SearchEdit *>(m_search)->placeNote();
}

void ConnectorPage::drawChoice()
{
    const Connector *shown = m_model->connectorAt(chosenRow());
    if (shown && shown->id == m_chosenId)
        return;
    const int row = m_model->rowOf(m_chosenId);
    if (row >= 0) {
        m_list->setCurrentIndex(m_model->index(row));
    } else if (shown) {
        m_list->selectionModel()->clear();
    }
}

void ConnectorPage::search(const QString &text)
{
    m_drawing = true;
    m_model->setSearch(text);
    drawChoice();
    drawCount();
    m_drawing = false;
    if (!m_list->currentIndex().isValid())
        m_list->scrollToTop();
}

void ConnectorPage::choose(int row)
{
    if (m_drawing)
        return;
    const Connector *connector = m_model->connectorAt(row);
    if (connector && connector->id != m_chosenId) {
        m_chosenId = connector->id;
        m_intents.chooseConnector(connector->id);
    }
}

int ConnectorPage::chosenRow() const
{
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    return chosen.isEmpty() ? -1 : chosen.first().row();
}

bool ConnectorPage::searchKey(int key)
{
    const int rows = m_model->rowCount();
    const int row = chosenRow();
    switch (key) {
    case Qt::Key_Down:
    case Qt::Key_PageDown: {
        const int steps = key == Qt::Key_Down ? 1 : 6;
        int found = -1;
        for (int next = row + 1, left = steps; next < rows && left > 0; ++next) {
            if (m_model->connectorAt(next)) {
                found = next;
                --left;
            }
        }
        if (found >= 0)
            m_list->setCurrentIndex(m_model->index(found));
        return true;
    }
    case Qt::Key_Up:
    case Qt::Key_PageUp: {
        const int steps = key == Qt::Key_Up ? 1 : 6;
        int found = -1;
        for (int next = row - 1, left = steps; next >= 0 && left > 0; --next) {
            if (m_model->connectorAt(next)) {
                found = next;
                --left;
            }
        }
        if (found >= 0)
            m_list->setCurrentIndex(m_model->index(found));
        return true;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
        // What is chosen but filtered away must not be gone on with unseen: the first that is seen is taken,
        // and Enter goes on at once only where there is no doubt which one was meant.
        if (row < 0 && m_model->matches() > 0) {
            m_list->setCurrentIndex(m_model->index(m_model->firstConnectorRow()));
            return m_model->matches() > 1;
        }
        return m_model->matches() == 0;
    default:
        return false;
    }
}

bool ConnectorPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier) {
            if (searchKey(key->key()))
                return true;
        }
    }
    if (watched == m_list && event->type() == QEvent::FocusIn && !m_list->currentIndex().isValid()) {
        // Somewhere the keyboard must be; being there chooses nothing.
        m_list->selectionModel()->setCurrentIndex(m_model->index(m_model->firstConnectorRow()),
                                                  QItemSelectionModel::NoUpdate);
    }
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        // Enter goes on with the card that has the focus, never with another one.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentIndex().row() != chosenRow())
            m_list->setCurrentIndex(m_list->currentIndex());
    }
    return Page::eventFilter(watched, event);
}

QString ConnectorPage::primaryText(const FlowSnapshot &) const
{
    return tr("C&ontinue");
}

void ConnectorPage::takeFocus()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

bool ConnectorPage::focusField(const FieldId &field)
{
    if (field.field != Field::Connector)
        return false;
    takeFocus();
    return true;
}

bool ConnectorPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

} // namespace wizard
