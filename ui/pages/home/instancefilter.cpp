// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home/instancefilter.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/combobox.h"
#include "ui/kit/controls/searchedit.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

QString stateValue(InstanceModel::StateFilter filter)
{
    return QString::number(int(filter));
}

} // namespace

InstanceFilter::InstanceFilter(QWidget *parent)
    : QWidget(parent)
    , m_search(new SearchEdit(this))
    , m_connector(new ComboBox(this))
    , m_state(new ComboBox(this))
    , m_refresh(new QPushButton(this))
    , m_grid(new QGridLayout(this))
{
    m_search->setObjectName(u"instanceSearch"_s);
    m_search->setAccessibleName(tr("Search for an instance"));
    m_search->setPlaceholderText(tr("Search, Ctrl+F"));
    m_search->note()->setObjectName(u"instanceCount"_s);
    connect(m_search, &QLineEdit::textChanged, this, &InstanceFilter::searched);

    m_connector->setObjectName(u"connectorFilter"_s);
    m_connector->setAccessibleName(tr("Show the instances of a connector"));
    m_connector->setMaximumWidth(320);
    showConnectors({});
    connect(m_connector, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT connectorChosen(m_connector->value()); });

    m_state->setObjectName(u"stateFilter"_s);
    m_state->setAccessibleName(tr("Show the instances of a state"));
    m_state->setMaximumWidth(320);
    using Filter = InstanceModel::StateFilter;
    m_state->showChoices({{stateValue(Filter::Any), tr("Any state")},
                          {stateValue(Filter::NeedsAttention), tr("Needs attention")},
                          {stateValue(Filter::AuthorisedHere), tr("Authorised here")},
                          {stateValue(Filter::NotAuthorisedHere), tr("Never authorised here")}});
    m_state->showValue(stateValue(Filter::Any));
    connect(m_state, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT stateChosen(Filter(m_state->value().toInt())); });

    m_refresh->setObjectName(u"refreshInstances"_s);
    m_refresh->setAccessibleName(tr("Refresh the list"));
    m_refresh->setToolTip(tr("Refresh the list (F5)"));
    m_refresh->setIcon(icon(u"refresh"_s));
    connect(m_refresh, &QPushButton::clicked, this, &InstanceFilter::refreshAsked);

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(grid::small);
    m_twoLines = true;
    arrange();
}

void InstanceFilter::arrange()
{
    const QFontMetrics metrics(font());
    const auto widest = [&metrics](const QComboBox *box) {
        int width = 0;
        for (int i = 0; i < box->count(); ++i)
            width = qMax(width, metrics.horizontalAdvance(box->itemText(i)));
        return qMin(width + 68, 320);
    };
    const int connectors = widest(m_connector);
    const int states = widest(m_state);
    const int search = metrics.averageCharWidth() * 28;
    const bool twoLines =
        search + connectors + states + m_refresh->sizeHint().width() + 3 * grid::small > width();
    m_connector->setMinimumWidth(twoLines ? 0 : connectors);
    m_state->setMinimumWidth(twoLines ? 0 : states);
    if (twoLines == m_twoLines && m_grid->count() > 0)
        return;
    m_twoLines = twoLines;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    if (twoLines) {
        m_grid->addWidget(m_search, 0, 0, 1, 3);
        m_grid->addWidget(m_connector, 1, 0);
        m_grid->addWidget(m_state, 1, 1);
        m_grid->addWidget(m_refresh, 1, 2);
    } else {
        m_grid->addWidget(m_search, 0, 0);
        m_grid->addWidget(m_connector, 0, 1);
        m_grid->addWidget(m_state, 0, 2);
        m_grid->addWidget(m_refresh, 0, 3);
    }
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, twoLines ? 1 : 0);
}

void InstanceFilter::showConnectors(const QStringList &names)
{
    QList<QPair<QString, QString>> choices{{QString(), tr("All connectors")}};
    for (const QString &name : names)
        choices.append({name, name});
    const QString before = m_connector->value();
    m_connector->showChoices(choices);
    // The connector that was looked at may be gone with its last instance.
    if (m_connector->value() != before || m_connector->currentIndex() < 0) {
        m_connector->showValue({});
        Q_EMIT connectorChosen({});
    }
    if (m_grid->count() > 0)
        arrange();
}

void InstanceFilter::showCount(const QString &count)
{
    if (m_search->note()->text() == count)
        return;
    m_search->note()->setText(count);
    m_search->placeNote();
}

void InstanceFilter::setRefreshing(bool refreshing)
{
    // A disabled button would lose the focus.
    m_refresh->setAccessibleDescription(refreshing ? tr("The list is being fetched") : QString());
}

void InstanceFilter::clear()
{
    m_search->clear();
    m_connector->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
}

void InstanceFilter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void InstanceFilter::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

} // namespace wizard
