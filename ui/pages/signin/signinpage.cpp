// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/signin/signinpage.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/controls/segmentedchoice.h"
#include "ui/kit/form/choiceeditor.h"
#include "ui/kit/form/editorregistry.h"
#include "ui/kit/form/fieldrow.h"
#include "ui/kit/form/form.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/text/keyringtext.h"
#include "ui/text/labels.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int formWidth = 460;

QString valueOf(EnvironmentKind kind)
{
    return QString::number(static_cast<int>(kind));
}

QString signInText(const SignInView &view, Field field)
{
    switch (field) {
    case Field::CoreUrl:
        return view.coreUrl;
    case Field::SignInUrl:
        return view.signInUrl;
    case Field::RedirectUri:
        return view.redirectUri;
    case Field::Email:
        return view.email;
    default:
        return view.companyId;
    }
}

} // namespace

SignInPage::SignInPage(SignInIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_intents(intents)
    , m_form(new Form(this))
    , m_environment(new ChoiceEditor)
    , m_environmentRow(new FieldRow({}, tr("Environment"), m_environment, u"environment"_s, m_form))
{
    content()->setSpacing(fieldGap);
    setForm(m_form);
    m_form->tellLeftAfterEdits();
    m_form->lines()->addWidget(m_environmentRow);
    connect(m_environment, &FieldEditor::edited, this, [this] {
        m_intents.chooseEnvironment(static_cast<EnvironmentKind>(m_environment->text().toInt()));
    });
    for (const Field field : {Field::CoreUrl, Field::SignInUrl, Field::RedirectUri})
        m_form->addRow(field);

    auto *wayLines = new QVBoxLayout;
    wayLines->setSpacing(6);
    auto *wayName =
        new TextLabel(tr("Sign in with"), TextLabel::Size::Normal, TextLabel::Colour::Text, m_form);
    wayName->setWeight(QFont::Medium);
    m_way = new SegmentedChoice(m_form);
    m_way->setObjectName(u"signInWay"_s);
    m_way->setAccessibleName(wayName->text());
    m_way->addChoice(tr("API key"), u"wayApiKey"_s);
    m_way->addChoice(tr("E-mail and password"), u"wayPassword"_s);
    wayName->setBuddy(m_way);
    wayLines->addWidget(wayName);
    wayLines->addWidget(m_way);
    m_form->lines()->addLayout(wayLines);
    connect(m_way, &SegmentedChoice::chosen, this, [this](int index) {
        m_intents.chooseSignInWay(index == 0 ? SignInView::Way::ApiKey : SignInView::Way::Password);
    });
    for (const Field field : {Field::ApiKey, Field::Email, Field::Password})
        m_form->addRow(field);

    m_companyToggle = namedLink(u"companyToggle"_s, tr("I belong to several companies"), m_form);
    m_companyToggle->setIcon(icon(u"chevron-right"_s));
    m_companyToggle->setIconSize({14, 14});
    connect(m_companyToggle, &QPushButton::clicked, this, [this] { focusField({Field::CompanyId}); });
    m_form->lines()->addWidget(m_companyToggle, 0, Qt::AlignLeading);
    const FieldKind company = kindOf(Field::CompanyId);
    m_form->addRow({company.field}, tr("Company ID (optional)"), company.make(m_form),
                   QLatin1String(company.objectName));
    m_form->row(Field::CompanyId)->hide();

    const std::pair<Field, QString> hints[] = {
        {Field::CoreUrl, tr("Where the API answers, without /api/v1 at the end.")},
        {Field::SignInUrl, tr("Needed for e-mail and password. It often ends in /api/v1/login.")},
        {Field::RedirectUri, tr("The dashboard’s page that third parties return to.")},
        {Field::ApiKey, tr("General settings › API keys in the dashboard. Keys do not expire.")},
        {Field::Password, tr("The password is never kept.")},
        {Field::CompanyId, tr("Needed only by people who belong to several companies.")}};
    for (const auto &[field, hint] : hints)
        m_form->row(field)->setHint(hint);
    for (FieldRow *row : m_form->findChildren<FieldRow *>())
        row->setMaximumWidth(formWidth);

    m_keep = new QCheckBox(tr("&Keep me signed in on this computer"), this);
    m_keep->setObjectName(u"keepSignedIn"_s);
    m_keep->setAccessibleName(withoutAccessKey(m_keep->text()));
    connect(m_keep, &QCheckBox::clicked, this, [this](bool keep) { m_intents.setKeepSignedIn(keep); });
    m_keepHint = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
    m_keepHint->setContentsMargins(28, 0, 0, 0);
    m_keyringAgain = namedLink(u"keyringAgain"_s, {}, this);
    connect(m_keyringAgain, &QPushButton::clicked, this, [this] { m_intents.tryKeyringAgain(); });
    auto *againRow = new QHBoxLayout;
    againRow->setContentsMargins(28, 0, 0, 0);
    againRow->addWidget(m_keyringAgain);
    againRow->addStretch(1);
    auto *keeping = new QVBoxLayout;
    keeping->setSpacing(grid::small / 2);
    keeping->addWidget(m_keep);
    keeping->addWidget(m_keepHint);
    keeping->addLayout(againRow);
    content()->addLayout(keeping);
    content()->addStretch(1);
}

void SignInPage::draw(const FlowSnapshot &snapshot)
{
    const SignInView &view = snapshot.signIn;
    if (view.again) {
        setTitle(tr("Sign in again to go on"));
        setLead(
            tr("Your sign-in has ended. Nothing that you typed is lost: you come back to where you were."));
    } else {
        setTitle(tr("Sign in to Patchworks"));
        setLead(
            tr("With the account or key that you use for the dashboard. An administrator or manager can add "
               "instances."));
    }
    drawEnvironment(view);

    m_way->setCurrent(view.way == SignInView::Way::ApiKey ? 0 : 1);
    const bool byKey = view.way == SignInView::Way::ApiKey;
    // A demo fills itself in and may change the way: the focus must not wander off with a field that goes.
    bool focusGoes = false;
    for (const Field field : {Field::ApiKey, Field::Email, Field::Password}) {
        const bool shown = byKey == (field == Field::ApiKey);
        focusGoes = focusGoes || (!shown && m_form->row(field)->editor()->inner()->hasFocus());
        m_form->row(field)->setVisible(shown);
    }
    const auto text = [&](const FieldId &id) {
        const bool isSecret = id.field == Field::ApiKey || id.field == Field::Password;
        return isSecret ? m_intents.typedCredential(id.field).reveal() : signInText(view, id.field);
    };
    m_form->drawFields(text, snapshot.problems);
    const bool company = m_companyOpen || !view.companyId.isEmpty();
    m_form->row(Field::CompanyId)->setVisible(company);
    m_companyToggle->setVisible(!company);
    drawKeeping(view);
    if (focusGoes)
        takeFocus();
}

void SignInPage::drawEnvironment(const SignInView &view)
{
    QList<QPair<QString, QString>> choices;
    for (const Environment &environment : view.environments)
        choices.append({valueOf(environment.kind), environmentText(environment)});
    m_environment->showChoices(choices);
    m_environment->showText(valueOf(view.environment));
    m_environment->setLocked(view.environmentIsFixed || view.again || view.environments.size() <= 1);
    m_environmentRow->setHint(view.host.isEmpty() ? tr("No address is typed yet.") : view.host);

    const bool staging = view.environment == EnvironmentKind::Staging;
    const bool own = view.environment == EnvironmentKind::SelfHosted;
    for (const Field field : {Field::CoreUrl, Field::SignInUrl, Field::RedirectUri}) {
        FieldRow *row = m_form->row(field);
        row->setVisible(own || (staging && field == Field::CoreUrl));
        row->editor()->setEnabled(!view.again);
    }
}

void SignInPage::drawKeeping(const SignInView &view)
{
    m_keep->setEnabled(view.canKeepSignedIn);
    if (m_keep->isChecked() != (view.keepSignedIn && view.canKeepSignedIn))
        m_keep->setChecked(view.keepSignedIn && view.canKeepSignedIn);
    QString hint;
    const std::optional<FailureText> said = keyringText(view.keyring);
    if (said) {
        //: what is wrong with the keyring, and what to do
        hint = tr("%1. %2").arg(said->title, said->body());
    } else if (!view.canKeepSignedIn) {
        hint = tr("In this run you are signed in for this session only; nothing is kept.");
    } else if (view.way == SignInView::Way::ApiKey) {
        hint = tr("The key goes into your desktop’s keyring, nowhere else.");
    } else {
        hint = tr("What the sign-in gives for a day goes into your desktop’s keyring, nowhere else.");
    }
    const QString again = keyringAction(view.keyring);
    m_keyringAgain->setText(again);
    m_keyringAgain->setAccessibleName(again);
    m_keyringAgain->setVisible(!again.isEmpty());
    m_keepHint->setColour(said ? TextLabel::Colour::Caution : TextLabel::Colour::Dim);
    m_keepHint->setText(hint);
    m_keep->setAccessibleDescription(hint);
}

QString SignInPage::primaryText(const FlowSnapshot &snapshot) const
{
    return snapshot.signIn.again ? tr("&Sign in and go on") : tr("&Sign in");
}

void SignInPage::takeFocus()
{
    if (m_form->focusFirstEmpty())
        return;
    FieldRow *last = nullptr;
    for (FieldRow *row : m_form->openRows())
        last = row->isRequired() ? row : last;
    if (last)
        last->takeFocus();
}

bool SignInPage::focusField(const FieldId &field)
{
    if (field.field == Field::CompanyId) {
        m_companyOpen = true;
        m_form->row(field)->show();
        m_companyToggle->hide();
    }
    return Page::focusField(field);
}

} // namespace wizard
