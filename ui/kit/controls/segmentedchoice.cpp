// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/controls/segmentedchoice.h"

#include "ui/kit/controls/segment.h"
#include "ui/kit/style/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace wizard
{

SegmentedChoice::SegmentedChoice(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedChoice::chosen);
}

QRadioButton *SegmentedChoice::addChoice(const QString &text, const QString &objectName)
{
    auto *segment = new Segment(text, this);
    segment->setObjectName(objectName);
    segment->setAccessibleName(text);
    m_group->addButton(segment, static_cast<int>(m_group->buttons().size()));
    layout()->addWidget(segment);
    return segment;
}

void SegmentedChoice::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index); button && !button->isChecked())
        button->setChecked(true);
}

int SegmentedChoice::current() const
{
    return m_group->checkedId();
}

void SegmentedChoice::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.line);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::controlRadius,
                            grid::controlRadius);
}

} // namespace wizard
