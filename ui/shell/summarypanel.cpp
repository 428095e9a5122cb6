// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/summarypanel.h"

#include "ui/kit/blocks/card.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/style/theme.h"
#include "ui/shell/stepvalue.h"
#include "ui/text/labels.h"

#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

SummaryPanel::SummaryPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"summary"_s);
    setAccessibleName(tr("Summary"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(grid::section - 2, 32, grid::section - 2, grid::section);
    all->setSpacing(grid::large);
    auto *heading =
        new TextLabel(tr("What you are setting up"), TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
    heading->setWeight(QFont::DemiBold);
    all->addWidget(heading);
    m_body = new QWidget(this);
    m_list = new QVBoxLayout(m_body);
    m_list->setContentsMargins(0, 0, 0, 0);
    m_list->setSpacing(grid::medium + 2);
    m_body->hide();
    all->addWidget(m_body);
    m_advice = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
    all->addWidget(m_advice);
    all->addStretch(1);
}

QList<SummaryPanel::Line> SummaryPanel::linesOf(const FlowSnapshot &snapshot)
{
    QList<Line> lines;
    if (snapshot.setup.connector)
        lines.append({tr("Connector"), snapshot.setup.connector->title()});
    if (snapshot.setup.method)
        lines.append(
            {tr("Authentication method"),
             snapshot.setup.method->name.isEmpty()
                 ? authenticationTypeText(snapshot.setup.method->type, snapshot.setup.method->typeName)
                 : snapshot.setup.method->name});
    const InstanceSettings &settings = snapshot.setup.draft.settings;
    if (!snapshot.setup.connector || !snapshot.setup.method || snapshot.step == Step::Connector ||
        snapshot.step == Step::Method)
        return lines;
    if (!settings.name.isEmpty())
        lines.append({tr("Name"), settings.name});
    if (!settings.timeZone.isEmpty())
        lines.append({tr("Time zone"), settings.timeZone});
    if (const QString example = dateExample(snapshot); !example.isEmpty())
        lines.append({tr("Dates look like"), example, true});
    bool isNumber = false;
    if (const int amount = settings.rateLimitAmount.toInt(&isNumber); isNumber && amount > 0)
        lines.append({tr("Rate limit"), rateLimitText({amount, settings.rateLimitUnit})});
    if (!settings.connectionPoolId.isEmpty()) {
        for (const ConnectionPool &pool : snapshot.catalogue.pools) {
            if (pool.id == settings.connectionPoolId)
                lines.append({tr("Connection pool"), pool.name});
        }
    }
    return lines;
}

QString SummaryPanel::adviceOf(const FlowSnapshot &snapshot)
{
    if (!snapshot.setup.connector)
        return tr("Choose a connector first. Nothing is created before you authorise at the end.");
    if (snapshot.step == Step::Connector) {
        int consent = 0;
        for (const auto &method : snapshot.setup.connector->methods)
            consent += method.opensConsentPage() ? 1 : 0;
        if (consent > 0)
            return tr("Choose a method next. %n of them open(s) %1’s own page, where somebody approves.",
                      nullptr, consent)
                .arg(snapshot.setup.connector->title());
        return tr("Choose a method next.");
    }
    return {};
}

void SummaryPanel::draw(const FlowSnapshot &snapshot)
{
    const QString advice = adviceOf(snapshot);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    const QList<Line> lines = linesOf(snapshot);
    if (lines == m_lines)
        return;
    m_lines = lines;
    clearLayout(m_list);
    for (const Line &line : lines) {
        auto *pair = new QWidget(m_body);
        auto *box = new QVBoxLayout(pair);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(2);
        box->addWidget(new TextLabel(line.name, TextLabel::Size::Hint, TextLabel::Colour::Dim, pair));
        auto *value = new TextLabel(line.value, line.code ? TextLabel::Size::Code : TextLabel::Size::Normal,
                                    TextLabel::Colour::Text, pair);
        if (!line.code)
            value->setWeight(QFont::Medium);
        box->addWidget(value);
        m_list->addWidget(pair);
    }
    m_body->setVisible(!lines.isEmpty());
}

} // namespace wizard
