// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/steplist.h"

#include "ui/kit/blocks/textlabel.h"
#include "ui/kit/controls/badge.h"
#include "ui/kit/style/theme.h"
#include "ui/shell/accountbox.h"
#include "ui/shell/stepbutton.h"
#include "ui/shell/stepvalue.h"
#include "ui/text/labels.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace wizard
{

using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int stepsMargin = 14;

/// On the way of an item no form is behind the steps: they are those of the queue.
bool isOfQueue(const FlowSnapshot &snapshot)
{
    return snapshot.queue.phase == QueueView::Phase::Running && snapshot.step != Step::SignIn &&
           !isPlace(snapshot.step);
}

QList<StepView> queueSteps(const FlowSnapshot &snapshot)
{
    using State = StepView::State;
    QList<StepView> steps{{Step::Home, State::Complete, false}, {Step::Queue, State::Complete, false}};
    const bool consents = snapshot.step == Step::Consent;
    State consent = State::Future;
    if (consents)
        consent = State::Current;
    else if (snapshot.setup.method &&
             snapshot.setup.method->type == AuthenticationType::OAuth2ClientCredentials)
        consent = State::Skipped;
    else if (snapshot.setup.consentFirst || snapshot.work.current != WorkStage::Authorising)
        consent = State::Complete; // where the platform begins, it comes in the middle of the work
    steps.append({Step::Consent, consent, false});
    steps.append({Step::Working, consents ? State::Future : State::Current, false});
    return steps;
}

} // namespace

