// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/setup/changetable.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/iconmark.h"
#include "ui/kit/style/theme.h"

#include <QGridLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

ChangeTable::ChangeTable(const QList<ChangeRow> &rows, QWidget *parent)
    : QWidget(parent)
{
    auto *table = new QGridLayout(this);
    table->setContentsMargins(0, 0, 0, 0);
    table->setHorizontalSpacing(grid::medium);
    table->setVerticalSpacing(grid::large);
    table->setColumnStretch(0, 4);
    table->setColumnStretch(1, 5);
    table->setColumnStretch(3, 5);
    const auto value = [this](const QString &text, bool code, TextLabel::Colour colour) {
        auto *label =
            new TextLabel(text, code ? TextLabel::Size::Code : TextLabel::Size::Normal, colour, this);
        if (code)
            label->setLayoutDirection(Qt::LeftToRight);
        return label;
    };
    const auto heading = [&](const QString &text) {
        auto *label = new TextLabel(text, TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
        label->setWeight(QFont::DemiBold);
        return label;
    };
    table->addWidget(heading(tr("What changes")), 0, 0);
    table->addWidget(heading(tr("Before")), 0, 1);
    table->addWidget(heading(tr("After")), 0, 3);
    int line = 1;
    for (const ChangeRow &row : rows) {
        table->addWidget(new TextLabel(row.title, TextLabel::Size::Normal, TextLabel::Colour::Dim, this),
                         line, 0, Qt::AlignTop);
        auto *before = value(row.before, row.code, TextLabel::Colour::Dim);
        //: a field's title and its value
        before->setAccessibleName(tr("%1 before: %2").arg(row.title, row.before));
        auto *after = value(row.after, row.code, TextLabel::Colour::Text);
        after->setAccessibleName(tr("%1 after: %2").arg(row.title, row.after));
        table->addWidget(before, line, 1, Qt::AlignTop);
        table->addWidget(
            new IconMark(layoutDirection() == Qt::RightToLeft ? u"arrow-left"_s : u"arrow-right"_s,
                         TextLabel::Colour::Dim, this),
            line, 2, Qt::AlignTop);
        table->addWidget(after, line, 3, Qt::AlignTop);
        ++line;
    }
}

} // namespace wizard
