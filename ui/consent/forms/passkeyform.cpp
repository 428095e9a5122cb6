// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/forms/passkeyform.h"

#include "app/domain/secret/redact.h"
#include "ui/consent/forms/passkeyrequest.h"
#include "ui/consent/forms/passkeytext.h"

#include <QApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

namespace
{

constexpr int longestAccount = 80;
constexpr int mostRows = 4; ///< of the list; the page keeps the rest of the place

QLabel *plainLabel(const QString &name)
{
    auto *const label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLineEdit *pinField(const QString &name)
{
    auto *const field = new QLineEdit;
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

} // namespace

PasskeyForm::PasskeyForm(QWidget *parent)
    : QWidget(parent)
    , m_question(plainLabel(u"consentPasskeyQuestion"_s))
    , m_trouble(plainLabel(u"consentPasskeyTrouble"_s))
    , m_accounts(new QListWidget)
    , m_pinLabel(new QLabel(tr("&PIN")))
    , m_pin(pinField(u"consentPasskeyPin"_s))
    , m_againLabel(new QLabel(tr("PIN &again")))
    , m_again(pinField(u"consentPasskeyPinAgain"_s))
    , m_cancel(new QPushButton(tr("&Use no passkey")))
    , m_answer(new QPushButton)
{
    setObjectName(u"consentPasskeyForm"_s);
    m_accounts->setObjectName(u"consentPasskeyAccounts"_s);
    m_accounts->setTextElideMode(Qt::ElideMiddle);
    m_cancel->setObjectName(u"consentPasskeyCancel"_s);
    m_answer->setObjectName(u"consentPasskeyAnswer"_s);
    m_pinLabel->setBuddy(m_pin);
    m_againLabel->setBuddy(m_again);

    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_question, 0, 0, 1, 3);
    grid->addWidget(m_trouble, 1, 0, 1, 3);
    grid->addWidget(m_accounts, 2, 0, 1, 3);
    grid->addWidget(m_pinLabel, 3, 0);
    grid->addWidget(m_pin, 3, 1, 1, 2);
    grid->addWidget(m_againLabel, 4, 0);
    grid->addWidget(m_again, 4, 1, 1, 2);
    grid->addWidget(m_cancel, 5, 1, Qt::AlignRight);
    grid->addWidget(m_answer, 5, 2);

    connect(m_answer, &QPushButton::clicked, this, &PasskeyForm::answer);
    connect(m_cancel, &QPushButton::clicked, this, &PasskeyForm::cancel);
    connect(m_accounts, &QListWidget::itemActivated, this, &PasskeyForm::answer);
    hide();
}

void PasskeyForm::ask(PasskeyRequest *request)
{
    if (m_request) {
        m_request->disconnect(this);
        m_request->cancel();
    }
    m_request = request;
    connect(request, &PasskeyRequest::changed, this, &PasskeyForm::showState);
    connect(request, &QObject::destroyed, this, &PasskeyForm::close);
    showState();
}

void PasskeyForm::showState()
{
    if (!m_request)
        return;
    const PasskeyState state = m_request->state();
    if (state.step == PasskeyStep::Over) {
        close();
        return;
    }
    say(passkeyQuestion(state), pinTroubleText(state));
    const bool isAccount = state.step == PasskeyStep::Account;
    const bool isPin = state.step == PasskeyStep::Pin;
    m_accounts->setVisible(isAccount);
    for (QWidget *const widget : {static_cast<QWidget *>(m_pinLabel), static_cast<QWidget *>(m_pin)})
        widget->setVisible(isPin);
    for (QWidget *const widget : {static_cast<QWidget *>(m_againLabel), static_cast<QWidget *>(m_again)})
        widget->setVisible(isPin && state.purpose != PinPurpose::Prove);
    m_answer->setVisible(isAccount || isPin || canTryAgain(state));
    m_answer->setText(state.step == PasskeyStep::Failed ? tr("&Try again") : tr("&Continue"));
    m_pin->clear();
    m_again->clear();
    show();
    if (isAccount)
        showAccounts(state);
    else if (isPin)
        m_pin->setFocus(Qt::OtherFocusReason);
    else if (canTryAgain(state))
        m_answer->setFocus(Qt::OtherFocusReason);
    else
        m_cancel->setFocus(Qt::OtherFocusReason);
}

void PasskeyForm::say(const QString &question, const QString &trouble)
{
    m_question->setText(question);
    m_question->setAccessibleName(question);
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    // Whatever gets the focus in here is read with it.
    setAccessibleName(trouble.isEmpty() ? question : question + u' ' + trouble);
}

void PasskeyForm::showAccounts(const PasskeyState &state)
{
    m_accounts->clear();
    for (const QString &account : state.accounts) {
        auto *const item = new QListWidgetItem(sanitisedText(account, longestAccount), m_accounts);
        item->setData(Qt::UserRole, account);
    }
    m_accounts->setAccessibleName(m_question->text());
    m_accounts->setCurrentRow(0);
    const auto rows = std::clamp(int(state.accounts.size()), 1, mostRows);
    m_accounts->setFixedHeight(rows * m_accounts->sizeHintForRow(0) + 2 * m_accounts->frameWidth());
    m_accounts->setFocus(Qt::OtherFocusReason);
}

void PasskeyForm::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !m_answer->isHidden())
        answer();
    else
        QWidget::keyPressEvent(event);
}

void PasskeyForm::answer()
{
    if (!m_request)
        return;
    const PasskeyState state = m_request->state();
    switch (state.step) {
    case PasskeyStep::Account:
        if (const QListWidgetItem *const item = m_accounts->currentItem())
            m_request->choose(item->data(Qt::UserRole).toString());
        break;
    case PasskeyStep::Pin:
        if (m_again->text() != m_pin->text() && state.purpose != PinPurpose::Prove) {
            say(passkeyQuestion(state), tr("The two PINs differ."));
            m_again->clear();
            m_again->setFocus(Qt::OtherFocusReason);
        } else if (!m_pin->text().isEmpty()) {
            const QString pin = m_pin->text();
            m_pin->clear();
            m_again->clear();
            m_request->enterPin(pin);
        }
        break;
    case PasskeyStep::Failed:
        if (canTryAgain(state))
            m_request->tryAgain();
        break;
    case PasskeyStep::Touch:
    case PasskeyStep::Over:
        break;
    }
}

void PasskeyForm::cancel()
{
    PasskeyRequest *const request = m_request;
    close();
    if (request)
        request->cancel();
}

void PasskeyForm::close()
{
    if (m_request)
        m_request->disconnect(this);
    m_request.clear();
    m_pin->clear();
    m_again->clear();
    const QWidget *const focus = QApplication::focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    hide();
    if (hadFocus)
        Q_EMIT closed();
}

} // namespace wizard
