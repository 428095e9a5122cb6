// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/time/datelensview.h"

#include "app/domain/time/datepattern.h"
#include "app/domain/time/phpdateformat.h"
#include "ui/kit/blocks/messageline.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/style/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
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
    , m_table(new QVBoxLayout)
    , m_use(new QPushButton(this))
{
    setObjectName(u"dateLens"_s);
    content()->setContentsMargins(grid::medium, 10, grid::medium, 10);
    content()->setSpacing(6);
    m_table->setSpacing(6);
    content()->addLayout(m_table);
    for (int i = 0; i < mostCautions; ++i) {
        m_cautions.append(new MessageLine(MessageLine::Size::Hint, this));
        content()->addWidget(m_cautions.constLast());
    }
    m_use->setObjectName(u"useFormatInstead"_s);
    m_use->setAutoDefault(false);
    m_use->hide();
    content()->addWidget(m_use, 0, Qt::AlignLeading);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT proposed(m_instead); });
}

void DateLensView::paintEvent(QPaintEvent *)
{
    // A frame alone: this is shown, not typed, and stands among fields that are filled.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::of(palette()).line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::controlRadius,
                            grid::controlRadius);
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
        // Lines rather than a grid: where both do not fit, the value alone takes a second line.
        auto *line = new QHBoxLayout;
        line->setSpacing(grid::large);
        line->addWidget(title);
        line->addWidget(value, 1);
        m_table->addLayout(line);
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
    offer(phpFormatOfPattern(format));
    // Nothing else is worth saying of what is not meant.
    const QStringList cautions =
        m_instead.isEmpty()
            ? dateFormatCautions(findings, timeZone)
            : QStringList{tr("Patchworks uses PHP’s date codes: write %1 instead.").arg(m_instead)};
    for (qsizetype i = 0; i < m_cautions.size(); ++i)
        m_cautions.at(i)->show(MessageLine::Kind::Caution, i < cautions.size() ? cautions.at(i) : QString());
}

void DateLensView::offer(const QString &format)
{
    if (m_instead == format)
        return;
    m_instead = format;
    m_use->setVisible(!format.isEmpty());
    m_use->setText(tr("Use %1").arg(asLabel(format)));
    m_use->setAccessibleName(tr("Use %1").arg(format));
}

} // namespace wizard
