// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/accountbox.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/iconlabel.h"
#include "ui/kit/style/icon.h"
#include "ui/kit/style/theme.h"
#include "ui/text/labels.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

AccountBox::AccountBox(WindowIntents &intents, QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::section, 0, grid::medium, 0);
    row->setSpacing(grid::small + 2);
    auto *sign = new IconLabel(u"user"_s, IconLabel::Kind::Account, 30, this);
    row->addWidget(sign, 0, Qt::AlignTop);

    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    m_who = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Text, this);
    m_who->setObjectName(u"accountName"_s);
    m_where = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
    m_where->setObjectName(u"accountHost"_s);
    m_signOut = new QPushButton(tr("Sign out"), this);
    m_signOut->setObjectName(u"signOut"_s);
    m_signOut->setAccessibleName(tr("Sign out"));
    m_signOut->setFlat(true);
    m_signOut->setProperty("link", true);
    connect(m_signOut, &QPushButton::clicked, this, [&intents] { intents.signOut(); });
    lines->addWidget(m_who);
    lines->addWidget(m_where);
    auto *outRow = new QHBoxLayout;
    outRow->addWidget(m_signOut);
    outRow->addStretch(1);
    lines->addLayout(outRow);
    row->addLayout(lines, 1);
}

void AccountBox::draw(const FlowSnapshot &snapshot)
{
    const SessionView &session = snapshot.session;
    setVisible(session.isSignedIn());
    if (!session.isSignedIn())
        return;
    m_who->setText(session.email.isEmpty() ? tr("Signed in with an API key") : session.email);
    QString where =
        snapshot.signIn.host.isEmpty() ? environmentText(snapshot.environment) : snapshot.signIn.host;
    if (!session.companyId.isEmpty())
        where = tr("Company %1").arg(session.companyId) + u'\n' + where;
    m_where->setAccessibleName(where);
    // A long host may be broken at its dots (zero-width space) where large text leaves no room for it.
    m_where->setText(where.replace(u'.', u".\u200B"_s));
    m_signOut->setVisible(snapshot.allowed.signOut);
}

} // namespace wizard
