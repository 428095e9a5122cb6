// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/methodpage.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/linkbutton.h"
#include "ui/kit/style/theme.h"
#include "ui/pages/setup/methodcard.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

MethodPage::MethodPage(SetupIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_intents(intents)
    , m_lines(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
{
    m_lines->setSpacing(10);
    content()->addLayout(m_lines);
    m_none = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Text, this);
    m_none->setObjectName(u"noMethod"_s);
    m_none->hide();
    content()->addWidget(m_none);
    auto *row = new QHBoxLayout;
    m_dashboard = new LinkButton(tr("Open the dashboard"), this);
    m_dashboard->setObjectName(u"openDashboard"_s);
    m_dashboard->hide();
    row->addWidget(m_dashboard);
    row->addStretch(1);
    content()->addLayout(row);
    content()->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        if (id >= 0 && id < m_cards.size())
            m_intents.chooseMethod(m_cards[id]->methodId());
    });
}

void MethodPage::draw(const FlowSnapshot &snapshot)
{
    const QString connector = snapshot.setup.connector ? snapshot.setup.connector->title() : QString();
    setTitle(connector.isEmpty() ? tr("How should it be authenticated?")
                                 : tr("How should %1 be authenticated?").arg(connector));
    const auto &methods =
        snapshot.setup.connector ? snapshot.setup.connector->methods : QList<AuthenticationImplementation>();
    if (methods != m_methods || snapshot.setup.draft.connectorId != m_connectorId)
        rebuild(snapshot);

    bool anyPossible = false;
    for (const auto &method : methods)
        anyPossible = anyPossible || method.isAuthorisable();
    if (methods.isEmpty()) {
        setLead({});
        m_none->setText(
            tr("This connector offers no authentication method to your company. Ask Patchworks’ support, "
               "or choose another connector."));
    } else if (!anyPossible) {
        setLead(tr("None of this connector’s methods uses OAuth."));
        m_none->setText(
            tr("All of them are set up in the dashboard. Choose another connector, or go on there."));
    } else {
        setLead(methods.size() == 1 ? tr("There is one method for this connector.")
                                    : tr("Choose the one that you have the credentials for."));
    }
    m_none->setVisible(!anyPossible);
    if (anyPossible)
        m_dashboard->hide();
    else
        m_dashboard->setTarget(dashboardOf(snapshot.environment));

    for (MethodCard *card : m_cards) {
        if (card->methodId() == snapshot.setup.draft.methodId && !card->radio()->isChecked())
            card->radio()->setChecked(true);
    }
    if (snapshot.setup.draft.methodId.isEmpty() && m_group->checkedButton()) {
        m_group->setExclusive(false);
        m_group->checkedButton()->setChecked(false);
        m_group->setExclusive(true);
    }
}

void MethodPage::rebuild(const FlowSnapshot &snapshot)
{
    m_connectorId = snapshot.setup.draft.connectorId;
    m_methods =
        snapshot.setup.connector ? snapshot.setup.connector->methods : QList<AuthenticationImplementation>();
    for (MethodCard *card : m_cards) {
        m_group->removeButton(card->radio());
        delete card;
    }
    m_cards.clear();
    for (const auto &method : m_methods) {
        auto *card = new MethodCard(method, snapshot.environment, this);
        m_group->addButton(card->radio(), static_cast<int>(m_cards.size()));
        connect(card, &MethodCard::doubleClicked, this, [this] { pressPrimary(); });
        m_lines->addWidget(card);
        m_cards.append(card);
    }
}

QString MethodPage::primaryText(const FlowSnapshot &snapshot) const
{
    if (!snapshot.setup.connector)
        return {};
    for (const auto &method : snapshot.setup.connector->methods) {
        if (method.isAuthorisable())
            return tr("C&ontinue");
    }
    return {};
}

void MethodPage::takeFocus()
{
    if (QAbstractButton *checked = m_group->checkedButton()) {
        checked->setFocus(Qt::OtherFocusReason);
        return;
    }
    for (const MethodCard *card : m_cards) {
        if (card->radio()->isEnabled()) {
            card->radio()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

bool MethodPage::focusField(const FieldId &field)
{
    if (field.field != Field::Method)
        return false;
    takeFocus();
    return true;
}

} // namespace wizard
