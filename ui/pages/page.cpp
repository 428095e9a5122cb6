// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/page.h"

#include "ui/kit/blocks/messagebar.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/form/form.h"
#include "ui/kit/style/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

Page::Page(PageIntents &intents, QWidget *parent)
    : QWidget(parent)
    , m_page(intents)
    , m_row(new QHBoxLayout(this))
    , m_column(new QWidget(this))
{
    m_row->setContentsMargins(grid::pageSide, grid::page, grid::pageSide, grid::page);
    m_row->setSpacing(0);
    m_column->setMaximumWidth(grid::textWidth);
    // The column takes all there is up to its width; what is left stays empty beside it.
    m_row->addWidget(m_column, 1000);
    m_row->addStretch(1);

    auto *lines = new QVBoxLayout(m_column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(grid::small);
    m_sign = new IconLabel(QString(), IconLabel::Kind::Plain, 52, m_column);
    m_sign->hide();
    m_title = new TextLabel(TextLabel::Size::Title, TextLabel::Colour::Text, m_column);
    m_title->setObjectName(u"pageTitle"_s);
    m_title->hide();
    m_lead = new TextLabel(TextLabel::Size::Lead, TextLabel::Colour::Dim, m_column);
    m_lead->setObjectName(u"pageLead"_s);
    m_lead->hide();
    m_bar = new MessageBar(m_column);
    lines->addWidget(m_sign);
    lines->addWidget(m_title);
    lines->addWidget(m_lead);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, grid::medium, 0, 0);
    m_body->setSpacing(grid::large);
    m_body->addWidget(m_bar);
    m_content = new QVBoxLayout;
    m_content->setSpacing(grid::large);
    m_body->addLayout(m_content, 1);
    lines->addLayout(m_body, 1);
}

bool Page::focusField(const FieldId &field)
{
    return m_fields && m_fields->focusField(field);
}

void Page::setForm(Form *form)
{
    m_fields = form;
    m_content->addWidget(form);
    connect(form, &Form::edited, this, [this](const FieldId &id, const Secret &text) {
        if (id.field == Field::Variable || id.field == Field::ApiKey || id.field == Field::Password)
            m_page.editSecret(id, text);
        else
            m_page.editText(id.field, text.reveal());
    });
    connect(form, &Form::left, this, [this](const FieldId &id) { m_page.leaveField(id); });
}

QString Page::title() const
{
    return m_title->text();
}

QString Page::lead() const
{
    return m_lead->text();
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

void Page::setLead(const QString &lead)
{
    m_lead->setText(lead);
    m_lead->setVisible(!lead.isEmpty());
}

void Page::setColumnWidth(int width)
{
    m_column->setMaximumWidth(width);
}

void Page::setSign(const QString &iconName, IconLabel::Kind kind)
{
    m_sign->setVisible(!iconName.isEmpty());
    if (!iconName.isEmpty())
        m_sign->setIcon(iconName, kind);
}

void Page::showEvent(QShowEvent *event)
{
    // Not known before the page is complete: isFullWidth() is the derived page's.
    if (isFullWidth() && m_column->maximumWidth() != QWIDGETSIZE_MAX) {
        m_column->setMaximumWidth(QWIDGETSIZE_MAX);
        m_row->setContentsMargins(0, 0, 0, 0);
        m_body->setContentsMargins(0, 0, 0, 0);
        m_body->setSpacing(0);
        m_column->layout()->setSpacing(0);
    }
    QWidget::showEvent(event);
}

} // namespace wizard
