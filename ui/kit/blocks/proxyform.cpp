// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/proxyform.h"

#include "ui/kit/form/fieldrow.h"
#include "ui/kit/form/secreteditor.h"
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
    auto *user = new TextEditor(TextEditor::Kind::Plain);
    auto *password = new SecretEditor(TextEditor::Kind::Plain);
    auto *fields = new QHBoxLayout;
    fields->setSpacing(grid::medium);
    fields->addWidget(new FieldRow({}, tr("User name at the proxy"), user, u"proxyUser"_s, this), 1);
    fields->addWidget(new FieldRow({}, tr("Password at the proxy"), password, u"proxyPassword"_s, this), 1);
    m_user = qobject_cast<QLineEdit *>(user->inner());
    m_password = qobject_cast<QLineEdit *>(password->inner());
    m_give = new QPushButton(tr("Sign in to the &proxy"), this);
    m_give->setObjectName(u"proxySignIn"_s);
    m_give->setAccessibleName(tr("Sign in to the proxy"));
    m_give->setEnabled(false); // without a name there is nothing that the proxy could take
    setFocusProxy(m_user);
    connect(m_user, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_give->setEnabled(!text.isEmpty()); });
    connect(m_give, &QPushButton::clicked, this, &ProxyForm::give);

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
