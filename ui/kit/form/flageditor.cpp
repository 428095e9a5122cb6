// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/form/flageditor.h"

#include <QCheckBox>
#include <QFocusEvent>
#include <QHBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

FlagEditor::FlagEditor(QWidget *parent)
    : FieldEditor(new QCheckBox, parent)
    , m_box(static_cast<QCheckBox *>(inner()))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 4, 0, 4);
    row->addWidget(m_box);
    row->addStretch(1);
    m_box->installEventFilter(this);
    nameState();
    connect(m_box, &QCheckBox::clicked, this, &FlagEditor::edited);
    connect(m_box, &QCheckBox::toggled, this, &FlagEditor::nameState);
}

QString FlagEditor::text() const
{
    return m_box->isChecked() ? u"true"_s : u"false"_s;
}

void FlagEditor::showText(const QString &text)
{
    m_box->setChecked(text.compare("true"_L1, Qt::CaseInsensitive) == 0);
}

void FlagEditor::setLocked(bool locked)
{
    m_box->setEnabled(!locked);
}

bool FlagEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_box && event->type() == QEvent::FocusOut &&
        isLeaving(*static_cast<QFocusEvent *>(event)))
        Q_EMIT left();
    return FieldEditor::eventFilter(watched, event);
}

void FlagEditor::nameState()
{
    m_box->setText(m_box->isChecked() ? tr("Yes") : tr("No"));
}

} // namespace wizard
