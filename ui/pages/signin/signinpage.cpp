// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/signin/signinpage.h"

#include "ui/kit/blocks/formline.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/secretedit.h"
#include "ui/kit/controls/segmentedchoice.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/text/keyringtext.h"
#include "ui/text/labels.h"
#include "ui/text/problemtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int formWidth = 460;

bool isSecretField(Field field)
{
    return field == Field::ApiKey || field == Field::Password;
}

/// What the flow holds is shown where it differs; where it is the same the cursor stays.
void showText(QLineEdit *edit, const QString &text)
{
    if (edit->text() != text)
        edit->setText(text);
}

} // namespace

SignInPage::SignInPage(Intents &flow, QWidget *parent)
    : Page(flow, parent)
{
    content()->setSpacing(20);
    m_environment = new QComboBox(this);
    m_environment->setObjectName(u"environment"_s);
    m_environmentLine = new FormLine(tr("Environment"), m_environment, this);
    m_environmentLine->setMaximumWidth(formWidth);
    connect(m_environment, &QComboBox::activated, this, [this](int index) {
        intents().chooseEnvironment(static_cast<EnvironmentKind>(m_environment->itemData(index).toInt()));
    });
    content()->addWidget(m_environmentLine);

    for (const auto &[field, name] :
         {std::pair(Field::CoreUrl, u"coreUrl"_s), std::pair(Field::SignInUrl, u"signInUrl"_s),
          std::pair(Field::RedirectUri, u"redirectUri"_s)}) {
        QLineEdit *edit = addField(fieldText(field), field, new QLineEdit(this), name);
        edit->setPlaceholderText(u"https://"_s);
        edit->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    }
    m_fields[Field::CoreUrl]->setHint(tr("Where the API answers, without /api/v1 at the end."));
    m_fields[Field::SignInUrl]->setHint(
        tr("Needed for e-mail and password. It often ends in /api/v1/login."));
    m_fields[Field::RedirectUri]->setHint(tr("The dashboard’s page that third parties return to."));

    m_way = new SegmentedChoice(this);
    m_way->setObjectName(u"signInWay"_s);
    m_way->addChoice(tr("API key"), u"wayApiKey"_s);
    m_way->addChoice(tr("E-mail and password"), u"wayPassword"_s);
    connect(m_way, &SegmentedChoice::chosen, this, [this](int index) {
        intents().chooseSignInWay(index == 0 ? SignInView::Way::ApiKey : SignInView::Way::Password);
    });
    auto *wayLine = new FormLine(tr("Sign in with"), m_way, this);
    content()->addWidget(wayLine);

    addField(fieldText(Field::ApiKey), Field::ApiKey, new SecretEdit(this), u"apiKey"_s);
    m_fields[Field::ApiKey]->setHint(tr("General settings › API keys in the dashboard. Keys do not expire."));
    addField(fieldText(Field::Email), Field::Email, new QLineEdit(this), u"email"_s)
        ->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    addField(fieldText(Field::Password), Field::Password, new SecretEdit(this), u"password"_s);
    m_fields[Field::Password]->setHint(tr("The password is never kept."));

    m_companyToggle = new QPushButton(tr("I belong to several companies"), this);
    m_companyToggle->setObjectName(u"companyToggle"_s);
    m_companyToggle->setAccessibleName(m_companyToggle->text());
    m_companyToggle->setFlat(true);
    m_companyToggle->setProperty("link", true);
    m_companyToggle->setIcon(icon(u"chevron-right"_s));
    m_companyToggle->setIconSize({14, 14});
    connect(m_companyToggle, &QPushButton::clicked, this, [this] {
        m_companyOpen = true;
        m_fields[Field::CompanyId]->show();
        m_companyToggle->hide();
        editOf(Field::CompanyId)->setFocus(Qt::OtherFocusReason);
    });
    auto *toggleRow = new QHBoxLayout;
    toggleRow->addWidget(m_companyToggle);
    toggleRow->addStretch(1);
    content()->addLayout(toggleRow);
    addField(tr("Company ID (optional)"), Field::CompanyId, new QLineEdit(this), u"companyId"_s);
    m_fields[Field::CompanyId]->setHint(tr("Needed only by people who belong to several companies."));
    m_fields[Field::CompanyId]->hide();

    m_keep = new QCheckBox(tr("&Keep me signed in on this computer"), this);
    m_keep->setObjectName(u"keepSignedIn"_s);
    m_keep->setAccessibleName(tr("Keep me signed in on this computer"));
    connect(m_keep, &QCheckBox::clicked, this, [this](bool keep) { intents().setKeepSignedIn(keep); });
    m_keepHint = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
    m_keepHint->setContentsMargins(28, 0, 0, 0);
    m_keyringAgain = new QPushButton(this);
    m_keyringAgain->setObjectName(u"keyringAgain"_s);
    m_keyringAgain->setFlat(true);
    m_keyringAgain->setProperty("link", true);
    connect(m_keyringAgain, &QPushButton::clicked, this, [this] { intents().tryKeyringAgain(); });
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

QLineEdit *SignInPage::addField(const QString &label, Field field, QLineEdit *edit, const QString &objectName)
{
    edit->setObjectName(objectName);
    auto *line = new FormLine(label, edit, this);
    line->setMaximumWidth(formWidth);
    content()->addWidget(line);
    m_fields.insert(field, line);
    m_edits.insert(field, edit);
    connect(edit, &QLineEdit::textEdited, this, [this, field](const QString &text) {
        if (isSecretField(field))
            intents().editSecret(FieldId{field}, Secret(text));
        else
            intents().editText(field, text);
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, field, edit] {
        // Also sent by Enter, while the focus stays: that is not leaving.
        if (!edit->hasFocus())
            intents().leaveField(FieldId{field});
    });
    return edit;
}

QLineEdit *SignInPage::editOf(Field field) const
{
    return m_edits.value(field);
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
    const bool focusGoes = byKey ? editOf(Field::Email)->hasFocus() || editOf(Field::Password)->hasFocus()
                                 : editOf(Field::ApiKey)->hasFocus();
    lineOf(Field::ApiKey)->setVisible(byKey);
    lineOf(Field::Email)->setVisible(!byKey);
    lineOf(Field::Password)->setVisible(!byKey);
    showText(editOf(Field::ApiKey), view.apiKey.reveal());
    showText(editOf(Field::Email), view.email);
    showText(editOf(Field::Password), view.password.reveal());
    showText(editOf(Field::CompanyId), view.companyId);
    const bool company = m_companyOpen || !view.companyId.isEmpty();
    lineOf(Field::CompanyId)->setVisible(company);
    m_companyToggle->setVisible(!company);
    drawKeeping(view);
    drawProblems(snapshot);
    if (focusGoes)
        takeFocus();
}

void SignInPage::drawEnvironment(const SignInView &view)
{
    if (view.environments != m_environments) {
        m_environments = view.environments;
        m_environment->clear();
        for (const Environment &environment : view.environments)
            m_environment->addItem(environmentText(environment), static_cast<int>(environment.kind));
    }
    const int index = m_environment->findData(static_cast<int>(view.environment));
    if (index != m_environment->currentIndex())
        m_environment->setCurrentIndex(index);
    m_environment->setEnabled(!view.environmentIsFixed && !view.again && view.environments.size() > 1);
    m_environmentLine->setHint(view.host.isEmpty() ? tr("No address is typed yet.") : view.host);

    const bool staging = view.environment == EnvironmentKind::Staging;
    const bool own = view.environment == EnvironmentKind::SelfHosted;
    lineOf(Field::CoreUrl)->setVisible(staging || own);
    lineOf(Field::SignInUrl)->setVisible(own);
    lineOf(Field::RedirectUri)->setVisible(own);
    showText(editOf(Field::CoreUrl), view.coreUrl);
    showText(editOf(Field::SignInUrl), view.signInUrl);
    showText(editOf(Field::RedirectUri), view.redirectUri);
    for (const Field field : {Field::CoreUrl, Field::SignInUrl, Field::RedirectUri})
        editOf(field)->setEnabled(!view.again);
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

void SignInPage::drawProblems(const FlowSnapshot &snapshot)
{
    for (auto line = m_fields.cbegin(); line != m_fields.cend(); ++line) {
        QString text;
        for (const Problem &problem : snapshot.problems) {
            if (problem.field.field == line.key()) {
                text = problemText(problem, fieldText(line.key()));
                break;
            }
        }
        line.value()->setProblem(text);
    }
}

QString SignInPage::primaryText(const FlowSnapshot &snapshot) const
{
    return snapshot.signIn.again ? tr("&Sign in and go on") : tr("&Sign in");
}

void SignInPage::takeFocus()
{
    static constexpr Field order[] = {Field::CoreUrl, Field::SignInUrl, Field::RedirectUri,
                                      Field::ApiKey,  Field::Email,     Field::Password};
    QLineEdit *last = nullptr;
    for (const Field field : order) {
        if (lineOf(field)->isHidden() || !editOf(field)->isEnabled())
            continue;
        last = editOf(field);
        if (last->text().isEmpty())
            break;
    }
    if (last)
        last->setFocus(Qt::OtherFocusReason);
}

bool SignInPage::focusField(const FieldId &field)
{
    QLineEdit *edit = editOf(field.field);
    if (!edit)
        return false;
    if (field.field == Field::CompanyId) {
        m_companyOpen = true;
        lineOf(field.field)->show();
        m_companyToggle->hide();
    }
    edit->setFocus(Qt::OtherFocusReason);
    return true;
}

} // namespace wizard
