// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/home/instancepage.h"

#include "ui/kit/blocks/card.h"
#include "ui/kit/blocks/messagebar.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/thinprogress.h"
#include "ui/kit/style/theme.h"
#include "ui/pages/home/instancerows.h"
#include "ui/pages/setup/valuetable.h"
#include "ui/text/labels.h"
#include "ui/text/readingfailuretext.h"

#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int mostEntries = 10; ///< of its history; all of them are on the History page

/// The open instance, or what the list knows of it until it has been fetched.
const Instance *known(const FlowSnapshot &snapshot)
{
    if (snapshot.instance.instance)
        return &*snapshot.instance.instance;
    for (const Instance &instance : snapshot.home.instances) {
        if (instance.id == snapshot.instance.id)
            return &instance;
    }
    return nullptr;
}

} // namespace

InstancePage::InstancePage(PlaceIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_intents(intents)
{
    setTitle(stepTitle(Step::Instance));
    m_trouble = new MessageBar(this);
    m_trouble->setObjectName(u"instanceFailure"_s);
    connect(m_trouble, &MessageBar::actionPressed, this, &InstancePage::cure);
    content()->addWidget(m_trouble);
    m_method = new MessageBar(this);
    m_method->setObjectName(u"instanceMethod"_s);
    connect(m_method, &MessageBar::actionPressed, this, &InstancePage::addInstance);
    content()->addWidget(m_method);
    m_loading = new TextLabel(tr("The instance is being fetched…"), TextLabel::Size::Hint,
                              TextLabel::Colour::Dim, this);
    m_progress = new ThinProgress(this);
    m_progress->setAccessibleName(tr("Fetching the instance"));
    m_progress->setRange(0, 0);
    content()->addWidget(m_loading);
    content()->addWidget(m_progress);
    m_tables = new QVBoxLayout;
    m_tables->setSpacing(grid::large);
    content()->addLayout(m_tables);
    content()->addStretch(1);
}

void InstancePage::draw(const FlowSnapshot &snapshot)
{
    m_id = snapshot.instance.id;
    const Instance *instance = known(snapshot);
    setTitle(instance && !instance->name.isEmpty() ? instance->name : stepTitle(Step::Instance));
    QStringList about;
    if (instance)
        about = {instance->connectorName, instance->methodName};
    about.removeAll(QString());
    setLead(about.join(u" · "_s));
    const bool loading = !snapshot.instance.instance && !snapshot.instance.failure;
    m_loading->setVisible(loading);
    m_progress->setVisible(loading);
    drawTrouble(snapshot);
    drawMethod(snapshot);
    drawTables(snapshot);
}

void InstancePage::drawTrouble(const FlowSnapshot &snapshot)
{
    m_cure = Cure::None;
    if (!snapshot.instance.failure) {
        m_trouble->say(MessageBar::Kind::Bad, QString(), QString());
        return;
    }
    const Failure &failure = *snapshot.instance.failure;
    FailureText text = readingFailureText(failure);
    QString action;
    switch (failure.cause) {
    case FailureCause::NotFound:
        text.title = tr("This instance is gone");
        text.remedy = tr("It was removed in Patchworks in the meantime. Nothing was changed from here.");
        action = tr("Back to the instances");
        m_cure = Cure::GoBack;
        break;
    case FailureCause::Forbidden:
        text.title = tr("Your account may not open this instance");
        action = tr("Back to the instances");
        m_cure = Cure::GoBack;
        break;
    case FailureCause::MethodNotByConsent:
        break; // nothing to do here: the dashboard has its values
    case FailureCause::MethodVanished:
        action = tr("Add a new instance");
        m_cure = Cure::AddInstance;
        break;
    default:
        action = tr("Try again");
        m_cure = Cure::TryAgain;
        break;
    }
    m_trouble->say(MessageBar::Kind::Bad, text.title, text.body(), action);
}

void InstancePage::drawMethod(const FlowSnapshot &snapshot)
{
    const InstanceView &view = snapshot.instance;
    if (!view.instance || view.failure) {
        m_method->say(MessageBar::Kind::Note, QString(), QString());
        return;
    }
    const auto list = [](const QStringList &titles) {
        return titles.join(tr(", ", "between the names of a list"));
    };
    switch (view.method) {
    case MethodState::Same:
        m_method->say(MessageBar::Kind::Note, QString(), QString());
        break;
    case MethodState::Unknown:
        m_method->say(MessageBar::Kind::Note, tr("The authentication method is being checked"),
                      tr("The connectors are still being fetched."));
        break;
    case MethodState::Changed: {
        QStringList sentences;
        if (!view.added.isEmpty())
            sentences.append(tr("New: %1.", "values of a method").arg(list(view.added)));
        if (!view.gone.isEmpty())
            sentences.append(tr("No longer asked for: %1.", "values of a method").arg(list(view.gone)));
        sentences.append(tr("You can re-authorise; what is new is asked for then."));
        m_method->say(MessageBar::Kind::Caution,
                      tr("The authentication method has changed since this instance was made"),
                      sentences.join(u' '));
        break;
    }
    case MethodState::Vanished:
        m_method->say(
            MessageBar::Kind::Bad, tr("The authentication method is not offered any more"),
            tr("This instance cannot be re-authorised. Add a new one with another method, and let it "
               "take this one’s place."),
            tr("Add a new instance"));
        break;
    case MethodState::NotByConsent:
        m_method->say(MessageBar::Kind::Note, tr("There is nothing to consent to"),
                      tr("Its authentication method is not OAuth. Its values are changed in the dashboard."));
        break;
    }
}

void InstancePage::drawTables(const FlowSnapshot &snapshot)
{
    const QList<ReviewRow> settings = instanceRows(snapshot);
    const QList<ReviewRow> variables =
        snapshot.instance.instance ? instanceVariableRows(*snapshot.instance.instance) : QList<ReviewRow>();
    const QList<ReviewRow> history = instanceHistoryRows(snapshot, mostEntries);
    if (settings == m_settings && variables == m_variables && history == m_history)
        return;
    m_settings = settings;
    m_variables = variables;
    m_history = history;
    clearLayout(m_tables);
    const auto add = [this](const QString &name, const QString &heading, const QList<ReviewRow> &rows) {
        if (rows.isEmpty())
            return;
        auto *card = new Card(this);
        card->setObjectName(name);
        card->setAccessibleName(heading);
        card->content()->setContentsMargins(grid::section - 4, grid::large, grid::section - 4, grid::large);
        card->content()->addWidget(new ValueTable(heading, rows, card));
        m_tables->addWidget(card);
    };
    add(u"instanceSettings"_s, tr("Settings"), settings);
    add(u"instanceVariables"_s, tr("Credentials and other values"), variables);
    add(u"instanceHistory"_s, tr("History on this computer"), history);
}

void InstancePage::cure()
{
    switch (m_cure) {
    case Cure::None:
        break;
    case Cure::TryAgain:
        m_intents.openInstance(m_id);
        break;
    case Cure::GoBack:
        m_intents.showPlace(Step::Home);
        break;
    case Cure::AddInstance:
        addInstance();
        break;
    }
}

void InstancePage::addInstance()
{
    // Adding begins at home.
    m_intents.showPlace(Step::Home);
    m_intents.addInstance();
}

QString InstancePage::primaryText(const FlowSnapshot &snapshot) const
{
    return snapshot.allowed.reauthorise ? tr("&Re-authorise…") : QString();
}

} // namespace wizard
