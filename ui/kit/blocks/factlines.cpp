// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/blocks/factlines.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/style/theme.h"

#include <QGridLayout>
#include <QPainter>

namespace wizard
{

namespace
{

constexpr int factGap = 20;

} // namespace

FactLines::FactLines(const QList<QPair<QString, QString>> &facts, QWidget *parent)
    : QWidget(parent)
{
    auto *lines = new QGridLayout(this);
    lines->setContentsMargins(10, grid::small / 2, 10, grid::small / 2);
    lines->setHorizontalSpacing(grid::section);
    lines->setVerticalSpacing(factGap);
    lines->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[name, value] : facts) {
        auto *left = new TextLabel(name, TextLabel::Size::Normal, TextLabel::Colour::Dim, this);
        left->setWordWrap(false);
        auto *right = new TextLabel(value, TextLabel::Size::Normal, TextLabel::Colour::Text, this);
        right->setTextInteractionFlags(Qt::TextSelectableByMouse);
        lines->addWidget(left, row, 0, Qt::AlignTop);
        lines->addWidget(right, row, 1);
        m_names.append(right);
        ++row;
    }
}

void FactLines::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = Theme::of(palette()).line;
    for (qsizetype i = 0; i + 1 < m_names.size(); ++i)
        painter.fillRect(QRect(0, m_names[i]->geometry().bottom() + factGap / 2, width(), 1), line);
}

} // namespace wizard
