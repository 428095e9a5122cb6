// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/datelensview.h"

#include "app/domain/phpdateformat.h"
#include "ui/fields/messageline.h"
#include "ui/shell/textlabel.h"
#include "ui/shell/theme.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int mostCautions = 5;

} // namespace

DateLensView::DateLensView(QWidget *parent)
    : Card(parent)
    , m_grid(new QGridLayout)
{
    setObjectName(u"dateLens"_s);
    content()->setContentsMargins(grid::medium, 10, grid::medium, 10);
    content()->setSpacing(6);
    m_grid->setHorizontalSpacing(grid::large);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
    content()->addLayout(m_grid);
    for (int i = 0; i < mostCautions; ++i) {
        m_cautions.append(new MessageLine(MessageLine::Size::Hint, this));
        content()->addWidget(m_cautions.constLast());
    }
}

void DateLensView::draw(const QString &format, const QString &timeZone, const QDateTime &now)
{
    const DateFormatFindings findings = checkedPhpDateFormat(format);
    setVisible(!findings.isInvalid());
    if (findings.isInvalid())
        return;
    const QList<LensLine> lines = lensLines(format, timeZone, now);
    while (m_lines.size() < lines.size()) {
        auto *title = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
        title->setWordWrap(false);
        auto *value = new TextLabel(TextLabel::Size::Code, TextLabel::Colour::Text, this);
        value->setLayoutDirection(Qt::LeftToRight);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setObjectName(u"lens%1"_s.arg(m_lines.size()));
        const int row = static_cast<int>(m_lines.size());
        m_grid->addWidget(title, row, 0);
        m_grid->addWidget(value, row, 1);
        m_lines.append(qMakePair(title, value));
    }
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const auto [title, value] = m_lines.at(i);
        const bool shown = i < lines.size();
        title->setVisible(shown);
        value->setVisible(shown);
        if (!shown)
            continue;
        if (title->text() != lines.at(i).title)
            title->setText(lines.at(i).title);
        if (value->text() != lines.at(i).value) {
            value->setText(lines.at(i).value);
            value->setAccessibleName(u"%1: %2"_s.arg(lines.at(i).title, lines.at(i).value));
        }
    }
    const QStringList cautions = dateFormatCautions(findings, timeZone);
    for (qsizetype i = 0; i < m_cautions.size(); ++i)
        m_cautions.at(i)->show(MessageLine::Kind::Caution, i < cautions.size() ? cautions.at(i) : QString());
}

} // namespace wizard
