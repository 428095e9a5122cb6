// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/consent/pasteaddress.h"

#include "app/domain/address/callback.h"
#include "ui/kit/blocks/flowrow.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/lineedit.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/style/theme.h"
#include "ui/text/ownbrowsertext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

PasteAddress::PasteAddress(QWidget *parent)
    : QWidget(parent)
    , m_hint(new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this))
    , m_edit(new LineEdit(this))
    , m_take(namedButton(u"takeReturnAddress"_s, tr("&Take this address"), this))
    , m_refusal(new MessageLine(MessageLine::Size::Hint, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::small);
    auto *label = new TextLabel(tr("&Paste the address you ended on"), TextLabel::Size::Normal,
                                TextLabel::Colour::Text, this);
    label->setTextFormat(Qt::PlainText);
    label->setWeight(QFont::Medium);
    label->setBuddy(m_edit);
    column->addWidget(label);
    auto *row = new FlowRow(grid::small);
    m_edit->setObjectName(u"returnAddress"_s);
    m_edit->setAccessibleName(tr("The address you ended on"));
    m_edit->setCode(true);
    m_edit->setPasteTaker([this](const QString &text) {
        m_edit->insert(addressAsPasted(text, {})); // wrapped over several lines, it is one all the same
        return true;
    });
    row->addWidget(m_edit);
    row->addWidget(m_take);
    column->addLayout(row);
    m_refusal->setObjectName(u"pasteRefusal"_s);
    column->addWidget(m_refusal);
    column->addWidget(m_hint);
    connect(m_take, &QPushButton::clicked, this, &PasteAddress::take);
    connect(m_edit, &QLineEdit::returnPressed, this, &PasteAddress::take);
}

void PasteAddress::draw(const ConsentView &consent)
{
    const QString refusal =
        consent.pasteRefusal ? pasteRefusalText(*consent.pasteRefusal, consent.pasteRefusedHost) : QString();
    m_refusal->say(MessageLine::Kind::Bad, refusal);
    m_edit->setAccessibleDescription(refusal);
    //: %1 is an address
    m_hint->setText(tr("It begins with %1. If that page reports an error, its address counts all the same.")
                        .arg(consent.returnAddress));
}

void PasteAddress::take()
{
    if (m_edit->text().trimmed().isEmpty()) {
        m_edit->setFocus(Qt::OtherFocusReason);
        return;
    }
    Q_EMIT pasted(Secret(m_edit->text()));
}

void PasteAddress::takeFocus()
{
    m_edit->setFocus(Qt::OtherFocusReason);
}

void PasteAddress::forget()
{
    // Not clear(): that could be undone.
    m_edit->setText({});
}

} // namespace wizard
