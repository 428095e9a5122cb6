// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/consent/workingpage.h"

#include "ui/kit/blocks/card.h"
#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/iconmark.h"
#include "ui/kit/controls/namedbutton.h"
#include "ui/kit/controls/spinner.h"
#include "ui/kit/style/announcement.h"
#include "ui/kit/style/theme.h"
#include "ui/text/labels.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

WorkingPage::WorkingPage(AttemptIntents &intents, QWidget *parent)
    : Page(intents, parent)
    , m_intents(intents)
    , m_card(new Card(this))
    , m_stop(namedButton(u"stopWaiting"_s, tr("Stop waiting"), this))
{
    content()->addWidget(m_card);
    m_stop->setAccessibleDescription(tr("Patchworks is asked later what came of it."));
    m_stop->hide();
    content()->addWidget(m_stop, 0, Qt::AlignLeading);
    content()->addStretch(1);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_intents.stopWaiting(); });
}

void WorkingPage::draw(const FlowSnapshot &snapshot)
{
    const QString &name = snapshot.setup.draft.settings.name;
    const bool looking = snapshot.work.current == WorkStage::LookingUp;
    if (looking)
        setTitle(name.isEmpty() ? tr("Looking for the instance") : tr("Looking for %1").arg(name));
    else
        setTitle(name.isEmpty() ? tr("Authorising") : tr("Authorising %1").arg(name));
    setLead(snapshot.retryIn.count() > 0 ? tr("Patchworks asks for a pause. This continues by itself in %1.")
                                               .arg(clockText(snapshot.retryIn))
                                         : tr("This takes a few seconds. Nothing more is needed from you."));

    const qsizetype count = snapshot.work.done.size() + 1;
    while (m_lines.size() < count)
        m_lines.append(makeLine());
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i).row->setVisible(i < count);
        if (i + 1 < count)
            showLine(i, snapshot.work.done.at(i), true);
        else if (i + 1 == count)
            showLine(i, snapshot.work.current, false);
    }
    m_stop->setVisible(snapshot.work.canStopWaiting);
}

void WorkingPage::takeFocus()
{
    if (m_stop->isVisible())
        m_stop->setFocus(Qt::OtherFocusReason);
}

WorkingPage::Line WorkingPage::makeLine()
{
    Line line;
    line.row = new QWidget(m_card);
    auto *row = new QHBoxLayout(line.row);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(grid::medium);
    line.tick = new IconMark(u"check"_s, TextLabel::Colour::Good, line.row);
    line.spinner = new Spinner(line.row);
    line.text = new TextLabel(TextLabel::Size::Normal, TextLabel::Colour::Text, line.row);
    row->addWidget(line.tick, 0, Qt::AlignTop);
    row->addWidget(line.spinner, 0, Qt::AlignTop);
    row->addWidget(line.text, 1);
    m_card->content()->addWidget(line.row);
    return line;
}

void WorkingPage::showLine(qsizetype index, WorkStage stage, bool done)
{
    const Line &line = m_lines.at(index);
    line.tick->setVisible(done);
    line.spinner->setVisible(!done);
    line.text->setWeight(done ? QFont::Normal : QFont::Medium);
    const QString text = workStageText(stage, done);
    if (line.text->text() == text)
        return;
    line.text->setText(text);
    line.text->setAccessibleName(done ? tr("Done: %1").arg(text) : tr("Now: %1").arg(text));
    if (!done)
        announce(line.text, text);
}

} // namespace wizard