StepList::StepList(WindowIntents &intents, QWidget *parent)
    : QWidget(parent)
    , m_intents(intents)
{
    setObjectName(u"steps"_s);
    setAccessibleName(tr("Steps"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, grid::section, 0, grid::large);
    all->setSpacing(grid::small);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(grid::section, 0, grid::large, 0);
    m_heading = new TextLabel(TextLabel::Size::Hint, TextLabel::Colour::Dim, this);
    m_heading->setWeight(QFont::DemiBold);
    m_badge = new Badge(tr("Demo"), this);
    m_badge->setObjectName(u"demoBadge"_s);
    top->addWidget(m_heading, 1);
    top->addWidget(m_badge, 0, Qt::AlignVCenter);
    all->addLayout(top);

    auto *steps = new QWidget(this);
    m_lines = new QVBoxLayout(steps);
    m_lines->setContentsMargins(stepsMargin, 0, stepsMargin, 0);
    m_lines->setSpacing(2);
    m_lines->addStretch(1);
    all->addWidget(steps, 1);

    m_account = new AccountBox(intents, this);
    all->addWidget(m_account);
}

int StepList::titlesWidth() const
{
    if (m_steps.size() <= 1) {
        return m_steps.isEmpty()
                   ? 0
                   : StepButton::widthFor(stepTitle(m_steps.constFirst()), font()) + 2 * stepsMargin;
    }
    if (m_allTitlesWidth == 0 || m_measuredFont != font()) {
        int widest = 0;
        for (const Step step :
             {Step::SignIn, Step::Home, Step::Queue, Step::History, Step::Connector, Step::Method,
              Step::Settings, Step::Credentials, Step::Review, Step::Consent, Step::Working, Step::Result})
            widest = qMax(widest, StepButton::widthFor(stepTitle(step), font()));
        m_allTitlesWidth = widest + 2 * stepsMargin;
        m_measuredFont = font();
    }
    return m_allTitlesWidth;
}

QList<StepView> StepList::shownSteps(const FlowSnapshot &snapshot) const
{
    if (isOfQueue(snapshot))
        return queueSteps(snapshot);
    if (!snapshot.steps.isEmpty() && snapshot.step != Step::SignIn)
        return snapshot.steps;
    // Before anything is set up there is one place to be.
    StepView here;
    here.step = snapshot.step;
    here.state = StepView::State::Current;
    return {here};
}

StepButton *StepList::buttonAt(qsizetype index)
{
    while (m_buttons.size() <= index) {
        auto *button = new StepButton(this);
        const qsizetype own = m_buttons.size();
        connect(button, &QAbstractButton::clicked, this, [this, own] {
            if (own >= m_steps.size() || m_buttons[own]->focusPolicy() == Qt::NoFocus)
                return;
            if (m_showsPlaces)
                m_intents.showPlace(m_steps[own]);
            else
                m_intents.openStep(m_steps[own]);
        });
        m_lines->insertWidget(m_lines->count() - 1, button);
        m_buttons.append(button);
    }
    return m_buttons[index];
}

void StepList::drawPlaces(const FlowSnapshot &snapshot)
{
    m_counts.take(snapshot);
    // An open instance is one of the instances.
    const Step here = snapshot.step == Step::Instance ? Step::Home : snapshot.step;
    m_steps = {Step::Home, Step::Queue, Step::History};
    const QString names[] = {u"placeHome"_s, u"placeQueue"_s, u"placeHistory"_s};
    const QString signs[] = {u"list"_s, u"refresh"_s, u"clock"_s};
    for (qsizetype i = 0; i < m_steps.size(); ++i) {
        StepView view;
        view.step = m_steps[i];
        view.state = view.step == here ? StepView::State::Current : StepView::State::Future;
        view.canOpen = snapshot.allowed.places && view.step != snapshot.step;
        StepButton *button = buttonAt(i);
        button->setObjectName(names[i]);
        button->drawPlace(view, m_counts.of(view.step, snapshot), signs[i]);
        button->setVisible(true);
    }
}

void StepList::drawSteps(const FlowSnapshot &snapshot)
{
    const QList<StepView> steps = shownSteps(snapshot);
    const bool numbered = steps.size() > 1;
    m_steps.clear();
    for (qsizetype i = 0; i < steps.size(); ++i) {
        m_steps.append(steps[i].step);
        StepButton *button = buttonAt(i);
        button->setObjectName(u"step%1"_s.arg(static_cast<int>(steps[i].step)));
        QString sign;
        if (!numbered)
            sign = steps[i].step == Step::SignIn ? u"arrow-right"_s : u"list"_s;
        else if (steps[i].step == Step::Consent)
            sign = u"external-link"_s;
        // A step that was not visited has its defaults, not yet a person's choice.
        QString value =
            steps[i].state == StepView::State::Future ? QString() : stepValue(snapshot, steps[i].step);
        if (steps[i].step == Step::Queue)
            value = m_counts.of(Step::Queue, snapshot);
        button->draw(steps[i], static_cast<int>(i) + 1, numbered ? static_cast<int>(steps.size()) : 0, value,
                     sign);
        button->setVisible(true);
    }
}

void StepList::draw(const FlowSnapshot &snapshot)
{
    m_showsPlaces = isPlace(snapshot.step);
    if (m_showsPlaces)
        drawPlaces(snapshot);
    else
        drawSteps(snapshot);
    for (qsizetype i = m_steps.size(); i < m_buttons.size(); ++i)
        m_buttons[i]->setVisible(false);
    setAccessibleName(m_showsPlaces ? tr("Places") : tr("Steps"));

    if (snapshot.step == Step::SignIn)
        m_heading->setText(snapshot.signIn.again ? tr("Welcome back") : tr("Welcome"));
    else if (m_showsPlaces)
        m_heading->setText(tr("Patchworks"));
    else if (snapshot.setup.target || isOfQueue(snapshot))
        m_heading->setText(tr("Re-authorise"));
    else
        m_heading->setText(tr("Add an instance"));
    m_badge->setVisible(snapshot.environment.kind == EnvironmentKind::Demo);
    m_account->draw(snapshot);
}

void StepList::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.side);
    const int edge = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.fillRect(QRect(edge, 0, 1, height()), theme.line);
}

} // namespace wizard
