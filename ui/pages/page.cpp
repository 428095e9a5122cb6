// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/page.h"

#include "ui/shell/textlabel.h"
#include "ui/shell/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wizard
{

Page::Page(Intents &intents, QWidget *parent)
    : QWidget(parent)
    , m_intents(intents)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(grid::pageSide, grid::page, grid::pageSide, grid::page);
    row->setSpacing(0);
    auto *column = new QWidget(this);
    column->setMaximumWidth(grid::textWidth);
    // The column takes all there is up to its width; what is left stays empty beside it.
    row->addWidget(column, 1000);
    row->addStretch(1);

    auto *lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid::small);
    m_title = new TextLabel(TextLabel::Size::Title, TextLabel::Colour::Text, column);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_lead = new TextLabel(TextLabel::Size::Lead, TextLabel::Colour::Dim, column);
    m_lead->setObjectName(QStringLiteral("pageLead"));
    m_lead->hide();
    lines->addWidget(m_title);
    lines->addWidget(m_lead);
    lines->addSpacing(grid::medium);
    m_content = new QVBoxLayout;
    m_content->setSpacing(grid::large);
    lines->addLayout(m_content, 1);
}

bool Page::focusField(const FieldId &)
{
    return false;
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setLead(const QString &lead)
{
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
}

} // namespace wizard
