// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/proxyform.h"

#include "ui/kit/blocks/formline.h"
#include "ui/kit/controls/secretedit.h"
#include "ui/kit/style/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

ProxyForm::ProxyForm(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"proxyForm"_s);
    m_user = new QLineEdit(this);
    m_user->setObjectName(u"proxyUser"_s);
    m_password = new SecretEdit(this);
    m_password->setObjectName(u"proxyPassword"_s);
    m_give = new QPushButton(tr("Sign in to the &proxy"), this);
    m_give->setObjectName(u"proxySignIn"_s);
    m_give->setAccessibleName(tr("Sign in to the proxy"));
    m_give->setEnabled(false); // without a name there is nothing that the proxy could take
    setFocusProxy(m_user);
    connect(m_user, &QLineEdit::textChanged, this,
            [this](const QString &user) { m_give->setEnabled(!user.isEmpty()); });
    connect(m_give, &QPushButton::clicked, this, &ProxyForm::give);

    auto *fields = new QHBoxLayout;
    fields->setSpacing(grid::medium);
    fields->addWidget(new FormLine(tr("User name at the proxy"), m_user, this), 1);
    fields->addWidget(new FormLine(tr("Password at the proxy"), m_password, this), 1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_give);
    buttons->addStretch(1);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, grid::small, 0, 0);
    lines->setSpacing(grid::small);
    lines->addLayout(fields);
    lines->addLayout(buttons);
}

void ProxyForm::keyPressEvent(QKeyEvent *event)
{
    // Not the page's own button, which would send again what the proxy does not let through.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        give();
    else
        QWidget::keyPressEvent(event);
}

void ProxyForm::give()
{
    if (m_user->text().isEmpty())
        return;
    const Secret password(m_password->text());
    m_password->clear();
    Q_EMIT given(m_user->text(), password);
}

} // namespace wizard
