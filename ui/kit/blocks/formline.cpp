// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/formline.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/iconlabel.h"
#include "ui/kit/style/announcement.h"
#include "ui/kit/style/theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

FormLine::FormLine(const QString &label, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
{
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(6);
    auto *name = new TextLabel(label, TextLabel::Size::Normal, TextLabel::Colour::Text, this);
    name->setWeight(QFont::Medium);
    name->setBuddy(control);
    control->setParent(this);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(label);
    lines->addWidget(name);
    lines->addWidget(control);
    auto *below = new QHBoxLayout;
    below->setSpacing(6);
    m_sign = new IconLabel(u"cross"_s, IconLabel::Kind::PlainBad, 14, this);
    m_below = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
    below->addWidget(m_sign, 0, Qt::AlignTop);
    below->addWidget(m_below, 1);
    lines->addLayout(below);
    draw();
}

void FormLine::setHint(const QString &hint)
{
    if (m_hint == hint)
        return;
    m_hint = hint;
    draw();
}

void FormLine::setProblem(const QString &problem)
{
    if (m_problem == problem)
        return;
    m_problem = problem;
    draw();
    announce(m_control, problem);
}

void FormLine::draw()
{
    const bool wrong = !m_problem.isEmpty();
    const QString &text = wrong ? m_problem : m_hint;
    m_sign->setVisible(wrong);
    m_below->setColour(wrong ? TextLabel::Colour::Bad : TextLabel::Colour::Dim);
    m_below->setText(text);
    m_below->setVisible(!text.isEmpty());
    m_control->setAccessibleDescription(text);
    if (m_control->property("wrong").toBool() != wrong) {
        m_control->setProperty("wrong", wrong);
        m_control->update();
    }
}

} // namespace wizard
