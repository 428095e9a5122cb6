// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/consent/resultpage.h"

#include "ui/kit/blocks/card.h"
#include "ui/kit/blocks/factlines.h"
#include "ui/kit/blocks/flowrow.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/copy/copying.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/text/failuretext.h"
#include "ui/text/labels.h"
#include "ui/text/outcometext.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

ResultPage::ResultPage(ResultIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_intents(intents)
{
    m_failure = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Text, this);
    m_failure->setObjectName(u"resultFailure"_s);
    m_failure->setTextInteractionFlags(Qt::TextSelectableByMouse);
    content()->addWidget(m_failure);
    m_factCard = new Card(this);
    m_factCard->setObjectName(u"resultFacts"_s);
    content()->addWidget(m_factCard);

    m_foundBox = new QWidget(this);
    m_foundBox->setObjectName(u"found"_s);
    m_foundLines = new QVBoxLayout(m_foundBox);
    m_foundLines->setContentsMargins(0, 0, 0, 0);
    m_foundLines->setSpacing(10);
    content()->addWidget(m_foundBox);

    auto *row = new FlowRow(10);
    m_lookUp = addButton(u"lookUp"_s, tr("&Look it up again"), row);
    m_createAgain = addButton(u"createAgain"_s, tr("Create it &again"), row);
    m_startAgain = addButton(u"startAgain"_s, tr("&Start again"), row);
    m_reauthoriseAnother = addButton(u"reauthoriseAnother"_s, tr("&Re-authorise another"), row);
    m_another = addButton(u"addAnother"_s, tr("Add a&nother"), row);
    m_copy = addButton(u"copyDetails"_s, tr("Copy &details"), row);
    m_copied = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Good, this);
    m_copied->setWordWrap(false);
    m_copied->hide();
    row->addWidget(m_copied);
    content()->addLayout(row);
    connect(m_lookUp, &QPushButton::clicked, this, [this] { m_intents.lookUp(); });
    connect(m_createAgain, &QPushButton::clicked, this, [this] { m_intents.createAgain(); });
    connect(m_startAgain, &QPushButton::clicked, this, [this] { m_intents.startConsentAgain(); });
    connect(m_another, &QPushButton::clicked, this, [this] { m_intents.addAnother(); });
    connect(m_reauthoriseAnother, &QPushButton::clicked, this, [this] { m_intents.showPlace(Step::Home); });
    connect(m_copy, &QPushButton::clicked, this, &ResultPage::copyDetails);

    m_next = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Dim, this);
    m_next->setObjectName(u"nextSteps"_s);
    content()->addWidget(m_next);
    content()->addStretch(1);
}

QPushButton *ResultPage::addButton(const QString &objectName, const QString &text, QLayout *layout)
{
    QPushButton *button = namedButton(objectName, text, this);
    layout->addWidget(button);
    return button;
}

void ResultPage::draw(const FlowSnapshot &snapshot)
{
    if (m_result.outcome != snapshot.result.outcome || m_result.at != snapshot.result.at)
        m_copied->hide();
    m_result = snapshot.result;
    m_action = resultActionOf(m_result, snapshot.allowed);
    setTitle(outcomeTitle(m_result));
    setLead(outcomeText(m_result));
    drawSign(m_result);
    drawFailure(m_result);
    drawFacts(snapshot);
    drawFound(snapshot);
    drawButtons(snapshot);
}

void ResultPage::drawSign(const ResultView &result)
{
    switch (result.outcome) {
    case Outcome::Authorised:
        setSign(u"check"_s, IconLabel::Kind::Good);
        break;
    case Outcome::Declined:
    case Outcome::Failed:
        setSign(u"cross"_s, IconLabel::Kind::Bad);
        break;
    case Outcome::Unknown:
        setSign(u"help"_s, IconLabel::Kind::Caution);
        break;
    case Outcome::None:
        setSign(u"info"_s, IconLabel::Kind::Accent);
        break;
    }
}

void ResultPage::drawFailure(const ResultView &result)
{
    QString text;
    // An unknown outcome is told by title and lead already.
    const bool told = result.failure && result.outcome == Outcome::Unknown &&
                      result.failure->cause == FailureCause::OutcomeUnknown &&
                      result.failure->platformMessage.isEmpty();
    if (result.failure && !told && result.outcome != Outcome::Authorised) {
        const FailureText words = failureText(*result.failure);
        //: what happened, and more about it
        text =
            words.title == outcomeTitle(result) ? words.body() : tr("%1. %2").arg(words.title, words.body());
    }
    m_failure->setText(text);
    m_failure->setVisible(!text.isEmpty());
}

void ResultPage::drawFacts(const FlowSnapshot &snapshot)
{
    QList<QPair<QString, QString>> facts;
    const ResultView &result = snapshot.result;
    if (result.outcome == Outcome::Authorised) {
        const auto add = [&facts](const QString &name, const QString &value) {
            if (!value.isEmpty())
                facts.append({name, value});
        };
        const Instance instance = result.instance.value_or(Instance());
        QString connector = instance.connectorName;
        if (connector.isEmpty() && snapshot.setup.connector)
            connector = snapshot.setup.connector->title();
        QString method = instance.methodName;
        if (method.isEmpty() && snapshot.setup.method)
            method = snapshot.setup.method->name;
        add(tr("Name"), instance.name.isEmpty() ? result.name : instance.name);
        add(tr("Connector"), connector);
        add(tr("Authentication method"), method);
        add(tr("Account"), result.accountHint);
        if (!instance.id.isEmpty())
            add(tr("Instance"), u"#"_s + instance.id);
    }
    m_factCard->setVisible(!facts.isEmpty());
    if (facts == m_facts)
        return;
    m_facts = facts;
    clearLayout(m_factCard->content());
    m_factCard->content()->addWidget(new FactLines(facts, m_factCard));
}

