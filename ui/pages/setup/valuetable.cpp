// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/valuetable.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/style/theme.h"

#include <QGridLayout>
#include <QPainter>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int rowGap = 18; ///< the line runs in the middle of it

} // namespace

ValueTable::ValueTable(const QString &heading, const QList<ReviewRow> &rows, QWidget *parent)
    : QWidget(parent)
{
    auto *table = new QGridLayout(this);
    table->setContentsMargins(0, 0, 0, 0);
    table->setHorizontalSpacing(grid::large);
    table->setVerticalSpacing(rowGap);
    table->setColumnStretch(0, 2);
    table->setColumnStretch(1, 5);
    int line = 0;
    if (!heading.isEmpty()) {
        auto *title = new TextLabel(heading, TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
        title->setWeight(QFont::DemiBold);
        table->addWidget(title, line++, 0, 1, 2);
    }
    for (const ReviewRow &row : rows) {
        auto *title = new TextLabel(row.title, TextLabel::Size::Normal, TextLabel::Colour::Dim, this);
        auto *value = new TextLabel(row.value, row.code ? TextLabel::Size::Code : TextLabel::Size::Normal,
                                    TextLabel::Colour::Text, this);
        value->setAccessibleName(u"%1: %2"_s.arg(row.title, row.value));
        if (row.code)
            value->setLayoutDirection(Qt::LeftToRight);
        // Names and codes are written in any script; they all stand beside their titles.
        value->setAlignment((layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) |
                            Qt::AlignAbsolute | Qt::AlignVCenter);
        table->addWidget(title, line, 0, Qt::AlignTop);
        table->addWidget(value, line, 1);
        if (line > 0)
            m_firsts.append(title);
        ++line;
    }
}

void ValueTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Theme::of(palette()).line);
    for (const QWidget *first : std::as_const(m_firsts)) {
        const int y = first->y() - rowGap / 2;
        painter.drawLine(0, y, width(), y);
    }
}

} // namespace wizard
