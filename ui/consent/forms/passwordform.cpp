// SPDX-License-Identifier: Apache-2.0
#include "ui/consent/forms/passwordform.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace wizard
{

PasswordForm::PasswordForm(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"consentPasswordForm"_s);

    m_question = new QLabel;
    m_question->setObjectName(u"consentPasswordQuestion"_s);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_user = new QLineEdit;
    m_user->setObjectName(u"consentPasswordUser"_s);
    m_password = new QLineEdit;
    m_password->setObjectName(u"consentPasswordSecret"_s);
    m_password->setEchoMode(QLineEdit::Password);
    auto *const userLabel = new QLabel(tr("&User name"));
    userLabel->setBuddy(m_user);
    auto *const passwordLabel = new QLabel(tr("&Password"));
    passwordLabel->setBuddy(m_password);
    m_accept = new QPushButton;
    m_accept->setObjectName(u"consentPasswordAnswer"_s);
    auto *const refuse = new QPushButton(tr("&Do not sign in"));
    refuse->setObjectName(u"consentPasswordDecline"_s);

    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins(16, 12, 16, 12);
    grid->setSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_question, 0, 0, 1, 3);
    grid->addWidget(userLabel, 1, 0);
    grid->addWidget(m_user, 1, 1, 1, 2);
    grid->addWidget(passwordLabel, 2, 0);
    grid->addWidget(m_password, 2, 1, 1, 2);
    grid->addWidget(refuse, 3, 1, Qt::AlignRight);
    grid->addWidget(m_accept, 3, 2);

    connect(m_accept, &QPushButton::clicked, this, &PasswordForm::answer);
    connect(refuse, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT declined();
    });
    hide();
}

void PasswordForm::ask(const QString &host, bool again)
{
    show(again ? tr("%1 did not accept that. Enter the user name and password again.").arg(host)
               : tr("%1 asks for a user name and a password.").arg(host),
         tr("&Sign in to the page"), again);
}

void PasswordForm::askForProxy(const QString &proxy, bool again)
{
    show(again ? tr("The proxy %1 did not accept that. Enter the user name and password again.").arg(proxy)
               : tr("The proxy %1 asks for a user name and a password.").arg(proxy),
         tr("&Sign in to the proxy"), again);
}

void PasswordForm::show(const QString &question, const QString &acceptance, bool again)
{
    m_question->setText(question);
    m_accept->setText(acceptance);
    m_question->setAccessibleName(m_question->text());
    setAccessibleName(m_question->text());
    m_password->clear();
    setVisible(true);
    (again ? m_password : m_user)->setFocus(Qt::OtherFocusReason);
}

void PasswordForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        answer();
    else
        QWidget::keyPressEvent(event);
}

void PasswordForm::answer()
{
    const QString user = m_user->text();
    const QString password = m_password->text();
    close();
    Q_EMIT answered(user, password);
}

void PasswordForm::close()
{
    m_password->clear();
    hide();
}

} // namespace wizard