void ResultPage::drawFound(const FlowSnapshot &snapshot)
{
    const QList<Instance> found =
        snapshot.result.outcome == Outcome::Authorised ? QList<Instance>() : snapshot.result.found;
    m_foundBox->setVisible(!found.isEmpty());
    if (found == m_found)
        return;
    m_found = found;
    clearLayout(m_foundLines);
    for (const Instance &instance : found) {
        auto *card = new Card(m_foundBox);
        auto *row = new QHBoxLayout;
        row->setSpacing(grid::medium);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        const QString name = instance.name.isEmpty() ? u"#"_s + instance.id : instance.name;
        auto *title = new TextLabel(name, TextLabel::Size::Normal, TextLabel::Colour::Text, card);
        title->setWeight(QFont::DemiBold);
        words->addWidget(title);
        QStringList about{tr("Instance #%1").arg(instance.id)};
        if (!instance.connectorName.isEmpty())
            about.append(instance.connectorName);
        if (instance.createdAt.isValid())
            about.append(tr("created %1").arg(momentText(instance.createdAt)));
        words->addWidget(
            new TextLabel(about.join(u" · "_s), TextLabel::Size::Hint, TextLabel::Colour::Dim, card));
        row->addLayout(words, 1);
        // What was being re-authorised is known: it is not taken, it is gone on with.
        const bool again = snapshot.result.reauthorised;
        const bool goesOn = snapshot.result.outcome != Outcome::Unknown;
        auto *take = new QPushButton(again    ? tr("Re-authorise…")
                                     : goesOn ? tr("Continue with it")
                                              : tr("This is it"),
                                     card);
        take->setObjectName(u"adopt-"_s + instance.id);
        take->setAccessibleName(again    ? tr("Re-authorise %1").arg(name)
                                : goesOn ? tr("Continue with %1").arg(name)
                                         : tr("Take %1 as the result").arg(name));
        connect(take, &QPushButton::clicked, this, [this, id = instance.id] { m_intents.adopt(id); });
        row->addWidget(take, 0, Qt::AlignVCenter);
        card->content()->addLayout(row);
        m_foundLines->addWidget(card);
    }
}

void ResultPage::drawButtons(const FlowSnapshot &snapshot)
{
    const ResultView &result = snapshot.result;
    const bool open = result.isOpen();
    const bool authorised = result.outcome == Outcome::Authorised;
    // What the main button does stands at the foot and nowhere else.
    m_lookUp->setVisible(snapshot.allowed.lookUp && m_action != PrimaryAction::LookUp);
    m_createAgain->setVisible(false);
    m_startAgain->setVisible(snapshot.allowed.startAgain && !open && m_action != PrimaryAction::StartAgain);
    if (open && result.lookedUp && snapshot.allowed.startAgain && m_action != PrimaryAction::CreateAgain)
        m_createAgain->setVisible(result.found.isEmpty());
    m_lookUp->setEnabled(!snapshot.allowed.held);
    m_startAgain->setEnabled(!snapshot.allowed.held);
    m_another->setVisible(snapshot.allowed.addAnother);
    m_reauthoriseAnother->setVisible(snapshot.allowed.places);
    m_copy->setVisible(!result.details.isEmpty());
    QString next;
    if (authorised)
        next =
            result.isWooCommerce && result.reauthorised
                ? tr("The store now holds a second pair of keys for Patchworks. Remove the older one there, "
                     "under WooCommerce’s settings for its REST API.")
            : result.reauthorised ? tr("The process flows that use it go on as before.")
                                  : QString(); // the lead has said what it is good for
    else if (!open)
        next = tr("Go back to change something, or start again.");
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty() && (authorised || snapshot.allowed.back));
}

void ResultPage::copyDetails()
{
    QStringList lines{outcomeTitle(m_result)};
    if (m_result.failure) {
        const FailureText text = failureText(*m_result.failure);
        lines.append(text.title);
        lines.append(text.body());
    }
    lines.append(m_result.details);
    copyText(m_copy, lines.join(u'\n'));
    m_copied->setText(copiedText());
    m_copied->show();
}

QString ResultPage::primaryText(const FlowSnapshot &snapshot) const
{
    switch (resultActionOf(snapshot.result, snapshot.allowed)) {
    case PrimaryAction::LookUp:
        return tr("&Look it up");
    case PrimaryAction::CreateAgain:
        return snapshot.result.reauthorised ? tr("Re-authorise &again…") : tr("Create it &again");
    case PrimaryAction::TakeFound:
        if (snapshot.result.reauthorised)
            return tr("&Re-authorise…");
        // One that is known not to be authorised is no result yet.
        return snapshot.result.outcome == Outcome::Unknown ? tr("&Take this instance")
                                                           : tr("&Continue with this instance");
    case PrimaryAction::StartAgain:
        return tr("&Start again");
    case PrimaryAction::GoHome:
        return tr("Back to &instances");
    default:
        return {};
    }
}

} // namespace wizard
